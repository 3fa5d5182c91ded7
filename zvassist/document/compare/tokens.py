"""Cutting a paragraph into tokens: words, amounts and days whole, signs one by one."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise

from zvassist.agreement.calendar_names import MONTHS
from zvassist.document.tree import Line, Span

_BLANK = "[ \u00a0]"
_TOKEN = re.compile(
    rf"({_BLANK}*)("
    rf"\d{{1,2}}\.{_BLANK}?(?:{'|'.join(MONTHS)})\b(?:{_BLANK}\d{{4}}\b)?"
    rf"|\d+(?:[.,:/]\d+)*(?:{_BLANK}(?:Euro|EUR)\b|{_BLANK}?[€%])?"
    rf"|§§?{_BLANK}?\d+"
    r"|\[[^\[\]]{1,60}\]"
    r"|\w+(?:-\w+)*"
    r"|.|$)",
    re.DOTALL,
)

Key = str | tuple[tuple[str, bool, bool], ...]
"""What has to be equal for words to be printed alike: the text, and bold and gap if any."""


class Paragraph:
    """A paragraph's words, cut into tokens: a word, an amount, a day, a sign.

    Blanks belong to the token behind them and make no match of their own; behind the last word
    they are a token without a word.

    Args:
        spans: its spans, line breaks as ``BREAK``.

    Attributes:
        text: the spans' text.
        starts: where each token begins with its blanks; the text's length at the end.
        words: where each token's word begins.
        blanks: for each token, what tells whether its blanks are like others.
        keys: for each token, what tells whether its word is printed like another.
    """

    def __init__(self, spans: Line) -> None:
        self._spans = spans
        self._plain = not any(span.bold or span.gap for span in spans)
        self.text = "".join(span.text for span in spans)
        # One search in C; a paragraph of the agreement has hundreds of tokens.
        pieces = [piece for pair in _TOKEN.findall(self.text) for piece in pair][:-2]
        edges = [0, *accumulate(map(len, pieces))]
        self.starts, self.words = edges[::2], edges[1::2]
        keys: list[Key] = pieces if self._plain else [self.key(*ends) for ends in pairwise(edges)]
        self.blanks, self.keys = keys[::2], keys[1::2]

    def key(self, start: int, end: int) -> Key:
        """What tells whether a stretch is printed like another."""
        if self._plain:
            return self.text[start:end]
        looks: list[tuple[str, bool, bool]] = []
        for span in self.spans(start, end):
            if looks and looks[-1][1:] == (span.bold, span.gap):
                looks[-1] = (looks[-1][0] + span.text, span.bold, span.gap)
            else:
                looks.append((span.text, span.bold, span.gap))
        return tuple(looks)

    def spans(self, start: int, end: int) -> Line:
        """The spans of a stretch, cut where it cuts them."""
        found = []
        place = 0
        for span in self._spans:
            begin, place = place, place + len(span.text)
            if begin >= end:
                break
            if place > start:
                text = span.text[max(start - begin, 0) : end - begin]
                found.append(
                    span
                    if len(text) == len(span.text)
                    else Span(text, span.origin, span.field, span.bold, span.gap)
                )
        return tuple(found)
