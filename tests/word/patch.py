"""Small changes to finished packages: how tests make broken and foreign files."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from zvassist.word.template import SHIPPED


def patched(data: bytes, part: str, old: str, new: str) -> bytes:
    """The package with ``old`` replaced once in one part; fails when it is not there."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(stream, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                text = content.decode()
                assert old in text, f"{old} is not in {part}"
                content = text.replace(old, new, 1).encode()
            target.writestr(name, content)
    return stream.getvalue()


def added(data: bytes, part: str, content: str) -> bytes:
    """The package with one more member."""
    stream = BytesIO(data)
    with ZipFile(stream, "a") as target:
        target.writestr(part, content)
    return stream.getvalue()


def office_template(folder: Path, *changes: tuple[str, str, str]) -> Path:
    """An office's template: the shipped one with changes of (part, old, new)."""
    data = SHIPPED.read_bytes()
    for part, old, new in changes:
        data = patched(data, f"word/{part}.xml", old, new)
    path = folder / "buero.docx"
    path.write_bytes(data)
    return path
