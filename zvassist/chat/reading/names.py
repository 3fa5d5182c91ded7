"""Local authorities that a message names in full: "Landkreis Gießen", "Odenwaldkreis"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Item, Tag
from zvassist.chat.reading.needed import Screened, Sieve
from zvassist.programme.authorities import Authority
from zvassist.programme.programme import Programme

_LANDKREIS = r"(?:landkreis(?:es|e)?|kreis(?:es|e)?|lkr?\.?|landkr\.)"
_STADT = (
    r"(?:(?:kreisfreien? )?stadt|wissenschaftsstadt|landeshauptstadt"
    r"|(?:documenta|universitaets)-?stadt)"
)
_KIND_FIRST = re.compile(rf"(?:{_LANDKREIS}|{_STADT}) (.+)")
_KIND_LAST = re.compile(r"(.+?)-?kreis")
_ANY_KIND = re.compile(r"kreis|stadt|lk|landkr\.")
"""One of these stands in every full name."""
_AGS = re.compile(
    r"\b(?:ags|(?:amtlichere?[rns]? )?gemeindeschluessel|gemeindekennziffer)\b"
    r"[ :=]*(?:(?:lautet|ist|jetzt|nun|neu|nr\.?|nummer|auf|zu|der|die) ?)*[:=]? ?"
    r"0?(?P<key>6(?:[ .]?\d){3})(?:[ .]?000)?(?!\d)"
)
"""The key by its name, however it is grouped: "AGS 06 534", "Gemeindeschlüssel: 06534000"."""
_BACK = (
    r"(?:,|\bund\b|\baber\b)? ?\bnicht (?:mehr )?(?:(?:mit|fuer|um|auf|bei|an) )?"
    r"(?:de[mrns] |die |das )?(?P<name>{names})(?:,? sondern\b|(?= ?(?:[,.;!\n]|$)))"
)
"""A name that is taken back: "…, nicht mit der Stadt", "nicht Darmstadt-Dieburg, sondern …"."""
_SUFFIX = re.compile(r" (?:am main|a\. ?m\.)$")
_ON_MAIN = r"(?: am main| a\. ?m\.| ?\(main\)| ?/ ?m(?:ain|\.)?)?"


def names(text: str, programme: Programme) -> Iterator[Item]:
    """The authorities of the year that a folded message names beyond doubt, their AGS as value.

    "Kassel" alone is not among them: it may be the Stadt or the Landkreis.
    """
    if not _ANY_KIND.search(text):
        return
    for pattern, ags in _patterns(_known(programme)).left(text):
        for match in pattern.finditer(text):
            yield Item(match.group(), *match.span(), frozenset({Tag.NAME}), ags)


def keys(text: str, programme: Programme) -> Iterator[Item]:
    """The authorities that a folded message names by their AGS; None where the year has none."""
    if "ags" not in text and "gemeinde" not in text:
        return
    for match in _AGS.finditer(text):
        key = "0" + re.sub(r"[ .]", "", match["key"])
        known = any(entry.ags == key for entry in programme.partners)
        tags = frozenset({Tag.NAME, Tag.PARTNER})
        yield Item(match.group(), *match.span(), tags, key if known else None)


def taken_back(text: str, programme: Programme) -> Iterator[Item]:
    """Names and kinds that a folded message takes back in favour of another one.

    The value is the keys of all that are meant: "nicht mit der Stadt" means every Stadt.
    """
    if "nicht" not in text:
        return
    pattern, spoken = _contrast(_known(programme))
    for match in pattern.finditer(text):
        meant = frozenset().union(*(ags for one, ags in spoken if one.fullmatch(match["name"])))
        yield Item(match.group(), *match.span(), frozenset({Tag.CONTRAST}), meant)


_Known = tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...]
"""Key, kind, names and aliases of each authority."""


def _known(programme: Programme) -> _Known:
    return tuple(
        (entry.ags, entry.kind, tuple(form.name for form in entry.forms), entry.aliases)
        for entry in programme.partners
    )


@lru_cache(maxsize=8)
def _contrast(
    known: _Known,
) -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], frozenset[str]], ...]]:
    """The pattern of what is taken back, and whom each spelling in it means."""
    rows: dict[str, set[str]] = {}
    for ags, kind, forms, aliases in known:
        short = (_loose(core) for core in _cores(forms))
        for written in (*_spellings(kind, forms), *short, *(re.escape(fold(a)) for a in aliases)):
            rows.setdefault(written, set()).add(ags)
        rows.setdefault(_LANDKREIS if kind == "landkreis" else _STADT, set()).add(ags)
    longest = "|".join(sorted(rows, key=len, reverse=True))
    spoken = tuple((re.compile(written), frozenset(meant)) for written, meant in rows.items())
    return re.compile(_BACK.format(names=longest)), spoken


@lru_cache(maxsize=32)
def own_names(authority: Authority) -> re.Pattern[str]:
    """How folded words name one authority without its kind: "darmstadt-dieburg", "dadi"."""
    cores = map(_loose, _cores(tuple(form.name for form in authority.forms)))
    aliases = (re.escape(fold(alias)) for alias in authority.aliases)
    return re.compile("|".join((*cores, *aliases)))


def _cores(forms: tuple[str, ...]) -> Iterator[str]:
    """The names without their kind: "kassel", "odenwald"."""
    for name in dict.fromkeys(fold(form) for form in forms):
        found = _KIND_FIRST.fullmatch(name) or _KIND_LAST.fullmatch(name)
        if found:
            yield found[1]
            yield _SUFFIX.sub("", found[1])


@lru_cache(maxsize=8)
def _patterns(known: _Known) -> Sieve[str]:
    """A pattern per authority; longer names first, so that none is found inside another."""
    rows = [(ags, written) for ags, kind, forms, _ in known for written in _spellings(kind, forms)]
    rows.sort(key=lambda row: -len(row[1]))
    return Sieve((Screened(rf"(?<![\w-]){written}(?![\w-])"), ags) for ags, written in rows)


def _spellings(kind: str, forms: tuple[str, ...]) -> Iterator[str]:
    prefix = _LANDKREIS if kind == "landkreis" else _STADT
    for name in dict.fromkeys(fold(form) for form in forms):
        first, last = _KIND_FIRST.fullmatch(name), _KIND_LAST.fullmatch(name)
        if first:
            core = first[1]
            on_main = _ON_MAIN if _SUFFIX.search(core) else ""
            yield f"{prefix} {_loose(_SUFFIX.sub('', core))}{on_main}"
        elif last:
            yield f"{_loose(last[1])}[- ]?kreis(?:es|s)?"


def _loose(core: str) -> str:
    """The name with its hyphens typed or not."""
    return re.escape(core).replace(r"\-", "[- ]")
