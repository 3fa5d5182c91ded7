"""Optional passages (Textbausteine) switched on or off."""

from __future__ import annotations

import re
from collections.abc import Mapping

from zvassist.agreement.changes import SetPassage
from zvassist.chat.offline.clause import Clause, Outcome
from zvassist.chat.offline.frames.mentioned import takes_back_removal
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words
from zvassist.chat.reading.passages import PassageWords, passage_words, stem

_TEXT = words("text vertragstext hinweis formulierung aussage erwaehnen erwaehnt erwaehnung thema")
"""Words that, beside what a passage is about, show that its text is meant."""
_ABOUT = words(
    "ueber zu zur zum wegen betreffend betreffende betreffenden thema text vertragstext haben "
    "gehoert gehoeren sowohl als bekommen erhalten formulierung aussage"
)
_KNOWN = (
    Tag.PARAGRAPH,
    Tag.SECTION,
    Tag.REMOVE,
    Tag.OFF,
    Tag.ON,
    Tag.BE,
    Tag.ADD,
    Tag.PUT,
    Tag.MORE,
    Tag.STAY,
)


_IN_TEXT = re.compile(r"erwaehn|stehen|nennen|genannt|fuehr|druck|kommen|kommt|thematisier")
"""Parts of phrases such as "nicht mehr erwähnen": they speak of words, not of projects."""


def passage(clause: Clause) -> Outcome:
    """Switch: "Ukraine-Absatz weglassen", "den Absatz zur Teilzeitausbildung aufnehmen"."""
    off, on = clause.has(Tag.REMOVE, Tag.OFF), _switches_on(clause)
    if not (off or on) or takes_back_removal(clause):
        return None
    by_id = passage_words(clause.view.programme)
    named = {item: str(item.value) for item in clause.all(Tag.PASSAGE)}
    if _about_text(clause):
        named = named or _by_words(clause, by_id)
    elif not _stands_alone(clause):
        return None
    ids = tuple(dict.fromkeys(named.values()))
    # Several, one off and one on, are told apart by their clauses.
    if not ids or (len(ids) > 1 and off and on) or clause.has(Tag.AMOUNT):
        return None
    if not _in_own_section(clause, ids, by_id) or not _understood(clause, named, by_id):
        return None
    return tuple(clause.fact(SetPassage(passage=name, on=not off)) for name in ids)


def _switches_on(clause: Clause) -> bool:
    """Whether a word says "on"; "ein" only at the end: "Teilzeit ist ein Thema" says nothing."""
    loud = [item for item in clause.items if not item.has(Tag.PUNCT, Tag.SEP)]
    return any(item.text not in ("ein", "an") or item is loud[-1] for item in clause.all(Tag.ON))


def _about_text(clause: Clause) -> bool:
    """Whether words show that a text of the agreement is meant, no project."""
    text = any(_IN_TEXT.search(item.text) for item in clause.all(Tag.REMOVE))
    return clause.has(Tag.PARAGRAPH, Tag.SECTION) or clause.said(*_TEXT) or text


def _stands_alone(clause: Clause) -> bool:
    """Whether the word can only mean the passage: no project of the draft has it in its name."""
    return not clause.mentions and not clause.has(Tag.PROJECT, Tag.CATEGORY)


def _by_words(clause: Clause, by_id: Mapping[str, PassageWords]) -> dict[Item, str]:
    """Words that stand in the text of just one passage ("ukrainische Geflüchtete")."""
    found: dict[Item, str] = {}
    for item in clause.items:
        ids = [key for key, one in by_id.items() if _stems(item) & one.telling]
        if len(ids) == 1 and not item.has(Tag.REMOVE, Tag.OFF, Tag.ON):
            found[item] = ids[0]
    return found


def _in_own_section(
    clause: Clause, ids: tuple[str, ...], by_id: Mapping[str, PassageWords]
) -> bool:
    said = {item.value for item in clause.all(Tag.SECTION)}
    return all(said <= by_id[name].sections for name in ids if name in by_id)


def _understood(clause: Clause, named: dict[Item, str], by_id: Mapping[str, PassageWords]) -> bool:
    """Whether nothing is left but words that the passages' own texts use."""
    own = frozenset[str]().union(*(by_id[name].own for name in named.values() if name in by_id))
    left = clause.without(tuple(named)).rest(*_KNOWN)
    return all(item.text in _ABOUT or _is_own(item, own) for item in left)


def _is_own(item: Item, own: frozenset[str]) -> bool:
    return not item.has(Tag.BLOCK, Tag.ASK, Tag.NAME) and bool(_stems(item)) and _stems(item) <= own


def _stems(item: Item) -> frozenset[str]:
    """The words of a piece without their endings; of a quotation, those inside."""
    text = fold(str(item.value)) if item.has(Tag.QUOTE) else item.text
    return frozenset(map(stem, re.findall(r"[^\W\d_]{2,}", text)))
