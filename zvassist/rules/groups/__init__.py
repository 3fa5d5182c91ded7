"""The rules, one module per group; importing this package fills the register."""

from zvassist.rules.groups import (
    caps,
    completeness,
    conditions,
    dialogues,
    funds,
    measures,
    money,
    offices,
    partner,
    programme,
    region,
    signing,
    text,
)

GROUPS = (
    caps,
    completeness,
    conditions,
    dialogues,
    funds,
    measures,
    money,
    offices,
    partner,
    programme,
    region,
    signing,
    text,
)
"""Every group of rules; a new module is added here."""
