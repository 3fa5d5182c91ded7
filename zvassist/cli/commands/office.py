"""``buero``: the office's own data, shown and checked."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from zvassist.agreement.dates import write_date
from zvassist.agreement.text import unbind
from zvassist.cli.open import show_json
from zvassist.programme.authorities import Authorities, load_authorities
from zvassist.session.office import EXAMPLE, Office, Signer, check_office, load_office, office_path
from zvassist.session.output import check_template


def buero(options: Namespace) -> int:
    """Show the office data; a missing file is told with an example, a faulty one is refused."""
    path = Path(options.datei) if options.datei else office_path()
    office, authorities = load_office(path), load_authorities()
    check_office(office, authorities, str(path))
    if office.template:
        check_template(office.template)
    if options.json:
        values = office.model_dump(mode="json", by_alias=True)
        show_json({"datei": str(path), "vorhanden": path.exists(), **values})
    elif path.exists():
        print("\n".join(_lines(path, office, authorities)))
    else:
        print(f"Bürodaten sind noch keine angelegt; sie stünden in {path} und sehen so aus:\n")
        print(EXAMPLE, end="")
    return 0


def _lines(path: Path, office: Office, authorities: Authorities) -> Iterator[str]:
    yield f"Bürodaten aus {path}:"
    yield f"Verfasser: {office.author or 'keiner'}"
    yield f"Word-Vorlage: {office.template or 'die mitgelieferte'}"
    for partner in office.partners:
        authority = authorities.by_ags(partner.ags)
        name = authority.name(partner.form) if authority else partner.ags
        yield f"Namensform für {partner.ags}: {name}"
    for signer in office.signers:
        authority = authorities.by_ags(signer.partner)
        name = authority.name(office.form(signer.partner)) if authority else signer.partner
        place = f", {signer.place}" if signer.place else ""
        yield f"Unterzeichner für {name}: {signer.name}, {signer.role}{place}{_term(signer)}"


def _term(signer: Signer) -> str:
    words = [
        f"{word} {_day(day)}"
        for word, day in (("von", signer.first), ("bis", signer.last))
        if day is not None
    ]
    return f" ({' '.join(words)})" if words else ""


def _day(day: date) -> str:
    return unbind(write_date(day))
