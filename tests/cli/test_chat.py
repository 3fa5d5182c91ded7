"""``chat`` on the command line: commands are announced, and carried out with ``--annehmen``."""

from __future__ import annotations

import pytest


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
