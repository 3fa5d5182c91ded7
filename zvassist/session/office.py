"""Office data (``buero.toml``): what one office enters again and again. Offered, never put in.

The project ships none of it, least of all names of county officials.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field, Strict, StringConstraints

from zvassist.agreement.errors import ZvError
from zvassist.programme.authorities import Authorities
from zvassist.programme.entries import Entry, Text
from zvassist.session import folders
from zvassist.session.own import read_own

Ags = Annotated[str, StringConstraints(pattern=r"^06[0-9]{3}\Z")]
_LABELS = {"unterzeichner": "Unterzeichner", "partner": "Partner"}

EXAMPLE = """\
verfasser = "Referat Arbeitsmarkt"
vorlage = "vorlage.docx"            # eigene Word-Vorlage, neben dieser Datei

[[partner]]
ags = "06433"
namensform = "kreis"

[[unterzeichner]]
partner = "06433"
name = "Vorname Nachname"
amt = "Landrätin"
ort = "Groß-Gerau"
von = 2024-01-01                    # von und bis dürfen fehlen
bis = 2029-12-31
"""
"""How the file looks like, for who has none yet."""


class OfficeError(ZvError):
    """Office data that cannot be used; names the file and the place in it."""


class Signer(Entry):
    """Who signs for a partner, and when.

    Attributes:
        partner: AGS of the partner.
        name, role, place: as they are printed under the signature; the place may be missing.
        first, last: first and last day in office; None = open.
    """

    partner: Ags
    name: Text
    role: Annotated[Text, Field(alias="amt")]
    place: Annotated[Text | None, Field(alias="ort")] = None
    first: Annotated[date | None, Field(alias="von")] = None
    last: Annotated[date | None, Field(alias="bis")] = None

    def in_office(self, first: date, last: date) -> bool:
        """Whether it is on any day from ``first`` to ``last`` (both included)."""
        return (self.first or date.min) <= last and first <= (self.last or date.max)


class OwnPartner(Entry):
    """The name form an office uses for a partner."""

    ags: Ags
    form: Annotated[Text, Field(alias="namensform")]


class Office(Entry):
    """The whole file; everything in it may be missing.

    Attributes:
        author: name for the Word file's properties.
        template: the office's own Word template, None for the one in the package.
        partners: name forms by partner.
        signers: signers by partner; of several in office the first one is offered.
    """

    author: Annotated[Text | None, Field(alias="verfasser")] = None
    template: Annotated[Path | None, Field(alias="vorlage", strict=False)] = None
    partners: Annotated[tuple[OwnPartner, ...], Strict(False), Field(alias="partner")] = ()
    signers: Annotated[tuple[Signer, ...], Strict(False), Field(alias="unterzeichner")] = ()

    def form(self, ags: str) -> str | None:
        """The id of the name form for a partner, or None."""
        return next((partner.form for partner in self.partners if partner.ags == ags), None)

    def signers_for(self, ags: str, first: date, last: date) -> tuple[Signer, ...]:
        """Who signs for a partner on any day from ``first`` to ``last``, in the file's order."""
        own = (signer for signer in self.signers if signer.partner == ags)
        return tuple(signer for signer in own if signer.in_office(first, last))


NO_OFFICE = Office()
"""Where there is no ``buero.toml``."""


OFFICE_FILE = "buero.toml"


def office_path() -> Path:
    """Where the user's ``buero.toml`` lies; it need not be there."""
    return folders.config_folder() / OFFICE_FILE


def load_office(path: Path | None = None) -> Office:
    """The office data; empty when there is none.

    Args:
        path: the file; None = the user's own.

    Raises:
        OfficeError: the file is there and cannot be used.
    """
    path = path or office_path()
    if not path.exists():
        return NO_OFFICE
    office = read_own(Office, path, OfficeError, _LABELS)
    for fault in _faults(office):
        raise OfficeError(f"{path}, {fault}")
    if office.template is None:
        return office
    return office.model_copy(update={"template": path.parent / office.template.expanduser()})


def check_office(office: Office, authorities: Authorities, name: str) -> None:
    """Check office data against the partners there are.

    Args:
        office: the data.
        authorities: all local authorities of all years.
        name: the file's name in the message.

    Raises:
        OfficeError: an AGS or a name form is not known.
    """
    for number, signer in enumerate(office.signers, start=1):
        if authorities.by_ags(signer.partner) is None:
            raise OfficeError(
                f"{name}, Unterzeichner {number} ({signer.name}): Den AGS „{signer.partner}“ "
                "hat keine hessische Gebietskörperschaft."
            )
    for number, partner in enumerate(office.partners, start=1):
        place = f"{name}, Partner {number} (AGS {partner.ags})"
        authority = authorities.by_ags(partner.ags)
        if authority is None:
            raise OfficeError(f"{place}: Diesen AGS hat keine hessische Gebietskörperschaft.")
        if not authority.has_form(partner.form):
            there = ", ".join(form.id for form in authority.forms)
            raise OfficeError(
                f"{place}: Die Namensform „{partner.form}“ gibt es nicht; möglich: {there}."
            )


def _faults(office: Office) -> Iterator[str]:
    """What is wrong with entries that are well-formed, each with its place."""
    for number, signer in enumerate(office.signers, start=1):
        if signer.first and signer.last and signer.last < signer.first:
            yield f"Unterzeichner {number} ({signer.name}): „bis“ liegt vor „von“."
    seen: set[str] = set()
    for number, partner in enumerate(office.partners, start=1):
        if partner.ags in seen:
            yield f"Partner {number} (AGS {partner.ags}): Dieser Partner steht zweimal da."
        seen.add(partner.ags)
