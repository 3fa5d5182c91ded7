"""The register: every rule of every group, by id."""

from __future__ import annotations

from functools import lru_cache

from zvassist.rules.groups import GROUPS
from zvassist.rules.rule import RULES, Rule

__all__ = ["GROUPS", "registered", "rule_named"]


@lru_cache(maxsize=1)
def registered() -> tuple[Rule, ...]:
    """Every registered rule, by id."""
    return tuple(RULES[rule_id] for rule_id in sorted(RULES))


def rule_named(rule_id: str) -> Rule | None:
    """The rule with that id, in capitals or not; None when there is none."""
    return next((entry for entry in registered() if entry.id == rule_id.upper()), None)
