"""The README's commands are those that CI runs, and what it shows is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_ci_calls_the_readmes_test_command():
    (command,) = re.findall(r"^python3 -m venv .* -m pytest$", README, re.MULTILINE)
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_the_pictures_are_there():
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert len(pictures) == 2
    assert all((ROOT / picture).is_file() for picture in pictures)


def test_the_top_level_holds_what_was_agreed():
    allowed = {"zvassist", "prompts", "tests", "pyproject.toml", "README.md", "LICENSE"}
    shown = {entry.name for entry in ROOT.iterdir() if not entry.name.startswith(".")}
    assert shown - {"build", "dist"} - {n for n in shown if n.endswith(".egg-info")} == allowed
