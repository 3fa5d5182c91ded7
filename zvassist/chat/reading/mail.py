"""What a mail has around its content: greeting, closing, quoted older mails.

A greeting says nothing about the agreement. What is quoted never becomes a change: it is
another person's word, and often last year's.
"""

from __future__ import annotations

import re

from zvassist.chat.reading.fold import Source
from zvassist.chat.reading.items import Tag
from zvassist.chat.reading.lexicon import tags_of, words

Stretch = tuple[int, int]
"""From where to where in the folded message."""

_QUOTED_LINES = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_OLDER_MAIL = re.compile(
    r"^[ \t]*(?:-{2,} ?urspruengliche nachricht|-{2,} ?original message|von: \S"
    r"|am [^\n]{4,80} schrieb [^\n]{2,80}:).*",
    re.MULTILINE | re.DOTALL,
)
_HEADER = re.compile(
    r"\s*(?:(?:von|gesendet|an|cc|bcc|betreff|datum|wichtigkeit|from|to|subject|date|sent): [^\n]*"
    r"(?:\n\s*|$))+"
)
"""The lines above a mail that was pasted whole."""
_GREETING = re.compile(
    r"\s*(?:(?:sehr geehrte[rsn]?|liebe[rs]?|hallo|hi|hey|moin|servus|werte[rsn]?"
    r"|guten (?:tag|morgen|abend))\b"
    r"(?P<names>[^,.!?:;\n\d]{0,60})(?:[,!\n.]|$)\s*)"
)
_CLOSING = re.compile(
    r"(?:(?:mit )?(?:viele|vielen|beste|besten|freundliche|freundlichen|liebe|lieben|herzliche"
    r"|herzlichen|schoene|schoenen) gruesse?n?\b|\b(?:mfg|lg|vg|bg|gruss|gruesse)\b"
    r"|(?:vielen |besten )?dank(?:e)?\b"
    r"(?= *(?:im voraus)?[ ,.!]*(?:$|\n|und)))(?P<tail>[\s\S]*)"
)
_DO_IT = (
    r"(?:bitte (?:(?:das|dies|es|alles|so|genau|entsprechend|gleich|mal) |(?:die|diese) e?-?mail )*"
    r"(?:eintragen|uebernehmen|umsetzen|einarbeiten|einpflegen|beruecksichtigen|machen|aendern)"
    r"|(?:mache?|trage?|setze?|pflege?|arbeite|uebernimm|(?:machen|tragen|setzen|uebernehmen) sie)"
    r"(?: (?:das|dies|es|alles|bitte|mal|gleich|genau|so|entsprechend|um|ein))+)"
)
_FORWARDING = re.compile(rf"(?P<lead>(?:[^.!?:;\n\"\d]|wg:){{0,80}}[,.:;] ?)?{_DO_IT} ?[:.!]\s*")
"""What a clerk says to make a mail below it his own word: "Mail vom Kreis, bitte eintragen:"."""
_SET_BEFORE = re.compile(r"[^\n]{1,120}:\s*")
_UNSURE = words("info information kenntnis kenntnisnahme pruefen pruefung rueckfrage")
_TELLS_OF_MAIL = words("kam kamen schrieb schrieben gab ging")
_QUOTATION = re.compile(r'(?<!\w)"[^"]*(?:"|\Z)')
_OPENING = frozenset("„‚")
"""Marks that only ever open a quotation; one inside another shows that they are nested."""
_FIELDS = (Tag.TOTAL, Tag.DIALOGUE, Tag.PARTNER, Tag.PROJECT, Tag.REMOVE, Tag.RENAME)
_TELLING = (*_FIELDS, Tag.BLOCK, Tag.ADD, Tag.PUT)
_SECOND_THOUGHTS = words("ps nachtrag nein stimmt falsch vergiss korrektur halt moment")
"""Below a closing stand names and small print; these words show that the mail goes on."""


def around(source: Source) -> tuple[Stretch, ...]:
    """The stretches of a message that are not judged, in order."""
    text = source.text
    begin = _begin(text)
    found = [match.span() for match in _QUOTED_LINES.finditer(text)]
    if begin:
        found.append((0, begin))
    if older := _OLDER_MAIL.search(text, begin):
        found.append(older.span())
    greeting = _greeting(text, begin)
    if greeting:
        found.append(greeting.span())
    if not begin and _is_only_shown(text, greeting.end() if greeting else 0):
        found.append((0, len(text)))
    closing = _CLOSING.search(text)
    inside = closing and any(start < closing.start() < end for start, end in quotations(source))
    if closing and not inside:
        tells = _tells(closing["tail"], _FIELDS)
        found.append((closing.start(), closing.start("tail") if tells else closing.end()))
    return tuple(sorted(found))


def _begin(text: str) -> int:
    """Where the mail begins: below its header, and below the order to do what it says."""
    start = _forwarded(text)
    header = _HEADER.match(text, start)
    return header.end() if header and (start or "\n" in header.group()) else start


def _forwarded(text: str) -> int:
    """Where the clerk's order ends that makes a mail below it the clerk's own word; else 0.

    What stands before the order says at most whose mail it is, without doubt and without a value.
    """
    greeting = _greeting(text, 0)
    order = _FORWARDING.match(text, greeting.end() if greeting else 0)
    if order is None or not _is_mail(text, order.end()):
        return 0
    said = " ".join(word for word in _words(order["lead"] or "") if word not in _TELLS_OF_MAIL)
    return 0 if _tells(said, (*_FIELDS, Tag.BLOCK, Tag.ASK)) else order.end()


def _is_only_shown(text: str, start: int) -> bool:
    """Whether a mail stands below words that doubt it or only show it: "Bitte erst prüfen:"."""
    line = _SET_BEFORE.match(text, start)
    if line is None or not _is_mail(text, line.end()):
        return False
    said = _words(line.group())
    return any(word in _UNSURE or Tag.BLOCK in tags_of(word) for word in said)


def _is_mail(text: str, at: int) -> bool:
    """Whether a mail begins there, with its header or a greeting."""
    return _HEADER.match(text, at) is not None or _greeting(text, at) is not None


def _greeting(text: str, at: int) -> re.Match[str] | None:
    """A greeting that says nothing of the agreement."""
    found = _GREETING.match(text, at)
    return found if found and not _tells(found["names"], _TELLING) else None


def quotations(source: Source) -> tuple[Stretch, ...]:
    """The stretches between quotation marks; one that is never closed goes on to the end."""
    found: list[Stretch] = []
    for match in _QUOTATION.finditer(source.text):
        start, end = match.span()
        if found and start < found[-1][1]:
            continue
        if source.words(end - 1, end) in _OPENING and end - 1 > start:
            end = source.text.rindex('"') + 1
        found.append((start, end))
    return tuple(found)


def quoted(text: str) -> bool:
    """Whether a message holds quoted lines or an older mail."""
    header = _HEADER.match(text)
    begin = header.end() if header else _begin(text)
    return bool(_QUOTED_LINES.search(text) or _OLDER_MAIL.search(text, begin))


def _tells(text: str, tags: tuple[Tag, ...]) -> bool:
    """Whether words around a mail speak of the agreement after all."""
    return any(
        not tags_of(word).isdisjoint(tags) or word in _SECOND_THOUGHTS for word in _words(text)
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)
