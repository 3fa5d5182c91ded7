"""What is written in the Word comparisons: the agreement of 2023 and variations of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache

from zvassist.agreement.model import Agreement, Dialogues, Draft, Measure
from zvassist.document.carried import carried
from zvassist.document.compose import compose
from zvassist.document.tree import Document
from zvassist.programme.library import Library
from zvassist.programme.programme import Programme
from zvassist.session.example import example_draft
from zvassist.word.writer import write_document

WHEN = datetime(2023, 1, 1, tzinfo=UTC)
_MOST_MEASURES = 12


@lru_cache(maxsize=1)
def programme() -> Programme:
    """The programme year 2023."""
    return Library().programme("aqb-2023")


@lru_cache(maxsize=1)
def example() -> Agreement:
    """The agreement of 2023."""
    return example_draft().agreement


def varied(count: int) -> Iterator[Agreement]:
    """Agreements that differ in partner, amount, projects, dialogues and signer."""
    partners = [one for one in programme().partners if len(one.signature_lines()) == 2]
    for number in range(count):
        signers = example().signatures
        signer = signers.local_authority.model_copy(update={"name": f"Anna Beispiel {number}"})
        yield example().model_copy(
            update={
                "local_authority": partners[number % len(partners)].ags,
                "budget": example().budget.model_copy(update={"total": Decimal(100_000 + number)}),
                "measures": _measures(number),
                "dialogues": Dialogues(count=1 + number % 4),
                "signatures": signers.model_copy(update={"local_authority": signer}),
            }
        )


def write(agreement: Agreement) -> bytes:
    """zvassist's side: compose the text and write it with the draft that the file carries."""
    document = compose(agreement, programme())
    draft = Draft(format=1, programme=programme().id, agreement=agreement)
    return packed(document, carried(draft, programme(), document))


def packed(document: Document, draft: Draft) -> bytes:
    """A composed text as the bytes of a .docx that carries this draft."""
    return write_document(document, draft_mark=False, created=WHEN, modified=WHEN, carried=draft)


def _measures(number: int) -> tuple[Measure, ...]:
    kinds = [category.id for category in programme().data.category]
    return tuple(
        Measure(
            id=f"m{place}",
            category=kinds[(number + place) % len(kinds)],
            title=f"Projekt „Übergang & Beruf“ {number}/{place}",
        )
        for place in range(1, 2 + number % _MOST_MEASURES)
    )
