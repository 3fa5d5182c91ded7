"""The draft and the agreement in it: frozen, typed, each entry allowed to be missing.

Types are checked here; whether a value is *right* (a known AGS, a category of the year,
a minister in office) is the rules' business, so such a draft loads and gets a finding.
The file's shape is fixed; ``zvassist schema`` prints it.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal
from uuid import uuid4

from pydantic import AfterValidator, BeforeValidator, Field, field_validator, model_validator

from zvassist.agreement.changes import Change
from zvassist.agreement.text import normalise
from zvassist.agreement.types import (
    Amount,
    Count,
    Day,
    Frozen,
    LaterAmount,
    LaterDay,
    LaterText,
    Moment,
    State,
    Text,
    empty_for_null,
    is_none,
    no_items_for_null,
)


class Budget(Frozen):
    """The money of § 4.

    Attributes:
        total: the printed total, euro.
        part_time_training: share for part-time training (Teilzeitausbildung), euro; not printed.
        previous_total: last year's total, euro; not printed.
        admin_costs: administrative costs (Verwaltungskosten) within the total; not printed.
        own_funds: what the local authority adds of its own (Eigenmittel); not printed.
    """

    total: Amount | None = None
    part_time_training: Amount | None = None
    previous_total: LaterAmount = None
    admin_costs: LaterAmount = None
    own_funds: LaterAmount = None


class Measure(Frozen):
    """One project of § 5.

    Attributes:
        id: "m1", "m2", ...; given in order and never used again.
        category: id of the Maßnahmenart; the programme year says which are allowed.
        title: the printed name.
        amount: euro, for the sum check; not printed.
        start, end: first and last day; not printed.
    """

    id: Annotated[str, Field(pattern=r"^m[1-9]\d{0,5}$")]
    category: Text = None
    title: Text = None
    amount: Amount | None = None
    start: LaterDay = None
    end: LaterDay = None


class Dialogues(Frozen):
    """The Zielsteuerungsdialoge of § 6: their number, and the days agreed so far, sorted."""

    count: Count | None = None
    dates: Annotated[tuple[Day, ...], BeforeValidator(no_items_for_null)] = ()

    @field_validator("dates")
    @classmethod
    def _sorted(cls, dates: tuple[date, ...]) -> tuple[date, ...]:
        return tuple(sorted(dates))


class OwnWording(Frozen):
    """The clerk's own text in place of an official block.

    Attributes:
        text: the whole block, placeholders kept.
        base: hash of the official block that it replaced, to notice when that changes.
    """

    text: Annotated[str, AfterValidator(normalise), Field(min_length=1)]
    base: str | None = None


class Extra(Frozen):
    """A further paragraph behind a block of the agreement."""

    after: str
    text: Annotated[str, AfterValidator(normalise), Field(min_length=1)]


class Signature(Frozen):
    """One signer: place, day, name and role as printed."""

    place: Text = None
    date: Day | None = None
    name: Text = None
    role: Text = None


def _is_unsigned(signature: Signature) -> bool:
    return signature == Signature()


class Signatures(Frozen):
    """The ministry signs first, then the local authority, for which a second person may sign."""

    ministry: Annotated[Signature, BeforeValidator(empty_for_null)] = Signature()
    local_authority: Annotated[Signature, BeforeValidator(empty_for_null)] = Signature()
    local_authority_2: Annotated[
        Signature, BeforeValidator(empty_for_null), Field(exclude_if=_is_unsigned)
    ] = Signature()

    @property
    def has_second(self) -> bool:
        """Whether anything is entered for a second signer of the local authority."""
        return not _is_unsigned(self.local_authority_2)


class Strategy(Frozen):
    """The partner's regionale Ausbildungs- und Arbeitsmarktstrategie; not printed."""

    title: Text = None
    date: Day | None = None


def _is_unnamed(strategy: Strategy) -> bool:
    return strategy == Strategy()


