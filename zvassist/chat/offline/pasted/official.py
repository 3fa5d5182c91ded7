"""Sentences of the year's official wording in a message, and what they say of the fields."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import Change, Set, SetDialogues
from zvassist.agreement.paths import value_at
from zvassist.chat.engine import View
from zvassist.chat.offline.clause import Ask, Fact
from zvassist.chat.offline.pasted.part import Part
from zvassist.chat.offline.pasted.slots import Values, read_slots
from zvassist.chat.offline.pasted.wording import Known, known_in
from zvassist.chat.reading.fold import Source


def official(source: Source, view: View) -> Iterator[Part]:
    """The stretches of a message that are official wording, each with what it says."""
    taken: list[tuple[int, int]] = []
    in_one_line = " ".join(source.text.split())
    for known in known_in(view.programme):
        if known.literal not in in_one_line:
            continue
        for start, end, values in _matches(known, source, view):
            if not any(start < other and first < end for first, other in taken):
                taken.append((start, end))
                yield _part(known, (start, end), values, source, view)


def _matches(known: Known, source: Source, view: View) -> Iterator[tuple[int, int, Values]]:
    """The places of a run; where a placeholder holds something else, one further on is tried."""
    text, position = source.text, 0
    while match := known.pattern.search(text, position):
        values = read_slots(match, source, view)
        position = match.start() + 1 if values is None else match.end()
        if values is None:
            continue
        end = match.end()
        for form in known.days:
            behind = form.match(text, end)
            days = read_slots(behind, source, view) if behind else None
            if behind and days:
                values, end = {**values, **days}, behind.end()
                break
        position = end
        yield match.start(), end, values


def _part(known: Known, span: tuple[int, int], values: Values, source: Source, view: View) -> Part:
    start, end = span
    above = known.heading.search(source.text, 0, start) if known.heading else None
    stretch = (above.start() if above else start, end)
    year = view.agreement.year or view.programme.year
    if values.get("year", year) != year:
        return Part(stretch, (), (_other_year(values["year"], year),))
    words, first = source.words(start, end), source.starts[start]
    return Part(stretch, tuple(Fact(one, words, first) for one in _changes(values, view)))


def _other_year(said: object, year: int) -> Ask:
    return Ask(
        f"Der eingefügte Absatz nennt das Jahr {said}, der Entwurf ist für {year}. "
        "Welche Angaben gelten?",
        whole=True,
    )


def _changes(values: Values, view: View) -> Iterator[Change]:
    """What differs from the draft; number and days of the dialogues go together."""
    for path in ("local_authority", "budget.total"):
        now = value_at(view.agreement, path)
        if path in values and (None if now is None else str(now)) != values[path]:
            yield Set(field=path, value=str(values[path]))
    dialogues = view.agreement.dialogues
    count, dates = values.get("dialogues.count"), values.get("dialogues.dates")
    if isinstance(count, int) and isinstance(dates, tuple):
        change = SetDialogues(count=count, dates=dates)
        if (count, dates) != (dialogues.count, dialogues.dates):
            yield change
    elif isinstance(count, int) and count != dialogues.count:
        yield Set(field="dialogues.count", value=count)
