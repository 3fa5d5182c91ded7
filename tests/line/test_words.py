"""A line is a command, an entry, or asked about."""

from __future__ import annotations

import pytest

from zvassist.line.commands import DOES
from zvassist.line.words import WORDS, typed


@pytest.mark.parametrize(
    ("line", "command", "text"),
    [
        ("weiter", "next", ""),
        ("WEITER", "next", ""),
        (" zurueck ", "previous", ""),
        ("?", "help", ""),
        ("/weiter", "next", ""),
        (".weiter", "next", ""),
        ("springen § 4", "jump", "§ 4"),
        ("text ganz", "text", "ganz"),
        ("/Chat mit Eltern", "chat", "mit Eltern"),
    ],
)
def test_commands(line: str, command: str, text: str) -> None:
    meant = typed(line, takes_text=True)
    assert meant.word is not None
    assert (meant.word.id, meant.text, meant.is_doubtful) == (command, text, False)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("=weiter", "weiter"),
        ("= /weiter", "/weiter"),
        ("weiter so", "weiter so"),
        ("Hilfe zur Arbeit", "Hilfe zur Arbeit"),
        ("text im Anhang fehlt", "text im Anhang fehlt"),
        ("1.022.700", "1.022.700"),
        ("", ""),
        (".", "."),
    ],
)
def test_entries(line: str, text: str) -> None:
    meant = typed(line, takes_text=True)
    assert (meant.word, meant.text, meant.is_unknown) == (None, text, False)


def test_a_name_that_begins_like_a_command_is_asked_about_where_text_is_taken() -> None:
    assert typed("Chat für Eltern", takes_text=True).is_doubtful
    assert not typed("Chat für Eltern", takes_text=False).is_doubtful


def test_an_unknown_command_is_no_entry() -> None:
    assert typed("/gibtsnicht", takes_text=True).is_unknown


def test_every_command_is_carried_out_and_every_word_is_its_own() -> None:
    assert {word.id for word in WORDS} == set(DOES)
    names = [name for word in WORDS for name in word.words]
    assert len(names) == len(set(names))
