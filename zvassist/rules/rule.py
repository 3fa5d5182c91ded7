"""What a rule is: a small pure function, known by its id, with what the clerk is told of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from zvassist.agreement.model import Agreement
from zvassist.document.tree import Document
from zvassist.programme.programme import Programme
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.printed import PrintedLine, printed_lines


@dataclass(frozen=True)
class Subject:
    """What a rule may look at.

    Attributes:
        agreement: the entries.
        programme: the programme year the draft names.
        document: the composed text.
    """

    agreement: Agreement
    programme: Programme
    document: Document

    @cached_property
    def lines(self) -> tuple[PrintedLine, ...]:
        """Every printed line, in order; taken apart once for all rules over text."""
        return tuple(printed_lines(self.document))


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule fires.

    A rule gives one hit per field: a waiver is kept per rule and field, so of two Warnungen
    at one field only one could be set aside.

    Attributes:
        field: path of the field; "" for the whole draft.
        message: German, one sentence, ready to be shown.
        severity: instead of the rule's own, where the rules say so (R26 in own wording).
        repairs: ways out, smallest first.
        words: the very words it is about; the first of several.
        source: instead of the rule's own, where that of one hit is more exact.
    """

    field: str
    message: str
    severity: Severity | None = None
    repairs: tuple[Repair, ...] = ()
    words: str = ""
    source: str = ""


Check = Callable[[Subject], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the register.

    Attributes:
        id: "R26".
        severity: its highest severity.
        fields: the field paths it reads, ``*`` for any one name: ``measures.*.title``.
        checks: what it checks, in German.
        source: paragraph, publication or reason.
        since: from when it holds, in German ("2023", "alle Jahre").
        check: the function.
        must_be_waived: its Warnung refuses the final file until it is set aside.
    """

    id: str
    severity: Severity
    fields: tuple[str, ...]
    checks: str
    source: str
    since: str
    check: Check
    must_be_waived: bool = False

    def reads(self, field: str) -> bool:
        """Whether it looks at a field, given by its path ("measures.m3.title")."""
        return any(_covers(pattern.split("."), field.split(".")) for pattern in self.fields)

    @property
    def holds(self) -> str:
        """From when it holds, as the end of "gilt …": "seit 2014", "bis 2025", "alle Jahre"."""
        return f"seit {self.since}" if self.since.isdecimal() else self.since

    def holds_in(self, year: int) -> bool:
        """Whether it holds in a year: "2014" is from then on, "bis 2025" until then."""
        named = re.search(r"(bis )?(\d{4})", self.since)
        if named is None:
            return True
        return year <= int(named[2]) if named[1] else year >= int(named[2])


def _covers(pattern: list[str], path: list[str]) -> bool:
    """``wording.*`` covers ``wording.p2.2``: a block's id has a dot of its own."""
    if pattern[-1] == "*" and len(path) > len(pattern):
        path = path[: len(pattern)]
    pairs = zip(pattern, path, strict=False)
    return len(pattern) == len(path) and all(name in ("*", step) for name, step in pairs)


RULES: dict[str, Rule] = {}
"""Filled by the decorator; read through the register, which knows all groups."""


def rule(
    rule_id: str,
    severity: Severity,
    *,
    fields: tuple[str, ...],
    checks: str,
    source: str,
    since: str = "alle Jahre",
    must_be_waived: bool = False,
) -> Callable[[Check], Check]:
    """Register the decorated function as a rule; see ``Rule`` for the arguments.

    Raises:
        ValueError: the id is taken (a mistake in the code).
    """

    def register(check: Check) -> Check:
        if rule_id in RULES:
            raise ValueError(f"two rules are called {rule_id}")
        RULES[rule_id] = Rule(
            rule_id, severity, fields, checks, source, since, check, must_be_waived
        )
        return check

    return register
