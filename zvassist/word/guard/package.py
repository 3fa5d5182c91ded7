"""The zip of a foreign Word file: checked at the door, unpacked part by part on demand."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from zvassist.word.guard.budget import Budget
from zvassist.word.guard.errors import UNPACKING, DamagedError, WordFileError
from zvassist.word.guard.limits import CHUNK_BYTES, MAX_MEMBERS
from zvassist.word.guard.sniff import check_kind
from zvassist.word.guard.xml import parse_part
from zvassist.word.ooxml import Element

_ENTRY = b"PK\x01\x02"
"""Each entry of a zip's directory begins so; counted before the directory is read."""

_ENCRYPTED = 0x1
_UNSAFE = re.compile(r"^/|\\|^[A-Za-z]:|(^|/)\.\.(/|$)|[\x00-\x1f]")
_MACRO = re.compile(r"vba(project|data)[^/]*$", re.IGNORECASE)
_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another part of the same file.

    Attributes:
        id: its id in the part that holds it.
        kind: last word of its type ("styles", "header", "customXml").
        part: name of the part it leads to.
    """

    id: str
    kind: str
    part: str


class Package:
    """A .docx whose parts are unpacked and parsed within counted limits.

    Args:
        data: the whole file.
        name: how the file is called in messages.

    Raises:
        WordFileError: another kind of file, damaged, macros, or more than the limits allow.
    """

    def __init__(self, data: bytes, name: str) -> None:
        check_kind(data, name)
        if data.count(_ENTRY) > MAX_MEMBERS:
            raise WordFileError(
                name, f"Die Word-Datei hat mehr als {MAX_MEMBERS:_} Teile.".replace("_", ".")
            )
        self.name = name
        self.budget = Budget(name)
        self._zip = _opened(data, name)
        self._members = _checked(self._zip, name)
        if _TYPES.casefold() not in self._members:
            raise WordFileError(name, "Das ist kein Word-Dokument (.docx).")
        if b"macroEnabled" in self.read(_TYPES):
            raise _macros(name)

    def __contains__(self, part: str) -> bool:
        return part.casefold() in self._members

    def read(self, part: str) -> bytes:
        """The bytes of a part.

        Raises:
            WordFileError: it is damaged or larger than the limits allow.
            KeyError: there is no such part.
        """
        info = self._members[part.casefold()]
        content = bytearray()
        try:
            with self._zip.open(info) as stream:
                for chunk in _chunks(stream):
                    content += chunk
                    self.budget.spend_bytes(len(chunk), len(content))
        except UNPACKING:
            raise DamagedError(self.name, f"{part} lässt sich nicht entpacken") from None
        return bytes(content)

    def beginning(self, part: str) -> bytes:
        """The first bytes of a part, for a look at what it is.

        Raises:
            DamagedError: it cannot be unpacked.
        """
        try:
            with self._zip.open(self._members[part.casefold()]) as stream:
                content = stream.read(CHUNK_BYTES)
        except UNPACKING:
            raise DamagedError(self.name, f"{part} lässt sich nicht entpacken") from None
        self.budget.spend_bytes(len(content), len(content))
        return content

    def xml(self, part: str) -> Element:
        """The root element of a part, parsed without entities and within the limits.

        Raises:
            WordFileError: it is damaged or holds more than the limits allow.
        """
        return self.check_xml(self.read(part), part)

    def check_xml(self, content: bytes, part: str) -> Element:
        """The root element of a part that was read already.

        Raises:
            WordFileError: it is damaged or holds more than the limits allow.
        """
        return parse_part(content, part, self.budget)

    def relations(self, part: str = "") -> list[Relation]:
        """The links from a part ("" for the file itself) to parts that are there.

        Links out of the file are left out: nothing outside is ever opened.
        """
        folder, _, base = part.rpartition("/")
        holder = posixpath.join(folder, "_rels", f"{base}.rels")
        if holder not in self:
            return []
        found = []
        for link in self.xml(holder).iterfind("{*}Relationship"):
            target = _target(folder, link.get("Target", ""))
            if link.get("TargetMode") != "External" and target in self:
                kind = link.get("Type", "").rpartition("/")[2]
                found.append(Relation(link.get("Id", ""), kind, target))
        return found


def _target(folder: str, target: str) -> str:
    """A link's target as a part's name; what leads out of the file names no part."""
    return posixpath.normpath(posixpath.join("/", folder, target.partition("#")[0])).lstrip("/")


def _opened(data: bytes, name: str) -> ZipFile:
    try:
        return ZipFile(BytesIO(data))
    except UNPACKING:
        raise DamagedError(name) from None


def _checked(package: ZipFile, name: str) -> dict[str, ZipInfo]:
    """The members by their name, in which upper and lower case are the same (OPC, 6.2.2)."""
    found: dict[str, ZipInfo] = {}
    for info in package.infolist():
        part = info.orig_filename
        if _UNSAFE.search(part):
            raise WordFileError(
                name, f"Die Word-Datei enthält einen Teil mit unzulässigem Namen ({part!r})."
            )
        if part.casefold() in found:
            raise WordFileError(name, f"Die Word-Datei enthält den Teil {part!r} zweimal.")
        if _MACRO.search(part):
            raise _macros(name)
        if info.flag_bits & _ENCRYPTED:
            raise WordFileError(
                name, "Die Datei ist mit einem Kennwort geschützt; bitte ohne Kennwort speichern."
            )
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise DamagedError(name, f"{part} ist auf unübliche Art gepackt")
        found[part.casefold()] = info
    return found


def _macros(name: str) -> WordFileError:
    return WordFileError(
        name, "Die Word-Datei enthält Makros; bitte in Word als .docx ohne Makros speichern."
    )


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    while chunk := stream.read(CHUNK_BYTES):
        yield chunk
