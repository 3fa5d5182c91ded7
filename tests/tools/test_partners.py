"""Every partner of 2027, as a fresh draft and as a complete final, before the outside tools."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.tools.judges import Pages, rendered, sdk_errors
from tests.word.lint import lint
from tests.word.reader import part
from zvassist.agreement import changes as c
from zvassist.agreement.door import apply
from zvassist.agreement.model import Draft, new_draft
from zvassist.document.compose import compose
from zvassist.document.tree import DRAFT_MARK, Document, Style
from zvassist.programme.authorities import Authority
from zvassist.programme.library import Library
from zvassist.rules.check import check
from zvassist.session.output import Wanted, word_bytes

pytestmark = pytest.mark.tools

PROGRAMME = Library().programme("aqb-2027")
SIGNERS = ("Anna Beispiel", "Dr. Bernhard Muster-Beispiel", "Prof. Dr. Carla von und zu Beispiel")
TITLES = (
    "Projekt Alphabetisierung",
    "Sprachvermittlung in Alltagssituationen & Beruf",
    "Berufliche Orientierung für junge Menschen am Übergang von der Schule in den Beruf, mit "
    "sozialpädagogischer Begleitung und Praktika in Betrieben der Region",
    "BASS 2027",
)
WORKERS = 2


@dataclass(frozen=True)
class Case:
    """One document: a partner's draft or final."""

    name: str
    final: bool
    document: Document
    data: bytes

    @property
    def headings(self) -> tuple[str, ...]:
        blocks = [block for block in self.document.blocks if block.style is Style.HEADING]
        return tuple(_plain(line) for block in blocks for line in block.lines)

    @property
    def signatures(self) -> list[list[str]]:
        blocks = [block for block in self.document.blocks if block.style is Style.SIGNATURE]
        return [[_plain(line) for line in block.lines] for block in blocks]


def fresh(partner: Authority) -> Draft:
    """A draft as ``zvassist neu`` makes it."""
    draft = new_draft(PROGRAMME.id, PROGRAMME.year)
    return apply(draft, c.Set(field="local_authority", value=partner.ags))


def complete(partner: Authority, number: int) -> Draft:
    """The same with all entries; the number varies how long it becomes."""
    draft = fresh(partner)
    for change in _entries(partner, number):
        draft = apply(draft, change)
    return apply(draft, c.Waive(rule="P01", field=_field_of_p01(draft), reason="Muster bestätigt"))


def _entries(partner: Authority, number: int) -> Iterator[c.Change]:
    kinds = [category.id for category in PROGRAMME.data.category]
    yield c.Set(field="budget.total", value=f"{Decimal(number * 98_765) + 100_000:.2f}")
    for place in range(1 + number % 12):
        title = f"{TITLES[place % len(TITLES)]} – {place + 1}. Projekt"
        yield c.AddMeasure(category=kinds[place % len(kinds)], title=title)
    days = tuple(date(2027, 3, 1) + timedelta(weeks=9 * n) for n in range(number % 4))
    yield c.SetDialogues(count=1 + number % 4, dates=days)
    role = "Landrätin" if partner.kind == "landkreis" else "Oberbürgermeisterin"
    sides = {
        "ministry": ("Wiesbaden", "Heike Hofmann", "Staatsministerin"),
        "local_authority": (partner.seat, SIGNERS[number % len(SIGNERS)], role),
    }
    for side, values in sides.items():
        for field, value in zip(("place", "name", "role"), values, strict=True):
            yield c.Set(field=f"signatures.{side}.{field}", value=value)


def _field_of_p01(draft: Draft) -> str:
    found = check(draft, PROGRAMME, compose(draft.agreement, PROGRAMME))
    return next(finding.field for finding in found if finding.rule == "P01")


