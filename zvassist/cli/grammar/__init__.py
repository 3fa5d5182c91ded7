"""The grammar of the command line, a module per group of commands. Imports nothing heavy."""

from __future__ import annotations

from zvassist.cli.grammar import (
    checks,
    comparing,
    dialog,
    drafts,
    edits,
    output,
    reading,
    rollover,
    talk,
    views,
    years,
)

COMMANDS = (
    *drafts.COMMANDS,
    *rollover.COMMANDS,
    *edits.COMMANDS,
    *views.COMMANDS,
    *checks.COMMANDS,
    *output.COMMANDS,
    *comparing.COMMANDS,
    *reading.COMMANDS,
    *dialog.COMMANDS,
    *talk.COMMANDS,
    *years.COMMANDS,
)
"""Every command, in the order of the help."""
