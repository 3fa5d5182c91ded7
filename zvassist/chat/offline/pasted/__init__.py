"""What was pasted from an agreement: official sentences and lists of projects, read as such.

The year's own wording, turned round, understands every word of such a stretch; what it says of
the fields becomes facts like those of any clause, and the stretch is not judged again.
"""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.chat.engine import View
from zvassist.chat.offline.clause import Ask, Fact
from zvassist.chat.offline.pasted.official import official
from zvassist.chat.offline.pasted.projects import listed
from zvassist.chat.reading.fold import Source
from zvassist.chat.reading.mail import Stretch

_SHORTEST = 40
"""Shorter messages hold no paragraph."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What pasted stretches say.

    Attributes:
        stretches: where they stand in the folded message.
        facts: what would change.
        asks: what must be asked about them.
    """

    stretches: tuple[Stretch, ...] = ()
    facts: tuple[Fact, ...] = ()
    asks: tuple[Ask, ...] = ()

    @property
    def is_nothing_new(self) -> bool:
        """Whether there is pasted text that the draft already says."""
        return bool(self.stretches) and not (self.facts or self.asks)


def read_pasted(source: Source, view: View) -> Pasted:
    """Find official sentences and lists of projects in a message."""
    if len(source.original) < _SHORTEST:
        return Pasted()
    parts = [*official(source, view), *listed(source, view)]
    return Pasted(
        tuple(part.stretch for part in parts),
        tuple(fact for part in parts for fact in part.facts),
        tuple(ask for part in parts for ask in part.asks),
    )
