"""The zip around a Word document: same members in, same bytes out."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Member = tuple[str, bytes]
"""Name inside the package and content."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_RIGHTS = 0o600 << 16
_LEVEL = 6


def members(data: bytes) -> list[Member]:
    """All members of a package, in stored order."""
    with ZipFile(BytesIO(data)) as package:
        return [(info.filename, package.read(info)) for info in package.infolist()]


def pack(parts: Iterable[Member]) -> bytes:
    """A package of these members in this order, with nothing in it from clock or platform."""
    stream = BytesIO()
    with ZipFile(stream, "w") as package:
        _add(package, parts)
    return stream.getvalue()


def extend(base: bytes, parts: Iterable[Member]) -> bytes:
    """``base`` with further members behind its own, which are not compressed again."""
    stream = BytesIO(base)
    with ZipFile(stream, "a") as package:
        _add(package, parts)
    return stream.getvalue()


def _add(package: ZipFile, parts: Iterable[Member]) -> None:
    for name, content in parts:
        info = ZipInfo(name, _EPOCH)
        info.create_system = _UNIX
        info.external_attr = _RIGHTS
        package.writestr(info, content, compress_type=ZIP_DEFLATED, compresslevel=_LEVEL)
