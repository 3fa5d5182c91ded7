"""The rules, one module per group; importing this package fills the register."""

from zvassist.rules.groups import (
    completeness,
    dialogues,
    measures,
    money,
    offices,
    partner,
    programme,
    text,
)

GROUPS = (completeness, dialogues, measures, money, offices, partner, programme, text)
"""Every group of rules; a new module is added here."""
