"""How zvassist is started: by its installed command, else as a module of this checkout."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def zvassist() -> list[str]:
    """The first words of the command line."""
    script = Path(sys.executable).with_name(
        "zvassist.exe" if sys.platform == "win32" else "zvassist"
    )
    return [str(script)] if script.exists() else [sys.executable, "-m", "zvassist"]
