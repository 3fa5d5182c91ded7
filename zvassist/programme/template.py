"""The grammar of wording: ``{field.case}``, ``{ref:section}``, ``**bold**`` and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from zvassist.agreement.cases import Case

PLACEHOLDERS = frozenset(
    {
        *(f"partner.{case}" for case in (*Case, "name")),
        *(f"ministry.{case}" for case in ("nom", "gen", "dat", "akk", "name", "short")),
        "year",
        "budget.total",
        "dialogues.count",
    }
)
"""Every name that may stand in braces, besides ``ref:`` with a section's id."""

_MARK = re.compile(r"\*\*|\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of wording.

    Attributes:
        text: literal words, or the placeholder's name.
        placeholder: whether ``text`` is a name to be filled.
        bold: printed bold.
    """

    text: str
    placeholder: bool = False
    bold: bool = False


@lru_cache(maxsize=4096)
def parse(text: str) -> tuple[Token, ...]:
    """Cut wording into literal pieces and placeholders.

    What is not grammar stays literal, so that no word of a clerk's own wording is lost:
    a name in braces that is not known, and ``**`` that has no partner.
    """
    paired = text.count("**") % 2 == 0
    return tuple(_tokens(text, paired))


def _tokens(text: str, paired: bool) -> Iterator[Token]:
    bold, literal, position = False, "", 0
    for mark in _MARK.finditer(text):
        literal += text[position : mark.start()]
        position = mark.end()
        name = mark.group(1)
        is_bold = name is None and paired
        if not is_bold and not _is_known(name):
            literal += mark.group()
            continue
        if literal:
            yield Token(literal, bold=bold)
            literal = ""
        if is_bold:
            bold = not bold
        else:
            yield Token(name, placeholder=True, bold=bold)
    if literal + text[position:]:
        yield Token(literal + text[position:], bold=bold)


def faults(text: str, sections: frozenset[str]) -> Iterator[str]:
    """What is wrong with official wording, in German; nothing when it is right.

    Args:
        text: one sentence of a programme year.
        sections: ids that ``{ref:...}`` may name.
    """
    if text.count("**") % 2:
        yield "„**“ steht nicht paarweise"
    for name in re.findall(r"\{([^{}]*)\}", text):
        if not _is_known(name):
            yield f"den Platzhalter „{{{name}}}“ gibt es nicht"
        elif name.startswith("ref:") and name[4:] not in sections:
            yield f"der Verweis „{{{name}}}“ nennt keinen Abschnitt"
    if re.search(r"[{}]", _MARK.sub("", text)):
        yield "eine geschweifte Klammer steht allein"


def _is_known(name: str | None) -> bool:
    return name is not None and (name in PLACEHOLDERS or name.startswith("ref:"))
