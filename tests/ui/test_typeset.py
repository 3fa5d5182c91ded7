"""Lines of the text: nothing lost, nothing too wide, places found again."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from zvassist.agreement.text import unbind
from zvassist.document.tree import Block, Origin, Span, Style
from zvassist.programme.library import Library
from zvassist.session.example import example_draft
from zvassist.session.session import Session
from zvassist.ui.ranges import of_field, of_words
from zvassist.ui.typeset import typeset

DOCUMENT = Session(example_draft(), Library()).document


def lines(rows) -> list[str]:
    return ["".join(piece.text for piece in row.pieces) for row in rows]


@pytest.mark.parametrize("width", [12, 40, 76, 196])
def test_every_word_stands_in_order_and_no_line_is_too_wide(width: int) -> None:
    rows = typeset(DOCUMENT.blocks, width)
    words = [word for row in rows for p in row.pieces if p.span for word in p.text.split()]
    wanted = "".join("".join(unbind(block.text).split()) for block in DOCUMENT.blocks)
    assert "".join(words) == wanted
    assert all(p.x + cell_len(p.text) <= width for row in rows for p in row.pieces)


def test_each_piece_knows_its_place_in_the_block() -> None:
    for row in typeset(DOCUMENT.blocks, 60):
        for piece in row.pieces:
            if piece.span is not None:
                text = unbind(row.block.text)
                assert text[piece.start : piece.start + len(piece.text)] == piece.text


def test_the_amount_is_centred_and_bound_words_stay_together() -> None:
    rows = typeset(DOCUMENT.section("p4"), 60)
    amount = next(row for row in rows if row.block and row.block.style is Style.AMOUNT)
    text = "".join(piece.text for piece in amount.pieces)
    assert text.strip() == "1.022.700 Euro"
    assert amount.pieces[0].x == (60 - len("1.022.700 Euro")) // 2
    assert not any(line.endswith("§") for line in lines(typeset(DOCUMENT.blocks, 33)))


def test_projects_stand_close_and_other_paragraphs_apart() -> None:
    text = "\n".join(lines(typeset(DOCUMENT.section("p5"), 90)))
    assert "-BASS 2023\n-" in text
    assert "\n\n" in text
    assert "\n\n" not in "\n".join(lines(typeset(DOCUMENT.section("p5"), 90, airy=False)))


def test_entries_and_words_are_found_in_the_text() -> None:
    found = list(of_field(DOCUMENT.blocks, "budget.total"))
    texts = {block.id: unbind(block.text) for block in DOCUMENT.blocks}
    assert [texts[one.block][one.start : one.end] for one in found] == ["1.022.700 Euro"]
    searched = list(of_words(DOCUMENT.blocks, "ZIELSTEUERUNGSDIALOG"))
    assert len(searched) == "\n".join(texts.values()).lower().count("zielsteuerungsdialog") > 0
    assert list(of_words(DOCUMENT.blocks, "")) == []


def test_wide_letters_and_endless_words_are_cut_not_lost() -> None:
    block = Block("x", Style.TEXT, ((Span("漢" * 40 + "🙂" * 9, Origin.OWN),),))
    rows = typeset([block], 12)
    assert "".join(lines(rows)) == block.text
    assert all(sum(cell_len(p.text) for p in row.pieces) <= 12 for row in rows)
