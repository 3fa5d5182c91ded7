"""Reads a .docx of unknown origin: guarded, with its own walk, to lines in reading order."""

from __future__ import annotations

from zvassist.document.reading import SourceText
from zvassist.word.guard.errors import DamagedError
from zvassist.word.guard.package import Package
from zvassist.word.ooxml import w
from zvassist.word.reader.columns import in_reading_order
from zvassist.word.reader.extras import Extras, margin_sentences
from zvassist.word.reader.inline import Inline
from zvassist.word.reader.lines import source_lines
from zvassist.word.reader.notices import Notices
from zvassist.word.reader.numbering import Numbering
from zvassist.word.reader.parts import Parts, load_parts
from zvassist.word.reader.story import Story
from zvassist.word.reader.styles import Styles
from zvassist.word.reader.view import Revisions, View

_BROKEN_DRAFT = (
    "Der Entwurf, den die Datei mit sich trägt, ist beschädigt; gelesen wurde nur der Text."
)
_TWO_DRAFTS = "Die Datei trägt mehr als einen Entwurf mit sich; gelesen wurde nur der Text."


def read_docx(data: bytes, name: str, *, view: View = "accepted") -> SourceText:
    """Read a Word file to lines.

    Args:
        data: the file's bytes (``guard.disk.file_bytes`` reads no more than needed).
        name: how the file is called in messages.
        view: with all tracked changes accepted, or the original before them.

    Returns:
        The lines in reading order, what the clerk is to be told, and the draft that the file
        carries, if any.

    Raises:
        WordFileError: the file is of another kind, damaged, or larger than the limits allow;
            one German sentence that says what would be right.
    """
    parts = load_parts(Package(data, name))
    body = parts.document.find(w("body"))
    if body is None:
        raise DamagedError(name, "der Text fehlt")
    revisions, notices = Revisions(view), Notices()
    extras = Extras(parts.comments, parts.footnotes, parts.endnotes)
    styles = Styles(parts.styles)
    inline = Inline(body, styles, revisions, notices, extras)
    story = Story(inline, styles, Numbering(parts.numbering, styles), revisions, notices)
    blocks = story.read(body)
    changes = revisions.sentence(parts.document)
    return SourceText(
        name=name,
        lines=tuple(source_lines(in_reading_order(blocks, at_end=True))),
        notices=(
            *([changes] if changes else []),
            *notices.sentences(),
            *extras.left_over(),
            *margin_sentences(parts.margins),
            *_draft_sentences(parts),
        ),
        has_revisions=bool(changes),
        embedded=parts.embedded[0] if len(parts.embedded) == 1 else None,
    )


def _draft_sentences(parts: Parts) -> list[str]:
    broken = [_BROKEN_DRAFT] if parts.broken_draft else []
    return broken + ([_TWO_DRAFTS] if len(parts.embedded) > 1 else [])
