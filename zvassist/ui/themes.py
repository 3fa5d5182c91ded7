"""Three calm looks: dark, light, high contrast. Nothing is told by colour alone."""

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
CONTRAST = Theme(
    name="zv-kontrast",
    primary="#ffff00",
    secondary="#ffffff",
    accent="#00ffff",
    warning="#ffff00",
    error="#ff8080",
    success="#00ff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#0000c0",
    dark=True,
    variables={
        "text-muted": "#ffffff",
        "text-disabled": "#c0c0c0",
        "input-cursor-background": "#ffff00",
        "input-cursor-foreground": "#000000",
    },
)
THEMES = (DARK, LIGHT, CONTRAST)
"""In the order in which they follow each other."""
