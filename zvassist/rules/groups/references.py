"""References to paragraphs, and the paragraphs' numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from zvassist.agreement.phrases import quoted
from zvassist.document.tree import Style
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.printed import Place, PrintedLine
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.slips import Slip, instead, rewritten, slip_hits, stored_text

_FREE = ("wording.*", "extra.*")
_NOUNS = r"[A-ZÄÖÜ][\w-]+(?:(?:,|\sund)\s[A-ZÄÖÜ][\w-]+)*"
_SAID = (
    r"(?:genannt|vereinbart|aufgeführt|bezeichnet|festgelegt|festgesetzt|bestimmt|beschrieben|"
    r"geregelt|dargestellt|benannt|ausgewiesen|angegeben|enthalten|definiert|vorgesehen)"
)
_LAW = (
    r"(?:\s(?:Abs\.|Absatz|Satz|S\.|Nr\.|Nummer|und|ff\.?|f\.|,|[0-9]+[a-z]?))*"
    r"\s(?:[A-ZÄÖÜ][a-zäöü]*[A-ZÄÖÜ]\w*|(?:des|der)\s\w*(?:gesetz|ordnung|buch|vertrag)\w*)"
)
_REFERENCE = re.compile(
    rf"(?:(?P<topic_before>{_NOUNS})\s(?:nach|gemäß|aus|in|laut|von)\s)?"
    r"(?P<mark>(?<![\w§])§\s?(?P<number>[0-9]{1,3})(?![0-9]))"
    rf"(?P<law>,?{_LAW})?"
    rf"(?:(?:\s(?:Abs\.|Absatz)\s[0-9]+)?\s{_SAID}e[nrms]?\s(?P<topic>{_NOUNS}))?"
)


@dataclass(frozen=True)
class _Sections:
    """The paragraphs as printed, by number, and the words that they are about."""

    subject: Subject

    @cached_property
    def ids(self) -> dict[int, str]:
        """Section ids of the numbered headings by the number that is printed."""
        return {number: line.block.section for number, line in _headings(self.subject)}

    @cached_property
    def titles(self) -> dict[int, set[str]]:
        """Stems of the words of each heading; "des Landes" behind a word is not the topic."""
        by_section = {section: number for number, section in self.ids.items()}
        titles: dict[int, set[str]] = {number: set() for number in self.ids}
        for line in self.subject.lines:
            number = by_section.get(line.block.section)
            if number is not None and line.block.style is Style.HEADING:
                titles[number] |= _stems(re.sub(r"\b(?:des|der)\s\w+", "", line.text))
        return titles

    @cached_property
    def texts(self) -> dict[int, set[str]]:
        """Stems of all words of each paragraph, but those that a clerk put there."""
        by_section = {section: number for number, section in self.ids.items()}
        texts: dict[int, set[str]] = {number: set() for number in self.ids}
        for line in self.subject.lines:
            number = by_section.get(line.block.section)
            if number is not None and not line.own:
                texts[number] |= _stems(line.text)
        return texts

    @cached_property
    def numbers(self) -> set[int]:
        """All numbers that lead somewhere, those of further paragraphs among them."""
        return {*self.ids, *(number for number, _, _ in _own_headings(self.subject))}

    def about(self, topic: str, *, titles_only: bool) -> list[int]:
        """The paragraphs that a topic may be looked for in; none when it is not known."""
        wanted = _stems(topic)
        found = [number for number, stems in self.titles.items() if wanted & stems]
        if not found and not titles_only:
            found = [number for number, stems in self.texts.items() if wanted.issubset(stems)]
        return found


@lru_cache(maxsize=1024)
def _stems(text: str) -> frozenset[str]:
    """The nouns of a text without their endings."""
    nouns = re.findall(r"\b[A-ZÄÖÜ][\w-]*\w", text)
    return frozenset(re.sub(r"(?:en|es|n|s|e)$", "", noun).lower() for noun in nouns)


_NUMBER = re.compile(r"§\s?([0-9]{1,3})$")
_OWN_NUMBER = re.compile(r"§\s?([0-9]{1,3})(?:\s[^.!?;]{1,80})?$")


def _headings(subject: Subject) -> Iterator[tuple[int, PrintedLine]]:
    """The programme year's own numbered headings."""
    for line in subject.lines:
        if line.block.style is Style.HEADING and (found := _NUMBER.match(line.text)):
            yield int(found[1]), line


