"""The official text beneath own wording: what changed in it from one year to the next."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from zvassist.agreement.phrases import listed, quoted
from zvassist.document.filling import Scene
from zvassist.programme.schema import DialoguesBlock, TextBlock

OwnBlock = TextBlock | DialoguesBlock
"""The kinds of block that own wording can replace."""


def official_text(block: OwnBlock, scene: Scene) -> str:
    """All sentences of a block, filled."""
    return scene.plain(" ".join(sentence.text for sentence in block.sentences).replace("**", ""))


def differences(old: str, new: str) -> str:
    """What differs between two texts word by word, German: "„der“ jetzt „des“"; "" for none."""
    parts = list(_parts(old.split(), new.split()))
    return listed(parts) if parts else ""


def _parts(old: list[str], new: list[str]) -> Iterator[str]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        was, is_now = " ".join(old[start:end]), " ".join(new[new_start:new_end])
        if kind == "replace":
            yield f"{quoted(was)} lautet jetzt {quoted(is_now)}"
        elif kind == "delete":
            yield f"{quoted(was)} entfällt"
        elif kind == "insert":
            yield f"{quoted(is_now)} kommt hinzu"
