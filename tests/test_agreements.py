"""The random agreements cover what they promise."""

from __future__ import annotations

from tests.agreements import YEARS, programme_of, random_draft
from zvassist.document.compose import compose

_DRAFTS = [random_draft(seed) for seed in range(600)]


def test_the_same_seed_gives_the_same_draft():
    assert random_draft(7) == random_draft(7) != random_draft(9)


def test_every_draft_prints():
    assert all(compose(one.agreement, programme_of(one)).blocks for one in _DRAFTS)


def test_both_years_all_partners_and_every_number_of_dialogues_occur():
    agreements = [draft.agreement for draft in _DRAFTS]
    known = {entry.ags for entry in programme_of(_DRAFTS[0]).authorities}
    assert {draft.programme for draft in _DRAFTS} == set(YEARS)
    assert known < {agreement.local_authority for agreement in agreements}
    assert {None, *range(16)} == {agreement.dialogues.count for agreement in agreements}
    assert {0, 1, 30} < {len(agreement.measures) for agreement in agreements}


def test_own_wording_further_paragraphs_and_second_signers_occur():
    agreements = [draft.agreement for draft in _DRAFTS]
    assert sum(bool(agreement.wording) for agreement in agreements) > 100
    assert sum(bool(agreement.extra) for agreement in agreements) > 100
    assert sum(agreement.signatures.has_second for agreement in agreements) > 100