# --- Where references lead ---------------------------------------------------------------


@rule(
    "R35",
    Severity.FEHLER,
    fields=_FREE,
    checks="Ein Verweis auf einen Paragrafen führt zu dem, was er nennt (die Ziele in § 5, die "
    "Haushaltsmittel in § 4); in eigenem Wortlaut eine Warnung.",
    source="§§ 2 und 6 der Zielvereinbarung 2023",
)
def references_lead_there(subject: Subject) -> Iterator[Hit]:
    """R35: the paragraph does not exist, or is not about what is named. Laws are spared."""
    sections = _Sections(subject)

    def scan(text: str) -> tuple[Slip, ...]:
        judged = (_slip(found, sections) for found in _references(text))
        return tuple(slip for slip in judged if slip)

    return slip_hits(
        subject,
        scan,
        lambda slips: f"Der Verweis stimmt nicht: {instead(slips)}.",
        spare=lambda place: place.is_title,
    )


@lru_cache(maxsize=1024)
def _references(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_REFERENCE.finditer(text)) if "§" in text else ()


def _slip(found: re.Match[str], sections: _Sections) -> Slip | None:
    number, topic = int(found["number"]), found["topic"] or found["topic_before"] or ""
    if found["law"]:
        return None
    about = sections.about(topic, titles_only=not found["topic"]) if topic else []
    if number in about or (not about and number in sections.numbers):
        return None
    start = found.start("mark") if found["topic"] else found.start()
    words = found[0][start - found.start() :]
    if len(about) != 1:
        return Slip(start, words)
    (there,) = about
    right = _MARK.sub(f"§ {there}", words)
    return Slip(start, words, right, _MARK.sub(f"{{ref:{sections.ids[there]}}}", words))


_MARK = re.compile(r"§\s?[0-9]+")


# --- The paragraphs' numbers -------------------------------------------------------------


@rule(
    "R36",
    Severity.FEHLER,
    fields=_FREE,
    checks="Die Paragrafen sind von 1 an ohne Lücke gezählt; in weiteren Absätzen eine Warnung.",
    source="Zielvereinbarung 2023, §§ 1 bis 7",
)
def numbered_without_gap(subject: Subject) -> Iterator[Hit]:
    """R36: the year's paragraphs first, then what a clerk counts on behind them."""
    expected = 1
    for number, line in _headings(subject):
        if number != expected:
            message = f"Die Paragrafenfolge ist lückenhaft: § {number} statt § {expected}."
            yield Hit(line.block.id, message, words=line.text)
        expected = number + 1
    for number, place, is_last in _own_headings(subject):
        if number == expected and is_last:
            expected += 1
            continue
        words, right = f"§ {number}", f"§ {expected}"
        message = (
            f"Der Paragraf {quoted(words)} passt nicht in die Paragrafenfolge; "
            f"an der Reihe wäre {right} hinter den Paragrafen des Programmjahres."
        )
        repairs = _recounted(subject, place, words, right) if is_last else ()
        yield Hit(place.field, message, place.severity, repairs, words)


def _recounted(subject: Subject, place: Place, words: str, right: str) -> tuple[Repair, ...]:
    text = stored_text(subject.agreement, place) or ""
    if not text.startswith(words):
        return ()
    change = rewritten(subject.agreement, place, right + text.removeprefix(words))
    return (Repair(f"{quoted(words)} durch {quoted(right)} ersetzen", change),)


def _own_headings(subject: Subject) -> Iterator[tuple[int, Place, bool]]:
    """Own words that read like a numbered heading, and whether all of the year's are before."""
    left = sum(1 for _ in _headings(subject))
    for line in subject.lines:
        if line.block.style is Style.HEADING:
            left -= bool(_NUMBER.match(line.text))
        elif (found := _OWN_NUMBER.match(line.text)) and (place := line.own):
            yield int(found[1]), place, left == 0
