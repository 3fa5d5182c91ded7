"""A new project of § 5."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from zvassist.agreement.changes import AddMeasure
from zvassist.chat.offline.clause import Ask, Clause, Fact, Outcome, uncertain
from zvassist.chat.offline.frames.listing import lines_under_heading, listed_titles
from zvassist.chat.offline.frames.naming import after_colon, only_quotes, slot_in
from zvassist.chat.offline.frames.titles import QUOTE_IT, title_in
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words

_ONE = words("ein eine einen weitere weiteres weiteren zwei drei")
_ONE_PROJECT = ("projekt", "projekte", "massnahme", "massnahmen")
_OTHERS = (Tag.TOTAL, Tag.DIALOGUE, Tag.REMOVE, Tag.SIGN, Tag.PARTNER)
_WEAK = words(
    "kommt kommen startet starten biete bieten bietet fehlt fehlen melden meldet brauchen "
    "braeuchten benoetigen beginnt"
)
"""These add only what the draft does not have, in a Maßnahmenart."""
_COMES_IN = words("dazu hinzu auf rein")
_TAKEN_UP = words("gefoerdert foerdern foerdert finanziert finanzieren angeboten umgesetzt")
_PEOPLE = words("frau herr herrn")


def add_measure(clause: Clause) -> Outcome:
    """Add: "füge bei Weiterbildung das Projekt BASS 2027 hinzu"; several in quotation marks."""
    if lines := lines_under_heading(clause):
        return _several(clause, lines)
    if not _means_adding(clause):
        return None
    amounts = clause.all(Tag.AMOUNT)
    quotes = clause.all(Tag.QUOTE)
    if len(quotes) > 1 and not amounts and only_quotes(clause):
        return _several(clause, tuple(str(item.value) for item in quotes))
    slot = slot_in(clause)
    if slot is None or len(amounts) > 1:
        return QUOTE_IT
    listed = None if amounts else listed_titles(clause, slot)
    if listed:
        return listed if isinstance(listed, Ask) else _several(clause, listed)
    title = title_in(clause, slot)
    if isinstance(title, Ask):
        return title
    if not _is_clear(clause, title):
        return QUOTE_IT
    if question := uncertain(amounts):
        return question
    return _facts(clause, title, amounts[0].value if amounts else None)


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
    about_text = clause.has(Tag.PARAGRAPH) or (
        clause.has(Tag.PASSAGE) and not clause.has(Tag.PROJECT, Tag.CATEGORY)
    )
    named = clause.has(Tag.PROJECT, Tag.QUOTE, Tag.CATEGORY)
    about_people = clause.said(*_PEOPLE) and not clause.has(Tag.QUOTE)
    if about_text or about_people:
        return False
    if named and not clause.has(*_OTHERS) and _adds(clause):
        return True
    loud = [item for item in clause.items if not item.has(Tag.PUNCT)]
    return any(one.has(Tag.NEW) and _is_project(two) for one, two in pairwise(loud))


def _adds(clause: Clause) -> bool:
    """Whether a verb adds, or a sentence without one names what is new."""
    weak = words("auf") if _newly_comes(clause) else _WEAK | words("auf")
    if any(item.text not in weak for item in clause.all(Tag.ADD)):
        return True
    one_more = after_colon(clause) and clause.said(*_ONE) and clause.has(Tag.PROJECT)
    return bool(one_more) or (clause.has(Tag.CATEGORY) and _is_announced(clause))


def _is_clear(clause: Clause, title: str) -> bool:
    """Whether more than a weak verb and one word show a name: not "es kommt Material dazu"."""
    if clause.has(Tag.PROJECT, Tag.QUOTE) or after_colon(clause):
        return True
    if any(item.text not in _WEAK | _COMES_IN for item in clause.all(Tag.ADD)):
        return True
    return not title.isalpha()


def _is_announced(clause: Clause) -> bool:
    """Whether it is "neu unter Weiterbildung: …" or "unter Weiterbildung soll auch „…“ stehen"."""
    if clause.has(Tag.MORE) or any(item.text.endswith(" noch") for item in clause.items):
        return True
    if clause.mentions:
        return False
    named = clause.has(Tag.QUOTE, Tag.PROJECT) or after_colon(clause) > 0
    if clause.has(Tag.QUOTE) and clause.said(*_TAKEN_UP):
        return True
    states = [item for item in clause.all(Tag.BE) if item.text not in ("gibt", "wird")]
    return _is_new(clause) and (named or not states)


def _is_new(clause: Clause) -> bool:
    """Whether "neu" is said of a project: not "ein neues Gesicht", "die neue Leiterin"."""
    loud = [item for item in clause.items if not item.has(Tag.PUNCT)]
    return any(
        one.text == "neu" or two is None or _is_project(two) or two.has(Tag.QUOTE, Tag.CATEGORY)
        for one, two in zip(loud, [*loud[1:], None], strict=True)
        if one.has(Tag.NEW)
    )


def _is_project(item: Item) -> bool:
    """A project, also in one word with its Maßnahmenart: "Qualifizierungsprojekt"."""
    return item.has(Tag.PROJECT) or (item.has(Tag.CATEGORY) and item.text.endswith(_ONE_PROJECT))


def _newly_comes(clause: Clause) -> bool:
    """Whether "kommt" can only add: a category, a project, and none of the draft's."""
    here = clause.has(Tag.PROJECT, Tag.QUOTE, Tag.NEW) and clause.has(Tag.CATEGORY)
    return here and not clause.mentions


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
