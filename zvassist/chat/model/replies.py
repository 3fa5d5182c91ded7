"""What becomes of a model's answer: a reply in plain words that says who it is from. Pure."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence

from pydantic_core import from_json

from zvassist.chat.engine import Reply, Source, View
from zvassist.chat.gate import Admitted, Offered, admit
from zvassist.chat.harmless import harmless
from zvassist.chat.model.log import PASSED

_BEAT = 0.08
"""Seconds between two looks at an answer that is still growing."""
_BEGUN = re.compile(r"\[[A-Z]*_?\d*\Z")
"""A name's key of which only the beginning is there: it cannot be put back yet."""


def refused(name: str) -> Reply:
    """The reply to a text that gives orders; it is not sent at all."""
    return Reply(
        "Im Text stehen Anweisungen an das Programm. Er wurde nicht gesendet, und ich schlage "
        "daraus nichts vor.",
        question="Welche Angabe soll geändert werden? Bitte nur diese schreiben.",
        engine=name,
    )


def told(words: str, name: str) -> Reply:
    """The reply to a question."""
    return Reply(unchecked(words, name) if words else f"{name} weiß darauf nichts.", engine=name)


def reply(admitted: Admitted, words: str, question: str, name: str) -> Reply:
    """The reply to a text.

    Args:
        admitted: what came through the gate.
        words: what the model says about it.
        question: what the model asks; "" for nothing.
        name: of the engine.
    """
    questions = [*admitted.questions, *([f"{name} fragt: {question}"] if question else [])]
    lines = [_counted(len(admitted.proposals), name), *admitted.already, *questions[1:]]
    # Beside proposals its words add nothing that the cards do not show better.
    if words and not admitted.proposals:
        lines.insert(1, unchecked(words, name))
    return Reply(
        "\n".join(lines),
        admitted.proposals,
        questions[0] if questions else None,
        engine=name,
        whole=not questions,
    )


def verdict(offered: Offered, view: View, sources: Sequence[Source]) -> dict[str, str]:
    """What the gate says of one offer by itself, for the log."""
    admitted = admit([offered], view, sources)
    words = PASSED if admitted.proposals else " ".join(admitted.questions or admitted.already)
    return {"change": str(offered.change), "evidence": offered.evidence, "verdict": words}


def words_to(heard: Callable[[str], None], as_said: Callable[[str], str]) -> Callable[[str], None]:
    """Makes of the growing JSON the growing words, at most so often as they can be read.

    Args:
        heard: is told of them.
        as_said: puts them as they are to be shown.
    """
    last = 0.0

    def listen(text: str) -> None:
        nonlocal last
        if time.monotonic() - last < _BEAT:
            return
        words = _BEGUN.sub("", partial(text))
        if words:
            last = time.monotonic()
            heard(as_said(words))

    return listen


def partial(text: str) -> str:
    """The words of an answer of which only the beginning is there; "" when there are none yet."""
    start = text.find("{")
    if start < 0:
        return ""
    try:
        value = from_json(text[start:], allow_partial="trailing-strings")
    except ValueError:
        return ""
    words = value.get("reply") if isinstance(value, dict) else None
    return harmless(words).strip() if isinstance(words, str) else ""


def _counted(count: int, name: str) -> str:
    if not count:
        return f"{name} schlägt nichts vor, das sich im Text belegen lässt."
    noun = "KI-Vorschlag" if count == 1 else "KI-Vorschläge"
    return f"{count} {noun} ({name}) zum Annehmen oder Ablehnen."


def unchecked(words: str, name: str) -> str:
    """A model's own words, named as what they are."""
    return f"{name} (ungeprüft): {words}"
