"""A tagged PDF of a written document, by LibreOffice where it is installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from zvassist.agreement.errors import ZvError

_OPTIONS = {
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
}
"""A plain export is untagged; with these it declares PDF/UA-1."""

_SECONDS = 120
_PLACES = (
    Path(os.environ.get("PROGRAMFILES", "C:/Program Files")) / "LibreOffice/program/soffice.exe",
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)
"""Where LibreOffice stands when it is not on the search path."""


class PdfError(ZvError):
    """No PDF could be made; the Word document is not touched by that."""


def to_pdf(document: bytes) -> bytes:
    """Convert a .docx to PDF/UA-1.

    Args:
        document: the .docx's bytes.

    Raises:
        PdfError: LibreOffice is not there or did not make the file.
    """
    program = find_libreoffice()
    if program is None:
        raise PdfError(
            "Für ein PDF wird LibreOffice gebraucht; auf diesem Rechner ist keines zu finden."
        )
    with tempfile.TemporaryDirectory(prefix="zvassist-") as name:
        folder = Path(name)
        source = folder / "dokument.docx"
        source.write_bytes(document)
        _convert(program, source)
        made = source.with_suffix(".pdf")
        if not made.is_file():
            raise PdfError("LibreOffice hat kein PDF geschrieben.")
        return made.read_bytes()


def _convert(program: str, source: Path) -> None:
    # A profile of its own: LibreOffice refuses to convert while the user has it open.
    profile = (source.parent / "profil").as_uri()
    command = [
        program,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS, separators=(',', ':'))}",
        "--outdir",
        str(source.parent),
        str(source),
    ]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    except (OSError, subprocess.SubprocessError):
        raise PdfError("LibreOffice konnte das PDF nicht schreiben.") from None


def find_libreoffice() -> str | None:
    """The program that makes the PDF, or None where it is not installed."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return found
    return next((str(place) for place in _PLACES if place.is_file()), None)
