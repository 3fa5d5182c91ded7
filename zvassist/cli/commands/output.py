"""``schreiben`` and ``vorlage``: the agreement as a file, and the layout that Word files have."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from zvassist.cli.open import session
from zvassist.cli.speech import say
from zvassist.session.office import load_office
from zvassist.session.output import (
    OutputRefusedError,
    Wanted,
    ending_of,
    template_fault,
    write_agreement,
    write_template,
)


def schreiben(options: Namespace) -> int:
    """Write the agreement as the ending says; 1 when the final one is refused."""
    path = Path(options.ausgabe)
    ending_of(path)
    wanted = Wanted(final=options.final, data=not options.ohne_daten, office=load_office())
    opened = session(options)
    try:
        write_agreement(opened, path, wanted, overwrite=options.ueberschreiben, pdf=options.pdf)
    except OutputRefusedError as refused:
        say(f"zvassist: {refused}")
        for finding in refused.findings:
            say(f"  {finding.rule} {finding.message}")
        return 1
    gaps = len(list(opened.document.gaps))
    say(f"Geschrieben: {path}" + (f" (Entwurf, {gaps} Lücken)" if gaps else ""))
    return 0


def vorlage(options: Namespace) -> int:
    """Write the shipped layout template, or check another; 1 when that one cannot be used."""
    if options.ausgabe:
        path = Path(options.ausgabe)
        write_template(path, overwrite=options.ueberschreiben)
        say(f"Vorlage geschrieben: {path}")
        return 0
    path = Path(options.vorlage)
    fault = template_fault(path)
    print(fault or f"Die Word-Vorlage {path} ist brauchbar.")
    return 1 if fault else 0
