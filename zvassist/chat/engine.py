"""The seam: what every engine gets to see, and what it may answer.

An engine only proposes. A proposal is a typed ``Change`` with the literal words it rests
on; carrying it out is the session's job, after the clerk's yes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from zvassist.agreement.changes import Change
from zvassist.agreement.model import Agreement
from zvassist.document.tree import Document
from zvassist.programme.programme import Programme
from zvassist.rules.finding import Finding


@dataclass(frozen=True, slots=True)
class View:
    """The draft as an engine sees it: to read, never to write.

    Attributes:
        agreement: the entries.
        programme: the programme year.
        document: the composed text.
        findings: what the rules say.
    """

    agreement: Agreement
    programme: Programme
    document: Document
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that an engine offers.

    Attributes:
        change: what would be done.
        describe: German, old and new: "Gesamtbetrag: 1.000.000 Euro → 1.022.700 Euro".
        evidence: the literal words of the message that it rests on.
        field: path of the field that changes; "measures" for a new project.
    """

    change: Change
    describe: str
    evidence: str
    field: str


@dataclass(frozen=True, slots=True)
class Reply:
    """An engine's answer to one message.

    Attributes:
        text: German, ready to be shown; plain text, no markup.
        proposals: offered changes, in the order of the message.
        question: what must be asked back, or None.
        options: answers to the question that can be chosen, each a message of its own.
        engine: which engine answered.
    """

    text: str
    proposals: tuple[Proposal, ...] = ()
    question: str | None = None
    options: tuple[str, ...] = ()
    engine: str = "offline"


class Engine(Protocol):
    """Anything that can answer a message about a draft."""

    def respond(self, view: View, message: str) -> Reply:
        """Answer one message; never raises because of what the message says."""
        ...
