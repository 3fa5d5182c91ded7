"""What is said of the clerk's own words, in own wording and in further paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.phrases import listed
from zvassist.rollover.turn import Turn
from zvassist.rules.years import years_in


def remarks(turn: Turn, text: str) -> Iterator[str]:
    """What is to be said of own words: that entries became placeholders, and of other years."""
    if turn.bound(text) != text:
        yield (
            "Betrag und Namen der alten Vereinbarung sind darin jetzt Platzhalter und folgen den "
            "neuen Angaben."
        )
    years = dict.fromkeys(found[0] for found in years_in(text))
    foreign = [year for year in years if year != str(turn.after.year)]
    if foreign:
        yield f"Der Text nennt {listed(foreign)}; bitte prüfen."
