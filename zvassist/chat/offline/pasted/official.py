"""Sentences of the year's official wording in a message, and what they say of the fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zvassist.agreement.changes import Change, Set, SetDialogues
from zvassist.agreement.dates import MONTHS
from zvassist.agreement.paths import value_at
from zvassist.chat.engine import View
from zvassist.chat.offline.clause import Ask, Fact
from zvassist.chat.offline.pasted.part import Part
from zvassist.chat.reading.fold import Source
from zvassist.document.recognition.evidence import Said
from zvassist.document.recognition.patterns import Pattern
from zvassist.document.recognition.slots import Names, Slot, read_slot
from zvassist.document.recognition.stream import folded
from zvassist.document.recognition.wording import Item, Wording, turned
from zvassist.programme.schema import DialogueForms, DialoguesBlock
from zvassist.programme.template import parse

_BLANKS = re.compile(r"\s+")
_LEAST_WEIGHT = 24
"""A pattern of fewer literal letters is no sentence that is known word for word."""
_FIELDS = ("local_authority", "budget.total", "dialogues.count", "dialogues.dates")


@dataclass(frozen=True, slots=True)
class _Text:
    """A message with its blanks made one, and where each character was."""

    text: str
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the message as typed."""
        while end > start and self.text[end - 1] in " \n":
            end -= 1
        return self.origins[start], self.origins[end - 1] + 1


@dataclass(frozen=True, slots=True)
class _Known:
    """A run of the wording that is looked for.

    Attributes:
        literal: a stretch of it that every agreement prints; looked for first.
        expression: how it looks.
        patterns: of its paragraphs or its sentence, for their slots.
        heading: the pattern of the heading it may stand under; None without one.
        days: how the sentence on the days looks that may follow, for the dialogues.
        names: the partners' names.
    """

    literal: str
    expression: re.Pattern[str]
    patterns: tuple[Pattern, ...]
    heading: Pattern | None
    names: Names
    days: tuple[re.Pattern[str], ...] = ()


def official(source: Source, view: View) -> Iterator[Part]:
    """The stretches of a message that are official wording, each with what it says."""
    text = _plain(source.original)
    wording = turned(view.programme)
    taken: list[tuple[int, int]] = []
    for known in _known(wording):
        if not known.literal or known.literal not in text.text:
            continue
        for match, said in _matches(text.text, known, wording):
            start, end = match.span()
            if any(start < other and first < end for first, other in taken):
                continue
            end, days = _days_behind(text.text, end, known)
            taken.append((start, end))
            yield _part(text, (start, end), known, [*said, *days], source, view)


def _matches(
    text: str, known: _Known, wording: Wording
) -> Iterator[tuple[re.Match[str], list[Said]]]:
    """The places of a run; where a placeholder holds something else, one further on is tried."""
    position = 0
    while position < len(text) and (match := known.expression.search(text, position)):
        said = _said(match, known, wording)
        position = match.start() + 1 if said is None else match.end()
        if said is not None:
            yield match, said


def _days_behind(text: str, position: int, known: _Known) -> tuple[int, list[Said]]:
    """The sentence on the days of the dialogues that may follow theirs, and what it says."""
    for form in known.days:
        match = form.match(text, position)
        said = match and read_slot(Slot("dialogues.dates"), match["days"], known.names)
        if match and said:
            return match.end(), list(said)
    return position, []


def _plain(original: str) -> _Text:
    """The message as wording is compared, every run of blanks as one."""
    pieces: list[str] = []
    origins: list[int] = []
    for match in re.finditer(r"\s+|\S", original):
        blank = match.group().isspace()
        pieces.append(" " if blank else folded(match.group()))
        origins.append(match.start())
    return _Text("".join([*pieces, "\n"]), (*origins, len(original)))


_KNOWN: dict[int, tuple[Wording, tuple[_Known, ...]]] = {}
_MOST_YEARS = 32


def _known(wording: Wording) -> tuple[_Known, ...]:
    """All that is looked for in a year's wording, the longest runs first; kept."""
    kept = _KNOWN.get(id(wording))
    if kept is None or kept[0] is not wording:
        if len(_KNOWN) >= _MOST_YEARS:
            _KNOWN.clear()
        kept = _KNOWN[id(wording)] = (wording, tuple(_runs(wording)))
    return kept[1]


