"""Words that rules over text know: data (``data/words.toml``), read once."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Annotated

from pydantic import Field, Strict

from zvassist.agreement.phrases import listed
from zvassist.programme.entries import Entry, Text, Texts
from zvassist.programme.errors import parse_toml, read_data, validated


class LegalAreas(Entry):
    """The Rechtskreise in their order.

    Attributes:
        codes: books of the SGB, in Roman figures.
        laws: other laws behind them.
        first_year: from when the list holds.
    """

    codes: Texts
    laws: Texts
    first_year: int
    source: Text

    @property
    def listed(self) -> str:
        """As in the agreement: "SGB II, III, VIII, XII und AsylbLG"."""
        return f"SGB {', '.join(self.codes)} und {listed(self.laws)}"


class NotFunded(Entry):
    """A programme that is no part of the AQB.

    Attributes:
        words: as they stand in a project's name.
        why: said behind "„…“ ist ".
        first_year: from when it holds.
    """

    words: Texts
    why: Text
    first_year: int
    source: Text


class KnownWords(Entry):
    """The whole file."""

    legal_areas: LegalAreas
    not_funded: Annotated[tuple[NotFunded, ...], Strict(False), Field(min_length=1)]


@lru_cache(maxsize=1)
def known_words() -> KnownWords:
    """The package's file."""
    source = files("zvassist.rules") / "data" / "words.toml"
    return validated(KnownWords, parse_toml(read_data(source), source.name), source.name, {})
