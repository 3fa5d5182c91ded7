"""The Änderungsfassung before judges that are not ours: Microsoft's SDK, pandoc, LibreOffice."""

from __future__ import annotations

import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.agreements import real_draft
from tests.tools.judges import rendered, sdk_errors
from tests.word.pairs import random_pair
from tests.word.test_redline import clean, composed, example_changed, redline
from zvassist.agreement import changes as c
from zvassist.document.tree import DRAFT_MARK, Document, Style

pytestmark = pytest.mark.tools

SAMPLE = range(0, 300, 10)
WORKERS = 2
_DRAWN = re.compile(r"[-+|=]+|\d+\.")


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> dict[int, Path]:
    """Seed of a pair -> its Änderungsfassung."""
    folder = tmp_path_factory.mktemp("redlines")
    found = {}
    for seed in SAMPLE:
        found[seed] = folder / f"{seed}.docx"
        found[seed].write_bytes(redline(*map(composed, random_pair(seed))))
    return found


def _signers(document: Document) -> int:
    return sum(block.style is Style.SIGNATURE for block in document.blocks)


def _pandoc(path: Path, choice: str = "accept") -> list[str]:
    """The words in order; of a list item that is taken out, pandoc leaves the marker behind."""
    command = ["pandoc", f"--track-changes={choice}", "--wrap=none", "-t", "plain", str(path)]
    out = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return [word for word in out.split() if not _DRAWN.fullmatch(word)]


def test_the_sdk_finds_no_error_in_thirty(files):
    with ThreadPoolExecutor(WORKERS) as pool:
        found = dict(zip(files, pool.map(sdk_errors, files.values()), strict=True))
    assert {seed: errors for seed, errors in found.items() if errors} == {}


def test_pandoc_accepts_and_rejects_to_the_two_texts(files, tmp_path):
    """Pandoc knows no tracked rows: pairs whose signers differ in number are left to our own."""
    compared = 0
    for seed, path in files.items():
        old, new = map(composed, random_pair(seed))
        if _signers(old) != _signers(new):
            continue
        for choice, document in (("accept", new), ("reject", old)):
            plain = tmp_path / "plain.docx"
            plain.write_bytes(clean(document))
            assert _pandoc(path, choice) == _pandoc(plain), (seed, choice)
            compared += 1
    assert compared >= 40


def test_libreoffice_shows_both_texts_and_marks_every_page(tmp_path):
    new = example_changed(
        c.SetProgramme(programme="aqb-2027", year=2027),
        c.Set(field="budget.total", value="987500.00"),
        c.Set(field="signatures.local_authority_2.name", value="Zweite Person"),
    )
    (tmp_path / "x.docx").write_bytes(redline(composed(real_draft()), new))
    pages = rendered(tmp_path, ["x"])["x"]
    text = " ".join(line for page in pages for line in page)
    for words in ("1.022.700 Euro987.500 Euro", "Zweite Person", "familiensorgenden"):
        assert words in text
    assert all(DRAFT_MARK in page for page in pages)
