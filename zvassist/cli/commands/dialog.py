"""``dialog``: the walk as plain lines on stdin and stdout."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from zvassist.cli.open import library, refuse_source, user
from zvassist.line.run import run


def dialog(options: Namespace) -> int:
    """Walk through the draft, line by line."""
    path = Path(options.datei)
    refuse_source(path)
    return run(path, library(options), who=user(), width=options.breite)
