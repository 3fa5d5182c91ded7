"""Random agreements for tests: whatever a clerk may enter, the same for the same seed.

``random_draft(seed)`` covers all partners, both programme years, every combination of passages,
hard titles, gaps of every kind, own wording and further paragraphs. What a printed text cannot
tell apart is left out on purpose and named at ``_own_wording`` and ``_extra``.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from random import Random
from typing import Any

from zvassist.agreement.model import Draft
from zvassist.programme.library import Library
from zvassist.programme.programme import Programme
from zvassist.programme.schema import DialoguesBlock, TextBlock, block_hash
from zvassist.session.example import example_draft

YEARS = ("aqb-2023", "aqb-2027")

HARD_TITLES = (
    *("Projekt „Übergang & Beruf“", 'Kurs "Start" <A1>', "Brücke »Süd« – Phase 2", "‚Neu‘ 'hier'"),
    *("§ 5", "§ 5 mit SGB II", "§§ 16 und 16e SGB II", "Abs. 2 Nr. 3", "BASS 2023", "BASS 2027"),
    *(
        "2023",
        "1.022.700 Euro",
        "30. Mai 2023",
        "1. Hilfe",
        "1.",
        "- Strich",
        "– Strich",
        "• Punkt",
    ),
    *("* Stern", "a) Teil", "Lehrer*innen und Trainer*innen", "1) Klammer", "_Linie_ ____________"),
    *("Präambel", "zwischen", "und", "Zielvereinbarung", "Zielsteuerungsdialoge", "Ausbildung"),
    "Ausbildungsvorbereitung",
    "Qualifizierungsprojekte zur Arbeitsmarktintegration, Fachkräftesicherung",
    "Qualifizierungsprojekte zur Arbeitsmarktintegration, Fachkräftesicherung: Teil 2",
    "Die geförderten Angebote sind durch eine hohe Individualität und Vielfalt gekennzeichnet.",
    "Unterjährige Abweichungen von den in § 4 genannten Haushaltsmitteln und Eckdaten werden "
    "bei der Beurteilung der Zielerreichung berücksichtigt.",
    *("Wiesbaden, den 30. Mai 2023", "des Landkreises Kassel", "Landkreis Fulda", "Staatsminister"),
    *("Mit Doppelpunkt:", "Mit Komma,", "Mit Punkt.", "Frage?", "(in Klammern)", "A/ B", "x"),
    "Psychosoziales Coaching/ Schulung für Mitarbeitende",
    *(
        "no\u00a0break und weich\u00adgetrennt ",
        "  viele   Blanks\t",
        "Zeilen\numbruch",
        "u\u0308ben",
    ),
    *(
        "ÄÖÜ äöü ß ẞ é ł",
        "😀 Kurs",
        "C++ & C# \\ | ~ ^ ` $",
        "50 % Stelle",
        "{year}",
        "{x}",
        "**fett**",
    ),
    *(
        "[Projektname folgt]",
        "dürfen – für den",
        "Ein Kurs " * 40 + "Ende",
        "ß" * 300,
        "Kurs " * 199,
    ),
)

_NAMES = (
    *("Kai Klose", "Dr. Anna Müller-Lüdenscheidt", "Prof. Dr.-Ing. Ö. von der Straße, MdL"),
    *("Christel Sprößler", "i. V. Max Muster", "Heike Hofmann", "Jean-Luc D’Arc", "Ayşe Öztürk"),
)
_ROLES = (
    *("Staatsminister", "Staatsministerin", "Landrat", "1. Kreisbeigeordnete", "Stadträtin"),
    *("Erste Kreisbeigeordnete und Dezernentin für Arbeit", "Oberbürgermeister", "Landrätin"),
)
_PLACES = (
    *("Wiesbaden", "Darmstadt", "Bad Homburg v. d. Höhe", "Limburg a. d. Lahn", "Homberg (Efze)"),
    *("Heppenheim (Bergstraße)", "Frankfurt am Main", "Groß-Gerau"),
)
_EXTRA = (
    "Die Vertragspartner treffen sich einmal im Quartal zum Austausch.",
    "Für das Jahr {year} erhält {partner.nom} zusätzlich Beratung, siehe {ref:p4}.",
    "Weiteres regelt **ausschließlich** der Bescheid vom 3. Mai 2023 über 5.000 Euro.",
    "Hinweis: § 5 gilt auch {partner.im}; {ministry.nom} ist {unbekannt}",
    "Anlage & Übersicht <neu>: „Kurse“ nach SGB II, Abs. 3 Nr. 2",
    "Ein halbes ** Zeichen.",
    "Noch offen: {budget.total}",
)
_FREE = (
    "Hier steht etwas ganz anderes.",
    "{partner.nom} und {ministry.nom} arbeiten **eng** zusammen, siehe {ref:p5}.",
    "Für {year} gilt: {budget.total} für {partner.akk}!",
    "Abweichend vereinbart: Kurse nach § 16 SGB II",
)
_INSERTED = ("ausdrücklich", "„nach Möglichkeit“", "**in der Regel**", "(siehe {ref:p5})")
_CASES = ("ausbildungsvorbereitung", "ausbildung", "qualifizierung", "weiterbildung")


@lru_cache(maxsize=8)
def programme(programme_id: str) -> Programme:
    """A programme year of the package, loaded once."""
    return Library().programme(programme_id)


def programme_of(draft: Draft) -> Programme:
    """The programme year of a draft."""
    return programme(draft.programme)


def real_draft() -> Draft:
    """The real agreement of 2023."""
    return example_draft()


def random_draft(seed: int) -> Draft:
    """A draft with entries of every kind; the same for the same seed."""
    random = Random(seed)
    year = programme(YEARS[seed % len(YEARS)])
    agreement: dict[str, Any] = {
        "year": None if _one_in(random, 20) else year.year,
        **_partner(random, year),
        "budget": _budget(random),
        "measures": _measures(random),
        "dialogues": _dialogues(random),
        "passages": _passages(random, year),
        **_texts(random, year),
        "signatures": _signatures(random),
        **_unprinted(random),
    }
    return Draft.model_validate({"format": 1, "programme": year.id, "agreement": agreement})


def _one_in(random: Random, count: int) -> bool:
    return random.randrange(count) == 0


def _maybe(random: Random, value: Any, gap_in: int = 12) -> Any:
    """The value, or sometimes nothing."""
    return None if _one_in(random, gap_in) else value


def _partner(random: Random, year: Programme) -> dict[str, Any]:
    if _one_in(random, 20):
        return {"local_authority": random.choice([None, "99999"]), "local_authority_form": "kreis"}
    authority = random.choice(year.authorities.entries)
    forms = [None, "unbekannt", *(form.id for form in authority.forms)]
    return {"local_authority": authority.ags, "local_authority_form": random.choice(forms)}


def _budget(random: Random) -> dict[str, Any]:
    euro = random.choice([0, 1, 999, 1_000, random.randrange(10**7), random.randrange(10**12)])
    cents = random.choice([0, 0, random.randrange(100)])
    inner = {name: f"{random.randrange(10**6)}.00" for name in ("part_time_training", "own_funds")}
    return {"total": _maybe(random, f"{euro}.{cents:02d}"), **inner, "previous_total": "1.00"}


def random_title(random: Random) -> str:
    """A title, often a hard one."""
    words = ("Kurs", "Deutsch", "B2", "für", "Alle", "&", "„Plus“", "–", "2023", "Übergang", "§ 3")
    if _one_in(random, 2):
        return random.choice(HARD_TITLES)
    return " ".join(random.choice(words) for _ in range(random.randint(1, 12)))


def _measures(random: Random) -> list[dict[str, Any]]:
    kinds = [*_CASES, *_CASES, *_CASES, "fremd", "unbekannt", None]
    count = random.choice([0, 1, 2, 5, random.randint(0, 30)])
    numbers = random.sample(range(1, 100), count)
    return [
        {
            "id": f"m{number}",
            "category": random.choice(kinds),
            "title": _maybe(random, random_title(random), 25),
            "amount": _maybe(random, f"{random.randrange(10**6)}.50", 2),
            "start": _maybe(random, _day(random), 2),
        }
        for number in numbers
    ]


def _day(random: Random) -> str:
    return (date(2022, 1, 1) + timedelta(days=random.randrange(6 * 365))).isoformat()


def _dialogues(random: Random) -> dict[str, Any]:
    count = _maybe(random, random.choice([0, 1, 1, 1, random.randint(2, 15)]))
    most = random.choice([0, 0, 1, 2, count or 3])
    return {"count": count, "dates": [_day(random) for _ in range(most)]}


def _passages(random: Random, year: Programme) -> dict[str, Any]:
    chosen = {passage.id: random.choice([True, False, None]) for passage in year.data.passage}
    return chosen if not _one_in(random, 10) else {**chosen, "fremd": True}


def _texts(random: Random, year: Programme) -> dict[str, Any]:
    """Own wording and further paragraphs, each in some of the drafts."""
    own = _own_wording(random, year) if _one_in(random, 3) else {}
    free = "p4.2" in own or any(item["text"] in _FREE for item in own.values())
    extra = _extra(random, year) if _one_in(random, 3) and not free else []
    return {"wording": own, "extra": extra}


def _own_wording(random: Random, year: Programme) -> dict[str, Any]:
    """Own text for one to three blocks: sentences edited, or quite another text.

    Another text stands in no draft with further paragraphs and never for a block that may be
    absent: printed, nothing would tell the one from the other.
    """
    blocks = [
        block
        for block in year.blocks.values()
        if isinstance(block, TextBlock | DialoguesBlock) and not block.id.startswith("c.")
    ]
    chosen = random.sample(blocks, random.randint(1, 3))
    return {
        block.id: {"text": _own_text(random, block), "base": random.choice([None, "ab"])}
        for block in chosen
    }


def _own_text(random: Random, block: TextBlock | DialoguesBlock) -> str:
    may_be_absent = all(sentence.passage for sentence in block.sentences)
    if _one_in(random, 3) and not may_be_absent:
        return random.choice(_FREE)
    words = " ".join(sentence.text for sentence in block.sentences).split(" ")
    words.insert(random.randint(0, len(words)), random.choice(_INSERTED))
    if len(words) > 12:
        del words[random.randrange(len(words))]
    text = " ".join(words)
    return text if text.count("**") % 2 == 0 else text.replace("**", "")


def _extra(random: Random, year: Programme) -> list[dict[str, str]]:
    """Further paragraphs behind blocks, headings, and behind what the year does not have.

    None looks like an item of a list, so none is a project when it stands behind the projects.
    """
    places = [*year.blocks, *year.numbers, "preamble", "nirgends", "p9.9"]
    return [
        {"after": random.choice(places), "text": random.choice(_EXTRA)}
        for _ in range(random.randint(1, 3))
    ]


def _signatures(random: Random) -> dict[str, Any]:
    sides = {side: _signature(random, 12) for side in ("ministry", "local_authority")}
    if _one_in(random, 4):
        sides["local_authority_2"] = _signature(random, 4)
    return sides


def _signature(random: Random, gap_in: int) -> dict[str, Any]:
    return {
        "place": _maybe(random, random.choice(_PLACES), gap_in),
        "date": _maybe(random, _day(random), 3),
        "name": _maybe(random, random.choice(_NAMES), gap_in),
        "role": _maybe(random, random.choice(_ROLES), gap_in),
    }


def _unprinted(random: Random) -> dict[str, Any]:
    if _one_in(random, 2):
        return {}
    return {
        "strategy": {"title": "Strategie GEHEIM", "date": _day(random)},
        "interview_date": _day(random),
        "application_date": _day(random),
        "notes": "Notiz GEHEIM",
    }


def official_hash(year: Programme, block_id: str) -> str:
    """The hash of a block's official wording."""
    block = year.blocks[block_id]
    assert isinstance(block, TextBlock | DialoguesBlock)
    return block_hash(block)
