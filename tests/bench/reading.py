"""Reads one Word file in this process and prints seconds, peak memory and the end as JSON."""

from __future__ import annotations

import json
import sys
import tracemalloc
from pathlib import Path
from time import perf_counter

from tests.bench.batch import peak
from zvassist.word.guard.disk import file_bytes
from zvassist.word.guard.errors import WordFileError
from zvassist.word.reader.read import read_docx


def main() -> None:
    """``python -m tests.bench.reading akte.docx``."""
    if peak() is None:
        tracemalloc.start()
    data = file_bytes(Path(sys.argv[1]))
    start = perf_counter()
    try:
        end = f"{len(read_docx(data, 'akte.docx').lines)} lines"
    except WordFileError as error:
        end = str(error).partition(": ")[2].partition(";")[0]
    seconds = perf_counter() - start
    print(json.dumps([seconds, peak() or tracemalloc.get_traced_memory()[1], end]))


if __name__ == "__main__":
    main()
