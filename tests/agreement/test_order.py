"""The printed order of projects, also of those whose kind the year does not know."""

from zvassist.agreement.model import Agreement, Measure
from zvassist.agreement.order import named, printed


def agreement(*kinds: str | None) -> Agreement:
    measures = [Measure(id=f"m{n}", category=kind) for n, kind in enumerate(kinds, start=1)]
    return Agreement(measures=tuple(measures))


def test_kinds_that_are_not_known_follow_the_catalogue_in_groups():
    found = agreement("fremd", "b", "anders", None, "fremd", "a")
    in_order = [one.id for one in printed(found, ["a", "b"])]
    assert in_order == ["m6", "m2", "m1", "m5", "m3", "m4"]
    assert named(found, ["a", "b"], "4").id == "m5"
