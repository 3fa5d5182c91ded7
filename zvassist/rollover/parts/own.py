"""What is said of the clerk's own words, in own wording and in further paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.rollover.turn import Turn
from zvassist.rules.saying import listed
from zvassist.rules.years import years_in

BOUND = (
    "Worte, die eine Angabe der alten Vereinbarung sind (Betrag, Partner, Ministerium), sind jetzt "
    "Platzhalter und folgen den neuen Angaben."
)


def foreign_years(turn: Turn, text: str) -> Iterator[str]:
    """A sentence on the years in a text that are not the new one."""
    years = dict.fromkeys(found[0] for found in years_in(text))
    foreign = [year for year in years if year != str(turn.after.year)]
    if foreign:
        yield f"Der Text nennt {listed(foreign)}; bitte prüfen."
