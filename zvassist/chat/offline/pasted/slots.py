"""What stands at the placeholders of an official sentence, read by the chat's own readers."""

from __future__ import annotations

import re

from zvassist.agreement.dates import find_dates
from zvassist.chat.engine import View
from zvassist.chat.reading.fold import Source, fold, read
from zvassist.chat.reading.items import Tag
from zvassist.chat.reading.lexicon import NUMBER_WORDS
from zvassist.chat.reading.names import names
from zvassist.chat.reading.scan import scan
from zvassist.programme.schema import DialoguesBlock

Values = dict[str, object]
"""Values by field path; "year" is the year that the sentence names."""
_ARTICLE = re.compile(r"(?:de[rmns]|die|das|vom|von der|im|in der) ")
_MOST = 12


def read_slots(match: re.Match[str], source: Source, view: View) -> Values | None:
    """The values at the placeholders; None when one of them is no such entry."""
    values: Values = {}
    for group, words in match.groupdict().items():
        kind = group.split("_")[0]
        start, end = match.span(group)
        path, value = _read(kind, words, source.words(start, end), view)
        if value is None or values.get(path, value) != value:
            return None
        values[path] = value
    return values


def _read(kind: str, words: str, original: str, view: View) -> tuple[str, object]:
    if kind == "partner":
        return "local_authority", _partner(words, view)
    if kind == "year":
        return "year", int(words)
    if kind == "total":
        return "budget.total", _amount(original, view)
    if kind == "count":
        return "dialogues.count", _count(words, view)
    days = [one.value for one in find_dates(original)]
    is_certain = bool(days) and all(day is not None for day in days)
    return "dialogues.dates", tuple(sorted(day for day in days if day)) if is_certain else None


def _partner(words: str, view: View) -> str | None:
    """The AGS of the partner that the words are, with their article."""
    article = _ARTICLE.match(words)
    name = " ".join(words[article.end() if article else 0 :].split())
    found = [item for item in names(name, view.programme) if item.text == name]
    return str(found[0].value) if found else None


def _amount(words: str, view: View) -> str | None:
    year = view.agreement.year or view.programme.year
    items = scan(read(words), (), year, view.programme)
    certain = [item.value for item in items if item.has(Tag.AMOUNT) and not item.question]
    other = [item for item in items if not item.has(Tag.AMOUNT, Tag.SEP, Tag.PUNCT, Tag.END)]
    return f"{certain[0]:.2f}" if len(certain) == 1 and not other else None


def _count(words: str, view: View) -> int | None:
    """The number in "einen Zielsteuerungsdialog", "zwei Zielsteuerungsdialoge"."""
    blocks = view.programme.blocks.values()
    forms = next((one.forms for one in blocks if isinstance(one, DialoguesBlock)), None)
    if forms is None:
        return None
    words = " ".join(words.split())
    if words == fold(forms.one):
        return 1
    before, _, after = fold(forms.many).partition("{n}")
    if not (words.startswith(before) and words.endswith(after)):
        return None
    said = words[len(before) : len(words) - len(after)]
    number = int(said) if said.isdecimal() and len(said) < 4 else NUMBER_WORDS.get(said, 0)
    return number if 1 < number <= _MOST else None
