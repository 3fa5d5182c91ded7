"""Commands that go somewhere: on, back, to a field, a page, an open entry, a listed entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zvassist.line import projects, wording
from zvassist.line.asking import Done, Scene, choose, rest_of
from zvassist.line.stops import beside, next_open, stop_at
from zvassist.line.telling import page_state
from zvassist.walk.progress import progress
from zvassist.walk.review import Line, entry_lines

if TYPE_CHECKING:
    from zvassist.line.dialog import Dialog

_LEFT = "Nummer geht hin, Enter bleibt hier:"


def on(dialog: Dialog, _text: str) -> list[str]:
    """Go to the next stop."""
    dialog.move(beside(dialog.at, 1, dialog.desk).path)
    return []


def back(dialog: Dialog, _text: str) -> list[str]:
    """Go to the stop before; nothing is checked."""
    dialog.move(beside(dialog.at, -1, dialog.desk).path)
    return []


def to_open(dialog: Dialog, _text: str) -> list[str]:
    """Go to the next entry that is missing or wrong."""
    stop = next_open(dialog.at, dialog.desk)
    if stop is None:
        return ["Es fehlt nichts, und nichts ist falsch."]
    dialog.move(stop.path)
    return []


def to(dialog: Dialog, path: str) -> Done:
    """Go where a path is entered: a project and a paragraph are opened, too."""
    dialog.move(path)
    head, _, rest = path.partition(".")
    if head == "measures" and rest:
        return projects.change(dialog, rest.partition(".")[0])
    is_text = head in ("wording", "extra") or path in dialog.desk.programme.blocks
    return wording.wording(dialog, "") if is_text else []


def jump(dialog: Dialog, text: str) -> Done:
    """Go to the field or page whose name is meant."""
    targets = _targets(dialog, text)
    if not targets:
        return [f"Kein Feld und keine Seite heißt „{text}“; „übersicht“ nennt alle."]
    if len(targets) == 1:
        return to(dialog, targets[0][1])
    return _pick(dialog, targets, [f"„{text}“ steht mehrmals da."])


def pages(dialog: Dialog, _text: str) -> Scene:
    """Read the pages with their states."""
    desk = dialog.desk
    about = desk.agreement, desk.findings, desk.unread
    found = [
        (
            f"{page.name}: {page_state(progress(page, *about))}",
            page.id,
        )
        for page in desk.pages()
    ]
    return (yield from _pick(dialog, [(name, _first(dialog, page)) for name, page in found], []))


def review(dialog: Dialog, _text: str) -> Scene:
    """Read every entry; those that may stay empty and do are named together."""
    lines = list(entry_lines(dialog.desk))
    shown = [line for line in lines if line.text or line.state]
    empty = [line.label for line in lines if not line.text and not line.state]
    before = [f"Leer: {', '.join(empty)}."] if empty else []
    return (yield from _pick(dialog, [(_said(line), line.path) for line in shown], before))


def _pick(dialog: Dialog, targets: list[tuple[str, str]], before: list[str]) -> Scene:
    chosen = yield from choose([name for name, _ in targets], _LEFT, before)
    return [] if chosen is None else (yield from rest_of(to(dialog, targets[chosen][1])))


def _targets(dialog: Dialog, text: str) -> list[tuple[str, str]]:
    """What a typed name may mean, as (name, path): a path, a page's number or name, a label."""
    wanted = " ".join(text.replace("§", "§ ").casefold().split())
    lines = list(entry_lines(dialog.desk))
    for line in lines:
        if wanted == line.path.casefold():
            return [(line.label, line.path)]
    exact = [line for line in lines if wanted == line.label.casefold()]
    if exact:
        return [(_named(line), line.path) for line in exact]
    for page in dialog.desk.pages():
        if wanted in (page.number.casefold(), page.name.casefold(), page.title.casefold()):
            return [(page.name, _first(dialog, page.id))]
    words = wanted.split()
    return [(_named(n), n.path) for n in lines if all(w in n.label.casefold() for w in words)]


def _first(dialog: Dialog, page_id: str) -> str:
    """The first stop of a page."""
    page = next(page for page in dialog.desk.pages() if page.id == page_id)
    if page.has_measures:
        return "measures"
    return stop_at(page.fields[0].path if page.fields else page.id, dialog.desk).path


def _named(line: Line) -> str:
    return f"{line.label}, {line.page.number or line.page.title}"


def _said(line: Line) -> str:
    """An entry as it is read out; the state's word without its sign."""
    state = f" ({line.state.partition(' ')[2]})" if line.state else ""
    return f"{line.label}: {line.text or 'leer'}{state}"
