"""Families of sentences that say the same: what each must come to is written by hand, once.

``tests/data/chat/families/*.toml``: a family has what its sentences come to, as a line of
``*.jsonl`` has, and ``say``, a sentence a line ("\\n" is a line break inside one).
"""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tests.chat.judging import DATA, Verdict, judge

FAMILIES = [
    (f"{path.stem}-{number}", family)
    for path in sorted((DATA / "families").glob("*.toml"))
    for number, family in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["family"])
]


def sentences(family: dict[str, Any]) -> list[str]:
    return [line.replace("\\n", "\n") for line in family["say"].split("\n") if line]


@pytest.mark.parametrize("family", [one for _, one in FAMILIES], ids=[name for name, _ in FAMILIES])
def test_each_sentence_of_a_family_comes_to_the_same(family, say, base):
    missed = [
        said
        for said in sentences(family)
        if judge({**family, "say": said}, say(said), base) is not Verdict.EXACT
    ]
    assert missed == []
