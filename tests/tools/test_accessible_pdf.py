"""The PDF before judges that are not ours: PDF/UA-1 by page-validation, tags by pikepdf."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import page
import pikepdf
import pytest

from tests.unprinted import MARKERS, marked
from zvassist.document.compose import compose
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.output import Wanted, word_bytes
from zvassist.word.pdf import to_pdf

pytestmark = pytest.mark.tools

PROGRAMME = Library().programme("aqb-2023")
DRAFTS = {"final": (example_draft, True), "draft with a second signer": (marked, False)}


@pytest.fixture(scope="module", params=DRAFTS)
def pdf(request, tmp_path_factory: pytest.TempPathFactory) -> Path:
    build, final = DRAFTS[request.param]
    draft = build()
    document = compose(draft.agreement, PROGRAMME)
    path = tmp_path_factory.mktemp("pdf") / "x.pdf"
    path.write_bytes(to_pdf(word_bytes(draft, PROGRAMME, document, (), Wanted(final=final))))
    return path


def tags(node) -> Iterator[str]:
    """Structure types below a node of the tag tree, in reading order."""
    for kid in _kids(node):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S)[1:]
            yield from tags(kid)


def _kids(node) -> list:
    kids = node.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def test_it_is_pdf_ua(pdf):
    result = page.validate_pdf(str(pdf), profile=page.ValidationProfile.PDF_UA_1)
    assert result.is_compliant, result


def test_language_title_and_tags_are_there(pdf):
    with pikepdf.open(pdf) as opened:
        root = opened.Root
        assert str(root.Lang) == "de-DE"
        assert str(opened.docinfo["/Title"]).startswith("Zielvereinbarung 2023")
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert bool(root.MarkInfo.Marked)
        counts = Counter(tags(root.StructTreeRoot))
    assert counts["H1"] == 8
    assert counts["LI"] >= 7
    assert counts["L"] >= 1
    assert counts["Figure"] == 0


def test_signers_are_read_one_after_the_other(pdf):
    """In the order of the tags: whose place comes, that one's name follows before the next."""
    with pikepdf.open(pdf) as opened:
        order = [tag for tag in tags(opened.Root.StructTreeRoot) if tag in ("TR", "TD", "TH")]
    assert order in (["TR", "TD", "TD"], ["TR", "TD", "TD", "TR", "TD", "TD"])


def test_nothing_that_is_not_printed_is_in_it(pdf):
    with pikepdf.open(pdf) as opened:
        streams = [obj.read_bytes() for obj in opened.objects if isinstance(obj, pikepdf.Stream)]
        text = b"\n".join([*streams, str(list(opened.objects)).encode()])
    assert [one for one in MARKERS if one.encode() in text] == []
