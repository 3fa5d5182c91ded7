"""Two calm looks, dark and light; nothing is told by colour alone."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="zv-dunkel",
    primary="#6f9fd8",
    secondary="#8aa4c0",
    accent="#8fb8e8",
    warning="#e0b45c",
    error="#e07a7a",
    success="#7fbf8f",
    foreground="#dde3ea",
    background="#14181d",
    surface="#1c2229",
    panel="#252d36",
    dark=True,
)
LIGHT = Theme(
    name="zv-hell",
    primary="#1f4e85",
    secondary="#4a6580",
    accent="#1f4e85",
    warning="#8a5a00",
    error="#a52a2a",
    success="#1f6b3a",
    foreground="#1a1f24",
    background="#f4f5f7",
    surface="#ffffff",
    panel="#e4e8ed",
    dark=False,
)
