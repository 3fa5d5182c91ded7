"""Questions: a scene asks, gets a line, and ends with what is to be said. Scenes are generators."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Ask:
    """A question.

    Attributes:
        prompt: the last line: what is expected, and how to get out.
        lines: what is said before it.
        takes_text: any words may be the answer, so that a line which begins like a command
            with more words behind it ("chat mit Eltern") is the answer.
        takes_strokes: "/" with a word that is no command of the dialogue belongs to the answer: the
            chat has commands of its own.
        is_raw: every line is the answer, commands too: lines of a mail.
    """

    prompt: str
    lines: tuple[str, ...] = ()
    takes_text: bool = False
    takes_strokes: bool = False
    is_raw: bool = False


Scene = Generator[Ask, str, list[str]]
"""Asks, is sent what was typed, and gives back the lines that close it."""

Done = list[str] | Scene
"""What a command gives back: lines, or a scene that asks further."""

_Result = TypeVar("_Result")
Asking = Generator[Ask, str, _Result]
"""A part of a scene that gives back what it found out."""


def rest_of(done: Done) -> Scene:
    """What a command gave back, to be gone on with inside of a scene."""
    return done if isinstance(done, list) else (yield from done)


def choose(options: Sequence[str], prompt: str, before: Iterable[str] = ()) -> Asking[int | None]:
    """Have one of several chosen by its number.

    Args:
        options: what can be chosen, each one line.
        prompt: what is asked; the way out stands in it.
        before: lines that are said first, once.

    Returns:
        The index from 0; None when the clerk pressed Enter alone.
    """
    lines = [*before, *numbered(options)]
    while True:
        text = (yield Ask(prompt, tuple(lines))).strip()
        if not text:
            return None
        index = number_in(text, len(options))
        if index is not None:
            return index
        lines = [f"„{text}“ ist keine Nummer von 1 bis {len(options)}."]


def confirm(question: str, before: Iterable[str] = ()) -> Asking[bool]:
    """Ask for yes or no; Enter alone is no."""
    lines = tuple(before)
    while True:
        text = (yield Ask(f"{question} ja oder nein:", lines)).strip().casefold()
        if text in ("ja", "j"):
            return True
        if text in ("", "nein", "n"):
            return False
        lines = (f"„{text}“ ist weder ja noch nein.",)


def numbered(options: Iterable[str]) -> list[str]:
    """The options with their numbers: "1. Entwurf"."""
    return [f"{number}. {option}" for number, option in enumerate(options, start=1)]


def number_in(text: str, count: int) -> int | None:
    """The index that a typed number means, from 0; None when it is none of them."""
    text = text.strip().rstrip(".")
    if len(text) <= 6 and text.isascii() and text.isdecimal() and 1 <= int(text) <= count:
        return int(text) - 1
    return None
