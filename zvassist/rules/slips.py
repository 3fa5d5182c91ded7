"""Slips: words in the text that should be others, where they stand, and how they are mended."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from zvassist.agreement.changes import AddExtra, Change, Many, RemoveExtra, Set, SetWording
from zvassist.agreement.model import Agreement
from zvassist.agreement.paths import value_at
from zvassist.agreement.phrases import listed, quoted
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.printed import Place, by_place
from zvassist.rules.rule import Hit, Subject


@dataclass(frozen=True, slots=True)
class Slip:
    """Words that should be others.

    Attributes:
        start: offset of the words in the text.
        words: as they stand there.
        right: what should stand there; "" when that is not certain.
        stored: what own wording should hold, where that is a placeholder; else as ``right``.
    """

    start: int
    words: str
    right: str = ""
    stored: str = ""


Scan = Callable[[str], Sequence[Slip]]
"""Finds the slips of one text; pure, so that it can remember the lines it has seen."""


def _none(_place: Place) -> bool:
    return False


def _of_its_place(place: Place) -> Severity:
    return place.severity


def always_warning(_place: Place) -> Severity:
    """For rules that give a Warnung wherever the words stand."""
    return Severity.WARNUNG


def slips_by_place(
    subject: Subject, scan: Scan, *, spare: Callable[[Place], bool] = _none
) -> dict[Place, list[Slip]]:
    """The slips of the document by the place they stand at, but those of spared places."""
    found = (
        (line.place_over(slip.start, slip.start + len(slip.words)), slip)
        for line in subject.lines
        for slip in scan(line.text)
    )
    return by_place((place, slip) for place, slip in found if not spare(place))


def slip_hits(
    subject: Subject,
    scan: Scan,
    message: Callable[[list[Slip]], str],
    *,
    severity: Callable[[Place], Severity] = _of_its_place,
    spare: Callable[[Place], bool] = _none,
) -> Iterator[Hit]:
    """One hit per place with slips, with the repair that mends all of them.

    Args:
        subject: what is checked.
        scan: finds the slips of a text.
        message: says what is wrong with the slips of one place.
        severity: how severe it is there.
        spare: places that are not looked at.
    """
    for place, slips in slips_by_place(subject, scan, spare=spare).items():
        repairs = mended(subject.agreement, place, slips, scan)
        yield Hit(place.field, message(slips), severity(place), repairs, slips[0].words)


def named(slips: Iterable[Slip]) -> list[str]:
    """The words of the slips, each once."""
    return list(dict.fromkeys(slip.words for slip in slips))


def instead(slips: Iterable[Slip]) -> str:
    """What should stand instead of what: "„b“ statt „a“"; the words alone where unknown."""
    return listed(
        dict.fromkeys(
            f"{quoted(slip.right)} statt {quoted(slip.words)}" if slip.right else quoted(slip.words)
            for slip in slips
        )
    )


# --- Mending -----------------------------------------------------------------------------


def mended(
    agreement: Agreement, place: Place, slips: Sequence[Slip], scan: Scan
) -> tuple[Repair, ...]:
    """The repair that puts what is right for every slip of a place.

    None where the words are not an entry, where what is right is not certain, and where
    slips would remain (words that only a filled placeholder makes).
    """
    text = stored_text(agreement, place)
    if text is None or not all(slip.right for slip in slips):
        return ()
    better = text
    for slip in slips:
        put = (slip.stored if place.is_own else "") or slip.right
        better = _replaced(better, slip.words, put)
    if better == text or scan(better):
        return ()
    said = listed(
        dict.fromkeys(f"{quoted(slip.words)} durch {quoted(slip.right)}" for slip in slips)
    )
    return (Repair(f"{said} ersetzen", rewritten(agreement, place, better)),)


def _replaced(text: str, words: str, put: str) -> str:
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    return re.sub(pattern, partial(_literally, put), text)


def _literally(put: str, _found: re.Match[str]) -> str:
    """No backslash in ``put`` means anything."""
    return put


def stored_text(agreement: Agreement, place: Place) -> str | None:
    """The text of an entry as stored, placeholders and all; None for all other places."""
    head, _, name = place.field.partition(".")
    if place.is_own:
        if head == "extra":
            return agreement.extra[int(name) - 1].text
        return agreement.wording[name].text
    if place.is_title or (head == "signatures" and not name.endswith(".date")):
        value = value_at(agreement, place.field)
        return value if isinstance(value, str) else None
    return None


def rewritten(agreement: Agreement, place: Place, text: str) -> Change:
    """The change that puts another text there; for places that have a stored text."""
    head, _, name = place.field.partition(".")
    if not place.is_own:
        return Set(field=place.field, value=text)
    if head == "wording":
        return SetWording(block=name, text=text, base=agreement.wording[name].base)
    at = int(name) - 1
    again = AddExtra(after=agreement.extra[at].after, text=text, index=at)
    return Many(changes=(RemoveExtra(index=at), again))
