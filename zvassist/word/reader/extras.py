"""What stands beside the text: comments, notes, headers and footers. Told, never read as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zvassist.document.tree import DRAFT_MARK
from zvassist.word.ooxml import Element, w
from zvassist.word.reader.names import attribute, plain_words
from zvassist.word.reader.notices import Kind, Notices, quoted

_PAGE_NUMBER = re.compile(r"\b(?:Seite|Page|von|of)\b|\b\d{1,3}\b|[\W_]+", re.IGNORECASE)
_DRAFT_WORD = "ENTWURF"
_NO_TEXT = frozenset({"separator", "continuationSeparator", "continuationNotice"})


class Extras:
    """Comments and notes by their id, told where the text refers to them."""

    def __init__(
        self,
        comments: Element | None,
        footnotes: Element | None,
        endnotes: Element | None,
    ) -> None:
        self._comments = _by_id(comments, "comment")
        self._notes = {
            Kind.FOOTNOTE: _by_id(footnotes, "footnote"),
            Kind.ENDNOTE: _by_id(endnotes, "endnote"),
        }

    def refer(self, kind: Kind, reference: Element, notices: Notices) -> None:
        """The text refers to a comment or a note here."""
        key = attribute(reference, "id") or ""
        if kind is Kind.COMMENT:
            comment = self._comments.pop(key, None)
            if comment is not None:
                notices.remark(kind, _said(comment))
        elif (note := self._notes[kind].get(key)) is not None:
            notices.remark(kind, plain_words(note))

    def left_over(self) -> list[str]:
        """Comments that no place in the text refers to."""
        return [f"Kommentar, {_said(comment)}" for comment in self._comments.values()]


def margin_sentences(margins: list[tuple[str, Element]]) -> list[str]:
    """Headers and footers that hold more than a page number and the mark of a draft."""
    found: dict[tuple[str, str], None] = {}
    for name, root in margins:
        words = plain_words(root)
        rest = _PAGE_NUMBER.sub("", words.replace(DRAFT_MARK, "").replace(_DRAFT_WORD, ""))
        if rest:
            found[name, words] = None
    return [
        f"Die {name} gehört nicht zum Text und wurde nicht übernommen: {quoted(words)}."
        for name, words in found
    ]


def _by_id(root: Element | None, name: str) -> dict[str, Element]:
    return {} if root is None else dict(_entries(root, name))


def _entries(root: Element, name: str) -> Iterator[tuple[str, Element]]:
    for entry in root.iterfind(w(name)):
        if attribute(entry, "type") not in _NO_TEXT:
            yield attribute(entry, "id") or "", entry


def _said(comment: Element) -> str:
    author = attribute(comment, "author") or "unbekannt"
    return f"von {author}: {quoted(plain_words(comment))}."
