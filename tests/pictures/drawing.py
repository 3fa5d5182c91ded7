"""A screenshot of the interface as a PNG, by rsvg-convert."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path


def draw(svg: str, target: Path, width: int = 1400) -> None:
    """Draw a screenshot, with a font of this machine in place of the one it would fetch."""
    svg = re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)
    svg = svg.replace("Fira Code", "DejaVu Sans Mono")
    svg = svg.replace("<text ", '<text xml:space="preserve" ')  # else blanks at its ends are lost
    command = ["rsvg-convert", "--width", str(width), "--output", str(target)]
    subprocess.run(command, input=svg.encode(), check=True)
