"""Readers of Word files side by side, each with the same understanding behind it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from tests.agreements import YEARS, programme
from zvassist.document.lines import text_lines
from zvassist.document.reading import Reading, SourceText
from zvassist.document.recognise import recognise
from zvassist.word.reader.read import read_docx
from zvassist.word.reader.view import View


def ours(data: bytes, view: View = "accepted") -> SourceText:
    """The project's own reader."""
    return read_docx(data, "datei.docx", view=view)


def by_mammoth(data: bytes, view: View = "accepted") -> SourceText:
    """The raw text that mammoth gives."""
    import mammoth

    return text_lines(mammoth.extract_raw_text(BytesIO(data)).value, "datei.docx")


def by_docx2python(data: bytes, view: View = "accepted") -> SourceText:
    """The text that docx2python gives, its body alone."""
    from docx2python import docx2python

    with docx2python(BytesIO(data)) as content:
        return text_lines("\n\n".join(_leaves(content.body)), "datei.docx")


READERS: dict[str, Callable[[bytes, View], SourceText]] = {
    "zvassist": ours,
    "mammoth": by_mammoth,
    "docx2python": by_docx2python,
}


def understood(source: SourceText) -> Reading:
    """What the lines say."""
    return recognise(source, [programme(year) for year in YEARS])


def _leaves(part: Any) -> list[str]:
    if isinstance(part, str):
        return [part]
    return [leaf for inner in part for leaf in _leaves(inner)]
