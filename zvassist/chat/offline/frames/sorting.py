"""Under which Maßnahmenart a project stands."""

from __future__ import annotations

from itertools import pairwise, takewhile

from zvassist.agreement.changes import RecategoriseMeasure
from zvassist.chat.offline.clause import Ask, Clause, Outcome
from zvassist.chat.offline.frames.mentioned import all_mentions, title_of, which
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.mentions import Mention

_KINDS = words("massnahmenart massnahmeart kategorie art zuordnung")
_KNOWN = (Tag.MOVE, Tag.PROJECT, Tag.PUT, Tag.BE)
_INTO = words("unter zu zur zum nach in bei : = -> => → -->")
_OUT_OF = words("von aus vom statt anstatt")
_ARTICLES = words("der die das den dem")
_WRONGLY = words("faelschlich faelschlicherweise falsch irrtuemlich versehentlich")
_BESIDE = words("aus statt anstatt")
_AGAINST = words("aber sondern") | _WRONGLY
"""Between two Maßnahmenarten these say that the first one is left."""
_MAKES = words("mach mache machen wird")
_ABOUT = words("fuer mit ohne durch")


def recategorise_measure(clause: Clause) -> Outcome:
    """Put under another Maßnahmenart: "BASS gehört zu den Qualifizierungsprojekten"."""
    named = {id(item) for mention in clause.mentions for item in mention.items}
    kinds = tuple(item for item in clause.all(Tag.CATEGORY) if id(item) not in named)
    if not kinds or not clause.mentions:
        return None
    found = _understood(clause, kinds)
    if not found or not (_says_where(clause) or _bare(clause, kinds)):
        return None
    for mention in found:
        if mention.certain is None:
            return which(clause, mention)
    categories = _targets(clause, kinds, found)
    if len(categories) != 1:
        return Ask(f"Zu welcher Maßnahmenart gehört „{title_of(found[0])}“?")
    category = categories.pop()
    measures = [mention.certain for mention in found if mention.certain]
    return tuple(clause.fact(RecategoriseMeasure(id=one.id, category=category)) for one in measures)


def _understood(clause: Clause, kinds: tuple[Item, ...]) -> tuple[Mention, ...]:
    """The projects named, when every other word is understood."""
    links = (one for one, two in pairwise(clause.items) if two in kinds and one.text in _INTO)
    out = [item for kind in kinds for item in _led_by(clause, kind) if item.text in _BESIDE]
    loose = set(["um"] if clause.has(Tag.MOVE) else ())
    loose |= {"aus"} if clause.said(*_MAKES) else set()
    loose |= _AGAINST if len({item.value for item in kinds}) == 2 else set()
    quiet = [item for item in clause.items if item.text in loose]
    more = (Tag.MORE,) if len(clause.mentions) > 1 else ()
    return all_mentions(clause.without((*links, *out, *quiet)), Tag.CATEGORY, *_KNOWN, *more)


def _says_where(clause: Clause) -> bool:
    named = {id(item) for mention in clause.mentions for item in mention.items}
    tags = (Tag.MOVE, Tag.PUT) if clause.said(*_ABOUT, "gibt") else (Tag.MOVE, Tag.PUT, Tag.BE)
    verbs = [item for item in clause.all(*tags) if id(item) not in named]
    return bool(verbs) or clause.said(*_KINDS)


def _bare(clause: Clause, kinds: tuple[Item, ...]) -> bool:
    """Whether it is no more than "BASS unter Qualifizierung" or "BASS -> Qualifizierung"."""
    last = max(clause.items.index(item) for mention in clause.mentions for item in mention.items)
    left = [one for one in kinds if any(led.text in _BESIDE for led in _led_by(clause, one))]
    instead = [*left, *(led for one in left for led in _led_by(clause, one))]
    kinds = tuple(one for one in kinds if one not in left)
    behind = tuple(item for item in clause.items[last + 1 :] if item not in instead)
    while behind and behind[-1].has(Tag.ASIDE, Tag.SEP):
        behind = behind[:-1]
    loud = [item for item in behind if not item.has(Tag.PUNCT) or item.text in _INTO]
    while loud and loud[-1].has(Tag.FILLER):
        loud.pop()
    if len(kinds) != 1 or not loud or loud[-1] is not kinds[0] or clause.said(*_ABOUT):
        return False
    link = next((item for item in loud if item.text in _INTO), None)
    return link is not None and not any(item.has(Tag.SEP) for item in behind)


def _targets(clause: Clause, kinds: tuple[Item, ...], found: tuple[Mention, ...]) -> set[str]:
    """The Maßnahmenart that is meant, without the one that the projects leave."""
    categories = {item.value for item in kinds}
    if len(categories) != 2:
        return categories
    now = {measure.category for mention in found for measure in mention.measures}
    leaves = {
        item.value
        for item in kinds
        if any(one.text in _OUT_OF for one in _led_by(clause, item))
        or (item is kinds[0] and clause.said(*_AGAINST))
    }
    left = categories & now & leaves
    return categories - left if len(now) == 1 else categories


def _led_by(clause: Clause, kind: Item) -> list[Item]:
    """The articles and prepositions right before a Maßnahmenart."""
    before = reversed(clause.items[: clause.items.index(kind)])
    return list(takewhile(lambda one: one.text in _ARTICLES | _INTO | _OUT_OF, before))
