"""Short forms: introduced in brackets at their first mention, and one for the ministry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zvassist.agreement.phrases import listed, quoted
from zvassist.rules.finding import Severity
from zvassist.rules.names import alternatives
from zvassist.rules.printed import Place, PrintedLine, by_place
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.saying import stands
from zvassist.rules.slips import Scan, Slip, named, slip_hits


@rule(
    "R22",
    Severity.WARNUNG,
    fields=("programme", "passages.*", "wording.*", "extra.*"),
    checks="Eine Kurzform (HMSI, AQB) ist bei ihrer ersten Nennung in Klammern eingeführt und "
    "wird danach gebraucht.",
    source="Zielvereinbarung 2023 („AQB“ in § 2 ist nirgends eingeführt)",
)
def introduced(subject: Subject) -> Iterator[Hit]:
    """R22: used before it is introduced, or introduced and never used."""
    for place, faults in by_place(_badly_introduced(subject)).items():
        said = listed(f"{quoted(short)} {fault}" for short, fault in faults)
        yield Hit(place.field, f"Die Kurzform {said}.", words=faults[0][0])


_NOT_INTRODUCED = "ist bei ihrer ersten Nennung nicht in Klammern eingeführt"
_NEVER_USED = "ist eingeführt, wird aber nicht gebraucht"


def _badly_introduced(subject: Subject) -> Iterator[tuple[Place, tuple[str, str]]]:
    for short in subject.programme.data.short_forms:
        mentions = list(_mentions(subject, short))
        if not mentions:
            continue
        place, is_introduction = mentions[0]
        if not is_introduction:
            yield place, (short, _NOT_INTRODUCED)
        elif len(mentions) == 1:
            yield place, (short, _NEVER_USED)


def _mentions(subject: Subject, short: str) -> Iterator[tuple[Place, bool]]:
    """Where a short form stands, in order, and whether in brackets; a project introduces none."""
    for line in subject.lines:
        for start in _starts(short, line.text):
            place = _of_its_block(line, start)
            is_introduction = bool(_OPENING.search(line.text, endpos=start))
            yield place, is_introduction and not place.is_title


_OPENING = re.compile(r"\((?:kurz:? )?[„\"]?$")


@lru_cache(maxsize=1024)
def _starts(short: str, text: str) -> tuple[int, ...]:
    pattern = rf"(?<!\w){re.escape(short)}(?!\w)"
    return tuple(found.start() for found in re.finditer(pattern, text)) if short in text else ()


def _of_its_block(line: PrintedLine, position: int) -> Place:
    """The place, or the paragraph for what is printed from the programme year."""
    place = line.place_at(position)
    if place.is_own or place.is_title or place.field.startswith("signatures."):
        return place
    return Place(line.block.id.partition("/")[0])


@rule(
    "R23",
    Severity.FEHLER,
    fields=("wording.*", "extra.*", "measures.*.title", "signatures.*.name", "signatures.*.role"),
    checks="Für das Ministerium steht nur eine Kurzform; in freien Texten ist eine zweite eine "
    "Warnung.",
    source="Kurzformen des Ministeriums (offices.toml): HMSI im eigenen Gebrauch des Hauses, "
    "HMAIJS daneben",
)
def one_short_form(subject: Subject) -> Iterator[Hit]:
    """R23: another short form beside the one that the agreement uses."""
    right = subject.programme.ministry.short or subject.programme.ministry.name
    others = {
        short
        for ministry in subject.programme.offices.ministries
        for short in (ministry.short, *ministry.short_alternatives)
        if short and short != right
    }
    if not others:
        return iter(())
    return slip_hits(
        subject,
        _other_shorts(tuple(sorted(others)), right),
        lambda slips: (
            f"Im Text {stands(named(slips), 'die Kurzform ', 'die Kurzformen ')}; "
            f"die Vereinbarung verwendet {quoted(right)}."
        ),
    )


@lru_cache(maxsize=8)
def _other_shorts(others: tuple[str, ...], right: str) -> Scan:
    pattern = re.compile(rf"(?<!\w)(?:{alternatives(others)})(?!\w)")

    @lru_cache(maxsize=1024)
    def scan(text: str) -> tuple[Slip, ...]:
        return tuple(
            Slip(found.start(), found[0], right, "{ministry.short}")
            for found in pattern.finditer(text)
        )

    return scan
