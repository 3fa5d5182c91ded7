"""A new project of § 5."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from zvassist.agreement.changes import AddMeasure
from zvassist.chat.offline.clause import Ask, Clause, Fact, Outcome, uncertain
from zvassist.chat.offline.frames.listing import lines_under_heading, listed_titles
from zvassist.chat.offline.frames.titles import QUOTE_IT, title_in
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words

_AROUND = (Tag.ADD, Tag.BE, Tag.CATEGORY, Tag.AMOUNT, Tag.MORE, Tag.PUT, Tag.ON, Tag.SECTION)


_ONE = words("ein eine einen weitere weiteres weiteren")
_ONE_PROJECT = ("projekt", "massnahme")
_OTHERS = (Tag.TOTAL, Tag.DIALOGUE, Tag.REMOVE, Tag.SIGN, Tag.PARTNER)


def add_measure(clause: Clause) -> Outcome:
    """Add: "füge bei Weiterbildung das Projekt BASS 2027 hinzu"; several in quotation marks."""
    if lines := lines_under_heading(clause):
        return _several(clause, lines)
    if not _means_adding(clause):
        return None
    amounts = clause.all(Tag.AMOUNT)
    quotes = clause.all(Tag.QUOTE)
    if len(quotes) > 1 and not amounts and _only_quotes(clause):
        return _several(clause, tuple(str(item.value) for item in quotes))
    slot = _slot(clause)
    if slot is None or len(amounts) > 1:
        return QUOTE_IT
    listed = None if amounts else listed_titles(clause, slot)
    if listed:
        return listed if isinstance(listed, Ask) else _several(clause, listed)
    title = title_in(clause, slot)
    if isinstance(title, Ask):
        return title
    if question := uncertain(amounts):
        return question
    return _facts(clause, title, amounts[0].value if amounts else None)


def _only_quotes(clause: Clause) -> bool:
    return not clause.rest(*_AROUND, Tag.PROJECT, Tag.QUOTE, Tag.MOVE)


def _several(clause: Clause, titles: tuple[str, ...]) -> Outcome:
    facts: list[Fact] = []
    for title in titles:
        outcome = _facts(clause, title, None)
        if not isinstance(outcome, tuple):
            return outcome
        facts.extend(outcome)
    return tuple(facts)


def _means_adding(clause: Clause) -> bool:
    """An adding verb with a project, a quoted name or a category, or "neues Projekt"."""
    weak = ("auf",) if _newly_comes(clause) else ("auf", "kommt", "kommen")
    verbs = [item for item in clause.all(Tag.ADD) if item.text not in weak]
    adds = (
        verbs
        or (_colon(clause) and clause.said(*_ONE))
        or (clause.has(Tag.MORE) and clause.has(Tag.CATEGORY))
    )
    named = clause.has(Tag.PROJECT, Tag.QUOTE, Tag.CATEGORY)
    about_text = clause.has(Tag.PARAGRAPH) or (
        clause.has(Tag.PASSAGE) and not clause.has(Tag.PROJECT, Tag.CATEGORY)
    )
    if adds and named and not about_text and not clause.has(*_OTHERS):
        return True
    loud = [item for item in clause.items if not item.has(Tag.PUNCT)]
    return any(one.has(Tag.NEW) and _is_project(two) for one, two in pairwise(loud))


def _is_project(item: Item) -> bool:
    """A project, also in one word with its Maßnahmenart: "Qualifizierungsprojekt"."""
    return item.has(Tag.PROJECT) or (item.has(Tag.CATEGORY) and item.text.endswith(_ONE_PROJECT))


def _newly_comes(clause: Clause) -> bool:
    """Whether "kommt" can only add: a category, a project, and none of the draft's."""
    here = clause.has(Tag.PROJECT, Tag.QUOTE) and clause.has(Tag.CATEGORY)
    return here and not clause.mentions


def _slot(clause: Clause) -> tuple[Item, ...] | None:
    """The pieces of the name; None when other words are left beside them."""
    quotes = clause.all(Tag.QUOTE)
    if quotes:
        left = clause.rest(*_AROUND, Tag.PROJECT, Tag.QUOTE, Tag.COST, Tag.MOVE, Tag.HAPPEN)
        return quotes if len(quotes) == 1 and not left else None
    start = _start(clause)
    if start is None:
        return None
    end = start
    while end < len(clause.items) and not _ends(clause, end):
        end += 1
    slot = clause.items[start:end]
    while slot and slot[-1].has(Tag.COST):
        slot = slot[:-1]
    left = clause.without(slot).rest(*_AROUND, Tag.PROJECT, Tag.COST)
    return slot if not left else None


def _ends(clause: Clause, index: int) -> bool:
    """Whether the name ends here: before known words, or at a comma with only such behind it."""
    if clause.items[index].has(*_AROUND, Tag.END):
        return True
    behind = clause.items[index + 1 :]
    if clause.items[index].text != "," or not behind:
        return False
    return not replace(clause, items=behind).rest(*_AROUND, Tag.COST)


def _start(clause: Clause) -> int | None:
    """Where the name begins: behind "Projekt", else at the first word that is left over."""
    if colon := _colon(clause):
        return colon
    for index, item in enumerate(clause.items):
        if item.has(Tag.PROJECT) or item.text in ("namens", "heisst"):
            return index + 1
    left = clause.rest(*_AROUND, Tag.COST)
    return clause.items.index(left[0]) if left else None


def _colon(clause: Clause) -> int:
    """Behind the colon of "eine Maßnahme unter Weiterbildung: …"; 0 when there is none."""
    marks = [at for at, item in enumerate(clause.items) if item.text == ":"]
    if len(marks) != 1:
        return 0
    before, behind = clause.items[: marks[0]], clause.items[marks[0] + 1 :]
    headed = any(item.has(Tag.PROJECT) for item in before)
    headed = headed and any(item.has(Tag.CATEGORY) for item in before)
    taken = any(item.has(Tag.PROJECT, Tag.CATEGORY) for item in behind)
    return marks[0] + 1 if headed and behind and not taken else 0


def _facts(clause: Clause, title: str, amount: Decimal | None) -> Outcome:
    there = [
        item for item in clause.view.agreement.measures if fold(item.title or "") == fold(title)
    ]
    if there:
        return Ask(f"Das Projekt „{there[0].title}“ steht schon da. Was soll geändert werden?")
    categories = {item.value for item in clause.all(Tag.CATEGORY)}
    if len(categories) != 1:
        return _which(clause, title)
    change = AddMeasure(category=categories.pop(), title=title, amount=amount)
    return (clause.fact(change),)


def _which(clause: Clause, title: str) -> Ask:
    labels = [category.label for category in clause.view.programme.data.category]
    return Ask(
        f"Zu welcher Maßnahmenart gehört „{title}“: {', '.join(labels)}?",
        tuple(
            f"Neues Projekt „{title}“ unter {category.id.capitalize()}"
            for category in clause.view.programme.data.category
        ),
        whole=True,
    )
