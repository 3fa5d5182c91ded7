"""File names for drafts and documents: they tell year and partner apart, ASCII only."""

from __future__ import annotations

import re
import unicodedata

from zvassist.programme.programme import Programme

_FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def file_stem(local_authority: str | None, programme: Programme) -> str:
    """Make "zv-aqb-2027-landkreis-kassel" of an AGS; without the partner when there is none."""
    authority = programme.authorities.by_ags(local_authority or "")
    name = authority.name() if authority else ""
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_FOLDED))
    words = re.findall(r"[a-z0-9]+", folded)
    return "-".join(["zv", programme.id, *words])
