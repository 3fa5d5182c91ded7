"""How much of a foreign file is read at most.

An agreement is about 15 KB as a file and 60 KB of XML in 2,000 elements; Word's own baggage
(styles, fonts, a logo) makes it fifty times as much. The limits leave room for ten times that.
"""

from __future__ import annotations

MAX_FILE_BYTES = 64 * 1024 * 1024
"""Size of the file itself; pictures, which are never read, make up most of a large one."""

MAX_MEMBERS = 2_000
"""Parts in the package."""

MAX_PART_BYTES = 8 * 1024 * 1024
"""One part, unpacked."""

MAX_TOTAL_BYTES = 24 * 1024 * 1024
"""All parts that are read, unpacked."""

MAX_ELEMENTS = 400_000
"""XML elements in all parts that are read."""

MAX_PARAGRAPHS = 20_000
"""Paragraphs in all parts that are read."""

MAX_DEPTH = 100
"""XML elements inside one another; a table in a text box in a table needs about 40."""

MAX_ATTRIBUTES = 200
"""Attributes of one element; the root of a Word document has about 40."""

CHUNK_BYTES = 64 * 1024
"""Unpacked at a time: no more than this is read beyond a limit."""
