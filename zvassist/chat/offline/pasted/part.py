"""One pasted stretch with what it says."""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.chat.offline.clause import Ask, Fact
from zvassist.chat.reading.mail import Stretch


@dataclass(frozen=True, slots=True)
class Part:
    """One pasted stretch.

    Attributes:
        stretch: where it stands in the folded message.
        facts: what would change.
        asks: what must be asked about it.
    """

    stretch: Stretch
    facts: tuple[Fact, ...] = ()
    asks: tuple[Ask, ...] = ()
