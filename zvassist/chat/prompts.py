"""The prompt texts: files in ``prompts/``, one per task, checked when they are loaded.

A file is TOML between two ``+++`` lines, then "# System" and "# Nutzer" with placeholders
of ``string.Template``. What is put in is never expanded again, so text of others cannot
name a placeholder.
"""

from __future__ import annotations

import hashlib
import os
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from zvassist.agreement.errors import ZvError

VARIABLE = "ZVASSIST_PROMPTS"
"""Environment variable with another folder of prompts."""

_PARTS = re.compile(
    r"\A\+\+\+\n(?P<front>.*?)^\+\+\+\n# System\n(?P<system>.*?)^# Nutzer\n(?P<user>.*)\Z",
    re.DOTALL | re.MULTILINE,
)
_NAME = r"^[a-z][a-z0-9_-]*$"


class PromptError(ZvError):
    """A prompt file that cannot be used, or one that is filled wrongly."""


class FrontMatter(BaseModel):
    """What stands at the head of a prompt file.

    Attributes:
        name: the file's name without ending.
        version: rises when the text changes.
        sprache: language of the prompt.
        eingaben: names of the placeholders, all of them.
        ausgabe: "module:name" of what reads the answer.
        max_zeichen: longest filled prompt, both parts together.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    name: Annotated[str, Field(pattern=_NAME)]
    version: Annotated[int, Field(ge=1)]
    sprache: Literal["de"]
    eingaben: Annotated[
        tuple[Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")], ...], Field(strict=False)
    ]
    ausgabe: Annotated[str, Field(pattern=r"^[a-z_.]+:[A-Za-z_]+$")]
    max_zeichen: Annotated[int, Field(ge=1)]


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt, ready to be filled.

    Attributes:
        front: its front matter.
        system: template of the system part.
        user: template of the user part.
        digest: short hash of the file, for the log.
    """

    front: FrontMatter
    system: str
    user: str
    digest: str

    def render(self, **values: str) -> tuple[str, str]:
        """Fill the prompt.

        Args:
            values: exactly the names in ``eingaben``.

        Returns:
            System and user part.

        Raises:
            PromptError: a name is missing or unknown, or the result is too long.
        """
        wanted, given = set(self.front.eingaben), set(values)
        if wanted != given:
            names = ", ".join(sorted(wanted ^ given))
            raise PromptError(f"{self.front.name}.md: Die Eingaben passen nicht: {names}.")
        system, user = (Template(part).substitute(values) for part in (self.system, self.user))
        length = len(system) + len(user)
        if length > self.front.max_zeichen:
            raise PromptError(
                f"{self.front.name}.md: Der Text hat {length} Zeichen, "
                f"erlaubt sind {self.front.max_zeichen}."
            )
        return system, user


def prompt_folder() -> Path:
    """The folder of the prompt files.

    The environment variable wins; then the live folder of a clone or editable install; then
    the copy packed into the wheel. An editable install may also leave a stale copy in
    site-packages; it is never reached, since the package itself lies in the clone.

    Raises:
        PromptError: there is none.
    """
    package = Path(__file__).resolve().parent.parent
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return _existing(Path(chosen), f"{VARIABLE} nennt den Ordner")
    clone = package.parent
    if (clone / "prompts").is_dir() and (clone / "pyproject.toml").is_file():
        return clone / "prompts"
    return _existing(package / "prompts", "Der Ordner der Prompt-Dateien")


def load_prompt(name: str, own: Path | None = None) -> Prompt:
    """Load and check a prompt.

    Args:
        name: file name without ending.
        own: the office's folder; a prompt that is not there is taken from the project's.

    Raises:
        PromptError: there is none, or it is faulty; one German sentence with file and place.
    """
    file = f"{name}.md"
    text = _text(name, file, own)
    parts = _PARTS.match(text)
    if parts is None:
        raise PromptError(
            f"{file}: Erwartet wird TOML zwischen zwei Zeilen „+++“, "
            "dann „# System“ und „# Nutzer“."
        )
    front = _front(parts["front"], file)
    if front.name != name:
        raise PromptError(f"{file}, Feld „name“: Dort steht „{front.name}“ statt „{name}“.")
    prompt = Prompt(front, parts["system"].strip(), parts["user"].strip(), _digest(text))
    _check_placeholders(prompt, file)
    return prompt


def _text(name: str, file: str, own: Path | None) -> str:
    if own is not None:
        _existing(own, "Der Ordner der eigenen Prompt-Dateien")
    path = own / file if own is not None and (own / file).is_file() else prompt_folder() / file
    if not re.fullmatch(_NAME, name) or not path.is_file():
        raise PromptError(f"{file}: Diese Prompt-Datei gibt es nicht in {path.parent}.")
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise PromptError(f"{file}: Die Datei ist nicht in UTF-8 gespeichert.") from None


def _front(text: str, file: str) -> FrontMatter:
    try:
        return FrontMatter.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        # The front matter begins in the file's second line.
        where = f"Zeile {int(found[1]) + 1}" if found else "Ende des Vorspanns"
        raise PromptError(f"{file}, {where}: Das ist kein gültiges TOML.") from None
    except ValidationError as error:
        place = ".".join(str(step) for step in error.errors()[0]["loc"])
        raise PromptError(
            f"{file}, Feld „{place}“: Es fehlt, ist unbekannt oder hat nicht die erwartete Form."
        ) from None


def _check_placeholders(prompt: Prompt, file: str) -> None:
    """Placeholders and ``eingaben`` must be the same, and no "$" may stand alone."""
    used: set[str] = set()
    for title, part in (("System", prompt.system), ("Nutzer", prompt.user)):
        template = Template(part)
        if not template.is_valid():
            raise PromptError(f"{file}, Teil „{title}“: Ein einzelnes „$“ muss „$$“ heißen.")
        used.update(template.get_identifiers())
    different = used ^ set(prompt.front.eingaben)
    if different:
        names = ", ".join(f"„{name}“" for name in sorted(different))
        raise PromptError(
            f"{file}, Feld „eingaben“: Platzhalter und Eingaben passen nicht: {names}."
        )


def _existing(folder: Path, what: str) -> Path:
    if not folder.is_dir():
        raise PromptError(f"{what} {folder}: Den Ordner gibt es nicht.")
    return folder


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
