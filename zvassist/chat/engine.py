"""The seam: what every engine gets to see, and what it may answer.

An engine only proposes. A proposal is a typed ``Change`` with the literal words it rests
on; carrying it out is the session's job, after the clerk's yes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from zvassist.agreement.changes import Change
from zvassist.agreement.model import Agreement, Draft
from zvassist.document.tree import Document
from zvassist.programme.programme import Programme
from zvassist.rules.finding import Finding
from zvassist.session.office import NO_OFFICE, Office


@dataclass(frozen=True, slots=True)
class View:
    """The draft as an engine sees it: to read, never to write.

    Attributes:
        agreement: the entries.
        programme: the programme year.
        document: the composed text.
        findings: what the rules say.
        draft: the whole draft with history and waivers; None where only entries are at hand.
        previous: last year's agreement with the same partner, where it is known.
        office: the office's own data: who signs for its partners.
    """

    agreement: Agreement
    programme: Programme
    document: Document
    findings: tuple[Finding, ...] = ()
    draft: Draft | None = None
    previous: Agreement | None = None
    office: Office = NO_OFFICE


@dataclass(frozen=True, slots=True)
class Source:
    """A text that evidence may stand in.

    Attributes:
        name: how it is called: "Nachricht", a file's name.
        text: as it was typed or read.
    """

    name: str
    text: str


OFFLINE = "offline"
"""Name of the engine that needs no model."""
MESSAGE = "Nachricht"
"""Name of the source that the clerk's own message is."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where evidence stands.

    Attributes:
        source: name of the source.
        start: offset of the first character.
        end: offset behind the last.
        line: its line, from 1.
    """

    source: str
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that an engine offers. Nothing about it says yes; only the clerk does.

    Attributes:
        change: what would be done.
        describe: German, old and new: "Gesamtbetrag: 1.000.000 Euro → 1.022.700 Euro".
        evidence: the literal words of the message that it rests on.
        field: path of the field that changes; "measures" for a new project.
        place: where the evidence stands; None before the gate.
        found_by: who found it: "offline", or "Modell" and its name.
    """

    change: Change
    describe: str
    evidence: str
    field: str
    place: Place | None = None
    found_by: str = OFFLINE


ActionKind = Literal["undo", "redo", "jump", "write", "help", "close"]


@dataclass(frozen=True, slots=True)
class Action:
    """Something the interface is asked to do; it carries it out, the engine never does.

    Attributes:
        kind: what.
        field: for a jump, the path of the field or "" for none.
    """

    kind: ActionKind
    field: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """An engine's answer to one message.

    Attributes:
        text: German, ready to be shown; plain text, no markup.
        proposals: offered changes, in the order of the message.
        question: what must be asked back, or None.
        options: answers to the question that can be chosen, each a message of its own.
        action: what the interface is asked to do, or None.
        engine: which engine answered.
        whole: whether the message was understood to its last sentence; if not, another engine
            may be asked.
    """

    text: str
    proposals: tuple[Proposal, ...] = ()
    question: str | None = None
    options: tuple[str, ...] = ()
    action: Action | None = None
    engine: str = OFFLINE
    whole: bool = True


class Engine(Protocol):
    """Anything that can answer a message about a draft."""

    def respond(self, view: View, message: str) -> Reply:
        """Answer one message; never raises because of what the message says."""
        ...
