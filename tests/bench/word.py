"""The agreement of 2023 to the bytes of a .docx, warm: zvassist against docxtpl."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import ModuleType

from tests.bench.agreements import example, varied, write
from tests.bench.peer import docxtpl_twin
from tests.bench.rounds import show, take_turns, timed
from tests.word.reader import part, printed_lines
from zvassist.agreement.model import Agreement

_ROUNDS, _WARM_UP = 40, 5
_IN_A_ROW = 5
"""Documents a turn, so that both sides run with warm caches of the processor."""


def run() -> None:
    """Prove that both sides print the same, then measure."""
    twin = docxtpl_twin()
    template = twin.make_template()
    prove_equal([example(), *varied(24)], template)
    works = _works(twin, template)
    sides = {name: timed(work, repeat=_IN_A_ROW) for name, work in works.items()}
    times = take_turns(sides, rounds=_ROUNDS, warm_up=_WARM_UP)
    show("word: the agreement of 2023 to bytes, warm", times, goal="docxtpl at least 10")


def _works(twin: ModuleType, template: bytes) -> dict[str, Callable[[], object]]:
    values = twin.context(example())
    kept, compiled = twin.Kept(template), twin.Kept(template, compile_once=True)
    return {
        "zvassist: compose and write": lambda: write(example()),
        "docxtpl: template opened each time": lambda: twin.write_anew(template, values),
        "docxtpl: template object kept": lambda: kept.write(values),
        "docxtpl: and Jinja compiled only once": lambda: compiled.write(values),
    }


def prove_equal(agreements: Iterable[Agreement], template: bytes) -> None:
    """Stop with a message unless both sides print the same text, headers and footers."""
    twin = docxtpl_twin()
    kept = twin.Kept(template, compile_once=True)
    for agreement in agreements:
        values = twin.context(agreement)
        ours = _visible(write(agreement))
        for data in (kept.write(values), twin.write_anew(template, values)):
            if _visible(data) != ours:
                raise SystemExit(f"The sides do not print the same: {_difference(data, ours)}")


def _visible(data: bytes) -> list[str]:
    margins = ("".join(part(data, f"word/{name}1.xml").itertext()) for name in ("header", "footer"))
    return [*printed_lines(data), *margins]


def _difference(theirs: bytes, ours: list[str]) -> str:
    lines = _visible(theirs)
    pairs = (
        f"{their!r} for {our!r}" for their, our in zip(lines, ours, strict=False) if their != our
    )
    return next(pairs, f"{len(lines)} lines for {len(ours)}")
