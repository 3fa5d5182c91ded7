"""What the text cites that has run out: policy papers, the pandemic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zvassist.agreement.changes import SetPassage
from zvassist.agreement.phrases import quoted
from zvassist.programme.offices import PolicyPaper
from zvassist.programme.schema import DialoguesBlock, TextBlock
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.names import alternatives
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.saying import stands
from zvassist.rules.slips import Scan, Slip, always_warning, named, slip_hits, slips_by_place

_FREE = ("wording.*", "extra.*", "measures.*.title")
_LATEST = "buendnis-2020"
"""The paper that the agreement of 2023 cites has a rule of its own; older ones share one."""
_CORONA_UNTIL = 2023


# --- Policy papers -----------------------------------------------------------------------


@rule(
    "R28",
    Severity.WARNUNG,
    fields=_FREE,
    checks="Ab 2025 wird das „Bündnis Ausbildung Hessen“ 2020 bis 2024 nicht mehr genannt.",
    source="Bündnis Ausbildung Hessen 2025 (Presse der Landesregierung); Bündnis 2020 bis 2024 "
    "(offices.toml)",
    since="2025",
)
def latest_paper(subject: Subject) -> Iterator[Hit]:
    """R28: the Bündnis 2020 to 2024, which ran out."""
    return _expired(subject, latest=True)


@rule(
    "R29",
    Severity.WARNUNG,
    fields=_FREE,
    checks="Kein anderes abgelaufenes Papier des Landes wird genannt, zum Beispiel das „Bündnis "
    "Ausbildung Hessen“ 2015 bis 2019.",
    source="Bündnis Ausbildung Hessen 2015 bis 2019 und weitere Papiere (offices.toml)",
    since="2020",
)
def older_papers(subject: Subject) -> Iterator[Hit]:
    """R29: all other papers that ran out."""
    return _expired(subject, latest=False)


def _expired(subject: Subject, *, latest: bool) -> Iterator[Hit]:
    year, papers = subject.programme.year, subject.programme.offices.policy_papers
    return slip_hits(
        subject,
        _citations(papers, year, latest),
        lambda slips: (
            f"Im Text {stands(named(slips))}; "
            f"{'dieses Papier ist' if len(named(slips)) == 1 else 'diese Papiere sind'} {year} "
            "abgelaufen."
        ),
        severity=always_warning,
    )


@lru_cache(maxsize=16)
def _citations(papers: tuple[PolicyPaper, ...], year: int, latest: bool) -> Scan:
    """Finds papers that ran out before the year: by title and years, or by a title of its own."""
    over = [
        paper
        for paper in papers
        if paper.last_year and paper.last_year < year and (paper.id == _LATEST) is latest
    ]
    patterns = [(_citation(paper, papers), _successor(paper, papers, year)) for paper in over]

    @lru_cache(maxsize=1024)
    def scan(text: str) -> tuple[Slip, ...]:
        return tuple(
            Slip(found.start(), found[0], right if _is_balanced(found[0]) else "")
            for pattern, right in patterns
            for found in pattern.finditer(text)
        )

    return scan


_YEARS_BEHIND = re.compile(r"(?:\sfür die Jahre)?\s[0-9]{4}.*$")


def _citation(paper: PolicyPaper, papers: tuple[PolicyPaper, ...]) -> re.Pattern[str]:
    namesakes = [each for each in papers if each.title == paper.title]
    cited = (_YEARS_BEHIND.sub("", words) for each in namesakes for words in each.cited_as)
    names = alternatives((paper.title, *cited))
    if len(namesakes) == 1:
        return re.compile(rf"\b(?:{names})\b")
    last = str(paper.last_year)
    years = rf"{paper.first_year}\s?(?:bis|–|—|-|/)\s?(?:{last[:2]})?{last[2:]}(?![0-9])"
    return re.compile(rf"\b(?:{names})[“”\"]?[^.;:„“”]{{0,25}}?\b{years}")


def _successor(paper: PolicyPaper, papers: tuple[PolicyPaper, ...], year: int) -> str:
    """The title of the paper that holds in its place, or ""."""
    holding = (
        each.title
        for each in papers
        if each.title == paper.title
        and (each.first_year or year) <= year <= (each.last_year or year)
    )
    return next(holding, "")


def _is_balanced(words: str) -> bool:
    """Whether no quotation mark or bracket would be left alone."""
    return not re.search(r"[“”\"(]", words)


# --- The pandemic ------------------------------------------------------------------------

_CORONA = re.compile(r"(?<!\w)(?:[Cc]orona|COVID|Covid|SARS-CoV)[\w-]*|\b[\w-]*[Pp]andemie\w*")


@rule(
    "R30",
    Severity.WARNUNG,
    fields=("passages.*", "wording.*", "extra.*"),
    checks="Ab 2024 ist im Text nicht mehr von der Corona-Pandemie die Rede.",
    source="§ 1 der Zielvereinbarung 2023; der Satz gehört in die Jahre der Pandemie",
    since=str(_CORONA_UNTIL + 1),
)
def pandemic(subject: Subject) -> Iterator[Hit]:
    """R30: the sentence on the pandemic, by its passage or by hand."""
    if subject.programme.year <= _CORONA_UNTIL:
        return
    found = slips_by_place(subject, _corona, spare=lambda place: place.is_title)
    for place, slips in found.items():
        message = f"Im Text {stands(named(slips))}; bitte prüfen, ob der Bezug noch aktuell ist."
        repairs = _switched_off(subject, place.field, slips[0].words)
        yield Hit(place.field, message, repairs=repairs, words=slips[0].words)


@lru_cache(maxsize=1024)
def _corona(text: str) -> tuple[Slip, ...]:
    return tuple(Slip(found.start(), found[0]) for found in _CORONA.finditer(text))


def _switched_off(subject: Subject, block_id: str, words: str) -> tuple[Repair, ...]:
    """Leave the passage out that brings the words into official wording."""
    block = subject.programme.blocks.get(block_id)
    if not isinstance(block, TextBlock | DialoguesBlock):
        return ()
    passages = {sentence.passage for sentence in block.sentences if words in sentence.text}
    if len(passages) != 1 or None in passages:
        return ()
    passage = str(passages.pop())
    known = subject.programme.passage(passage)
    label = f"Textbaustein {quoted(known.label if known else passage)} ausschalten"
    return (Repair(label, SetPassage(passage=passage, on=False)),)
