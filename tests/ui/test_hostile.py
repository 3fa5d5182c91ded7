"""Thousands of wild steps end without a traceback, and what was confirmed is on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.hostile import walk


@pytest.mark.parametrize("seed", [2023, 2027])
async def test_a_walk_by_somebody_who_means_harm(tmp_path: Path, seed: int) -> None:
    seen = await walk(tmp_path, seed, steps=1_200)
    assert len(seen) >= 4, "the walk stayed where it began"
