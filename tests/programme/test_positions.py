"""Where things stand in a TOML file: the line of every table, key and list item."""

from __future__ import annotations

import tomllib

import pytest

from zvassist.programme.library import PACKED
from zvassist.programme.positions import line_of, positions

TEXT = '''# head
a.b = 1

"x y" = [1, [2,
  3], # ] no end
  {k = "]"}]
[t."q.r"]
z = """
[no]
"""
day = 2027-01-01
[[e]]
s = ["eins", 'zwei # kein Kommentar',
     { passage = "p", text = "drei" },
]
[e.forms]
one = "="
[[e]]
[[e.f]]
n = 1
[[e.f]]
n = 2
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("a", "b"), 2),
        (("x y",), 4),
        (("x y", 1), 4),
        (("x y", 1, 1), 5),
        (("x y", 2, "k"), 6),
        (("t", "q.r"), 7),
        (("t", "q.r", "z"), 8),
        (("t", "q.r", "day"), 11),
        (("e", 0), 12),
        (("e", 0, "s", 1), 13),
        (("e", 0, "s", 2, "text"), 14),
        (("e", 0, "forms", "one"), 17),
        (("e", 1), 18),
        (("e", 1, "f", 0, "n"), 20),
        (("e", 1, "f", 1, "n"), 22),
    ],
)
def test_lines_are_counted_by_hand(path, line):
    assert positions(TEXT)[path] == line


def test_what_is_missing_stands_at_what_is_around_it():
    lines = positions(TEXT)
    assert line_of(lines, ("e", 1, "f", 1, "m")) == 21
    assert line_of(lines, ("nowhere",)) == 1


@pytest.mark.parametrize(
    "file", sorted(PACKED.rglob("*.toml")), ids=lambda file: f"{file.parent.name}/{file.name}"
)
def test_every_value_of_the_packed_files_has_its_line(file):
    text = file.read_text(encoding="utf-8")
    lines, rows = positions(text), text.splitlines()

    def look(node, path):
        if isinstance(node, dict):
            for key, value in node.items():
                look(value, (*path, key))
        elif isinstance(node, list):
            for index, value in enumerate(node):
                look(value, (*path, index))
        elif isinstance(node, str):
            assert node in rows[lines[path] - 1], path
        else:
            assert path in lines

    look(tomllib.loads(text), ())
