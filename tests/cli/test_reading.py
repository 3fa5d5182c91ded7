"""``lesen``, ``verifizieren`` and ``vorlage``; Word files given to commands that look at drafts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.lines import real_lines
from tests.word.patch import patched
from zvassist.word.template import SHIPPED

DOCUMENT = "word/document.xml"


@pytest.fixture
def word(run):
    """The agreement of 2023 as a final Word file."""
    run("beispiel", "-o", "b.zv.json")
    assert run("schreiben", "b.zv.json", "-o", "b.docx", "--final")[0] == 0
    return "b.docx"


def edit(name: str, *edits: tuple[str, str]) -> None:
    data = Path(name).read_bytes()
    for old, new in edits:
        data = patched(data, DOCUMENT, old, new)
    Path(name).write_bytes(data)


def group(out: str, title: str) -> list[str]:
    """The lines below a title of the report."""
    rows = out.splitlines()
    first = rows.index(title) + 1
    return rows[first : rows.index("", first)]


def agreement(run, name):
    return json.loads(run("zeigen", name, "--json")[1])


def test_a_word_file_becomes_the_draft_it_was(run, word):
    code, out, err = run("lesen", word, "-o", "c.zv.json")
    assert code == 0
    assert "  Gesamtbetrag: 1.022.700 Euro (Absatz 21)" in out.splitlines()
    assert "    Projekt 4: BASS 2023 (Absatz 30)" in out.splitlines()
    assert "Geändert" not in out
    assert "Entwurf geschrieben: c.zv.json" in err
    assert agreement(run, "c.zv.json") == agreement(run, "b.zv.json")


def test_edits_made_in_word_are_named_with_words_and_place(run, word):
    edit(word, (">1.022.700\u00a0Euro<", ">5 Euro<"), (">BASS 2023<", ">BASS 2024<"))
    code, out, _ = run("lesen", word, "-o", "c.zv.json")
    assert code == 0
    assert group(out, "Geändert (2)") == [
        "  Gesamtbetrag: 1.022.700 Euro -> 5 Euro (Absatz 21)",
        "  Projekt umbenannt: BASS 2023 -> BASS 2024 (Absatz 30)",
    ]
    assert agreement(run, "c.zv.json")["budget"]["total"] == "5.00"


def test_of_a_changed_paragraph_what_differs_is_shown(run, word):
    edit(word, ("eine hohe Individualität", "große Individualität"), (">Kai Klose<", "><"))
    code, out, _ = run("lesen", word, "-o", "c.zv.json")
    assert code == 1
    assert group(out, "Geändert (1)") == [
        "  Wortlaut von § 2: „… Angebote sind durch eine hohe Individualität und Vielfalt",
        "      …“ -> „… Angebote sind durch große Individualität und Vielfalt …“",
        "      (Absatz 16)",
    ]
    assert "Ergebnis: " in out.splitlines()[-1]


def test_reading_as_json_says_where_each_field_was_found(run, word):
    code, out, _ = run("lesen", word, "-o", "c.zv.json", "--json")
    answer = json.loads(out)
    assert code == 0
    assert answer["complete"]
    assert (answer["programme"], answer["embedded"], answer["missing"]) == ("aqb-2023", True, [])
    total = next(one for one in answer["fields"] if one["path"] == "budget.total")
    assert (total["value"], total["words"], total["place"], total["certainty"]) == (
        "1022700.00",
        "1.022.700 Euro",
        "Absatz 21",
        "sicher",
    )


def test_a_text_with_a_gap_is_incomplete(run):
    lines = [line.replace("1.022.700 Euro", "[Gesamtbetrag fehlt]") for line in real_lines()]
    Path("t.txt").write_text("\n".join(lines), encoding="utf-8")
    code, out, _ = run("lesen", "t.txt", "-o", "t.zv.json")
    assert code == 1
    assert group(out, "Fehlt (1)") == ["  Gesamtbetrag"]
    assert agreement(run, "t.zv.json")["budget"]["total"] is None


_OLD = """Zielvereinbarung

zwischen dem Hessischen Ministerium für Soziales und Integration
und dem Landkreis Waldeck-Frankenberg
über das Arbeitsmarktbudget und das Ausbildungsbudget im Jahr 2018

Das Ministerium stellt im Jahr 2018 Haushaltsmittel bereit in Höhe von
Ausbildungsbudget: 412.300 Euro
Arbeitsmarktbudget: 287.500 Euro

Im Herbst findet ein Steuerungsgespräch statt.

Wiesbaden, den 14. Mai 2018
Dr. Werner Musterfeld
Staatssekretär

