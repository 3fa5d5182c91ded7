"""Which passage (Textbaustein), switched on or off, makes official words come or go."""

from __future__ import annotations

from zvassist.agreement.text import unbind
from zvassist.document.compare.result import Change, words
from zvassist.document.tree import Line
from zvassist.programme.schema import DialoguesBlock, TextBlock
from zvassist.programme.template import parse
from zvassist.session.sides import Side
from zvassist.walk.traces import Trace


def passage_whys(change: Change, old: Side, new: Side, trace: Trace) -> tuple[list[str], bool]:
    """Explain official words by their passages.

    Args:
        change: words that differ, or a paragraph that stands on one side only.
        old: the side before.
        new: the side now, a draft.
        trace: who switched what.

    Returns:
        A sentence for each passage that is printed on one side only and whose words are in
        the change; and whether those are all the words.
    """
    said = []
    left = {"old": _plain(change.old), "new": _plain(change.new)}
    for key, side, other in (("old", old, new), ("new", new, old)):
        for passage, text in _sentences(change.block.id, side):
            if _is_on(side, passage) and not _is_on(other, passage) and text in left[key]:
                left[key] = left[key].replace(text, "")
                said.append(_said(passage, side, new, trace))
    return said, bool(said) and not any(text.strip() for text in left.values())


def _sentences(block_id: str, side: Side) -> list[tuple[str, str]]:
    """The passages of a block with the longest literal words of each of their sentences."""
    block = side.programme.blocks.get(block_id)
    if not isinstance(block, TextBlock | DialoguesBlock):
        return []
    return [
        (sentence.passage, _literal(sentence.text))
        for sentence in block.sentences
        if sentence.passage
    ]


def _literal(text: str) -> str:
    return max((token.text for token in parse(text) if not token.placeholder), key=len).strip()


def _is_on(side: Side, passage: str) -> bool:
    return side.programme.is_on(side.draft.agreement, passage)


def _said(passage_id: str, printed: Side, new: Side, trace: Trace) -> str:
    passage = printed.programme.passage(passage_id)
    label = passage.label if passage else passage_id
    year = new.programme.year
    if new.programme.passage(passage_id) is None:
        return f"Den Textbaustein „{label}“ gibt es im Programmjahr {year} nicht mehr."
    what = "eingeschaltet" if printed is new else "ausgeschaltet"
    clause = trace.clause(f"passages.{passage_id}") or f", wie es das Programmjahr {year} vorgibt"
    return f"Textbaustein „{label}“ {what}{clause}."


def _plain(spans: Line) -> str:
    return unbind(words(spans))
