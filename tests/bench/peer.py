"""Finds docxtpl, which only the comparisons need."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


def docxtpl_twin() -> ModuleType:
    """The module of docxtpl's side; without docxtpl the run ends with a sentence."""
    try:
        return import_module("tests.bench.twin")
    except ModuleNotFoundError as missing:
        if missing.name not in ("docxtpl", "jinja2"):
            raise
        raise SystemExit("docxtpl is not installed: pip install -e '.[bench]'") from None