Korbach, den 28. Mai 2018
Dr. Reinhold Beispiel
Landrat
"""


def test_of_an_old_agreement_everything_is_asked_for_and_kept(run):
    Path("alt.txt").write_text(_OLD, encoding="utf-8")
    code, out, err = run("lesen", "alt.txt", "-o", "alt.zv.json")
    assert code == 1
    assert "Gelesen" not in out
    assert max(map(len, out.splitlines())) <= 80
    assert "    Gesamtbetrag: 412.300 Euro oder 287.500 Euro (Zeile 7)" in out.splitlines()
    assert "kaum etwas vom amtlichen Wortlaut" in err
    read = agreement(run, "alt.zv.json")
    assert (read["year"], read["local_authority"], read["budget"]["total"]) == (None, None, None)
    kept = " ".join([*(one["text"] for one in read["extra"]), json.dumps(read["wording"])])
    assert all(words in kept for words in ("287.500 Euro", "im Jahr 2018", "Dr. Werner Musterfeld"))


def test_an_existing_draft_is_not_overwritten(run, word):
    code, _, err = run("lesen", word, "-o", "b.zv.json")
    assert code == 2
    assert "--ueberschreiben" in err


def test_a_file_is_verified(run, word):
    assert run("verifizieren", word)[:2] == (0, "unverändert\n")
    edit(word, (">1.022.700\u00a0Euro<", ">5 Euro<"), ("ohne Altersbegrenzungen", "ohne Grenze"))
    code, out, _ = run("verifizieren", word)
    assert code == 1
    assert out.splitlines() == [
        "Absatz 9: „… grundsätzlich genderadäquat, ohne Altersbegrenzungen und inklusiv "
        "angelegt …“ -> „… grundsätzlich genderadäquat, ohne Grenze und inklusiv angelegt …“",
        "Absatz 21: „1.022.700 Euro“ -> „5 Euro“",
    ]
    assert json.loads(run("verifizieren", word, "--json")[1])[1]["now"] == "5 Euro"


def test_a_forged_part_is_no_unaltered_file(run, word):
    data = patched(Path(word).read_bytes(), "customXml/item1.xml", "1022700.00", "9.00")
    Path(word).write_bytes(data)
    code, out, _ = run("verifizieren", word)
    assert (code, out) == (1, "Mitgeführte Angaben: budget.total\n")


def test_a_file_without_a_draft_cannot_be_verified(run, word):
    run("schreiben", "b.zv.json", "-o", "o.docx", "--final", "--ohne-daten")
    code, out, err = run("verifizieren", "o.docx")
    assert (code, out) == (2, "")
    assert "trägt keinen Entwurf mit sich" in err


def test_a_word_file_can_be_looked_at(run, word):
    assert run("zeigen", word, "--text")[1].splitlines() == real_lines()
    assert run("pruefen", word)[0] == run("pruefen", "b.zv.json")[0]
    assert sorted(p.name for p in Path().iterdir()) == ["b.docx", "b.zv.json"]


def test_a_word_file_is_not_edited_in_place(run, word):
    code, _, err = run("setzen", word, "budget.total=5")
    assert code == 2
    assert "zvassist lesen b.docx -o NAME.zv.json" in err


@pytest.mark.parametrize("final", [(), ("--final",)])
def test_what_was_written_as_text_is_read_back(run, final):
    run("beispiel", "-o", "b.zv.json")
    assert run("schreiben", "b.zv.json", "-o", "t.txt", *final)[0] == 0
    assert run("lesen", "t.txt", "-o", "c.zv.json")[0] == 0
    before, after = agreement(run, "b.zv.json"), agreement(run, "c.zv.json")
    assert {**after, "passages": {}} == before


def test_the_template_is_written_out_and_checked(run):
    assert run("vorlage", "-o", "v.docx")[0] == 0
    assert Path("v.docx").read_bytes() == SHIPPED.read_bytes()
    assert run("vorlage", "-o", "v.docx")[0] == 2
    assert run("vorlage", "v.docx") == (0, "Die Word-Vorlage v.docx ist brauchbar.\n", "")


def test_a_template_that_lacks_a_style_is_named_with_it(run):
    data = patched(SHIPPED.read_bytes(), "word/styles.xml", "ZV Betrag", "Betrag")
    data = patched(data, "word/styles.xml", 'w:styleId="ZVBetrag"', 'w:styleId="Betrag"')
    Path("v.docx").write_bytes(data)
    code, out, err = run("vorlage", "v.docx")
    assert (code, err) == (1, "")
    assert "fehlt die Formatvorlage „ZV Betrag“" in out


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("vorlage",), "Eine dieser Angaben fehlt"),
        (("vorlage", "fehlt.docx"), "gibt es nicht"),
        (("vorlage", "leer.txt"), "keine lesbare Word-Datei"),
        (("lesen", "leer.txt", "-o", "x.zv.json"), "kein Text"),
        (("lesen", "fehlt.docx", "-o", "x.zv.json"), "gibt es nicht"),
        (("lesen", "leer.odt", "-o", "x.zv.json"), "als .docx speichern"),
        (("lesen", "leer.txt", "-o", "x.zv.json", "--ansicht", "neu"), "angenommen"),
        (("verifizieren", "leer.docx"), "leer.docx"),
    ],
)
def test_bad_input_ends_in_one_sentence_and_2(run, arguments, part):
    for ending in (".txt", ".odt", ".docx"):
        Path(f"leer{ending}").write_text("")
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert part in err
    assert not Path("x.zv.json").exists()


def test_last_years_word_file_is_rolled_over(run, word):
    for source, target in ((word, "w.zv.json"), ("b.zv.json", "n.zv.json")):
        assert run("fortschreiben", source, "--jahr", "2027", "-o", target)[0] == 0
    assert agreement(run, "w.zv.json") == agreement(run, "n.zv.json")
