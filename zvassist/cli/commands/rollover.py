"""``fortschreiben``: next year's draft from last year's, with every decision and its reason."""

from __future__ import annotations

import textwrap
from argparse import Namespace
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from zvassist.agreement.changes import Change
from zvassist.agreement.errors import ZvError
from zvassist.agreement.text import bind, unbind
from zvassist.cli.open import any_session, library, show_json, user
from zvassist.cli.speech import say
from zvassist.rollover.decision import Kind, Proposal
from zvassist.session.office import load_office
from zvassist.session.successor import Successor, successor
from zvassist.walk.decisions import DecisionLine, decision_groups, proposal_line

_WIDTH = 80
_ENTRY, _REASON = 2, 6
"""Columns: of the page, and those at which an entry and its reason begin."""

_CHANGE: TypeAdapter[Change] = TypeAdapter(Change)


def fortschreiben(options: Namespace) -> int:
    """Make the new draft, and say what was taken over, changed, emptied and proposed."""
    source, target = Path(options.alt), Path(options.ausgabe)
    if target.exists() and source.exists() and target.samefile(source):
        raise ZvError(
            f"{target}: Der alte Entwurf bleibt, wie er ist; der neue braucht einen anderen Namen."
        )
    old = any_session(options, options.alt).draft
    made = successor(
        old,
        library(options),
        options.jahr,
        keep_amounts=options.betrag_behalten,
        office=load_office(),
        who=user(),
    )
    accepted = made.accept_all() if options.vorschlaege_annehmen else ()
    made.save(target, overwrite=options.ueberschreiben)
    if options.json:
        show_json(_as_json(made, accepted))
    else:
        _show(made, accepted)
    say(f"Entwurf geschrieben: {target}")
    return 0


def _show(made: Successor, accepted: tuple[Proposal, ...]) -> None:
    session = made.session
    print(f"Fortschreibung von {made.before.year} nach {session.programme.year}")
    groups = decision_groups(made.decisions, made.proposals, made.before, session.programme)
    for group in groups:
        print(f"\n{group.title}")
        _show_lines(group.lines)
    if accepted:
        print("\nVorgeschlagen und ausgeführt")
        _show_lines(proposal_line(proposal, session.programme) for proposal in accepted)


def _show_lines(lines: Iterable[DecisionLine]) -> None:
    """The lines, and the reason once below those that share it."""
    for reason, together in groupby(lines, lambda line: line.reason):
        for line in together:
            _print(line.text, _ENTRY)
        _print(reason, _REASON)


def _print(text: str, indent: int) -> None:
    """Print a paragraph; further lines of an entry stand between it and its reason."""
    wrapped = textwrap.wrap(bind(text), _WIDTH - _REASON, break_on_hyphens=False)
    for number, line in enumerate(wrapped):
        further = " " * (_REASON - 2) if number and indent == _ENTRY else " " * indent
        print(unbind(further + line))


def _as_json(made: Successor, accepted: tuple[Proposal, ...]) -> dict[str, Any]:
    return {
        "from": made.before.id,
        "to": made.session.programme.id,
        "decisions": [
            {
                "kind": decision.kind,
                "group": decision.group,
                "field": decision.field,
                "old": decision.old,
                "new": decision.new,
                "reason": decision.reason,
            }
            for decision in made.decisions
        ],
        "accepted": [_proposal_as_json(proposal) for proposal in accepted],
        "proposals": [_proposal_as_json(proposal) for proposal in made.proposals],
    }


def _proposal_as_json(proposal: Proposal) -> dict[str, Any]:
    return {
        "kind": Kind.PROPOSED,
        "field": proposal.field,
        "rule": proposal.rule,
        "describe": proposal.label,
        "reason": proposal.reason,
        "change": _CHANGE.dump_python(proposal.change, mode="json"),
    }
