"""The figures of zvassist beside those of its peers: ``python -m tests.bench [PART ...]``.

Each part measures both sides in one run, taking turns, and prints medians and ratios. Nothing
is asserted about times: on another machine they differ, the ratios hardly do. Run it from the
root of the checkout, after ``pip install -e '.[bench]'``.
"""

from __future__ import annotations

import argparse
import os
import platform
from importlib import import_module

PARTS = {
    "word": "the agreement of 2023 as a Word document, warm, against docxtpl",
    "thousand": "1,000 documents: time and peak memory, against docxtpl",
    "hostile": "crafted and very large Word files: time and memory of the reader",
    "redline": "2023 against 2027 as tracked changes, against Docxodus",
    "version": "zvassist --version against python -c pass",
    "peers": "start to first content against posting and harlequin, installed for it (POSIX only)",
    "paint": "start to first paint against a Textual hello-world (POSIX only)",
    "check": "checking the agreement of 2023 after a key, beside composing and painting it",
    "chat": "a message to the offline engine's reply against one repaint (POSIX only)",
    "key": "a key to the repaint of its field against a bare Textual page (POSIX only)",
    "page": "the next paragraph against a push of as many bare widgets (POSIX only)",
    "idle": "what follows a key in the idle moment: live text and findings",
    "memory": "the editor in memory against a bare app with as many widgets (Linux only)",
}


def main() -> None:
    """Run the parts that were named, all without names."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description="\n".join(f"{name:10}{text}" for name, text in PARTS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help="parts to run; all without")
    parts = parser.parse_args().parts or list(PARTS)
    if unknown := set(parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    print(_machine())
    for name in parts:
        import_module(f"tests.bench.{name}").run()


def _machine() -> str:
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"Python {platform.python_version()}, {os.cpu_count()} cores{load}"


if __name__ == "__main__":
    main()
