"""docxtpl's side: a template equal to our own output, and the values for its placeholders.

The template is our document, with its bookmarks and the draft of 2023 that it carries, with
``{{ names }}`` in place of the entries and a loop with an ``if`` around the projects. Official
wording stands in it literally, switches for passages are left out, the values are given
ready-made, and the draft that is carried stays that of 2023: all that is in docxtpl's favour.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from typing import Any

import jinja2
from docxtpl import DocxTemplate

from tests.bench.agreements import example, packed, programme
from zvassist.agreement.model import Agreement
from zvassist.agreement.text import bind
from zvassist.document.compose import compose
from zvassist.document.tree import Block, Document, Line, Origin, Span, Style
from zvassist.session.example import example_draft

Context = dict[str, Any]

_LISTED = (Style.CATEGORY, Style.MEASURE)
_LOOP = (
    (Style.CATEGORY, "{%p for category in categories %}"),
    (Style.CATEGORY, "{%p if category.titles %}"),
    (Style.CATEGORY, "{{ category.heading }}"),
    (Style.MEASURE, "{%p for title in category.titles %}"),
    (Style.MEASURE, "{{ title }}"),
    (Style.MEASURE, "{%p endfor %}"),
    (Style.MEASURE, "{%p endif %}"),
    (Style.MEASURE, "{%p endfor %}"),
)


class _Environment(jinja2.Environment):
    """Compiles a template once; docxtpl hands its text over anew for each document."""

    @lru_cache(maxsize=64)  # noqa: B019
    def from_string(self, source: str) -> jinja2.Template:  # type: ignore[override]
        return super().from_string(source)


class Kept:
    """docxtpl with its object and the file's bytes kept; it parses the file each time even so.

    Args:
        template: the template's .docx.
        compile_once: compile the Jinja only once, by an environment that docxtpl lacks.
    """

    def __init__(self, template: bytes, *, compile_once: bool = False) -> None:
        self._template = DocxTemplate(BytesIO(template))
        kind = _Environment if compile_once else jinja2.Environment
        self._environment = kind(autoescape=True)

    def write(self, context: Context) -> bytes:
        return _written(self._template, context, jinja_env=self._environment)


def write_anew(template: bytes, context: Context) -> bytes:
    """docxtpl as its manual shows it: opened for each document."""
    return _written(DocxTemplate(BytesIO(template)), context)


def make_template() -> bytes:
    """The template's .docx, made of the agreement of 2023."""
    document = compose(example(), programme())
    places = _places(document)
    blocks = [
        block._replace(lines=tuple(_placeholders(line, places) for line in block.lines))
        for block in document.blocks
        if block.style not in _LISTED
    ]
    first = next(n for n, block in enumerate(document.blocks) if block.style in _LISTED)
    section = document.blocks[first].section
    loop = [Block("loop", style, ((Span(text),),), section=section) for style, text in _LOOP]
    tree = replace(document, blocks=(*blocks[:first], *loop, *blocks[first:]))
    return packed(tree, example_draft())


def context(agreement: Agreement) -> Context:
    """The values of one agreement."""
    places = _places(compose(agreement, programme()))
    categories = [
        {
            "heading": bind(category.heading),
            "titles": [bind(m.title) for m in agreement.measures if m.category == category.id],
        }
        for category in programme().data.category
    ]
    return {**{name: span.text for name, span in places}, "categories": categories}


def _places(document: Document) -> list[tuple[str, Span]]:
    """The printed entries outside the projects, named like "local_authority_3"."""
    counts: Counter[str] = Counter()
    found = []
    for span in _entries(document):
        counts[span.field] += 1
        found.append((f"{span.field.replace('.', '_')}_{counts[span.field]}", span))
    return found


def _entries(document: Document) -> Iterator[Span]:
    for block in document.blocks:
        if block.style not in _LISTED:
            yield from (span for span in block.spans if span.origin is Origin.FIELD)


def _placeholders(line: Line, places: list[tuple[str, Span]]) -> Line:
    return tuple(
        span._replace(text=f"{{{{ {_name(span, places)} }}}}")
        if span.origin is Origin.FIELD
        else span
        for span in line
    )


def _name(wanted: Span, places: list[tuple[str, Span]]) -> str:
    return next(name for name, span in places if span is wanted)


def _written(template: DocxTemplate, values: Context, **options: Any) -> bytes:
    template.render(values, autoescape=True, **options)
    stream = BytesIO()
    template.save(stream)
    return stream.getvalue()
