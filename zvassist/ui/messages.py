"""Requests that screens send to the app."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


@dataclass
class Begin(Message):
    """One of the ways to a draft is to be gone.

    Attributes:
        way: "new", "last_year", "open" or "word".
    """

    way: str


class OpenExample(Message):
    """The example is to be opened."""


@dataclass
class OpenDraft(Message):
    """A draft is to be opened.

    Attributes:
        path: its file, as remembered.
    """

    path: str
