"""All files of the corpus read by all readers, and the table of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.corpus.judge import Verdict, judged
from tests.corpus.kinds import File
from tests.corpus.readers import READERS, understood

Tally = dict[str, dict[str, Verdict]]
"""Kind of file -> reader -> verdict on all files of the kind."""

OURS = "zvassist"
_ALL = "alle Arten"


def tallied(files: Iterable[File], readers: Iterable[str] = READERS) -> Tally:
    """Read each file with each reader; the same understanding is behind all."""
    tally: Tally = {}
    for file in files:
        row = tally.setdefault(file.kind, {name: Verdict() for name in readers})
        for name, verdict in row.items():
            reading = understood(READERS[name](file.data, file.view))
            one = judged(file.paper.truth, file.paper.draft.programme, reading)
            one.wrong = [f"{file.kind}, {file.paper.name}: {words}" for words in one.wrong]
            one.files = 1
            verdict.add(one)
    return tally


def wrong(tally: Tally, reader: str = OURS) -> list[str]:
    """What a reader silently took for something else."""
    return [words for row in tally.values() for words in row[reader].wrong]


def table(tally: Tally) -> str:
    """Right / reported / silently wrong fields by kind of file and reader."""
    readers = list(next(iter(tally.values())))
    width = max(map(len, tally))
    head = " ".join(f"{name:>16}" for name in readers)
    rows = [f"{'Felder richtig / gemeldet / falsch':{width}} Dateien {head}"]
    rows += [_row(kind, row, width) for kind, row in tally.items()]
    return "\n".join([*rows, _row(_ALL, _together(tally, readers), width)])


def _row(kind: str, row: dict[str, Verdict], width: int) -> str:
    cells = " ".join(f"{_cell(verdict):>16}" for verdict in row.values())
    return f"{kind:{width}} {next(iter(row.values())).files:7} {cells}"


def _cell(verdict: Verdict) -> str:
    return f"{verdict.right} / {verdict.reported} / {len(verdict.wrong)}"


def _together(tally: Tally, readers: Iterable[str]) -> dict[str, Verdict]:
    return {name: _sum(row[name] for row in tally.values()) for name in readers}


def _sum(verdicts: Iterator[Verdict]) -> Verdict:
    whole = Verdict()
    for verdict in verdicts:
        whole.add(verdict)
    return whole
