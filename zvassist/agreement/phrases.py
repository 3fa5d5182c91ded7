"""Small pieces of German that messages share: quotation marks, lists."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 60


def quoted(words: str) -> str:
    """Words in German quotation marks."""
    return f"„{words}“"


def quoted_entry(text: str) -> str:
    """An entry in German quotation marks for a message, on one line and cut when long."""
    line = " ".join(text.split())
    return quoted(line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…")


def listed(words: Iterable[str], last: str = "und") -> str:
    """Words as a German list: "a", "a und b", "a, b und c"; "" for none.

    Args:
        words: in their order.
        last: what stands before the last one, "und" or "oder".
    """
    *first, end = [*words] or [""]
    return f"{', '.join(first)} {last} {end}" if first else end
