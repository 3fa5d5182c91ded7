"""``vergleichen``: the differences of two texts, with the reason of each."""

from __future__ import annotations

import shutil
import sys
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from zvassist.agreement.errors import EntryError
from zvassist.agreement.text import unbind
from zvassist.cli.open import library, show_json, user, view
from zvassist.cli.redline.paint import allows_colour, painted
from zvassist.cli.redline.text import Shown, inline, side_by_side
from zvassist.cli.speech import say
from zvassist.document.compare.result import Change, Comparison, words
from zvassist.document.compare.trees import compare
from zvassist.session.office import load_office
from zvassist.session.redlines import Redline, write_redline
from zvassist.session.sides import open_side
from zvassist.walk.whys import whys

_WIDEST = 120


def vergleichen(options: Namespace) -> int:
    """Show the differences of two texts, or write them as a Word document."""
    path = _target(options)
    date = _date(options.datum) if options.datum else None
    years = library(options)
    chosen = view(options)
    old, new = (open_side(Path(name), years, chosen) for name in (options.alt, options.neu))
    for notice in (*old.notices, *new.notices):
        say(notice)
    comparison = compare(old.document, new.document)
    reasons = whys(comparison, old, new)
    if path:
        office = load_office()
        author = options.verfasser or office.author or user() or "zvassist"
        redline = Redline(comparison, reasons, author, date or new.changed or datetime.now(UTC))
        write_redline(redline, path, overwrite=options.ueberschreiben, office=office)
        say(f"Geschrieben: {path} ({_count(comparison)})")
    elif options.json:
        show_json([_as_json(change, reasons[change.number]) for change in comparison.changes])
    else:
        width = min(shutil.get_terminal_size().columns, _WIDEST)
        names = (options.alt, options.neu)
        form = side_by_side if options.nebeneinander else inline
        paint = painted if allows_colour(sys.stdout) else list
        print("\n".join(form(Shown(comparison, reasons, names, width, paint))))
        say(f"{_count(comparison)}.")
    return 0


def _target(options: Namespace) -> Path | None:
    if not options.ausgabe:
        return None
    path = Path(options.ausgabe)
    if path.suffix.lower() != ".docx":
        raise EntryError(f"{path}: Geschrieben wird ein Word-Dokument; der Name endet auf .docx.")
    for name in (options.alt, options.neu):
        if Path(name).resolve() == path.resolve():
            raise EntryError(
                f"{path} wird verglichen und nicht überschrieben; bitte einen anderen Namen wählen."
            )
    return path


def _date(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise EntryError(
            f"--datum: „{text}“ ist kein Datum der Form 2027-02-01 oder 2027-02-01T09:30."
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _count(comparison: Comparison) -> str:
    count = len(comparison.changes)
    if not count:
        return "keine Unterschiede"
    return "1 Änderung" if count == 1 else f"{count} Änderungen"


def _as_json(change: Change, reason: str) -> dict[str, Any]:
    fields = (span.field for span in (*change.new, *change.old) if span.field)
    return {
        "kind": change.kind.value,
        "block": change.block.id,
        "section": change.block.section,
        "old": unbind(words(change.old)),
        "new": unbind(words(change.new)),
        "fields": list(dict.fromkeys(fields)),
        "why": reason,
    }
