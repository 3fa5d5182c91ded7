"""The signers' blocks: place and day, room to sign, name, role and whom they sign for.

Written here; ``signers`` reads them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zvassist.agreement.dates import write_date
from zvassist.agreement.model import Signature
from zvassist.agreement.text import bind
from zvassist.document.filling import Scene
from zvassist.document.gaps import UNKNOWN_PARTNER, gap
from zvassist.document.tree import Block, Line, Origin, Span, Style
from zvassist.programme.schema import SignaturesBlock


def compose(block: SignaturesBlock, scene: Scene, section: str) -> Iterator[Block]:
    """The ministry's block, then the local authority's, then that of its second signer if any."""
    signers = scene.agreement.signatures
    office = tuple((Span(line, Origin.COMPUTED, "programme"),) for line in _office(scene))
    partner = _partner(scene)
    sides = [
        ("ministry", signers.ministry, office),
        ("local_authority", signers.local_authority, partner),
    ]
    if signers.has_second:
        sides.append(("local_authority_2", signers.local_authority_2, partner))
    for side, signature, ending in sides:
        path = f"signatures.{side}"
        lines = (
            _place_and_date(block, signature, path),
            (_entry(signature.name, f"{path}.name"),),
            (_entry(signature.role, f"{path}.role"),),
            *ending,
        )
        yield Block(f"{block.id}/{side}", Style.SIGNATURE, lines, section=section)


def _office(scene: Scene) -> tuple[str, ...]:
    return scene.programme.ministry.signature


def _partner(scene: Scene) -> tuple[Line, ...]:
    path = "local_authority"
    if scene.agreement.local_authority is None:
        return ((gap(path),),)
    if scene.partner is None:
        return ((gap(path, text=UNKNOWN_PARTNER),),)
    lines = scene.partner.signature_lines(scene.agreement.local_authority_form)
    return tuple((Span(bind(line), Origin.FIELD, path),) for line in lines)


def _place_and_date(block: SignaturesBlock, signature: Signature, path: str) -> Line:
    before, _, after = block.place_and_date.partition("{place}")
    between, _, end = after.partition("{date}")
    day = block.blank if signature.date is None else write_date(signature.date)
    spans = (
        Span(before),
        _entry(signature.place, f"{path}.place"),
        Span(between),
        Span(day, Origin.FIELD, f"{path}.date"),
        Span(end),
    )
    return _bound(span for span in spans if span.text)


def _bound(spans: Iterable[Span]) -> Line:
    """The spans with no-break spaces by what stands in the whole line: they are as long."""
    line = tuple(spans)
    text, place = bind("".join(span.text for span in line)), 0
    bound: list[Span] = []
    for span in line:
        place += len(span.text)
        bound.append(span._replace(text=text[place - len(span.text) : place]))
    return tuple(bound)


def _entry(value: str | None, path: str) -> Span:
    return gap(path) if value is None else Span(bind(value), Origin.FIELD, path)
