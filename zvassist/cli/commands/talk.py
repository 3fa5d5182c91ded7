"""``chat``: one turn of the conversation."""

from __future__ import annotations

from argparse import Namespace

from zvassist.agreement.changes import Many
from zvassist.chat.engine import Reply, View
from zvassist.chat.offline import OfflineEngine
from zvassist.chat.wire import reply_as_json
from zvassist.cli.open import say, session, show_json


def chat(options: Namespace) -> int:
    """Say something; with ``--annehmen`` the proposals are carried out."""
    opened = session(options)
    view = View(opened.agreement, opened.programme, opened.document, opened.findings)
    reply = OfflineEngine().respond(view, options.sag)
    if options.annehmen and reply.proposals:
        changes = tuple(proposal.change for proposal in reply.proposals)
        why = " / ".join(dict.fromkeys(proposal.evidence for proposal in reply.proposals))
        opened.change(
            changes[0] if len(changes) == 1 else Many(changes=changes), origin="chat", why=why
        )
    if options.json:
        show_json(reply_as_json(reply))
    else:
        _show(reply, accepted=options.annehmen)
    return 0


def _show(reply: Reply, *, accepted: bool) -> None:
    if reply.text:
        print(reply.text)
    for number, proposal in enumerate(reply.proposals, start=1):
        print(f"Vorschlag {number}: {proposal.describe} – Beleg: „{proposal.evidence}“")
    if reply.question:
        print(reply.question)
    for number, option in enumerate(reply.options, start=1):
        print(f"  {number}) {option}")
    if accepted and reply.proposals:
        say("Übernommen.")
