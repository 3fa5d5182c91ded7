"""What was read from a file, as a list to be looked at before it becomes a draft. Data only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from zvassist.agreement.changes import Change, Set
from zvassist.document.reading import Certainty, ReadField
from zvassist.programme.programme import Programme
from zvassist.session.importing import Import
from zvassist.session.merging import Question
from zvassist.walk.decisions import said
from zvassist.walk.words import in_words, label_at

_LONGEST = 90


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One thing that was found, or not.

    Attributes:
        text: sign, what it is about, what the file says.
        detail: the literal words and where they stand, or why it is asked; German.
        question: what the clerk can decide here; None where nothing is to be decided.
    """

    text: str
    detail: str = ""
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class ReadGroup:
    """Lines of one kind under their heading; never empty."""

    title: str
    lines: tuple[ReadLine, ...]


def read_groups(found: Import, programme: Programme) -> tuple[ReadGroup, ...]:
    """What was read in groups, what asks for something first.

    Args:
        found: the file as it was read.
        programme: its programme year.
    """
    groups = (
        ("Bitte entscheiden", _questions(found, programme)),
        ("Nicht gefunden, neu einzutragen", _missing(found, programme)),
        ("Unbekannter Text, bleibt erhalten", _unknown(found, programme)),
        ("In der Datei geändert, wird übernommen", _changed(found, programme)),
        ("Gefunden", _certain(found, programme)),
        ("Zur Datei", (ReadLine(f"i {notice}", notice) for notice in found.notices)),
    )
    filled = ((title, tuple(lines)) for title, lines in groups)
    return tuple(ReadGroup(title, lines) for title, lines in filled if lines)


def choice_text(change: Change, programme: Programme) -> str:
    """What a choice would enter: "1.022.700 Euro"."""
    if isinstance(change, Set):
        return said(change.field, change.value, programme)
    return in_words(change, programme)


def _questions(found: Import, programme: Programme) -> Iterator[ReadLine]:
    for question in found.questions:
        words = f"Im Text: {_words(question.words, question.place)}" if question.words else ""
        about = _label(question.path, programme)
        yield ReadLine(f"? {about}: {question.note}", f"{question.note} {words}".strip(), question)


def _missing(found: Import, programme: Programme) -> Iterator[ReadLine]:
    for path in found.missing:
        yield ReadLine(f"○ {_label(path, programme)}", "Im Text steht dazu nichts.")


def _unknown(found: Import, programme: Programme) -> Iterator[ReadLine]:
    for text in found.reading.unknown:
        kept = f" Behalten als: {_label(text.kept_as, programme)}." if text.kept_as else ""
        yield ReadLine(f"+ {_short(text.text)}", f"{text.place}.{kept}")


def _changed(found: Import, programme: Programme) -> Iterator[ReadLine]:
    for proposal in found.proposals:
        words = _short(proposal.words) or "steht nicht mehr im Text"
        is_entry = not proposal.path.startswith(("measures", "extra"))
        what = (
            _label(proposal.path, programme) if is_entry else in_words(proposal.change, programme)
        )
        yield ReadLine(f"≠ {what}: {words}", _words(proposal.words, proposal.place))


def _certain(found: Import, programme: Programme) -> Iterator[ReadLine]:
    for field in _sure(found.reading.fields):
        value = said(field.path, field.value, programme)
        detail = _words(field.words, field.place)
        yield ReadLine(f"✓ {_label(field.path, programme)}: {_short(value)}", detail)


def _sure(fields: Iterable[ReadField]) -> Iterator[ReadField]:
    """Without what stands there by leaving something out: a name form that is the usual one."""
    certain = (field for field in fields if field.certainty is Certainty.CERTAIN)
    return (field for field in certain if field.value is not None)


def _label(path: str, programme: Programme) -> str:
    """A field's name; of several projects with its number in the text."""
    head, _, rest = path.partition(".")
    number = rest.partition(".")[0].removeprefix("m") if head == "measures" else ""
    return f"{label_at(path, programme)} {number}".rstrip()


def _words(words: str, place: str) -> str:
    quoted = f"„{_short(words)}“" if words else ""
    return ", ".join(part for part in (place, quoted) if part)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 2].rstrip()} …"
