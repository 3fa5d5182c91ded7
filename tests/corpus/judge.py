"""What a reading says against what is true: right, honestly reported, or silently wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.agreements import programme
from zvassist.agreement.model import Agreement
from zvassist.agreement.text import unbind
from zvassist.document.compose import compose
from zvassist.document.reading import Certainty, Reading

_SIDES = ("ministry", "local_authority", "local_authority_2")
_PARTS = ("place", "date", "name", "role")


@dataclass
class Verdict:
    """The fields of one or several readings.

    Attributes:
        right: with the true value.
        reported: without one, which the clerk is told.
        wrong: "PATH: true value / read value" for what is neither.
        files: how many files were read.
    """

    right: int = 0
    reported: int = 0
    wrong: list[str] = field(default_factory=list)
    files: int = 0

    def add(self, other: Verdict) -> None:
        """Take up another verdict."""
        self.files += other.files
        self.right += other.right
        self.reported += other.reported
        self.wrong += other.wrong


def judged(truth: Agreement, programme_id: str, reading: Reading) -> Verdict:
    """Compare a reading with the true entries.

    A field without a true and a read value counts for nothing. Text that is kept as own wording
    or a further paragraph is told to the clerk word for word, so it is reported.
    """
    verdict = Verdict()
    true, read = _entries(truth), _entries(reading.agreement)
    true["programme"], read["programme"] = programme_id, reading.programme
    told = _told(reading)
    for path in sorted(true.keys() | read.keys()):
        if true.get(path) == read.get(path):
            verdict.right += 1
        elif read.get(path) is None and (path in told or _is_passage_of_own(path, reading)):
            verdict.reported += 1
        else:
            verdict.wrong.append(f"{path}: {true.get(path)!r} / {read.get(path)!r}")
    _projects(truth, reading, verdict)
    _texts(truth, programme_id, reading, verdict)
    return verdict


def _entries(agreement: Agreement) -> dict[str, Any]:
    """All entries but projects and free texts."""
    found: dict[str, Any] = {
        "year": agreement.year,
        "local_authority": agreement.local_authority,
        "local_authority_form": agreement.local_authority_form,
        "budget.total": agreement.budget.total,
        "dialogues.count": agreement.dialogues.count,
        "dialogues.dates": agreement.dialogues.dates or None,
        **{f"passages.{name}": is_on for name, is_on in agreement.passages.items()},
    }
    for side in _SIDES:
        signature = getattr(agreement.signatures, side)
        for part in _PARTS:
            found[f"signatures.{side}.{part}"] = getattr(signature, part, None)
    return {path: value for path, value in found.items() if value is not None}


def _told(reading: Reading) -> set[str]:
    doubtful = {one.path for one in reading.fields if one.certainty is not Certainty.CERTAIN}
    return doubtful | set(reading.missing)


def _is_passage_of_own(path: str, reading: Reading) -> bool:
    """Whether own wording stands for the paragraph to which a passage belongs."""
    passage = path.removeprefix("passages.")
    blocks = programme(reading.programme).blocks
    return any(
        passage == sentence.passage
        for name in reading.agreement.wording
        for sentence in getattr(blocks[name], "sentences", ())
    )


def _projects(truth: Agreement, reading: Reading, verdict: Verdict) -> None:
    true = Counter((one.category, one.title) for one in truth.measures)
    read = Counter((one.category, one.title) for one in reading.agreement.measures)
    verdict.right += (true & read).total()
    doubtful = {one.path for one in reading.fields if one.certainty is not Certainty.CERTAIN}
    kept = " ".join([one.text for one in reading.unknown] + [one.words for one in reading.fields])
    for project in (true - read).elements():
        if project[1] is None or _words(project[1]) <= _words(kept):
            verdict.reported += 1
        else:
            verdict.wrong.append(f"measures: {project!r} / None")
    for project in (read - true).elements():
        paths = _paths(reading, project)
        if not paths & (doubtful | set(reading.missing)):
            verdict.wrong.append(f"measures: None / {project!r}")


def _paths(reading: Reading, project: tuple[str | None, str | None]) -> set[str]:
    return {
        f"measures.{one.id}.{part}"
        for one in reading.agreement.measures
        if (one.category, one.title) == project
        for part in ("title", "category")
    }


def _texts(truth: Agreement, programme_id: str, reading: Reading, verdict: Verdict) -> None:
    """Own wording and further paragraphs: as they are, or at least no word of them lost."""
    true = {name: own.text for name, own in truth.wording.items()}
    read = {name: own.text for name, own in reading.agreement.wording.items()}
    alike = {name for name, words in true.items() if read.get(name) == words}
    verdict.right += len(alike)
    verdict.reported += len((true.keys() | read.keys()) - alike)
    same = Counter(one.text for one in truth.extra) & Counter(
        one.text for one in reading.agreement.extra
    )
    verdict.right += same.total()
    more = max(len(truth.extra), len(reading.agreement.extra))
    verdict.reported += more - same.total()
    lost = set(_printed(truth, programme_id)) - set(_kept(reading))
    if lost:
        verdict.wrong.append(f"lost words: {' '.join(sorted(lost))!r} / None")


def _printed(agreement: Agreement, programme_id: str) -> Iterator[str]:
    for block in compose(agreement, programme(programme_id)).blocks:
        yield from _words(block.text)


def _kept(reading: Reading) -> Iterator[str]:
    """All words that the reading has in some way before the clerk's eyes."""
    yield from _printed(reading.agreement, reading.programme)
    told: Iterable[str] = [
        *(one.text for one in reading.unknown),
        *(one.words for one in reading.fields if one.certainty is not Certainty.CERTAIN),
        *reading.notices,
    ]
    for words in told:
        yield from _words(words)


def _words(text: str) -> set[str]:
    return set("".join(char if char.isalnum() else " " for char in unbind(text)).split())
