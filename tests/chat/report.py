"""How well the offline engine understands: ``python -m tests.chat.report [FILE …] [--list]``.

Prints, per kind of utterance, how many were understood exactly, how many were asked back
without need and how many would have changed something wrongly, with 95 % Wilson intervals.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from math import sqrt

from tests.chat.judging import (
    SET_ASIDE,
    TUNED,
    Judgement,
    Verdict,
    base_draft,
    judge,
    read_examples,
)
from zvassist.chat.engine import View
from zvassist.chat.offline import OfflineEngine
from zvassist.document.compose import compose
from zvassist.programme.library import Library
from zvassist.rules.check import check

_Z = 1.96


def wilson(hits: int, count: int) -> tuple[float, float]:
    """The 95 % interval of a share, 0 to 1."""
    if not count:
        return 0.0, 1.0
    share, z2 = hits / count, _Z * _Z
    middle = share + z2 / (2 * count)
    spread = _Z * sqrt(share * (1 - share) / count + z2 / (4 * count * count))
    below = 1 + z2 / count
    return max(0.0, (middle - spread) / below), min(1.0, (middle + spread) / below)


def judged(names: Iterable[str]) -> list[Judgement]:
    """Every utterance of the files, spoken to the base draft."""
    draft = base_draft()
    programme = Library().programme(draft.programme)
    document = compose(draft.agreement, programme)
    view = View(draft.agreement, programme, document, check(draft, programme, document), draft)
    engine = OfflineEngine()
    return [
        Judgement(example, judge(example, engine.respond(view, example["say"]), draft))
        for name in names
        for example in read_examples(name)
    ]


def table(results: list[Judgement]) -> str:
    """A line per kind, and one for all."""
    kinds = sorted({one.example["kind"] for one in results})
    rows = [_row(kind, [one for one in results if one.example["kind"] == kind]) for kind in kinds]
    head = f"{'Art':<12}{'n':>5}  {'genau':<24}{'unnötig gefragt':<24}{'falsch':<22}"
    return "\n".join([head, *rows, _row("alle", results)])


def _row(name: str, results: list[Judgement]) -> str:
    count = Counter(one.verdict for one in results)
    total = len(results)
    asked = count[Verdict.NEEDLESS] + count[Verdict.PARTLY]
    cells = (count[Verdict.EXACT], asked, count[Verdict.WRONG])
    return f"{name:<12}{total:>5}  " + "".join(f"{_share(hits, total):<24}" for hits in cells)


def _share(hits: int, count: int) -> str:
    low, high = wilson(hits, count)
    return f"{hits:>3} {hits / count:6.1%} ({low:.1%}–{high:.1%})".replace(".", ",")


def main(arguments: list[str]) -> None:
    """Print the report for the files named, else for both sets."""
    names = [name for name in arguments if not name.startswith("-")]
    for group in ([*names],) if names else (list(TUNED), list(SET_ASIDE)):
        results = judged(group)
        print(f"\n{', '.join(group)}\n{table(results)}")
        if "--list" in arguments:
            for one in results:
                if one.verdict is not Verdict.EXACT:
                    print(f"  {one.example['id']} {one.verdict}: {one.example['say']!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
