"""Words of own text that are an old entry become its placeholder, so that nothing old stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zvassist.agreement.amounts import find_amounts
from zvassist.agreement.cases import Case, Declined, capitalised
from zvassist.agreement.text import unbind
from zvassist.document.filling import Scene
from zvassist.document.tree import Origin

_TOTAL = "{budget.total}"
_MINISTRY = (Case.NOM, Case.GEN, Case.DAT, Case.AKK)
"""The cases that wording knows of the ministry."""


def bound(text: str, old: Scene, new: Scene) -> str:
    """Put placeholders for the total, the partner and the ministry of the old agreement.

    Names are replaced only where the placeholder prints the very same words in both years, so
    an old name of the ministry stays for the clerk to decide on (rule R20 offers the new one).
    Years are left, too: "2023" need not be the agreement's own year (R26, R27).

    Args:
        text: own wording or a further paragraph as stored.
        old: the old agreement and its programme year.
        new: the same entries in the new programme year.
    """
    text = _with_total(text, old)
    for words, placeholder in _names(old):
        pattern = rf"(?<![\w{{.-]){re.escape(words)}(?![\w}}-])"
        text = _same_words(text, re.compile(pattern), placeholder, (old, new))
    return text


def _with_total(text: str, scene: Scene) -> str:
    total = scene.agreement.budget.total
    found = [each for each in find_amounts(text) if total is not None and each.value == total]
    for amount in reversed(found):
        text = text[: amount.start] + _TOTAL + text[amount.end :]
    return text


def _names(scene: Scene) -> list[tuple[str, str]]:
    """The names in every case with the placeholder that prints them, the longest first."""
    ags = scene.agreement.local_authority
    partner = scene.programme.authorities.by_ags(ags or "")
    found: list[tuple[str, str]] = []
    if partner:
        declined = partner.declined(scene.agreement.local_authority_form)
        found += _forms("partner", declined, tuple(Case))
    ministry = scene.programme.ministry
    found += _forms("ministry", ministry.declined, _MINISTRY)
    if ministry.short:
        found.append((ministry.short, "{ministry.short}"))
    return sorted(found, key=lambda pair: -len(pair[0]))


def _forms(head: str, declined: Declined, cases: tuple[Case, ...]) -> Iterator[tuple[str, str]]:
    for case in cases:
        words, placeholder = declined.form(case), f"{{{head}.{case.value}}}"
        yield words, placeholder
        yield capitalised(words), placeholder
    yield declined.bare, f"{{{head}.name}}"


def _same_words(
    text: str, pattern: re.Pattern[str], placeholder: str, scenes: tuple[Scene, ...]
) -> str:
    """Replace one by one, where the printed text stays the same in every scene."""
    at = 0
    while found := pattern.search(text, at):
        tried = text[: found.start()] + placeholder + text[found.end() :]
        if all(_printed(tried, scene) == _printed(text, scene) for scene in scenes):
            text, at = tried, found.start() + len(placeholder)
        else:
            at = found.end()
    return text


def _printed(text: str, scene: Scene) -> str:
    return unbind("".join(span.text for span in scene.fill((text,), Origin.OWN)))
