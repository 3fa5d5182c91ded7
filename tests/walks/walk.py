"""Walks that know no interface: what a clerk does, as data, and what the draft holds at the end.

A walk is a TOML file: ``begin`` names the draft it begins with, each ``[[step]]`` is one deed,
``[end]`` holds entries of the agreement at the end as they stand in the file, by field path.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from zvassist.agreement.changes import Set
from zvassist.agreement.door import apply
from zvassist.agreement.model import Draft, new_draft
from zvassist.session.example import example_draft

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Walk:
    """One walk.

    Attributes:
        name: the file's name without its ending.
        begin: "beispiel", or "neu" for an empty draft of 2023 with a partner.
        steps: the deeds; each a table with the deed's name and what it needs.
        end: entries at the end, by field path; "state" and "projects" (titles in order) too.
    """

    name: str
    begin: str
    steps: tuple[dict[str, Any], ...]
    end: dict[str, Any]

    def draft(self) -> Draft:
        """The draft it begins with."""
        if self.begin == "beispiel":
            return example_draft()
        return apply(new_draft("aqb-2023", 2023), Set(field="local_authority", value="06432"))


class Walker(Protocol):
    """An interface that can be walked through; each deed is what a clerk would do there."""

    async def enter(self, path: str, text: str) -> None:
        """Type a text into a field; an empty one empties it."""

    async def choose(self, number: int) -> None:
        """Choose one of the readings offered for what was typed last."""

    async def offer(self, path: str) -> None:
        """Take what is offered for an empty field."""

    async def add(self, category: str, title: str) -> None:
        """Add a project under a Maßnahmenart, by its label."""

    async def remove(self, project: int) -> None:
        """Take the project at a printed place out."""

    async def rename(self, project: int, title: str) -> None:
        """Rename the project at a printed place."""

    async def down(self, project: int) -> None:
        """Move the project at a printed place one place down."""

    async def repair(self, rule: str) -> None:
        """Carry out the first repair of the first finding of a rule."""

    async def waive(self, rule: str, reason: str) -> None:
        """Set the first finding of a rule aside with a reason."""

    async def undo(self) -> None:
        """Take the last change back."""

    async def redo(self) -> None:
        """Do again what was undone."""

    async def say(self, text: str, accept: bool) -> None:
        """Say something in the chat that leads to one proposal, and take or leave it."""

    async def write(self, name: str, final: bool) -> None:
        """Write the Word document under a name."""


def walks() -> list[Walk]:
    """All walks of this folder."""
    return [_read(path) for path in sorted(FOLDER.glob("*.toml"))]


def _read(path: Path) -> Walk:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Walk(path.stem, data["begin"], tuple(data["step"]), data["end"])


async def go(walk: Walk, walker: Walker) -> None:
    """Walk a walk."""
    for step in walk.steps:
        given = dict(step)
        deed = given.pop("do")
        await getattr(walker, deed)(**given)


def at_end(draft: Draft, walk: Walk) -> dict[str, Any]:
    """What the draft holds at the places that the walk's end names."""
    stored = draft.model_dump(mode="json")
    found: dict[str, Any] = {}
    for path in walk.end:
        if path == "state":
            found[path] = draft.state
        elif path == "projects":
            found[path] = [measure.title for measure in draft.agreement.measures]
        elif path == "waived":
            found[path] = [waiver.rule for waiver in draft.waivers]
        else:
            value: Any = stored["agreement"]
            for part in path.split("."):
                value = value.get(part) if isinstance(value, dict) else None
            found[path] = value
    return found
