"""What people change in a file of ours, in LibreOffice or in Word, and what has to be found."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.agreements import programme_of, real_draft
from tests.corpus.in_word import edited
from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.agreement.model import Draft
from zvassist.agreement.text import NBSP, unbind
from zvassist.document.compose import compose
from zvassist.document.printed import printed
from zvassist.programme.library import Library
from zvassist.session.importing import Import, import_source
from zvassist.session.output import Wanted, word_bytes
from zvassist.word.reader.read import read_docx
from zvassist.word.reader.view import View


@dataclass(frozen=True)
class Edit:
    """One change.

    Attributes:
        name: German, a row of the table.
        steps: what is done, as ``in_office`` and ``in_word`` take it.
        change: what it makes of the draft; None for what no draft can say.
        told: words that the clerk reads when nothing is proposed.
    """

    name: str
    steps: tuple[tuple[str, ...], ...]
    change: c.Change | None = None
    told: str = ""


def _reworded(block: str, old: str, new: str) -> c.Change:
    """Own wording: the official text with other words."""
    draft = real_draft()
    blocks = compose(draft.agreement, programme_of(draft)).blocks
    text = next(unbind(one.text) for one in blocks if one.id == block)
    assert old in text
    return c.SetWording(block=block, text=text.replace(old, new))


TRACKED = ", verfolgt"
WAYS = ((".docx", False), (".odt", False), (".doc", False), (".docx", True), (".odt", True))
"""Endings in which LibreOffice saves, and whether it tracks changes."""

_SENTENCE = (
    "Die geförderten Angebote sind durch eine hohe Individualität und Vielfalt gekennzeichnet. "
)
_COUNTY = "signatures.local_authority"
EDITS = (
    Edit("nichts geändert", ()),
    Edit(
        "Betrag",
        (("replace", f"1.022.700{NBSP}Euro", "1.100.000 Euro"),),
        c.Set(field="budget.total", value="1100000.00"),
    ),
    Edit(
        "eine Ziffer des Betrags",
        (("replace", "1.022.700", "1.022.800"),),
        c.Set(field="budget.total", value="1022800.00"),
    ),
    Edit(
        "Projekt umbenannt",
        (("replace", "Projekt Alphabetisierung", "Alpha-Kurs Plus"),),
        c.RenameMeasure(id="m2", title="Alpha-Kurs Plus"),
    ),
    Edit(
        "Projekt ergänzt",
        (("insert", "Projekt Alphabetisierung", "Neues Projekt Eins"),),
        c.AddMeasure(category="qualifizierung", title="Neues Projekt Eins", index=2),
    ),
    Edit("Projekt gelöscht", (("remove", "BASS 2023"),), c.RemoveMeasure(id="m4")),
    Edit(
        "Satz umformuliert",
        (("replace", "eine hohe Individualität", "eine besonders hohe Individualität"),),
        _reworded("p2.2", "eine hohe", "eine besonders hohe"),
    ),
    Edit("Satz gelöscht", (("replace", _SENTENCE, ""),), _reworded("p2.2", _SENTENCE, "")),
    Edit(
        "Absatz ergänzt",
        (("insert", "große Bedeutung zu.", "Neuer Absatz der Sachbearbeitung."),),
        c.AddExtra(after="p3.1", text="Neuer Absatz der Sachbearbeitung."),
    ),
    Edit("Absatz gelöscht", (("remove", "Unterjährige Abweichungen"),), told="Unterjährige"),
    Edit(
        "Unterzeichnerin",
        (("replace", "Christel Sprößler", "Erika Beispiel"),),
        c.Set(field=f"{_COUNTY}.name", value="Erika Beispiel"),
    ),
    Edit(
        "Tag der Unterschrift",
        (("replace", f"26.{NBSP}Juni{NBSP}2023", "3. Juli 2023"),),
        c.Set(field=f"{_COUNTY}.date", value="2023-07-03"),
    ),
    Edit(
        "Zahl der Dialoge",
        (("replace", "einen Zielsteuerungsdialog", "zwei Zielsteuerungsdialoge"),),
        c.SetDialogues(count=2),
    ),
    Edit(
        "drei Änderungen zugleich",
        (
            ("replace", f"1.022.700{NBSP}Euro", "999.900 Euro"),
            ("remove", "BASS 2023"),
            ("replace", "Kai Klose", "Heike Hofmann"),
        ),
        c.Many(
            changes=(
                c.Set(field="budget.total", value="999900.00"),
                c.RemoveMeasure(id="m4"),
                c.Set(field="signatures.ministry.name", value="Heike Hofmann"),
            )
        ),
    ),
)
IN_WORD = (
    *EDITS,
    Edit(
        "Projekt verschoben",
        (("move", "Projekt Alphabetisierung", "Sprachvermittlung in Alltags"),),
        c.MoveMeasure(id="m2", index=2),
    ),
)


def carrying(draft: Draft | None = None) -> bytes:
    """A draft, else the real agreement, as the project writes it with what the file carries."""
    draft = draft or real_draft()
    year = programme_of(draft)
    document = compose(draft.agreement, year)
    return word_bytes(draft, year, document, (), Wanted(final=True))


def edited_in_office(
    folder: Path, edits: Iterable[Edit] = EDITS, ways: Iterable[tuple[str, bool]] = WAYS
) -> Iterator[tuple[str, Edit, bytes]]:
    """Each edit made in LibreOffice.

    Args:
        folder: for the files.
        edits: what is changed.
        ways: endings in which the file is saved (and from there as .docx), and whether changes
            are tracked.

    Yields:
        The way's name, the edit, and the bytes of the .docx that came of it.
    """
    source = folder / "unsere.docx"
    source.write_bytes(carrying())
    jobs: list[dict[str, Any]] = []
    made = []
    for number, edit in enumerate(edits):
        for ending, tracked in ways:
            last = folder / f"{number}-{tracked}-{ending[1:]}.docx"
            jobs += _saved(source, last, ending, edit.steps, tracked=tracked)
            made.append((f"LibreOffice {ending[1:]}{TRACKED if tracked else ''}", edit, last))
    _in_office(folder, jobs)
    yield from ((way, edit, last.read_bytes()) for way, edit, last in made)


def untouched_in_office(
    folder: Path, drafts: Iterable[Draft], ways: Iterable[tuple[str, bool]] = WAYS
) -> Iterator[tuple[Draft, bytes]]:
    """Drafts' files that LibreOffice opened and saved, in each of the ways."""
    jobs: list[dict[str, Any]] = []
    made = []
    for number, draft in enumerate(drafts):
        source = folder / f"entwurf{number}.docx"
        source.write_bytes(carrying(draft))
        for ending, tracked in ways:
            last = folder / f"entwurf{number}-{tracked}-{ending[1:]}.docx"
            jobs += _saved(source, last, ending, (), tracked=tracked)
            made.append((draft, last))
    _in_office(folder, jobs)
    yield from ((draft, last.read_bytes()) for draft, last in made)


