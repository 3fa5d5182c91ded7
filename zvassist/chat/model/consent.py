"""What the clerk agreed to: that messages may go to one model on one server."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from zvassist.agreement.atomic import write_atomically
from zvassist.agreement.errors import ZvError
from zvassist.chat.model.destination import Destination

FILE = "modell-freigabe.json"


class Consent:
    """The clerk's yes, kept per server and model; a file that cannot be read is a no.

    Args:
        folder: where it is kept.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def given(self, destination: Destination) -> bool:
        """Whether messages may go there."""
        return destination.key in self._stored()

    def give(self, destination: Destination) -> None:
        """Note the clerk's yes; it holds until the server or the model changes.

        Raises:
            ZvError: it cannot be noted.
        """
        noted = {**self._stored(), destination.key: datetime.now(UTC).isoformat(timespec="seconds")}
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, json.dumps(noted, ensure_ascii=False, indent=1).encode())
        except OSError as error:
            raise ZvError(
                f"Die Freigabe konnte nicht in {self._file} vermerkt werden: {error.strerror}."
            ) from None

    def _stored(self) -> dict[str, str]:
        try:
            value = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return value if isinstance(value, dict) else {}
