"""What ``lesen`` says of a file, in groups: read, not official, changed, missing, to be settled."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby

from zvassist.agreement import changes as c
from zvassist.agreement.amounts import write_amount
from zvassist.agreement.dates import write_date
from zvassist.agreement.model import Draft
from zvassist.agreement.text import NBSP, unbind
from zvassist.document.compose import compose
from zvassist.document.reading import Certainty, ReadField, UnknownText
from zvassist.programme.programme import Programme
from zvassist.session.importing import Import
from zvassist.session.merging import Proposal, Question
from zvassist.walk.words import in_words, label_at

_WIDTH = 80
_LONGEST = 240
"""Characters shown of one text; the draft keeps all of it."""
_LONGEST_ASKED = 150
_LONGEST_ENTRY = 120
"""Longer words are a paragraph; of it only what differs is shown."""
_AROUND = 3
"""Words shown on each side of a difference."""

_OF_PROJECT = c.RemoveMeasure | c.RenameMeasure


def report(found: Import, year: Programme) -> Iterator[str]:
    """The lines of the report, none wider than 80 columns where words allow it.

    What asks for the clerk stands last, next to the prompt.

    Args:
        found: what was read.
        year: its programme year.
    """
    origin = "trägt einen Entwurf mit sich" if found.carries_draft else "trägt keinen Entwurf"
    yield f"Programmjahr: {found.reading.programme} (die Datei {origin})"
    certain = [one for one in found.reading.fields if _is_read(one)]
    yield from _group("Gelesen", len(certain), _read(certain, year))
    told = {one.place for one in found.proposals}
    unknown = [one for one in found.reading.unknown if one.place not in told]
    yield from _group("Nicht amtlich, erhalten", len(unknown), (_kept(one) for one in unknown))
    changes = found.proposals
    changed = (_changed(one, found.base, year) for one in changes)
    yield from _group("Geändert", len(changes), changed)
    yield from _group("Fehlt", len(found.missing), _missing(found.missing, year))
    yield from _group("Zu klären", len(found.questions), _questions(found.questions, year))
    yield ""
    yield _result(len(certain), found)


def shortened(words: str, longest: int = _LONGEST) -> str:
    """Words, cut where they are very long."""
    words = words.strip()
    return words if len(words) <= longest else words[: longest - 2].rstrip() + " …"


def _group(title: str, count: int, lines: Iterable[str]) -> Iterator[str]:
    if count:
        yield from ("", f"{title} ({count})")
        yield from (row for line in lines for row in _wrapped(line))


def _wrapped(line: str) -> list[str]:
    """A line in rows, set in two blanks more than its own."""
    words = line.lstrip()
    margin = " " * (len(line) - len(words) + 2)
    rows = textwrap.wrap(
        words,
        _WIDTH,
        initial_indent=margin,
        subsequent_indent=f"{margin}    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [row.replace(NBSP, " ") for row in rows]


def _is_read(field: ReadField) -> bool:
    is_open_day = field.path.startswith("signatures.") and field.path.endswith(".date")
    has_value = field.value is not None or is_open_day
    return field.certainty is Certainty.CERTAIN and has_value


def _read(fields: list[ReadField], year: Programme) -> Iterator[str]:
    """Each entry with its words and place; projects below their kind, passages in one line."""
    kinds = {one.path: one for one in fields if one.path.endswith(".category")}
    heading = ""
    for field in fields:
        head = field.path.partition(".")[0]
        if head == "passages" or field.path in kinds:
            continue
        kind = kinds.get(f"{field.path.removesuffix('.title')}.category")
        title = f"{kind.words}{_at(kind.place)}" if kind else "Ohne sichere Maßnahmenart"
        if head == "measures" and title != heading:
            heading = title
            yield heading
        margin = "  " if head == "measures" else ""
        words = "offen" if field.value is None else shortened(field.words)
        yield f"{margin}{label(field.path, year)}: {words}{_at(field.place)}"
    for is_on, title in ((True, "Gedruckt"), (False, "Nicht gedruckt")):
        names = [
            label(one.path, year)
            for one in fields
            if one.path.startswith("passages.") and one.value is is_on
        ]
        if names:
            yield f"{title}: {'; '.join(names)}"


def _kept(text: UnknownText) -> str:
    where = "" if text.kept_as else " (Überschrift, nicht übernommen)"
    return f"{text.place}: „{shortened(text.text, 100)}“{where}"


def _changed(one: Proposal, base: Draft, year: Programme) -> str:
    """What was changed, from what to what where it is an entry, a project or a paragraph."""
    is_entry = not one.path.startswith(("measures", "extra"))
    what = label(one.path, year) if is_entry else in_words(one.change, year)
    was, now = _was(one, base, year), one.words or "steht nicht mehr im Text"
    if one.words and len(was) > _LONGEST_ENTRY:
        was, now = (f"„{words}“" for words in around(was, now))
    words = f"{shortened(was)} -> {shortened(now)}" if was and one.words else was or shortened(now)
    return f"{what}: {words}{_at(one.place)}"


def _was(one: Proposal, base: Draft, year: Programme) -> str:
    """What the draft prints there, "" for what is new."""
    change = one.change
    path = f"measures.{change.id}.title" if isinstance(change, _OF_PROJECT) else one.path
    block = change.block if isinstance(change, c.SetWording | c.ClearWording) else ""
    for printed in compose(base.agreement, year).blocks:
        if printed.id == block:
            return unbind(printed.text)
        for span in printed.spans:
            if span.field == path:
                return unbind(span.text)
    return ""


def _missing(paths: Iterable[str], year: Programme) -> Iterator[str]:
    """The names of what is missing, that of several projects once."""
    by_name: dict[str, list[str]] = {}
    for path in paths:
        name, number = _name(path, year)
        by_name.setdefault(name, []).append(number)
    for name, numbers in by_name.items():
        yield f"{name} {', '.join(filter(None, numbers))}".rstrip()


def _questions(questions: Iterable[Question], year: Programme) -> Iterator[str]:
    """What is asked, once, and below it the fields of which it is asked."""
    for note, group in groupby(sorted(questions, key=_note), key=_note):
        yield note
        for one in group:
            name, words = label(one.path, year), f"„{shortened(one.words, _LONGEST_ASKED)}“"
            values = " oder ".join(_choices(one)) or words
            yield f"  {name}: {values}{_at(one.place)}" if one.words else f"  {name}"


def _at(place: str) -> str:
    """A place in brackets, never parted at the end of a row."""
    return f" ({place.replace(' ', NBSP)})" if place else ""


def _note(question: Question) -> str:
    return question.note


def _choices(question: Question) -> list[str]:
    """Several values that can be chosen, as a clerk writes them."""
    values = [
        _shown(question.path, change.value)
        for change in question.choices
        if change.kind == "set" and isinstance(change.value, str | int)
    ]
    return values if len(values) > 1 and question.path != "local_authority" else []


def _shown(path: str, value: str | int) -> str:
    if path == "budget.total":
        return f"{write_amount(Decimal(value))} Euro"
    return write_date(date.fromisoformat(str(value))) if path.endswith(".date") else str(value)


def _result(count: int, found: Import) -> str:
    others = (
        f"{number} {what}"
        for number, what in (
            (len(found.proposals), "geändert"),
            (len(found.missing), "fehlen" if len(found.missing) > 1 else "fehlt"),
            (len(found.questions), "zu klären"),
        )
        if number
    )
    return f"Ergebnis: {', '.join([f'{count} gelesen', *others])}."


def label(path: str, year: Programme) -> str:
    """A field's name; of several projects and paragraphs with its number in the text."""
    return " ".join(filter(None, _name(path, year)))


def _name(path: str, year: Programme) -> tuple[str, str]:
    head, _, rest = path.partition(".")
    if head == "extra":
        return "weiterer Absatz", rest
    number = rest.partition(".")[0].removeprefix("m") if head == "measures" else ""
    name = label_at(path, year)
    return (f"{name} zu Projekt", number) if path.endswith(".category") else (name, number)


def around(one: str, other: str) -> tuple[str, str]:
    """Two texts around the words in which they differ."""
    was, now = one.split(), other.split()
    start = _alike(was, now)
    end = _alike(was[start:][::-1], now[start:][::-1])
    cut = []
    for words in (was, now):
        first, last = max(0, start - _AROUND), len(words) - max(0, end - _AROUND)
        before, behind = "… " if first else "", " …" if last < len(words) else ""
        cut.append(f"{before}{' '.join(words[first:last])}{behind}")
    return cut[0], cut[1]


def _alike(one: list[str], other: list[str]) -> int:
    """With how many equal words two sentences begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(one), len(other)))
