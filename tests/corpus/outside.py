"""LibreOffice and pandoc: many files of one kind are converted in one call."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

_FILTERS = {
    "docx": "docx:MS Word 2007 XML",
    "doc": "doc:MS Word 97",
    "odt": "odt:writer8",
    "rtf": "rtf:Rich Text Format",
    "html": "html:HTML (StarWriter)",
}


def by_libreoffice(files: Iterable[Path], ending: str, folder: Path) -> list[Path]:
    """Each file in another format, in ``folder``."""
    files = sorted(files)
    if not files:
        return []
    folder.mkdir(parents=True, exist_ok=True)
    profile = (folder.parent / "profil").as_uri()
    order = ["soffice", f"-env:UserInstallation={profile}", "--headless"]
    order += ["--convert-to", _FILTERS[ending], "--outdir", str(folder), *map(str, files)]
    subprocess.run(order, capture_output=True, check=True)
    return _all_there([folder / f"{file.stem}.{ending}" for file in files])


def by_pandoc(file: Path, result: Path, *options: str) -> Path:
    """A file in the format of ``result``'s ending."""
    result.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["pandoc", str(file), "-o", str(result), *options], check=True)
    return result


def _all_there(files: list[Path]) -> list[Path]:
    missing = [file.name for file in files if not file.exists()]
    if missing:
        raise FileNotFoundError(f"LibreOffice wrote no {', '.join(missing)}")
    return files
