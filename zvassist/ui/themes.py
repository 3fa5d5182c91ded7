"""Three calm looks: dark, light, high contrast. Nothing is told by colour alone."""

from __future__ import annotations

from dataclasses import replace

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
    error="#ff5555",
    success="#00ff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#0000c0",
    dark=True,
    variables={
        "text-muted": "#ffffff",
        "text-disabled": "#c0c0c0",
        "text-error": "#ff5555",
        "block-cursor-blurred-background": "#0000c0",
        "scrollbar": "#c0c0c0",
        "input-selection-background": "#0000c0",
        "input-cursor-background": "#ffff00",
        "input-cursor-foreground": "#000000",
    },
)
THEMES = (DARK, LIGHT, CONTRAST)
"""In the order in which they follow each other."""


def themes_for(color_system: str | None) -> tuple[Theme, ...]:
    """The looks in colours that the terminal has.

    Args:
        color_system: Rich's name for what the terminal can show.
    """
    return _FEW if color_system in FEW_COLOURS else THEMES


FEW_COLOURS = ("standard", "windows")
"""What Rich calls a terminal with sixteen colours: soft shades would all become one there."""


def _few(theme: Theme, *, ground: str, panel: str, text: str, muted: str, **signs: str) -> Theme:
    """A look in colours of the sixteen alone, none of them mixed from others."""
    return replace(
        theme,
        primary=signs["accent"],
        secondary=muted,
        accent=signs["accent"],
        warning=signs["warning"],
        error=signs["error"],
        success=signs["success"],
        foreground=text,
        background=ground,
        surface=ground,
        panel=panel,
        variables={
            **{f"text-{name}": colour for name, colour in signs.items()},
            "text-muted": muted,
            "text-disabled": muted,
            "block-cursor-blurred-background": panel,
            "block-cursor-blurred-foreground": text,
            "input-selection-background": panel,
            "input-selection-foreground": text,
            "input-cursor-background": text,
            "input-cursor-foreground": ground,
            "scrollbar": muted,
            "scrollbar-background": ground,
        },
    )


_FEW = (
    _few(
        DARK,
        ground="#000000",
        panel="#0000aa",
        text="#ffffff",
        muted="#aaaaaa",
        accent="#55ffff",
        warning="#ffff55",
        error="#ff5555",
        success="#55ff55",
    ),
    _few(
        LIGHT,
        ground="#ffffff",
        panel="#aaaaaa",
        text="#000000",
        muted="#555555",
        accent="#0000aa",
        warning="#aa00aa",
        error="#aa0000",
        success="#0000aa",
    ),
    CONTRAST,
)
