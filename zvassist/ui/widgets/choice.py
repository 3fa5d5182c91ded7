"""A choice by typing: the list below the line narrows with every letter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from zvassist.ui.widgets.entry import Entry
from zvassist.ui.widgets.listing import Listing


class _Choices(Listing, can_focus=False):
    """The list; the line above keeps the cursor."""


class ChoiceBox(Vertical):
    """A line to type in and the list of what can be chosen.

    Args:
        options: the labels to choose from, now; asked for whenever the list opens.
        value: what stands in the line at first.
        search: the labels that a typed text may mean, the best first; None compares words.
        is_free: whether text that is no label may be sent as it is.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Nächster Eintrag", show=False),
        Binding("up", "move(-1)", "Voriger Eintrag", show=False),
        Binding("escape", "shut", "Liste schließen", show=False),
    ]

    @dataclass
    class Submitted(Message):
        """A choice was made, or text sent that is none: the screen reads it."""

        box: ChoiceBox
        text: str

        @property
        def control(self) -> ChoiceBox:
            """The box that it came from."""
            return self.box

    def __init__(
        self,
        options: Callable[[], Iterable[str]],
        value: str = "",
        *,
        search: Callable[[str], Iterable[str]] | None = None,
        is_free: bool = False,
        placeholder: str = "tippen sucht, ↓ zeigt die Liste",
        id: str | None = None,
        classes: str = "",
    ) -> None:
        super().__init__(id=id, classes=classes or None)
        self._options = options
        self._search = search or (lambda text: fitting(text, self._options()))
        self._is_free = is_free
        self._entry = Entry(value, placeholder=placeholder)
        self._list = _Choices(compact=True, markup=False)

    def compose(self) -> ComposeResult:
        """The line and the list."""
        yield self._entry
        yield self._list

    @property
    def typed(self) -> str:
        """The text as it stands in the line."""
        return self._entry.value

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._list.has_class("-open")

    def put(self, text: str) -> None:
        """Show a text without telling that it changed."""
        self._entry.put(text)

    def focus(self, scroll_visible: bool = True) -> ChoiceBox:
        """Put the cursor into the line."""
        self._entry.focus(scroll_visible)
        return self

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        if self._entry.has_focus:
            self._open(self._search(event.value))

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        event.stop()
        self._send(self._meant(event.value))

    @on(Input.Blurred)
    def _leave(self) -> None:
        self.action_shut()

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._send(str(event.option.prompt))

    def action_move(self, step: int) -> None:
        """Open the list, or move in it."""
        if not self.is_open:
            labels = list(self._options())
            found = list(self._search(self.typed))
            self._open(labels if self.typed in labels else found or labels)
        elif step > 0:
            self._list.action_cursor_down()
        else:
            self._list.action_cursor_up()

    def action_shut(self) -> None:
        """Close the list; what was typed stays."""
        self._list.remove_class("-open")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Esc belongs to the box only while the list is open."""
        return action != "shut" or self.is_open

    def _meant(self, text: str) -> str:
        """The highlighted label; else the only one left; else the text as it is."""
        if not self.is_open:
            return text
        index = self._list.highlighted
        if index is not None:
            return str(self._list.get_option_at_index(index).prompt)
        only = self._list.option_count == 1 and text.strip() and not self._is_free
        return str(self._list.get_option_at_index(0).prompt) if only else text

    def _open(self, labels: Iterable[str]) -> None:
        self._list.clear_options()
        self._list.add_options(Option(label) for label in labels)
        self._list.highlighted = None
        self._list.set_class(self._list.option_count > 0, "-open")

    def _send(self, text: str) -> None:
        self.action_shut()
        self.put(text)
        self.post_message(self.Submitted(self, text))


def fitting(text: str, labels: Iterable[str]) -> list[str]:
    """The labels that hold every typed word, those that begin with the text first."""
    words = text.casefold().split()
    found = [label for label in labels if all(word in label.casefold() for word in words)]
    return sorted(found, key=lambda label: not label.casefold().startswith(text.casefold()))
