"""``lesen`` and ``verifizieren``: files that come back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zvassist.agreement.model import new_draft_id
from zvassist.cli.open import library, say, show_json, view
from zvassist.document.reading import Certainty, ReadField
from zvassist.session.importing import Import, import_source
from zvassist.session.sources import read_source
from zvassist.session.store import Store
from zvassist.session.verifying import Deviation, verify
from zvassist.walk.words import in_words, label_at

if TYPE_CHECKING:
    from zvassist.programme.programme import Programme

_INCOMPLETE, _DIFFERS = 1, 1
_LONGEST = 80
_AROUND = 3
"""Words shown on each side of a difference."""


def lesen(options: Namespace) -> int:
    """Read a file into a draft and say where each field was found; 1 when it is incomplete."""
    years = library(options)
    found = import_source(read_source(Path(options.quelle), view(options)), years)
    draft = found.draft
    if draft.id is None:
        draft = draft.model_copy(update={"id": new_draft_id()})
    Store(Path(options.ausgabe)).create(draft, overwrite=options.ueberschreiben)
    year = years.programme(draft.programme)
    if options.json:
        show_json(_as_json(found))
    else:
        print("\n".join(_report(found, year)))
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


def _report(found: Import, year: Programme) -> Iterator[str]:
    origin = "trägt einen Entwurf mit sich" if found.carries_draft else "trägt keinen Entwurf"
    yield f"Programmjahr: {found.reading.programme} (die Datei {origin})"
    for field in found.reading.fields:
        yield f"{_label(field.path, year)}: {_said(field)} ({field.place})"
    for proposal in found.proposals:
        where = f" ({proposal.place})" if proposal.place else ""
        words = _short(proposal.words) or "steht nicht mehr im Text"
        is_entry = not proposal.path.startswith(("measures", "extra"))
        what = _label(proposal.path, year) if is_entry else in_words(proposal.change, year)
        yield f"Geändert: {what}: {words}{where}"
    for question in found.questions:
        words = f" Im Text: {_short(question.words)} ({question.place})" if question.words else ""
        yield f"Zu klären: {_label(question.path, year)}: {question.note}{words}"
    for path in found.missing:
        yield f"Fehlt: {_label(path, year)}"
    for text in found.reading.unknown:
        kept = f", behalten als {_label(text.kept_as, year)}" if text.kept_as else ""
        yield f"Nicht amtlich: „{_short(text.text)}“ ({text.place}{kept})"


def _label(path: str, year: Programme) -> str:
    """A field's name; of several projects and paragraphs with its number in the text."""
    head, _, rest = path.partition(".")
    if head == "extra":
        return f"weiterer Absatz {rest}"
    number = rest.partition(".")[0].removeprefix("m") if head == "measures" else ""
    if path.endswith(".category"):
        return f"{label_at(path, year)} zu Projekt {number}"
    return f"{label_at(path, year)} {number}".rstrip()


def _said(field: ReadField) -> str:
    """What the text says of a field, in its own words where it has some."""
    if field.certainty is not Certainty.CERTAIN:
        return f"{_short(field.words)} – unsicher: {field.note}"
    if isinstance(field.value, bool):
        return "gedruckt" if field.value else "nicht gedruckt"
    return _short(field.words)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 2].rstrip() + " …"


def _shown(one: Deviation) -> str:
    if not one.was:
        return f"{one.place}: {one.now}"
    if not one.now:
        return f"{one.place}: „{_short(one.was)}“ fehlt"
    was, now = _cut(one.was.split(), one.now.split())
    return f"{one.place}: „{was}“ -> „{now}“"


def _cut(was: list[str], now: list[str]) -> tuple[str, str]:
    """Two sentences around the words in which they differ."""
    start = _alike(was, now)
    end = _alike(was[start:][::-1], now[start:][::-1])
    cut = []
    for words in (was, now):
        first, last = max(0, start - _AROUND), len(words) - max(0, end - _AROUND)
        before, behind = "… " if first else "", " …" if last < len(words) else ""
        cut.append(f"{before}{' '.join(words[first:last])}{behind}")
    return cut[0], cut[1]


def _alike(one: list[str], other: list[str]) -> int:
    """With how many equal words two sentences begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(one), len(other)))


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
