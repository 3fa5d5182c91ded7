"""Wording turned round: a regular expression per paragraph, with a group per placeholder.

Every piece of a pattern ends with the blank or line break behind it, so that patterns can be put
one behind the other for paragraphs that were glued into one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from zvassist.agreement.cases import capitalised
from zvassist.document.recognition.slots import Slot
from zvassist.document.recognition.stream import folded
from zvassist.programme.programme import Programme
from zvassist.programme.schema import DialogueForms, Sentence
from zvassist.programme.template import Token, parse

_SEPARATOR = "[ \\n]"
_SECTION_NUMBER = r"(?:§+ ?(?P<{name}>\d{{1,2}})(?: ?[-.:])?[ \n])?"
_BETWEEN_TITLES = r"(?:[-:][ \n])?"
"""Title lines that a file has in one line: "§ 1 – Budget – Ziele des Landes"."""

_SLOT_SHAPES = {
    "year": r"\d{4}|\[Jahr fehlt\]",
    "budget.total": r"(?=[^\n]*?[\d_.…\[€]|[^\n]*?Euro)[^\n]{1,80}?",
    "dialogues.count": r"[^\n]{1,60}?",
    "dialogues.dates": r"[^?!]{4,6000}?",
    "partner.name": r"[^?!]{4,90}?",
}
_PARTNER_SHAPE = r"(?:[Dd](?:er|ie|as|es|em|en)|[Vv]om|[Vv]on der|[Ii]m|[Ii]n der|\[)[^?!]{4,90}?"
_LIGHT = 4
"""What a pattern weighs that is nothing but a placeholder."""


@dataclass(frozen=True)
class Pattern:
    """How one paragraph of the wording looks in a text.

    Attributes:
        source: the expression, without an end.
        slots: the placeholder of each group.
        passages: the passage of each group that holds one of its sentences.
        shorts: groups that hold the ministry's short form.
        number: group of the paragraph's number (§), "" without one.
        weight: how much it says that the pattern is found: its literal letters.
    """

    source: str
    slots: dict[str, Slot] = field(default_factory=dict)
    passages: dict[str, str] = field(default_factory=dict)
    shorts: frozenset[str] = frozenset()
    number: str = ""
    weight: int = 0

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """The pattern of whole lines."""
        return re.compile(self.source + r"(?<=\n)", re.DOTALL)

    @cached_property
    def anywhere(self) -> re.Pattern[str]:
        """The pattern inside a paragraph."""
        return re.compile(r"(?<!\S)" + self.source, re.DOTALL)

    @cached_property
    def at_end(self) -> re.Pattern[str]:
        """The pattern at the end of a paragraph."""
        return re.compile(r"(?<!\S)" + self.source + r"\Z", re.DOTALL)

    def switched(self, groups: dict[str, str | None]) -> dict[str, bool] | None:
        """Which passages a match holds; None when one is there in part."""
        found: dict[str, set[bool]] = {}
        for group, passage in self.passages.items():
            found.setdefault(passage, set()).add(groups[group] is not None)
        if any(len(is_there) > 1 for is_there in found.values()):
            return None
        return {passage: is_there.pop() for passage, is_there in found.items()}


def joined(patterns: Iterable[Pattern]) -> re.Pattern[str]:
    """Several paragraphs that stand in one."""
    return re.compile("".join(one.source for one in patterns) + r"(?<=\n)", re.DOTALL)


class PatternMaker:
    """Makes the patterns of one programme year; every group has a name of its own."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        ministry = programme.ministry
        short = ministry.short or ministry.declined.bare
        self._shorts = "|".join(_literal(one) for one in (short, *ministry.short_alternatives))
        self._count = 0

    def paragraph(
        self, sentences: Iterable[Sentence], *, is_line: bool, forms: DialogueForms | None = None
    ) -> Pattern:
        """The pattern of a paragraph's sentences, those of passages optional.

        Args:
            sentences: the sentences in their order.
            is_line: nothing is capitalised (cover, amount).
            forms: how days are said that may follow, for the dialogues.
        """
        parts = [self.sentence(one, is_line=is_line, forms=forms) for one in sentences]
        if forms:
            parts.append(self.days(forms))
        return _sum(parts)

    def heading(self, titles: Iterable[str], *, numbered: bool) -> Pattern:
        """The pattern of a heading, its number (§) optional: a file may have lost it."""
        parts: list[Pattern] = []
        for title in titles:
            parts += [Pattern(_BETWEEN_TITLES)] if parts else []
            parts.append(self.sentence(Sentence(text=title), is_line=True))
        if numbered:
            name = self._name("n")
            parts.insert(0, Pattern(_SECTION_NUMBER.format(name=name), number=name))
        return _sum(parts)

    def days(self, forms: DialogueForms) -> Pattern:
        """The pattern of the sentence on the days, which may be there or not."""
        slots, sources = {}, []
        for form in (forms.date_one, forms.dates_all, forms.dates_some):
            before, _, after = form.partition("{dates}")
            name = self._name("s")
            slots[name] = Slot("dialogues.dates", forms=forms)
            shape = _SLOT_SHAPES["dialogues.dates"]
            sources.append(f"{_literal(before)}(?P<{name}>{shape}){_literal(after)}{_SEPARATOR}")
        return Pattern(f"(?:{'|'.join(sources)})?", slots)

    def sentence(
        self, sentence: Sentence, *, is_line: bool, forms: DialogueForms | None = None
    ) -> Pattern:
        """The pattern of one sentence; one of a passage may be absent."""
        slots: dict[str, Slot] = {}
        shorts: set[str] = set()
        pieces = list(self._pieces(sentence.text, is_line, forms, slots, shorts))
        source = "".join(piece for piece, _ in pieces) + _SEPARATOR
        weight = sum(weight for _, weight in pieces)
        if sentence.passage is None:
            return Pattern(source, slots, shorts=frozenset(shorts), weight=weight)
        name = self._name("p")
        passages = {name: sentence.passage}
        return Pattern(f"(?P<{name}>{source})?", slots, passages, frozenset(shorts), weight=weight)

    def _pieces(
        self,
        text: str,
        is_line: bool,
        forms: DialogueForms | None,
        slots: dict[str, Slot],
        shorts: set[str],
    ) -> Iterator[tuple[str, int]]:
        """The expression of each piece, and how much it says."""
        for index, token in enumerate(parse(text)):
            fixed = self._fixed(token, starts=index == 0 and not is_line)
            if fixed is not None:
                yield _literal(fixed), len(fixed)
                continue
            name = self._name("s")
            if token.text == "ministry.short":
                shorts.add(name)
                yield f"(?P<{name}>{self._shorts})", _LIGHT
                continue
            slots[name] = Slot(token.text, starts=index == 0 and not is_line, forms=forms)
            yield f"(?P<{name}>{_SLOT_SHAPES.get(token.text, _PARTNER_SHAPE)})", _LIGHT

    def _fixed(self, token: Token, *, starts: bool) -> str | None:
        """The words of a token that are the same in every agreement of the year."""
        if not token.placeholder:
            return token.text
        if token.text.startswith("ref:"):
            return f"§ {self._programme.numbers[token.text[4:]]}"
        head, _, form = token.text.partition(".")
        if head != "ministry" or form == "short":
            return None
        words = self._programme.ministry.declined.named(form)
        return capitalised(words) if starts else words

    def _name(self, kind: str) -> str:
        self._count += 1
        return f"{kind}{self._count}"


def _literal(text: str) -> str:
    return re.escape(folded(text)).replace("\\ ", _SEPARATOR)


def _sum(parts: list[Pattern]) -> Pattern:
    return Pattern(
        "".join(part.source for part in parts),
        {name: slot for part in parts for name, slot in part.slots.items()},
        {name: passage for part in parts for name, passage in part.passages.items()},
        frozenset().union(*(part.shorts for part in parts)),
        "".join(part.number for part in parts),
        sum(part.weight for part in parts),
    )
