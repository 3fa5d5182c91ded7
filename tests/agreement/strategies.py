"""Random drafts and changes for property tests."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from zvassist.agreement import changes as c
from zvassist.agreement.model import Draft

CATEGORIES = ["ausbildungsvorbereitung", "ausbildung", "qualifizierung", "weiterbildung", "fremd"]
BLOCKS = ["p1.1", "p2.2", "p6.1", "p9.9"]

texts = st.one_of(
    st.none(),
    st.sampled_from(
        [
            "BASS 2023",
            'Projekt „A & B" <x>',
            "§ 5 mit SGB II",
            "\u00adweich\u00a0fest ",
            "",
            "ß" * 300,
        ]
    ),
    st.text(max_size=30),
)
words = st.text(min_size=1, max_size=40).filter(str.strip)
amounts = st.one_of(st.none(), st.integers(0, 10**12 - 1).map(lambda n: Decimal(n) / 100))
days = st.dates(date(2022, 1, 1), date(2028, 12, 31))
ids = st.integers(1, 6).map(lambda n: f"m{n}")

scalar_sets = st.one_of(
    st.builds(c.Set, field=st.just("budget.total"), value=amounts.map(lambda a: a and f"{a:.2f}")),
    st.builds(c.Set, field=st.just("dialogues.count"), value=st.none() | st.integers(0, 40)),
    st.builds(
        c.Set,
        field=st.just("dialogues.dates"),
        value=st.lists(days.map(date.isoformat), max_size=4),
    ),
    st.builds(c.Set, field=st.just("local_authority"), value=texts),
    st.builds(
        c.Set,
        field=st.sampled_from(
            [
                f"signatures.{s}.{n}"
                for s in ("ministry", "local_authority", "local_authority_2")
                for n in ("place", "name", "role")
            ]
        ),
        value=texts,
    ),
    st.builds(
        c.Set,
        field=st.sampled_from(
            [
                "signatures.ministry.date",
                "signatures.local_authority_2.date",
                "strategy.date",
                "application_date",
                "interview_date",
                "measures.m1.start",
                "measures.m2.end",
            ]
        ),
        value=st.none() | days.map(date.isoformat),
    ),
    st.builds(
        c.Set,
        field=st.sampled_from(["budget.previous_total", "budget.admin_costs", "budget.own_funds"]),
        value=amounts.map(lambda a: a and f"{a:.2f}"),
    ),
    st.builds(c.Set, field=st.sampled_from(["strategy.title", "notes"]), value=texts),
    st.builds(c.Set, field=ids.map(lambda i: f"measures.{i}.title"), value=texts),
    st.builds(c.Set, field=st.just("passages.ukraine"), value=st.none() | st.booleans()),
)

single_changes = st.one_of(
    scalar_sets,
    st.builds(
        c.AddMeasure,
        category=st.none() | st.sampled_from(CATEGORIES),
        title=texts,
        amount=amounts,
        index=st.none() | st.integers(0, 8),
        start=st.none() | days,
        end=st.none() | days,
    ),
    st.builds(c.RemoveMeasure, id=ids),
    st.builds(c.RenameMeasure, id=ids, title=texts),
    st.builds(c.MoveMeasure, id=ids, index=st.integers(0, 8)),
    st.builds(
        c.RecategoriseMeasure,
        id=ids,
        category=st.sampled_from(CATEGORIES),
        index=st.none() | st.integers(0, 8),
    ),
    st.builds(c.PriceMeasure, id=ids, amount=amounts),
    st.builds(
        c.SetDialogues,
        count=st.none() | st.integers(0, 20),
        dates=st.lists(days, max_size=4).map(tuple),
    ),
    st.builds(
        c.SetPassage,
        passage=st.sampled_from(["ukraine", "corona", "fremd"]),
        on=st.none() | st.booleans(),
    ),
    st.builds(
        c.SetWording, block=st.sampled_from(BLOCKS), text=words, base=st.none() | st.just("ab")
    ),
    st.builds(c.ClearWording, block=st.sampled_from(BLOCKS)),
    st.builds(
        c.AddExtra,
        after=st.sampled_from(BLOCKS),
        text=words,
        index=st.none() | st.integers(0, 5),
    ),
    st.builds(c.RemoveExtra, index=st.integers(0, 3)),
    st.builds(
        c.SetProgramme,
        programme=st.sampled_from(["aqb-2023", "aqb-2027"]),
        year=st.sampled_from([None, 2023, 2027]),
    ),
    st.builds(c.SetState, state=st.sampled_from(["entwurf", "final", "unterschrieben"])),
    st.builds(
        c.Waive,
        rule=st.sampled_from(["P01", "R27"]),
        field=st.sampled_from(["programme", "measures.m1.title"]),
        reason=words,
    ),
    st.builds(
        c.Unwaive,
        rule=st.sampled_from(["P01", "R27"]),
        field=st.sampled_from(["programme", "measures.m1.title"]),
    ),
)

changes = st.one_of(
    single_changes,
    st.lists(single_changes, max_size=4).map(lambda parts: c.Many(changes=tuple(parts))),
)


def empty_draft(programme: str = "aqb-2027") -> Draft:
    return Draft(format=1, programme=programme, agreement={"year": int(programme[-4:])})
