"""``modell`` and ``chat --engine modell``: shown, asked for consent, sent, told."""

from __future__ import annotations

import json

import pytest

from tests.chat.model.stub import running
from tests.chat.model.test_answers import said

SENTENCE = "Die Verwaltung teilt hiermit mit, das Budget liegt bei 1.031.500 Euro"


@pytest.fixture
def stub():
    with running() as server:
        yield server


@pytest.fixture
def state(tmp_path, monkeypatch):
    """The user's state folder of these tests."""
    monkeypatch.setattr("zvassist.session.folders.state_folder", lambda: tmp_path / "state")
    return tmp_path / "state"


@pytest.fixture
def set_up(run, stub, tmp_path, state):
    """Settings that point to the stub, and the real agreement as a draft."""

    def write(model="good", more=""):
        (tmp_path / "config").mkdir(exist_ok=True)
        text = f'url = "{stub.url}"\nmodell = "{model}"\n{more}'
        (tmp_path / "config" / "modell.toml").write_text(text, encoding="utf-8")

    assert run("neu", "--jahr", "2027", "--partner", "06433", "-o", "b.zv.json")[0] == 0
    write()
    stub.answer = said(
        (
            {"kind": "set", "field": "budget.total", "value": "1031500.00"},
            "das Budget liegt bei 1.031.500 Euro",
        )
    )
    return write


def ask(run, *more):
    return run("chat", "b.zv.json", "--sag", SENTENCE, "--engine", "modell", *more)


def test_without_settings_nothing_is_sent_and_an_example_is_shown(run, state):
    code, out, err = run("modell")
    assert (code, err) == (0, "")
    assert "Lokal: nichts verlässt diesen Rechner." in out
    assert 'url = "http://127.0.0.1:8080/v1"' in out
    assert json.loads(run("modell", "--json")[1])["vorhanden"] is False
    assert not state.exists()


def test_a_chat_without_settings_is_told_how(run, set_up, tmp_path):
    (tmp_path / "config" / "modell.toml").unlink()
    code, out, err = ask(run)
    assert (code, out) == (2, "")
    assert "kein Modell eingerichtet" in err
    assert "zvassist modell" in err


def test_the_settings_are_shown_without_a_connection(run, set_up, stub, monkeypatch):
    set_up(more='schluessel_umgebung = "ZV_KEY"\n')
    monkeypatch.setenv("ZV_KEY", "sk-geheim")
    code, out, _ = run("modell")
    assert code == 0
    for words in ("auf diesem Rechner", "ZV_KEY (gesetzt)", "Freigabe: noch nicht erteilt"):
        assert words in out
    assert "Prompt vorschlag: Version 2" in out
    shown = json.loads(run("modell", "--json")[1])
    assert (shown["modell"], shown["freigabe"], shown["probe"]) == ("good", False, None)
    assert "geheim" not in out + json.dumps(shown)
    assert stub.asked == []


def test_a_probe_carries_nothing_of_a_draft(run, set_up, stub):
    stub.answer = json.dumps({"reply": "ja"})
    code, out, err = run("modell", "--probe")
    assert (code, err) == (0, "")
    assert "json_schema" in out
    assert "nicht wiederholt" in out
    (body,) = stub.asked
    assert "Groß-Gerau" not in json.dumps(body, ensure_ascii=False)


def test_a_failing_probe_is_one_sentence(run, set_up):
    set_up("401")
    code, _, err = run("modell", "--probe")
    assert code == 2
    assert err.startswith("zvassist: Der Modellserver weist den Schlüssel zurück (401)")
    assert len(err.splitlines()) == 1


def test_nothing_is_sent_before_it_was_shown_and_agreed_to(run, set_up, stub):
    code, out, err = ask(run)
    assert (code, out) == (2, "")
    assert "Gesendet würde:" in err
    assert SENTENCE in err
    assert "--senden" in err
    assert stub.asked == []
    code, out, _ = ask(run, "--senden")
    assert code == 0
    assert "KI-Vorschlag, Modell good" in out
    assert "noch nicht" not in run("modell")[1]
    assert ask(run)[0] == 0
    assert len(stub.asked) == 2


def test_what_a_model_proposes_is_never_taken_over_unseen(run, set_up):
    code, _, err = ask(run, "--senden", "--annehmen")
    assert code == 0
    assert "KI-Vorschläge werden so nicht übernommen" in err
    stored = json.loads(run("zeigen", "b.zv.json", "--json")[1])
    assert stored["budget"]["total"] is None


def test_what_is_understood_offline_needs_no_consent(run, set_up, stub):
    more = ("--engine", "modell", "--annehmen")
    assert run("chat", "b.zv.json", "--sag", "Budget auf 5.000 Euro", *more)[0] == 0
    assert json.loads(run("zeigen", "b.zv.json", "--json")[1])["budget"]["total"] == "5000.00"
    assert stub.asked == []


def test_json_names_the_engine(run, set_up):
    code, out, _ = ask(run, "--senden", "--json")
    assert code == 0
    shown = json.loads(out)
    assert shown["engine"] == "Modell good"
    assert shown["proposals"][0]["change"]["value"] == "1031500.00"


def test_faulty_settings_are_one_sentence(run, set_up):
    set_up(more="tokens = 5\n")
    for command in (("modell",), ("chat", "b.zv.json", "--sag", "x", "--engine", "modell")):
        code, _, err = run(*command)
        assert code == 2
        assert "Feld „tokens“ ist unbekannt" in err
