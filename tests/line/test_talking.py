"""The talk in lines: what a message asks of the program is done, what it proposes is decided."""

from __future__ import annotations

from pathlib import Path

from tests.line.speaking import front_at, stored
from zvassist.agreement.changes import Set
from zvassist.chat.engine import Reply, Source, View
from zvassist.chat.gate import Offered, admit
from zvassist.chat.routes import LOCAL, AskFirstError, Heard, Route
from zvassist.line.front import Front
from zvassist.session.example import example_draft


def begun(path: Path) -> Front:
    front = front_at(path, example_draft())
    front.begin()
    return front


def test_a_message_can_lead_to_a_field_and_closes_the_chat(tmp_path: Path) -> None:
    front = begun(tmp_path / "dadi.zv.json")
    front.hear("chat")
    told = front.hear("geh zum Gesamtbetrag")
    assert "Gesamtbetrag: 1.022.700 Euro." in told
    assert told[-1] == "Betrag? Enter weiter, zurück, hilfe:"


def test_a_message_can_take_the_last_change_back_and_end(tmp_path: Path) -> None:
    path = tmp_path / "dadi.zv.json"
    front = begun(path)
    front.hear("chat")
    front.hear("Budget auf 9.000.050 Euro")
    front.hear("ja")
    assert str(stored(path).agreement.budget.total) == "9000050.00"
    assert "Zurückgenommen: Gesamtbetrag." in front.hear("nimm das zurück")
    assert stored(path).agreement == example_draft().agreement
    assert front.leave()[-1] == "Ende. Gespeichert in dadi.zv.json."


def test_a_proposal_says_what_the_rules_would_find(tmp_path: Path) -> None:
    front = begun(tmp_path / "dadi.zv.json")
    told = front.hear("chat Budget auf 9.000.050 Euro")
    assert any(line.startswith("Danach: Hinweis R42: ") for line in told)
    assert told[-1] == "Übernehmen? ja oder nein:"


def test_an_engine_that_fails_is_told_and_the_dialogue_goes_on(tmp_path: Path) -> None:
    front = begun(tmp_path / "dadi.zv.json")

    class Broken:
        def respond(self, view: object, message: str) -> None:
            raise RuntimeError("keine Verbindung")

    front.dialog.talk.make_engine = Broken
    told = front.hear("chat Was fehlt noch?")
    assert told[0] == "Keine Antwort: keine Verbindung"
    assert told[-1] == "Jahr? Enter weiter, zurück, hilfe:"


def test_what_would_leave_the_machine_is_read_out_and_sent_only_after_the_yes(
    tmp_path: Path,
) -> None:
    agreed: list[bool] = []

    def respond(_view: object, said: Source, _cancel: object, heard: Heard) -> Reply:
        if not agreed:
            where, here = "Geht an llm.kreis.local.", Reply("Antwort von hier.")
            raise AskFirstError(where, said.text, lambda: agreed.append(True), here)
        heard("")
        heard("Ant")
        return Reply("Antwort vom Modell.")

    route = Route("Sendet an llm.kreis.local.", respond, is_local=False)
    front = begun(tmp_path / "dadi.zv.json")
    assert front.dialog is not None
    front.dialog.talk.make_remote = lambda: route
    assert "Sendet an llm.kreis.local." in front.hear("chat /ki an")
    told = front.hear("chat Wie geht es weiter?")
    assert told[:3] == ["Geht an llm.kreis.local.", "Gesendet würde:", "Wie geht es weiter?"]
    assert front.hear("nein")[:2] == ["Nichts gesendet; ohne das Modell:", "Antwort von hier."]
    front.hear("chat Wie geht es weiter?")
    aside: list[str] = []
    front.dialog.aside = aside.append
    assert "Antwort vom Modell." in front.hear("ja")
    assert aside == ["Das Modell wird gefragt; Strg+C bricht ab."]


def test_the_chats_own_commands_are_heard_in_the_chat(tmp_path: Path) -> None:
    front = begun(tmp_path / "dadi.zv.json")
    front.hear("chat")
    assert LOCAL in front.hear("/ki")
    assert "Den Befehl „/blumen“ gibt es nicht. „/hilfe“ zeigt alle." in front.hear("/blumen")
    front.hear("")
    assert front.hear("/ki")[0] == "Den Befehl „/ki“ gibt es nicht; „befehle“ zählt alle auf."


def test_a_models_proposal_says_who_found_it_and_is_not_taken_by_enter(tmp_path: Path) -> None:
    def respond(view: View, said: Source, _cancel: object, _heard: object) -> Reply:
        change = Set(field="budget.total", value="900000.00")
        offered = Offered(change, "Budget 900.000 Euro", found_by="Modell m")
        return Reply("Eins.", admit([offered], view, (said,)).proposals, engine="Modell m")

    path = tmp_path / "dadi.zv.json"
    front = begun(path)
    assert front.dialog is not None
    front.dialog.talk.route = Route("Sendet.", respond, is_local=False)
    front.hear("mail")
    front.hear("Guten Tag,")
    front.hear("das Budget 900.000 Euro.")
    told = front.hear(".")
    assert "Grundlage: „Budget 900.000 Euro“ (Eingefügter Text, Zeile 2)" in told
    assert "KI-Vorschlag, Modell m" in told
    front.hear("")
    assert stored(path).agreement == example_draft().agreement


def test_a_named_file_is_read_in_the_chat(tmp_path: Path) -> None:
    path = tmp_path / "Mail vom Kreis.txt"
    path.write_text("Guten Tag,\n\nBudget auf 900.000 Euro.\n", encoding="utf-8")
    front = begun(tmp_path / "dadi.zv.json")
    front.hear("chat")
    told = front.hear(f"'{path}'")
    assert "Grundlage: „Budget auf 900.000 Euro“ (Mail vom Kreis.txt, Zeile 3)" in told
    front.hear("nein")
    assert "Diese Datei gibt es nicht." in front.hear(f"/datei {tmp_path / 'fehlt.txt'}")[0]
