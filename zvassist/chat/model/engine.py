"""The engine behind the seam that asks a language model; what it says must pass the gate."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from zvassist.chat.engine import MESSAGE, Proposal, Reply, Source, View
from zvassist.chat.gate import admit
from zvassist.chat.gate.doubts import instructs
from zvassist.chat.model import replies
from zvassist.chat.model.answer import Answer, Told, read_answer, schema
from zvassist.chat.model.asking import Asking, Run
from zvassist.chat.model.client import Client
from zvassist.chat.model.consent import Consent
from zvassist.chat.model.destination import Destination, destination_of
from zvassist.chat.model.errors import InvalidAnswerError, ModelError
from zvassist.chat.model.log import Log, log_of
from zvassist.chat.model.offers import offer
from zvassist.chat.model.outgoing import Outgoing, outgoing
from zvassist.chat.model.request import Question
from zvassist.chat.model.settings import Settings
from zvassist.chat.routes import Heard
from zvassist.session import folders


class ConsentNeededError(ModelError):
    """Nothing was sent: the clerk has not yet agreed that messages go there.

    Attributes:
        outgoing: what would be sent, to be shown.
    """

    def __init__(self, would_be: Outgoing) -> None:
        super().__init__(
            "Noch wurde nichts gesendet: Die Nachricht geht erst nach Ihrer Freigabe an "
            f"{would_be.destination.host}."
        )
        self.outgoing = would_be


@dataclass(frozen=True, slots=True)
class _Heard:
    answer: Answer | Told
    number: str


class ModelEngine:
    """Asks the office's language model.

    Args:
        settings: where and within which limits.
        asking: asks the server.
        log: where everything sent is noted.
        consent: what the clerk agreed to.
    """

    def __init__(self, settings: Settings, asking: Asking, log: Log, consent: Consent) -> None:
        self._settings = settings
        self._asking = asking
        self._log = log
        self.consent = consent
        self.destination: Destination = destination_of(settings)
        self.name = f"Modell {settings.model}"
        # What was shown is what is sent, to the last sign; so it is built once a message.
        self._built: tuple[object, Outgoing] | None = None
        self._last: tuple[str, Callable[[str], str]] | None = None

    def outgoing(self, view: View, message: str, pasted: Source | None = None) -> Outgoing:
        """What would be sent, to be shown before the first time; sends nothing.

        Args:
            view: the draft.
            message: what the clerk wrote.
            pasted: a text of others that it speaks of.

        Raises:
            ZvError: the message cannot be sent: too long, or a prompt file is faulty.
        """
        self._check_length(message, pasted)
        key = (view.agreement, view.findings, message, pasted)
        if self._built is None or self._built[0] != key:
            made = outgoing(view, message, pasted, self.destination, self._settings.prompts)
            self._built = (key, made)
        return self._built[1]

    def respond(
        self,
        view: View,
        message: str,
        pasted: Source | None = None,
        *,
        cancel: threading.Event | None = None,
        heard: Heard | None = None,
    ) -> Reply:
        """Answer one message; call it in a thread of its own, it waits for the server.

        Args:
            view: the draft.
            message: what the clerk wrote; "" when the pasted text alone is to be read.
            pasted: a text of others that it speaks of.
            cancel: set from any thread, it breaks the run off.
            heard: told of the model's words while they come; of "" before anything is sent.

        Raises:
            ConsentNeededError: the clerk has not agreed yet; nothing was sent.
            ModelError: there is no answer; one sentence says why.
        """
        others = (pasted.name, pasted.text) if pasted else ()
        if any(instructs(text) for text in (message, *others)):
            return replies.refused(self.name)
        going = self.outgoing(view, message, pasted)
        if not self.consent.given(going.destination):
            raise ConsentNeededError(going)
        self._built = None
        restored = going.pseudonyms.restored
        run = Run(self._settings.limits.total, cancel, self._listener(heard, restored))
        said = self._ask(going, run)
        if isinstance(said.answer, Told):
            return replies.told(restored(said.answer.reply), self.name)
        given = (Source(MESSAGE, message) if message else None, pasted)
        sources = [one for one in given if one]
        offers = [offer(one, going.pseudonyms, view, self.name) for one in said.answer.proposals]
        verdicts = [replies.verdict(one, view, sources) for one in offers]
        self._log.judged(said.number, verdicts, going.pseudonyms.masked)
        self._last = (said.number, going.pseudonyms.masked)
        words, question = restored(said.answer.reply), restored(said.answer.question or "")
        return replies.reply(admit(offers, view, sources), words, question, self.name)

    def decided(self, proposal: Proposal, decision: str) -> None:
        """Note what the clerk made of a proposal of the last answer; others' are not noted.

        Args:
            proposal: as it was offered, or with the value that the clerk gave it.
            decision: one German word or two.

        Raises:
            ModelError: it cannot be noted.
        """
        if self._last is None or proposal.found_by != self.name:
            return
        number, masked = self._last
        self._log.decided(number, proposal.field, masked(proposal.evidence), decision)

    def _ask(self, going: Outgoing, run: Run) -> _Heard:
        """Ask; an answer in a wrong form is asked for once more."""
        try:
            return self._once(going, run)
        except InvalidAnswerError as error:
            again = going.again(error.answer, error.why, self._settings.prompts)
        return self._once(again, run)

    def _listener(self, heard: Heard | None, restored: Callable[[str], str]) -> Heard | None:
        """Hears the model's words: named as its own and unchecked, with the names put back."""
        if heard is None:
            return None
        heard("")
        return replies.words_to(heard, lambda words: replies.unchecked(restored(words), self.name))

    def _once(self, going: Outgoing, run: Run) -> _Heard:
        number = self._log.sent(going.destination, going.prompt, going.messages)
        question = Question(going.messages, schema(going.form), self._settings.limits.tokens)
        start = time.monotonic()
        try:
            completion = self._asking.ask(question, run)
            mode = self._asking.mode or ""
            self._log.answered(number, completion, time.monotonic() - start, mode)
            return _Heard(read_answer(completion.text, going.form), number)
        except ModelError as error:
            self._log.failed(number, str(error), time.monotonic() - start)
            raise

    def _check_length(self, message: str, pasted: Source | None) -> None:
        length = len(message) + (len(pasted.text) if pasted else 0)
        most = self._settings.limits.characters
        if length > most:
            raise ModelError(
                f"Der Text hat {length} Zeichen, an das Modell gehen höchstens {most}; bitte nur "
                "den Teil senden, um den es geht."
            )


def open_engine(
    settings: Settings, environment: Mapping[str, str], folder: Path | None = None
) -> ModelEngine:
    """The engine of these settings; opens no connection.

    Args:
        settings: the office's.
        environment: holds the key.
        folder: for log and consent; None = the user's own.

    Raises:
        SettingsError: the key is not there.
    """
    asking = Asking(settings, Client(settings, settings.key(environment)))
    consent = Consent(folder or folders.state_folder())
    return ModelEngine(settings, asking, log_of(settings, folder), consent)
