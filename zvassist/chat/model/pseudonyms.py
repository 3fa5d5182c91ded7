"""Names and numbers of people, replaced before a text leaves and put back in what comes.

This is reduction, not anonymity: a bare name that nothing marks as one is not found. So the
clerk sees the text as it would be sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_WORD = r"[A-ZÄÖÜ][\w'’]*(?:-[A-ZÄÖÜ][\w'’]*)*"
_TITLES = r"(?:(?:Dr|Prof|Dipl|Mag|h|c|med|jur|phil)\.(?:-[A-Z]\w+\.?)?[ \u00a0]*)*"
_PARTICLES = r"(?:(?:von|van|de|zu|zur|zum|der|den)[ \u00a0])*"
_NAME = rf"{_TITLES}{_PARTICLES}{_WORD}(?:[ \u00a0]{_PARTICLES}{_WORD})?"
_OFFICE = (
    r"(?:(?:(?:Erste[rn]?|Hauptamtliche[rn]?)[ \u00a0]+)?"
    r"(?:(?:Ober|Stadt|Kreis|Staats)?(?:[Ll]andr[aä]t|[Bb]ürgermeister|[Mm]inister|[Ss]ekretär"
    r"|[Bb]eigeordnete|[Dd]ezernent|[Rr][aä]t|[Pp]räsident)\w*+[ \u00a0]*)++)?+"
)
"""Offices between "Frau" and the name; they stay, for the agreement prints them."""
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("EMAIL", re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")),
    ("IBAN", re.compile(r"\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){2,7}(?:[ \u00a0]?\w{1,3})?\b")),
    (
        "TELEFON",
        re.compile(
            r"\b(?:Tel|Telefon|Fax|Telefax|Mobil|Handy|Durchwahl)\b[.: \u00a0]*"
            r"(\+?\(?\d[\d /()\u00a0-]{2,}\d)"
        ),
    ),
    (
        "TELEFON",
        re.compile(
            r"(?<![\w.,/-])((?:\+\d{2}|0\d{2,5}|\(0\d{2,5}\))[ /()\u00a0-]{1,3}\d[\d /-]{3,}\d)"
        ),
    ),
    ("PERSON", re.compile(rf"\b(?:Herrn?|Frau|Hr\.|Fr\.)[ \u00a0]+{_OFFICE}({_NAME})")),
    ("PERSON", re.compile(rf"\b((?:Dr|Prof)\.[ \u00a0]*{_NAME})")),
    ("PERSON", re.compile(rf"(?:^|\n)[ \t]*(?:gez|i\. ?A|i\. ?V|i\.A|i\.V)\.?[ \u00a0]+({_NAME})")),
    (
        "PERSON",
        re.compile(
            r"(?:^|\n)[^\n]{0,40}\b(?:Grüßen|Grüße|Gruß|Gruss|Gruessen|MfG|Hochachtungsvoll)\b"
            r"[^\n]{0,40}\n\s*([^\n]{2,60}?)[ \t]*(?=\n|$)"
        ),
    ),
)
"""Kind and pattern; the first group, or the whole, is replaced."""
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """What was replaced by what.

    Attributes:
        table: placeholder -> the words it stands for.
    """

    table: Mapping[str, str]

    def masked(self, text: str) -> str:
        """The text with placeholders; words of a replaced stretch are never replaced again."""
        if not self.table:
            return text
        by_words = {words: key for key, words in self.table.items()}
        longest_first = sorted(by_words, key=len, reverse=True)
        pattern = "|".join(map(re.escape, longest_first))
        return re.sub(rf"(?<![\w-])(?:{pattern})(?![\w-])", lambda found: by_words[found[0]], text)

    def restored(self, text: str) -> str:
        """The text with the words put back."""
        if not self.table:
            return text
        pattern = "|".join(map(re.escape, self.table))
        return re.sub(pattern, lambda found: self.table[found[0]], text)


def pseudonyms(texts: Iterable[str], names: Iterable[str] = ()) -> Pseudonyms:
    """What must be replaced in texts.

    Args:
        texts: everything that would leave.
        names: names of people that the form knows; each is also found by its last word alone.
    """
    whole = "\n".join(texts)
    found = [*_known(names), *_found(whole)]
    table: dict[str, str] = {}
    counts: dict[str, int] = {}
    for kind, words in dict.fromkeys(found):
        if words in table.values():
            continue
        while True:
            counts[kind] = counts.get(kind, 0) + 1
            key = f"[{kind}_{counts[kind]}]"
            if key not in whole:
                break
        table[key] = words
    return Pseudonyms(table)


def _known(names: Iterable[str]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name in names:
        words = name.split()
        found.append(("PERSON", name))
        if len(words) > 1 and len(words[-1]) >= _SHORTEST:
            found.append(("PERSON", words[-1]))
    return [(kind, words) for kind, words in found if words.strip()]


def _found(text: str) -> list[tuple[str, str]]:
    """What the patterns find, in the order of the patterns."""
    found: list[tuple[str, str]] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            words = match[match.lastindex or 0].strip()
            found.append((kind, words))
            last = words.split()[-1] if words.split() else ""
            # Somebody addressed by name is found again where only the name stands.
            if kind == "PERSON" and re.fullmatch(_WORD, last) and len(last) >= _SHORTEST:
                found.append((kind, last))
    return [(kind, words) for kind, words in found if words]