def _saved(
    source: Path, last: Path, ending: str, steps: Iterable[Any], *, tracked: bool
) -> Iterator[dict[str, Any]]:
    """The jobs that edit a file and save it, through another format where ``ending`` says so."""
    first = last.with_suffix(ending)
    yield _job(source, first, steps, tracked=tracked)
    if first != last:
        yield _job(first, last, (), tracked=tracked)


def _job(source: Path, target: Path, steps: Iterable[Any], *, tracked: bool) -> dict[str, Any]:
    edits = [list(step) for step in steps]
    return {"source": str(source), "tracked": tracked, "edits": edits, "targets": [str(target)]}


def _in_office(folder: Path, jobs: list[dict[str, Any]]) -> None:
    script = Path(__file__).with_name("in_office.py")
    subprocess.run(
        ["/usr/bin/python3", str(script), str(folder)],
        input=json.dumps(jobs).encode(),
        capture_output=True,
        check=True,
    )


def edited_in_word(edits: Iterable[Edit] = IN_WORD) -> Iterator[tuple[str, Edit, bytes]]:
    """Each edit as Word saves it, tracked and not."""
    data = carrying()
    for edit in edits:
        for tracked in (False, True):
            way = f"Word{TRACKED if tracked else ''}"
            yield way, edit, edited(data, edit.steps, tracked=tracked)


def opened(draft: Draft, data: bytes, view: View = "accepted") -> Import:
    """A file that came back; one that lost the draft that it carried is compared with ``draft``."""
    source = read_docx(data, "zurueck.docx", view=view)
    return import_source(source, Library(), None if source.embedded else draft)


def outcome(edit: Edit, data: bytes, *, view: View = "accepted") -> str:
    """What became of an edit of the real agreement: "proposed", "told" or "lost"."""
    found = opened(real_draft(), data, view)
    wanted = real_draft()
    if edit.change and view == "accepted":
        wanted = apply(wanted, edit.change)
    if _printed(found.draft) != _printed(wanted) or found.questions:
        return "lost"
    if edit.change or not edit.steps or view == "original":
        return "proposed"
    return "told" if edit.told in " ".join(found.notices) else "lost"


def _printed(draft: Draft) -> Any:
    """What it prints; the official text under own wording is another matter."""
    agreement = printed(draft.agreement, programme_of(draft))
    return {
        **agreement.model_dump(exclude={"wording"}),
        "wording": {block: own.text for block, own in agreement.wording.items()},
    }


Ways = dict[str, dict[str, list[str]]]
"""Way -> outcome -> names of the edits."""


def tallied(made: Iterable[tuple[str, Edit, bytes]]) -> Ways:
    """What became of all edits; of tracked ones the view before them must be the draft's."""
    ways: Ways = {}
    for way, edit, data in made:
        views: tuple[View, ...] = ("accepted", "original") if TRACKED in way else ("accepted",)
        for view in views:
            name = f"{way}, davor" if view == "original" else way
            row = ways.setdefault(name, {"proposed": [], "told": [], "lost": []})
            row[outcome(edit, data, view=view)].append(edit.name)
    return ways


def table(ways: Ways) -> str:
    """Edits proposed / told / lost by the way in which they were made."""
    rows = [f"{'Änderungen vorgeschlagen / gemeldet / verloren':46}"]
    for way, row in ways.items():
        counts = " / ".join(str(len(names)) for names in row.values())
        rows.append(f"{way:46} {counts}")
    return "\n".join(rows)


def lost(ways: Ways) -> list[str]:
    """Edits of which nobody hears, by their way."""
    return [f"{way}: {name}" for way, row in ways.items() for name in row["lost"]]
