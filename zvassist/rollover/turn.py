"""The turn of the year: what every part of a roll-over looks at, and how it says its decisions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from zvassist.agreement.changes import Change, Set, Value
from zvassist.agreement.model import Agreement, Draft
from zvassist.agreement.paths import stored_at
from zvassist.document.filling import Scene
from zvassist.programme.programme import Programme
from zvassist.rollover.binding import bound
from zvassist.rollover.decision import Decision, Group, Kind


@dataclass(frozen=True, slots=True)
class KnownSigner:
    """Somebody who signs for the partner, as the office knows.

    Attributes:
        name, role: as printed under the signature.
        place: where is signed; None when it is not known.
        is_in_office: on some day of the new year.
    """

    name: str
    role: str
    place: str | None = None
    is_in_office: bool = True


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """What the office knows of the partner.

    Attributes:
        form: id of the name form that it uses; None when it says nothing.
        signers: who signs or signed for the partner, the first choice first.
    """

    form: str | None = None
    signers: tuple[KnownSigner, ...] = ()


NO_FACTS = OfficeFacts()
"""Where the office knows nothing of the partner."""


@dataclass(frozen=True)
class Turn:
    """From one year to another.

    Attributes:
        old: the draft that is rolled over; never touched.
        before: its programme year.
        after: the new programme year.
        keep_amounts: whether the amounts are taken over.
        office: what the office knows of the partner.
    """

    old: Draft
    before: Programme
    after: Programme
    keep_amounts: bool = False
    office: OfficeFacts = NO_FACTS

    @property
    def agreement(self) -> Agreement:
        """The old entries."""
        return self.old.agreement

    @cached_property
    def old_scene(self) -> Scene:
        """What the old wording was filled with."""
        return Scene(self.agreement, self.before)

    @cached_property
    def new_scene(self) -> Scene:
        """The old entries in the new year's wording, to compare official texts."""
        agreement = self.agreement.model_copy(update={"passages": self.own_choices})
        return Scene(agreement, self.after)

    @cached_property
    def own_choices(self) -> dict[str, bool]:
        """The passages that the clerk had switched against the old year, and the new year has."""
        return {
            passage.id: chosen
            for passage in self.before.data.passage
            if (chosen := self.agreement.passages.get(passage.id)) is not None
            and chosen != passage.default
            and self.after.passage(passage.id)
        }

    def bound(self, text: str) -> str:
        """Own words with placeholders for what is an old entry."""
        return bound(text, self.old_scene, self.new_scene)

    def value(self, field: str) -> Value:
        """An old entry in the form of the file; None when it was empty."""
        value = stored_at(self.agreement, field)
        return None if value == [] else value

    def kept(self, group: Group, field: str, reason: str) -> Decision:
        """The entry is taken over."""
        old = self.value(field)
        return Decision(Kind.KEPT, group, field, old, old, reason, Set(field=field, value=old))

    def emptied(self, group: Group, field: str, reason: str, step: str = "") -> Decision:
        """The entry is of the old year."""
        old = self.value(field)
        carry, change = Set(field=field, value=old), Set(field=field)
        return Decision(Kind.EMPTIED, group, field, old, None, reason, carry, change, step)

    def changed(
        self, group: Group, field: str, new: Value, reason: str, step: str = ""
    ) -> Decision:
        """A rule puts another value there."""
        old = self.value(field)
        carry: Change | None = None if old is None else Set(field=field, value=old)
        change = Set(field=field, value=new)
        return Decision(Kind.CHANGED, group, field, old, new, reason, carry, change, step)

    def with_year(self, group: Group, field: str, old: Value, new: Value, reason: str) -> Decision:
        """What the new programme year brings by itself."""
        kind = Kind.KEPT if old == new else Kind.CHANGED
        return Decision(kind, group, field, old, new, reason)
