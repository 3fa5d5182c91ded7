"""``neu`` and ``beispiel``: making a draft file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from zvassist.agreement.changes import Set
from zvassist.agreement.door import apply
from zvassist.agreement.errors import EntryError
from zvassist.agreement.model import Draft, new_draft, new_draft_id
from zvassist.cli.open import library
from zvassist.cli.speech import say
from zvassist.session.example import example_draft
from zvassist.session.store import Store
from zvassist.walk.choices import read_partner


def neu(options: Namespace) -> int:
    """Make a new draft for a year and a partner."""
    programme = library(options).for_year(options.jahr)
    ags = read_partner(options.partner, programme)
    if ags not in {partner.ags for partner in programme.partners}:
        raise EntryError(f"Einen Partner „{options.partner}“ gibt es {programme.year} nicht.")
    draft = new_draft(programme.id, programme.year, draft_id=new_draft_id())
    return _create(apply(draft, Set(field="local_authority", value=ags)), options)


def beispiel(options: Namespace) -> int:
    """Write the real agreement of 2023 as a draft."""
    return _create(example_draft(), options)


def _create(draft: Draft, options: Namespace) -> int:
    Store(Path(options.ausgabe)).create(draft, overwrite=options.ueberschreiben)
    say(f"Entwurf geschrieben: {options.ausgabe}")
    return 0