def _case(partner: Authority, draft: Draft, *, final: bool) -> Case:
    document = compose(draft.agreement, PROGRAMME)
    data = word_bytes(
        draft, PROGRAMME, document, check(draft, PROGRAMME, document), Wanted(final=final)
    )
    return Case(f"{partner.ags}-{'final' if final else 'entwurf'}", final, document, data)


def _plain(line) -> str:
    return " ".join("".join(span.text for span in line).split())


def _cases() -> Iterator[Case]:
    for number, partner in enumerate(PROGRAMME.partners):
        yield _case(partner, fresh(partner), final=False)
        yield _case(partner, complete(partner, number), final=True)


@pytest.fixture(scope="module")
def cases() -> dict[str, Case]:
    return {case.name: case for case in _cases()}


@pytest.fixture(scope="module")
def folder(cases, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All documents in one folder."""
    folder = tmp_path_factory.mktemp("partners")
    for case in cases.values():
        (folder / f"{case.name}.docx").write_bytes(case.data)
    return folder


@pytest.fixture(scope="module")
def pages(cases, folder) -> dict[str, Pages]:
    return rendered(folder, cases)


def test_there_are_27_partners_with_two_documents_each(cases):
    assert len(cases) == 2 * 27


def test_the_sdk_finds_no_error(cases, folder):
    with ThreadPoolExecutor(WORKERS) as pool:
        found = pool.map(sdk_errors, [folder / f"{name}.docx" for name in cases])
    assert {name: errors for name, errors in zip(cases, found, strict=True) if errors} == {}


def test_the_lint_finds_no_defect(cases):
    found = {name: lint(case.data) for name, case in cases.items()}
    assert {name: defects for name, defects in found.items() if defects} == {}


def test_every_document_has_its_official_length(pages):
    lengths = {name: len(sheets) for name, sheets in pages.items()}
    assert {name: count for name, count in lengths.items() if not 3 <= count <= 6} == {}


def test_every_page_is_numbered(pages):
    for name, sheets in pages.items():
        numbers = [sheet[-1] for sheet in sheets]
        assert numbers == [f"Seite {n} von {len(sheets)}" for n in range(1, len(sheets) + 1)], name


def test_the_number_of_pages_in_the_file_is_the_one_laid_out(cases, pages):
    footers = {
        name: "".join(part(case.data, "word/footer1.xml").itertext())
        for name, case in cases.items()
    }
    told = {name: int(footer.rpartition(" ")[2]) for name, footer in footers.items()}
    assert told == {name: len(sheets) for name, sheets in pages.items()}


def test_every_page_of_a_draft_and_none_of_a_final_is_marked(cases, pages):
    for name, sheets in pages.items():
        if cases[name].final:
            assert not [sheet for sheet in sheets if "ENTWURF" in " ".join(sheet)], name
        else:
            assert {sheet[0] for sheet in sheets} == {DRAFT_MARK}, name


def test_the_signatures_stand_on_one_page(cases, pages):
    for name, sheets in pages.items():
        (ministry, *_), (*_, partner) = cases[name].signatures
        places = [n for n, sheet in enumerate(sheets) if any(ministry in line for line in sheet)]
        ends = [n for n, sheet in enumerate(sheets) if any(partner in line for line in sheet[-8:])]
        assert places[-1:] == ends[-1:] == [len(sheets) - 1], name


def test_both_signers_sign_at_one_height(cases, pages):
    """Layout text shows what stands side by side as one line."""
    apart = []
    for name, sheets in pages.items():
        (_, ministry, *_), (_, partner, *_) = cases[name].signatures
        if f"{ministry} {partner}" not in sheets[-1]:
            apart.append(name)
    assert apart == []


def test_no_heading_is_the_last_line_of_a_page(cases, pages):
    for name, sheets in pages.items():
        last = {sheet[-2] for sheet in sheets[:-1]}
        torn = [
            line
            for line in last
            for heading in cases[name].headings
            if heading.startswith(line) or heading.endswith(line)
        ]
        assert torn == [], name
