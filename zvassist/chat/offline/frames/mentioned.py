"""What frames about projects share: the project a clause names."""

from __future__ import annotations

import re
from itertools import takewhile

from zvassist.chat.offline.clause import Ask, Clause
from zvassist.chat.reading.items import Item, Tag, joined
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.mentions import Mention

_REMOVAL = re.compile(r"\w*(?:ung|ungen|fall|nahme|verzicht) ?$")
"""Nouns that say that something goes."""
_BOTH = words("beide beides")
_SECTION = "p5"
_WITHIN = words("von unter bei beim in im aus innerhalb")
_LEADING = _WITHIN | words("zu der die den dem des bereich rubrik kategorie massnahmenart gruppe")
_OF_A_CITY = words("stadt magistrat")
_OF_A_COUNTY = words("landkreis landkreises kreis kreises kreisausschuss")


def first_mention(clause: Clause) -> Mention | None:
    """The first project a clause names."""
    return next(iter(clause.mentions), None)


def only_mention(clause: Clause, *known: Tag) -> Mention | None:
    """The one project a clause names, when every other word is understood."""
    found = all_mentions(clause, *known)
    return found[0] if len(found) == 1 else None


def all_mentions(clause: Clause, *known: Tag) -> tuple[Mention, ...]:
    """All projects a clause names, when every other word is understood; else none."""
    found = clause.mentions
    named = tuple(item for mention in found for item in mention.items)
    return () if clause.without((*named, *_summed_up(clause, found))).rest(*known) else found


def _summed_up(clause: Clause, found: tuple[Mention, ...]) -> tuple[Item, ...]:
    """The words that only count what is named: "BASS und das Coaching bitte beide entfernen"."""
    if len(found) < 2 or not clause.said(*_BOTH, "alle"):
        return ()
    count = len({mention.certain.id for mention in found if mention.certain})
    if count < len(found):
        return ()
    items = zip(clause.items, (*clause.items[1:], None), strict=True)
    return tuple(one for item, behind in items for one in _counting(item, behind, count))


def _counting(item: Item, behind: Item | None, count: int) -> tuple[Item, ...]:
    """The words that say how many there are, if it is so many: "beide", "alle drei"."""
    if item.text in _BOTH:
        return (item,) if count == 2 else ()
    if item.text != "alle" or behind is None:
        return ()
    right = behind.text in _BOTH or (behind.has(Tag.NUMBER) and behind.value == count)
    return (item, behind) if right else ()


def takes_back_removal(clause: Clause) -> bool:
    """Whether it is the removal that is off: "Die Streichung von BASS entfällt"."""
    said = [item.text for item in clause.all(Tag.REMOVE)]
    return len(said) > 1 and any(_REMOVAL.match(text) for text in said)


def without_own_place(clause: Clause) -> Clause:
    """The clause without "unter Weiterbildung" or "in § 5", when the projects stand there."""
    found = clause.mentions
    if not found or not clause.has(Tag.CATEGORY, Tag.SECTION):
        return clause
    own = {measure.category for mention in found for measure in mention.measures}
    named = {id(item) for mention in found for item in mention.items}
    taken: list[Item] = []
    for at, item in enumerate(clause.items):
        if id(item) in named or not _is_own_place(clause, item, own):
            continue
        before = list(takewhile(lambda one: one.text in _LEADING, reversed(clause.items[:at])))
        heads = clause.items[at + 1 : at + 2] and clause.items[at + 1].text == ":"
        if heads or item.has(Tag.SECTION) or any(one.text in _WITHIN for one in before):
            taken += item, *before
    return clause.without(tuple(taken)) if len(taken) < len(clause.items) else clause


def _is_own_place(clause: Clause, item: Item, own: set[str | None]) -> bool:
    section = clause.view.programme.numbers.get(_SECTION)
    return (item.has(Tag.SECTION) and item.value == section) or (
        item.has(Tag.CATEGORY) and item.value in own
    )


def title_of(mention: Mention) -> str:
    """Its title, for a question."""
    return mention.measures[0].title or mention.measures[0].id


def speaks_of_own(clause: Clause) -> bool:
    """Whether "Landkreis", "Stadt" or a full name can only be the partner of the draft.

    Where the sentence before names another one, it is that one.
    """
    named = {item.value for item in clause.before if item.has(Tag.NAME)}
    by_ags = clause.view.programme.authorities.by_ags
    partner = by_ags(named.pop() or "") if len(named) == 1 else clause.partner
    own = partner.ags if partner else clause.view.agreement.local_authority
    if any(item.value != own for item in clause.all(Tag.NAME)):
        return False
    if partner is None:
        return True
    return not clause.said(*(_OF_A_CITY if partner.kind == "landkreis" else _OF_A_COUNTY))


def which(clause: Clause, mention: Mention) -> Ask:
    """Ask which of several projects is meant; an answer is the clause with the title in it."""
    titles = [f"„{measure.title or measure.id}“" for measure in mention.measures]
    start, end = joined(mention.items)
    before = clause.source.words(clause.items[0].start, start)
    behind = clause.source.words(end, clause.items[-1].end)
    answers = tuple(f"{before}{title}{behind}".strip() for title in titles)
    return Ask(f"Welches Projekt ist gemeint: {' oder '.join(titles)}?", answers, whole=True)
