"""What of a text stands as an agreement prints it, line by line.

A file carries no partner and no Maßnahmenart that the year does not know, so what it carries has
a missing one there, and one heading for the projects of all such kinds: they count as alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from zvassist.agreement.text import normalise, unbind
from zvassist.document.gaps import as_missing, is_missing_category
from zvassist.document.reading import SourceText
from zvassist.document.tree import Document

_Row = tuple[str, str]
"""A printed line as it is compared, and the id of its block ("" in a text)."""


def altered_blocks(document: Document, source: SourceText) -> frozenset[str]:
    """Ids of the blocks that do not stand in the text word for word, in their place."""
    rows = _rows(document)
    matcher = SequenceMatcher(a=[text for text, _ in rows], b=_texts(source), autojunk=False)
    same = {pair.a + n for pair in matcher.get_matching_blocks() for n in range(pair.size)}
    return frozenset(block for place, (_, block) in enumerate(rows) if place not in same)


def is_as_printed(document: Document, source: SourceText) -> bool:
    """Whether a text is the document word for word, with nothing gone and nothing added."""
    return [text for text, _ in _rows(document)] == _texts(source)


def _rows(document: Document) -> list[_Row]:
    lines = (
        (normalise(unbind("".join(span.text for span in line))), block.id)
        for block in document.blocks
        for line in block.lines
    )
    return list(_alike(lines))


def _texts(source: SourceText) -> list[str]:
    return [text for text, _ in _alike((line, "") for line in words(source))]


def _alike(lines: Iterable[_Row]) -> Iterator[_Row]:
    """The lines with what is not known as missing; the heading of such projects once."""
    has_heading = False
    for line, block in lines:
        text = as_missing(line)
        if not (has_heading and is_missing_category(text)):
            yield text, block
        has_heading = has_heading or is_missing_category(text)


def printed_in(document: Document, path: str) -> frozenset[str]:
    """Ids of the blocks that print a field."""
    return frozenset(
        block.id for block in document.blocks if any(span.field == path for span in block.spans)
    )


def words(source: SourceText) -> list[str]:
    """The lines of a text in the one form in which they are compared."""
    return [normalise(line.text) for line in source.lines]


def is_unaltered(paths: Iterable[str], document: Document, altered: frozenset[str]) -> bool:
    """Whether fields are printed, and only in blocks that stand there word for word."""
    places = frozenset[str]().union(*(printed_in(document, path) for path in paths))
    return bool(places) and not places & altered
