"""The projects of § 5: only kinds that have a project, in catalogue order, numbered anew.

Written here; ``projects`` reads them.
"""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.model import Measure
from zvassist.agreement.text import bind
from zvassist.document.filling import Scene
from zvassist.document.gaps import UNKNOWN_CATEGORY, gap
from zvassist.document.tree import Block, Origin, Span, Style
from zvassist.programme.schema import MeasuresBlock

BULLET = "-"


def compose(block: MeasuresBlock, scene: Scene, section: str) -> Iterator[Block]:
    """A numbered line per Maßnahmenart with its projects below; a gap when there is none."""
    groups = [group for group in _groups(scene) if group[1]]
    if not groups:
        yield Block(f"{block.id}/none", Style.TEXT, ((gap("measures"),),), section=section)
    for number, (heading, measures) in enumerate(groups, start=1):
        category = measures[0].category or "none"
        yield Block(f"{block.id}/{category}", Style.CATEGORY, ((heading,),), f"{number}.", section)
        for measure in measures:
            line = (_title(measure),)
            yield Block(f"{block.id}/{measure.id}", Style.MEASURE, (line,), BULLET, section)


def _groups(scene: Scene) -> Iterator[tuple[Span, list[Measure]]]:
    """Heading and projects of each kind: the year's own, then unknown ones, then none."""
    measures = scene.agreement.measures
    known = {category.id for category in scene.programme.data.category}
    for category in scene.programme.data.category:
        heading = Span(bind(category.heading))
        yield heading, [item for item in measures if item.category == category.id]
    for category_id in dict.fromkeys(item.category for item in measures):
        if category_id not in known:
            group = [item for item in measures if item.category == category_id]
            text = UNKNOWN_CATEGORY if category_id else ""
            yield gap(f"measures.{group[0].id}.category", text=text), group


def _title(measure: Measure) -> Span:
    path = f"measures.{measure.id}.title"
    if measure.title is None:
        return gap(path)
    return Span(bind(measure.title), Origin.FIELD, path)
