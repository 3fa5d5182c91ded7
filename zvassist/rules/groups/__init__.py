"""The rules, one module per group; importing this package fills the register."""

from zvassist.rules.groups import (
    completeness,
    dates,
    dialogues,
    grammar,
    language,
    measures,
    money,
    names,
    offices,
    papers,
    partner,
    programme,
    references,
    shorts,
    text,
    wording,
)

GROUPS = (
    completeness,
    dates,
    dialogues,
    grammar,
    language,
    measures,
    money,
    names,
    offices,
    papers,
    partner,
    programme,
    references,
    shorts,
    text,
    wording,
)
"""Every group of rules; a new module is added here."""
