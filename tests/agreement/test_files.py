"""Draft files: what may be missing, what is refused, and in which words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zvassist.agreement.errors import DraftFileError
from zvassist.agreement.files import read_draft, schema, write_draft

MINIMAL = {"format": 1, "programme": "aqb-2027", "agreement": {}}


def _bytes(**parts):
    return json.dumps({**MINIMAL, **parts}).encode()


def test_every_field_may_be_null():
    agreement = {
        "year": None,
        "local_authority": None,
        "budget": None,
        "measures": None,
        "dialogues": {"count": None, "dates": None},
        "passages": None,
        "wording": None,
        "extra": None,
        "signatures": {"ministry": None, "local_authority": {"place": None, "date": None}},
    }
    draft = read_draft(_bytes(agreement=agreement, history=None, waivers=None, state=None), "a")
    assert draft.state == "entwurf"
    assert draft.agreement.measures == ()
    assert draft.agreement.signatures.ministry.name is None


def test_measures_without_id_are_numbered_in_order_around_given_ones():
    measures = [{"title": "A"}, {"id": "m1", "title": "B"}, {"title": "C"}]
    draft = read_draft(_bytes(agreement={"measures": measures}), "a")
    assert [measure.id for measure in draft.agreement.measures] == ["m2", "m1", "m3"]


def test_text_is_brought_into_one_form():
    name = "  Christel\u00a0Spro\u0308\u00dfler\u00ad\n(Vertretung)\u200b\x07 "
    signatures = {"ministry": {"name": name}}
    draft = read_draft(_bytes(agreement={"signatures": signatures}), "a")
    assert draft.agreement.signatures.ministry.name == "Christel Sprößler (Vertretung)"


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"", "leer"),
        (b"  \n", "leer"),
        (b"{", "kein gültiges JSON"),
        (b"\xff\xfe\x00", "kein UTF-8"),
        (b"[1]", "JSON-Objekt"),
        (b"[" * 200_000, "kein gültiges JSON"),
        (b"{}", "„format“: dieses Feld fehlt"),
        (b'{"format": 2}', "neuere Format 2"),
        (b'{"format": 1, "agreement": {}}', "„programme“: dieses Feld fehlt"),
        (b'{"format": 1, "programme": "aqb-2027"}', "„agreement“: dieses Feld fehlt"),
        (_bytes(surplus=1), "„surplus“: dieses Feld gibt es nicht"),
        (_bytes(state="fertig"), "„state“: erwartet wird"),
        (_bytes(agreement={"year": "2027"}), "„agreement.year“: eine ganze Zahl"),
        (_bytes(agreement={"year": True}), "„agreement.year“: eine ganze Zahl"),
        (_bytes(agreement={"budget": {"total": 1022700}}), "agreement.budget.total"),
        (_bytes(agreement={"budget": {"total": "1.022.700"}}), "agreement.budget.total"),
        (_bytes(agreement={"budget": {"total": "NaN"}}), "agreement.budget.total"),
        (_bytes(agreement={"budget": {"total": "1e3"}}), "agreement.budget.total"),
        (_bytes(agreement={"budget": {"totl": None}}), "„agreement.budget.totl“"),
        (_bytes(agreement={"dialogues": {"dates": ["14.9.2027"]}}), "agreement.dialogues.dates"),
        (_bytes(agreement={"dialogues": {"count": 1.5}}), "agreement.dialogues.count"),
        (_bytes(agreement={"measures": {}}), "„agreement.measures“: eine Liste"),
        (_bytes(agreement={"measures": [{"titel": "x"}]}), "„agreement.measures.1.titel“"),
        (_bytes(agreement={"measures": [{"id": "m1"}, {"id": "m1"}]}), "dieselbe id"),
        (_bytes(agreement={"passages": {"ukraine": "ja"}}), "true oder false"),
        (_bytes(history=[{"number": 1}]), "history.1"),
    ],
)
def test_what_is_no_draft_is_refused_in_one_sentence(data, part):
    with pytest.raises(DraftFileError) as caught:
        read_draft(data, "entwurf.zv.json")
    message = str(caught.value)
    assert message.startswith("entwurf.zv.json: ")
    assert part in message
    assert "\n" not in message


def test_a_truncated_file_is_refused_at_every_length():
    data = (Path(__file__).parents[2] / "zvassist/session/example-2023.zv.json").read_bytes()
    whole = data.rstrip()
    for length in range(0, len(whole) - 1, 7):
        with pytest.raises(DraftFileError):
            read_draft(whole[:length], "x")
    assert read_draft(whole, "x").programme == "aqb-2023"


def test_the_example_is_stored_as_the_design_shows_it():
    data = (Path(__file__).parents[2] / "zvassist/session/example-2023.zv.json").read_bytes()
    assert json.loads(write_draft(read_draft(data, "x"))) == json.loads(data)


LATER = {
    "budget": {"previous_total": "900000.00", "admin_costs": "1.00", "own_funds": "2.00"},
    "measures": [{"id": "m1", "start": "2027-01-01", "end": "2027-12-31"}],
    "signatures": {"local_authority_2": {"name": "Erika Beispiel"}},
    "strategy": {"title": "Plan", "date": "2025-03-01"},
    "interview_date": "2027-03-17",
    "application_date": "2027-03-31",
    "notes": "Rückfrage offen",
}


def test_fields_that_came_later_are_not_in_a_file_that_does_not_use_them():
    agreement = {"measures": [{"title": "A"}], "strategy": None, "signatures": {}}
    stored = json.loads(write_draft(read_draft(_bytes(agreement=agreement), "a")))["agreement"]
    assert set(stored) == {
        *("year", "local_authority", "budget", "measures", "dialogues"),
        *("passages", "wording", "extra", "signatures"),
    }
    assert set(stored["budget"]) == {"total", "part_time_training"}
    assert set(stored["measures"][0]) == {"id", "category", "title", "amount"}
    assert set(stored["signatures"]) == {"ministry", "local_authority"}


def test_fields_that_came_later_are_kept():
    stored = json.loads(write_draft(read_draft(_bytes(agreement=LATER), "a")))["agreement"]
    assert LATER["budget"].items() <= stored["budget"].items()
    assert LATER["measures"][0].items() <= stored["measures"][0].items()
    assert stored["signatures"]["local_authority_2"] == {
        "place": None,
        "date": None,
        "name": "Erika Beispiel",
        "role": None,
    }
    for name in ("strategy", "interview_date", "application_date", "notes"):
        assert stored[name] == LATER[name]


def test_the_schema_names_the_fields_of_the_file():
    shown = schema()
    assert {"format", "programme", "agreement", "history", "waivers"} <= set(shown["properties"])
    assert shown["additionalProperties"] is False
    assert shown["$defs"]["Budget"]["properties"]["total"]["anyOf"][0]["type"] == "string"
