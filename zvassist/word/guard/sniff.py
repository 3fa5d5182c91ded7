"""Tells by its first bytes what a file is that is no .docx, and what to do about it."""

from __future__ import annotations

from zvassist.word.guard.errors import WordFileError
from zvassist.word.guard.limits import MAX_FILE_BYTES

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ODF = b"mimetypeapplication/vnd.oasis.opendocument."
_FIRST = 1024

_SAVE_AS = "bitte in Word oder LibreOffice öffnen und als .docx speichern."
_KINDS = (
    ((b"{\\rtf",), f"Das ist eine RTF-Datei; {_SAVE_AS}"),
    ((b"%PDF-",), "Das ist eine PDF-Datei; gelesen wird die Word-Datei (.docx) dazu."),
    ((b"<!DOCTYPE", b"<html", b"<HTML", b"<?xml"), f"Das ist keine .docx-Datei; {_SAVE_AS}"),
)


def check_kind(data: bytes, name: str) -> None:
    """Refuse what is no zip package, with a sentence that says what it is.

    Args:
        data: the whole file.
        name: how the file is called in messages.

    Raises:
        WordFileError: the file is empty, too large, or of another kind.
    """
    if not data:
        raise WordFileError(name, "Die Datei ist leer; erwartet wird ein Word-Dokument (.docx).")
    if len(data) > MAX_FILE_BYTES:
        most = MAX_FILE_BYTES // 1024 // 1024
        raise WordFileError(
            name, f"Die Datei ist größer als {most} MB; so groß wird keine gelesen."
        )
    if sentence := _other_kind(data):
        raise WordFileError(name, sentence)


def _other_kind(data: bytes) -> str:
    first = data[:_FIRST]
    if first.startswith(_OLE):
        return _old_or_locked(data)
    if first.startswith(_ZIP):
        is_odf = _ODF in first
        return f"Das ist eine LibreOffice-Datei (.odt); {_SAVE_AS}" if is_odf else ""
    text = first.removeprefix(b"\xef\xbb\xbf").lstrip()
    for beginnings, sentence in _KINDS:
        if text.startswith(beginnings):
            return sentence
    return "Das ist kein Word-Dokument (.docx)."


def _old_or_locked(data: bytes) -> str:
    """Word keeps a .docx with a password, and every .doc, in the same old container."""
    if _ENCRYPTED in data:
        return "Die Datei ist mit einem Kennwort geschützt; bitte ohne Kennwort speichern."
    return f"Das ist eine Datei im alten Word-Format (.doc); {_SAVE_AS}"
