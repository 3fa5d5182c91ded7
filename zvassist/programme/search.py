"""Finding a local authority from what a clerk types: AGS or name, with slips, never a guess.

A wrong certain answer is worse than a question ("Kassel" is a Stadt and a Landkreis), so all
candidates near the best are given back, and part of a name alone is never certain.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from zvassist.programme.authorities import Authorities, Authority, load_authorities

CUTOFF = 85.0
"""Likeness (0 to 100) from which a name is meant; real neighbours such as the Main-Tauber-Kreis
stay below it, two slips in a name of usual length stay above."""
MARGIN = 6.0
"""Candidates so near to the best one may be meant as well."""
HINT_CUTOFF = 80.0
"""Likeness from which a name is worth naming in "Meinten Sie …?"."""
SHORTEST_FUZZY = 5
"""Shorter names ("MTK", "DaDi") must be typed exactly; one slip turns one into another."""
SHORTEST_PART = 4
"""Shorter parts of a name ("am", "Bad") tell nothing."""

_LEADING = re.compile(
    r"d(er|ie|as|es|em|en)|vom|von|im|in|an|beim?|mit|fuer|zu[mr]|durch|magistrat|kreisausschuss"
)
"""Words in front of a name that are no part of it."""
_STADT = re.compile(
    r"stadt|kreisfreie[nr]?|(wissenschafts|landeshaupt|documenta|universitaets|kreis)stadt|documenta"
)
_LANDKREIS = re.compile(r"(land)?kreis(es|e)?|l?kr|landkr|lk")
_JOINED = re.compile(r"(?<=\w{4})kreis(es)?$")
"""The kind inside one word: "Odenwaldkreis", "Odenwaldkreises"."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name taken apart.

    Attributes:
        kind: "landkreis", "kreisfreie_stadt", or "" if the name does not say (or says both).
        core: what is left without kind, folded and without blanks ("darmstadtdieburg").
        full: with kind, for slips in the kind itself ("vogelsbergkreis").
        parts: the words of the core ("darmstadt", "dieburg").
    """

    kind: str
    core: str
    full: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Score:
    """How well an authority fits: by a whole name, and by part of one (0 to 100 each)."""

    authority: Authority
    whole: float
    part: float

    @property
    def best(self) -> float:
        return max(self.whole, self.part)


def find(text: str, year: int, authorities: Authorities | None = None) -> tuple[Authority, ...]:
    """The local authorities of a year that ``text`` may mean, the best first.

    Exactly one = certain; several = ask which; none = nothing plausible.

    Args:
        text: an AGS ("06432", "6432", "06432000") or a name, with or without article and kind,
            in any case, with slips.
        year: agreement year; only its partners are found.
        authorities: where to look; None = those in the package.

    Raises:
        ProgrammeError: the data in the package cannot be read.
    """
    partners = (authorities or load_authorities()).in_year(year)
    if any(char.isdigit() for char in text):
        return _by_ags(text, partners)
    near = _near_best(_scores(text, partners), CUTOFF)
    # Part of a name ("Taunus", "Marburg") shows what may be meant and never decides alone.
    if len(near) == 1 and near[0].whole < CUTOFF:
        return ()
    return tuple(score.authority for score in near)


def similar(
    text: str, year: int, authorities: Authorities | None = None, limit: int = 3
) -> tuple[Authority, ...]:
    """At most ``limit`` authorities to name in "Meinten Sie …?" when ``find`` gives none.

    Never an answer: also finds by part of a name and by likeness below certainty.
    """
    partners = (authorities or load_authorities()).in_year(year)
    scores = _ranked(score for score in _scores(text, partners) if score.best >= HINT_CUTOFF)
    return tuple(score.authority for score in scores[:limit])


_AGS = re.compile(r"(?:ags:?)?0?(6[0-9]{3})(?:000)?", re.IGNORECASE)


def _by_ags(text: str, partners: tuple[Authority, ...]) -> tuple[Authority, ...]:
    """The partner with that AGS; numbers are never read with slips."""
    # Spreadsheets drop the leading zero; statistics append 000 for the whole district.
    found = _AGS.fullmatch("".join(text.split()))
    return tuple(entry for entry in partners if found and entry.ags == f"0{found[1]}")


def _scores(text: str, partners: tuple[Authority, ...]) -> list[_Score]:
    """How well each partner of the named kind fits ``text``."""
    query = _taken_apart(text)
    if not query.core:
        return []
    return [_score(query, entry) for entry in partners if query.kind in ("", entry.kind)]


def _near_best(scores: list[_Score], cutoff: float) -> list[_Score]:
    """Those above ``cutoff`` and within the margin of the best, the best first."""
    best = max((score.best for score in scores), default=0.0)
    # A name typed in full is no slip of another one; only an equally exact one rivals it.
    exact = any(score.whole == 100.0 for score in scores)
    floor = max(cutoff, best if exact else best - MARGIN)
    return _ranked(score for score in scores if score.best >= floor)


def _ranked(scores: Iterable[_Score]) -> list[_Score]:
    """The best first; whole names before parts, then by AGS."""
    return sorted(scores, key=lambda score: (-score.best, -score.whole, score.authority.ags))


def _score(query: _Name, authority: Authority) -> _Score:
    """The best likeness over all names and aliases."""
    known = [
        _taken_apart(name)
        for name in (*(form.name for form in authority.forms), *authority.aliases)
    ]
    whole = max(_whole(query, name) for name in known)
    return _Score(authority, whole, max(_part(query, name) for name in known))


def _whole(query: _Name, name: _Name) -> float:
    """Likeness with the whole name; a slip in the kind itself is a slip in the full name."""
    score = _likeness(query.core, name.core)
    return score if query.kind else max(score, _likeness(query.core, name.full))


def _part(query: _Name, name: _Name) -> float:
    """Likeness with part of a name: "Taunus" in "Main-Taunus", "Hochtaunus"."""
    if len(query.core) >= SHORTEST_PART and query.core in name.core:
        return 100.0
    return max((_likeness(query.core, part) for part in name.parts), default=0.0)


def _likeness(one: str, other: str) -> float:
    """0 to 100; short names are alike or not."""
    if min(len(one), len(other)) < SHORTEST_FUZZY:
        return 100.0 if one == other else 0.0
    from rapidfuzz.fuzz import ratio

    return ratio(one, other)


@lru_cache(maxsize=512)
def _taken_apart(text: str) -> _Name:
    """``text`` without article, folded, its kind found."""
    words = re.findall(r"[a-z0-9]+", _folded(text))
    while words and _LEADING.fullmatch(words[0]):
        words.pop(0)
    kinds: set[str] = set()
    parts: list[str] = []
    for word in words:
        kind, core = _kind(word)
        kinds.update([kind] if kind else [])
        parts.extend([core] if core else [])
    kind = kinds.pop() if len(kinds) == 1 else ""
    return _Name(kind, "".join(parts), "".join(words), tuple(parts))


def _kind(word: str) -> tuple[str, str]:
    """The kind a word names ("" = none) and what is left of the word."""
    if _STADT.fullmatch(word):
        return "kreisfreie_stadt", ""
    if _LANDKREIS.fullmatch(word):
        return "landkreis", ""
    core = _JOINED.sub("", word)
    return ("landkreis" if core != word else ""), core


def _folded(text: str) -> str:
    """Small letters, umlauts as two letters, ss for ß, other accents dropped."""
    small = unicodedata.normalize("NFKC", text).casefold()
    spelled = small.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    apart = unicodedata.normalize("NFD", spelled)
    return "".join(char for char in apart if not unicodedata.combining(char))
