"""The corpus of files that other programs made, larger than the tests': ``python -m tests.corpus``.

Needs LibreOffice, pandoc and the extra ``corpus``. Prints fields right, reported and silently
wrong by kind of file and reader, then what became of edits made outside; exit code 1 when our own
reader is wrong anywhere or an edit is lost.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.corpus import edits
from tests.corpus.kinds import made_here, made_outside
from tests.corpus.papers import papers
from tests.corpus.tally import table, tallied, wrong


def main() -> int:
    """Make and read the corpus."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("--randoms", type=int, default=12, help="random agreements beside the real")
    chosen = papers(parser.parse_args().randoms)
    with TemporaryDirectory() as folder:
        tally = tallied([*made_here(chosen), *made_outside(chosen, Path(folder))])
        made = [*edits.edited_in_word(), *edits.edited_in_office(Path(folder))]
    ways = edits.tallied(made)
    print(f"{table(tally)}\n\n{edits.table(ways)}")
    failures = [*wrong(tally), *edits.lost(ways)]
    print("\n".join(failures), file=sys.stderr)
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
