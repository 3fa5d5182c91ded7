"""A question as the answers see it, and the small words they share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from zvassist.agreement.model import Measure
from zvassist.chat.describe import said
from zvassist.chat.engine import View
from zvassist.chat.offline.clause import Clause
from zvassist.chat.reading.items import Tag
from zvassist.walk.entries import shown


@dataclass(frozen=True)
class Asked:
    """A question.

    Attributes:
        clause: its pieces.
    """

    clause: Clause

    @cached_property
    def text(self) -> str:
        """Its folded words."""
        items = self.clause.items
        return self.clause.source.text[items[0].start : items[-1].end]

    @property
    def view(self) -> View:
        """The draft it is about."""
        return self.clause.view

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The projects it names."""
        found = self.clause.mentions
        return tuple(dict.fromkeys(measure for one in found for measure in one.measures))

    def has(self, *tags: Tag) -> bool:
        """Whether a piece carries one of the tags."""
        return self.clause.has(*tags)

    def matches(self, pattern: str) -> bool:
        """Whether the folded words hold a pattern."""
        return re.search(pattern, self.text) is not None


def entry(path: str, view: View) -> str:
    """The German form of an entry with its unit; "leer" when there is none."""
    return said(path, view.agreement, view.programme)


def is_empty(path: str, view: View) -> bool:
    """Whether nothing is entered."""
    return not shown(path, view.agreement, view.programme)


def place(path: str, view: View) -> str:
    """Where the document prints a field, as " (§ 4)"; "" when it does not."""
    for block in view.document.blocks:
        number = view.programme.numbers.get(block.section)
        if number and any(span.field == path for span in block.spans):
            return f" (§ {number})"
    return ""


def lines(texts: Iterable[str]) -> str:
    """One line each, with a dash before it."""
    return "\n".join(f"– {text}" for text in texts)
