"""A file that the clerk names: Word, text or mail, as a text to be read in the chat.

Reading it proposes, like every text; the file itself is only ever read.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zvassist.agreement.errors import ZvError
from zvassist.chat.harmless import harmless
from zvassist.document.reading import SourceText
from zvassist.session.sources import (
    TEXT_ENDING,
    OpenChangesError,
    decoded,
    file_bytes,
    is_source,
    read_source,
)
from zvassist.walk.chatcommands import chat_command

if TYPE_CHECKING:
    from email.message import EmailMessage

MAIL_ENDING = ".eml"
_OUTLOOK = ".msg"
_ROOTED = re.compile(r"[/~.\\]|file://|[A-Za-z]:[\\/]")
"""How a path begins that can be nothing else, whether the file is there or not."""
_URL = re.compile(r"file://(?:localhost)?/?(?=/|[A-Za-z]:)")
_CODED = re.compile(rb"%([0-9A-Fa-f]{2})")
_LOCKED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")


@dataclass(frozen=True, slots=True)
class Paper:
    """A file's text.

    Attributes:
        name: the file's name, for cards and history.
        text: its words, a line each.
        notices: what the clerk has to be told about it, German sentences.
    """

    name: str
    text: str
    notices: tuple[str, ...] = ()


def file_named(message: str) -> Path | None:
    """The file that a message is about: "/datei PFAD", or a path alone as a terminal pastes it."""
    text = message.strip()
    found = chat_command(text)
    if found and found[0].id == "file" and found[1]:
        return _path(text.split(None, 1)[1])
    path = _path(text) if text and "\n" not in text else None
    if path is None or not (is_source(path) or path.suffix.lower() in (MAIL_ENDING, _OUTLOOK)):
        return None
    return path if path.is_file() or _ROOTED.match(text.strip("'\"")) else None


def read_paper(path: Path) -> Paper:
    """Read a file for the chat.

    Args:
        path: a .docx, .txt or .eml.

    Raises:
        ZvError: the file is not there, of another kind, damaged, locked, empty, too large, or
            holds open tracked changes; one German sentence.
    """
    from zvassist.chat.offline.engine import LONGEST

    paper = _read(path)
    if not paper.text.strip():
        raise ZvError(f"{path}: Darin steht kein Text.")
    if len(paper.text) > LONGEST:
        raise ZvError(
            f"{path}: Der Text hat {len(paper.text)} Zeichen, im Chat werden höchstens {LONGEST} "
            "gelesen; bitte nur den Teil einfügen, um den es geht."
        )
    return paper


def _read(path: Path) -> Paper:
    name, ending = harmless(path.name), path.suffix.lower()
    if ending == MAIL_ENDING:
        return _mail(path, name)
    if ending == TEXT_ENDING:
        return Paper(name, decoded(file_bytes(path), path))
    if ending == _OUTLOOK:
        raise ZvError(f"{path}: Mails liest der Chat als .eml; bitte so speichern oder einfügen.")
    try:
        source = read_source(path)
    except OpenChangesError:
        raise ZvError(
            f"{path}: Darin sind nachverfolgte Änderungen offen; bitte in Word annehmen oder "
            "ablehnen, dann noch einmal lesen."
        ) from None
    return Paper(name, "\n".join(_lines(source)), source.notices)


def _lines(source: SourceText) -> Iterator[str]:
    """A paragraph is a statement of its own, the items of a list follow each other."""
    before = None
    for line in source.lines:
        if before is not None and line.paragraph != before and not line.marker:
            yield ""
        before = line.paragraph
        yield f"{line.marker} {line.text}".strip()


def _mail(path: Path, name: str) -> Paper:
    """The words that a person wrote in a mail; its pictured form and attachments are not read."""
    from email import message_from_bytes, policy

    try:
        mail = message_from_bytes(file_bytes(path), policy=policy.default)
        if any(part.get_content_type() in _LOCKED for part in mail.walk()):
            raise ZvError(f"{path}: Die Mail ist verschlüsselt; bitte ihren Text einfügen.")
        body = mail.get_body(("plain",)) if mail["from"] or mail["subject"] else None
        text = str(body.get_content()) if body else ""
        notices = tuple(_attached(mail, name))
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError):
        raise ZvError(f"{path}: Die Mail ist beschädigt; bitte ihren Text einfügen.") from None
    if body is None:
        raise ZvError(f"{path}: Darin steht keine Mail mit lesbarem Text; bitte ihn einfügen.")
    return Paper(name, text.replace("\r\n", "\n").strip(), notices)


def _attached(mail: EmailMessage, name: str) -> Iterator[str]:
    files = [harmless(part.get_filename() or "ohne Namen") for part in mail.iter_attachments()]
    if files:
        yield f"{name}: Anhänge werden nicht gelesen ({', '.join(files)})."


def _path(text: str) -> Path:
    """The path as terminals paste it: in quotation marks, with strokes before blanks, as URL."""
    text = text.strip()
    if len(text) > 1 and text[0] in "'\"" and text[0] == text[-1]:
        text = text[1:-1]
    elif url := _URL.match(text):
        named = os.fsencode(text[url.end() :])
        text = os.fsdecode(_CODED.sub(lambda code: bytes([int(code[1], 16)]), named))
    elif os.name != "nt":
        text = re.sub(r"\\(.)", r"\1", text)
    with suppress(RuntimeError):
        return Path(text).expanduser()
    return Path(text)