class Agreement(Frozen):
    """The entries of one Zielvereinbarung.

    Attributes:
        year: the agreement's year; equals the programme's.
        local_authority: AGS (amtlicher Gemeindeschlüssel) of the partner.
        local_authority_form: id of the partner's name form where it goes by two names.
        passages: optional passages (Textbausteine) switched by id; absent: the year's default.
        wording: own wording by block id.
        extra: further paragraphs.
        strategy: the regional strategy that the funding rests on.
        interview_date: day of the Zielvereinbarungsgespräch.
        application_date: day of the Antrag.
        notes: for the office itself.
    """

    year: Annotated[int, Field(strict=True, ge=1900, le=2999)] | None = None
    local_authority: Text = None
    local_authority_form: LaterText = None
    budget: Annotated[Budget, BeforeValidator(empty_for_null)] = Budget()
    measures: Annotated[tuple[Measure, ...], BeforeValidator(no_items_for_null)] = ()
    dialogues: Annotated[Dialogues, BeforeValidator(empty_for_null)] = Dialogues()
    passages: Annotated[
        dict[str, Annotated[bool, Field(strict=True)] | None], BeforeValidator(empty_for_null)
    ] = Field(default_factory=dict)
    wording: Annotated[dict[str, OwnWording], BeforeValidator(empty_for_null)] = Field(
        default_factory=dict
    )
    extra: Annotated[tuple[Extra, ...], BeforeValidator(no_items_for_null)] = ()
    signatures: Annotated[Signatures, BeforeValidator(empty_for_null)] = Signatures()
    strategy: Annotated[
        Strategy, BeforeValidator(empty_for_null), Field(exclude_if=_is_unnamed)
    ] = Strategy()
    interview_date: LaterDay = None
    application_date: LaterDay = None
    notes: LaterText = None

    @field_validator("measures", mode="before")
    @classmethod
    def _give_ids(cls, measures: object) -> object:
        """Number measures that another program wrote without ids, in order."""
        if not isinstance(measures, (list, tuple)):
            return measures
        taken = {item.get("id") for item in measures if isinstance(item, dict)}
        free = (f"m{number}" for number in range(1, 10**6) if f"m{number}" not in taken)
        return [
            {**item, "id": next(free)}
            if isinstance(item, dict) and item.get("id") is None
            else item
            for item in measures
        ]

    @field_validator("passages")
    @classmethod
    def _drop_unset(cls, passages: dict[str, bool | None]) -> dict[str, bool | None]:
        return {name: passages[name] for name in sorted(passages) if passages[name] is not None}

    @field_validator("wording")
    @classmethod
    def _in_order(cls, wording: dict[str, OwnWording]) -> dict[str, OwnWording]:
        return {block: wording[block] for block in sorted(wording)}

    @model_validator(mode="after")
    def _ids_differ(self) -> Agreement:
        ids = [measure.id for measure in self.measures]
        if len(set(ids)) != len(ids):
            raise ValueError("zwei Maßnahmen tragen dieselbe id")
        return self

    def measure(self, measure_id: str) -> Measure | None:
        """The measure with that id, or None."""
        return next((item for item in self.measures if item.id == measure_id), None)


Origin = Literal["form", "chat", "repair", "rollover", "import", "cli"]
"""Through which door-keeper a change came."""


class HistoryEntry(Frozen):
    """Who changed what, when and why, and the change that takes it back.

    Attributes:
        number: 1, 2, ... in order.
        time: UTC.
        who: name of the person.
        origin: form, chat, repair, roll-over, import or command line.
        why: the reason in the clerk's words, or the words a proposal rested on.
    """

    number: Annotated[int, Field(strict=True, ge=1)]
    time: Moment
    who: str
    origin: Origin
    why: str = ""
    change: Change
    inverse: Change


class Waiver(Frozen):
    """A begründete Abweichung: a Warnung set aside with a reason.

    Attributes:
        rule: the rule's id.
        field: path of the field it stood at.
        basis: hash of what the waiver rests on; it lapses when that changes.
    """

    rule: str
    field: str
    reason: Annotated[str, AfterValidator(normalise), Field(min_length=1)]
    who: str = ""
    when: Moment | None = None
    basis: str = ""


class Draft(Frozen):
    """A draft file: the agreement, its programme year, its state, history and waivers.

    Attributes:
        id: given when the draft is made, so that a Word file finds its draft again; a file that
            another program wrote may have none.
    """

    format: Literal[1]
    programme: Annotated[str, Field(min_length=1, pattern=r"^[a-z0-9][a-z0-9-]*$")]
    id: Annotated[str | None, Field(pattern=r"^[0-9a-f]{32}$", exclude_if=is_none)] = None
    state: State = "entwurf"
    agreement: Annotated[Agreement, BeforeValidator(empty_for_null)]
    history: Annotated[tuple[HistoryEntry, ...], BeforeValidator(no_items_for_null)] = ()
    waivers: Annotated[tuple[Waiver, ...], BeforeValidator(no_items_for_null)] = ()

    @field_validator("waivers")
    @classmethod
    def _waivers_in_order(cls, waivers: tuple[Waiver, ...]) -> tuple[Waiver, ...]:
        return tuple(sorted(waivers, key=lambda waiver: (waiver.rule, waiver.field)))

    @field_validator("state", mode="before")
    @classmethod
    def _draft_when_unset(cls, state: Any) -> Any:
        return "entwurf" if state is None else state


def new_draft(programme: str, year: int, *, draft_id: str | None = None) -> Draft:
    """An empty draft of a programme year."""
    return Draft(format=1, programme=programme, id=draft_id, agreement=Agreement(year=year))


def new_draft_id() -> str:
    """An id that no other draft has."""
    return uuid4().hex
