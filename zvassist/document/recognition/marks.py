"""Stretches that the writer of a file marked as fields (bookmarks): a second witness.

What is visible is the truth. A mark may have lost its words or swallowed others when somebody
typed at its edge, so it never gives a value; where it says another one, the clerk is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zvassist.agreement.paths import SCALARS
from zvassist.document.recognition.evidence import Evidence, Said, uncertain
from zvassist.document.recognition.slots import Slot, read_day, read_slot, read_text
from zvassist.document.recognition.stream import Stream
from zvassist.document.recognition.wording import Wording
from zvassist.programme.schema import DialogueForms, DialoguesBlock, SignaturesBlock

_ALONE = "Nur eine Textmarke der Datei nennt diese Angabe."
_OTHER = "Die Textmarke der Datei nennt andere Wörter."
_SLOTS = ("year", "budget.total", "dialogues.count", "dialogues.dates")


def marked(stream: Stream, wording: Wording, evidence: Sequence[Evidence]) -> list[Evidence]:
    """What the marks of a text say, in the light of what the text says.

    Args:
        stream: the text with its marks.
        wording: the year by which it is read.
        evidence: what its words say.
    """
    said = {one.said.path: one.words for one in evidence}
    titles = {one.offset: one for one in evidence if one.said.path.endswith(".title")}
    return [
        one if one.said.path in said else uncertain(one, _ALONE)
        for one in _marks(stream, wording, titles)
        if not _is_rest(one, said.get(one.said.path, ""))
    ]


def _is_rest(one: Evidence, words: str) -> bool:
    """Whether a mark holds no entry but a part of one: what typing at its edge left ("Euro")."""
    return one.said == Said(one.said.path, doubt=_OTHER) and one.words in words


def _marks(stream: Stream, wording: Wording, titles: dict[int, Evidence]) -> Iterator[Evidence]:
    for line, start in zip(stream.lines, stream.starts, strict=False):
        for mark in line.marks:
            words = line.text[mark.start : mark.end].strip()
            for said in _read(mark.field, words, wording, titles.get(start)) if words else ():
                yield Evidence(said, words, line.place, start + mark.start)


def _read(field: str, words: str, wording: Wording, title: Evidence | None) -> tuple[Said, ...]:
    if field.startswith("measures."):
        return _title(words, title)
    if field == "local_authority":
        return _partner(words, wording)
    if field.startswith("signatures.") and field in SCALARS:
        return _signature(field, words, wording)
    if field not in _SLOTS:
        return ()
    said = read_slot(Slot(field, forms=_forms(wording)), words, wording.names)
    return (Said(field, doubt=_OTHER),) if said is None else said


def _title(words: str, title: Evidence | None) -> tuple[Said, ...]:
    """A mark within the title is the title, written on at its edge."""
    if title is None or words in title.words:
        return ()
    return (Said(title.said.path, doubt=_OTHER, candidates=(words,)),)


def _partner(words: str, wording: Wording) -> tuple[Said, ...]:
    """The partner in whatever case; half a name on a line of its own says nothing."""
    for case in wording.names.by_case:
        said = read_slot(Slot(f"partner.{case}", starts=True), words, wording.names)
        if said:
            return said
    return ()


def _signature(field: str, words: str, wording: Wording) -> tuple[Said, ...]:
    if not field.endswith(".date"):
        return (read_text(field, words),)
    item = wording.item_of("signatures")
    blank = item.block.blank if item and isinstance(item.block, SignaturesBlock) else ""
    return (read_day(field, words, blank) or Said(field, doubt=_OTHER),)


def _forms(wording: Wording) -> DialogueForms | None:
    item = wording.item_of("dialogues")
    return item.block.forms if item and isinstance(item.block, DialoguesBlock) else None
