"""Office data: read, refused with file and place, offered and never put over an entry."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

import pytest

from zvassist.agreement.changes import Set
from zvassist.agreement.door import apply
from zvassist.agreement.model import new_draft
from zvassist.programme.authorities import load_authorities
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.office import (
    EXAMPLE,
    NO_OFFICE,
    OfficeError,
    check_office,
    load_office,
)
from zvassist.session.output import Wanted, word_bytes
from zvassist.session.session import Session
from zvassist.walk.entries import entered
from zvassist.walk.offers import offers

LIBRARY = Library()
DATA = """\
verfasser = "Referat Arbeit"

[[partner]]
ags = "06433"
namensform = "kreis"

[[unterzeichner]]
partner = "06433"
name = "Anna Alt"
amt = "Landrätin"
ort = "Groß-Gerau"
bis = 2027-06-30

[[unterzeichner]]
partner = "06433"
name = "Nora Neu"
amt = "Erste Kreisbeigeordnete"
von = 2027-07-01
"""


@pytest.fixture
def office(tmp_path):
    """Office data written by hand."""
    path = tmp_path / "buero.toml"
    path.write_text(DATA, encoding="utf-8")
    return load_office(path)


def _draft(**entries):
    draft = apply(new_draft("aqb-2027", 2027), Set(field="local_authority", value="06433"))
    for field, value in entries.items():
        draft = apply(draft, Set(field=f"signatures.local_authority.{field}", value=value))
    return draft


def _offered(draft, office):
    programme = LIBRARY.programme(draft.programme)
    first = {}
    for offer in offers(draft.agreement, programme, office):
        first.setdefault(offer.path.removeprefix("signatures.local_authority."), offer.value)
    return {name: value for name, value in first.items() if "ministry" not in name}


def test_a_missing_file_is_no_office_data(tmp_path):
    assert load_office(tmp_path / "buero.toml") == NO_OFFICE


def test_what_stands_in_the_file(office):
    assert (office.author, office.template, office.form("06433")) == (
        "Referat Arbeit",
        None,
        "kreis",
    )
    assert [signer.name for signer in office.signers] == ["Anna Alt", "Nora Neu"]


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2027, 6, 30), ["Anna Alt"]),
        (date(2027, 7, 1), ["Nora Neu"]),
        (date(1999, 1, 1), ["Anna Alt"]),
    ],
)
def test_signers_hold_from_day_to_day(office, day, names):
    assert [signer.name for signer in office.signers_for("06433", day, day)] == names
    assert office.signers_for("06432", day, day) == ()


def test_the_example_is_right(tmp_path):
    path = tmp_path / "buero.toml"
    path.write_text(EXAMPLE, encoding="utf-8")
    found = load_office(path)
    check_office(found, load_authorities(), "buero.toml")
    assert found.template == tmp_path / "vorlage.docx"


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('"Referat Arbeit"', "5", "Feld „verfasser“ muss ein Text"),
        ("verfasser", "autor", "Feld „autor“ ist unbekannt"),
        ('amt = "Landrätin"\n', "", "Unterzeichner 1 (Anna Alt): Feld „amt“ fehlt"),
        ("2027-06-30", '"30.6.2027"', "Unterzeichner 1 (Anna Alt): Feld „bis“ muss ein Datum"),
        ("bis = 2027-06-30", "von = 2027-01-02\nbis = 2027-01-01", "„bis“ liegt vor „von“"),
        ('ags = "06433"', 'ags = "6433"', "„ags“ hat nicht die erwartete Form"),
        ("[[unterzeichner]]", '[[partner]]\nags = "06433"\nnamensform = "x"\n', "zweimal"),
        ("[[partner]]", "[[partner]", "kein gültiges TOML"),
    ],
)
def test_a_faulty_file_names_file_and_place(tmp_path, old, new, part):
    path = tmp_path / "buero.toml"
    text = DATA.replace(old, new, 1)
    if "namensform" in new:
        text = new + "\n" + DATA.replace('verfasser = "Referat Arbeit"\n', "")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OfficeError) as caught:
        load_office(path)
    assert str(caught.value).startswith(str(path))
    assert part in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('partner = "06433"', 'partner = "06999"', "Unterzeichner 1 (Anna Alt): Den AGS „06999“"),
        ('ags = "06433"', 'ags = "06999"', "Partner 1 (AGS 06999): Diesen AGS"),
        ('"kreis"', '"stadt"', "„stadt“ gibt es nicht; möglich: landkreis, kreis"),
    ],
)
def test_partners_that_are_not_there_are_found(tmp_path, old, new, part):
    path = tmp_path / "buero.toml"
    path.write_text(DATA.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(OfficeError) as caught:
        check_office(load_office(path), load_authorities(), "buero.toml")
    assert part in str(caught.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(OfficeError, match="kann nicht gelesen werden"):
        load_office(tmp_path)


# --- offers -------------------------------------------------------------------------------------


def test_without_a_day_the_first_of_the_year_is_offered(office):
    assert _offered(_draft(), office) == {
        "local_authority_form": "Kreis Groß-Gerau",
        "name": "Anna Alt",
        "role": "Landrätin",
        "place": "Groß-Gerau",
    }


def test_the_day_of_signature_decides(office):
    offered = _offered(_draft(date="2027-07-01"), office)
    assert (offered["name"], offered["role"]) == ("Nora Neu", "Erste Kreisbeigeordnete")
    assert offered["place"] == "Groß-Gerau"  # the seat: this signer brings no place


def test_once_a_name_is_entered_only_that_signer_is_offered(office):
    assert _offered(_draft(name="Nora Neu"), office)["role"] == "Erste Kreisbeigeordnete"
    assert "role" not in _offered(_draft(name="Otto Anders"), office)


def test_nothing_is_offered_over_an_entry(office):
    draft = _draft(name="Anna Alt", role="Landrat", place="Mainz")
    draft = apply(draft, Set(field="local_authority_form", value="landkreis"))
    assert _offered(draft, office) == {}


def test_another_partner_gets_nothing_of_it(office):
    draft = apply(_draft(), Set(field="local_authority", value="06432"))
    assert _offered(draft, office) == {"place": "Darmstadt"}


def test_what_is_offered_can_be_entered(office):
    draft = _draft()
    programme = LIBRARY.programme("aqb-2027")
    for offer in offers(draft.agreement, programme, office):
        apply(draft, entered(offer.path, offer.value, draft, LIBRARY))


# --- output -------------------------------------------------------------------------------------


def test_the_author_stands_in_the_word_file(office):
    session = Session(example_draft(), LIBRARY)
    parts = (session.draft, session.programme, session.document, session.findings)
    data = word_bytes(*parts, Wanted(final=True, office=office))
    core = zipfile.ZipFile(BytesIO(data)).read("docProps/core.xml").decode()
    assert "<dc:creator>Referat Arbeit</dc:creator>" in core
    assert word_bytes(*parts, Wanted(final=True)) == word_bytes(
        *parts, Wanted(final=True, office=NO_OFFICE)
    )
