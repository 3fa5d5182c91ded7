"""Key bindings, made from the one table of commands."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding

from zvassist.walk.commands import COMMANDS, Command


def bindings(commands: Iterable[Command] = COMMANDS) -> list[Binding]:
    """A binding per command that has keys; the action carries the command's id."""
    return [
        Binding(
            ",".join(entry.keys),
            entry.id,
            entry.label,
            show=entry.footer,
            key_display=key_name(entry.keys[0]),
            tooltip=entry.help,
        )
        for entry in commands
        if entry.keys
    ]


_NAMES = {
    "pagedown": "Bild ab",
    "pageup": "Bild auf",
    "escape": "Esc",
    "enter": "Enter",
    "delete": "Entf",
}


def key_name(key: str) -> str:
    """How a key is called on a German keyboard: "F2", "Strg+G", "Bild ab"."""
    if key in _NAMES:
        return _NAMES[key]
    if key.startswith("ctrl+"):
        return f"Strg+{key[5:].upper()}"
    return key.upper() if key[1:].isdecimal() else key


def key_names(command: Command) -> str:
    """All keys of a command: "F11 oder Strg+Z"."""
    return " oder ".join(key_name(key) for key in command.keys)
