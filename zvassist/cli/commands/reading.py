"""``lesen`` and ``verifizieren``: files that come back."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path
from typing import Any

from zvassist.cli.open import library, show_json, view
from zvassist.cli.reading_report import around, report, shortened
from zvassist.cli.speech import say
from zvassist.session.importing import Import, import_source
from zvassist.session.sources import read_source
from zvassist.session.store import Store
from zvassist.session.verifying import Deviation, verify

_INCOMPLETE, _DIFFERS = 1, 1
_LONGEST = 80


def lesen(options: Namespace) -> int:
    """Read a file into a draft and say where each field was found; 1 when it is incomplete."""
    years = library(options)
    found = import_source(read_source(Path(options.quelle), view(options)), years)
    draft = found.new_draft
    Store(Path(options.ausgabe)).create(draft, overwrite=options.ueberschreiben)
    year = years.programme(draft.programme)
    if options.json:
        show_json(_as_json(found))
    else:
        print("\n".join(report(found, year)))
    for notice in found.notices:
        say(f"Hinweis: {notice}")
    say(f"Entwurf geschrieben: {options.ausgabe}")
    return 0 if found.is_complete else _INCOMPLETE


def verifizieren(options: Namespace) -> int:
    """Say whether a file is as it was written, or where it differs; 1 when it does."""
    source = read_source(Path(options.quelle), "accepted")
    found = verify(source, library(options))
    if options.json:
        show_json([asdict(one) for one in found])
    else:
        print("\n".join(map(_shown, found)) or "unverändert")
    for notice in source.notices:
        say(f"Hinweis: {notice}")
    return _DIFFERS if found or source.has_revisions else 0


def _shown(one: Deviation) -> str:
    if not one.was:
        return f"{one.place}: {one.now}"
    if not one.now:
        return f"{one.place}: „{shortened(one.was, _LONGEST)}“ fehlt"
    was, now = around(one.was, one.now)
    return f"{one.place}: „{was}“ -> „{now}“"


def _as_json(found: Import) -> dict[str, Any]:
    reading = found.reading
    return {
        "programme": reading.programme,
        "embedded": found.carries_draft,
        "complete": found.is_complete,
        "fields": [asdict(field) for field in reading.fields],
        "changes": [
            {**asdict(one), "change": one.change.model_dump(mode="json")} for one in found.proposals
        ],
        "questions": [
            {**asdict(one), "choices": [each.model_dump(mode="json") for each in one.choices]}
            for one in found.questions
        ],
        "missing": list(found.missing),
        "unknown": [asdict(text) for text in reading.unknown],
        "notices": list(found.notices),
        "fits": dict(reading.fits),
    }
