"""What goes wrong with a model, each in one German sentence. Pure."""

from __future__ import annotations

import unicodedata

from zvassist.agreement.errors import ZvError

_LONGEST = 200
_BY_STATUS = {
    401: "Der Modellserver weist den Schlüssel zurück (401); bitte die Umgebungsvariable aus "
    "„schluessel_umgebung“ prüfen.",
    403: "Der Modellserver erlaubt den Zugriff nicht (403); bitte den Schlüssel prüfen.",
    404: "Unter dieser Adresse gibt es den Dienst oder das Modell nicht (404); bitte „url“ und "
    "„modell“ prüfen.",
    413: "Die Nachricht ist dem Modellserver zu lang (413); bitte einen kürzeren Text senden.",
    429: "Der Modellserver nimmt gerade keine Anfragen mehr an (429); bitte später noch einmal.",
    503: "Der Modellserver ist noch nicht bereit (503); bitte später noch einmal.",
}


class ModelError(ZvError):
    """The model could not be asked or gave no usable answer; the draft is as it was."""


class CancelledError(ModelError):
    """The clerk broke the run off."""

    def __init__(self) -> None:
        super().__init__("Die Anfrage an das Modell wurde abgebrochen.")


class InvalidAnswerError(ModelError):
    """The model answered something else than was asked for; asking once more may help.

    Attributes:
        answer: what it said.
        why: what is wrong with it, German, for the prompt that asks again.
    """

    def __init__(self, answer: str, why: str) -> None:
        super().__init__("Das Modell hat nicht in der vereinbarten Form geantwortet.")
        self.answer = answer
        self.why = why


class StatusError(ModelError):
    """The server answered with an error.

    Attributes:
        status: HTTP status.
        retry_after: what the server says of when to ask again, as sent; None when it says nothing.
    """

    def __init__(self, status: int, said: str = "", retry_after: str | None = None) -> None:
        super().__init__(_sentence(status, said))
        self.status = status
        self.retry_after = retry_after


def shortened(text: str) -> str:
    """Text of a server on one line, without characters that could harm a terminal."""
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    composed = unicodedata.normalize("NFC", line)
    return composed if len(composed) <= _LONGEST else f"{composed[: _LONGEST - 1]}…"


def _sentence(status: int, said: str) -> str:
    known = _BY_STATUS.get(status)
    if known:
        return known
    if 300 <= status < 400:
        return (
            f"Der Modellserver leitet auf eine andere Adresse weiter ({status}); das wird nicht "
            "befolgt, bitte „url“ prüfen."
        )
    words = f": „{shortened(said)}“" if said.strip() else ""
    if status < 500:
        return f"Der Modellserver lehnt die Anfrage ab ({status}){words}."
    return f"Im Modellserver ist ein Fehler aufgetreten ({status}){words}."
