"""A text on a sheet, to be looked at before something happens with it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Button, Static

from zvassist.chat.harmless import harmless
from zvassist.ui.screens.overlay import Overlay
from zvassist.ui.widgets.textfield import TextField


class Sheet(Overlay[str]):
    """A text with its line numbers; gives the text back when the clerk agrees.

    Args:
        headline: the sheet's title.
        lead: what happens with the text, German.
        text: the text; an empty sheet can be written on.
        yes: the label of the button that agrees.
        is_careful: whether "no" has the cursor.
    """

    HINT = "Tab wechselt · Enter auf dem Knopf · Esc verwirft"

    def __init__(
        self, headline: str, lead: str, text: str, *, yes: str, is_careful: bool = False
    ) -> None:
        super().__init__()
        self._title, self._lead, self._text = headline, lead, text
        self._yes, self._is_careful = yes, is_careful

    @property
    def headline(self) -> str:
        """The sheet's title."""
        return self._title

    def body(self) -> ComposeResult:
        """What happens, the text, the two answers."""
        yield Static(self._lead, classes="text", markup=False)
        yield TextField(
            harmless(self._text), read_only=bool(self._text), compact=True, show_line_numbers=True
        )
        with Horizontal(classes="buttons"):
            yield Button(self._yes, id="yes", compact=True)
            yield Button("Verwerfen", id="no", compact=True)

    def on_mount(self) -> None:
        """The cursor goes to the empty sheet, else to a button."""
        if self._text:
            self.query_one("#no" if self._is_careful else "#yes", Button).focus()
        else:
            self.query_one(TextField).focus()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        text = self._text or self.query_one(TextField).text
        if event.button.id != "yes":
            self.dismiss(None)
        elif text.strip():
            self.dismiss(text)
        else:
            self.tell("Das Blatt ist leer.", trouble=True)
