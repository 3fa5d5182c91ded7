"""Files that are read: a Word file or a text file, each as lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

from zvassist.agreement.errors import ZvError
from zvassist.document.lines import text_lines
from zvassist.document.reading import SourceText
from zvassist.document.tree import DRAFT_MARK

View = Literal["accepted", "original"]
"""Of tracked changes: with all of them accepted, or as it was before them."""

WORD_ENDING = ".docx"
TEXT_ENDING = ".txt"
_MOST_BYTES = 2_000_000
"""A text of an agreement stays far below."""
_SAVE_AS = "bitte in Word als .docx speichern"
_OTHERS = {
    **dict.fromkeys((".doc", ".docm", ".dotx", ".odt", ".rtf"), _SAVE_AS),
    ".md": "bitte die Text- oder Word-Datei nehmen",
    ".pdf": "bitte die Word-Datei nehmen, aus der das PDF entstand, oder den Text einfügen",
}


class OpenChangesError(ZvError):
    """A Word file with open tracked changes, of which nobody said which view counts."""

    def __init__(self, source: SourceText) -> None:
        told = source.notices[0].rpartition("; ")[0]
        super().__init__(
            f"{source.name}: {told}; bitte mit --ansicht angenommen oder --ansicht original "
            "angeben, welche Fassung gilt. Die Datei selbst bleibt, wie sie ist."
        )


def is_source(path: Path) -> bool:
    """Whether a file is read by its text, not opened as a draft file."""
    return path.suffix.lower() in (WORD_ENDING, TEXT_ENDING, *_OTHERS)


def read_source(path: Path, view: View | None = None) -> SourceText:
    """Read a file to lines, by its ending.

    Args:
        path: a .docx or .txt.
        view: which view of tracked changes counts; None refuses a file that has some.

    Raises:
        OpenChangesError: there are tracked changes and no view was chosen.
        ZvError: the file is not there, of another kind, damaged, or too large.
    """
    ending = path.suffix.lower()
    if ending == WORD_ENDING:
        return _word_file(path, view)
    if ending != TEXT_ENDING:
        what = _OTHERS.get(ending, "gelesen wird Word (.docx) oder Text (.txt)")
        raise ZvError(f"{path}: Diese Art von Datei wird nicht gelesen; {what}.")
    return _without_mark(text_lines(decoded(file_bytes(path), path), path.name))


def _word_file(path: Path, view: View | None) -> SourceText:
    from zvassist.word.guard import disk
    from zvassist.word.reader.read import read_docx

    source = read_docx(disk.file_bytes(path), path.name, view=view or "accepted")
    if source.has_revisions and view is None:
        raise OpenChangesError(source)
    return source


def file_bytes(path: Path) -> bytes:
    """The bytes of a text file.

    Raises:
        ZvError: it is not there, may not be read, or is too large.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise ZvError(f"{path}: Diese Datei gibt es nicht.") from None
    except OSError as error:
        reason = error.strerror or error
        raise ZvError(f"{path}: Die Datei lässt sich nicht lesen ({reason}).") from None
    if len(data) > _MOST_BYTES:
        raise ZvError(f"{path}: Die Datei ist zu groß für den Text einer Vereinbarung.")
    return data


def decoded(data: bytes, path: Path) -> str:
    """The text of UTF-8, of UTF-16 with its mark, or else of what older Windows programs write.

    Raises:
        ZvError: it is no text.
    """
    codes = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for code in codes:
        try:
            text = data.decode(code)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise ZvError(f"{path}: Das ist keine Textdatei; gelesen wird Text in UTF-8.")


def _without_mark(source: SourceText) -> SourceText:
    """The mark of a draft is no text of the agreement."""
    lines = tuple(line for line in source.lines if line.text != DRAFT_MARK)
    return replace(source, lines=lines)
