"""Requests that screens send to the app."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


class StartNew(Message):
    """A new agreement is to be begun."""


class OpenExample(Message):
    """The example is to be opened."""


@dataclass
class OpenDraft(Message):
    """A draft is to be opened.

    Attributes:
        path: its file, as typed or remembered.
    """

    path: str
