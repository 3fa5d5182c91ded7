"""``vergleichen``: drafts, Word files and text files, on the terminal, as JSON and as Word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.lines import real_lines
from tests.word.accepting import accepted, rejected
from tests.word.lint import lint
from tests.word.reader import printed_lines, text_of_all_parts


@pytest.fixture
def drafts(run):
    """The real agreement of 2023, and this year's draft made from it."""
    for name in ("alt.zv.json", "neu.zv.json"):
        assert run("beispiel", "-o", name)[0] == 0
    entries = ("jahr=2027", "budget.total=987.500", "measures.m1.title=BASS 2027")
    assert run("setzen", "neu.zv.json", *entries[1:])[0] == 0
    values = json.loads(Path("neu.zv.json").read_text(encoding="utf-8"))
    values["programme"] = "aqb-2027"
    values["agreement"]["year"] = 2027
    Path("neu.zv.json").write_text(json.dumps(values), encoding="utf-8")
    return "alt.zv.json", "neu.zv.json"


def test_last_years_agreement_against_this_years_draft_is_one_command(run, drafts):
    assert run("schreiben", "alt.zv.json", "-o", "2023.docx", "--final")[0] == 0
    code, _, err = run("vergleichen", "2023.docx", "neu.zv.json", "-o", "x.docx")
    assert code == 0, err
    data = Path("x.docx").read_bytes()
    assert printed_lines(rejected(data)) == real_lines()
    assert printed_lines(accepted(data)) == run("zeigen", "neu.zv.json")[1].splitlines()
    assert lint(data) == []


def test_the_differences_stand_in_signs_with_their_reasons(run, drafts):
    code, out, err = run("vergleichen", *drafts)
    assert (code, err.count("Änderungen.")) == (0, 1)
    assert "[-1.022.700 Euro-] {+987.500 Euro+}" in out
    assert "Grund: Gesamtbetrag geändert mit der Befehlszeile von" in out
    assert "\x1b" not in out


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("form", ["--zeilen", "--nebeneinander"])
def test_no_line_is_wider_than_the_terminal(run, drafts, monkeypatch, form, width):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run("vergleichen", *drafts, form)[1].splitlines()
    assert max(map(len, lines)) <= width


