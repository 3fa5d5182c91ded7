"""The interpreter: an open draft and a line in, lines out. It knows neither stdin nor stdout."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from zvassist.chat.talk import EngineMaker, Talk, offline_engine
from zvassist.line.asking import Ask, Done, Scene, choose, rest_of
from zvassist.line.commands import DOES
from zvassist.line.pasting import pasted
from zvassist.line.places import heard, place_lines
from zvassist.line.stops import END, Stop, stop_at, stops
from zvassist.line.telling import heading, prompt, state_lines
from zvassist.line.words import WORDS, Typed, Word, typed
from zvassist.walk.desk import Desk
from zvassist.walk.field import Kind

if TYPE_CHECKING:
    from zvassist.session.successor import Successor


class Dialog:
    """The walk over an open draft, one line at a time.

    Each answer is a list of plain lines; the last one is what is asked.

    Args:
        desk: the open draft.
        folder: where new files go.
        engine: makes the chat engine at the first message.
        aside: says a line at once, while an answer is still on its way.

    Attributes:
        at: path of the stop at which the clerk is.
        offered: what was read out here and can be chosen by number.
        is_brief: whether prompts leave out how to go on.
        is_over: whether the dialogue has ended.
        made: the roll-over that this draft came from, in this dialogue.
        pending: lines that are still to be heard, one by one.
    """

    def __init__(
        self,
        desk: Desk,
        folder: Path,
        *,
        engine: EngineMaker = offline_engine,
        aside: Callable[[str], None] = lambda _line: None,
    ) -> None:
        self.folder = folder
        self.aside = aside
        self._engine = engine
        self.is_brief = False
        self.is_over = False
        self.made: Successor | None = None
        self.pending: list[str] = []
        self._scene: Scene | None = None
        self._ask: Ask | None = None
        self._warned = False
        self.take(desk)

    def take(self, desk: Desk) -> None:
        """Go on with a draft, from its first entry."""
        self.desk = desk
        self.talk = Talk(self._engine)
        self.offered: tuple[str, ...] = ()
        self.at = stops(desk)[0].path
        self._page = self._told_at = ""

    @property
    def stop(self) -> Stop:
        """Where the clerk is; the page's first stop where the entry is gone."""
        return stop_at(self.at, self.desk)

    @property
    def takes_text(self) -> bool:
        """Whether any words may be entered now."""
        if self._ask is not None:
            return self._ask.takes_text
        field = self.stop.field
        return self.stop.has_entry and (field is None or field.kind is Kind.TEXT)

    def begin(self) -> list[str]:
        """What is said first."""
        told = [self.desk.notice] if self.desk.is_trouble else []
        hint = "Enter geht weiter, „hilfe“ erklärt, „ende“ beendet. Alles wird gleich gespeichert."
        told += [hint, *state_lines(self.desk)]
        if self.made is None:
            return [*told, *self._here()]
        return [*told, *self._told(DOES["decisions"](self, ""))]

    def hear(self, line: str) -> list[str]:
        """Take a line; gives back what is to be said."""
        self._warned = False
        if self._ask is not None and self._ask.is_raw:
            return self._answered(line.strip())
        meant = typed(line, takes_text=self.takes_text)
        if meant.is_unknown and self._ask is not None and self._ask.takes_strokes:
            return self._answered(line.strip())
        if meant.is_unknown:
            told = f"Den Befehl „{meant.text}“ gibt es nicht; „befehle“ zählt alle auf."
            return [told, *self.asked()]
        if meant.is_doubtful and self._scene is None:
            return self._told(_doubt(self, meant, line.strip()))
        if meant.word is None or meant.is_doubtful:
            return self._answered(line.strip() if meant.is_doubtful else meant.text)
        return self._do(meant.word, meant.text)

    def hear_lines(self, lines: list[str]) -> list[str]:
        """Take several lines that came at once, as a paste does: none is entered by itself."""
        if self._ask is not None and self._ask.is_raw:
            return [self.hear(line) for line in lines][-1]
        if self._scene is not None:
            return self.hear(f"={' '.join(lines)}")
        return self._told(pasted(self, lines))

    def interrupt(self) -> list[str]:
        """Ctrl+C: leaves an open question; where none is open, twice in a row ends the dialogue."""
        if self._warned:
            return self.leave()
        if self._close():
            return ["Abgebrochen.", *self._here()]
        self._warned = True
        return ["Strg+C noch einmal beendet.", *self._here()]

    def leave(self) -> list[str]:
        """End the dialogue; says what is not in the draft."""
        self._close()
        self.is_over = True
        lost = self.desk.not_entered()
        told = ["Nicht eingetragen:", *lost] if lost else []
        if self.desk.unsaved:
            return [*told, f"Nicht gespeichert: {self.desk.unsaved}"]
        name = self.desk.path.name if self.desk.path else ""
        return [*told, f"Ende. Gespeichert in {name}." if name else "Ende."]

    # For commands

    def move(self, path: str) -> None:
        """Go to a stop; it is told when the command has said what it has to say."""
        self.at = stop_at(path, self.desk).path
        self.offered = ()

    def again(self) -> list[str]:
        """Everything about this place once more, the page's name too; or the open question."""
        if self._ask is not None:
            return [*self._ask.lines]
        return [*heading(self.stop, self.desk), *place_lines(self)]

    # What is asked

    def _here(self) -> list[str]:
        """Where the clerk is, and what is asked there; the page's name when it is another."""
        stop = self.stop
        self.at = stop.path
        page = stop.page.id if stop.page else END
        told = heading(stop, self.desk) if page != self._page else []
        is_known, self._page, self._told_at = self._told_at == stop.path, page, stop.path
        return [*told, *place_lines(self, is_known=is_known), *self.asked()]

    def asked(self) -> list[str]:
        """What is asked now, without what was said before it."""
        if self._ask is not None:
            return [self._ask.prompt]
        return [prompt(self.stop, self.desk, is_brief=self.is_brief)]

    def _do(self, word: Word, text: str) -> list[str]:
        if word.is_needed and not text:
            return [f"Dahinter fehlt etwas: {word.shown}.", *self.asked()]
        if self._scene is not None and word.id in ("cancel", "previous"):
            self._close()
            return ["Abgebrochen.", *self._here()]
        if not word.stays:
            self._close()
        return self._told(DOES[word.id](self, text), stays=word.stays)

    def _answered(self, text: str) -> list[str]:
        if self._scene is None:
            return self._told(heard(self, text))
        scene = self._scene
        return self._step(lambda: scene.send(text))

    def _told(self, done: Done, *, stays: bool = False) -> list[str]:
        """Say what came of a line, and what is asked next."""
        if not isinstance(done, list):
            self._scene = scene = done
            return self._step(lambda: next(scene))
        if self.is_over:
            return done
        return [*done, *(self.asked() if stays else self._here())]

    def _step(self, on: Callable[[], Ask]) -> list[str]:
        try:
            self._ask = on()
        except StopIteration as ended:
            self._scene = self._ask = None
            return self._with_pending(self._told(ended.value))
        return [*self._ask.lines, self._ask.prompt]

    def _with_pending(self, told: list[str]) -> list[str]:
        """Go on with lines that are to be heard one by one."""
        while self.pending and not self.is_over:
            told = [*told, *self.hear(self.pending.pop(0))]
        return told

    def _close(self) -> bool:
        """Drop an open question; False when there was none."""
        if self._scene is None:
            return False
        self._scene.close()
        self._scene = self._ask = None
        return True


def _doubt(dialog: Dialog, meant: Typed, line: str) -> Scene:
    """Ask whether a line is a command or an entry."""
    word = meant.word or WORDS[0]
    options = (f"Befehl „{word.words[0]}“", f"Angabe „{line}“")
    chosen = yield from choose(options, "Befehl oder Angabe? Nummer, oder Enter für keins:")
    if chosen is None:
        return []
    done = DOES[word.id](dialog, meant.text) if chosen == 0 else heard(dialog, line)
    return (yield from rest_of(done))
