"""Numbers of a list as they are printed: 3, c, III."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LETTERS = 26
_MOST_LETTERS = 30
_MOST_ROMAN = 3999


def _roman(count: int) -> str:
    if not 0 < count <= _MOST_ROMAN:
        return str(count)
    text = ""
    for worth, letters in _ROMAN:
        times, count = divmod(count, worth)
        text += letters * times
    return text


def _letter(count: int) -> str:
    """Word counts on behind z with aa, bb, cc."""
    if not 0 < count <= _LETTERS * _MOST_LETTERS:
        return str(count)
    times, position = divmod(count - 1, _LETTERS)
    return chr(ord("a") + position) * (times + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "lowerLetter": _letter,
    "upperLetter": lambda count: _letter(count).upper(),
    "decimalZero": lambda count: f"{count:02}",
    "ordinal": lambda count: f"{count}.",
    "none": lambda _count: "",
}


def numeral(count: int, form: str) -> str:
    """A list's number; forms that no German list uses are printed as digits.

    Args:
        count: the number, from the list's start on.
        form: ``w:numFmt`` of the level.
    """
    return _FORMS.get(form, str)(count)
