"""``dialog``: the walk as plain lines on stdin and stdout."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from zvassist.cli.open import library, user, view
from zvassist.line.run import run


def dialog(options: Namespace) -> int:
    """Walk through the draft, line by line."""
    return run(
        Path(options.datei),
        library(options),
        who=user(),
        width=options.breite,
        view=view(options),
    )
