"""Cutting a paragraph into tokens: words, amounts and days whole, signs one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from zvassist.document.tree import Line

_BLANK = "[ \u00a0]"
_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_TOKEN = re.compile(
    rf"({_BLANK}*)("
    rf"\d{{1,2}}\.{_BLANK}?(?:{_MONTHS})\b(?:{_BLANK}\d{{4}}\b)?"
    rf"|\d+(?:[.,:/]\d+)*(?:{_BLANK}(?:Euro|EUR)\b|{_BLANK}?[€%])?"
    rf"|§§?{_BLANK}?\d+"
    r"|\[[^\[\]]{1,60}\]"
    r"|\w+(?:-\w+)*"
    r"|.|$)",
    re.DOTALL,
)

Key = str | tuple[tuple[str, bool, bool], ...]
"""What has to be equal for words to be printed alike: the text, and bold and gap if any."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, an amount, a day, a sign, by its place in the paragraph's text.

    Attributes:
        start: where the blanks before it begin; they make no match of their own.
        word: where it begins itself.
        end: behind it; a token behind the last word may be nothing but blanks.
    """

    start: int
    word: int
    end: int


class Paragraph:
    """A paragraph's words, cut into tokens.

    Args:
        spans: its spans, line breaks as ``BREAK``.

    Attributes:
        text: the spans' text.
        tokens: all of it in order.
        keys: for each token, what tells whether it is printed like another.
    """

    def __init__(self, spans: Line) -> None:
        self._spans = spans
        self._plain = not any(span.bold or span.gap for span in spans)
        self.text = "".join(span.text for span in spans)
        self.tokens = [
            Token(match.start(), match.start(2), match.end())
            for match in _TOKEN.finditer(self.text)
            if match[0]
        ]
        self.keys = [self.key(token.word, token.end) for token in self.tokens]

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
                found.append(span if text == span.text else replace(span, text=text))
        return tuple(found)
