"""Amounts: what is read, what is asked, what is found in running text."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from zvassist.agreement.amounts import find_amounts, read_amount, write_amount, write_euro
from zvassist.agreement.errors import EntryError

READ = [
    ("1.022.700", "1022700"),
    ("1.022.700 €", "1022700"),
    ("1.022.700€", "1022700"),
    ("1.022.700,00 Euro", "1022700"),
    ("1.022.700,50 Euro", "1022700.50"),
    ("1.022.700,5", "1022700.50"),
    ("1022700", "1022700"),
    ("1022700,50", "1022700.50"),
    ("1022700.00", "1022700"),
    ("500.00", "500"),
    ("EUR 1.022.700,-", "1022700"),
    ("1.022.700,– €", "1022700"),
    ("1.022.700,-- Euro", "1022700"),
    ("EUR1.022.700", "1022700"),
    ("€ 1.022.700", "1022700"),
    ("1.022.700\u00a0€", "1022700"),
    ("1.022.700\u202fEuro", "1022700"),
    ("1 022 700 Euro", "1022700"),
    ("1\u202f022\u202f700,50 €", "1022700.50"),
    ("1'022'700", "1022700"),
    ("1,05 Mio. Euro", "1050000"),
    ("1,05 Mio €", "1050000"),
    ("1,022 Mio", "1022000"),
    ("1,0227 Millionen Euro", "1022700"),
    ("1 Million", "1000000"),
    ("0,5 Mrd. Euro", "500000000"),
    ("25 TEUR", "25000"),
    ("25 T€", "25000"),
    ("TEUR 25", "25000"),
    ("1.022,7 TEUR", "1022700"),
    ("1.022 TEUR", "1022000"),
    ("80 Tsd. Euro", "80000"),
    ("80 tausend Euro", "80000"),
    ("eine Million Euro", "1000000"),
    ("eine halbe Million Euro", "500000"),
    ("anderthalb Millionen", "1500000"),
    ("Anderthalb Mio. Euro", "1500000"),
    ("eineinhalb Millionen Euro", "1500000"),
    ("zweieinhalb Mio.", "2500000"),
    ("fünfhunderttausend Euro", "500000"),
    ("fuenfhunderttausend Euro", "500000"),
    ("FÜNFHUNDERTTAUSEND EURO", "500000"),
    ("fu\u0308nfhunderttausend Euro", "500000"),
    ("eine Million zweiundzwanzigtausendsiebenhundert Euro", "1022700"),
    ("1.022", "1022"),
    ("1.022 Euro", "1022"),
    ("0", "0"),
    ("0,50 Euro", "0.50"),
    ("999.999.999.999,99", "999999999999.99"),
    ("  1.022.700 Euro. ", "1022700"),
]

ASKED = [
    ("1,022 Euro", ("1.022 Euro", "1,02 Euro")),
    ("1,022", ("1.022 Euro", "1,02 Euro")),
    ("1,022 €", ("1.022 Euro", "1,02 Euro")),
    ("1.02 Mio", ("1.020.000 Euro",)),
    ("1.022 Mio. Euro", ("1.022.000 Euro", "1.022.000.000 Euro")),
    ("1,022 TEUR", ("1.022 Euro", "1.022.000 Euro")),
    ("1.022.70", ("1.022,70 Euro", "1.022.700 Euro")),
    ("1.5", ("1,50 Euro", "1.500 Euro")),
    ("1,022,700", ("1.022.700 Euro",)),
    ("1,022,700.00 Euro", ("1.022.700 Euro",)),
    ("1.022.700,123", ("1.022.700,12 Euro",)),
    ("-500 Euro", ("500 Euro",)),
    ("−500", ("500 Euro",)),
    ("minus 500 Euro", ("500 Euro",)),
    ("+25.000 Euro", ("25.000 Euro",)),
    ("007", ("7 Euro",)),
    ("ca. 500.000 Euro", ("500.000 Euro",)),
    ("Budget: 500.000 Euro", ("500.000 Euro",)),
    ("500.000 bis 600.000 Euro", ("500.000 Euro", "600.000 Euro")),
    ("500 oder 600 Euro", ("500 Euro", "600 Euro")),
    ("1.0227.00", ()),
    ("1.022.7000", ()),
    ("", ()),
    ("abc", ()),
    ("Euro", ()),
    ("12,5 %", ()),
    ("§ 5", ()),
    ("BASS 2027", ()),
    ("14.09.2027", ()),
    ("5 Cent", ()),
    ("1.022.700 USD", ()),
    ("1.000.000.000.000", ()),
    ("9" * 60, ()),
    ("2 x 500 Euro", ()),
    ("fünf Komma zwei Millionen", ()),
    ("drei viertel Millionen Euro", ()),
    ("mehrere hundert Euro", ()),
    ("anderthalb Euro", ()),
    ("eine Million fünfhundert Tsd. Euro", ()),
    ("zwei bis drei Millionen Euro", ("2.000.000 Euro", "3.000.000 Euro")),
    ("zwei- bis dreihunderttausend Euro", ("300.000 Euro",)),
    ("1.022.700 Euro 50 Cent", ("1.022.700 Euro",)),
    ("½ Mio. Euro", ()),
    ("١٢ Euro", ()),
    ("1e6", ()),
    ("NaN", ()),
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_an_entry_is_read(text, value):
    amount = read_amount(text)
    assert amount == Decimal(value)
    assert amount.as_tuple().exponent == -2


@pytest.mark.parametrize(("text", "candidates"), ASKED)
def test_an_uncertain_entry_is_refused_with_its_readings(text, candidates):
    with pytest.raises(EntryError) as caught:
        read_amount(text)
    assert caught.value.candidates == candidates
    assert str(caught.value).endswith((".", "?"))


@pytest.mark.parametrize("candidate", sorted({c for _, all_of in ASKED for c in all_of}))
def test_every_candidate_can_be_read(candidate):
    assert write_amount(read_amount(candidate)) + " Euro" == candidate


def test_the_question_names_the_readings():
    with pytest.raises(EntryError) as caught:
        read_amount("1,022 Euro")
    assert str(caught.value) == (
        "Welcher Betrag ist mit „1,022 Euro“ gemeint: 1.022 Euro oder 1,02 Euro?"
    )


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("1022700", "1.022.700"),
        ("1022700.00", "1.022.700"),
        ("1022700.50", "1.022.700,50"),
        ("1022700.5", "1.022.700,50"),
        ("0", "0"),
        ("0.05", "0,05"),
        ("999", "999"),
        ("1000", "1.000"),
        ("999999999999.99", "999.999.999.999,99"),
    ],
)
def test_an_amount_is_written(amount, text):
    assert write_amount(Decimal(amount)) == text
    assert write_euro(Decimal(amount)) == f"{text}\u00a0Euro"


FOUND = [
    ("Budget auf 1.022.700 € setzen", [("1.022.700 €", "1022700", True)]),
    ("die Haushaltsmittel betragen 1,05 Mio. Euro", [("1,05 Mio. Euro", "1050000", True)]),
    ("liegt jetzt bei 1.031.500 Euro. Viele Grüße", [("1.031.500 Euro", "1031500", True)]),
    ("Budget 1.022.700 setzen", [("1.022.700", "1022700", False)]),
    ("Budget 1.022.700,50 setzen", [("1.022.700,50", "1022700.50", False)]),
    ("Budget 1022700,00", [("1022700,00", "1022700", False)]),
    ("Budget 1.022.700,- für den Kreis", [("1.022.700,-", "1022700", True)]),
    ("Budget: fu\u0308nfhundert Euro", [("fu\u0308nfhundert Euro", "500", True)]),
    ("Budget fünfhunderttausend", [("fünfhunderttausend", "500000", False)]),
    ("eine Million", [("eine Million", "1000000", True)]),
    ("80.000 €, 20.000 €", [("80.000 €", "80000", True), ("20.000 €", "20000", True)]),
    ("80.000 Euro und 600 Euro", [("80.000 Euro", "80000", True), ("600 Euro", "600", True)]),
    ("- 500 Euro\n- 600 Euro", [("500 Euro", "500", True), ("600 Euro", "600", True)]),
    ("500\nEUR 600", [("EUR 600", "600", True)]),
    ("Projekt BASS 2027 80.000 €", [("80.000 €", "80000", True)]),
    ("BASS 2027 – 80.000 €", [("80.000 €", "80000", True)]),
    ("im Jahr 2027 500 Euro", [("500 Euro", "500", True)]),
    ("am 14.9. 2000 Euro", [("2000 Euro", "2000", True)]),
    ("am 14.09.2027 und 80.000 €", [("80.000 €", "80000", True)]),
    ("80.000 Euro 14.9. Dialog", [("80.000 Euro", "80000", True)]),
    ("Summe (1\u202f022\u202f700 €)", [("1\u202f022\u202f700 €", "1022700", True)]),
    ("Budget 1,022 Euro", [("1,022 Euro", None, True)]),
    ("Budget 1.022.70 setzen", [("1.022.70", None, False)]),
    ("Budget 1,022,700 setzen", [("1,022,700", None, False)]),
    ("Budget 1.02 Mio", [("1.02 Mio", None, True)]),
    ("Budget -500 Euro", [("-500 Euro", None, True)]),
    ("500 bis 600 Euro", [("500 bis 600 Euro", None, True)]),
    ("500.000-600.000 Euro", [("500.000-600.000 Euro", None, True)]),
    ("500.000 oder 600.000", [("500.000 oder 600.000", None, False)]),
    ("zwischen 500.000 Euro bis 600.000 Euro", [("500.000 Euro bis 600.000 Euro", None, True)]),
    ("80 und 90 Tsd. Euro", [("80 und 90 Tsd. Euro", None, True)]),
    ("je 2 x 500 Euro", [("2 x 500 Euro", None, True)]),
    ("1 Million 200 Tausend Euro", [("1 Million 200 Tausend Euro", None, True)]),
    ("fünf Komma zwei Millionen", [("fünf Komma zwei Millionen", None, True)]),
    ("zwei und eine halbe Million", [("zwei und eine halbe Million", None, True)]),
    ("1 und eine halbe Million", [("1 und eine halbe Million", None, True)]),
    ("mehrere hundert Euro", [("hundert Euro", None, True)]),
    ("Maßnahme 3 500 Euro", [("3 500 Euro", None, True)]),
    ("auf 1.022. 700 Euro", [("1.022. 700 Euro", None, True)]),
    ("BASS 2027 EUR 80.000", [("2027 EUR 80.000", None, True)]),
    ("1.022.700 USD", [("1.022.700", None, False)]),
    ("500.000 EUR 20.000 EUR", [("500.000 EUR", "500000", True), ("20.000 EUR", "20000", True)]),
    ("10 000 Euro", [("10 000 Euro", "10000", True)]),
    ("von 980.000 auf 990.000 €", [("980.000", "980000", False), ("990.000 €", "990000", True)]),
    ("Angaben in Euro 5. Mai, Euro 14.9.2027", []),
    ("Budget 12,5 %", []),
    ("12,5 Prozent, 1.000 %", []),
    ("BASS 2027", []),
    ("§ 5 und §§ 7, 8", []),
    ("am 14.09.2027, 14.9. und 2027-09-14", []),
    ("Tel. 06151 881.100, 06151/881-1.022, +49 6151 881.200", []),
    ("Telefon: 881.100", []),
    ("64283 Darmstadt, AGS 06432", []),
    ("zweitausendsiebenundzwanzig", []),
    ("zwei Dialoge, eine Maßnahme, tausend Dank", []),
    ("2 Millionen Menschen, 1.022 Personen", []),
    ("das 9-Euro-Ticket, 500 Euro-Budget, Eurobetrag", []),
    ("um 10.30 Uhr", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_amounts_are_found_in_running_text(text, expected):
    found = find_amounts(text)
    assert [(text[one.start : one.end], one.value, one.unit) for one in found] == [
        (piece, None if value is None else Decimal(value), unit) for piece, value, unit in expected
    ]
    assert all(bool(one.question) == (one.value is None) for one in found)


def test_a_range_offers_both_ends():
    assert find_amounts("50 bis 60 Tsd. Euro")[0].candidates == ("50.000 Euro", "60.000 Euro")


@given(st.integers(min_value=0, max_value=10**14 - 1))
def test_what_is_written_is_read_back(cents):
    amount = Decimal(cents) / 100
    assert read_amount(write_amount(amount)) == amount
    assert read_amount(write_euro(amount)) == amount
    assert read_amount(f"{amount:.2f}") == amount


@given(st.integers(min_value=0, max_value=10**14 - 1), st.sampled_from(["", "auf ", "Ä ", "\n"]))
def test_what_is_written_is_found_again(cents, before):
    text = f"{before}{write_euro(Decimal(cents) / 100)} setzen"
    (found,) = find_amounts(text)
    assert (found.start, found.end) == (len(before), len(text) - len(" setzen"))
    assert found.value == Decimal(cents) / 100


@given(st.integers(min_value=1, max_value=10**8))
@settings(max_examples=60)
def test_words_are_read_as_num2words_writes_them(euro):
    assert read_amount(f"{num2words(euro, lang='de')} Euro") == euro


ALPHABET = "0123456789.,-–' \u00a0\u202f€%§\n" + "EURMioTsdund xübis"


@given(st.one_of(st.text(max_size=60), st.text(ALPHABET, max_size=40)))
@settings(max_examples=400)
def test_garbage_raises_nothing_but_entry_errors(text):
    with suppress(EntryError):
        assert 0 <= read_amount(text) < 10**12
    ends = 0
    for one in find_amounts(text):
        assert ends <= one.start < one.end <= len(text)
        assert bool(one.question) == (one.value is None)
        ends = one.end


def test_a_long_text_takes_linear_time():
    assert len(find_amounts("Budget 1.022.700 Euro. " * 400)) == 400
    assert find_amounts("1.022." * 4000) == []
    assert find_amounts("ein und " * 4000) == []
    assert len(find_amounts("1.022 " * 3000)) == 3000
