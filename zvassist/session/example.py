"""The example: the real agreement of 2023 as a draft."""

from __future__ import annotations

from pathlib import Path

from zvassist.agreement.files import read_draft
from zvassist.agreement.model import Draft

_FILE = Path(__file__).parent / "example-2023.zv.json"


def example_draft() -> Draft:
    """The Zielvereinbarung 2023 with the Landkreis Darmstadt-Dieburg, as it was signed."""
    return read_draft(_FILE.read_bytes(), _FILE.name)
