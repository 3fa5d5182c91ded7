"""Fields that take one of several: what can be chosen, and reading a typed choice."""

from __future__ import annotations

from zvassist.agreement.errors import EntryError
from zvassist.agreement.model import Agreement
from zvassist.agreement.phrases import listed
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
    if path.endswith(".role"):
        return tuple((role, role) for role in _roles(path, agreement, programme))
    return ()


_LANDKREIS = (
    "Landrätin",
    "Landrat",
    "Erste Kreisbeigeordnete",
    "Erster Kreisbeigeordneter",
    "Kreisbeigeordnete",
    "Kreisbeigeordneter",
)
_STADT = (
    "Oberbürgermeisterin",
    "Oberbürgermeister",
    "Bürgermeisterin",
    "Bürgermeister",
    "Stadträtin",
    "Stadtrat",
)


def _roles(path: str, agreement: Agreement, programme: Programme) -> tuple[str, ...]:
    """Usual titles of those who sign (R49); another may be typed."""
    if path.startswith("signatures.ministry"):
        return tuple(dict.fromkeys(one.role for one in programme.offices.ministers))
    authority = programme.authorities.by_ags(agreement.local_authority or "")
    kind = authority.kind if authority else ""
    return {"landkreis": _LANDKREIS, "kreisfreie_stadt": _STADT}.get(kind, _LANDKREIS + _STADT)


def partners_like(text: str, programme: Programme) -> list[str]:
    """Names of the partners that a typed text may mean, the likeliest first.

    Args:
        text: letters of a name, a short form or the AGS, slips among them; "" gives all.
        programme: its partners.
    """
    words = text.casefold().split()
    known = {
        partner.name(): " ".join(
            (partner.ags, *(form.name for form in partner.forms), *partner.aliases)
        ).casefold()
        for partner in programme.partners
    }
    there = [name for name, all_names in known.items() if all(word in all_names for word in words)]
    there.sort(key=lambda name: not name.casefold().startswith(text.casefold()))
    if len(text) < _SHORTEST:
        return there
    meant = (
        *find(text, programme.year, programme.authorities),
        *similar(text, programme.year, programme.authorities, 6),
    )
    return list(dict.fromkeys([*there, *(partner.name() for partner in meant)]))


_SHORTEST = 3
"""Fewer letters are a beginning, not a slip."""


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
        raise EntryError(f"„{text}“ ist nicht eindeutig. Gemeint: {listed(names, 'oder')}?", names)
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
