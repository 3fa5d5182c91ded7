"""What of an agreement stands on paper: printed(x), the most that a reader can give back.

A field is printed where official wording or a kind of block prints it. In own wording and
further paragraphs words are words: a reader cannot know which of them are entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, product

from zvassist.agreement import order
from zvassist.agreement.model import (
    Agreement,
    Budget,
    Dialogues,
    Extra,
    Measure,
    OwnWording,
)
from zvassist.agreement.text import normalise
from zvassist.document.compose import compose
from zvassist.document.emphasis import emphasised
from zvassist.document.kinds.text import is_line
from zvassist.document.tree import Block, Span
from zvassist.programme.programme import Programme
from zvassist.programme.schema import DialoguesBlock, TextBlock, block_hash

_DAYS = "dialogues.dates"


def printed(agreement: Agreement, programme: Programme) -> Agreement:
    """The agreement as far as it is printed.

    Null are: amounts and days of measures, shares and last year's budget, strategy, days of
    application and interview, notes; a partner or Maßnahmenart that the year does not know, for
    it prints as a gap; total and number of dialogues that stand in own wording alone.
    Measures stand in printed order and are numbered anew. Passages are explicit, but for those
    of a block that own wording replaces. Own wording and further paragraphs are as printed:
    placeholders filled, ``**`` kept but in lines by themselves (cover, amount), on the official
    block of the year; a further paragraph is
    behind the printed block before it. Own wording that says what official wording would say
    is official wording. The partner's first name form is no entry.

    Args:
        agreement: what was entered.
        programme: the year that prints it.
    """
    official, passages = _without_own(agreement, programme)
    blocks = compose(official, programme).blocks
    fields = {span.field for span in _official_spans(official, blocks) if not span.gap}
    dialogues, total = official.dialogues, official.budget.total
    return Agreement(
        year=official.year if "year" in fields else None,
        local_authority=official.local_authority if "local_authority" in fields else None,
        local_authority_form=_name_form(official, programme),
        budget=Budget(total=total if "budget.total" in fields else None),
        measures=tuple(_measures(official, programme)),
        dialogues=Dialogues(
            count=dialogues.count if "dialogues.count" in fields else None, dates=dialogues.dates
        ),
        passages=passages,
        wording=dict(_wording(official, programme, blocks)),
        extra=tuple(_extra(blocks)),
        signatures=official.signatures,
    )


def words(spans: Iterable[Span], *, with_bold: bool = True) -> str:
    """The printed words of some spans in the grammar of wording: bold between ``**``.

    The words for a missing entry stand out anyway; they are never between ``**``.
    """
    pieces = (
        (bold, "".join(span.text for span in group))
        for bold, group in groupby(spans, lambda span: with_bold and span.bold and not span.gap)
    )
    return normalise("".join(emphasised(text) if bold else text for bold, text in pieces))


def _without_own(agreement: Agreement, programme: Programme) -> tuple[Agreement, dict[str, bool]]:
    """The agreement without own wording that prints as official wording; and its passages."""
    chosen: dict[str, bool] = {}
    kept: dict[str, OwnWording] = {}
    for block_id, own in agreement.wording.items():
        block = programme.blocks.get(block_id)
        if not isinstance(block, TextBlock | DialoguesBlock):
            continue
        alike = _alike(agreement, programme, block)
        chosen |= alike or {}
        if alike is None:
            kept[block_id] = own
    official = agreement.model_copy(
        update={"wording": kept, "passages": {**agreement.passages, **chosen}}
    )
    own_passages = {name for block in kept for name in _passages(programme.blocks[block])}
    passages = {
        passage.id: programme.is_on(official, passage.id)
        for passage in programme.data.passage
        if passage.id not in own_passages
    }
    return official, passages


def _alike(
    agreement: Agreement, programme: Programme, block: TextBlock | DialoguesBlock
) -> dict[str, bool] | None:
    """The passages with which official wording prints what own wording says, if there are any."""
    own = _text_of(agreement, programme, block.id)
    names = _passages(block)
    others = {name: own for name, own in agreement.wording.items() if name != block.id}
    for switched in product((True, False), repeat=len(names)):
        passages = dict(zip(names, switched, strict=True))
        update = {"wording": others, "passages": {**agreement.passages, **passages}}
        if _text_of(agreement.model_copy(update=update), programme, block.id) == own:
            return passages
    return None


def _text_of(agreement: Agreement, programme: Programme, block_id: str) -> str | None:
    blocks = compose(agreement, programme).blocks
    return next((block.text for block in blocks if block.id == block_id), None)


def _passages(block: object) -> tuple[str, ...]:
    if not isinstance(block, TextBlock | DialoguesBlock):
        return ()
    return tuple(dict.fromkeys(one.passage for one in block.sentences if one.passage))


def _official_spans(agreement: Agreement, blocks: Iterable[Block]) -> Iterator[Span]:
    """Spans of fields, but for those that own wording and further paragraphs name."""
    for block in blocks:
        own = block.id in agreement.wording or "+" in block.id
        yield from (span for span in block.spans if not own or span.field == _DAYS)


def _name_form(agreement: Agreement, programme: Programme) -> str | None:
    authority = programme.authorities.by_ags(agreement.local_authority or "")
    if authority is None:
        return None
    form = authority.form(agreement.local_authority_form)
    return None if form == authority.forms[0] else form.id


def _measures(agreement: Agreement, programme: Programme) -> Iterator[Measure]:
    known = [category.id for category in programme.data.category]
    in_order = order.printed(agreement, known)
    for number, item in enumerate(in_order, start=1):
        category = item.category if item.category in known else None
        yield Measure(id=f"m{number}", category=category, title=item.title)


def _wording(
    agreement: Agreement, programme: Programme, blocks: Iterable[Block]
) -> Iterator[tuple[str, OwnWording]]:
    official: Mapping[str, object] = programme.blocks
    for block in blocks:
        replaced = official.get(block.id)
        if block.id in agreement.wording and isinstance(replaced, TextBlock | DialoguesBlock):
            spans = [span for span in block.spans if span.field != _DAYS]
            text = words(spans, with_bold=not is_line(replaced))
            yield block.id, OwnWording(text=text, base=block_hash(replaced))


def _extra(blocks: Iterable[Block]) -> Iterator[Extra]:
    before = ""
    for block in blocks:
        if "+" in block.id:
            yield Extra(after=before, text=words(block.spans))
        else:
            before = block.id.partition("/")[0]