def test_side_by_side_old_stands_left_and_new_right(run, drafts, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    out = run("vergleichen", *drafts, "--nebeneinander")[1]
    row = next(line for line in out.splitlines() if "987.500" in line)
    assert row.split("|")[0].strip() == "[-1.022.700 Euro-]"
    assert row.split("|")[1].strip() == "{+987.500 Euro+}"


def test_json_tells_every_change_with_its_reason(run, drafts):
    found = json.loads(run("vergleichen", *drafts, "--json")[1])
    amount = next(one for one in found if one["fields"] == ["budget.total"])
    assert amount["kind"] == "geändert"
    assert (amount["old"], amount["new"]) == ("1.022.700 Euro", "987.500 Euro")
    assert amount["block"] == "p4.2"
    assert all(one["why"] for one in found)


def test_equal_texts_have_no_differences(run, drafts):
    code, _, err = run("vergleichen", "alt.zv.json", "alt.zv.json")
    assert (code, err) == (0, "keine Unterschiede.\n")


def test_a_text_file_can_be_compared(run, drafts):
    Path("alt.txt").write_text("\n\n".join(real_lines()), encoding="utf-8")
    assert run("vergleichen", "alt.txt", "alt.zv.json")[2] == "keine Unterschiede.\n"


def test_author_and_date_are_as_given_and_make_the_same_bytes(run, drafts):
    given = ("--verfasser", "Änne & Co", "--datum", "2027-02-01")
    for name in ("x.docx", "y.docx"):
        assert run("vergleichen", *drafts, "-o", name, *given)[0] == 0
    assert Path("x.docx").read_bytes() == Path("y.docx").read_bytes()
    text = text_of_all_parts(Path("x.docx").read_bytes())
    assert 'w:author="Änne &amp; Co" w:date="2027-02-01T00:00:00Z"' in text


def test_a_file_with_open_changes_is_compared_only_in_a_chosen_view(run, drafts):
    given = ("--verfasser", "Frau Fremd")
    assert run("vergleichen", *drafts, "-o", "fremd.docx", *given)[0] == 0
    before = Path("fremd.docx").read_bytes()
    code, out, err = run("vergleichen", "fremd.docx", "neu.zv.json")
    assert (code, out) == (2, "")
    assert "Frau Fremd" in err
    assert "--ansicht" in err
    for view, draft in (("angenommen", "neu.zv.json"), ("original", "alt.zv.json")):
        code, _, err = run("vergleichen", "fremd.docx", draft, "--ansicht", view)
        assert code == 0
        assert "keine Unterschiede." in err
        assert "Frau Fremd" in err
    assert Path("fremd.docx").read_bytes() == before


def test_remarks_of_others_are_never_overwritten(run, drafts):
    assert run("vergleichen", *drafts, "-o", "x.docx", "--verfasser", "Frau Fremd")[0] == 0
    before = Path("x.docx").read_bytes()
    again = ("vergleichen", *drafts, "-o", "x.docx", "--ueberschreiben", "--verfasser")
    code, _, err = run(*again, "Herr Selbst")
    assert (code, "Frau Fremd" in err, "x-2.docx" in err) == (2, True, True)
    assert Path("x.docx").read_bytes() == before
    assert run(*again, "Frau Fremd")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("alt.zv.json", "nichts.zv.json"), "nichts.zv.json"),
        (("nichts.docx", "neu.zv.json"), "nichts.docx"),
        (("nichts.txt", "neu.zv.json"), "nichts.txt"),
        (("alt.zv.json", "neu.zv.json", "-o", "x.pdf"), "endet auf .docx"),
        (("alt.zv.json", "neu.zv.json", "-o", "x.docx", "--datum", "gestern"), "--datum"),
        (("alt.zv.json", "neu.zv.json", "-o", "fehlt/x.docx"), "fehlt"),
        (("alt.zv.json", "neu.zv.json", "--ansicht", "beide"), "angenommen"),
        (("alt.zv.json", "neu.zv.json", "--zeilen", "--nebeneinander"), "schließen einander aus"),
    ],
)
def test_bad_input_ends_in_one_sentence_and_writes_nothing(run, drafts, arguments, words):
    code, out, err = run("vergleichen", *arguments)
    assert (code, out, words in err) == (2, "", True)
    assert len(err.splitlines()) == 1
    assert not list(Path().glob("**/x.*"))


def test_a_compared_file_is_never_the_output(run, drafts):
    assert run("schreiben", "alt.zv.json", "-o", "x.docx")[0] == 0
    before = Path("x.docx").read_bytes()
    code, _, err = run("vergleichen", "x.docx", "neu.zv.json", "-o", "x.docx", "--ueberschreiben")
    assert (code, "anderen Namen" in err) == (2, True)
    assert Path("x.docx").read_bytes() == before


def test_an_output_is_overwritten_only_when_told(run, drafts):
    given = ("vergleichen", *drafts, "-o", "x.docx", "--verfasser", "A")
    assert run(*given)[0] == 0
    assert run(*given)[0] == 2
    assert run(*given, "--ueberschreiben")[0] == 0


def test_colour_is_for_terminals_that_want_it(monkeypatch):
    from zvassist.cli.redline.paint import allows_colour, painted

    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert allows_colour(Terminal())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not allows_colour(Terminal())
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setattr("zvassist.cli.redline.paint.os.name", "nt")
    assert allows_colour(Terminal())
    monkeypatch.delenv("TERM")
    monkeypatch.delenv("TERM_PROGRAM", raising=False)
    assert not allows_colour(Terminal())
    monkeypatch.setattr("zvassist.cli.redline.paint.os.name", "posix")
    assert list(painted(["a [-b-] {+c", "d+} e"])) == [
        "a \x1b[31m[-b-]\x1b[0m \x1b[32m{+c\x1b[0m",
        "\x1b[32md+}\x1b[0m e",
    ]
