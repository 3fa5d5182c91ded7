"""The log of what was sent to a model and what came back; on this computer only, a file a day.

Each message makes two lines or more: what is about to be sent is written before it is sent, so
that nothing leaves unlogged; the answer follows with the same number. The key is never in it.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from zvassist.chat.model.destination import Destination
from zvassist.chat.model.errors import ModelError
from zvassist.chat.model.reading import Completion
from zvassist.chat.model.request import Message
from zvassist.chat.model.settings import Settings
from zvassist.chat.prompts import Prompt
from zvassist.session import folders

FOLDER = "modell-protokoll"
PASSED = "vorgelegt"
"""The verdict on a proposal that the clerk gets to see."""
_FILE = re.compile(r"(\d{4}-\d{2}-\d{2})\.jsonl")


class Log:
    """Writes the log.

    Args:
        folder: of its files.
        full: keep the texts; otherwise only their hashes.
        keep_days: files older than this are removed when the next line is written.
    """

    def __init__(self, folder: Path, *, full: bool, keep_days: int) -> None:
        self.folder = folder
        self._full = full
        self._keep = timedelta(days=keep_days)

    def sent(self, destination: Destination, prompt: Prompt, messages: Sequence[Message]) -> str:
        """Note what is about to be sent.

        Returns:
            The number that the answer is noted with.

        Raises:
            ModelError: it cannot be noted; then nothing must be sent.
        """
        number = secrets.token_hex(8)
        text = json.dumps([dict(message) for message in messages], ensure_ascii=False)
        front = prompt.front
        entry = {
            "kind": "sent",
            "host": destination.host,
            "model": destination.model,
            "prompt": {"name": front.name, "version": front.version, "hash": prompt.digest},
            **self._kept("messages", [dict(message) for message in messages], text),
        }
        self._write(number, entry)
        return number

    def answered(self, number: str, completion: Completion, seconds: float, mode: str) -> None:
        """Note what came back."""
        tokens = {"in": completion.tokens_in, "out": completion.tokens_out}
        entry = {
            "kind": "answer",
            "mode": mode,
            "ms": round(seconds * 1000),
            "tokens": tokens,
            **self._kept("answer", completion.text, completion.text),
        }
        self._write(number, entry)

    def failed(self, number: str, why: str, seconds: float) -> None:
        """Note that nothing usable came back."""
        self._write(number, {"kind": "failed", "why": why, "ms": round(seconds * 1000)})

    def judged(
        self,
        number: str,
        verdicts: Sequence[Mapping[str, str]],
        masked: Callable[[str], str] = str,
    ) -> None:
        """Note what the gate said of each proposal.

        Args:
            number: of what was sent.
            verdicts: change, evidence and verdict of each.
            masked: takes the names out again, as they were when it was sent.
        """
        kept: list[dict[str, object]] = [
            {name: masked(words) for name, words in one.items()}
            if self._full
            else {"passed": one["verdict"] == PASSED}
            for one in verdicts
        ]
        self._write(number, {"kind": "verdicts", "verdicts": kept})

    def decided(self, number: str, field: str, evidence: str, decision: str) -> None:
        """Note what the clerk made of a proposal; never another value that the clerk gave it.

        Args:
            number: of what was sent.
            field: path of the field that would have changed.
            evidence: the words it rests on, with the names taken out.
            decision: what the clerk decided, German.
        """
        words = {"evidence": evidence} if self._full else {}
        entry = {"kind": "decided", "field": field, "decision": decision, **words}
        self._write(number, entry)

    def _kept(self, name: str, value: object, text: str) -> dict[str, Any]:
        digest = {f"{name}_sha256": hashlib.sha256(text.encode()).hexdigest()}
        return digest | ({name: value} if self._full else {})

    def _write(self, number: str, entry: Mapping[str, Any]) -> None:
        now = datetime.now(UTC)
        line = {"id": number, "time": now.isoformat(timespec="milliseconds"), **entry}
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            file = self.folder / f"{now.date().isoformat()}.jsonl"
            with file.open("a", encoding="utf-8", newline="\n") as stream:
                stream.write(json.dumps(line, ensure_ascii=False) + "\n")
        except OSError as error:
            raise ModelError(
                f"Das Protokoll in {self.folder} kann nicht geschrieben werden "
                f"({error.strerror}); ohne Protokoll wird nichts gesendet."
            ) from None
        self._forget(now.date())

    def _forget(self, today: date) -> None:
        """Remove what is older than the office keeps; a file that resists is tried again."""
        oldest = (today - self._keep).isoformat()
        for file in self.folder.iterdir():
            day = _FILE.fullmatch(file.name)
            if day and day[1] < oldest:
                with suppress(OSError):
                    file.unlink()


def log_of(settings: Settings, folder: Path | None = None) -> Log:
    """The log that the settings ask for.

    Args:
        settings: the office's.
        folder: where its folder lies; None = the user's own state folder.
    """
    folder = (folder or folders.state_folder()) / FOLDER
    return Log(folder, full=settings.log == "voll", keep_days=settings.keep_days)
