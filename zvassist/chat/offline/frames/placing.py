"""Where a project stands: under which Maßnahmenart, and at which place in it."""

from __future__ import annotations

from itertools import pairwise

from zvassist.agreement.changes import MoveMeasure, RecategoriseMeasure
from zvassist.agreement.model import Agreement, Measure
from zvassist.agreement.order import place_in_category
from zvassist.chat.offline.clause import Ask, Clause, Outcome
from zvassist.chat.offline.frames.mentioned import only_mention, title_of, which
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.mentions import Mention

_KINDS = words("massnahmenart massnahmeart kategorie art")
_KNOWN = (Tag.MOVE, Tag.PROJECT, Tag.PUT, Tag.BE)


def recategorise_measure(clause: Clause) -> Outcome:
    """Put under another Maßnahmenart: "BASS gehört zu den Qualifizierungsprojekten"."""
    categories = {item.value for item in clause.all(Tag.CATEGORY)}
    if not categories or not (clause.has(*_KNOWN) or clause.said(*_KINDS)):
        return None
    mention = only_mention(_without_into(clause), Tag.CATEGORY, *_KNOWN)
    if mention is None:
        return None
    measure = mention.certain
    if measure is None:
        return which(clause, mention)
    if len(categories) > 1:
        return Ask(f"Zu welcher Maßnahmenart gehört „{title_of(mention)}“?")
    change = RecategoriseMeasure(id=measure.id, category=categories.pop())
    return (clause.fact(change),)


def _without_into(clause: Clause) -> Clause:
    """The clause without the "nach" of "nach Ausbildung"; elsewhere the word is a doubt."""
    into = (one for one, two in pairwise(clause.items) if two.has(Tag.CATEGORY))
    return clause.without(tuple(one for one in into if one.text == "nach"))


def move_measure(clause: Clause) -> Outcome:
    """Put at another place: "Alphabetisierung an die erste Stelle", "BASS hinter …"."""
    if clause.has(Tag.POSITION):
        return _to_position(clause)
    if clause.has(Tag.BEFORE, Tag.BEHIND):
        return _beside(clause)
    return None


def _to_position(clause: Clause) -> Outcome:
    mention = only_mention(clause, Tag.POSITION, Tag.CATEGORY, *_KNOWN)
    places = {item.value for item in clause.all(Tag.POSITION)}
    if mention is None or len(places) != 1:
        return None
    measure = mention.certain
    if measure is None:
        return which(clause, mention)
    if any(item.value != measure.category for item in clause.all(Tag.CATEGORY)):
        return None
    agreement = clause.view.agreement
    place = _place(places.pop(), measure, agreement)
    if place < 1:
        return Ask(f"„{title_of(mention)}“ steht schon an erster Stelle. Was soll sich ändern?")
    return _moved(clause, measure, _index(agreement, measure, place))


def _place(place: int | str, measure: Measure, agreement: Agreement) -> int:
    """The place within the Maßnahmenart, from 1."""
    if isinstance(place, int):
        return place
    same = [one.id for one in agreement.measures if one.category == measure.category]
    now = same.index(measure.id) + 1
    return {"end": len(same), "up": now - 1, "down": now + 1}[place]


def _index(agreement: Agreement, measure: Measure, place: int) -> int:
    return place_in_category(agreement, measure.id, measure.category or "", place)


def _beside(clause: Clause) -> Outcome:
    """Before or behind another project of the same Maßnahmenart."""
    found = clause.mentions
    marks = clause.all(Tag.BEFORE, Tag.BEHIND)
    if len(found) != 2 or len(marks) != 1 or not _leads(clause, marks[0], found[1]):
        return None
    named = tuple(item for mention in found for item in mention.items)
    if clause.without((*named, marks[0])).rest(*_KNOWN):
        return None
    one, other = found[0].certain, found[1].certain
    if one is None or other is None:
        return next(which(clause, mention) for mention in found if mention.certain is None)
    if one.category != other.category:
        return _other_category(clause, one, other)
    agreement = clause.view.agreement
    others = [item.id for item in agreement.measures if item.id != one.id]
    return _moved(clause, one, others.index(other.id) + marks[0].has(Tag.BEHIND))


def _leads(clause: Clause, word: Item, mention: Mention) -> bool:
    """Whether nothing but fillers stands between "hinter" and the project."""
    start, end = clause.items.index(word), clause.items.index(mention.items[0])
    return start < end and all(
        item.has(Tag.FILLER, Tag.PROJECT) for item in clause.items[start + 1 : end]
    )


def _other_category(clause: Clause, one: Measure, other: Measure) -> Ask:
    category = clause.view.programme.category(other.category)
    label = category.label if category else str(other.category)
    return Ask(
        f"„{other.title}“ steht unter „{label}“. Soll „{one.title}“ auch dorthin?",
        (f"Projekt {one.title} unter {(other.category or '').capitalize()} einordnen",),
    )


def _moved(clause: Clause, measure: Measure, index: int) -> Outcome:
    change = MoveMeasure(id=measure.id, index=index)
    return (clause.fact(change),)
