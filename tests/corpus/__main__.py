"""The corpus of files that other programs made, larger than the tests': ``python -m tests.corpus``.

Needs LibreOffice, pandoc and the extra ``corpus``. Prints fields right, reported and silently
wrong by kind of file and reader; 1 when our own reader is wrong anywhere.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

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
    print(table(tally))
    failures = wrong(tally)
    print("\n".join(failures), file=sys.stderr)
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
