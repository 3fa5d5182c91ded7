"""What of a text stands as an agreement prints it, line by line."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from zvassist.agreement.text import normalise, unbind
from zvassist.document.reading import SourceText
from zvassist.document.tree import Document


def altered_blocks(document: Document, source: SourceText) -> frozenset[str]:
    """Ids of the blocks that do not stand in the text word for word, in their place."""
    rows = _rows(document)
    there = words(source)
    matcher = SequenceMatcher(a=[text for _, text in rows], b=there, autojunk=False)
    same = {pair.a + n for pair in matcher.get_matching_blocks() for n in range(pair.size)}
    return frozenset(block for place, (block, _) in enumerate(rows) if place not in same)


def is_as_printed(document: Document, source: SourceText) -> bool:
    """Whether a text is the document word for word, with nothing gone and nothing added."""
    return [text for _, text in _rows(document)] == words(source)


def _rows(document: Document) -> list[tuple[str, str]]:
    """Each printed line with the id of its block."""
    return [
        (block.id, normalise(unbind("".join(span.text for span in line))))
        for block in document.blocks
        for line in block.lines
    ]


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
