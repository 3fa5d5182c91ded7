"""What is wrong with a year's wording beyond its shape, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zvassist.programme.positions import Path
from zvassist.programme.programme import Programme
from zvassist.programme.schema import DialoguesBlock, TextBlock
from zvassist.programme.template import faults


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in ``wording.toml``.

    Attributes:
        path: the way to it in the file.
        place: the same for a person: "Block p2.1, Satz 3".
        text: what is wrong, German, without a full stop.
    """

    path: Path
    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.text}"


def wording_faults(programme: Programme) -> Iterator[Fault]:
    """Placeholders and references that lead nowhere, passages not known, ids given twice."""
    sections = frozenset(programme.numbers)
    passages = {passage.id for passage in programme.data.passage}
    seen: set[str] = set()
    for number, section in enumerate(programme.wording.section):
        path: Path = ("section", number)
        for index, line in enumerate(section.heading):
            for text in faults(line, sections):
                yield Fault((*path, "heading", index), f"Überschrift {section.id}", text)
        for index, block in enumerate(section.block):
            place: Path = (*path, "block", index)
            if block.id in seen:
                yield Fault(place, f"Block {block.id}", "die Kennung kommt zweimal vor")
            seen.add(block.id)
            if isinstance(block, TextBlock | DialoguesBlock):
                yield from _sentence_faults(block, place, sections, passages)


def _sentence_faults(
    block: TextBlock | DialoguesBlock, path: Path, sections: frozenset[str], passages: set[str]
) -> Iterator[Fault]:
    for number, item in enumerate(block.sentences):
        at: Path = (*path, "sentences", number)
        place = f"Block {block.id}, Satz {number + 1}"
        yield from (Fault(at, place, text) for text in faults(item.text, sections))
        if item.passage is not None and item.passage not in passages:
            yield Fault(at, place, f"den Textbaustein „{item.passage}“ gibt es nicht")
