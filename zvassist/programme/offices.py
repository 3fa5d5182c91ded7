"""The ministry, its head and the state's policy papers, each by date.

All facts are data (``data/offices.toml``). The county's side is not here: the project ships no
names of county officials.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import Field, Strict, model_validator

from zvassist.agreement.cases import Declined
from zvassist.programme.entries import Dated, Entry, Id, SignatureLines, Text, Texts
from zvassist.programme.errors import parse_toml, read_data, validated

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path


class Ministry(Dated):
    """The signing ministry under one name.

    Attributes:
        id: "hmsi-2014", "hmsi-2024".
        name: without article, as in the signature: "Hessisches Ministerium für …".
        nom, gen, dat, akk, vom, im: the name in its cases, with article.
        signature: the name broken over lines.
        short: short form as printed in brackets ("HMSI"); None = it had none.
        short_alternatives: other short forms in use; recognised, never printed by default.
        place: place of signature.
        source: where the name is found.
        dates_source: where its first and last day are found.
        note: what is not certain, in German; None = nothing.
    """

    id: Id
    name: Text
    nom: Text
    gen: Text
    dat: Text
    akk: Text
    vom: Text
    im: Text
    signature: SignatureLines
    short: Text | None = None
    short_alternatives: Texts = ()
    place: Text
    source: Text
    dates_source: Text
    note: Text | None = None

    @property
    def declined(self) -> Declined:
        """The name in all cases; ``bare`` is the name as in the signature."""
        return Declined(self.nom, self.gen, self.dat, self.akk, self.vom, self.im, bare=self.name)

    @model_validator(mode="after")
    def _signature_is_name(self) -> Self:
        if " ".join(self.signature) != self.name:
            raise ValueError("„signature“ ergibt nicht den Namen aus „name“.")
        return self


class Minister(Dated):
    """A head of the ministry.

    Attributes:
        name: as under the signature.
        role: official title as under the signature.
        source: where the person is found.
        dates_source: where first and last day are found.
        checked_until: last day for which an open end was looked up; None = the end is known.
        note: what is not certain, in German; None = nothing.
    """

    name: Text
    role: Literal["Staatsminister", "Staatsministerin"]
    source: Text
    dates_source: Text
    checked_until: date | None = None
    note: Text | None = None

    @property
    def dates_certain(self) -> bool:
        """Whether first and last day rest on a source."""
        return "UNSOURCED" not in self.dates_source


class PolicyPaper(Dated):
    """A paper of the state that the Präambel may name.

    Attributes:
        id: "buendnis-2020".
        title: as printed on the paper.
        short: short title, or None.
        cited_as: other wordings under which agreements cite it.
        first_year, last_year: the years the paper is for; None = not known.
        valid_from: day of signature where known.
        valid_to: last day where known.
        source: where it is found.
        note: what is not certain, in German; None = nothing.
    """

    id: Id
    title: Text
    short: Text | None = None
    cited_as: Texts = ()
    first_year: int | None = None
    last_year: int | None = None
    source: Text
    note: Text | None = None

    @model_validator(mode="after")
    def _years_in_order(self) -> Self:
        if self.first_year and self.last_year and self.last_year < self.first_year:
            raise ValueError("„last_year“ liegt vor „first_year“.")
        return self


class Offices(Entry):
    """All offices of all years, each list in the order of time."""

    ministries: Annotated[
        tuple[Ministry, ...], Strict(False), Field(alias="ministry", min_length=1)
    ]
    ministers: Annotated[tuple[Minister, ...], Strict(False), Field(alias="minister", min_length=1)]
    policy_papers: Annotated[
        tuple[PolicyPaper, ...], Strict(False), Field(alias="policy_paper")
    ] = ()

    @model_validator(mode="after")
    def _one_ministry_a_day(self) -> Self:
        for number, later in enumerate(self.ministries):
            for earlier in self.ministries[:number]:
                if earlier.id == later.id:
                    raise ValueError(f"Die „id“ {later.id} steht bei zwei Ministerien.")
                if later.overlaps(earlier.valid_from or date.min, earlier.valid_to or date.max):
                    raise ValueError(
                        f"Die Ministerien {earlier.id} und {later.id} gelten am selben Tag."
                    )
        return self

    def ministry(self, ministry_id: str) -> Ministry | None:
        """The ministry with that id, or None."""
        return next((entry for entry in self.ministries if entry.id == ministry_id), None)

    def ministry_on(self, day: date) -> Ministry | None:
        """The ministry as it was called on that day; None = not known."""
        return next((entry for entry in self.ministries if entry.valid_on(day)), None)

    def ministries_in(self, year: int) -> tuple[Ministry, ...]:
        """The ministry under every name it had on any day of the year."""
        return tuple(entry for entry in self.ministries if entry.valid_in(year))

    def ministers_on(self, day: date) -> tuple[Minister, ...]:
        """Who was in office on that day."""
        return tuple(entry for entry in self.ministers if entry.valid_on(day))

    def ministers_in(self, year: int) -> tuple[Minister, ...]:
        """Who was in office on any day of the year."""
        return tuple(entry for entry in self.ministers if entry.valid_in(year))


def parse_offices(text: str, filename: str) -> Offices:
    """Offices from the text of a data file.

    Args:
        text: TOML; see the head of ``data/offices.toml`` for its keys.
        filename: named in messages.

    Raises:
        ProgrammeError: no TOML, a key missing, unknown or of the wrong type, two ministries
            on the same day.
    """
    labels = {"ministry": "Ministerium", "minister": "Minister", "policy_paper": "Papier"}
    return validated(Offices, parse_toml(text, filename), filename, labels)


def load_offices(source: Path | Traversable | None = None) -> Offices:
    """Offices from a file; None = the one in the package, read once.

    Raises:
        ProgrammeError: the file cannot be read or is not what it should be.
    """
    if source is None:
        return _packed()
    return parse_offices(read_data(source), source.name)


@lru_cache(maxsize=1)
def _packed() -> Offices:
    """The package's own file; read once."""
    return load_offices(files("zvassist.programme") / "data" / "offices.toml")
