"""What a text says in other words than the wording's: old agreements, letters, free texts.

Read by labels alone ("… Euro", "vertreten durch …", "Ort, den …"); nothing of it is certain,
all of it is offered to the clerk.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice

from zvassist.agreement.amounts import find_amounts
from zvassist.agreement.dates import find_dates
from zvassist.agreement.numbers import read_number_word
from zvassist.document.recognition.evidence import Evidence, Said
from zvassist.document.recognition.stream import Stream
from zvassist.document.recognition.wording import Wording

_DOUBT = "Die Angabe steht nicht im Wortlaut der Zielvereinbarung; bitte bestätigen."
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TITLE = re.compile(r"zielvereinbarung|programmjahr|haushaltsjahr|budget", re.IGNORECASE)
_COUNT = re.compile(
    r"\b(?P<n>[\wäöüß]+) (?:Zielsteuerungsdialog|Steuerungsgespräch)", re.IGNORECASE
)
_PLACE = re.compile(r"(?P<place>[^\W\d][^,\d]{1,40}), (?:den |am )?(?=\d|_)")
_OFFICE = r"[A-ZÄÖÜ]\w*(?:minister|rat|rät|ordnete|meister|sekretär)\w*"
_REPRESENTED = re.compile(
    rf"vertreten durch (?:(?:den|die|Herrn?|Frau|{_OFFICE}) )*(?P<name>[A-ZÄÖÜ][^,;:()]{{2,60}})"
)
_MOST_READINGS = 8
_SIDES = ("ministry", "local_authority")

_Hit = tuple[int, int, str | int]
"""Line, offset in it, and the reading."""


def labelled(stream: Stream, wording: Wording, evidence: Iterable[Evidence]) -> list[Evidence]:
    """Readings of fields of which the wording found nothing.

    Args:
        stream: the whole text.
        wording: the year's wording, for its partners' names.
        evidence: what the wording found.

    Returns:
        One doubtful piece of evidence for each field, with every reading as a candidate.
    """
    known = {one.said.path for one in evidence}
    signers = {
        f"signatures.{side}.{name}": read
        for side in _SIDES
        for name, read in (("place", _places), ("date", _days), ("name", _names))
    }
    readers: dict[str, Callable[[Stream], Iterator[_Hit]]] = {
        "year": _years,
        "local_authority": partial(_partners, wording=wording),
        "budget.total": _amounts,
        "dialogues.count": _counts,
        **signers,
    }
    unread = {path: read for path, read in readers.items() if path not in known}
    found = (_doubtful(stream, path, read(stream)) for path, read in unread.items())
    return [one for one in found if one]


def _doubtful(stream: Stream, path: str, hits: Iterator[_Hit]) -> Evidence | None:
    """All readings of a field as one piece of evidence, at the place of the first."""
    readings = list(islice(hits, _MOST_READINGS))
    if not readings:
        return None
    line, offset, _ = readings[0]
    candidates = tuple(dict.fromkeys(value for _, _, value in readings))
    said = Said(path, doubt=_DOUBT, candidates=candidates)
    words = " / ".join(dict.fromkeys(stream.lines[index].text for index, _, _ in readings))
    return Evidence(said, words, stream.lines[line].place, stream.starts[line] + offset)


def _years(stream: Stream) -> Iterator[_Hit]:
    for index, line in enumerate(stream.lines):
        if _TITLE.search(line.text):
            for found in _YEAR.finditer(line.text):
                yield index, found.start(), int(found.group())


def _partners(stream: Stream, wording: Wording) -> Iterator[_Hit]:
    """Names of partners in any case, also those that clerks use and nobody prints."""
    names = wording.names.anywhere
    if not names:
        return
    pattern = re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?!\w)"
    )
    for index in range(len(stream.lines)):
        for found in pattern.finditer(stream.folded_line(index)):
            yield index, found.start(), names[found.group()]


def _amounts(stream: Stream) -> Iterator[_Hit]:
    for index, line in enumerate(stream.lines):
        for found in find_amounts(line.text):
            if found.unit and found.value is not None:
                yield index, found.start, f"{found.value:.2f}"


def _counts(stream: Stream) -> Iterator[_Hit]:
    for index, line in enumerate(stream.lines):
        for found in _COUNT.finditer(line.text):
            number = read_number_word(found["n"])
            if number:
                yield index, found.start(), number


def _places(stream: Stream) -> Iterator[_Hit]:
    for index, line in enumerate(stream.lines):
        found = _PLACE.match(line.text)
        if found:
            yield index, 0, found["place"]


def _days(stream: Stream) -> Iterator[_Hit]:
    for index, line in enumerate(stream.lines):
        if _PLACE.match(line.text):
            for found in find_dates(line.text):
                if found.value:
                    yield index, found.start, found.value.isoformat()


def _names(stream: Stream) -> Iterator[_Hit]:
    for index, line in enumerate(stream.lines):
        for found in _REPRESENTED.finditer(line.text):
            yield index, found.start(), found["name"].strip()
