"""Is a Word file still what was written: line by line, and in what it carries unseen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from zvassist.agreement.errors import ZvError
from zvassist.agreement.text import unbind
from zvassist.document.compose import compose
from zvassist.document.reading import SourceText
from zvassist.programme.library import Library
from zvassist.session.importing import import_source
from zvassist.session.unaltered import words

CARRIED = "Mitgeführte Angaben"


@dataclass(frozen=True, slots=True)
class Deviation:
    """One place where a file is not as it was written.

    Attributes:
        place: where it is, German.
        was: the words as written; "" where something came, or where they are not known.
        now: the words in the file; "" where something is gone.
    """

    place: str
    was: str
    now: str


def verify(source: SourceText, library: Library) -> tuple[Deviation, ...]:
    """The places in which a file differs from what was written; empty when there are none.

    The file is compared with the draft that it carries. That finds every edit; it is no
    signature, and who knows the form can write another file that agrees with itself.

    Args:
        source: the file's lines.
        library: the programme years at hand.

    Raises:
        ZvError: the file carries no draft, or one that cannot be read.
    """
    from zvassist.word.embedded import read_draft_part

    if source.embedded is None:
        raise ZvError(
            f"{source.name}: Die Datei trägt keinen Entwurf mit sich; ob sie unverändert ist, "
            "lässt sich nicht sagen."
        )
    carried = read_draft_part(source.embedded, source.name)
    year = library.programme(carried.draft.programme)
    texts = {}
    for block in compose(carried.draft.agreement, year).blocks:
        for line in block.lines:
            text = unbind("".join(span.text for span in line))
            texts[line_of(text)] = text
    lines = tuple(_lines(source, [one for _, one in carried.lines], texts))
    altered = tuple(Deviation(CARRIED, "", path) for path in carried.altered)
    return lines + altered or tuple(_contradictions(source, library))


def line_of(text: str) -> str:
    """The hash under which a file keeps a line."""
    from zvassist.word.embedded import line_hash

    return line_hash(text)


def _lines(source: SourceText, written: list[str], texts: dict[str, str]) -> Iterator[Deviation]:
    there = words(source)
    matcher = SequenceMatcher(a=written, b=[line_of(one) for one in there], autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal":
            continue
        was = [texts.get(one, "") for one in written[start:end]]
        for number in range(max(end - start, last - first)):
            now = there[first + number] if first + number < last else ""
            at = min(first + number, len(source.lines) - 1)
            yield Deviation(
                source.lines[at].place if at >= 0 else "",
                was[number] if number < len(was) else "",
                now,
            )


def _contradictions(source: SourceText, library: Library) -> Iterator[Deviation]:
    """What the file carries says something else than its text, though its hashes fit."""
    found = import_source(source, library)
    for one in found.proposals:
        yield Deviation(CARRIED, one.path, one.words)
