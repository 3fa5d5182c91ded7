"""``setzen`` and ``massnahme``: edits through the one door, all or nothing."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from zvassist.agreement import changes as c
from zvassist.agreement.amounts import read_amount
from zvassist.agreement.door import apply, settle
from zvassist.agreement.errors import EntryError
from zvassist.agreement.model import Measure
from zvassist.agreement.order import named, place_in_category
from zvassist.cli.open import session
from zvassist.cli.speech import say
from zvassist.session.session import Session
from zvassist.walk.choices import read_category
from zvassist.walk.entries import entered


def setzen(options: Namespace) -> int:
    """Set one or several fields."""
    opened = session(options)
    draft, changes = opened.draft, []
    for assignment in options.angaben:
        path, sign, text = assignment.partition("=")
        if not sign:
            raise EntryError(
                f"„{assignment}“: Gemeint ist feld=wert, zum Beispiel budget.total=500.000."
            )
        changes.append(settle(draft, entered(path, text, draft, opened.library)))
        draft = apply(draft, changes[-1])
    return _carry_out(opened, changes[0] if len(changes) == 1 else c.Many(changes=tuple(changes)))


def massnahme(options: Namespace) -> int:
    """Add, remove, rename, move or price a project."""
    opened = session(options)
    return _carry_out(opened, _ACTIONS[options.aktion](opened, options))


def _carry_out(opened: Session, change: c.Change) -> int:
    done = opened.change(change, origin="cli")
    say("Gespeichert." if done else "Nichts zu ändern; das steht schon so.")
    return 0


def _measure(opened: Session, options: Namespace) -> Measure:
    categories = [category.id for category in opened.programme.data.category]
    return named(opened.agreement, categories, options.massnahme)


def _title(text: str) -> str:
    if not text.strip():
        raise EntryError("Der Titel des Projekts ist leer; gemeint ist der gedruckte Name.")
    return text


def _add(opened: Session, options: Namespace) -> c.Change:
    return c.AddMeasure(
        category=read_category(options.kategorie, opened.programme),
        title=_title(options.titel),
        amount=read_amount(options.betrag) if options.betrag else None,
    )


def _remove(opened: Session, options: Namespace) -> c.Change:
    return c.RemoveMeasure(id=_measure(opened, options).id)


def _rename(opened: Session, options: Namespace) -> c.Change:
    return c.RenameMeasure(id=_measure(opened, options).id, title=_title(options.titel))


def _move(opened: Session, options: Namespace) -> c.Change:
    measure = _measure(opened, options)
    category = read_category(options.kategorie, opened.programme)
    if options.stelle is None:
        return c.RecategoriseMeasure(id=measure.id, category=category)
    if options.stelle < 1:
        raise EntryError("POS zählt ab 1, die erste Stelle in der Maßnahmenart.")
    index = place_in_category(opened.agreement, measure.id, category, options.stelle)
    return c.RecategoriseMeasure(id=measure.id, category=category, index=index)


def _price(opened: Session, options: Namespace) -> c.Change:
    amount = read_amount(options.betrag) if options.betrag.strip() else None
    return c.PriceMeasure(id=_measure(opened, options).id, amount=amount)


_ACTIONS: dict[str, Callable[[Session, Namespace], c.Change]] = {
    "hinzu": _add,
    "weg": _remove,
    "um": _rename,
    "nach": _move,
    "betrag": _price,
}
