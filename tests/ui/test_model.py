"""The office's model in the terminal, against a server on this machine: shown, sent, broken off."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.chat.model.stub import Stub, running
from tests.chat.model.test_answers import said
from tests.ui.helpers import NARROW, agreement, app_in, editor, paste, screen_text, settle
from tests.ui.test_quick_edit import draft_in
from zvassist.chat.prompts import load_prompt

WORDS = "das Budget liegt bei 1.031.500 Euro"
MESSAGE = f"Zwei Dialoge. Frau Muster teilt hiermit mit, {WORDS}"
BUDGET = {"kind": "set", "field": "budget.total", "value": "1031500.00"}
HERE = "auf diesem Rechner: nichts verlässt ihn."


@pytest.fixture
def stub() -> Iterator[Stub]:
    with running() as server:
        yield server


@pytest.fixture
def set_up(stub: Stub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Writes the office's settings; the user's folders are those of the test."""
    for name in ("config", "state"):
        monkeypatch.setattr(f"zvassist.session.folders.{name}_folder", lambda n=name: tmp_path / n)

    def write(model: str = "good", url: str = stub.url) -> None:
        (tmp_path / "config").mkdir(exist_ok=True)
        text = f'url = "{url}"\nmodell = "{model}"\n[grenzen]\nlesen = 0.5\n'
        (tmp_path / "config" / "modell.toml").write_text(text, encoding="utf-8")

    write()
    return write


async def say(pilot, text: str) -> None:
    await paste(pilot, text)
    await pilot.press("enter")
    await settle(pilot)


async def agree(pilot) -> None:
    """Send what is shown; the cursor stands on "no"."""
    await pilot.press("shift+tab", "enter")
    await settle(pilot)


def on_screen(pilot) -> str:
    return " ".join(screen_text(pilot).split())


async def test_a_message_is_shown_sent_proposed_decided_and_logged(
    tmp_path: Path, stub: Stub, set_up: Callable[..., None]
) -> None:
    stub.answer = said((BUDGET, WORDS))
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        await say(pilot, "/ki an")
        assert f"Modell good {HERE} Enter sendet" in on_screen(pilot)  # beside the line
        await say(pilot, MESSAGE)
        assert "] = Muster" in on_screen(pilot)
        await pilot.press("enter")  # no
        await settle(pilot)
        assert "Anzahl der Dialoge" in on_screen(pilot)  # the answer from here is not lost
        assert stub.asked == []
        await pilot.press("escape", "up", "enter")
        await settle(pilot)
        await agree(pilot)
        assert "Muster" not in json.dumps(stub.asked, ensure_ascii=False)
        await pilot.press("n", "enter")  # the second card; Enter accepts nothing
        await settle(pilot)
        assert "KI-Vorschlag, Modell good" in on_screen(pilot)
        assert str(agreement(pilot).budget.total) == "1022700.00"
        await pilot.press("j")
        await settle(pilot)
        assert str(agreement(pilot).budget.total) == "1031500.00"
        assert "Modell good" in editor(pilot).desk.draft.history[-1].why
    _is_logged(tmp_path / "state" / "modell-protokoll")


def _is_logged(folder: Path) -> None:
    (file,) = folder.iterdir()
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [line["kind"] for line in lines] == ["sent", "answer", "verdicts", "decided"]
    prompt = load_prompt("vorschlag")
    logged = {"name": "vorschlag", "version": prompt.front.version, "hash": prompt.digest}
    assert lines[0]["prompt"] == logged
    assert (lines[3]["field"], lines[3]["decision"]) == ("budget.total", "übernommen")


async def test_escape_hangs_up_and_the_words_so_far_were_named_as_the_models(
    tmp_path: Path, stub: Stub, set_up: Callable[..., None]
) -> None:
    set_up("stalled")
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        await say(pilot, "/ki an")
        await say(pilot, MESSAGE)
        await pilot.press("shift+tab", "enter")
        while "Modell stalled (ungeprüft): Ich" not in on_screen(pilot):
            await pilot.pause(0.01)
        await pilot.press("escape")
        await settle(pilot)
        assert "Abgebrochen." in on_screen(pilot)
        assert editor(pilot).chat.line.text == MESSAGE
        assert stub.gone.wait(5)


TROUBLE = {
    "401": "Der Modellserver weist den Schlüssel zurück (401)",
    "429": "Der Modellserver nimmt gerade keine Anfragen mehr an (429)",
    "500": "Im Modellserver ist ein Fehler aufgetreten (500)",
    "html": "Statt des Modells antwortet eine Webseite",
    "silent": "Das Modell schweigt seit 0,5 s;",
    "down": "ist nicht erreichbar; läuft er, und stimmt „url“?",
}


async def test_a_server_in_trouble_is_one_sentence_beside_the_answer_from_here(
    tmp_path: Path, set_up: Callable[..., None]
) -> None:
    async with app_in(tmp_path, draft_in(tmp_path)).run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("f4")
        for model, sentence in TROUBLE.items():
            set_up(model, **({"url": "http://127.0.0.1:9/v1"} if model == "down" else {}))
            await say(pilot, "/ki an")
            await say(pilot, MESSAGE)
            await agree(pilot)
            assert "Vorschlag 1 von 1 lokal erkannt" in on_screen(pilot)
            told = editor(pilot).talk.turns[-1].text.splitlines()[0]
            assert sentence in told
            assert f"Assistent: {told}" in on_screen(pilot)
            await pilot.press("escape")
