"""argparse in German: its messages, headings and usage line."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from zvassist.cli.speech import say

_MESSAGES = (
    (r"the following arguments are required: (.+)", r"Es fehlt: \1."),
    (r"one of the arguments (.+) is required", r"Eine dieser Angaben fehlt: \1."),
    (r"unrecognized arguments: (.+)", r"Diese Angaben sind nicht bekannt: \1."),
    (
        r"argument (.+): invalid choice: (\S+) \(choose from (.+)\)",
        r"\1: \2 gibt es nicht; möglich: \3.",
    ),
    (r"argument (.+): invalid int value: (.+)", r"\1: \2 ist keine ganze Zahl."),
    (r"argument (.+): expected (one|\d+) arguments?", r"\1: Dahinter fehlt eine Angabe."),
    (r"argument (.+): expected at least one argument", r"\1: Dahinter fehlt eine Angabe."),
    (r"argument (.+): not allowed with argument (.+)", r"\1 und \2 schließen einander aus."),
    (r"ambiguous option: (.+) could match (.+)", r"\1 ist nicht eindeutig; möglich: \2."),
    (r"argument (.+): ignored explicit argument (.+)", r"\1 nimmt keine Angabe an: \2."),
)


class GermanParser(argparse.ArgumentParser):
    """An argument parser whose help and errors speak German; errors exit with 2."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            **{"add_help": False, "formatter_class": _Formatter, "allow_abbrev": False, **options}
        )
        self._positionals.title = "Angaben"
        self._optionals.title = "Optionen"
        self.add_argument("-h", "--help", action="help", help="zeigt diese Hilfe")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one sentence, and how to get help."""
        say(f"zvassist: {german(message)} Hilfe: {self.prog} --help")
        self.exit(2)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Aufruf: " if prefix is None else prefix)


def german(message: str) -> str:
    """Argparse's message in German; an unknown one as it is."""
    for pattern, text in _MESSAGES:
        if match := re.fullmatch(pattern, message):
            return match.expand(text)
    return f"Die Angaben passen nicht ({message})."
