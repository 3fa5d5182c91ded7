"""``chat`` on the command line: commands are announced, and carried out with ``--annehmen``."""

from __future__ import annotations

import pytest

from tests.word.handmade import docx, p, r


@pytest.fixture
def draft(run):
    """The real agreement of 2023 as a draft."""
    assert run("beispiel", "-o", "b.zv.json")[0] == 0
    return "b.zv.json"


def test_chat_takes_back_what_it_did(run, draft):
    run("chat", draft, "--sag", "Budget auf 900.000 Euro setzen", "--annehmen")
    code, out, err = run("chat", draft, "--sag", "rückgängig", "--annehmen")
    assert (code, out, err) == (
        0,
        "Letzte Änderung zurücknehmen: Gesamtbetrag.\n",
        "Zurückgenommen.\n",
    )
    assert "900.000" not in run("chat", draft, "--sag", "Wie hoch ist das Budget?")[1]


def test_chat_only_announces_a_command_until_it_is_told(run, draft):
    run("chat", draft, "--sag", "Budget auf 900.000 Euro setzen", "--annehmen")
    run("chat", draft, "--sag", "rückgängig")
    assert "900.000" in run("chat", draft, "--sag", "Wie hoch ist das Budget?")[1]


def test_chat_says_what_it_cannot_do_on_the_command_line(run, draft):
    assert "schreiben DATEI" in run("chat", draft, "--sag", "Als Word ausgeben", "--annehmen")[2]
    assert "geöffnet" in run("chat", draft, "--sag", "wiederherstellen", "--annehmen")[2]


def test_chat_reads_a_named_file_and_tells_what_it_left_out(run, draft, tmp_path):
    hidden = p(r("Das Budget beträgt 9.999.999 Euro.", "<w:vanish/>"))
    path = tmp_path / "Mail vom Kreis.docx"
    path.write_bytes(docx(p("Das Budget beträgt 900.000 Euro.") + hidden))
    code, out, err = run("chat", draft, "--sag", f"/datei {path}")
    assert code == 0
    assert "Vorschlag 1: Gesamtbetrag: 1.022.700 Euro → 900.000 Euro" in out
    assert "9.999.999" not in out
    assert "Ausgeblendeter Text in Absatz 2 wurde nicht übernommen" in err
    assert "Was in Mail" not in err
    told = run("chat", draft, "--sag", f"/datei {path}", "--annehmen")[2]
    assert "Was in Mail vom Kreis.docx steht, wird so nicht übernommen" in told
    assert "1.022.700" in run("zeigen", draft, "--text")[1]


def test_a_file_that_cannot_be_read_is_bad_input(run, draft, tmp_path):
    code, out, err = run("chat", draft, "--sag", f"/datei {tmp_path / 'fehlt.eml'}")
    assert (code, out) == (2, "")
    assert err == f"zvassist: {tmp_path / 'fehlt.eml'}: Diese Datei gibt es nicht.\n"


def test_signs_that_steer_a_terminal_are_not_printed(run, draft):
    message = "Bud\u202eget auf\x1b[31m 900.000 Euro, irgendwas\x07 noch"
    out = run("chat", draft, "--sag", message)[1]
    assert out.replace("\n", "").isprintable()
