"""``zeigen`` and ``schema``: looking at a draft, and at the form of its file."""

from __future__ import annotations

from argparse import Namespace

from zvassist.agreement.files import schema as draft_schema
from zvassist.cli.open import any_session, show_json
from zvassist.document.plain import plain_lines


def zeigen(options: Namespace) -> int:
    """Print the text as Word prints it, or the agreement as stored."""
    opened = any_session(options, options.datei)
    if options.json:
        show_json(opened.agreement.model_dump(mode="json"))
    else:
        print("\n".join(plain_lines(opened.document)))
    return 0


def schema(_options: Namespace) -> int:
    """Print the JSON Schema of a draft file."""
    show_json(draft_schema())
    return 0
