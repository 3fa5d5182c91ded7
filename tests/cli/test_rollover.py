"""``fortschreiben``: what it prints, writes, refuses and returns."""

import json
from pathlib import Path

import pytest


@pytest.fixture
def old(run):
    run("beispiel", "-o", "alt.zv.json")
    return "alt.zv.json"


def test_it_lists_what_was_changed_emptied_kept_and_proposed(run, old):
    before = Path(old).read_bytes()
    code, out, err = run("fortschreiben", old, "--jahr", "2027", "-o", "neu.zv.json")
    assert (code, err) == (0, "Entwurf geschrieben: neu.zv.json\n")
    headings = [line for line in out.splitlines() if line and not line.startswith(" ")]
    assert headings == [
        "Fortschreibung von 2023 nach 2027",
        "Nach Regel geändert",
        "Geleert, neu einzutragen",
        "Übernommen, bitte bestätigen",
        "Vorgeschlagen, noch nicht getan",
    ]
    assert max(map(len, out.splitlines())) <= 80
    assert "  Gesamtbetrag: 1.022.700 Euro → leer\n" in out
    assert "  Ministerium: Datum: 30. Mai 2023 → leer\n" in out
    assert Path(old).read_bytes() == before
    shown = json.loads(run("zeigen", "neu.zv.json", "--json")[1])
    assert (shown["year"], shown["budget"]["previous_total"]) == (2027, "1022700.00")


def test_the_proposals_can_be_carried_out_at_once(run, old):
    code, out, _ = run(
        "fortschreiben", old, "--jahr", "2027", "-o", "n.zv.json", "--vorschlaege-annehmen"
    )
    assert code == 0
    assert "Vorgeschlagen und ausgeführt\n  Ministerium: Name: Heike Hofmann, Staats" in out
    assert "noch nicht getan" not in out
    run("setzen", "n.zv.json", "budget.total=1.050.000")
    code, out, _ = run("pruefen", "n.zv.json")
    assert code == 0
    assert "BASS 2027" in run("zeigen", "n.zv.json", "--text")[1]


def test_amounts_are_kept_when_told_so(run, old):
    run("fortschreiben", old, "--jahr", "2027", "-o", "n.zv.json", "--betrag-behalten")
    shown = json.loads(run("zeigen", "n.zv.json", "--json")[1])
    assert shown["budget"]["total"] == "1022700.00"


def test_json_has_every_decision_and_proposal(run, old):
    code, out, _ = run("fortschreiben", old, "--jahr", "2027", "-o", "n.zv.json", "--json")
    told = json.loads(out)
    assert (code, told["from"], told["to"], told["accepted"]) == (0, "aqb-2023", "aqb-2027", [])
    assert {"kind", "group", "field", "old", "new", "reason"} == set(told["decisions"][0])
    total = next(each for each in told["decisions"] if each["field"] == "budget.total")
    assert (total["kind"], total["old"], total["new"]) == ("geleert", "1022700.00", None)
    assert told["proposals"][1]["change"] == {
        "kind": "rename_measure",
        "id": "m4",
        "title": "BASS 2027",
    }


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("alt.zv.json", "--jahr", "2023", "-o", "n.zv.json"), "in ein späteres Jahr"),
        (("alt.zv.json", "--jahr", "2025", "-o", "n.zv.json"), "vorhanden: 2023, 2027"),
        (("fehlt.zv.json", "--jahr", "2027", "-o", "n.zv.json"), "Diese Datei gibt es nicht"),
        (("alt.docx", "--jahr", "2027", "-o", "n.zv.json"), "alt.docx"),
        (("alt.zv.json", "--jahr", "2027", "-o", "da.zv.json"), "--ueberschreiben"),
        (
            ("alt.zv.json", "--jahr", "2027", "-o", "alt.zv.json", "--ueberschreiben"),
            "Der alte Entwurf bleibt, wie er ist",
        ),
        (("alt.zv.json", "-o", "n.zv.json"), "--jahr"),
    ],
)
def test_what_cannot_be_done_ends_in_one_sentence_and_2(run, old, arguments, part):
    Path("da.zv.json").write_text("da", encoding="utf-8")
    before = Path(old).read_bytes()
    code, out, err = run("fortschreiben", *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert part in err
    assert Path(old).read_bytes() == before
    assert Path("da.zv.json").read_text(encoding="utf-8") == "da"
    assert not Path("n.zv.json").exists()
