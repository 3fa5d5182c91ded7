"""``zvassist [DATEI]``: the terminal interface."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from zvassist.cli.open import library

if TYPE_CHECKING:
    from argparse import Namespace


def oeffnen(options: Namespace) -> int:
    """Open the interface, on the start page or on a draft."""
    from zvassist.ui.run import run

    return run(Path(options.datei) if options.datei else None, library(options))
