"""Bold words in the grammar of wording, which is that of Markdown too."""

from __future__ import annotations


def emphasised(text: str) -> str:
    """Bold words between ``**``.

    Blanks at their edges stay outside: they look the same, and CommonMark takes none next to the
    inner side of a mark.
    """
    words = text.strip()
    if not words:
        return text
    before, _, after = text.partition(words)
    return f"{before}**{words}**{after}"
