"""Days: what is read, what is asked, what is found in running text."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zvassist.agreement.calendar_names import MONTHS, WEEKDAYS
from zvassist.agreement.dates import (
    find_dates,
    read_date,
    read_dates,
    write_date,
)
from zvassist.agreement.errors import EntryError

SEPTEMBER_14 = date(2027, 9, 14)

READ = [
    ("14. September 2027", SEPTEMBER_14),
    ("14.\u00a0September\u00a02027", SEPTEMBER_14),
    ("14.September 2027", SEPTEMBER_14),
    ("14 September 2027", SEPTEMBER_14),
    ("14. SEPTEMBER 2027", SEPTEMBER_14),
    ("14.09.2027", SEPTEMBER_14),
    ("14.9.2027", SEPTEMBER_14),
    ("14. 9. 2027", SEPTEMBER_14),
    ("14.9.27", SEPTEMBER_14),
    ("14.9.", SEPTEMBER_14),
    ("14.09.", SEPTEMBER_14),
    ("14. 9.", SEPTEMBER_14),
    ("14. September", SEPTEMBER_14),
    ("14. Sept.", SEPTEMBER_14),
    ("14. Sept. 2027", SEPTEMBER_14),
    ("14. Sep 2027", SEPTEMBER_14),
    ("2027-09-14", SEPTEMBER_14),
    ("Dienstag, 14. September 2027", SEPTEMBER_14),
    ("Dienstag, den 14. September 2027", SEPTEMBER_14),
    ("am Dienstag, dem 14.9.2027", SEPTEMBER_14),
    ("Di, 14.9.2027", SEPTEMBER_14),
    ("Di. 14.9.", SEPTEMBER_14),
    ("14.9.2027 (Di)", SEPTEMBER_14),
    ("14. September 2027 (Dienstag)", SEPTEMBER_14),
    ("am 14.9.", SEPTEMBER_14),
    ("den 14. September 2027", SEPTEMBER_14),
    ("  14.9.2027.  ", SEPTEMBER_14),
    ("3. März", date(2027, 3, 3)),
    ("3. Maerz", date(2027, 3, 3)),
    ("3. Ma\u0308rz 2027", date(2027, 3, 3)),
    ("3. Mrz. 2027", date(2027, 3, 3)),
    ("01.02.2027", date(2027, 2, 1)),
    ("02.01.2027", date(2027, 1, 2)),
    ("1. Jänner 2027", date(2027, 1, 1)),
    ("29.2.2028", date(2028, 2, 29)),
    ("31.12.2026", date(2026, 12, 31)),
    ("30. Mai 2023", date(2023, 5, 30)),
    ("1. Mai", date(2027, 5, 1)),
    ("erster Mai 2027", date(2027, 5, 1)),
    ("am siebten Juni", date(2027, 6, 7)),
    ("einunddreißigsten Dezember 2027", date(2027, 12, 31)),
    ("Sonnabend, 18. September 2027", date(2027, 9, 18)),
]

ASKED = [
    ("31.02.2027", ("28. Februar 2027",)),
    ("29.2.2027", ("28. Februar 2027",)),
    ("31. April", ("30. April 2027",)),
    ("32.1.2027", ()),
    ("0.1.2027", ()),
    ("14.13.2027", ()),
    ("2027-02-30", ("28. Februar 2027",)),
    ("Montag, 14. September 2027", ("14. September 2027", "13. September 2027")),
    ("Freitag, 14.9.", ("14. September 2027", "17. September 2027")),
    ("14.9", ("14. September 2027",)),
    ("14.9.202", ()),
    ("14.9.1027", ()),
    ("05/06/2027", ("5. Juni 2027", "6. Mai 2027")),
    ("14/09/2027", ("14. September 2027",)),
    ("05-06-2027", ("5. Juni 2027", "6. Mai 2027")),
    ("2027-9-14", ("14. September 2027",)),
    ("Ende März", ("31. März 2027",)),
    ("Ende Februar 2028", ("29. Februar 2028",)),
    ("Mitte September", ("15. September 2027",)),
    ("Anfang Mai", ("1. Mai 2027",)),
    (
        "Mitte KW 38",
        (
            "20. September 2027",
            "21. September 2027",
            "22. September 2027",
            "23. September 2027",
            "24. September 2027",
        ),
    ),
    ("KW 60", ()),
    ("Herbst", ()),
    ("im Herbst", ()),
    ("1. Quartal", ()),
    ("nächsten Freitag", ()),
    ("Freitag", ()),
    ("heute", ()),
    ("Ende 2027", ()),
    ("September 2027", ()),
    ("14. oder 15. September", ("14. September 2027", "15. September 2027")),
    ("vom 4. bis 6. Mai", ("4. Mai 2027", "6. Mai 2027")),
    ("4.5. und 2.11.", ()),
    ("14. September 2027, 10 Uhr", ("14. September 2027",)),
    ("14. September 27", ("14. September 2027",)),
    ("", ()),
    ("abc", ()),
    ("2027", ()),
    ("14.", ()),
    ("§ 5", ()),
    ("BASS 2027", ()),
    ("1.022.700 €", ()),
    ("Budget 12,5 %", ()),
    ("١٤.٩.٢٠٢٧", ()),
]


@pytest.mark.parametrize(("text", "day"), READ)
def test_an_entry_is_read(text, day):
    assert read_date(text, year=2027) == day
    assert read_dates(text, year=2027) == (day,)


@pytest.mark.parametrize(("text", "candidates"), ASKED)
def test_an_uncertain_entry_is_refused_with_its_readings(text, candidates):
    with pytest.raises(EntryError) as caught:
        read_date(text, year=2027)
    assert caught.value.candidates == candidates
    assert str(caught.value).endswith((".", "?"))


@pytest.mark.parametrize("candidate", sorted({c for _, all_of in ASKED for c in all_of}))
def test_every_candidate_can_be_read(candidate):
    assert write_date(read_date(candidate)).replace("\u00a0", " ") == candidate


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "31.02.2027",
            "Den 31. Februar 2027 gibt es nicht; der Februar 2027 hat 28 Tage.",
        ),
        (
            "Montag, 14. September 2027",
            "Der 14. September 2027 ist ein Dienstag, kein Montag.",
        ),
        (
            "05/06/2027",
            "Welcher Tag ist mit „05/06/2027“ gemeint: 5. Juni 2027 oder 6. Mai 2027?",
        ),
        (
            "14.9.",
            "Zu „14.9.“ fehlt das Jahr; richtig ist „14. September“ mit einer Jahreszahl.",
        ),
        ("14.9", "In „14.9“ fehlt der Punkt hinter dem Monat; richtig ist „14.9.“."),
    ],
)
def test_the_message_says_what_is_wrong(text, message):
    with pytest.raises(EntryError) as caught:
        read_date(text)
    assert str(caught.value) == message


MAY_4, NOVEMBER_2 = date(2027, 5, 4), date(2027, 11, 2)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("", ()),
        (" \n ", ()),
        ("4.5.", (MAY_4,)),
        ("4.5. und 2.11.", (MAY_4, NOVEMBER_2)),
        ("2.11. und 4.5.", (MAY_4, NOVEMBER_2)),
        ("4.5., 2.11.2027", (MAY_4, NOVEMBER_2)),
        ("4.5.,2.11.,", (MAY_4, NOVEMBER_2)),
        ("4.5.2027; 2.11.2027", (MAY_4, NOVEMBER_2)),
        ("4.5.2027\n2.11.2027\n", (MAY_4, NOVEMBER_2)),
        ("- 4. Mai 2027\n- 2. November 2027", (MAY_4, NOVEMBER_2)),
        ("am 4. Mai und am 2. November", (MAY_4, NOVEMBER_2)),
        ("Dienstag, 4. Mai 2027, Dienstag, 2. November 2027", (MAY_4, NOVEMBER_2)),
        ("2027-05-04, 2027-11-02", (MAY_4, NOVEMBER_2)),
        ("4. und 11. Mai 2027", (MAY_4, date(2027, 5, 11))),
        ("4., 11. und 18. Mai", (MAY_4, date(2027, 5, 11), date(2027, 5, 18))),
        ("4.5., 2.11.2026", (date(2026, 5, 4), date(2026, 11, 2))),
        ("4.5.2026 und 2.11.", (date(2026, 5, 4), date(2026, 11, 2))),
        ("4.5., 4.5.", (MAY_4, MAY_4)),
    ],
)
def test_a_list_is_read_in_order(text, days):
    assert read_dates(text, year=2027) == days


@pytest.mark.parametrize(
    "text",
    [
        "4. oder 5. Mai",
        "4.-6. Mai",
        "zwischen dem 4. und 6. Mai",
        "4.5 und 2.11.",
        "4.5. 2.11.",
        "1. 2. und 3. Mai",
        "4.5., 31.2.",
        "4.5., Ende Mai",
        "4.5., Montag, 2.11.",
        "4. und 5.",
        "4.5. im Kreishaus",
        "zwei Termine",
        "4 und 11. Mai",
        "1.10., 2.10.2026, 3.10.2027",
    ],
)
def test_a_list_with_anything_uncertain_is_refused(text):
    with pytest.raises(EntryError):
        read_dates(text, year=2027)


def test_a_candidate_for_one_day_never_stands_for_the_whole_list():
    with pytest.raises(EntryError) as caught:
        read_dates("4.5., 31.2.", year=2027)
    assert caught.value.candidates == ()


def test_names_and_writing():
    assert write_date(SEPTEMBER_14) == "14.\u00a0September 2027"
    assert write_date(date(2027, 3, 3)) == "3.\u00a0März 2027"
    assert (MONTHS[0], MONTHS[2], MONTHS[11], len(MONTHS)) == ("Januar", "März", "Dezember", 12)
    assert (WEEKDAYS[0], WEEKDAYS[6], len(WEEKDAYS)) == ("Montag", "Sonntag", 7)


FOUND = [
    ("der Dialog ist am 7. September", [("7. September", date(2027, 9, 7))]),
    ("Dialoge am 4.5. und 2.11.", [("4.5.", MAY_4), ("2.11.", NOVEMBER_2)]),
    ("am 4. und 11. Mai 2027", [("4.", MAY_4), ("11. Mai 2027", date(2027, 5, 11))]),
    ("Termin ist der 28. September 2027. Das", [("28. September 2027", date(2027, 9, 28))]),
    ("Di, 14.9.2027, 10 Uhr", [("Di, 14.9.2027", SEPTEMBER_14)]),
    ("am 3.\u00a0Ma\u0308rz\u00a02027!", [("3.\u00a0Ma\u0308rz\u00a02027", date(2027, 3, 3))]),
    ("14. September 10 Uhr", [("14. September", SEPTEMBER_14)]),
    ("am 14.9. 2000 Euro", [("14.9.", SEPTEMBER_14)]),
    ("am 14.9. 2026 im Kreishaus", [("14.9. 2026", date(2026, 9, 14))]),
    ("1. 4. Mai 2027", [("4. Mai 2027", MAY_4)]),
    ("am vierten Mai", [("vierten Mai", MAY_4)]),
    ("Montag, 14. September 2027", [("Montag, 14. September 2027", None)]),
    ("am 31.02.2027", [("31.02.2027", None)]),
    ("am 31.2.", [("31.2.", None)]),
    ("Dialog am 14. oder 15. September", [("14. oder 15. September", None)]),
    ("vom 4. bis 6. Mai", [("4. bis 6. Mai", None)]),
    ("4.-6. Mai", [("4.-6. Mai", None)]),
    ("14/15. September", [("14/15. September", None)]),
    ("14.9. bis zum 16.9.2027", [("14.9. bis zum 16.9.2027", None)]),
    ("4. Mai oder 5.", [("4. Mai oder 5.", None)]),
    ("zwischen dem 4. und 6. Mai", [("4. und 6. Mai", None)]),
    ("1.10., 2.10.2026", [("1.10.", date(2026, 10, 1)), ("2.10.2026", date(2026, 10, 2))]),
    (
        "1.10., 2.10.2026, 3.10.2027",
        [("1.10.", None), ("2.10.2026", date(2026, 10, 2)), ("3.10.2027", date(2027, 10, 3))],
    ),
    ("1. 2. und so weiter", [("1. 2.", None)]),
    ("05/06/2027", [("05/06/2027", None)]),
    ("Dialog Ende März", [("Ende März", None)]),
    ("Dialog Mitte KW 38", [("Mitte KW 38", None)]),
    ("in der 38. Kalenderwoche", [("in der 38. Kalenderwoche", None)]),
    ("Dialog im Herbst", [("im Herbst", None)]),
    ("Dialog im 1. Quartal", [("im 1. Quartal", None)]),
    ("im dritten Quartal 2027", [("im dritten Quartal 2027", None)]),
    ("Dialog in Q3", [("Q3", None)]),
    ("Dialog nächsten Freitag", [("nächsten Freitag", None)]),
    ("Dialog am Freitag", [("am Freitag", None)]),
    ("in zwei Wochen", [("in zwei Wochen", None)]),
    ("im September", [("im September", None)]),
    ("Dialog September 2027", [("September 2027", None)]),
    ("Dialog am 14., dann", [("am 14.", None)]),
    ("nach Ostern", [("nach Ostern", None)]),
    ("Version 14.9 und 12.50.", []),
    ("Budget 12,5 %", []),
    ("BASS 2027, § 5, § 4.5., Nr. 4.5.", []),
    ("1.022.700 Euro, 1.022,50", []),
    ("Kapitel 4.5.1, 192.168.0.1", []),
    ("Tel. 06151 881-1234", []),
    ("Anna Herbst, August Müller, Herr Freitag, Guten Morgen", []),
    ("der 1. Dialog und die 2. Maßnahme", []),
    ("2026/27", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_days_are_found_in_running_text(text, expected):
    found = find_dates(text, year=2027)
    assert [(text[one.start : one.end], one.value) for one in found] == expected
    assert all(bool(one.question) == (one.value is None) for one in found)


def test_a_choice_offers_its_days():
    (found,) = find_dates("am 14. oder 15. September", year=2027)
    assert found.candidates == ("14. September 2027", "15. September 2027")


def test_a_day_without_any_year_is_a_question():
    (found,) = find_dates("am 14.9.")
    assert (found.value, found.candidates) == (None, ())
    assert "Jahr" in found.question


def test_every_day_of_three_years_is_read_in_every_spelling():
    day = date(2026, 1, 1)
    while day < date(2029, 1, 1):
        name, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
        umlautless = name.replace("ä", "ae")
        for text in (
            day.isoformat(),
            day.strftime("%d.%m.%Y"),
            f"{day.day}.{day.month}.{day.year}",
            f"{day.day}.{day.month}.{day.year % 100}",
            f"{day.day}. {name} {day.year}",
            f"{day.day}. {umlautless.upper()} {day.year}",
            f"am {weekday}, dem {day.day}. {name} {day.year}",
            write_date(day),
        ):
            assert read_date(text) == day
        assert read_date(f"{day.day}.{day.month}.", year=day.year) == day
        text = f"Dialog am {write_date(day)}."
        (found,) = find_dates(text)
        assert (found.value, text[found.start : found.end]) == (day, write_date(day))
        day += timedelta(days=1)


@given(st.lists(st.dates(date(2026, 1, 1), date(2028, 12, 31)), max_size=5))
@settings(max_examples=60)
def test_a_written_list_is_read_back(days):
    assert read_dates(", ".join(map(write_date, days))) == tuple(sorted(days))


@given(st.dates(date(2026, 1, 1), date(2028, 12, 31)), st.integers(0, 6))
@settings(max_examples=60)
def test_only_the_true_weekday_is_taken(day, number):
    text = f"{WEEKDAYS[number]}, {write_date(day)}"
    if number == day.weekday():
        assert read_date(text) == day
    else:
        with pytest.raises(EntryError, match=WEEKDAYS[day.weekday()]):
            read_date(text)


WORDS = ["14", "9", ".", ". ", "31", "2", "2027", "/", "-", ", ", " und ", " oder ", "Mai", "März"]
WORDS += ["Ende ", "KW 38", "Di, ", "am ", "\n", " ", "0", "99", "Quartal", "vierten "]


@given(
    st.one_of(st.text(max_size=50), st.lists(st.sampled_from(WORDS), max_size=10).map("".join)),
    st.sampled_from([None, 2027]),
)
@settings(max_examples=400)
def test_garbage_raises_nothing_but_entry_errors(text, year):
    for read in (read_date, read_dates):
        with suppress(EntryError):
            read(text, year=year)
    ends = 0
    for one in find_dates(text, year=year):
        assert ends <= one.start < one.end <= len(text)
        assert bool(one.question) == (one.value is None)
        ends = one.end


def test_a_long_text_takes_linear_time():
    assert len(find_dates("Dialog am 4.5.2027. " * 400)) == 400
    assert find_dates("4., " * 2000) == []
    assert len(find_dates("4.5. " * 2000, year=2027)) == 2000
