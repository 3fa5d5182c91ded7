"""File names for drafts and documents: they tell programme, partner, year and state apart.

ASCII only and without a blank, so that every file system and every mail program keeps them.
"""

from __future__ import annotations

import re
import unicodedata

from zvassist.programme.authorities import Authority
from zvassist.programme.programme import Programme

_FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_KIND = re.compile(r"^(Landkreis|Kreis) ")


def file_stem(local_authority: str | None, programme: Programme) -> str:
    """Make "ZV-AQB-2027-Darmstadt-Dieburg" of an AGS; without the partner when there is none."""
    authority = programme.authorities.by_ags(local_authority or "")
    name = _short(authority, programme) if authority else ""
    return "-".join(["ZV", programme.id.upper(), *_words(name)])


def _short(authority: Authority, programme: Programme) -> str:
    """The name without "Landkreis", unless a Stadt goes by the rest: Kassel, Offenbach."""
    name = authority.name()
    short = _KIND.sub("", name)
    cities = (one.name() for one in programme.authorities if one.kind == "kreisfreie_stadt")
    return name if any(set(_words(short)) <= set(_words(city)) for city in cities) else short


def _words(name: str) -> list[str]:
    """The words of a name in ASCII letters."""
    spelled = name.translate(_FOLDED).replace("ß", "ss")
    return re.findall(r"[A-Za-z0-9]+", unicodedata.normalize("NFKD", spelled))
