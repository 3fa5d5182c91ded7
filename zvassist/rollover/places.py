"""Where a paragraph goes when the block it belongs to is not in the new year."""

from __future__ import annotations

from zvassist.programme.programme import Programme


def places(programme: Programme) -> tuple[str, ...]:
    """Every place behind which a paragraph can stand: headings and blocks, in print order."""
    return tuple(
        name
        for section in programme.wording.section
        for name in (
            *((section.id,) if section.heading else ()),
            *(block.id for block in section.block),
        )
    )


def nearest(place: str, before: Programme, after: Programme) -> str:
    """The last place before (or at) an old one that the new year still has.

    Args:
        place: a block or a heading of the old year.
        before: the old programme year.
        after: the new one.

    Returns:
        The new year's first place where nothing before the old one is left; the place itself
        where the old year does not have it.
    """
    old, new = places(before), places(after)
    if place not in old:
        return place
    left = [name for name in old[: old.index(place) + 1] if name in new]
    return left[-1] if left else new[0]
