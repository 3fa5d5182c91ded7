"""Edits as people make them by hand in a finished agreement, on its lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from random import Random

from tests.document.sources import with_lines
from zvassist.agreement.changes import Set, Value
from zvassist.agreement.door import apply
from zvassist.agreement.model import Agreement, Draft
from zvassist.agreement.text import unbind
from zvassist.document.compose import compose
from zvassist.document.gaps import GAP_TEXTS
from zvassist.document.reading import Certainty, ReadField, Reading, SourceLine, SourceText
from zvassist.document.recognition.stream import folded
from zvassist.programme.programme import Programme

_WORDS = ("insbesondere", "Kassel", "2026", "5.000 Euro", "nicht", "§ 9", "„neu“", "den")
_PARAGRAPHS = (
    "Die Parteien vereinbaren Stillschweigen.",
    "Frankfurt am Main, den 3. Mai 2026",
    "2.500.000 Euro",
    "2026",
    "dem Landkreis Fulda",
    "Zielsteuerungsdialoge",
    "§ 8",
    "Im Jahr 2026 führen der Landkreis Fulda und das HMSI zwei Zielsteuerungsdialoge.",
)

_PRINTED_ANEW = re.compile(
    r"§ \d\b ?|(?<=\d)\.(?=\d{3})"
    r"|Bisher vereinbart: |D(?:er Termin ist|ie Termine sind) |\bder (?=\d)"
)

Lines = list[SourceLine]


def edited(source: SourceText, random: Random) -> SourceText:
    """The source after one to three edits."""
    lines = list(source.lines)
    for _ in range(random.randint(1, 3)):
        random.choice(_EDITS)(lines, random)
    return with_lines(source, lines)


def unexplained(source: SourceText, reading: Reading, programme: Programme) -> list[str]:
    """Lines that neither the agreement prints nor the reading reports: what would be lost."""
    texts = [_text(one, programme) for one in _possible(reading)]
    texts += [_plain(one.text) for one in reading.unknown]
    texts += [_plain(one.words) for one in reading.fields if one.certainty is Certainty.UNCERTAIN]
    texts += [_plain(notice) for notice in reading.notices]
    return [
        line.text
        for line in source.lines
        if line.text not in GAP_TEXTS
        and not all(any(part in text for text in texts) for part in _parts(line.text))
    ]


def _parts(text: str) -> list[str]:
    """What of a line is reported as one: place and day each by itself."""
    return _plain(text).split(", den ")


def _plain(text: str) -> str:
    """Words as they are compared.

    An entry that is not known is none that is missing; the number of a heading, dots in an amount
    and the beginning of the sentence on the days are printed anew.
    """
    text = folded(unbind(text)).replace("**", "").replace("unbekannt]", "fehlt]")
    return _PRINTED_ANEW.sub("", text)


def _text(agreement: Agreement, programme: Programme) -> str:
    lines = (block.text for block in compose(agreement, programme).blocks)
    return _plain(" ".join(lines))


def _possible(reading: Reading) -> Iterator[Agreement]:
    """The agreement, with every combination of what may be meant where it is not certain."""
    open_fields = [
        one for one in reading.fields if one.certainty is Certainty.UNCERTAIN and one.candidates
    ]
    yield reading.agreement
    for values in product(*(_candidates(one) for one in open_fields)):
        draft = Draft(format=1, programme=reading.programme, agreement=reading.agreement)
        for one, value in zip(open_fields, values, strict=True):
            draft = apply(draft, Set(field=one.path, value=value))
        yield draft.agreement


def _candidates(field: ReadField) -> tuple[Value, ...]:
    """What may be meant; one of them where the field stands once and its words are reported."""
    stands_often = field.path in ("year", "local_authority", "local_authority_form")
    return field.candidates if stands_often else field.candidates[:1]


def _change_word(lines: Lines, random: Random) -> None:
    index = random.randrange(len(lines))
    words = lines[index].text.split(" ")
    words[random.randrange(len(words))] = random.choice(_WORDS)
    _set(lines, index, " ".join(words))


def _insert_word(lines: Lines, random: Random) -> None:
    index = random.randrange(len(lines))
    words = lines[index].text.split(" ")
    words.insert(random.randint(0, len(words)), random.choice(_WORDS))
    _set(lines, index, " ".join(words))


def _delete_words(lines: Lines, random: Random) -> None:
    index = random.randrange(len(lines))
    words = lines[index].text.split(" ")
    start = random.randrange(len(words))
    del words[start : start + random.randint(1, 4)]
    if words:
        _set(lines, index, " ".join(words))


def _delete_sentence(lines: Lines, random: Random) -> None:
    index = random.randrange(len(lines))
    sentences = lines[index].text.split(". ")
    if len(sentences) > 1:
        del sentences[random.randrange(len(sentences))]
        _set(lines, index, ". ".join(sentences))


def _delete_line(lines: Lines, random: Random) -> None:
    del lines[random.randrange(len(lines))]


def _insert_line(lines: Lines, random: Random) -> None:
    text = random.choice(_PARAGRAPHS)
    lines.insert(random.randint(0, len(lines)), SourceLine(text, "", random.randrange(10**6)))


def _double_line(lines: Lines, random: Random) -> None:
    index = random.randrange(len(lines))
    lines.insert(random.randint(0, len(lines)), lines[index])


def _move_line(lines: Lines, random: Random) -> None:
    line = lines.pop(random.randrange(len(lines)))
    lines.insert(random.randint(0, len(lines)), line)


def _lose_marker(lines: Lines, random: Random) -> None:
    index = random.randrange(len(lines))
    lines[index] = replace(lines[index], marker="")


def _split_line(lines: Lines, random: Random) -> None:
    index = random.randrange(len(lines))
    words = lines[index].text.split(" ")
    at = random.randrange(len(words))
    if at:
        _set(lines, index, " ".join(words[:at]))
        rest = SourceLine(" ".join(words[at:]), "", random.randrange(10**6))
        lines.insert(index + 1, rest)


def _join_lines(lines: Lines, random: Random) -> None:
    index = random.randrange(len(lines) - 1)
    _set(lines, index, f"{lines[index].text} {lines.pop(index + 1).text}")


def _set(lines: Lines, index: int, text: str) -> None:
    lines[index] = replace(lines[index], text=text.strip(), bold=(), marks=())


_EDITS: tuple[Callable[[Lines, Random], None], ...] = (
    *(_change_word, _insert_word, _delete_words, _delete_sentence, _delete_line, _insert_line),
    *(_double_line, _move_line, _lose_marker, _split_line, _join_lines),
)
