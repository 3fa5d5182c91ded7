"""The chat beside the form: cards, choices, pasted texts, waiting, breaking off."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from textual import events

from tests.ui.helpers import (
    NARROW,
    WIDE,
    agreement,
    app_in,
    editor,
    paste,
    screen_text,
    settle,
    type_text,
)
from tests.ui.test_quick_edit import draft_in
from zvassist.chat.engine import Reply
from zvassist.chat.routes import AskFirstError, Route
from zvassist.chat.talk import offline_engine
from zvassist.ui.screens.editor import EditorScreen

MAIL = "Guten Tag,\n\nBudget auf 900.000 Euro.\n\nMit freundlichen Grüßen\nM. Muster"


async def say(pilot, text: str) -> None:
    await send_at_once(pilot, text)
    await settle(pilot)


async def send_at_once(pilot, *texts: str) -> None:
    """Send messages without waiting for an answer."""
    for text in texts:
        await paste(pilot, text)
        await pilot.press("enter")


async def test_form_and_chat_stand_side_by_side_and_cards_follow_the_form(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await editor(pilot).arrive("budget.total")
        await pilot.press("f4")
        await say(pilot, "Budget auf 900.000 Euro")
        assert "Vorschlag 1 von 1" in screen_text(pilot)
        await editor(pilot).arrive("budget.total")
        await settle(pilot)
        await pilot.press("home", "shift+end", "delete")
        await paste(pilot, "950.000")
        await pilot.press("enter")
        await settle(pilot)
        assert "+ neu     900.000 Euro" in screen_text(pilot)  # the form was in use all the while
        assert "war „1.022.700 Euro“, ist „950.000 Euro“." in " ".join(screen_text(pilot).split())
        await pilot.press("f4", "j")
        await settle(pilot)
        assert str(agreement(pilot).budget.total) == "900000.00"
        assert editor(pilot).chat.line.has_focus
        await pilot.press("f4")
        await settle(pilot)
        assert not editor(pilot).chat_is_open


async def test_keys_that_come_all_at_once_make_the_messages_that_were_typed(tmp_path: Path) -> None:
    """Whoever types fast, or over a slow line, sends what stands before Enter; nothing is lost."""
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        for key in (*"hallo", "enter", *"danke", "enter", *"Budget"):
            pilot.app.post_message(events.Key(key, None if key == "enter" else key))
        await settle(pilot)
        chat = editor(pilot).chat
        assert chat.talk.sent == ["hallo", "danke"]
        assert "Assistent: Gern." in screen_text(pilot)
        assert chat.line.text == "Budget"


async def test_what_is_sent_before_a_card_came_stays_in_the_line(tmp_path: Path) -> None:
    both_typed = threading.Event()

    def slow(view, message, _cancel, _heard):
        both_typed.wait(30)
        return offline_engine().respond(view, message.text)

    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        editor(pilot).talk.route = Route("Sendet an llm.kreis.local.", slow, is_local=False)
        await pilot.press("f4")
        await send_at_once(pilot, "Budget auf 900.000 Euro", "Was fehlt noch?")
        assert editor(pilot).chat.line.text == ""
        both_typed.set()
        await settle(pilot)
        assert "Vorschlag 1 von 1" in screen_text(pilot)
        chat = editor(pilot).chat
        assert chat.talk.sent == ["Budget auf 900.000 Euro"]
        assert chat.line.text == "Was fehlt noch?"


async def test_what_was_sent_meanwhile_comes_back_with_what_was_broken_off(tmp_path: Path) -> None:
    def slow(_view, _message, cancel, _heard):
        cancel.wait(30)
        raise OSError("abgebrochen")

    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=WIDE) as pilot:
        await settle(pilot)
        editor(pilot).talk.route = Route("Sendet an llm.kreis.local.", slow, is_local=False)
        await pilot.press("f4")
        await send_at_once(pilot, "Wie geht es weiter?", "Was fehlt noch?")
        await pilot.press("escape")
        await settle(pilot)
        assert editor(pilot).chat.line.text == "Wie geht es weiter?\nWas fehlt noch?"


async def test_a_value_is_changed_before_it_is_taken(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        await say(pilot, "Budget auf 900.000 Euro")
        await pilot.press("b", "home", "shift+end", "delete")
        await say(pilot, "viel")
        assert "kein eindeutiger Betrag" in screen_text(pilot)
        await pilot.press("home", "shift+end", "delete")
        await say(pilot, "1,1 Mio.")
        assert "von Ihnen geändert" in screen_text(pilot)
        assert str(agreement(pilot).budget.total) == "1022700.00"
        await pilot.press("w", "j")
        await settle(pilot)
        assert "Auf diese Angabe sehen:" in "\n".join(t.text for t in editor(pilot).talk.turns)
        assert str(agreement(pilot).budget.total) == "1100000.00"


async def test_a_pasted_mail_is_looked_at_then_read(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        await paste(pilot, MAIL)
        await settle(pilot)
        assert "Das wird gelesen, nichts geändert." in screen_text(pilot)
        assert editor(pilot).talk.turns == []
        await pilot.press("enter")
        await settle(pilot)
        assert "(Eingefügter Text, Zeile 3)" in screen_text(pilot)
        await pilot.press("n")
        await settle(pilot)
        assert str(agreement(pilot).budget.total) == "1022700.00"


async def test_a_choice_takes_one_key_and_none_of_them_another(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        await say(pilot, "Partner ist Kassel")
        assert "0  keins davon" in screen_text(pilot)
        await pilot.press("enter")  # nothing is chosen by accident
        await settle(pilot)
        assert "0  keins davon" in screen_text(pilot)
        await pilot.press("0")
        await settle(pilot)
        assert "Keins davon." in screen_text(pilot)
        await pilot.press("up")
        assert editor(pilot).chat.line.text == "Partner ist Kassel"
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("1")
        await settle(pilot)
        assert "Vorschlag 1 von 1" in screen_text(pilot)


async def test_commands_are_completed_and_carried_out(tmp_path: Path) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        await say(pilot, "Budget auf 900.000 Euro")
        await pilot.press("j")
        await settle(pilot)
        await type_text(pilot, "/r")
        await settle(pilot)
        assert "Nimmt die letzte Änderung zurück." in screen_text(pilot)
        await pilot.press("tab", "enter")
        await settle(pilot)
        assert str(agreement(pilot).budget.total) == "1022700.00"
        await pilot.press("f12")
        await settle(pilot)
        assert str(agreement(pilot).budget.total) == "900000.00"
        await pilot.press("f11")
        await settle(pilot)
        assert str(agreement(pilot).budget.total) == "1022700.00"
        assert editor(pilot).chat.line.has_focus
        await say(pilot, "geh zu § 6")
        assert editor(pilot).page.number == "§ 6"
        assert not editor(pilot).chat_is_open


async def test_escape_breaks_an_answer_off_and_gives_the_text_back(tmp_path: Path) -> None:
    gone = threading.Event()

    def slow(_view, _message, cancel, heard):
        heard("Ich denke")
        cancel.wait(30)
        gone.set()
        raise OSError("abgebrochen")

    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        editor(pilot).talk.route = Route("Sendet an llm.kreis.local.", slow, is_local=False)
        await pilot.press("f4")
        await paste(pilot, "Wie geht es weiter?")
        await pilot.press("enter")
        while "Ich denke" not in screen_text(pilot):
            await pilot.pause()
        assert "Esc bricht ab" in screen_text(pilot)
        assert "Sendet an llm.kreis.local." in screen_text(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert gone.is_set()
        assert editor(pilot).chat.line.text == "Wie geht es weiter?"
        assert "Abgebrochen." in screen_text(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, EditorScreen)


async def test_nothing_is_sent_before_the_clerk_saw_it(tmp_path: Path) -> None:
    agreed: list[bool] = []

    def careful(view, _message, _cancel, _heard):
        if not agreed:
            raise AskFirstError(
                "Das ginge an llm.kreis.local.",
                "Betrag [1]",
                lambda: agreed.append(True),
                Reply("Hier nicht verstanden."),
            )
        return offline_engine().respond(view, "Budget auf 900.000 Euro")

    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        editor(pilot).talk.route = Route("Sendet an llm.kreis.local.", careful, is_local=False)
        await pilot.press("f4")
        await say(pilot, "Wie geht es weiter?")
        assert "Betrag [1]" in screen_text(pilot)
        await pilot.press("enter")  # the cursor is on "no"
        await settle(pilot)
        assert agreed == []
        assert "Nichts gesendet; ohne das Modell:" in screen_text(pilot)
        assert "Hier nicht verstanden." in screen_text(pilot)
        await pilot.press("up", "enter")
        await settle(pilot)
        await pilot.press("shift+tab", "enter")
        await settle(pilot)
        assert agreed == [True]
        assert "Vorschlag 1 von 1" in screen_text(pilot)


async def test_a_file_is_shown_then_read_and_its_name_stands_on_the_card(tmp_path: Path) -> None:
    path = tmp_path / "Mail vom Kreis.txt"
    path.write_text(f"{MAIL}\u202e\x1b[31m", encoding="utf-8")
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        await say(pilot, f"/datei {tmp_path / 'fehlt.eml'}")
        assert "Diese Datei gibt es nicht." in " ".join(screen_text(pilot).split())
        assert editor(pilot).chat.line.text.endswith("fehlt.eml")  # to be mended
        await pilot.press("home", "shift+end", "delete")
        await say(pilot, f"'{path}'")
        assert "Mail vom Kreis.txt lesen" in screen_text(pilot)
        assert "Budget auf 900.000 Euro." in screen_text(pilot)
        assert not {"\u202e", "\x1b"} & set(screen_text(pilot))
        await pilot.press("enter")
        await settle(pilot)
        assert "(Mail vom Kreis.txt, Zeile 3)" in screen_text(pilot)
        assert str(agreement(pilot).budget.total) == "1022700.00"


@pytest.mark.parametrize("width", [80, 99, 100, 110, 120, 200])
async def test_a_card_shows_all_its_answers_at_any_width(tmp_path: Path, width: int) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=(width, 30)) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        await say(pilot, "Budget auf 1.100.000 Euro")
        shown = screen_text(pilot)
        for words in ("Übernehmen (j)", "Ablehnen (n)", "Ändern (b)", "Warum? (w)"):
            assert words in shown
