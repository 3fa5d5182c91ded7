"""What of a draft a written file may carry: the entries that its text prints, as they stand.

The text itself decides: an entry is carried when a span of the document rests on it. Own wording
keeps its placeholders and projects keep their ids, so that the file opens as the draft it was.
All values come from a draft that was checked; they are put together without checking them again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from zvassist.agreement import order
from zvassist.agreement.model import Agreement, Budget, Dialogues, Draft, Measure, Signature
from zvassist.document.tree import Document
from zvassist.programme.programme import Programme
from zvassist.programme.schema import DialoguesBlock, TextBlock

_SIGNED = tuple(Signature.model_fields)
_OF_DIALOGUES = frozenset({"dialogues.count", "dialogues.dates"})
_SIDES = ("ministry", "local_authority", "local_authority_2")


def carried(draft: Draft, programme: Programme, document: Document) -> Draft:
    """The draft with its printed entries only; without state, history and waivers.

    Args:
        draft: the draft.
        programme: its programme year.
        document: its composed text.
    """
    lines = (line for block in document.blocks for line in block.lines)
    printed = {span.field for line in lines for span in line if not span.gap}
    blocks = {block.id for block in document.blocks}
    return Draft.model_construct(
        format=draft.format,
        programme=draft.programme,
        id=draft.id,
        agreement=_entries(draft.agreement, programme, printed, blocks),
    )


def _entries(
    agreement: Agreement, programme: Programme, printed: set[str], blocks: set[str]
) -> Agreement:
    dialogues, has_partner = agreement.dialogues, "local_authority" in printed
    wording = {name: own for name, own in agreement.wording.items() if name in blocks}
    return Agreement.model_construct(
        year=agreement.year if "year" in printed else None,
        local_authority=agreement.local_authority if has_partner else None,
        local_authority_form=agreement.local_authority_form if has_partner else None,
        budget=Budget.model_construct(
            total=agreement.budget.total if "budget.total" in printed else None
        ),
        measures=tuple(_measures(agreement, programme, printed)),
        dialogues=Dialogues.model_construct(
            # What is said of the days tells whether there are more dialogues.
            count=dialogues.count if printed & _OF_DIALOGUES else None,
            dates=dialogues.dates if "dialogues.dates" in printed else (),
        ),
        passages=dict(_passages(agreement, programme, wording)),
        wording=wording,
        extra=agreement.extra,
        signatures=agreement.signatures.model_copy(
            update={side: _signer(agreement, side, printed) for side in _SIDES}
        ),
    )


def _measures(agreement: Agreement, programme: Programme, printed: set[str]) -> Iterator[Measure]:
    """Projects of unknown Maßnahmenarten all stand under a gap then, in the order of print."""
    known = [category.id for category in programme.data.category]
    in_order = order.printed(agreement, known)
    strangers = (one for one in in_order if one.category not in known)
    for stored in agreement.measures:
        measure = stored if stored.category in known else next(strangers)
        is_printed = f"measures.{measure.id}.title" in printed
        if is_printed and measure.category in known and _has_no_more(measure):
            yield measure
            continue
        yield Measure.model_construct(
            id=measure.id,
            category=measure.category if measure.category in known else None,
            title=measure.title if is_printed else None,
        )


def _has_no_more(measure: Measure) -> bool:
    return measure.amount is None and measure.start is None and measure.end is None


def _passages(
    agreement: Agreement, programme: Programme, wording: Mapping[str, object]
) -> Iterator[tuple[str, bool | None]]:
    """The switches of the year, but for those in a block that own wording replaces."""
    replaced = (programme.blocks.get(name) for name in wording)
    hidden = {
        sentence.passage
        for block in replaced
        if isinstance(block, TextBlock | DialoguesBlock)
        for sentence in block.sentences
    }
    for passage in programme.data.passage:
        if passage.id in agreement.passages and passage.id not in hidden:
            yield passage.id, agreement.passages[passage.id]


def _signer(agreement: Agreement, side: str, printed: set[str]) -> Signature:
    signature: Signature = getattr(agreement.signatures, side)
    hidden = [name for name in _SIGNED if f"signatures.{side}.{name}" not in printed]
    if all(getattr(signature, name) is None for name in hidden):
        return signature
    return signature.model_copy(update=dict.fromkeys(hidden))
