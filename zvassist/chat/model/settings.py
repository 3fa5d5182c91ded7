"""The office's settings for a language model (``modell.toml``). No file means no network at all.

The key itself stands in an environment variable; the file holds only the variable's name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from zvassist.agreement.errors import ZvError
from zvassist.chat.model.address import Server, parse_url
from zvassist.programme.entries import Entry, Text
from zvassist.session import folders
from zvassist.session.own import read_own

FILE = "modell.toml"
EXAMPLE = """\
url = "http://127.0.0.1:8080/v1"     # OpenAI-Protokoll: llama.cpp, Ollama, vLLM, LM Studio
modell = "name-des-modells"
# schluessel_umgebung = "ZVASSIST_SCHLUESSEL"   # Name der Umgebungsvariable mit dem Schlüssel
# erlaube_extern = true              # nur mit Freigabe: Server außerhalb des eigenen Netzes
# prompts = "prompts"                # eigene Prompt-Dateien, neben dieser Datei
# protokoll = "kurz"                 # "voll" mit den gesendeten Texten, "kurz" nur Prüfsummen
# aufbewahren_tage = 90
# [grenzen]
# zeichen = 12000                    # längste Nachricht
# tokens = 800                       # längste Antwort
# gesamt = 120                       # Sekunden je Nachricht
"""
"""How the file looks like, for who has none yet."""

_VARIABLE = re.compile(r"[A-Z_][A-Z0-9_]*")
_RANGES: dict[str, tuple[float, float]] = {
    "zeichen": (100, 100_000),
    "tokens": (50, 32_000),
    "antwort_bytes": (1_000, 10_000_000),
    "verbinden": (0.05, 60),
    "lesen": (0.05, 600),
    "gesamt": (0.05, 1_800),
    "anfragen": (1, 1_000),
}


class SettingsError(ZvError):
    """Settings that cannot be used; names the file and the place in it."""


def _is_address(url: str) -> str:
    try:
        parse_url(url)
    except ZvError as error:
        raise ValueError(str(error)) from None
    return url


def _is_variable(name: str) -> str:
    """Never repeats what stands there: it may be the key itself."""
    if not _VARIABLE.fullmatch(name):
        raise ValueError(
            "Feld „schluessel_umgebung“ nennt eine Umgebungsvariable in Großbuchstaben, "
            "nicht den Schlüssel selbst."
        )
    return name


class Limits(Entry):
    """What one message may cost.

    Attributes:
        characters: longest text that is sent of the clerk, in characters.
        tokens: longest answer, in tokens.
        answer_bytes: most bytes that are read of an answer; a streamed token takes about 350.
        connect, read, total: seconds until connected, between two packets, for the whole message.
        requests: most requests of a session.
    """

    characters: Annotated[int, Field(alias="zeichen")] = 12_000
    tokens: int = 800
    answer_bytes: Annotated[int, Field(alias="antwort_bytes")] = 2_000_000
    connect: Annotated[float, Field(alias="verbinden")] = 3
    read: Annotated[float, Field(alias="lesen")] = 60
    total: Annotated[float, Field(alias="gesamt")] = 120
    requests: Annotated[int, Field(alias="anfragen")] = 30

    @model_validator(mode="after")
    def _in_range(self) -> Self:
        for name, value in self.model_dump(by_alias=True).items():
            low, high = _RANGES[name]
            if not low <= value <= high:
                raise ValueError(f"Feld „{name}“ muss zwischen {low:g} und {high:g} liegen.")
        return self


class Settings(Entry):
    """The whole file.

    Attributes:
        url: base address of the server, without "/chat/completions".
        model: name of the model.
        key_variable: environment variable that holds the key; None = no key is sent.
        allow_external: whether the server may stand outside of the private network.
        prompts: folder with the office's own prompt files; None = those of the package.
        log: "voll" keeps the texts that were sent, "kurz" only their hashes.
        keep_days: so many days the log is kept.
        limits: what one message may cost.
    """

    url: Annotated[Text, AfterValidator(_is_address)]
    model: Annotated[Text, Field(alias="modell", max_length=200)]
    key_variable: Annotated[
        Annotated[str, AfterValidator(_is_variable)] | None, Field(alias="schluessel_umgebung")
    ] = None
    allow_external: Annotated[bool, Field(alias="erlaube_extern")] = False
    prompts: Annotated[Path | None, Field(strict=False)] = None
    log: Annotated[Literal["voll", "kurz"], Field(alias="protokoll")] = "voll"
    keep_days: Annotated[int, Field(alias="aufbewahren_tage", ge=0, le=3650)] = 90
    limits: Annotated[Limits, Field(alias="grenzen")] = Limits()

    @property
    def server(self) -> Server:
        """The address, taken apart."""
        return parse_url(self.url)

    def key(self, environment: Mapping[str, str]) -> str | None:
        """The key, or None where none is used.

        Raises:
            SettingsError: the variable is not set or holds no usable key.
        """
        if self.key_variable is None:
            return None
        key = environment.get(self.key_variable, "").strip()
        if not key:
            raise SettingsError(
                f"Die Umgebungsvariable {self.key_variable} ist nicht gesetzt; sie müsste den "
                "Schlüssel des Modellservers enthalten."
            )
        if not (key.isascii() and key.isprintable()):
            raise SettingsError(
                f"Die Umgebungsvariable {self.key_variable} enthält keinen Schlüssel, "
                "sondern andere Zeichen."
            )
        return key


def settings_path() -> Path:
    """Where the user's ``modell.toml`` lies; it need not be there."""
    return folders.config_folder() / FILE


def load_settings(path: Path | None = None) -> Settings | None:
    """The settings, or None when there are none.

    Args:
        path: the file; None = the user's own.

    Raises:
        SettingsError: the file is there and cannot be used.
    """
    path = path or settings_path()
    if not path.exists():
        return None
    settings = read_own(Settings, path, SettingsError)
    if settings.prompts is None:
        return settings
    return settings.model_copy(update={"prompts": path.parent / settings.prompts.expanduser()})
