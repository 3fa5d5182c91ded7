"""The agreements that other programs write down, each with its true entries."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from tests.agreements import programme_of, random_draft, real_draft
from zvassist.agreement.model import Agreement, Draft
from zvassist.document.compose import compose
from zvassist.document.printed import printed
from zvassist.document.tree import Document


@dataclass(frozen=True)
class Paper:
    """One agreement.

    Attributes:
        name: short, part of the files' names.
        draft: what was entered.
    """

    name: str
    draft: Draft

    @cached_property
    def document(self) -> Document:
        """Its document tree, from which the makers take words, lists and bold stretches."""
        return compose(self.draft.agreement, programme_of(self.draft))

    @cached_property
    def truth(self) -> Agreement:
        """All that stands on paper."""
        return printed(self.draft.agreement, programme_of(self.draft))


def papers(randoms: int) -> list[Paper]:
    """The real agreement of 2023 and some random ones."""
    drafts = [Paper(f"zufall{seed}", random_draft(seed)) for seed in range(1, randoms + 1)]
    return [Paper("echt", real_draft()), *drafts]
