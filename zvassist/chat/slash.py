"""The chat's own commands, answered from the draft without any engine."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from zvassist.agreement.errors import ZvError
from zvassist.chat.cards import COMMAND
from zvassist.chat.engine import MESSAGE, Action, Proposal, Reply, Source
from zvassist.chat.reasons import why_lines
from zvassist.rules.finding import Severity
from zvassist.walk.chatcommands import CHAT_COMMANDS, begun_by, chat_command
from zvassist.walk.desk import Desk
from zvassist.walk.review import entry_lines
from zvassist.walk.telling import told
from zvassist.walk.waivers import waiver
from zvassist.walk.words import in_words

if TYPE_CHECKING:
    from zvassist.chat.talk import Talk

_EXAMPLES = (
    "Oder in eigenen Worten: „Budget auf 1.022.700 Euro“, „ein Dialog am 14. September“,\n"
    "„BASS heißt jetzt BASS 2027“, „Was fehlt noch?“. Geändert wird nur, was Sie übernehmen."
)


def answered(message: str, talk: Talk, desk: Desk) -> Reply | None:
    """The answer to a command; None when the message is none, then the engine is asked.

    Args:
        message: as typed.
        talk: the conversation; "/ki" changes its way.
        desk: the open draft.
    """
    found = chat_command(message)
    if found is None:
        return _unknown(message.split()[0]) if message.startswith("/") else None
    command, rest = found
    if rest and not command.takes:
        return Reply(f"Hinter „/{command.word}“ folgt nichts weiter.")
    return _ANSWERS[command.id](rest, talk, desk)


def _unknown(word: str) -> Reply:
    begun = begun_by(word)
    if len(begun) > 1 and word != "/":
        return Reply(f"„{word}“ kann mehreres sein: {', '.join(one.usage for one in begun)}.")
    return Reply(f"Den Befehl „{word}“ gibt es nicht. „/hilfe“ zeigt alle.")


def _help(_rest: str, _talk: Talk, _desk: Desk) -> Reply:
    width = max(len(one.usage) for one in CHAT_COMMANDS)
    lines = [f"{one.usage:<{width}}  {one.help}" for one in CHAT_COMMANDS]
    return Reply("\n".join([*lines, _EXAMPLES]))


def _missing(_rest: str, talk: Talk, desk: Desk) -> Reply:
    from zvassist.chat.view import view_of

    view = view_of(desk.session, office=desk.office)
    asked = Source(MESSAGE, "Was fehlt noch?")
    return talk.local.respond(view, asked, threading.Event(), lambda _words: None)


def _why(rest: str, _talk: Talk, desk: Desk) -> Reply:
    if not rest:
        return Reply("Wonach? Zum Beispiel „/warum Gesamtbetrag“ oder „/warum R44“.")
    try:
        return Reply("\n".join(why_lines(rest, desk)))
    except ZvError as error:
        return Reply(str(error))


def _fields(_rest: str, _talk: Talk, desk: Desk) -> Reply:
    return Reply("\n".join(_entries(desk)))


def _entries(desk: Desk) -> Iterator[str]:
    page = ""
    for line in entry_lines(desk):
        if line.page.name != page:
            page = line.page.name
            yield page
        state = f"  ({line.state})" if line.state else ""
        yield f"  {line.label}: {line.text or '–'}{state}"


def _log(_rest: str, _talk: Talk, desk: Desk) -> Reply:
    steps = [one for one in told(desk.draft, desk.session.library) if one.entry.origin == "chat"]
    if not steps:
        return Reply("Aus dem Chat wurde noch nichts übernommen.")
    lines = [f"{one.entry.number}  {one.short}\n   {one.entry.why}" for one in reversed(steps)]
    return Reply("\n".join(["Aus dem Chat übernommen:", *lines]))


def _undo(_rest: str, _talk: Talk, desk: Desk) -> Reply:
    history = desk.draft.history
    last = f": {in_words(history[-1].change, desk.programme)}" if history else ""
    return Reply(f"Letzte Änderung zurücknehmen{last}.", action=Action("undo"))


def _redo(_rest: str, _talk: Talk, _desk: Desk) -> Reply:
    return Reply("Zurückgenommene Änderung wiederherstellen.", action=Action("redo"))


def _write(_rest: str, _talk: Talk, _desk: Desk) -> Reply:
    return Reply("Das Word-Dokument schreiben.", action=Action("write"))


def _model(rest: str, talk: Talk, _desk: Desk) -> Reply:
    if rest == "an":
        try:
            talk.go_remote()
        except ZvError as error:
            return Reply(f"{error}\n{talk.route.where}")
    elif rest == "aus":
        talk.stay_local()
    elif rest:
        return Reply("Gemeint ist „/ki an“ oder „/ki aus“.")
    return Reply(talk.route.where)


def _waive(rest: str, _talk: Talk, desk: Desk) -> Reply:
    """Propose to let a Warnung stay; like every proposal it waits for the yes."""
    rule, _, reason = rest.partition(" ")
    rule, reason = rule.upper().strip(":,"), reason.strip()
    found = next((f for f in desk.findings if f.rule == rule and f.is_open), None)
    if found is None or found.severity is not Severity.WARNUNG:
        return Reply(f"Eine offene Warnung „{rule}“ gibt es nicht. „/fehlt“ nennt alle.")
    if not reason:
        return Reply(f"{found.message} Warum kann das so bleiben? „/abweichung {rule} GRUND“.")
    change = waiver(found, reason, desk)
    says = f"Begründete Abweichung von {rule}: {reason}"
    proposal = Proposal(change, says, reason, found.field, found_by=COMMAND)
    return Reply(found.message, (proposal,))


def _paste(_rest: str, _talk: Talk, _desk: Desk) -> Reply:
    return Reply("Hier lassen sich mehrere Zeilen auf einmal einfügen und senden.")


def _file(_rest: str, _talk: Talk, _desk: Desk) -> Reply:
    return Reply("Welche? Zum Beispiel „/datei mail.eml“; auch eine .docx oder .txt.")


def _cancel(_rest: str, _talk: Talk, _desk: Desk) -> Reply:
    return Reply("Gerade läuft nichts, was abzubrechen wäre.")


_ANSWERS: dict[str, Callable[[str, Talk, Desk], Reply]] = {
    "help": _help,
    "missing": _missing,
    "why": _why,
    "fields": _fields,
    "paste": _paste,
    "file": _file,
    "undo": _undo,
    "redo": _redo,
    "log": _log,
    "model": _model,
    "waive": _waive,
    "write": _write,
    "cancel": _cancel,
}
