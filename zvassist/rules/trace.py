"""The trace: which rule reads which entries and which of the year's data, and what came of it.

What a rule reads of the year is not declared but watched: the rule runs over stand-ins that
note each value asked for. So the trace never says more or less than what was really looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, cast

from pydantic import BaseModel

from zvassist.agreement.model import Agreement, Draft
from zvassist.document.tree import Document
from zvassist.programme.programme import Programme
from zvassist.programme.schema import Wording
from zvassist.rules.finding import Finding
from zvassist.rules.register import registered
from zvassist.rules.rule import Rule, Subject


@dataclass(frozen=True, slots=True)
class Reading:
    """A value of the programme year that a rule asked for.

    Attributes:
        name: its path in the year's data: "year", "data.status", "parameters.application_deadline".
        value: what stands there: a text, number, day or amount; None for a whole list or table.
        source: where the year's data has it from, when it says so.
    """

    name: str
    value: str | int | date | Decimal | None
    source: str = ""


@dataclass(frozen=True, slots=True)
class RuleTrace:
    """One rule over one draft.

    Attributes:
        rule: the rule, with its source and what it checks.
        fields: paths of the entries it reads, those of this draft.
        reads_text: whether it looks at the printed text.
        readings: what it asked of the programme year.
        findings: what it found; none when it is satisfied.
    """

    rule: Rule
    fields: tuple[str, ...]
    reads_text: bool
    readings: tuple[Reading, ...]
    findings: tuple[Finding, ...]

    @property
    def is_satisfied(self) -> bool:
        """Whether it found nothing."""
        return not self.findings

    @property
    def rests(self) -> bool:
        """Whether it found nothing because the year has no value to check by."""
        unset = any(_is_empty_parameter(reading) for reading in self.readings)
        return self.is_satisfied and unset


def _is_empty_parameter(reading: Reading) -> bool:
    return reading.name.startswith("parameters.") and reading.value is None


def trace(
    rule: Rule,
    draft: Draft,
    programme: Programme,
    document: Document,
    findings: Iterable[Finding],
) -> RuleTrace:
    """What one rule read, and what it found.

    Args:
        rule: the rule.
        draft: the draft.
        programme: the programme year it names.
        document: its composed text.
        findings: all findings of the draft, as ``check()`` gives them.
    """
    seen: dict[str, Any] = {}
    subject = Subject(draft.agreement, programme, document)
    list(rule.check(cast(Subject, _Watch(subject, "", seen))))
    return RuleTrace(
        rule,
        tuple(_fields(rule, draft.agreement, programme)),
        not seen.keys().isdisjoint(_TEXT),
        tuple(_readings(seen)),
        tuple(finding for finding in findings if finding.rule == rule.id),
    )


def rules_about(field: str, findings: Iterable[Finding]) -> tuple[Rule, ...]:
    """The rules that look at a field, or that found something there.

    Args:
        field: its path; for official wording the block's id.
        findings: all findings of the draft.
    """
    found = {finding.rule for finding in findings if finding.field == field}
    return tuple(rule for rule in registered() if rule.reads(field) or rule.id in found)


# --- The entries --------------------------------------------------------------------------


def _fields(rule: Rule, agreement: Agreement, programme: Programme) -> Iterator[str]:
    """The rule's patterns as the paths that this draft has."""
    for pattern in rule.fields:
        yield from _paths(pattern, agreement, programme)


def _paths(pattern: str, agreement: Agreement, programme: Programme) -> Iterator[str]:
    if "*" not in pattern:
        yield pattern
        return
    head = pattern.partition(".")[0]
    names = {
        "measures": [measure.id for measure in agreement.measures],
        "signatures": [side for side, signer in agreement.signatures if signer is not None],
        "passages": dict.fromkeys(
            [*(item.id for item in programme.data.passage), *agreement.passages]
        ),
        "wording": list(agreement.wording),
        "extra": [str(number + 1) for number in range(len(agreement.extra))],
    }
    for name in names.get(head, ()):
        yield pattern.replace("*", name, 1)


# --- The year's data ----------------------------------------------------------------------

_OF_YEAR = "programme."
_TEXT = ("document", "lines")
"""Under these names a rule asks for the printed text."""


class _Watch:
    """Stands in for an object and notes under which names its values were asked for."""

    __slots__ = ("_path", "_seen", "_target")

    def __init__(self, target: Any, path: str, seen: dict[str, Any]) -> None:
        self._target = target
        self._path = path
        self._seen = seen

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._target, name)
        path = f"{self._path}{name}"
        if isinstance(value, Programme) or _is_table(value):
            return _Watch(value, f"{path}.", self._seen)
        self._seen[path] = value
        return value


def _is_table(value: Any) -> bool:
    """Whether its values are looked at one by one; a wording or a ministry is read as a whole."""
    table = type(value).__module__ in _TABLES and not isinstance(value, Wording)
    return isinstance(value, BaseModel) and table and not _is_parameter(value)


_TABLES = frozenset({"zvassist.programme.schema", "zvassist.programme.parameters"})
"""Where the year's own tables are modelled."""


def _is_parameter(value: Any) -> bool:
    """Whether it is one value with its source."""
    return hasattr(value, "value") and hasattr(value, "source")


def _readings(seen: dict[str, Any]) -> Iterator[Reading]:
    for path, value in seen.items():
        if path.startswith(_OF_YEAR):
            name = path.removeprefix(_OF_YEAR)
            source = str(value.source) if _is_parameter(value) else ""
            plain = value.value if _is_parameter(value) else value
            said = plain if isinstance(plain, str | int | date | Decimal) else None
            yield Reading(name, said, source)
