"""Own wording of a paragraph: the official text, placeholders for words, the difference. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from zvassist.agreement import changes as c
from zvassist.agreement.cases import capitalised
from zvassist.agreement.errors import EntryError
from zvassist.agreement.model import Agreement
from zvassist.agreement.text import normalise
from zvassist.document.filling import Scene
from zvassist.document.kinds.text import sentences
from zvassist.programme.programme import Programme
from zvassist.programme.schema import DialoguesBlock, TextBlock, block_hash
from zvassist.programme.template import PLACEHOLDERS, parse

_SHORTEST = 4
"""Shorter words ("2", "Der") stand in a text by chance."""
_COUNT = "dialogues.count"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that can have a text of the clerk's own.

    Attributes:
        block: id of the official block; the one it follows, for a further paragraph.
        extra: place among the further paragraphs, from 0; None for an official block.
        official: the official text with its placeholders; "" for a further paragraph.
        text: the text as it stands, with placeholders.
    """

    block: str
    extra: int | None
    official: str
    text: str

    @property
    def is_own(self) -> bool:
        """Whether it is not the official text."""
        return self.text != self.official

    @property
    def path(self) -> str:
        """Its place as findings name it."""
        return f"wording.{self.block}" if self.extra is None else f"extra.{self.extra + 1}"


def paragraphs(
    sections: tuple[str, ...], agreement: Agreement, programme: Programme
) -> tuple[Paragraph, ...]:
    """The paragraphs of some sections, further ones behind the block they follow."""
    found: list[Paragraph] = []
    for section in programme.wording.section:
        if section.id not in sections:
            continue
        found.extend(_extra(section.id, agreement))
        for block in section.block:
            if isinstance(block, TextBlock | DialoguesBlock):
                found.append(_paragraph(block, agreement, programme))
            found.extend(_extra(block.id, agreement))
    return tuple(found)


def _extra(after: str, agreement: Agreement) -> Iterator[Paragraph]:
    for number, extra in enumerate(agreement.extra):
        if extra.after == after:
            yield Paragraph(after, number, "", extra.text)


def _paragraph(
    block: TextBlock | DialoguesBlock, agreement: Agreement, programme: Programme
) -> Paragraph:
    official = " ".join(sentences(block, Scene(agreement, programme)))
    own = agreement.wording.get(block.id)
    return Paragraph(block.id, None, official, own.text if own else official)


def in_print(paragraph: Paragraph, agreement: Agreement, programme: Programme) -> str:
    """The paragraph's words as they are printed, entries in place of the placeholders."""
    return capitalised(Scene(agreement, programme).plain(paragraph.text))


def change_to(paragraph: Paragraph, text: str, programme: Programme) -> c.Change:
    """The change that gives a paragraph another text; the official one takes own wording away.

    Raises:
        EntryError: a paragraph cannot be empty.
    """
    text = normalise(text)
    if not text:
        raise EntryError("Der Absatz ist leer; gemeint ist ein Text, oder der amtliche Wortlaut.")
    if paragraph.extra is not None:
        return c.Many(
            changes=(
                c.RemoveExtra(index=paragraph.extra),
                c.AddExtra(after=paragraph.block, text=text, index=paragraph.extra),
            )
        )
    if text == paragraph.official:
        return c.ClearWording(block=paragraph.block)
    block = programme.blocks[paragraph.block]
    base = block_hash(block) if isinstance(block, TextBlock | DialoguesBlock) else None
    return c.SetWording(block=paragraph.block, text=text, base=base)


def change_back(paragraph: Paragraph) -> c.Change:
    """The change back to the official text, or without the further paragraph."""
    if paragraph.extra is None:
        return c.ClearWording(block=paragraph.block)
    return c.RemoveExtra(index=paragraph.extra)


def placeholders_in(
    text: str, paragraph: Paragraph, agreement: Agreement, programme: Programme
) -> tuple[tuple[str, str], ...]:
    """Words of the text that are an entry's value, as (words, placeholder), longest first.

    The paragraph's own official placeholders go before others that print the same.
    """
    scene = Scene(agreement, programme)
    official = [token.text for token in parse(paragraph.official) if token.placeholder]
    names = dict.fromkeys([*official, *sorted(PLACEHOLDERS)])
    found: dict[str, str] = {}
    for name in names:
        if name == _COUNT or any(gap.gap for gap in scene.fill((f"{{{name}}}",))):
            continue
        words = scene.plain(f"{{{name}}}")
        for form in (words, capitalised(words)):
            if len(form) >= _SHORTEST and _pattern(form).search(text):
                found.setdefault(form, f"{{{name}}}")
    return tuple(sorted(found.items(), key=lambda item: -len(item[0])))


def with_placeholders(text: str, found: tuple[tuple[str, str], ...]) -> str:
    """The text with the found words replaced by their placeholders."""
    for words, placeholder in found:
        text = _pattern(words).sub(placeholder, text)
    return text


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w{{.]){re.escape(words)}(?![\w}}])")


def difference(official: str, text: str) -> tuple[tuple[str, str], ...]:
    """Word by word, as (what, words): "gleich", "weg" or "neu"."""
    old, new = official.split(), normalise(text).split()
    found: list[tuple[str, str]] = []
    for what, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            found.append(("gleich", " ".join(old[i:j])))
            continue
        found += [("weg", " ".join(old[i:j]))] if j > i else []
        found += [("neu", " ".join(new[k:m]))] if m > k else []
    return tuple(found)
