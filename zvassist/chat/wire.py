"""A reply as other programs read it (``zvassist chat --json``)."""

from __future__ import annotations

from typing import Any

from zvassist.chat.engine import Reply


def reply_as_json(reply: Reply) -> dict[str, Any]:
    """The reply as plain data, in the fixed shape of the command line."""
    return {
        "reply": reply.text,
        "proposals": [
            {
                "change": proposal.change.model_dump(mode="json"),
                "describe": proposal.describe,
                "evidence": proposal.evidence,
            }
            for proposal in reply.proposals
        ],
        "question": reply.question,
        "engine": reply.engine,
    }
