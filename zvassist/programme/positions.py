"""Where things stand in a TOML text: the line of each table, key and list item.

``tomllib`` tells no lines. Only for text that it has accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

Path = tuple[str | int, ...]
"""The way to a value: ``("section", 2, "block", 0, "sentences", 1)``."""

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|\n|[ \t\r]+"
    r"|[\[\]{},=]"
    r"|[^\s\[\]{},=#\"']+",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    line: int


def positions(text: str) -> dict[Path, int]:
    """The line (from 1) of each table, key and list item of a TOML text."""
    return _Reader(text).lines


def line_of(lines: dict[Path, int], path: Path) -> int:
    """The line of a path, or of the nearest thing around it; 1 when nothing of it is there."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


class _Reader:
    """Goes through the tokens once, keeping the table it is in."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self._counts: dict[Path, int] = {}
        self._tokens = list(_tokens(text))
        self._at = 0
        table: Path = ()
        while self._at < len(self._tokens):
            table = self._header() if self._next.text == "[" else self._pair(table)
            self._skip_to_line_end()

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at]

    def _take(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _skip_to_line_end(self) -> None:
        while self._at < len(self._tokens) and self._take().text != "\n":
            pass

    def _skip_blank(self) -> None:
        while self._at < len(self._tokens) and self._next.text == "\n":
            self._at += 1

    def _header(self) -> Path:
        """``[a.b]`` or ``[[a.b]]``: the path of the table that begins here."""
        line = self._take().line
        many = self._next.text == "["
        names = self._names("]")
        path: Path = ()
        for name in names[:-1]:
            path = self._latest((*path, name))
        path = (*path, names[-1])
        if many:
            self._counts[path] = self._counts.get(path, -1) + 1
            path = (*path, self._counts[path])
        self.lines.setdefault(path, line)
        return path

    def _latest(self, path: Path) -> Path:
        return (*path, self._counts[path]) if path in self._counts else path

    def _names(self, end: str) -> list[str]:
        """The parts of a (dotted) key up to ``end``."""
        names: list[str] = []
        while self._next.text != end:
            token = self._take().text
            if token[0] in "\"'":
                names.append(token[1:-1])
            elif token != "[":
                names += [part for part in token.split(".") if part]
        self._at += 1
        return names

    def _pair(self, table: Path) -> Path:
        """``key = value``, or an empty line; gives the table back, which goes on."""
        if self._next.text != "\n":
            self._key_and_value(table)
        return table

    def _key_and_value(self, table: Path) -> None:
        line = self._next.line
        path = (*table, *self._names("="))
        self.lines.setdefault(path, line)
        self._value(path)

    def _value(self, path: Path) -> None:
        opening = self._take().text
        if opening == "[":
            self._items(path)
        elif opening == "{":
            self._inline_table(path)

    def _items(self, path: Path) -> None:
        number = 0
        while True:
            self._skip_blank()
            if self._next.text == "]":
                self._at += 1
                return
            if self._next.text == ",":
                self._at += 1
                continue
            self.lines[(*path, number)] = self._next.line
            self._value((*path, number))
            number += 1

    def _inline_table(self, path: Path) -> None:
        while self._next.text != "}":
            if self._next.text in (",", "\n"):
                self._at += 1
            else:
                self._key_and_value(path)
        self._at += 1


def _tokens(text: str) -> Iterator[_Token]:
    """Words, strings, signs and line ends; blanks and comments left out."""
    line = 1
    for found in _TOKEN.finditer(text):
        word = found[0]
        if word == "\n" or not (word.isspace() or word.startswith("#")):
            yield _Token(word, line)
        line += word.count("\n")
