"""The talk in lines: a message, the answer, each proposal with its evidence, yes or no."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from zvassist.agreement.errors import ZvError
from zvassist.chat.engine import MESSAGE
from zvassist.chat.routes import WAITING, AskFirstError, Once
from zvassist.chat.talk import PASTED
from zvassist.line import here, moving, past, writing
from zvassist.line.asking import Ask, Asking, Done, Scene, confirm, number_in, numbered, rest_of
from zvassist.line.telling import said

if TYPE_CHECKING:
    from zvassist.chat.cards import Card
    from zvassist.chat.engine import Action, Reply
    from zvassist.line.dialog import Dialog

_ASKED = "Nachricht, Enter schließt den Chat:"
_HELLO = (
    "Chat. Schreiben Sie, was einzutragen ist, oder fragen Sie.",
    "Zum Beispiel: Budget auf 1.022.700 Euro. Oder: Was fehlt noch?",
    "Geändert wird nur, was Sie übernehmen.",
)


def chat(dialog: Dialog, text: str) -> Scene:
    """Talk: one message that came with the command, or until Enter alone."""
    if text:
        return (yield from turn(dialog, text))
    at = dialog.at
    lines: tuple[str, ...] = (*_HELLO, dialog.talk.route.where)
    while message := (yield Ask(_ASKED, lines, takes_text=True, takes_strokes=True)):
        lines = tuple((yield from turn(dialog, message)))
        if dialog.is_over or dialog.at != at:  # the message led elsewhere
            return list(lines)
    return []


def mail(dialog: Dialog, _text: str) -> Scene:
    """Read several lines as one message."""
    lines: list[str] = []
    ask = Ask("Zeilen der Mail, ein Punkt allein beendet:", is_raw=True)
    while (line := (yield ask)) != END_OF_MAIL:
        lines.append(line)
        ask = Ask(f"{len(lines)} gelesen, weiter oder Punkt:", is_raw=True)
    return (yield from turn(dialog, "\n".join(lines), PASTED)) if any(lines) else []


END_OF_MAIL = "."


def turn(dialog: Dialog, message: str, source: str = "") -> Asking[list[str]]:
    """One message, with the decisions that it leads to.

    Args:
        dialog: the walk.
        message: what was typed, or a text to be read.
        source: what the text is called; "" for a message.
    """
    talk = dialog.talk
    if not source:
        try:
            message, source = talk.opened(message)
        except ZvError as error:
            return [str(error)]
    while True:
        talk.said(message, source=source)
        try:
            reply = yield from _answered(dialog, message)
        except Exception as error:  # whatever an engine does, the dialogue goes on
            return [f"Keine Antwort: {str(error) or type(error).__name__}"]
        talk.heard(reply)
        lines = [line for line in talk.turns[-1].text.split("\n") if line.strip()]
        if reply.action:
            return [*lines, *(yield from _carried_out(dialog, reply.action))]
        if talk.proposals:
            return (yield from _decide(dialog, lines))
        if not talk.options:
            return lines
        answer = yield from _option(talk.options, lines)
        if not answer:
            return []
        message, source = answer, ""


def _answered(dialog: Dialog, message: str) -> Asking[Reply]:
    """The answer; what would leave this machine is shown first."""
    heard = Once(lambda: dialog.aside(WAITING))
    try:
        return dialog.talk.respond(dialog.desk, message, heard)
    except AskFirstError as first:
        shown = [first.question, "Gesendet würde:", *first.outgoing.splitlines()]
        if not (yield from confirm("Senden?", shown)):
            text = f"Nichts gesendet; ohne das Modell:\n{first.instead.text}"
            return replace(first.instead, text=text)
        first.agree()
        return dialog.talk.respond(dialog.desk, message, heard)


def _carried_out(dialog: Dialog, action: Action) -> Scene:
    """Do what the message asked of the program."""
    if action.kind == "close":
        return dialog.leave()
    if action.kind == "jump":
        return (yield from rest_of(moving.to(dialog, action.field))) if action.field else []
    return (yield from rest_of(_DOES[action.kind](dialog, "")))


_DOES: dict[str, Callable[[Dialog, str], Done]] = {
    "undo": past.undo,
    "redo": past.redo,
    "write": writing.write,
    "help": here.explain,
}


def _option(options: tuple[str, ...], lines: list[str]) -> Asking[str]:
    """The answer to a question asked back: by number, or in own words; "" for none."""
    asked = (*lines, *numbered(options))
    text = yield Ask("Nummer oder Antwort, Enter keine:", asked, takes_text=True)
    index = number_in(text, len(options))
    return text if index is None else options[index]


def _decide(dialog: Dialog, lines: list[str]) -> Asking[list[str]]:
    """Have each proposal taken or left; nothing is taken by Enter alone."""
    talk, told = dialog.talk, list(lines)
    while (card := talk.card(dialog.desk)) is not None:
        head = f"Vorschlag {talk.number} von {talk.total}: {_spoken(card.says)}"
        accept = yield from confirm("Übernehmen?", [*told, head, *_supports(card)])
        talk.decide(dialog.desk, accept=accept)
        told = [_spoken(talk.turns[-1].text)]
    return told


def _supports(card: Card) -> Iterator[str]:
    """What it rests on, and what speaks against it."""
    if card.evidence:
        where = f" ({card.place})" if card.place not in ("", MESSAGE) else ""
        yield f"Grundlage: „{card.evidence}“{where}"
    if not card.is_own:
        yield card.finder
    yield from filter(None, (card.blocked, card.stale))
    yield from (f"Danach: {said(finding)}" for finding in card.findings)


def _spoken(text: str) -> str:
    """Old and new without an arrow, which screen readers spell."""
    return text.replace(" → ", ", jetzt ")
