"""A year's wording as patterns of folded text: each sentence, and the sum with what is around."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zvassist.agreement.calendar_names import MONTHS
from zvassist.chat.reading.fold import fold
from zvassist.programme.programme import Programme
from zvassist.programme.schema import DialogueForms, DialoguesBlock, Section, WordingBlock
from zvassist.programme.template import Token, parse

_LEAST = 24
"""A sentence with no longer literal stretch is none that is known word for word."""
_MOST_YEARS = 32
_BLANKS = r"\s+"
_SHAPES = {
    "year": r"\d{4}",
    "total": r"[^?!]{1,60}?",
    "count": r"[^?!]{1,60}?",
    "partner": r"(?:de[rmns]|die|das|vom|von der|im|in der) [^?!.]{3,70}?",
}
_DAY = rf"(?:der )?\d{{1,2}}\. ?(?:{'|'.join(map(fold, MONTHS))}|\d{{1,2}}\.) ?\d{{4}}"


@dataclass(frozen=True, slots=True)
class Known:
    """A run of the wording that is looked for in folded text.

    Attributes:
        literal: its longest stretch that every agreement prints; looked for first.
        pattern: how it looks; its groups are named by ``slots``.
        heading: how the heading looks that may stand right above; None without one.
        days: how the sentence on the days looks that may follow, for the dialogues.
    """

    literal: str
    pattern: re.Pattern[str]
    heading: re.Pattern[str] | None = None
    days: tuple[re.Pattern[str], ...] = ()


_kept: dict[int, tuple[Programme, tuple[Known, ...]]] = {}


def known_in(programme: Programme) -> tuple[Known, ...]:
    """All that is looked for in a year's wording; kept, because making it takes long."""
    kept = _kept.get(id(programme))
    if kept is None or kept[0] is not programme:
        if len(_kept) >= _MOST_YEARS:
            _kept.clear()
        kept = _kept[id(programme)] = (programme, tuple(_all(programme)))
    return kept[1]


def _all(programme: Programme) -> Iterator[Known]:
    for section in programme.wording.section:
        heading = _heading(section, programme)
        for block in section.block:
            if getattr(block, "style", "") == "amount":
                yield from _known(_around(section, block), programme, heading)
        for block in section.block:
            days = _days(block.forms) if isinstance(block, DialoguesBlock) else ()
            for text in _texts(block):
                yield from _known((text,), programme, heading, days)


def _texts(block: WordingBlock) -> list[str]:
    return [one.text for one in getattr(block, "sentences", ())]


def _around(section: Section, block: WordingBlock) -> tuple[str, ...]:
    """The sentence that the amount stands in: the block before, its own, the one behind."""
    at = section.block.index(block)
    return tuple(text for one in section.block[max(at - 1, 0) : at + 2] for text in _texts(one))


def _known(
    texts: tuple[str, ...],
    programme: Programme,
    heading: re.Pattern[str] | None,
    days: tuple[re.Pattern[str], ...] = (),
) -> Iterator[Known]:
    literals = [t.text for text in texts for t in parse(text) if not t.placeholder]
    longest = " ".join(fold(max(literals, key=len, default="")).split())
    if len(longest) >= _LEAST:
        sources = [_source(text, programme, number) for number, text in enumerate(texts)]
        pattern = re.compile(rf"(?<!\w){_BLANKS.join(sources)}(?!\w)")
        yield Known(longest, pattern, heading, days)


def _source(text: str, programme: Programme, number: int) -> str:
    """The expression of one sentence; groups are named "partner_0_1"."""
    pieces = []
    for place, token in enumerate(parse(text)):
        fixed = _fixed(token, programme)
        if fixed is not None:
            pieces.append(fixed)
            continue
        kind = token.text.split(".")[0 if token.text.startswith("partner") else -1]
        pieces.append(rf"(?P<{kind}_{number}_{place}>{_SHAPES[kind]})")
    return "".join(pieces)


def _fixed(token: Token, programme: Programme) -> str | None:
    """The expression of what every agreement of the year prints there; None for an entry."""
    if not token.placeholder:
        return _literal(token.text)
    if token.text.startswith("ref:"):
        return rf"§\s*{programme.numbers[token.text[4:]]}"
    head, _, form = token.text.partition(".")
    if head != "ministry":
        return None
    ministry = programme.ministry
    if form == "short":
        shorts = (ministry.short or ministry.declined.bare, *ministry.short_alternatives)
        return f"(?:{'|'.join(map(_literal, shorts))})"
    declined = ministry.declined
    return _literal(declined.bare if form == "name" else str(getattr(declined, form)))


def _literal(text: str) -> str:
    """Folded words as an expression, any blank between them."""
    lead = _BLANKS if text[:1].isspace() else ""
    words = _BLANKS.join(map(re.escape, fold(text).split()))
    end = _BLANKS if words and text[-1:].isspace() else ""
    return f"{lead}{words}{end}"


def _heading(section: Section, programme: Programme) -> re.Pattern[str] | None:
    if not section.heading:
        return None
    titles = r"\s+(?:[-:]\s+)?".join(_source(one, programme, 0) for one in section.heading)
    return re.compile(rf"(?:§\s*\d{{1,2}}[.:]?\s+(?:[-:]\s+)?)?{titles}\s*\Z")


def _days(forms: DialogueForms) -> tuple[re.Pattern[str], ...]:
    """The sentences on the days, each day written out."""
    found = []
    for form in (forms.date_one, forms.dates_all, forms.dates_some):
        before, _, after = form.partition("{dates}")
        listed = rf"(?P<dates_0_0>{_DAY}(?:(?:, | und ){_DAY})*)"
        found.append(re.compile(rf"\s+{_literal(before)}{listed}{_literal(after)}(?!\w)"))
    return tuple(found)
