"""The seam: shape of a reply, and that no message whatever breaks the engine."""

from __future__ import annotations

import json
import subprocess
import sys

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zvassist.agreement.changes import Set
from zvassist.agreement.door import apply
from zvassist.chat.engine import Proposal, Reply
from zvassist.chat.reading import fold
from zvassist.chat.wire import reply_as_json

PIECES = """
    Budget|auf|um|900.000 Euro|1,05 Mio.|nicht|und|,|.|?|„|“|Dialog|am|4.5.|14. September 2027|zwei
    |Projekt|BASS 2023|BASS|Alphabetisierung|entfällt|füge|hinzu|Weiterbildung|Partner|ist|Kassel
    |Landkreis|unterzeichnet|Landrat|Max|Muster|Ukraine-Absatz|weglassen|heißt|in|§ 4|%|:|-|warum
    |Viele Grüße|Liebe Kollegin|was fehlt|31.2.|wenn|06436|oder|>|Teilzeitausbildung|Budget löschen
    |aus|wird|von|Titel|Betrag|statt|findet|nur|bleibt|gehört zu|einen|2026|2027|(|)|/|streiche
"""
WORDS = [*PIECES.replace("\n    ", "").split("|"), "\n", "\u00a0"]
QUIET = [HealthCheck.function_scoped_fixture]


def test_the_wire_has_exactly_the_fixed_keys():
    proposal = Proposal(
        Set(field="budget.total", value="1.00"), "a → b", "Budget 1 €", "budget.total"
    )
    assert reply_as_json(Reply("Gut.", (proposal,), engine="offline")) == {
        "reply": "Gut.",
        "proposals": [
            {
                "change": {"kind": "set", "field": "budget.total", "value": "1.00"},
                "describe": "a → b",
                "evidence": "Budget 1 €",
            }
        ],
        "question": None,
        "engine": "offline",
    }


def test_every_reply_is_plain_json(example, say):
    data = reply_as_json(say(example["say"]))
    assert json.loads(json.dumps(data, ensure_ascii=False)) == data


@settings(max_examples=300, deadline=None, suppress_health_check=QUIET)
@given(message=st.text(max_size=200))
def test_random_text_never_raises_and_never_changes(say, message):
    reply = say(message)
    assert reply.text
    assert all(proposal.evidence in message for proposal in reply.proposals)


@settings(max_examples=500, deadline=None, suppress_health_check=QUIET)
@given(words=st.lists(st.sampled_from(WORDS), max_size=14))
def test_any_mix_of_known_words_gives_changes_that_fit_the_draft(say, base, words):
    message = " ".join(words)
    for proposal in say(message).proposals:
        assert proposal.evidence in message
        assert proposal.describe
        assert apply(base, proposal.change) != base


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=60))
def test_folding_keeps_the_way_back(text):
    source = fold.read(text)
    assert len(source.text) == len(source.starts) == len(source.ends)
    assert list(source.starts) == sorted(source.starts)
    for place in range(len(source.text)):
        assert source.words(place, place + 1) in text


def test_folding_spells_umlauts_and_marks_one_way():
    assert fold.fold("  Größe „Füße“ – 5\u00a0€ ") == 'groesse "fuesse" - 5 €'
    assert fold.fold("Ko\u0308ln") == fold.fold("Köln") == "koeln"


def test_the_room_loads_nothing_heavy():
    code = (
        "import sys, zvassist.chat.offline.engine, zvassist.chat.prompts, zvassist.chat.wire;"
        "print([m for m in ('textual','docx','httpx','httpx2','rapidfuzz','holidays','rich')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
