"""A finding (Prüfergebnis): which rule, how severe, at which field, why, and the way out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zvassist.agreement.changes import Change
from zvassist.agreement.model import Waiver


class Severity(StrEnum):
    """How severe a finding is; the values are the official German terms."""

    FEHLER = "fehler"
    """Blocks the final file and cannot be waived."""
    WARNUNG = "warnung"
    """Asks for a look; can be set aside with a reason. Some rules insist on that reason."""
    HINWEIS = "hinweis"
    """Informs."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A way to satisfy the rule.

    Attributes:
        label: what it does, in German ("BASS 2023 in BASS 2027 umbenennen").
        change: goes through the one door when the clerk chooses it.
    """

    label: str
    change: Change


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found.

    Attributes:
        rule: the rule's id ("R26").
        severity: Fehler, Warnung or Hinweis.
        field: path of the field it stands at; "" when it is about the whole draft.
        message: German, ready to be shown.
        source: where the rule comes from.
        repairs: ways out, smallest first.
        waiver: the clerk's begründete Abweichung, for a Warnung that was set aside.
        words: the very words it is about, when it is about text; the first of several.
        must_be_waived: a Warnung that refuses the final file until it is set aside.
    """

    rule: str
    severity: Severity
    field: str
    message: str
    source: str
    repairs: tuple[Repair, ...] = ()
    waiver: Waiver | None = None
    words: str = ""
    must_be_waived: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it still asks for something: not waived."""
        return self.waiver is None

    @property
    def blocks_final(self) -> bool:
        """Whether the final file is refused because of it."""
        if self.severity is Severity.FEHLER:
            return True
        return self.is_open and self.must_be_waived
