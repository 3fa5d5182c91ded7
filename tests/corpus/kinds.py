"""The kinds of files in the corpus and how they are made, all of one kind together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.corpus import by_hand, by_libraries, sources
from tests.corpus.outside import by_libreoffice, by_pandoc
from tests.corpus.papers import Paper
from zvassist.document.tree import Document
from zvassist.word.reader.view import View
from zvassist.word.writer import write_document

_WHEN = datetime(2027, 1, 1, tzinfo=UTC)
_TRACKED = "Word: offene Änderungen, Fassung davor gelesen"

Maker = Callable[[Document], str | bytes]


@dataclass(frozen=True)
class File:
    """One file of the corpus.

    Attributes:
        kind: what made it, German, a row of the table.
        paper: the agreement in it.
        data: its bytes.
        view: of tracked changes.
    """

    kind: str
    paper: Paper
    data: bytes
    view: View = "accepted"


@dataclass(frozen=True)
class Route:
    """A way through other programs.

    Attributes:
        kind: its name in the table.
        maker: what writes the first file.
        first: that file's ending.
        through: endings of the files in between, each made by LibreOffice.
        last: which program makes the .docx.
        hard: whether it can carry hard titles; a text that is taken for Markdown loses "<A1>".
    """

    kind: str
    maker: Maker
    first: str
    through: tuple[str, ...] = ()
    last: str = "libreoffice"
    hard: bool = True


def ours(document: Document) -> bytes:
    """What the project writes, without the draft that a file may carry."""
    return write_document(document, draft_mark=False, created=_WHEN, modified=_WHEN)


_TABBED = by_hand.HANDS["getippt: Unterschriften mit Tabulatoren"].docx
_COUNTED = by_hand.HANDS["Word: § und Listen automatisch gezählt"].docx
_BOXED = by_hand.HANDS["Word: Unterschriften in Textfeldern"].docx

ROUTES = (
    Route("LibreOffice: txt", sources.text, "txt"),
    Route("LibreOffice: txt mit Zeilenumbrüchen", sources.wrapped_text, "txt"),
    Route("LibreOffice: html", sources.html, "html"),
    Route("LibreOffice: odt mit Listen", sources.flat_odt, "fodt"),
    Route("LibreOffice: rtf", sources.rtf, "rtf"),
    Route("LibreOffice: unsere docx", ours, "docx"),
    Route("LibreOffice: unsere docx, odt", ours, "docx", ("odt",)),
    Route("LibreOffice: unsere docx, doc", ours, "docx", ("doc",)),
    Route("LibreOffice: unsere docx, rtf", ours, "docx", ("rtf",)),
    Route("LibreOffice: unsere docx, html", ours, "docx", ("html",)),
    Route("LibreOffice: getippt, doc", _TABBED, "docx", ("doc",)),
    Route("LibreOffice: § gezählt, odt", _COUNTED, "docx", ("odt",)),
    Route("LibreOffice: § gezählt, doc", _COUNTED, "docx", ("doc",)),
    Route("LibreOffice: Textfelder", _BOXED, "docx"),
    Route("LibreOffice: offene Änderungen, odt", by_hand.accepted, "docx", ("odt",)),
    Route("LibreOffice: python-docx", by_libraries.python_docx, "docx"),
    Route("pandoc: Markdown", sources.commonmark, "md", last="pandoc"),
    Route("pandoc: Markdown, unsere Vorlage", sources.commonmark, "md", last="vorlage"),
    Route("pandoc: html", sources.html, "html", last="pandoc"),
    Route("pandoc: unsere docx", ours, "docx", last="pandoc"),
    Route("pandoc: unsere docx über odt", ours, "docx", ("odt",), "pandoc"),
    Route("pandoc: Text als Markdown", sources.text, "txt", last="pandoc", hard=False),
)


def made_here(papers: Sequence[Paper]) -> Iterator[File]:
    """The files that need no outside program."""
    makers = {
        **{name: hand.docx for name, hand in by_hand.HANDS.items()},
        **by_hand.MORE,
        "python-docx": by_libraries.python_docx,
        "docxtpl": by_libraries.docx_template,
    }
    for paper in papers:
        for kind, maker in makers.items():
            yield File(kind, paper, maker(paper.document))
        yield File(_TRACKED, paper, by_hand.original(paper.document), "original")


def made_outside(
    papers: Sequence[Paper], folder: Path, routes: Iterable[Route] = ROUTES
) -> Iterator[File]:
    """The files that LibreOffice and pandoc make; LibreOffice is called once a format."""
    routes = list(routes)
    first = {
        (number, paper.name): _written(folder / "0", number, paper, route)
        for number, route in enumerate(routes)
        for paper in _carried(papers, route)
    }
    middle = _through(first, routes, folder)
    last = _last(middle, routes, folder)
    for number, route in enumerate(routes):
        for paper in _carried(papers, route):
            yield File(route.kind, paper, last[number, paper.name].read_bytes())


def _carried(papers: Sequence[Paper], route: Route) -> Sequence[Paper]:
    return papers if route.hard else papers[:1]


_Files = dict[tuple[int, str], Path]


def _written(folder: Path, number: int, paper: Paper, route: Route) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    content = route.maker(paper.document)
    path = folder / f"{number}-{paper.name}.{route.first}"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def _through(files: _Files, routes: Sequence[Route], folder: Path) -> _Files:
    """The files after their middle format."""
    found = dict(files)
    for ending in sorted({route.through[0] for route in routes if route.through}):
        some = {key: path for key, path in files.items() if routes[key[0]].through == (ending,)}
        by_libreoffice(some.values(), ending, folder / ending)
        found |= {key: folder / ending / f"{path.stem}.{ending}" for key, path in some.items()}
    return found


def _last(files: _Files, routes: Sequence[Route], folder: Path) -> _Files:
    by_office = [path for key, path in files.items() if routes[key[0]].last == "libreoffice"]
    by_libreoffice(by_office, "docx", folder / "docx")
    found: _Files = {}
    for (number, name), path in files.items():
        result = folder / "docx" / f"{path.stem}.docx"
        found[number, name] = result
        if routes[number].last != "libreoffice":
            options = _options(path, routes[number].last, folder)
            by_pandoc(path, result, *options)
    return found


def _options(path: Path, last: str, folder: Path) -> list[str]:
    options = ["-f", "markdown"] if path.suffix == ".txt" else []
    if path.suffix == ".md":
        options = ["-f", "commonmark"]
    if last == "vorlage":
        from zvassist.word.template import SHIPPED

        options.append(f"--reference-doc={SHIPPED}")
    return options
