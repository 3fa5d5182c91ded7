"""The chat's commands are found by their word, by its beginning, and in plain words."""

from __future__ import annotations

import pytest

from zvassist.walk.chatcommands import CHAT_COMMANDS, begun_by, chat_command, completed


@pytest.mark.parametrize(
    ("message", "id_", "rest"),
    [
        ("/hilfe", "help", ""),
        ("/warum Gesamtbetrag", "why", "Gesamtbetrag"),
        ("/RÜCKGÄNGIG", "undo", ""),
        ("/rueckgaengig", "undo", ""),
        ("/felder", "fields", ""),
        ("/fel", "fields", ""),
        ("fehlt", "missing", ""),
        ("Protokoll", "log", ""),
        ("/ki an", "model", "an"),
    ],
)
def test_a_command_is_found(message: str, id_: str, rest: str) -> None:
    found = chat_command(message)
    assert found is not None
    assert (found[0].id, found[1]) == (id_, rest)


@pytest.mark.parametrize("message", ["/fe", "/gibtesnicht", "was fehlt", "warum", "fehlt noch", ""])
def test_what_is_no_command_is_none(message: str) -> None:
    assert chat_command(message) is None


def test_the_beginning_is_completed_when_it_is_certain() -> None:
    assert completed("/feh") == "/fehlt"
    assert completed("/war") == "/warum "
    assert completed("/fe") == "/fe"
    assert completed("Was") == "Was"


def test_the_stroke_alone_shows_every_command_and_text_none() -> None:
    assert begun_by("/") == CHAT_COMMANDS
    assert begun_by("/warum Gesamtbetrag") == ()
    assert begun_by("Budget") == ()
