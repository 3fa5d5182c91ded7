"""Reading order where text stands side by side."""

from __future__ import annotations

import pytest

from tests.word.handmade import lines, p, r, read, table
from zvassist.document.reading import Mark

MINISTRY = ["Wiesbaden, den 30. Mai 2023", "Kai Klose", "Staatsminister", "Hess. Ministerium"]
COUNTY = ["Darmstadt, den 26.06.2023", "Christel Sprößler", "Kreisbeigeordnete", "des Landkreises"]


def tabbed(left: str, right: str) -> str:
    return p(f"<w:r><w:t>{left}</w:t><w:tab/><w:tab/><w:t>{right}</w:t></w:r>")


def broken(words: list[str]) -> str:
    return p("<w:r>" + "<w:br/>".join(f"<w:t>{word}</w:t>" for word in words) + "</w:r>")


def test_a_row_with_a_cell_per_signer():
    source = read(p("Text") + table([broken(MINISTRY), broken(COUNTY)]))
    assert [line.text for line in source.lines] == ["Text", *MINISTRY, *COUNTY]
    assert source.lines[-1].place == "Tabelle 1, Zelle 2"


def test_a_table_with_a_row_per_line_is_read_signer_by_signer():
    rows = [[left, "", right] for left, right in zip(MINISTRY, COUNTY, strict=True)]
    assert lines(table(*rows)) == [*MINISTRY, *COUNTY]


def test_a_whole_row_above_the_signatures_stays_above():
    rows = [list(pair) for pair in zip(MINISTRY, COUNTY, strict=True)]
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("Unterschriften")}</w:tc>'
    body = table(*rows).replace("<w:tr>", f"<w:tr>{wide}</w:tr><w:tr>", 1)
    assert lines(body) == ["Unterschriften", *MINISTRY, *COUNTY]


def test_short_cells_at_the_end_are_signatures_also_without_a_date():
    rows = [list(pair) for pair in zip(MINISTRY[1:], COUNTY[1:], strict=True)]
    assert lines(p("Text") + table(*rows) + p("")) == ["Text", *MINISTRY[1:], *COUNTY[1:]]


@pytest.mark.parametrize("after", ["", p("Es folgt Text.")])
def test_a_table_of_amounts_is_read_row_by_row(after: str):
    rows = [["Projekt A", "10.000 Euro"], ["Projekt B", "20.000 Euro"]]
    assert lines(table(*rows) + after)[:4] == [*rows[0], *rows[1]]


def test_a_table_of_days_is_read_row_by_row():
    rows = [["Projekt A", "01.01.2023", "31.12.2023"], ["Projekt B", "01.03.2023", "31.10.2023"]]
    assert lines(table(*rows) + p("Ende.")) == [*rows[0], *rows[1], "Ende."]


def test_a_table_in_a_cell_is_read_in_its_place():
    inner = table(["innen 1", "innen 2"])
    body = table([p("davor") + inner + p("danach"), "nebenan"], ["x " * 80, "y"])
    assert lines(body)[:5] == ["davor", "innen 1", "innen 2", "danach", "nebenan"]


def test_rows_and_cells_in_content_controls_are_read():
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    cell = f"<w:tc>{p('B')}</w:tc>"
    row = f"<w:tr><w:tc>{p('A')}</w:tc>{control.format(cell)}</w:tr>"
    assert lines(f"<w:tbl>{control.format(row)}</w:tbl>" + p("Schluss.")) == ["A", "B", "Schluss."]


def test_signatures_set_with_tabs_are_read_signer_by_signer():
    body = "".join(tabbed(*pair) for pair in zip(MINISTRY, COUNTY, strict=True))
    assert lines(p("Text davor") + body + p("")) == ["Text davor", *MINISTRY, *COUNTY]


def test_signatures_set_with_blanks_and_broken_lines():
    rows = [f"{left:40}{right}" for left, right in zip(MINISTRY, COUNTY, strict=True)]
    assert lines(broken(rows)) == [*MINISTRY, *COUNTY]


def test_the_longer_signature_may_stand_left_or_right():
    short, long = COUNTY[:3], [*MINISTRY, "für Soziales"]
    pairs = list(zip(short, long, strict=False))
    left = "".join(tabbed(b, a) for a, b in pairs) + p(long[3]) + p(long[4])
    assert lines(left) == [*long, *short]
    right = "".join(tabbed(a, b) for a, b in pairs)
    right += "".join(p(f"<w:r><w:tab/><w:t>{word}</w:t></w:r>") for word in long[3:])
    assert lines(right) == [*short, *long]


def test_room_to_sign_between_the_lines_does_not_part_them():
    first, *rest = (tabbed(*pair) for pair in zip(MINISTRY, COUNTY, strict=True))
    assert lines(first + p("") * 4 + "".join(rest)) == [*MINISTRY, *COUNTY]


def test_typed_list_markers_before_a_tab_are_no_columns():
    rows = [("1.", "Projekt, den Kommunen"), ("–", "BASS 2023"), ("§ 4", "Mittel"), ("2.", "Ende")]
    assert lines("".join(tabbed(*row) for row in rows)) == [" ".join(row) for row in rows]


def test_amounts_beside_words_are_read_line_by_line():
    rows = [("Projekt A", "10.000 Euro"), ("Projekt B", "20.000 Euro")]
    body = "".join(tabbed(*row) for row in rows)
    assert lines(body) == ["Projekt A 10.000 Euro", "Projekt B 20.000 Euro"]


def test_a_single_line_with_a_tab_is_one_line():
    assert lines(tabbed("Az.:", "III 2") + p("Text")) == ["Az.: III 2", "Text"]


def test_bold_and_marks_move_with_their_column():
    name = r("Kai Klose", "<w:b/>") + "<w:r><w:tab/></w:r>" + r("Christel Sprößler")
    marked = (
        '<w:bookmarkStart w:id="1" w:name="zv_signatures__local_authority__role"/>'
        + r("Kreisbeigeordnete")
        + '<w:bookmarkEnd w:id="1"/>'
    )
    body = tabbed(MINISTRY[0], COUNTY[0]) + p(name) + p(r("Minister") + r("    ") + marked)
    found = {line.text: line for line in read(body).lines}
    assert found["Kai Klose"].bold == ((0, 9),)
    assert found["Christel Sprößler"].bold == ()
    (mark,) = found["Kreisbeigeordnete"].marks
    assert (mark.field, mark.start, mark.end) == ("signatures.local_authority.role", 0, 17)
    emptied = '<w:bookmarkStart w:id="1" w:name="zv_a"/><w:bookmarkEnd w:id="1"/>'
    body = tabbed(MINISTRY[0], COUNTY[0]) + p(r("Minister") + r("    Rätin") + emptied)
    found = {line.text: line.marks for line in read(body).lines}
    assert found["Minister"] == ()
    assert found["Rätin"] == (Mark("a", 5, 5),)


def test_places_count_paragraphs_with_words():
    body = p("A") + p("") + p("B") + table(["C", "D"]) + p("E " * 90)
    assert [line.place for line in read(body).lines] == [
        "Absatz 1",
        "Absatz 2",
        "Tabelle 1, Zelle 1",
        "Tabelle 1, Zelle 2",
        "Absatz 3",
    ]
