"""A document tree as Markdown: whatever the words are, they read as themselves."""

from __future__ import annotations

import html
import re

import pytest
from markdown_it import MarkdownIt

from zvassist.document.markdown import markdown
from zvassist.document.tree import Block, Document, Span, Style


def _tree(*lines, style=Style.TEXT):
    return Document("t", (Block("b", style, tuple(tuple(line) for line in lines)),))


def test_title_heading_and_lines():
    tree = Document(
        "t",
        (
            Block("a", Style.TITLE, ((Span("Prüfvermerk"),),)),
            Block("b", Style.HEADING, ((Span("Regeln"),),)),
            Block("c", Style.TEXT, ((Span("R05: ", bold=True), Span("ja")), (Span("zwei"),))),
            Block("d", Style.MEASURE, ((Span("Projekt"),),), marker="-"),
        ),
    )
    assert markdown(tree) == "# Prüfvermerk\n\n## Regeln\n\n**R05:** ja\\\nzwei\n\n- Projekt\n"


@pytest.mark.parametrize(
    "text",
    [
        "*kursiv* und **fett**",
        "[Gesamtbetrag fehlt](x)",
        "# keine Überschrift",
        "1. kein Punkt",
        "12) kein Punkt",
        "- kein Strich",
        "+ auch nicht",
        "=== auch nicht",
        "> kein Zitat",
        "<b>kein HTML</b> & &amp;",
        "unter_strich_weg ~~nicht~~ `code` a\\b | c",
        "2023 und § 5",
    ],
)
def test_special_characters_read_as_themselves(text):
    for bold in (False, True):
        rendered = MarkdownIt().render(markdown(_tree([Span(text, bold=bold)])))
        assert html.unescape(re.sub(r"</?(p|strong)>", "", rendered)).strip() == text
        assert rendered.startswith("<p>")
