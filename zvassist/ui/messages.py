"""What is asked of the app and of the editor, known without whoever asks it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from zvassist.chat.engine import Action


@dataclass
class Begin(Message):
    """One of the ways to a draft is to be gone.

    Attributes:
        way: "new", "last_year", "open" or "word".
    """

    way: str


@dataclass
class Written(Message):
    """A letter that was typed elsewhere in the chat and belongs in its line."""

    letter: str


class OpenExample(Message):
    """The example is to be opened."""


@dataclass
class OpenDraft(Message):
    """A draft is to be opened.

    Attributes:
        path: its file, as remembered.
    """

    path: str


@dataclass
class ChatWants(Message):
    """The chat asks the editor to do something.

    Attributes:
        action: what.
    """

    action: Action


class ChatLeft(Message):
    """The clerk is done with the chat for now."""
