"""Every way in which a draft can change: a union told apart by ``kind``.

Changes are data: they stand in the history, are offered as proposals and repairs, and
only ``apply`` (beside this module) carries them out.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from zvassist.agreement.types import Amount, Count, Day, Frozen, LaterDay, Moment, State

Value = str | bool | int | list[str] | None
"""A field's value in the form of the file: amounts "1022700.00", days "2027-09-14"."""

_Position = Annotated[int, Field(strict=True, ge=0)]


class Set(Frozen):
    """Set one scalar field, or the dialogue dates; ``None`` empties it.

    Setting dates raises the number of dialogues if needed and never lowers it.
    """

    kind: Literal["set"] = "set"
    field: str
    value: Value = None


class AddMeasure(Frozen):
    """Add a project, at the end or at a place in the stored list.

    Attributes:
        id: "m7"; ``None`` takes the next that was never used.
        index: place in the stored list of all measures, from 0; ``None`` is the end.
        start, end: first and last day.
    """

    kind: Literal["add_measure"] = "add_measure"
    category: str | None = None
    title: str | None = None
    amount: Amount | None = None
    id: str | None = None
    index: _Position | None = None
    start: LaterDay = None
    end: LaterDay = None


class RemoveMeasure(Frozen):
    """Take a project out."""

    kind: Literal["remove_measure"] = "remove_measure"
    id: str


class RenameMeasure(Frozen):
    """Give a project another title."""

    kind: Literal["rename_measure"] = "rename_measure"
    id: str
    title: str | None = None


class MoveMeasure(Frozen):
    """Move a project to a place in the stored list of all measures, from 0."""

    kind: Literal["move_measure"] = "move_measure"
    id: str
    index: _Position


class RecategoriseMeasure(Frozen):
    """Put a project under another Maßnahmenart, optionally at a place in the stored list."""

    kind: Literal["recategorise_measure"] = "recategorise_measure"
    id: str
    category: str | None = None
    index: _Position | None = None


class PriceMeasure(Frozen):
    """Set a project's amount in euro (for the sum check, not printed)."""

    kind: Literal["price_measure"] = "price_measure"
    id: str
    amount: Amount | None = None


class SetDialogues(Frozen):
    """Set number and days of the Zielsteuerungsdialoge together, exactly as given."""

    kind: Literal["set_dialogues"] = "set_dialogues"
    count: Count | None = None
    dates: tuple[Day, ...] = ()


class SetPassage(Frozen):
    """Switch a passage (Textbaustein) on or off; ``None`` goes back to the year's default."""

    kind: Literal["set_passage"] = "set_passage"
    passage: str
    on: Annotated[bool, Field(strict=True)] | None = None


class SetWording(Frozen):
    """Replace an official block by own wording.

    Attributes:
        base: hash of the official block that is replaced.
    """

    kind: Literal["set_wording"] = "set_wording"
    block: str
    text: str
    base: str | None = None


class ClearWording(Frozen):
    """Go back to the official wording of a block."""

    kind: Literal["clear_wording"] = "clear_wording"
    block: str


class AddExtra(Frozen):
    """Add a further paragraph behind a block; ``index`` is its place in the list, from 0."""

    kind: Literal["add_extra"] = "add_extra"
    after: str
    text: str
    index: _Position | None = None


class RemoveExtra(Frozen):
    """Take a further paragraph out, by its place in the list, from 0."""

    kind: Literal["remove_extra"] = "remove_extra"
    index: _Position


class SetProgramme(Frozen):
    """Change programme year and agreement year together."""

    kind: Literal["set_programme"] = "set_programme"
    programme: str
    year: int | None


class SetState(Frozen):
    """Entwurf, final or unterschrieben."""

    kind: Literal["set_state"] = "set_state"
    state: State


class Waive(Frozen):
    """Set a Warnung aside with a reason."""

    kind: Literal["waive"] = "waive"
    rule: str
    field: str
    reason: str
    who: str = ""
    when: Moment | None = None
    basis: str = ""


class Unwaive(Frozen):
    """Take a waiver back."""

    kind: Literal["unwaive"] = "unwaive"
    rule: str
    field: str


class Many(Frozen):
    """Several changes as one: all or none, one undo step."""

    kind: Literal["many"] = "many"
    changes: tuple[Change, ...]


Change = Annotated[
    Set
    | AddMeasure
    | RemoveMeasure
    | RenameMeasure
    | MoveMeasure
    | RecategoriseMeasure
    | PriceMeasure
    | SetDialogues
    | SetPassage
    | SetWording
    | ClearWording
    | AddExtra
    | RemoveExtra
    | SetProgramme
    | SetState
    | Waive
    | Unwaive
    | Many,
    Field(discriminator="kind"),
]
"""Any change; in a file told apart by ``kind``."""

Many.model_rebuild()
