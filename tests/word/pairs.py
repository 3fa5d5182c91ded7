"""Pairs of random drafts: the later one grown from the earlier, or of another origin."""

from __future__ import annotations

from random import Random

from tests.agreements import random_draft, random_title
from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ChangeError
from zvassist.agreement.model import Draft

_CATEGORIES = ("ausbildungsvorbereitung", "ausbildung", "qualifizierung", "weiterbildung")
_BLOCKS = ("p1.2", "p2.2", "p4.3", "p6.1", "p7.2")
_OTHERS = 4
"""Each fourth pair has nothing in common but the form."""


def random_pair(seed: int) -> tuple[Draft, Draft]:
    """An earlier and a later draft, the same for the same seed."""
    random = Random(seed)
    old = random_draft(seed)
    new = random_draft(seed + 10_000) if seed % _OTHERS == 0 else old
    for _ in range(random.randint(0 if seed % _OTHERS == 0 else 1, 8)):
        new = _changed(new, _change(random, new))
    return old, new


def _changed(draft: Draft, change: c.Change) -> Draft:
    """With the change, where it fits: a project to move may not be there."""
    try:
        return apply(draft, change)
    except ChangeError:
        return draft


def _change(random: Random, draft: Draft) -> c.Change:
    measures = draft.agreement.measures
    measure = random.choice(measures).id if measures else "m1"
    place = random.randint(0, max(len(measures) - 1, 0))
    kind = random.choice(_CATEGORIES)
    year = random.choice((2023, 2027))
    return random.choice(
        (
            c.AddMeasure(category=kind, title=random_title(random)),
            c.AddMeasure(category=kind, title=random_title(random), index=place),
            c.RemoveMeasure(id=measure),
            c.RenameMeasure(id=measure, title=random_title(random)),
            c.MoveMeasure(id=measure, index=place),
            c.RecategoriseMeasure(id=measure, category=kind),
            c.Set(field="budget.total", value=f"{random.randint(0, 9_999_999)}.00"),
            c.Set(field="local_authority", value=random.choice(("06432", "06611", None))),
            c.Set(field="signatures.ministry.name", value=random.choice(("Ada Eins", None))),
            c.Set(field="signatures.local_authority_2.name", value=random.choice(("Zwei", None))),
            c.SetDialogues(count=random.randint(0, 4), dates=()),
            c.SetDialogues(count=2, dates=(f"{year}-05-04", f"{year}-11-02")),
            c.SetPassage(passage="ukraine", on=random.random() < 0.5),
            c.SetProgramme(programme=f"aqb-{year}", year=year),
            c.SetWording(block=random.choice(_BLOCKS), text=f"{random_title(random)} {{year}}."),
            c.AddExtra(after=random.choice(_BLOCKS), text=random_title(random)),
        )
    )
