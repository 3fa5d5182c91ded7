"""The zip around a Word document: same members in, same bytes out.

The records are those of the ZIP file format (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). ``zipfile``
reads the directory of a package again each time something is added to it, which takes longer
than composing the text does; here a prepared package is kept as bytes and its directory beside.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

Member = tuple[str, bytes]
"""Name inside the package and content."""

_LOCAL = struct.Struct("<4s5H3L2H")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20
_MADE_BY = 3 << 8 | _VERSION
"""Unix, as everywhere, so that the platform does not show."""
_RIGHTS = 0o600 << 16
_STORED, _DEFLATED = 0, 8
_TINY = 8192
"""So few bytes are stored as they are in each document: a compressor costs more than it saves."""
_UTF_8 = 0x800
_DAY = 1 << 5 | 1
"""1 January 1980, the first day of the format."""
_THOROUGH, _FAST = 6, 2
"""Levels of compression: for what is packed once, and for what each document packs."""


@dataclass(frozen=True, slots=True)
class Package:
    """Members that are packed already.

    Attributes:
        members: the members, each behind its header.
        directory: their entries in the central directory.
        count: how many there are.
    """

    members: bytes = b""
    directory: bytes = b""
    count: int = 0


def members(data: bytes) -> list[Member]:
    """All members of a package, in stored order."""
    with ZipFile(BytesIO(data)) as package:
        return [(info.filename, package.read(info)) for info in package.infolist()]


def prepare(parts: Iterable[Member]) -> Package:
    """These members in this order, packed once for many documents."""
    return _extended(Package(), parts, _THOROUGH)


def pack(parts: Iterable[Member], base: Package | None = None) -> bytes:
    """A package of these members in this order, with nothing in it from clock or platform.

    Args:
        parts: the members.
        base: members that come first and are not compressed again.
    """
    package = _extended(base, parts, _FAST) if base else _extended(Package(), parts, _THOROUGH)
    size, start = len(package.directory), len(package.members)
    count = package.count
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, size, start, 0)
    return b"".join((package.members, package.directory, end))


def _extended(base: Package, parts: Iterable[Member], level: int) -> Package:
    packed, directory = [base.members], [base.directory]
    start, count = len(base.members), base.count
    for name, content in parts:
        member, entry = _packed(name, content, level, start)
        packed += member
        directory.append(entry)
        start += sum(map(len, member))
        count += 1
    return Package(b"".join(packed), b"".join(directory), count)


def _packed(name: str, content: bytes, level: int, start: int) -> tuple[tuple[bytes, bytes], bytes]:
    """A member with its header, and its entry in the directory."""
    method, data = _STORED, content
    if level == _THOROUGH or len(content) > _TINY:
        compressor = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
        method, data = _DEFLATED, compressor.compress(content) + compressor.flush()
    called = name.encode()
    flags = 0 if name.isascii() else _UTF_8
    told = (flags, method, 0, _DAY, zlib.crc32(content), len(data), len(content), len(called), 0)
    header = _LOCAL.pack(b"PK\x03\x04", _VERSION, *told) + called
    entry = _ENTRY.pack(b"PK\x01\x02", _MADE_BY, _VERSION, *told, 0, 0, 0, _RIGHTS, start)
    return (header, data), entry + called
