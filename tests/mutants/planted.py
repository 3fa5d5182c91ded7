"""A test that is too weak, planted to be found out: no full date, no quotation."""

from zvassist.rules.years import loose_years_in


def test_a_loose_year():
    assert [found[0] for found in loose_years_in("im Jahr 2023")] == ["2023"]
