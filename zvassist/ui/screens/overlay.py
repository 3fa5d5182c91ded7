"""What all overlays share: a panel with a title, a hint at its foot, and Esc to close."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from zvassist.ui.screens.leaving import Leaving

Result = TypeVar("Result")


class Overlay(Leaving, ModalScreen[Result]):
    """A panel over the editor or the start page; Esc closes it and gives nothing back.

    Attributes:
        HEADLINE: the panel's title.
        HINT: the keys that matter here.
        HELP: what is done here, for F1; "" where title and hint say it.
    """

    CSS_PATH = Path(__file__).parents[1] / "styles" / "overlays.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Schließen", show=False),
        Binding("f1", "explain", "Hilfe", show=False),
    ]
    HEADLINE: ClassVar[str] = ""
    HINT: ClassVar[str] = "Esc schließt"
    HELP: ClassVar[str] = ""

    def compose(self) -> ComposeResult:
        """Title, the overlay's own body, a line for messages, the hint."""
        with Vertical(classes="panel"):
            if self.headline:
                yield Static(self.headline, classes="headline", markup=False)
            with Vertical(classes="body"):
                yield from self.body()
            yield Static(classes="told", markup=False)
            yield Static(self.HINT, classes="hint", markup=False)

    @property
    def headline(self) -> str:
        """The title; overlays that name something in it override this."""
        return self.HEADLINE

    def body(self) -> ComposeResult:
        """The overlay's own widgets."""
        yield Widget()

    def tell(self, message: str, *, trouble: bool = False) -> None:
        """Show one line about what was just done."""
        for line in self.query(".told").results(Static):
            line.update(f"✗ {message}" if trouble and message else message)
            line.set_class(bool(message), "-open")
            line.set_class(trouble, "-trouble")

    def action_explain(self) -> None:
        """Explain this panel."""
        from zvassist.ui.screens.help import HelpScreen

        keys = f"Tasten hier: {self.HINT}."
        self.app.push_screen(HelpScreen(None, "\n\n".join(filter(None, (self.HELP, keys)))))

    def action_leave(self) -> None:
        """Close without a result."""
        self.dismiss(None)
