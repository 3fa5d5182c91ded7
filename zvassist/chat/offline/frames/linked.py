"""Words that only join a sentence to the one before: "Außerdem steht der Dialog … fest"."""

from __future__ import annotations

from zvassist.chat.offline.clause import Clause
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.lexicon import words

_LINKING = frozenset({"des weiteren", "darueber hinaus"}) | words(
    "ausserdem ferner zudem desweiteren ueberdies"
)
_LEAST = 2
_THE = words("der den dem die das beide beiden unser unsere unseren")


def unlinked(clause: Clause) -> Clause | None:
    """The clause without such a word at its beginning; None when it has none, or it counts.

    "Außerdem ein Dialog am 5. Oktober" may be one more; of "der Dialog" there is no other.
    """
    loud = [item for item in clause.items if not item.has(Tag.SEP, Tag.PUNCT, Tag.ASIDE)]
    if len(loud) < _LEAST or loud[0].text not in _LINKING:
        return None
    cues = clause.all(Tag.DIALOGUE)
    return clause.without((loud[0],)) if all(_is_known(clause, cue) for cue in cues) else None


def _is_known(clause: Clause, cue: Item) -> bool:
    """Whether the article, or a number, says that the dialogue is one spoken of before."""
    before = clause.items[clause.items.index(cue) - 1]
    return before.text in _THE
