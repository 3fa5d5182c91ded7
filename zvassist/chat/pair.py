"""Two engines as one: offline first, the model only for what that did not understand."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace

from zvassist.agreement.errors import ZvError
from zvassist.chat.engine import MESSAGE, Engine, Proposal, Reply, Source, View
from zvassist.chat.gate import Offered, admit
from zvassist.chat.model.engine import ConsentNeededError, ModelEngine, open_engine
from zvassist.chat.model.errors import CancelledError
from zvassist.chat.model.settings import load_settings, settings_path
from zvassist.chat.offline import OfflineEngine
from zvassist.chat.offline.answers import UNKNOWN
from zvassist.chat.routes import AskFirstError, Heard


class OfflineFirst:
    """The offline engine with a model behind it.

    Args:
        offline: answers first.
        model: is asked when the message was not understood to its last sentence.
    """

    def __init__(self, offline: Engine, model: ModelEngine) -> None:
        self._offline = offline
        self.model = model

    def respond(
        self,
        view: View,
        said: Source,
        cancel: threading.Event | None = None,
        heard: Heard | None = None,
    ) -> Reply:
        """Answer what was said; call it in a thread of its own, it may wait for a server.

        Args:
            view: the draft.
            said: the clerk's message, or by another name a text of others that is to be read.
            cancel: set from any thread, it breaks the model's run off.
            heard: told of the model's words while they come.

        Raises:
            AskFirstError: the model would be asked, and the clerk has not agreed yet.
            CancelledError: the run was broken off.
        """
        first = self._offline.respond(view, said.text)
        if first.whole:
            return first
        message, pasted = (said.text, None) if said.name == MESSAGE else ("", said)
        try:
            second = self.model.respond(view, message, pasted, cancel=cancel, heard=heard)
        except ConsentNeededError as needed:
            going = needed.outgoing.destination
            raise AskFirstError(
                going.sentence,
                needed.outgoing.shown,
                lambda: self.model.consent.give(going),
                first,
            ) from None
        except CancelledError:
            raise
        except ZvError as error:
            # What was understood without the model is not lost with it.
            return replace(first, text=_lines(str(error), first.text))
        return _joined(first, second, view, said)


def engine_with_model(environment: Mapping[str, str]) -> OfflineFirst:
    """The engine with the office's model behind it; opens no connection.

    Args:
        environment: holds the key.

    Raises:
        ZvError: no model is set up, or its settings are faulty.
    """
    settings = load_settings()
    if settings is None:
        raise ZvError(
            f"Es ist kein Modell eingerichtet ({settings_path()} gibt es nicht); wie die Datei "
            "aussieht, zeigt „zvassist modell“."
        )
    return OfflineFirst(OfflineEngine(), open_engine(settings, environment))


def _joined(first: Reply, second: Reply, view: View, said: Source) -> Reply:
    """Both answers as one; two values for one field become a question."""
    told = "" if first.text == UNKNOWN else first.text
    if not second.proposals:
        return replace(
            second,
            text=_lines(told, second.text),
            proposals=first.proposals,
            question=first.question or second.question,
            options=first.options,
        )
    both = (*first.proposals, *second.proposals)
    admitted = admit([_again(one, said.name) for one in both], view, (said,))
    questions = [*admitted.questions, *filter(None, [second.question])]
    return replace(
        second,
        text=_lines(told if first.proposals else "", second.text, *questions[1:]),
        proposals=admitted.proposals,
        question=questions[0] if questions else None,
    )


def _again(proposal: Proposal, source: str) -> Offered:
    start = proposal.place.start if proposal.place else None
    return Offered(proposal.change, proposal.evidence, source, start, proposal.found_by)


def _lines(*texts: str) -> str:
    return "\n".join(text for text in texts if text)
