"""The entry point: parse, run one command, turn errors into one sentence and an exit code.

Exit codes: 0 done, 1 done but with Fehler or refused, 2 bad input.
Commands are imported when they run, so that ``--version`` and ``--help`` load nothing heavy.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

_OK, _BAD_INPUT = 0, 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``zvassist`` with the given arguments (the process's own by default).

    Returns:
        The exit code.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given == ["--version"]:
        return _tell_version()
    _speak_utf8()
    from importlib import import_module

    options = _options(given)
    from zvassist.agreement.errors import ZvError

    module = import_module(f"zvassist.cli.commands.{options.module}")
    try:
        return int(getattr(module, options.run)(options))
    except ZvError as error:
        from zvassist.cli.speech import say

        say(f"zvassist: {error}")
        return _BAD_INPUT
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader of the pipe has gone; nothing is left to say to it.
        sys.stderr.close()
        return _OK


def _tell_version() -> int:
    """Answer before argparse is loaded: scripts ask for the version often."""
    from zvassist import __version__

    print(f"zvassist {__version__}")
    return _OK


def _options(given: Sequence[str]) -> Namespace | SimpleNamespace:
    """What is asked for; ``zvassist [DATEI]`` is understood before argparse is loaded, too.

    No command has a dot in its name: a single word with one is a file.
    """
    if not given or (len(given) == 1 and "." in given[0] and not given[0].startswith("-")):
        return SimpleNamespace(
            module="interface", run="oeffnen", datei=next(iter(given), None), programme_dir=[]
        )
    from zvassist.cli.parser import build_parser

    return build_parser().parse_args(_with_command(given))


def _with_command(arguments: Sequence[str]) -> list[str]:
    """Without a command the interface opens: ``zvassist [DATEI]`` means ``zvassist oeffnen``."""
    from zvassist.cli.parser import COMMAND_NAMES

    given = list(arguments)
    first = next((word for word in given if not word.startswith("-")), None)
    if first in COMMAND_NAMES or {"-h", "--help", "--version"} & set(given):
        return given
    return ["oeffnen", *given]


def _speak_utf8() -> None:
    """German text and JSON leave as UTF-8 also where the platform's default is another code."""
    import io

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
