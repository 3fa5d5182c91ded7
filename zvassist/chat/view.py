"""What an open session shows an engine."""

from __future__ import annotations

from zvassist.agreement.model import Agreement
from zvassist.chat.engine import View
from zvassist.session.office import NO_OFFICE, Office
from zvassist.session.session import Session


def view_of(
    session: Session, *, previous: Agreement | None = None, office: Office = NO_OFFICE
) -> View:
    """The view of an open draft.

    Args:
        session: the open draft.
        previous: last year's agreement with the same partner, where it is known.
        office: the office's own data.
    """
    return View(
        session.agreement,
        session.programme,
        session.document,
        session.findings,
        session.draft,
        previous,
        office,
    )
