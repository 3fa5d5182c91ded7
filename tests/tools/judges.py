"""The outside tools that judge a Word document: Microsoft's SDK, LibreOffice and poppler.

``ZVASSIST_OOXML_VALIDATOR`` names the validator; ``soffice`` and ``pdftotext`` are on the PATH.
A missing tool raises: who asks for these tests wants to know what the tools say.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
VALIDATOR = Path(
    os.environ.get("ZVASSIST_OOXML_VALIDATOR", ROOT / ".ci/tools/node_modules/.bin/ooxml-validator")
)

Pages = list[list[str]]
"""The lines of each page, blanks as one, empty lines gone."""


def sdk_errors(path: Path) -> list[Any]:
    """What the Open XML SDK finds in a file."""
    run = subprocess.run([VALIDATOR, path], capture_output=True, text=True, check=False)
    errors: list[Any] = json.loads(run.stdout)["errors"]
    return errors or [f"exit code {run.returncode}"] * bool(run.returncode)


def rendered(folder: Path, names: Iterable[str]) -> dict[str, Pages]:
    """The pages of each ``folder/NAME.docx``, all from one run of LibreOffice."""
    names = list(names)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
        + [f"{name}.docx" for name in names],
        cwd=folder,
        capture_output=True,
        check=True,
    )
    return {name: _pages(folder / f"{name}.pdf") for name in names}


def _pages(pdf: Path) -> Pages:
    text = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", str(pdf), "-"], capture_output=True, check=True
    ).stdout.decode()
    return [
        [line for line in (" ".join(row.split()) for row in page.splitlines()) if line]
        for page in text.split("\f")[:-1]
    ]
