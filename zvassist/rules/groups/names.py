"""Full names in the text: the ministry's, and those of other local authorities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zvassist.agreement.cases import Case, Declined, capitalised
from zvassist.agreement.phrases import quoted
from zvassist.rules.finding import Severity
from zvassist.rules.names import alternatives, any_of, bare_names, ministry_names
from zvassist.rules.printed import Place
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.saying import stands
from zvassist.rules.slips import Scan, Slip, named, slip_hits

_FIELDS = (
    *("wording.*", "extra.*", "measures.*.title"),
    *("signatures.*.name", "signatures.*.role"),
)


# --- The ministry's full name ------------------------------------------------------------


@rule(
    "R21",
    Severity.FEHLER,
    fields=_FIELDS,
    checks="Im Namen des Ministeriums fehlt kein Komma und kein Wort; in freien Texten eine "
    "Warnung.",
    source="Namen des Ministeriums (offices.toml); Haushaltspresse des Ministeriums 2025 mit eben "
    "diesem Fehler („Integration Jugend und Soziales“)",
)
def name_in_full(subject: Subject) -> Iterator[Hit]:
    """R21: nearly the ministry's name. Its name at another time is R20's."""
    right, all_times = subject.programme.ministry, subject.programme.offices.ministries
    known = tuple(name for ministry in all_times for name in ministry_names(ministry))
    return slip_hits(
        subject,
        _nearly(ministry_names(right), known),
        lambda slips: (
            f"Im Text {stands(named(slips))}; das Ministerium heißt {quoted(right.name)}."
        ),
    )


_TRAILING = re.compile(r"(?:[\s,]+und)*[\s,]*$")
_GOES_ON = re.compile(r"(?:,|\s+und)\s+[A-ZÄÖÜ]")


@lru_cache(maxsize=8)
def _nearly(right: tuple[str, ...], known: tuple[str, ...]) -> Scan:
    """Finds names that begin like the right one and hold at least half of its words."""
    bare, *_ = right
    words = re.findall(r"[A-ZÄÖÜ]\w+", bare.partition(" für ")[2])
    near = re.compile(
        r"\bHessisch\w{0,2}\s+Ministeri\w{2,3}(?:\s+(?:für|der|des))?"
        rf"(?:[\s,]*(?:\bund|\b(?:{alternatives(words)}))\b)+",
        re.IGNORECASE,
    )

    @lru_cache(maxsize=1024)
    def scan(text: str) -> tuple[Slip, ...]:
        return tuple(
            Slip(found.start(), name, _in_case_of(name, right))
            for found in near.finditer(text)
            if words
            and (name := _TRAILING.sub("", found[0]))
            and sum(word in name for word in words) * 2 >= len(words)
            and not any_of(known).match(text, found.start())
            and not _GOES_ON.match(text, found.start() + len(name))
        )

    return scan


def _in_case_of(name: str, right: tuple[str, ...]) -> str:
    """The right name in the case of a nearly right one; "" when its case is not certain."""
    head = name.split()[:2]
    return next((form for form in right if form.split()[:2] == head), "")


# --- Other local authorities -------------------------------------------------------------


@rule(
    "R34",
    Severity.FEHLER,
    fields=_FIELDS,
    checks="Im Text steht kein voller Name einer anderen Gebietskörperschaft, ausgenommen die Orte "
    "der Unterschrift; in freien Texten eine Warnung.",
    source="Die Vereinbarung nennt nur ihre beiden Partner; Namen in authorities.toml",
)
def no_other_partner(subject: Subject) -> Iterator[Hit]:
    """R34: a name left over from the agreement with another partner."""
    agreement, authorities = subject.agreement, subject.programme.authorities
    own = authorities.by_ags(agreement.local_authority or "")
    if own is None:
        return iter(())
    others = tuple(form.declined for each in authorities if each is not own for form in each.forms)
    partner = own.declined(agreement.local_authority_form)
    return slip_hits(
        subject,
        _foreign(others, partner),
        lambda slips: (
            f"Im Text {stands(named(slips))}; Partner der Vereinbarung ist {partner.nom}."
        ),
        spare=_is_place,
    )


def _is_place(place: Place) -> bool:
    return place.field.endswith(".place")


_ARTICLE = re.compile(r"\b(?:(?:von|in) der|der|die|dem|den|des|vom|im) $", re.IGNORECASE)


@lru_cache(maxsize=64)
def _foreign(others: tuple[Declined, ...], partner: Declined) -> Scan:
    """Finds the others' names, with the article where it says which case of ours is meant."""
    pattern = any_of(tuple(name for other in others for name in bare_names(other)))
    own = {name.casefold() for name in bare_names(partner)}

    @lru_cache(maxsize=1024)
    def scan(text: str) -> tuple[Slip, ...]:
        return tuple(
            _foreign_slip(text, found, others, partner)
            for found in pattern.finditer(text)
            if found[0].casefold() not in own
        )

    return scan


def _foreign_slip(
    text: str, found: re.Match[str], others: tuple[Declined, ...], partner: Declined
) -> Slip:
    article = _ARTICLE.search(text, endpos=found.start())
    if article is None:
        bare = any(found[0] == other.bare for other in others)
        return Slip(found.start(), found[0], *((partner.bare, "{partner.name}") if bare else ()))
    words = article[0] + found[0]
    inside = words[0].lower() + words[1:]
    cases = {case for case in Case for other in others if other.form(case) == inside}
    rights = {partner.form(case) for case in cases}
    if len(rights) != 1:
        return Slip(found.start(), found[0])
    right = rights.pop()
    right = capitalised(right) if words[0].isupper() else right
    return Slip(found.start() - len(article[0]), words, right, _stored(right, cases, partner))


def _stored(right: str, cases: set[Case], partner: Declined) -> str:
    """The placeholder for the words; of two cases that read alike none is chosen."""
    if len(cases) == 1:
        return f"{{partner.{cases.pop().value}}}"
    if right.endswith(partner.bare):
        return right.removesuffix(partner.bare) + "{partner.name}"
    return right
