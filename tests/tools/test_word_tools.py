"""The Word document before judges that are not ours: Microsoft's SDK and LibreOffice.

A missing tool is a failure; ``tests/tools/judges.py`` says which there must be.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from tests.tools.judges import Pages, rendered, sdk_errors
from tests.word.sample import SOURCE, document, written
from zvassist.document.tree import DRAFT_MARK, Style
from zvassist.word.template import SHIPPED

pytestmark = pytest.mark.tools

FILLER = (
    "text: Dieser Absatz verschiebt den Umbruch der Seiten um zwei Zeilen, damit er überall fällt."
)
SHIFTS = range(0, 24, 2)

GAPS = SOURCE.read_text(encoding="utf-8").replace("1.022.700~Euro", "[[Gesamtbetrag fehlt]]")
THREE = "text: x\n" + "signature: Ort, den ____________ | Name | Amt\n" * 3
FILES = {
    "template": SHIPPED.read_bytes,
    "final": written,
    "draft": lambda: written(document(GAPS), draft=True),
    "three signers": lambda: written(document(THREE)),
}


def shifted(paragraphs: int) -> str:
    """The real agreement with further paragraphs in its preamble."""
    rows = SOURCE.read_text(encoding="utf-8").splitlines()
    place = rows.index("heading: Präambel") + 1
    return "\n".join([*rows[:place], *[FILLER] * paragraphs, *rows[place:]])


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Pages]:
    """Shift of the page breaks -> the lines of each page."""
    folder = tmp_path_factory.mktemp("pdf")
    for shift in SHIFTS:
        data = written(document(shifted(shift)), draft=bool(shift % 4))
        (folder / f"{shift}.docx").write_bytes(data)
    return {int(name): sheets for name, sheets in rendered(folder, map(str, SHIFTS)).items()}


@pytest.mark.parametrize("build", FILES.values(), ids=FILES)
def test_the_sdk_finds_no_error(tmp_path: Path, build):
    path = tmp_path / "x.docx"
    path.write_bytes(build())
    assert sdk_errors(path) == []


def test_every_page_is_numbered(pages):
    for shift, sheets in pages.items():
        numbers = [sheet[-1] for sheet in sheets]
        assert numbers == [f"Seite {n} von {len(sheets)}" for n in range(1, len(sheets) + 1)], shift


def test_every_page_of_a_draft_and_none_of_a_final_is_marked(pages):
    for shift, sheets in pages.items():
        marked = [sheet[0] == DRAFT_MARK for sheet in sheets]
        assert set(marked) == {bool(shift % 4)}, shift


def test_the_agreement_has_its_official_length(pages):
    assert len(pages[0]) in (4, 5)


def test_the_cover_stands_alone(pages):
    for shift, sheets in pages.items():
        lines = [line for line in sheets[0][:-1] if line != DRAFT_MARK]
        assert lines[0] == "Zielvereinbarung", shift
        assert lines[-1].startswith("zur Umsetzung"), shift
        assert "Präambel" in sheets[1][:2], shift


def test_no_heading_is_the_last_line_of_a_page(pages):
    headings = {
        "".join(span.text for span in block.lines[-1])
        for block in document().blocks
        if block.style is Style.HEADING
    }
    for shift, sheets in pages.items():
        assert not headings & {sheet[-2] for sheet in sheets}, shift


def test_the_amount_stays_with_its_sentence(pages):
    for shift, sheets in pages.items():
        page = next(sheet for sheet in sheets if "1.022.700 Euro" in sheet)
        at = page.index("1.022.700 Euro")
        assert page[at - 1].endswith("insgesamt"), shift
        assert page[at + 1].startswith("aus dem Ausbildungs-"), shift


def test_the_signatures_stay_together_and_with_text(pages):
    for shift, sheets in pages.items():
        last = sheets[-1]
        place = next(n for n, line in enumerate(last) if line.startswith("Wiesbaden, den"))
        assert "Darmstadt, den" in last[place], shift
        assert last[place - 1].endswith("veröffentlicht."), shift
        assert last[-2].endswith("Darmstadt-Dieburg"), shift


def test_no_category_is_parted_from_its_first_measure(pages):
    for shift, sheets in pages.items():
        for page, following in pairwise(sheets):
            assert not page[-2].startswith(("1. ", "2. ")), (shift, following[0])
