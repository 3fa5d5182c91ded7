"""German number words, written and read."""

from __future__ import annotations

import re
from collections.abc import Callable

from zvassist.agreement._folding import fold

_UNITS = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = (
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
)
_TENS = (
    "zwanzig",
    "dreißig",
    "vierzig",
    "fünfzig",
    "sechzig",
    "siebzig",
    "achtzig",
    "neunzig",
)
_ONES = ("ein", "eins", "eine", "einen", "einem", "einer", "eines")

_DIGITS = re.compile(r"0|[1-9][0-9]{0,8}")
_HUNDREDS = re.compile(r"(?P<head>.*?)\s*hundert(?:\s*(?:und\s*)?(?P<tail>.+))?", re.DOTALL)
_THOUSANDS = re.compile(r"(?P<head>.*?)\s*tausend(?:\s*(?:und\s*)?(?P<tail>.+))?", re.DOTALL)
_MILLIONS = re.compile(r"(?P<head>.+?)\s*million(?:en)?(?:\s*(?:und\s*)?(?P<tail>.+))?", re.DOTALL)


def write_number_word(n: int) -> str:
    """The number as running text has it: words from 2 to 12, digits above (usual style).

    Args:
        n: a count, 0 or more.

    Returns:
        "ein" for 1, which the caller inflects; "zwei" to "zwölf"; "0", "13", "14", ….
    """
    return below_hundred(n) if 1 <= n <= 12 else str(n)


def read_number_word(text: str) -> int | None:
    """Read a whole number in digits or German words.

    Capitals, umlauts written out and inflected forms of "ein" are understood.

    Args:
        text: "2", "zwei", "zwo", "einen", "fünfhunderttausend", "eine Million zweihundert".

    Returns:
        The number from 0 to 999,999,999, or None when ``text`` is not one.
    """
    word = fold(text).text.strip()
    if _DIGITS.fullmatch(word):
        return int(word)
    if word == "null":
        return 0
    return _read_millions(word)


def below_hundred(n: int) -> str:
    """The German word for ``n`` from 1 to 99, as it stands inside compounds: "ein", "elf"."""
    if n < 10:
        return _UNITS[n - 1]
    if n < 20:
        return _TEENS[n - 10]
    tens, unit = divmod(n, 10)
    return f"{_UNITS[unit - 1]}und{_TENS[tens - 2]}" if unit else _TENS[tens - 2]


def _vocabulary() -> dict[str, int]:
    """The words from 1 to 99, folded, with "zwo" and every form of "ein"."""
    words = {fold(below_hundred(n)).text: n for n in range(1, 100)}
    words |= {word.replace("zwei", "zwo"): n for word, n in words.items() if n % 10 == 2}
    return words | dict.fromkeys(_ONES, 1)


_BELOW_HUNDRED = _vocabulary()


def _read_millions(word: str) -> int | None:
    match = _MILLIONS.fullmatch(word)
    if match is None:
        return _read_thousands(word)
    head = _read_hundreds(match["head"])
    if head is None or head >= 1000:
        return None
    return _joined(head * 1_000_000, match["tail"], _read_thousands)


def _read_thousands(word: str) -> int | None:
    match = _THOUSANDS.fullmatch(word)
    if match is None:
        return _read_hundreds(word)
    head = _read_hundreds(match["head"]) if match["head"] else 1
    if head is None or head >= 1000:
        return None
    return _joined(head * 1000, match["tail"], _read_small_hundreds)


def _read_small_hundreds(word: str) -> int | None:
    value = _read_hundreds(word)
    return value if value is not None and value < 1000 else None


def _read_hundreds(word: str) -> int | None:
    """Up to 999, and "zwölfhundert" to "neunzehnhundert", which stand for thousands."""
    match = _HUNDREDS.fullmatch(word)
    if match is None:
        return _BELOW_HUNDRED.get(word)
    head = _BELOW_HUNDRED.get(match["head"]) if match["head"] else 1
    if head is None or head > 19 or head == 10:
        return None
    return _joined(head * 100, match["tail"], _BELOW_HUNDRED.get)


def _joined(value: int, tail: str | None, read: Callable[[str], int | None]) -> int | None:
    if tail is None:
        return value
    rest = read(tail)
    return None if rest is None else value + rest
