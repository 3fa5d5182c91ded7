"""Fields that take one of several: what can be chosen, and reading a typed choice."""

from __future__ import annotations

from zvassist.agreement.errors import EntryError
from zvassist.agreement.model import Agreement
from zvassist.programme.programme import Programme
from zvassist.programme.search import find, similar


def choices(path: str, agreement: Agreement, programme: Programme) -> tuple[tuple[str, str], ...]:
    """What a choice field offers, as (stored value, German label)."""
    if path == "local_authority":
        return tuple((partner.ags, partner.name()) for partner in programme.partners)
    if path == "local_authority_form":
        authority = programme.authorities.by_ags(agreement.local_authority or "")
        return tuple((form.id, form.name) for form in authority.forms) if authority else ()
    if path.endswith(".category"):
        return tuple((category.id, category.label) for category in programme.data.category)
    return ()


def read_partner(text: str, programme: Programme) -> str:
    """The AGS of the partner that a clerk means: an AGS, or a name, never an ambiguous one.

    Raises:
        EntryError: no such partner in the year, or several, which are then the candidates.
    """
    if len(text) == 5 and text.isdecimal():
        return text
    found = find(text, programme.year, programme.authorities)
    if len(found) == 1:
        return found[0].ags
    names = tuple(authority.name() for authority in found)
    if names:
        raise EntryError(f"„{text}“ ist nicht eindeutig. Gemeint: {' oder '.join(names)}?", names)
    near = tuple(one.name() for one in similar(text, programme.year, programme.authorities))
    hint = f" Ähnlich: {', '.join(near)}." if near else ""
    raise EntryError(f"Einen Partner „{text}“ gibt es {programme.year} nicht.{hint}", near)


def read_form(text: str, agreement: Agreement, programme: Programme) -> str:
    """The id of a name form, typed as id or as name.

    Raises:
        EntryError: the partner does not go by that name.
    """
    offered = choices("local_authority_form", agreement, programme)
    return _chosen(text, offered, "Diese Namensform führt der Partner nicht.")


def read_category(text: str, programme: Programme) -> str:
    """The id of a Maßnahmenart, typed as id, as label, as heading, or the clear start of one.

    Raises:
        EntryError: none or several fit.
    """
    offered = tuple(
        (category.id, name)
        for category in programme.data.category
        for name in (category.label, category.heading)
    )
    return _chosen(text, offered, f"Die Maßnahmenart „{text}“ gibt es {programme.year} nicht.")


def _chosen(text: str, offered: tuple[tuple[str, str], ...], problem: str) -> str:
    wanted = text.casefold()
    exact = {key for key, name in offered if wanted in (key.casefold(), name.casefold())}
    if len(exact) == 1:
        return exact.pop()
    starts = {key for key, name in offered if f"{key} {name}".casefold().startswith(wanted)}
    starts |= {key for key, name in offered if name.casefold().startswith(wanted)}
    if len(starts) == 1:
        return starts.pop()
    names = tuple(dict.fromkeys(key for key, _ in offered))
    raise EntryError(f"{problem} Möglich: {', '.join(names)}.", names)
