"""Names as they stand in a text: in every case, and patterns that find any of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from zvassist.agreement.cases import Case, Declined
from zvassist.programme.offices import Ministry


def ministry_names(ministry: Ministry) -> tuple[str, ...]:
    """The full name in every case, without its article; first as in the signature."""
    return bare_names(ministry.declined)


def bare_names(declined: Declined) -> tuple[str, ...]:
    """A name in every case without article or contraction, each form once."""
    return tuple(dict.fromkeys((declined.bare, *(_bare(declined, case) for case in Case))))


def same_case(one: Declined, other: Declined) -> Iterator[tuple[str, str]]:
    """Two names in every case without article, side by side; the commonest case last."""
    for case in reversed(Case):
        yield _bare(one, case), _bare(other, case)
    yield one.bare, other.bare


def _bare(declined: Declined, case: Case) -> str:
    words = declined.form(case).split(" ")
    return " ".join(words[2:] if words[0] in ("von", "in") else words[1:])


@lru_cache(maxsize=16)
def any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the names as whole words, the longest first, so that none is found in another."""
    return re.compile(rf"(?<![\w-])(?:{alternatives(names)})(?![\w-])", re.IGNORECASE)


def alternatives(names: Iterable[str]) -> str:
    """A pattern's alternatives for literal words, the longest first; none match nothing."""
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    return "|".join(map(re.escape, longest_first)) or "(?!)"
