"""No-break spaces: what a line must not break stays together."""

import pytest

from zvassist.agreement.text import bind, unbind

TOGETHER = "\u00a0"


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("siehe § 5 und §§ 16", "siehe §·5 und §§·16"),
        ("am 30. Mai 2023", "am 30.·Mai 2023"),
        ("SGB II, Abs. 2 Nr. 3", "SGB·II, Abs.·2 Nr.·3"),
        ("Bad Homburg v. d. Höhe, den 30. Mai 2023", "Bad Homburg v. d. Höhe, den·30.·Mai·2023"),
        ("Bad Homburg v. d. Höhe, den ____", "Bad Homburg v. d. Höhe, den·____"),
        ("Darmstadt, den 26.06.2023", "Darmstadt, den·26.06.2023"),
        ("Wiesbaden, am 1. Juni 2027", "Wiesbaden, am·1.·Juni·2027"),
        ("für Personen, den 3 Kursen", "für Personen, den·3 Kursen"),
        ("Personen, den Landkreis", "Personen, den Landkreis"),
    ],
)
def test_what_belongs_together_is_bound(text, bound):
    found = bind(text)
    assert found == bound.replace("·", TOGETHER)
    assert unbind(found) == text
    assert bind(found) == found
