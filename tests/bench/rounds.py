"""Measuring side by side: the sides take turns, medians and their ratio are told."""

from __future__ import annotations

import gc
import random
from collections.abc import Callable, Mapping
from statistics import median, quantiles
from time import perf_counter

Side = Callable[[], float]
"""Does the work once and gives the seconds it took."""
Times = dict[str, list[float]]

_RESAMPLES = 1000


def timed(work: Callable[[], object], *, repeat: int = 1) -> Side:
    """A side whose whole call counts; of several in a row it gives the mean."""

    def side() -> float:
        start = perf_counter()
        for _ in range(repeat):
            work()
        return (perf_counter() - start) / repeat

    return side


def take_turns(sides: Mapping[str, Side], *, rounds: int, warm_up: int) -> Times:
    """Measure A, B, A, B, ...; garbage is collected between the turns, never within one."""
    times: Times = {name: [] for name in sides}
    for number in range(warm_up + rounds):
        for name, side in sides.items():
            seconds = _undisturbed(side)
            if number >= warm_up:
                times[name].append(seconds)
    return times


def show(title: str, times: Times, *, goal: str) -> None:
    """Print a table; ratios are to the first side, with the 95 % interval of a bootstrap."""
    print(f"\n{title}\n{'':44}{'median':>11}{'p95':>11}   ratio")
    first, *_ = times.values()
    for name, seconds in times.items():
        late = quantiles(seconds, n=20, method="inclusive")[-1]
        ratio = "1" if seconds is first else _ratio(seconds, first)
        print(f"  {name:42}{_ms(median(seconds)):>11}{_ms(late):>11}   {ratio}")
    print(f"  goal: {goal}")


def _undisturbed(side: Side) -> float:
    gc.collect()
    gc.disable()
    try:
        return side()
    finally:
        gc.enable()


def _ratio(one: list[float], other: list[float]) -> str:
    draw = random.Random(0)
    resampled = sorted(
        median(draw.choices(one, k=len(one))) / median(draw.choices(other, k=len(other)))
        for _ in range(_RESAMPLES)
    )
    low, high = resampled[_RESAMPLES // 40], resampled[-_RESAMPLES // 40]
    return f"{median(one) / median(other):.2f}  ({low:.2f} to {high:.2f})"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms"
