"""Last year's agreement against this year's as tracked changes: zvassist against Docxodus."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from tests.bench.rounds import show, take_turns, timed
from tests.word.accepting import accepted, rejected
from tests.word.reader import printed_lines
from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.agreement.model import Draft
from zvassist.document.compare.trees import compare
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.sides import Side, draft_side, text_side
from zvassist.walk.whys import whys
from zvassist.word.reader.read import read_docx
from zvassist.word.redline import write_redline
from zvassist.word.writer import write_document

_ROUNDS, _WARM_UP = 9, 2
_IN_A_ROW = 5
"""Of ours a turn, so that it runs with warm caches of the processor; the other is a process."""
_AUTHOR = "Anna Beispiel"
_WHEN = datetime(2027, 2, 1, tzinfo=UTC)
_LIBRARY = Library()
_CHANGES = (
    c.SetProgramme(programme="aqb-2027", year=2027),
    c.Set(field="budget.total", value="987500.00"),
    c.SetDialogues(count=2, dates=("2027-05-04", "2027-11-02")),
    c.Set(field="signatures.ministry.name", value="Heike Hofmann"),
    c.RenameMeasure(id="m1", title="BASS 2027"),
    c.RemoveMeasure(id="m2"),
    c.AddMeasure(category="weiterbildung", title="Fortbildung sprachsensibler Unterricht"),
)


def run() -> None:
    """Prove that both sides hold both texts, then measure."""
    files = tuple(map(_file, _drafts()))
    works: dict[str, Callable[[], bytes]] = {
        "zvassist: two drafts": lambda: _redline(*map(_side, _drafts())),
        "zvassist: two Word files, read first": lambda: _redline(*map(_read, files)),
        "Docxodus: two Word files": _docxodus(*files),
    }
    for name, work in works.items():
        prove(name, work(), *files)
    sides = {
        name: timed(work, repeat=1 if name.startswith("Docxodus") else _IN_A_ROW)
        for name, work in works.items()
    }
    times = take_turns(sides, rounds=_ROUNDS, warm_up=_WARM_UP)
    show("redline: 2023 against 2027 as tracked changes", times, goal="Docxodus at least 100")


def prove(name: str, redline: bytes, old: bytes, new: bytes) -> None:
    """Stop with a message unless accepting all gives the new text and rejecting all the old."""
    for settled, document in ((accepted(redline), new), (rejected(redline), old)):
        if printed_lines(settled) != printed_lines(document):
            raise SystemExit(f"{name}: accepting or rejecting all does not give the text.")


@lru_cache(maxsize=1)
def _drafts() -> tuple[Draft, Draft]:
    old = new = example_draft()
    for change in _CHANGES:
        new = apply(new, change)
    return old, new


def _side(draft: Draft) -> Side:
    return draft_side(draft.programme, draft, _LIBRARY)


def _read(data: bytes) -> Side:
    return text_side(read_docx(data, "x.docx"), _LIBRARY)


def _file(draft: Draft) -> bytes:
    document = _side(draft).document
    return write_document(document, draft_mark=False, created=_WHEN, modified=_WHEN)


def _redline(old: Side, new: Side) -> bytes:
    compared = compare(old.document, new.document)
    reasons = whys(compared, old, new)
    return write_redline(compared, reasons, author=_AUTHOR, date=_WHEN)


def _docxodus(old: bytes, new: bytes) -> Callable[[], bytes]:
    try:
        from python_redlines import DocxodusEngine
    except ModuleNotFoundError:
        raise SystemExit("python-redlines is not installed: pip install -e '.[bench]'") from None
    engine: Any = DocxodusEngine()
    return lambda: engine.run_redline(_AUTHOR, old, new)[0]
