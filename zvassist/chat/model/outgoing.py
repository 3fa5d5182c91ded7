"""The message as it would leave: built once, shown to the clerk, sent as shown."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from zvassist.chat.engine import MESSAGE, Source, View
from zvassist.chat.model.answer import Answer, Told, schema
from zvassist.chat.model.destination import Destination
from zvassist.chat.model.pseudonyms import Pseudonyms, pseudonyms
from zvassist.chat.model.request import Message
from zvassist.chat.model.state import (
    changes_in_words,
    findings_in_words,
    names_in,
    state_in_words,
)
from zvassist.chat.prompts import Prompt, load_prompt

_TITLES = {"system": "Anweisung", "user": "Nachricht", "assistant": "Antwort"}
_REPLACED = "[Ersetzt; was rechts steht, verlässt diesen Rechner nicht]"
_NOTHING_REPLACED = "[Ersetzt wurde nichts]"
_READ_IT = "Lies den Text und nenne die Angaben daraus."
_LONGEST_ANSWER = 4_000


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Everything that would be sent.

    Attributes:
        destination: where to.
        prompt: the prompt file it is made from.
        form: what the answer must be.
        messages: in the order of the conversation.
        pseudonyms: what was replaced.
    """

    destination: Destination
    prompt: Prompt
    form: type[Answer] | type[Told]
    messages: tuple[Message, ...]
    pseudonyms: Pseudonyms = field(repr=False)

    @property
    def shown(self) -> str:
        """The exact words that would leave, what the clerk said first, and what was replaced."""
        first, *rest = self.messages
        said = "".join(one["content"] for one in rest)
        table = self.pseudonyms.table
        replaced = [f"{key} = {words}" for key, words in table.items() if key in said]
        legend = "\n".join([_REPLACED, *replaced]) if replaced else _NOTHING_REPLACED
        return "\n\n".join([legend, *map(_titled, (*rest, first))])

    def again(self, answer: str, why: str, own: Path | None) -> Outgoing:
        """The same, asking once more for the right form.

        Args:
            answer: what the model answered.
            why: what is wrong with it.
            own: the office's folder of prompts.
        """
        prompt = load_prompt("nachbesserung", own)
        form = json.dumps(schema(self.form), ensure_ascii=False)
        system, user = prompt.render(fehler=why, form=form)
        first, *rest = self.messages
        messages = (
            {"role": "system", "content": f"{first['content']}\n\n{system}"},
            *rest,
            {"role": "assistant", "content": answer[:_LONGEST_ANSWER]},
            {"role": "user", "content": user},
        )
        return Outgoing(self.destination, prompt, self.form, messages, self.pseudonyms)


def _titled(message: Message) -> str:
    return f"[{_TITLES[message['role']]}]\n{message['content']}"


def outgoing(
    view: View,
    message: str,
    pasted: Source | None,
    destination: Destination,
    own: Path | None,
) -> Outgoing:
    """The message as it would leave.

    Args:
        view: the draft.
        message: what the clerk wrote.
        pasted: a text of others that it speaks of, or None.
        destination: where it would go.
        own: the office's folder of prompts.

    Raises:
        PromptError: a prompt file is faulty, or the text is too long for it.
    """
    asks = pasted is None and message.rstrip().endswith("?")
    state = state_in_words(view)
    inputs = {"jahr": str(view.agreement.year or view.programme.year), "stand": state}
    if asks:
        prompt = load_prompt("antwort", own)
        inputs |= {"befunde": findings_in_words(view), "frage": message}
    else:
        source = pasted or Source(MESSAGE, message)
        prompt = load_prompt("vorschlag", own)
        inputs |= {
            "felder": changes_in_words(view),
            "auftrag": message if pasted and message else _READ_IT,
            "quelle_name": source.name,
            "quelle_text": source.text,
        }
    words = pseudonyms(inputs.values(), names_in(view))
    masked = {name: words.masked(value) for name, value in inputs.items()}
    system, user = prompt.render(**masked, marke=_marker(masked.values()))
    messages = ({"role": "system", "content": system}, {"role": "user", "content": user})
    return Outgoing(destination, prompt, Told if asks else Answer, messages, words)


def _marker(texts: Iterable[str]) -> str:
    """A mark that nobody could know when the text was written."""
    whole = "".join(texts)
    marks = (f"M-{secrets.token_hex(8)}" for _ in count())
    return next(mark for mark in marks if mark not in whole)
