"""The Zielsteuerungsdialoge of § 6: the sentence inflects by their number, days follow.

Written by ``compose``; ``pattern`` is its inverse.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from zvassist.agreement.dates import write_date
from zvassist.agreement.model import Dialogues
from zvassist.agreement.numbers import write_number_word
from zvassist.agreement.phrases import listed
from zvassist.document.filling import Scene
from zvassist.document.gaps import gap
from zvassist.document.kinds.text import own, sentences
from zvassist.document.tree import Block, Line, Origin, Span, Style
from zvassist.programme.schema import DialogueForms, DialoguesBlock

if TYPE_CHECKING:
    from zvassist.document.recognition.patterns import Pattern, PatternMaker


def compose(block: DialoguesBlock, scene: Scene, section: str) -> Iterator[Block]:
    """The sentence with the number, then one sentence with the days agreed so far."""
    forms, dialogues = block.forms, scene.agreement.dialogues
    counted = replace(scene, extra={"dialogues.count": lambda bold: _count(forms, dialogues, bold)})
    line = own(block, counted) or counted.fill(sentences(block, scene))
    if dialogues.dates:
        line = (*line, *_days(forms, dialogues))
    yield Block(block.id, Style.TEXT, (line,), section=section)


def pattern(block: DialoguesBlock, maker: PatternMaker) -> Pattern:
    """How the paragraph looks in a text, whatever number and days are."""
    return maker.paragraph(block.sentences, is_line=False, forms=block.forms)


def _count(forms: DialogueForms, dialogues: Dialogues, bold: bool) -> Span:
    count = dialogues.count
    if count is None:
        return gap("dialogues.count", bold=bold)
    text = forms.one if count == 1 else forms.many.format(n=write_number_word(count))
    return Span(text, Origin.FIELD, "dialogues.count", bold=bold)


def _days(forms: DialogueForms, dialogues: Dialogues) -> Line:
    """The sentence on the days; its days rest on ``dialogues.dates``, its words are computed."""
    form = _form(forms, dialogues)
    before, _, after = form.partition("{dates}")
    item = forms.item if form == forms.dates_all else "{date}"
    days = listed(item.format(date=write_date(day)) for day in dialogues.dates)
    origin = Origin.WORDING if forms.official else Origin.COMPUTED
    return (
        Span(f" {before}", origin, "dialogues.dates"),
        Span(days, Origin.FIELD, "dialogues.dates"),
        Span(after, origin, "dialogues.dates"),
    )


def _form(forms: DialogueForms, dialogues: Dialogues) -> str:
    agreed, wanted = len(dialogues.dates), dialogues.count or 0
    if agreed < wanted:
        return forms.dates_some
    return forms.date_one if agreed == 1 else forms.dates_all
