"""The case of a local authority in the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from zvassist.agreement.cases import Case, Declined, capitalised
from zvassist.rules.finding import Severity
from zvassist.rules.names import alternatives
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.slips import Scan, Slip, instead, slip_hits

_GENITIVE = ("seitens", "innerhalb", "außerhalb", "bezüglich", "hinsichtlich", "aufgrund")
_GOVERNS = {
    **dict.fromkeys(_GENITIVE, (Case.GEN,)),
    **dict.fromkeys(("von", "mit", "bei", "zu", "aus", "nach", "gegenüber"), (Case.DAT,)),
    **dict.fromkeys(("durch", "für", "gegen"), (Case.AKK,)),
    **dict.fromkeys(("in", "an", "auf", "zwischen"), (Case.DAT, Case.AKK)),
}
"""The cases that a preposition asks for. Those that also join clauses ("um", "ohne", "seit")
may stand before another case."""
_MASCULINE = {"vom": "von", "im": "in", "zum": "zu", "beim": "bei", "am": "an"}
_FEMININE = {"zur": "zu"}
_CONTRACTED = {**_MASCULINE, **_FEMININE}
"""Contractions with the article in the dative, and what they are short for."""
_ARTICLES = ("der", "die", "das", "des", "dem", "den")
_CASES = (Case.NOM, Case.GEN, Case.DAT, Case.AKK)


@rule(
    "R33",
    Severity.FEHLER,
    fields=("wording.*", "extra.*", "measures.*.title", "signatures.*.name", "signatures.*.role"),
    checks="Artikel und Verschmelzung passen zur Gebietskörperschaft („von der Stadt“, nicht „vom "
    "Stadt“; „des Landkreises“, nicht „des Landkreis“); in freien Texten eine Warnung.",
    source="Beugung der Gebietskörperschaften (authorities.toml); Zielvereinbarung 2023 mit "
    "„vom“, „im“ und vier Fällen",
)
def case_of_the_partner(subject: Subject) -> Iterator[Hit]:
    """R33: "vom Stadt", "im Stadt", "des Landkreis", "durch dem Kreis"."""
    names = (form.declined for each in subject.programme.authorities for form in each.forms)
    return slip_hits(
        subject,
        _wrong_cases(tuple(names)),
        lambda slips: f"Bitte die Grammatik prüfen: {instead(slips)}.",
    )


@dataclass(frozen=True, slots=True)
class _Noun:
    """The first word of a local authority's name: "Landkreis", "Stadt", "Wetteraukreis".

    Attributes:
        articles, forms: article and noun, both by case.
    """

    articles: dict[Case, str]
    forms: dict[Case, str]

    def cases(self, article: str, form: str) -> set[Case]:
        """The cases in which it stands so with this article."""
        return {
            case
            for case in _CASES
            if (self.articles[case], self.forms[case].lower()) == (article, form.lower())
        }

    def with_preposition(self, preposition: str, case: Case) -> str:
        """With a preposition, contracted where German does so: "vom", "zur"."""
        article = self.articles[case]
        shorts = _MASCULINE if article == "dem" else _FEMININE
        for short, full in shorts.items():
            if case is Case.DAT and full == preposition and article in ("dem", "der"):
                return f"{short} {self.forms[case]}"
        return f"{preposition} {article} {self.forms[case]}"


def _nouns(names: tuple[Declined, ...]) -> dict[str, _Noun]:
    """Every form of every noun, in small letters."""
    nouns: dict[str, _Noun] = {}
    for name in names:
        split = {case: name.form(case).split(" ") for case in _CASES}
        articles = {case: words[0] for case, words in split.items()}
        forms = {case: words[1] for case, words in split.items()}
        noun = _Noun(articles, forms)
        nouns.update((form.lower(), noun) for form in forms.values())
    return nouns


@lru_cache(maxsize=8)
def _wrong_cases(names: tuple[Declined, ...]) -> Scan:
    nouns = _nouns(names)
    pattern = re.compile(
        rf"(?:\b(?P<before>{alternatives((*_GOVERNS, *_CONTRACTED))})\s+)?"
        rf"(?:\b(?P<article>{alternatives(_ARTICLES)})\s+)?"
        rf"(?<![\w-])(?P<noun>{alternatives(nouns)})(?![\w-])",
        re.IGNORECASE,
    )

    @lru_cache(maxsize=1024)
    def scan(text: str) -> tuple[Slip, ...]:
        found = (_slip(match, nouns[match["noun"].lower()]) for match in pattern.finditer(text))
        return tuple(slip for slip in found if slip)

    return scan


def _slip(found: re.Match[str], noun: _Noun) -> Slip | None:
    before, article = (found["before"] or "").lower(), (found["article"] or "").lower()
    if before in _CONTRACTED:
        right = _behind_contraction(before, article, found["noun"], noun)
    elif article:
        right = _behind_article(before, article, found["noun"], noun)
    else:
        return None
    if right is None:
        return None
    right = capitalised(right) if found[0][0].isupper() else right
    return Slip(found.start(), found[0], right)


def _behind_contraction(short: str, article: str, form: str, noun: _Noun) -> str | None:
    """What is right instead of "vom Stadt"; None when it is right."""
    right = noun.with_preposition(_CONTRACTED[short], Case.DAT)
    is_right = not article and f"{short} {form}".lower() == right.lower()
    return None if is_right else right


def _behind_article(preposition: str, article: str, form: str, noun: _Noun) -> str | None:
    """What is right instead of "des Landkreis" or "durch dem Kreis"; "" when not certain."""
    wanted = _GOVERNS.get(preposition, _CASES)
    cases = noun.cases(article, form)
    if cases.intersection(wanted):
        return None
    first, *others = wanted
    if not others:
        return noun.with_preposition(preposition, first)
    meant = {"des": Case.GEN, "dem": Case.DAT}.get(article)
    if meant not in wanted:
        return ""
    lead = f"{preposition} " if preposition else ""
    return f"{lead}{noun.articles[meant]} {noun.forms[meant]}"
