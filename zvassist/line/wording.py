"""Own wording: the paragraphs of a page read out, rewritten, taken back; further paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zvassist.agreement.changes import AddExtra
from zvassist.agreement.errors import ZvError
from zvassist.line.asking import Ask, Asking, Done, Scene, choose
from zvassist.line.doing import done
from zvassist.walk.desk import Desk
from zvassist.walk.ownwording import (
    Paragraph,
    change_back,
    change_to,
    difference,
    in_print,
    paragraphs,
    placeholders_in,
    with_placeholders,
)
from zvassist.walk.pages import Page

if TYPE_CHECKING:
    from zvassist.line.dialog import Dialog

_BEGINNING = 60
"""So many characters of a paragraph tell which one it is."""


def wording(dialog: Dialog, _text: str) -> Done:
    """Read the paragraphs of this page; a number opens one."""
    page = dialog.stop.page
    if page is None or not _all(page, dialog.desk):
        return ["Diese Seite hat keinen Absatz mit eigenem Wortlaut."]
    return _paragraphs(dialog.desk, page)


def _paragraphs(desk: Desk, page: Page) -> Scene:
    told: list[str] = []
    while True:
        every = _all(page, desk)
        before = [*told, f"Absätze von {page.name}:"]
        names = [_name(paragraph, desk) for paragraph in every]
        chosen = yield from choose(names, "Nummer, Enter schließt:", before)
        if chosen is None:
            return []
        told = yield from _one(desk, every[chosen])


def _all(page: Page, desk: Desk) -> tuple[Paragraph, ...]:
    return paragraphs(page.sections, desk.agreement, desk.programme)


def _kind(paragraph: Paragraph) -> str:
    if paragraph.extra is not None:
        return "weiterer Absatz"
    return "eigener Text" if paragraph.is_own else "amtlich"


def _name(paragraph: Paragraph, desk: Desk) -> str:
    """Kind and beginning: "amtlich: Die Förderung der aufgeführten ..."."""
    text = in_print(paragraph, desk.agreement, desk.programme)
    return f"{_kind(paragraph)}: {_short(text)}"


def _short(text: str) -> str:
    return text if len(text) <= _BEGINNING else f"{text[:_BEGINNING].rsplit(' ', 1)[0]} …"


def _one(desk: Desk, paragraph: Paragraph) -> Asking[list[str]]:
    """One paragraph: its text, and what can be done with it."""
    found = placeholders_in(paragraph.text, paragraph, desk.agreement, desk.programme)
    actions = {"Neuer Text": _rewrite, "Worte ersetzen": _replace}
    if found and (paragraph.extra is not None or paragraph.is_own):
        actions["Platzhalter für Angaben einsetzen"] = _fill
    if paragraph.extra is not None:
        actions["Absatz löschen"] = _back
    elif paragraph.is_own:
        actions["Zurück zum amtlichen Wortlaut"] = _back
    actions["Absatz dahinter einfügen"] = _add
    printed = in_print(paragraph, desk.agreement, desk.programme)
    template = [] if printed == paragraph.text else [f"Mit Platzhaltern: {paragraph.text}"]
    before = [printed, *template, *_differences(paragraph)]
    chosen = yield from choose(list(actions), "Nummer, Enter zur Liste:", before)
    return [] if chosen is None else (yield from list(actions.values())[chosen](desk, paragraph))


def _differences(paragraph: Paragraph) -> list[str]:
    """What own wording leaves out and adds, against the official text."""
    if not paragraph.official or not paragraph.is_own:
        return []
    names = {"weg": "Nicht mehr", "neu": "Neu"}
    found = difference(paragraph.official, paragraph.text)
    return [f"{names[what]}: {words}" for what, words in found if what in names]


def _rewrite(desk: Desk, paragraph: Paragraph) -> Asking[list[str]]:
    text = yield Ask("Der ganze neue Absatz, Enter lässt ihn so:", takes_text=True)
    return _changed(desk, paragraph, text) if text else []


def _replace(desk: Desk, paragraph: Paragraph) -> Asking[list[str]]:
    lines: tuple[str, ...] = ()
    while old := (yield Ask("Welche Worte? Enter lässt alles so:", lines, takes_text=True)):
        count = paragraph.text.count(old)
        if count == 1:
            new = yield Ask("Wodurch? Enter streicht sie:", takes_text=True)
            return _changed(desk, paragraph, paragraph.text.replace(old, new))
        where = "nicht" if count == 0 else f"{count} mal"
        lines = (f"„{old}“ steht {where} in diesem Absatz; gemeint ist eine Stelle.",)
    return []


def _fill(desk: Desk, paragraph: Paragraph) -> Asking[list[str]]:
    yield from ()
    found = placeholders_in(paragraph.text, paragraph, desk.agreement, desk.programme)
    return _changed(desk, paragraph, with_placeholders(paragraph.text, found))


def _back(desk: Desk, paragraph: Paragraph) -> Asking[list[str]]:
    yield from ()
    told = "Wieder amtlich." if paragraph.extra is None else "Gelöscht."
    return done(desk, change_back(paragraph), told)


def _add(desk: Desk, paragraph: Paragraph) -> Asking[list[str]]:
    text = yield Ask("Text des weiteren Absatzes, Enter bricht ab:", takes_text=True)
    if not text:
        return []
    index = 0 if paragraph.extra is None else paragraph.extra + 1
    return done(desk, AddExtra(after=paragraph.block, text=text, index=index), "Eingefügt.")


def _changed(desk: Desk, paragraph: Paragraph, text: str) -> list[str]:
    try:
        change = change_to(paragraph, text, desk.programme)
    except ZvError as error:
        return [str(error)]
    return [*done(desk, change, "Übernommen."), *_left_over(desk, paragraph, text)]


def _left_over(desk: Desk, paragraph: Paragraph, text: str) -> list[str]:
    """Entries whose words stand in the text, so that it does not follow them."""
    found = placeholders_in(text, paragraph, desk.agreement, desk.programme)
    if not found:
        return []
    words = ", ".join(f"„{each}“" for each, _ in found)
    return [f"Gleich einer Angabe: {words}. Ein Platzhalter folgt der Angabe."]
