"""The local authorities that sign agreements, with their names in every case.

All facts are data (``data/authorities.toml``); this module reads, checks and fills patterns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    Field,
    Strict,
    StringConstraints,
    model_validator,
)

from zvassist.agreement.cases import Declined
from zvassist.programme.entries import Dated, Entry, Id, SignatureLines, Text, Texts
from zvassist.programme.errors import parse_toml, read_data, validated

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path


class AuthorityForm(Entry):
    """One name that a local authority goes by.

    Attributes:
        id: stored in a draft as ``local_authority_form`` ("landkreis", "kreis", "stadt").
        declined: the name in all cases; ``declined.bare`` is the name itself.
        signature: the genitive with its article, broken over one or two lines.
        source: source numbers, or "UNSOURCED".
    """

    id: str
    declined: Declined
    signature: tuple[str, ...]
    source: str

    @property
    def name(self) -> str:
        """The name without article: "Landkreis Darmstadt-Dieburg"."""
        return self.declined.bare


class _AuthorityFacts(Dated):
    """What an entry of the file and an ``Authority`` have in common."""

    ags: Annotated[str, StringConstraints(pattern=r"^06[0-9]{3}\Z")]
    kind: Literal["landkreis", "kreisfreie_stadt"]
    seat: Text
    source: Text
    seat_source: Text
    note: Text | None = None
    aliases: Texts = ()


class Authority(_AuthorityFacts):
    """A Landkreis or a kreisfreie Stadt.

    Attributes:
        ags: amtlicher Gemeindeschlüssel, five digits ("06432").
        kind: "landkreis" or "kreisfreie_stadt".
        seat: place of signature ("Darmstadt").
        source: where it is found that this is a partner of its own.
        seat_source: where the seat is found; "UNSOURCED" is never the ground of an error.
        note: what is not certain about the entry, in German; None = nothing.
        aliases: other names that clerks type; for the search only, never printed.
        forms: names it goes by, the first one is the default.
    """

    forms: tuple[AuthorityForm, ...]

    def form(self, form_id: str | None = None) -> AuthorityForm:
        """The name form with that id.

        None and an id that this authority does not have give the default form, so that a draft
        can always be printed; whether an id is known is asked with ``has_form``.
        """
        return next((form for form in self.forms if form.id == form_id), self.forms[0])

    def has_form(self, form_id: str) -> bool:
        """Whether it goes by a name of that id."""
        return any(form.id == form_id for form in self.forms)

    def declined(self, form_id: str | None = None) -> Declined:
        """Its name in all cases."""
        return self.form(form_id).declined

    def name(self, form_id: str | None = None) -> str:
        """Its name without article."""
        return self.form(form_id).name

    def signature_lines(self, form_id: str | None = None) -> tuple[str, ...]:
        """The lines under the signature: ("des Landkreises", "Darmstadt-Dieburg")."""
        return self.form(form_id).signature

    @property
    def seat_certain(self) -> bool:
        """Whether the seat rests on a source."""
        return self.seat_source != "UNSOURCED"


@dataclass(frozen=True, slots=True)
class Authorities:
    """All local authorities of all years, in the order of their AGS."""

    entries: tuple[Authority, ...]

    def __iter__(self) -> Iterator[Authority]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def in_year(self, year: int) -> tuple[Authority, ...]:
        """Those that are partners in an agreement year: 26 up to 2025, 27 from 2026."""
        return tuple(entry for entry in self.entries if entry.valid_in(year))

    def by_ags(self, ags: str) -> Authority | None:
        """The authority with that AGS (five digits) in whatever year, or None."""
        return next((entry for entry in self.entries if entry.ags == ags), None)


def _is_pattern(pattern: str) -> str:
    """A pattern has exactly one place to fill, and it is one that is known."""
    if sum(pattern.count(place) for place in ("{name}", "{genitive}")) != 1 or (
        pattern.count("{") != 1 or pattern.count("}") != 1
    ):
        raise ValueError(
            f"Das Muster „{pattern}“ muss genau einmal {{name}} oder {{genitive}} enthalten."
        )
    return pattern


_Pattern = Annotated[Text, AfterValidator(_is_pattern)]


class _Grammar(Entry):
    """How names of one class decline: a pattern per case."""

    nom: _Pattern
    gen: _Pattern
    dat: _Pattern
    akk: _Pattern
    vom: _Pattern
    im: _Pattern

    def decline(self, name: str, genitive: str) -> Declined:
        forms = {
            case: pattern.format(name=name, genitive=genitive)
            for case, pattern in self.model_dump().items()
        }
        return Declined(**forms, bare=name)


class _FormEntry(Entry):
    """A name form as it stands in the file."""

    id: Id
    name: Text
    grammar: Text
    genitive: Text
    signature: SignatureLines
    source: Text


class _AuthorityEntry(_AuthorityFacts):
    """An authority as it stands in the file."""

    form: Annotated[tuple[_FormEntry, ...], Strict(False), Field(min_length=1)]

    @model_validator(mode="after")
    def _forms_differ(self) -> Self:
        ids = [form.id for form in self.form]
        if len(set(ids)) != len(ids):
            raise ValueError("Zwei Namensformen haben dieselbe „id“.")
        return self


class _AuthoritiesFile(Entry):
    """The whole file."""

    grammar: Annotated[dict[str, _Grammar], Field(min_length=1)]
    authority: Annotated[tuple[_AuthorityEntry, ...], Strict(False), Field(min_length=1)]

    @model_validator(mode="after")
    def _keys_differ(self) -> Self:
        seen: set[str] = set()
        for number, entry in enumerate(self.authority, start=1):
            if entry.ags in seen:
                raise ValueError(f"Eintrag {number} wiederholt den AGS {entry.ags}.")
            seen.add(entry.ags)
        return self

    @model_validator(mode="after")
    def _names_decline(self) -> Self:
        for number, entry in enumerate(self.authority, start=1):
            for form in entry.form:
                if problem := self._problem(form):
                    raise ValueError(
                        f"Eintrag {number} (AGS {entry.ags}), Namensform „{form.id}“: {problem}"
                    )
        return self

    def _problem(self, form: _FormEntry) -> str:
        """What keeps a form from being declined and signed, or ""."""
        if form.grammar not in self.grammar:
            return f"Die Tabelle [grammar.{form.grammar}] gibt es nicht."
        genitive = self.grammar[form.grammar].decline(form.name, form.genitive).gen
        # Both are typed by hand; a slip in one of them must not reach a signature.
        if " ".join(form.signature) != genitive:
            return f"„signature“ ergibt nicht den Genitiv „{genitive}“."
        return ""

    def authorities(self) -> Authorities:
        """The entries with their names declined."""
        return Authorities(tuple(map(self._authority, self.authority)))

    def _authority(self, entry: _AuthorityEntry) -> Authority:
        forms = tuple(
            AuthorityForm(
                id=form.id,
                declined=self.grammar[form.grammar].decline(form.name, form.genitive),
                signature=form.signature,
                source=form.source,
            )
            for form in entry.form
        )
        return Authority(**entry.model_dump(exclude={"form"}), forms=forms)


def parse_authorities(text: str, filename: str) -> Authorities:
    """Local authorities from the text of a data file.

    Args:
        text: TOML; see the head of ``data/authorities.toml`` for its keys.
        filename: named in messages.

    Raises:
        ProgrammeError: no TOML, a key missing, unknown or of the wrong type, an AGS twice.
    """
    labels = {"authority": "Eintrag", "form": "Namensform"}
    data = parse_toml(text, filename)
    return validated(_AuthoritiesFile, data, filename, labels).authorities()


def load_authorities(source: Path | Traversable | None = None) -> Authorities:
    """Local authorities from a file; None = the one in the package, read once.

    Raises:
        ProgrammeError: the file cannot be read or is not what it should be.
    """
    if source is None:
        return _packed()
    return parse_authorities(read_data(source), source.name)


@lru_cache(maxsize=1)
def _packed() -> Authorities:
    """The package's own file; the cache keeps start and search fast."""
    return load_authorities(files("zvassist.programme") / "data" / "authorities.toml")
