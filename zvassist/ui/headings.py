"""What stands above the editor: which draft is open, how it stands, where the clerk is. Pure."""

from __future__ import annotations

from zvassist.walk.desk import Desk
from zvassist.walk.pages import Page
from zvassist.walk.progress import Progress

_STATES = {"entwurf": "Entwurf", "final": "Final", "unterschrieben": "Unterschrieben"}


def title(desk: Desk) -> str:
    """Year and partner."""
    partner = desk.text_of("local_authority") or "noch ohne Partner"
    year = desk.agreement.year or "ohne Jahr"
    return f"Zielvereinbarung {year} · {partner}"


def standing(desk: Desk) -> str:
    """The draft's state, and whether it is saved."""
    return f"{_STATES[desk.draft.state]} · {_saved(desk)}"


def _saved(desk: Desk) -> str:
    if desk.path is None:
        return "ohne Datei"
    return "✗ nicht gespeichert" if desk.unsaved else "✓ gespeichert"


def place(states: list[Progress], page: Page) -> str:
    """Say where the clerk is; the title last, because it gives way where the line is short.

    For example "§ 4 · 5 von 10 · ○ offen 2 · Haushaltsmittel und Eckdaten".
    """
    number = next(n for n, item in enumerate(states, start=1) if item.page.id == page.id)
    here = states[number - 1]
    stands = f"{number} von {len(states)} · {here.mark} {here.words}"
    if not page.number:
        return f"{page.title} · {stands}"
    return f"{page.number} · {stands} · {page.title}"
