"""Writing an Änderungsfassung: a new file, never one that holds somebody else's remarks.

The word room is loaded here and only when a document is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from zvassist.agreement.errors import ZvError
from zvassist.agreement.saving import numbered, save
from zvassist.document.compare.result import Comparison
from zvassist.session.office import NO_OFFICE, Office


@dataclass(frozen=True, slots=True)
class Redline:
    """What an Änderungsfassung is made of.

    Attributes:
        comparison: the two texts compared.
        reasons: why, for each change by number.
        author: whose name the changes carry.
        date: when they were made, with time zone.
    """

    comparison: Comparison
    reasons: tuple[str, ...]
    author: str
    date: datetime


def redline_bytes(redline: Redline, office: Office = NO_OFFICE) -> bytes:
    """The Änderungsfassung as a .docx; the same redline gives the same bytes.

    Raises:
        ZvError: the template or a text cannot be used.
    """
    from zvassist.word.redline import write_redline as written

    return written(
        redline.comparison,
        redline.reasons,
        author=redline.author,
        date=redline.date,
        template=office.template,
    )


def write_redline(
    redline: Redline, path: Path, *, overwrite: bool, office: Office = NO_OFFICE
) -> None:
    """Write the Änderungsfassung to disk, whole or not at all.

    Args:
        redline: what to write.
        path: the .docx to write.
        overwrite: replace a file that is there, unless it holds somebody else's changes or
            comments.
        office: brings the office's own template.

    Raises:
        ZvError: the target is there already, holds remarks of others, is locked, or cannot
            be written.
    """
    data = redline_bytes(redline, office)
    if overwrite:
        _spare_remarks(path, redline.author)
    save(path, data, overwrite=overwrite)


def _spare_remarks(path: Path, author: str) -> None:
    """Refuse to replace a file in which others have worked."""
    from zvassist.word.remarks import authors

    if not path.is_file():
        return
    others = sorted(authors(path.read_bytes()) - {author})
    if others:
        raise ZvError(
            f"{path} enthält Änderungen oder Kommentare von {', '.join(others)} und wird deshalb "
            f"nicht überschrieben; zum Beispiel unter {numbered(path).name} speichern."
        )
