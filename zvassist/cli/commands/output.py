"""``schreiben``: the Word document."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from zvassist.agreement.errors import EntryError
from zvassist.cli.open import say, session
from zvassist.session.office import load_office
from zvassist.session.output import OutputRefusedError, write_word


def schreiben(options: Namespace) -> int:
    """Write the Word document; 1 when the final one is refused."""
    path = Path(options.ausgabe)
    if path.suffix.lower() != ".docx":
        raise EntryError(f"{path}: Geschrieben wird ein Word-Dokument; der Name endet auf .docx.")
    opened = session(options)
    try:
        write_word(
            opened,
            path,
            final=options.final,
            overwrite=options.ueberschreiben,
            pdf=options.pdf,
            office=load_office(),
        )
    except OutputRefusedError as refused:
        say(f"zvassist: {refused}")
        for finding in refused.findings:
            say(f"  {finding.rule} {finding.message}")
        return 1
    gaps = len(list(opened.document.gaps))
    say(f"Geschrieben: {path}" + (f" (Entwurf, {gaps} Lücken)" if gaps else ""))
    return 0
