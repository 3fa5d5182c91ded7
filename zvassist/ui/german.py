"""German texts of Textual itself: it has no translation, so each is overridden here."""

from __future__ import annotations

from collections.abc import Iterator

from textual import work
from textual.app import SystemCommand
from textual.command import CommandList, CommandPalette
from textual.content import Content
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widgets.option_list import Option

from zvassist.ui.keys import key_names
from zvassist.ui.screens.leaving import Leaving
from zvassist.ui.widgets.listing import has_room
from zvassist.walk.commands import COMMANDS

PALETTE_PROMPT = "Befehl suchen"
NOTHING_FOUND = "Kein Befehl gefunden"
QUIT_HINT = "Strg+Q oder F10 beendet; gespeichert ist alles."


_search = CommandPalette._gather_commands.__wrapped__  # type: ignore[attr-defined]


class GermanPalette(Leaving, CommandPalette):
    """The command palette, with its one hard-coded English text replaced."""

    def __init__(self) -> None:
        # Without an id: one that goes may still be there while the next one comes.
        super().__init__(placeholder=PALETTE_PROMPT)

    @work(exclusive=True, group=CommandPalette._GATHER_COMMANDS_GROUP)
    async def _gather_commands(self, search_value: str) -> None:
        """Search, unless the palette is closed before or meanwhile; Textual fails there."""
        try:
            await _search(self, search_value)
        except NoMatches:
            if self.query(CommandList):
                raise

    def _action_command_list(self, action: str) -> None:
        if has_room(self.query_one(CommandList)):
            super()._action_command_list(action)

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """Show "nothing found" at once instead of Textual's English text after a while."""
        self._stop_no_matches_countdown()
        self._list_visible = bool(search_value)
        if search_value:
            nothing = Option(Content(NOTHING_FOUND), disabled=True, id=self._NO_MATCHES)
            self.query_one(CommandList).add_option(nothing)


def palette_commands(screen: Screen[object]) -> Iterator[SystemCommand]:
    """The palette's entries: every command that the screen below knows as an action.

    A screen that has commands of its own lists them as ``LISTED``.
    """
    for entry in getattr(screen, "LISTED", COMMANDS):
        action = getattr(screen, f"action_{entry.id}", None)
        if action is not None and entry.id != "palette":
            keys = f" ({key_names(entry)})" if entry.keys else ""
            yield SystemCommand(entry.label, f"{entry.help}{keys}", action)
