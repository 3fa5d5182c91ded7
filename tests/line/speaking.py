"""Driving the line mode in tests: a front with its files in the test's folder, and scripts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from zvassist.agreement.files import read_draft, write_draft
from zvassist.agreement.model import Draft
from zvassist.line.front import Front
from zvassist.programme.library import Library

LIBRARY = Library()


def front_at(path: Path, draft: Draft | None = None) -> Front:
    """A front on a file, which holds the draft if one is given; the clock stands still."""
    if draft is not None:
        path.write_bytes(write_draft(draft))
    return Front(path, LIBRARY, who="Test", clock=lambda: datetime(2023, 5, 2, 9, 0, tzinfo=UTC))


def spoken(front: Front, *lines: str) -> list[str]:
    """Begin, type some lines, and give back the last answer."""
    told = front.begin()
    for line in lines:
        told = front.hear(line)
    return told


def stored(path: Path) -> Draft:
    """The draft on disk."""
    return read_draft(path.read_bytes(), path.name)


def play(script: Path, front: Front) -> None:
    """Play a script: "> " is what is typed; below it stand lines of the answer, in order.

    An answer may hold more lines than those written down, but none of these may be missing.
    """
    told = front.begin()
    for number, line in enumerate(script.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#") or not line:
            continue
        if line.startswith(">"):
            told = front.hear(line[1:].removeprefix(" "))
        else:
            told = _after(line, told, f"{script.name}:{number}")


def _after(line: str, told: Iterable[str], place: str) -> list[str]:
    """What is said behind a line that must be said."""
    rest = list(told)
    assert line in rest, f"{place}: not said: {line}\n" + "\n".join(rest)
    return rest[rest.index(line) + 1 :]
