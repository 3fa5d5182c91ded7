"""The command line: what each command does, prints where, and returns."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.lines import real_lines
from tests.word.reader import printed_lines
from zvassist.rules.register import registered


@pytest.fixture
def draft(run):
    """An empty draft of 2027 for the Stadt Kassel."""
    assert run("neu", "--jahr", "2027", "--partner", "06611", "-o", "d.zv.json")[0] == 0
    return "d.zv.json"


def _agreement(run, name):
    return json.loads(run("zeigen", name, "--json")[1])


def test_the_example_shows_the_real_agreement_line_by_line(run):
    assert run("beispiel", "-o", "b.zv.json")[0] == 0
    code, out, err = run("zeigen", "b.zv.json", "--text")
    assert (code, err) == (0, "")
    assert out.splitlines() == real_lines()


def test_the_example_written_to_word_reads_as_the_real_agreement(run):
    run("beispiel", "-o", "b.zv.json")
    assert run("schreiben", "b.zv.json", "-o", "b.docx", "--final")[0] == 0
    assert printed_lines(Path("b.docx").read_bytes()) == real_lines()


@pytest.mark.parametrize(
    ("partner", "ags"),
    [
        ("06411", "06411"),
        ("Landkreis Kassel", "06633"),
        ("Stadt Kassel", "06611"),
        ("hanau", "06415"),
        ("Kreis Gross-Gerau", "06433"),
        ("vogelsbergkreis", "06535"),
    ],
)
def test_a_new_draft_takes_the_partner_by_key_or_name(run, partner, ags):
    assert run("neu", "--jahr", "2027", "--partner", partner, "-o", "n.zv.json")[0] == 0
    assert _agreement(run, "n.zv.json")["local_authority"] == ags
    assert _agreement(run, "n.zv.json")["year"] == 2027


@pytest.mark.parametrize(
    ("year", "partner", "part"),
    [
        ("2027", "Kassel", "nicht eindeutig"),
        ("2027", "München", "gibt es 2027 nicht"),
        ("2027", "99999", "gibt es 2027 nicht"),
        ("2023", "Hanau", "gibt es 2023 nicht"),
        ("2023", "06415", "gibt es 2023 nicht"),
        ("2031", "06411", "vorhanden: 2023, 2027"),
    ],
)
def test_a_new_draft_is_never_made_for_a_guess(run, year, partner, part):
    code, out, err = run("neu", "--jahr", year, "--partner", partner, "-o", "n.zv.json")
    assert (code, out) == (2, "")
    assert part in err
    assert not Path("n.zv.json").exists()


@pytest.mark.parametrize(
    ("entry", "path", "value"),
    [
        ("budget.total=1.022.700", "budget.total", "1022700.00"),
        ("budget.total=1.022.700,50 Euro", "budget.total", "1022700.50"),
        ("budget.total=1022700.00", "budget.total", "1022700.00"),
        ("budget.total=1.022", "budget.total", "1022.00"),
        ("dialogues.dates=4.5., 2.11.", "dialogues.dates", ["2027-05-04", "2027-11-02"]),
        ("dialogues.dates=2027-11-02,2027-05-04", "dialogues.dates", ["2027-05-04", "2027-11-02"]),
        ("dialogues.count=zwei", "dialogues.count", 2),
        ("signatures.ministry.date=30. Mai 2027", "signatures.ministry.date", "2027-05-30"),
        (
            "signatures.local_authority.role= Erste  Stadträtin ",
            "signatures.local_authority.role",
            "Erste Stadträtin",
        ),
        ("passages.ukraine=nein", "passages.ukraine", False),
        ("local_authority=Main-Taunus-Kreis", "local_authority", "06436"),
    ],
)
def test_setting_reads_german_and_iso(run, draft, entry, path, value):
    assert run("setzen", draft, entry)[0] == 0
    found = _agreement(run, draft)
    for name in path.split("."):
        found = found[name]
    assert found == value


def test_setting_dates_raises_the_number(run, draft):
    run("setzen", draft, "dialogues.dates=4.5., 2.11.")
    assert _agreement(run, draft)["dialogues"]["count"] == 2


def test_an_empty_value_empties_the_field(run, draft):
    run("setzen", draft, "budget.total=5.000", "passages.ukraine=nein")
    run("setzen", draft, "budget.total=", "passages.ukraine=")
    assert _agreement(run, draft)["budget"]["total"] is None
    assert _agreement(run, draft)["passages"] == {}


@pytest.mark.parametrize(
    ("entry", "part"),
    [
        ("budget.total=1,022 Euro", "1.022"),
        ("budget.total=1.022.70", "1.022.70"),
        ("budget.total=-5", "-5"),
        ("budget.total=viel", "viel"),
        ("budget.foo=1", "budget.foo"),
        ("dialogues.count=manche", "manche"),
        ("dialogues.dates=31.2.2027", "31"),
        ("signatures.ministry.date=Ende März", "Ende März"),
        ("passages.corona=ja", "corona"),
        ("passages.ukraine=vielleicht", "weder ja noch nein"),
        ("local_authority=Kassel", "nicht eindeutig"),
        ("measures.1.title=x", "„1“"),
        ("year=2031", "2023, 2027"),
        ("ohne Zeichen", "feld=wert"),
    ],
)
def test_setting_is_all_or_nothing(run, draft, entry, part):
    before = Path(draft).read_bytes()
    code, out, err = run("setzen", draft, "budget.total=5.000", entry)
    assert (code, out) == (2, "")
    assert part in err
    assert err.count("\n") == 1
    assert Path(draft).read_bytes() == before


def test_changing_the_year_changes_the_programme(run, draft):
    assert run("setzen", draft, "year=2023")[0] == 0
    assert json.loads(Path(draft).read_text())["programme"] == "aqb-2023"
    assert _agreement(run, draft)["year"] == 2023


def test_measures_are_added_moved_renamed_priced_and_taken_out(run, draft):
    for category, title in (
        ("weiterbildung", "W"),
        ("qualifizierung", "A"),
        ("qualifizierung", "B"),
    ):
        assert run("massnahme", draft, "hinzu", category, title)[0] == 0
    # Printed: A, B (Qualifizierung), then W (Weiterbildung).
    assert run("massnahme", draft, "um", "3", "W neu")[0] == 0
    assert run("massnahme", draft, "betrag", "m2", "80.000")[0] == 0
    assert run("massnahme", draft, "nach", "m1", "qualifizierung", "1")[0] == 0
    shown = run("zeigen", draft, "--text")[1].splitlines()
    place = shown.index("- W neu")
    assert shown[place : place + 3] == ["- W neu", "- A", "- B"]
    assert run("massnahme", draft, "weg", "2")[0] == 0
    measures = _agreement(run, draft)["measures"]
    assert [(m["id"], m["title"], m["category"]) for m in measures] == [
        ("m1", "W neu", "qualifizierung"),
        ("m3", "B", "qualifizierung"),
    ]
    run("massnahme", draft, "hinzu", "ausbildung", "C", "--betrag", "1,5 Mio. Euro")
    assert _agreement(run, draft)["measures"][-1] == {
        "id": "m4",
        "category": "ausbildung",
        "title": "C",
        "amount": "1500000.00",
    }


@pytest.mark.parametrize(
    "arguments",
    [
        ("hinzu", "sonstiges", "T"),
        ("hinzu", "qualifizierung", " "),
        ("weg", "7"),
        ("um", "m9", "T"),
        ("betrag", "1", "viel"),
        ("nach", "1", "qualifizierung", "0"),
        ("fort", "1"),
    ],
)
def test_measures_that_do_not_fit_leave_the_draft(run, draft, arguments):
    run("massnahme", draft, "hinzu", "qualifizierung", "A")
    before = Path(draft).read_bytes()
    code, _, err = run("massnahme", draft, *arguments)
    assert code == 2
    assert err.count("\n") == 1
    assert Path(draft).read_bytes() == before


def test_checking_gives_1_with_a_fehler_and_0_without(run, draft):
    code, out, _ = run("pruefen", draft, "--json")
    found = json.loads(out)
    assert code == 1
    assert {"rule", "severity", "field", "message", "source", "repairs"} <= set(found[0])
    assert ("R00", "fehler", "budget.total") in {
        (f["rule"], f["severity"], f["field"]) for f in found
    }
    run("beispiel", "-o", "b.zv.json")
    code, out, _ = run("pruefen", "b.zv.json", "--json")
    assert code == 0
    assert "fehler" not in {finding["severity"] for finding in json.loads(out)}


def test_a_finding_is_told_with_its_place_in_words_and_its_ways_out(run):
    run("beispiel", "-o", "b.zv.json")
    lines = run("pruefen", "b.zv.json")[1].splitlines()
    assert lines[1].startswith("Warnung  R22 [Wortlaut von § 2] Die Kurzform „AQB“ ist ")
    run("setzen", "b.zv.json", "dialogues.dates=4.5., 2.11.", "dialogues.count=1")
    lines = run("pruefen", "b.zv.json")[1].splitlines()
    assert lines[0].startswith("Fehler   R62 [Termine] Es sind 2 Termine genannt, ")
    assert lines[1] == "         möglich: Zahl der Zielsteuerungsdialoge auf 2 setzen"


@pytest.mark.parametrize("name", ["b.docx", "b.md"])
def test_the_report_is_the_same_bytes_each_time_and_keeps_the_exit_code(run, draft, name):
    code, out, err = run("pruefen", draft, "--json", "--bericht", name)
    assert (code, "Prüfvermerk geschrieben" in err) == (1, True)
    assert json.loads(out) == json.loads(run("pruefen", draft, "--json")[1])
    first = Path(name).read_bytes()
    assert run("pruefen", draft, "--bericht", name)[0] == 2
    assert Path(name).read_bytes() == first
    assert run("pruefen", draft, "--bericht", name, "--ueberschreiben")[0] == 1
    assert Path(name).read_bytes() == first


def test_the_report_says_the_same_in_word_and_markdown(run):
    run("beispiel", "-o", "b.zv.json")
    for name in ("b.docx", "b.md"):
        assert run("pruefen", "b.zv.json", "--bericht", name)[0] == 0
    lines = printed_lines(Path("b.docx").read_bytes())
    assert lines[:2] == [
        "Prüfvermerk",
        "zur Zielvereinbarung 2023 mit dem Landkreis Darmstadt-Dieburg",
    ]
    text = Path("b.md").read_text(encoding="utf-8")
    words = [re.sub(r"[\\*]|^#+ ", "", line) for line in text.splitlines() if line]
    assert words == lines


def test_a_report_with_another_ending_is_refused(run, draft):
    code, out, err = run("pruefen", draft, "--bericht", "b.pdf")
    assert (code, out) == (2, "")
    assert ".docx oder .md" in err
    assert not Path("b.pdf").exists()


def test_why_explains_a_field_and_a_rule(run, draft):
    run("setzen", draft, "budget.total=5.000")
    run("massnahme", draft, "hinzu", "ausbildung", "A", "--betrag", "6.000")
    code, out, err = run("warum", draft, "budget.total")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "Gesamtbetrag [budget.total] = 5.000"
    assert "  liest Betrag („A“) [measures.m1.amount] = 6.000" in lines
    assert "    erfüllt durch: Gesamtbetrag auf 6.000 Euro setzen" in lines
    (told,) = json.loads(run("warum", draft, "P01", "--json")[1])
    assert (told["rule"], told["programme"], told["satisfied"]) == ("P01", "aqb-2027", False)
    assert told["reads"] == [{"field": "programme", "label": "Programmjahr", "value": "aqb-2027"}]
    assert told["data"][0] == {
        "field": "is_confirmed",
        "label": "amtlich bestätigt",
        "value": "nein",
        "file": "programme.toml",
        "source": "",
    }
    assert told["findings"][0]["rule"] == "P01"
    assert run("warum", draft, "c.3")[1].splitlines() == [
        "Wortlaut [c.3] = amtlicher Wortlaut",
        "Auf dieses Feld sieht keine Regel.",
    ]


@pytest.mark.parametrize("asked", ["budget.foo", "R999", "measures.4.title"])
def test_why_refuses_what_is_neither_field_nor_rule(run, draft, asked):
    code, out, err = run("warum", draft, asked)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


def _complete(run, draft):
    run("massnahme", draft, "hinzu", "qualifizierung", "Projekt Alphabetisierung")
    entries = {
        "budget.total": "500.000",
        "dialogues.count": "1",
        "signatures.ministry.place": "Wiesbaden",
        "signatures.ministry.name": "Heike Hofmann",
        "signatures.ministry.role": "Staatsministerin",
        "signatures.local_authority.place": "Kassel",
        "signatures.local_authority.name": "Anna Beispiel",
        "signatures.local_authority.role": "Oberbürgermeisterin",
    }
    assert run("setzen", draft, *(f"{path}={text}" for path, text in entries.items()))[0] == 0


def test_an_unsigned_complete_agreement_of_2027_is_final_once_p01_is_waived(run, draft):
    _complete(run, draft)
    code, out, err = run("schreiben", draft, "-o", "x.docx", "--final")
    assert (code, out) == (1, "")
    assert "P01" in err
    assert not Path("x.docx").exists()
    assert run("abweichung", draft, "P01", "--grund", "Muster vom Ministerium bestätigt")[0] == 0
    assert run("schreiben", draft, "-o", "x.docx", "--final")[0] == 0
    lines = printed_lines(Path("x.docx").read_bytes())
    assert "Wiesbaden, den ____________" in lines
    assert not [line for line in lines if "fehlt" in line]
    assert run("abweichung", draft, "P01", "--zurueck")[0] == 0
    assert run("schreiben", draft, "-o", "y.docx", "--final")[0] == 1


def test_a_fehler_cannot_be_waived(run, draft):
    code, _, err = run("abweichung", draft, "R00", "--grund", "egal")
    assert code == 2
    assert "nur von einer Warnung" in err


def test_an_existing_document_is_not_overwritten(run, draft):
    Path("x.docx").write_text("wichtig")
    code, _, err = run("schreiben", draft, "-o", "x.docx")
    assert code == 2
    assert "--ueberschreiben" in err
    assert Path("x.docx").read_text() == "wichtig"
    assert run("schreiben", draft, "-o", "x.docx", "--ueberschreiben")[0] == 0
    assert Path("x.docx").read_bytes()[:2] == b"PK"


def test_a_draft_carries_the_mark_and_shows_its_gaps(run, draft):
    assert run("schreiben", draft, "-o", "x.docx")[0] == 0
    assert "[Gesamtbetrag fehlt]" in printed_lines(Path("x.docx").read_bytes())


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("zeigen", "fehlt.zv.json"), "gibt es nicht"),
        (("zeigen", "."), "nicht lesen"),
        (("pruefen", "leer.zv.json"), "leer"),
        (("schreiben", "leer.zv.json", "-o", "x.docx"), "leer"),
        (("schreiben", "leer.zv.json", "-o", "x.odt"), ".docx, .pdf, .txt oder .md"),
        (("setzen", "leer.zv.json", "budget.total=1"), "leer"),
        (("chat", "leer.zv.json", "--sag", "hallo"), "leer"),
        (("zeigen", "alt.zv.json"), "aqb-1999"),
        (("neu", "--jahr", "2027"), "--partner"),
        (("neu", "--jahr", "bald", "--partner", "x", "-o", "y"), "keine ganze Zahl"),
        (("zeigen", "alt.zv.json", "--programme-dir", "nirgends"), "nirgends"),
    ],
)
def test_bad_input_ends_in_one_sentence_and_2(run, arguments, part):
    Path("leer.zv.json").write_text("")
    Path("alt.zv.json").write_text('{"format": 1, "programme": "aqb-1999", "agreement": {}}')
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert part in err
    assert err.count("\n") == 1


def test_chat_proposes_and_only_applies_when_told(run, draft):
    code, out, _ = run("chat", draft, "--sag", "Budget auf 1.022.700 € setzen", "--json")
    reply = json.loads(out)
    assert code == 0
    assert set(reply) == {"reply", "proposals", "question", "engine"}
    assert set(reply["proposals"][0]) == {"change", "describe", "evidence"}
    assert _agreement(run, draft)["budget"]["total"] is None
    run("chat", draft, "--sag", "Budget auf 1.022.700 € setzen", "--annehmen")
    assert _agreement(run, draft)["budget"]["total"] == "1022700.00"
    history = json.loads(Path(draft).read_text())["history"]
    assert history[-1]["origin"] == "chat"


def test_rules_and_schema_are_listed(run):
    rules = {rule["id"]: rule for rule in json.loads(run("regeln", "--json")[1])}
    assert list(rules) == [rule.id for rule in registered()]
    assert all(rule["source"] and rule["checks"] and rule["since"] for rule in rules.values())
    assert "agreement" in json.loads(run("schema")[1])["properties"]


def test_help_is_german_and_version_is_told(run):
    code, out, _ = run("--help")
    assert code == 0
    assert "Aufruf" in out
    assert "usage" not in out
    assert run("--version")[1].startswith("zvassist ")


def test_the_same_draft_gives_the_same_bytes_in_another_process(run, tmp_path):
    run("beispiel", "-o", "b.zv.json")
    written = []
    for seed, zone in (("1", "UTC"), ("4711", "Asia/Tokyo")):
        command = [sys.executable, "-m", "zvassist", "schreiben", "b.zv.json", "-o", f"{seed}.docx"]
        root = str(Path(__file__).parents[2])
        environment = {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": root}
        subprocess.run(command, check=True, env=environment, capture_output=True)
        written.append(Path(f"{seed}.docx").read_bytes())
    assert written[0] == written[1]
