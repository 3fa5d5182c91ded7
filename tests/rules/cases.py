"""The cases of tests/data/rules: drafts on which a rule fires, and drafts next to them.

Each file ``R26.toml`` holds ``[[fires]]`` and ``[[silent]]`` tables with these keys:

case            what it shows
base            2023 (the real agreement) or 2027 (a complete one); 2027 when absent
programme_year  lets the programme, and the agreement, count for another year
parameters      figures and days of the year that are set, by name and value
confirmed_by    who stands behind the programme year
set, empty      fields that are set or emptied; change: further changes, carried out first
field, severity, message, words, repairs
                what is found (fires only); what is absent is not looked at, but severity,
                which is then the rule's own
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from zvassist.agreement.changes import Change, Set
from zvassist.agreement.door import apply
from zvassist.agreement.model import Draft
from zvassist.document.compose import compose
from zvassist.programme.library import Library
from zvassist.programme.parameters import Parameters
from zvassist.programme.programme import Programme
from zvassist.rules.check import check
from zvassist.rules.finding import Finding

FOLDER = Path(__file__).parents[1] / "data" / "rules"
LIBRARY = Library()
_CHANGE: TypeAdapter[Change] = TypeAdapter(Change)


@dataclass(frozen=True)
class Case:
    """One draft of a data file, and what is expected of it."""

    rule: str
    fires: bool
    data: dict[str, Any]

    @property
    def name(self) -> str:
        return f"{self.rule} {'fires' if self.fires else 'silent'}: {self.data['case']}"

    def built(self) -> tuple[Draft, Programme]:
        draft = base(self.data.get("base", 2027))
        programme = LIBRARY.programme(draft.programme)
        overrides = {}
        if year := self.data.get("programme_year"):
            overrides["year"] = year
            draft = apply(draft, Set(field="year", value=year))
        if name := self.data.get("confirmed_by"):
            overrides["confirmed_by"] = name
        data = programme.data.model_copy(update=overrides)
        parameters = {**known(programme), **self._parameters()}
        for change in self.changes():
            draft = apply(draft, change)
        return draft, replace(
            programme, data=data, all_parameters=Parameters.model_validate(parameters)
        )

    def _parameters(self) -> dict[str, Any]:
        given = self.data.get("parameters", {})
        return {name: {"value": value, "source": "Erlass"} for name, value in given.items()}

    def changes(self) -> list[Change]:
        changes = [_CHANGE.validate_python(change) for change in self.data.get("change", [])]
        changes += [Set(field=field, value=v) for field, v in self.data.get("set", {}).items()]
        return changes + [Set(field=field) for field in self.data.get("empty", [])]


def known(programme: Programme) -> dict[str, Any]:
    """The year's own figures and days."""
    return {name: getattr(programme.all_parameters, name) for name in Parameters.model_fields}


@lru_cache(maxsize=2)
def base(year: int) -> Draft:
    """The draft that cases start from."""
    path = FOLDER / f"darmstadt-dieburg-{year}.zv.json"
    return Draft.model_validate_json(path.read_text(encoding="utf-8"))


def all_cases() -> list[Case]:
    """Every case of every data file."""
    cases = []
    for path in sorted(FOLDER.glob("[CPR][0-9]*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        for kind in ("fires", "silent"):
            cases += [Case(path.stem, kind == "fires", data) for data in tables.get(kind, [])]
    return cases


def findings(draft: Draft, programme: Programme | None = None) -> tuple[Finding, ...]:
    """All findings on a draft."""
    programme = programme or LIBRARY.programme(draft.programme)
    return check(draft, programme, compose(draft.agreement, programme))
