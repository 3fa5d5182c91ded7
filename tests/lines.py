"""The real agreement's printed lines, read from the text file for comparison."""

from __future__ import annotations

from pathlib import Path

_FILE = Path(__file__).parent / "data" / "agreement-2023.txt"


def real_lines() -> list[str]:
    """The lines of the agreement of 2023 as they are printed.

    Dropped: white space, the marks for bold (``**``) and handwriting (``*``). Joined: the
    paragraph of § 2 that a page break cuts behind "für den". The day that was filled in by hand
    ("26.06.2023") stands in the form that the programme prints.
    """
    text = _FILE.read_text(encoding="utf-8").replace("*", "")
    text = text.replace("– für den\n\nBereich", "– für den Bereich")
    text = text.replace("26.06.2023", "26. Juni 2023")
    return [line.strip() for line in text.splitlines() if line.strip()]
