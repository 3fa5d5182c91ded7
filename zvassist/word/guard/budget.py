"""Counts what is read of one file and stops at the limits."""

from __future__ import annotations

from zvassist.word.guard.errors import WordFileError
from zvassist.word.guard.limits import (
    MAX_ATTRIBUTES,
    MAX_DEPTH,
    MAX_ELEMENTS,
    MAX_PARAGRAPHS,
    MAX_PART_BYTES,
    MAX_TOTAL_BYTES,
)

_MEGA = 1024 * 1024


class Budget:
    """What has been read of one file so far.

    Attributes:
        bytes: unpacked bytes of all parts.
        elements: XML elements of all parts.
        paragraphs: paragraphs of all parts.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.bytes = 0
        self.elements = 0
        self.paragraphs = 0

    def spend_bytes(self, count: int, of_part: int) -> None:
        """Count unpacked bytes.

        Args:
            count: bytes that were unpacked just now.
            of_part: bytes of this part so far, with them.

        Raises:
            WordFileError: the part or the file holds more than is read.
        """
        self.bytes += count
        if of_part > MAX_PART_BYTES or self.bytes > MAX_TOTAL_BYTES:
            most = MAX_PART_BYTES if of_part > MAX_PART_BYTES else MAX_TOTAL_BYTES
            self._refuse(f"entpackt mehr als {most // _MEGA} MB Text")

    def spend_element(self, depth: int, attributes: int, *, paragraph: bool) -> None:
        """Count one XML element.

        Args:
            depth: elements it stands in, with itself.
            attributes: how many it has.
            paragraph: whether it is a paragraph.

        Raises:
            WordFileError: the file holds more than is read.
        """
        self.elements += 1
        self.paragraphs += paragraph
        if self.elements > MAX_ELEMENTS:
            self._refuse(f"mehr als {MAX_ELEMENTS:_} Elemente".replace("_", "."))
        if self.paragraphs > MAX_PARAGRAPHS:
            self._refuse(f"mehr als {MAX_PARAGRAPHS:_} Absätze".replace("_", "."))
        if attributes > MAX_ATTRIBUTES:
            self._refuse(f"ein Element mit mehr als {MAX_ATTRIBUTES} Angaben")
        if depth > MAX_DEPTH:
            self._refuse(f"mehr als {MAX_DEPTH} ineinander geschachtelte Elemente")

    def _refuse(self, what: str) -> None:
        raise WordFileError(
            self.name, f"Die Word-Datei enthält {what}; so groß ist keine Zielvereinbarung."
        )