def _runs(wording: Wording) -> Iterator[_Known]:
    headings = {item.section: item.pattern for item in wording.items if item.is_heading}
    blocks = [item for item in wording.items if item.replaceable and item.pattern]
    for before, amount, behind in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if _is_amount(amount):
            yield _run((before, amount, behind), headings.get(before.section), wording)
    for item in blocks:
        if item.days is None and item.pattern and item.pattern.weight >= _LEAST_WEIGHT:
            yield _run((item,), headings.get(item.section), wording)
    for item in blocks:
        block = item.replaceable
        days = _day_forms(block.forms) if isinstance(block, DialoguesBlock) else ()
        heading = headings.get(item.section) if days else None
        for pattern, sentence in zip(item.sentences, block.sentences if block else (), strict=True):
            if pattern.weight >= _LEAST_WEIGHT:
                literal = _literal((sentence.text,))
                yield _Known(literal, pattern.anywhere, (pattern,), heading, wording.names, days)


def _day_forms(forms: DialogueForms) -> tuple[re.Pattern[str], ...]:
    """The sentences on the days, each day written out."""
    day = rf"(?:der )?\d{{1,2}}\. ?(?:{'|'.join(MONTHS)}|\d{{1,2}}\.) ?\d{{4}}"
    texts = (
        form.partition("{dates}") for form in (forms.date_one, forms.dates_all, forms.dates_some)
    )
    return tuple(
        re.compile(
            rf"{re.escape(before)}(?P<days>{day}(?:(?:, | und ){day})*){re.escape(after)}(?=\s)"
        )
        for before, _, after in texts
    )


def _is_amount(item: Item) -> bool:
    return getattr(item.block, "style", "") == "amount"


def _run(items: tuple[Item, ...], heading: Pattern | None, wording: Wording) -> _Known:
    patterns = tuple(item.pattern for item in items if item.pattern)
    whole = re.compile(r"(?<!\S)" + "".join(one.source for one in patterns), re.DOTALL)
    first = items[0].replaceable
    always = (one.text for one in first.sentences if not one.passage) if first else ()
    return _Known(_literal(tuple(always)), whole, patterns, heading, wording.names)


def _literal(texts: tuple[str, ...]) -> str:
    """The longest stretch without a placeholder; "" when all may be absent."""
    tokens = [token.text for text in texts for token in parse(text) if not token.placeholder]
    return folded(max(tokens, key=len, default="")).strip()


def _said(match: re.Match[str], known: _Known, wording: Wording) -> list[Said] | None:
    """What the placeholders of a match say; None when it is another text after all."""
    groups = match.groupdict()
    if not match.group().strip():
        return None
    found: list[Said] = []
    for pattern in known.patterns:
        if pattern.passages and pattern.switched(groups) is None:
            return None
        for name, slot in pattern.slots.items():
            if groups[name] is not None:
                said = read_slot(slot, " ".join(groups[name].split()), wording.names)
                if said is None:
                    return None
                found += said
    return found


def _part(
    text: _Text,
    span: tuple[int, int],
    known: _Known,
    said: list[Said],
    source: Source,
    view: View,
) -> Part:
    start = span[0]
    first, last = text.span(*span)
    words = source.original[first:last]
    changes = _changes(said, view)
    if known.heading and (above := known.heading.at_end.search(text.text, 0, start)):
        first = text.origins[above.start()]
    stretch = (source.place(first), source.place(last))
    if asks := tuple(_doubts(said, view)):
        return Part(stretch, (), asks)
    facts = tuple(Fact(change, words, text.origins[start]) for change in changes)
    return Part(stretch, facts)


def _doubts(said: list[Said], view: View) -> Iterator[Ask]:
    """What keeps a paragraph from being believed: another year, a value that is not certain."""
    year = view.agreement.year or view.programme.year
    years = {one.value for one in said if one.path == "year" and not one.gap}
    if foreign := years - {year}:
        yield Ask(
            f"Der eingefügte Absatz nennt das Jahr {foreign.pop()}, der Entwurf ist für {year}. "
            "Welche Angaben gelten?",
            whole=True,
        )
    for one in said:
        if one.doubt:
            yield Ask(one.doubt, whole=True)
        elif one.gap and one.path in _FIELDS:
            continue


def _changes(said: list[Said], view: View) -> Iterator[Change]:
    """What differs from the draft; number and days of the dialogues go together."""
    values = {one.path: one.value for one in said if not one.gap and one.path in _FIELDS}
    for path in ("local_authority", "budget.total"):
        if path in values and _plain_value(value_at(view.agreement, path)) != values[path]:
            yield Set(field=path, value=values[path])
    now = view.agreement.dialogues
    count, dates = values.get("dialogues.count"), values.get("dialogues.dates")
    if isinstance(dates, list) and isinstance(count, int):
        change = SetDialogues.model_validate({"count": count, "dates": dates})
        if (change.count, change.dates) != (now.count, now.dates):
            yield change
    elif isinstance(count, int) and count != now.count:
        yield Set(field="dialogues.count", value=count)


def _plain_value(value: object) -> object:
    return None if value is None else str(value)
