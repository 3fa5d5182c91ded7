"""Reasons, sources, remarks and old values are passed over; hearsay and doubt in them never."""

from __future__ import annotations

import pytest

MAIN = {
    "Das Budget beträgt 1.040.000 Euro": ("budget.total", "1040000.00"),
    "BASS kostet 61.000 Euro": ("m4", "61000.00"),
    "Der Dialog ist am 14. September": ("dialogues.dates", ["2027-09-14"]),
    "Wir streichen BASS": ("m4", "weg"),
}
BEHIND = (
    # reasons
    "weil der Träger abgesagt hat",
    "weil nicht genug Anmeldungen da waren",
    "da kein Ersatz gefunden wurde",
    "denn die Mittel reichen nicht",
    "zumal zwei Kurse dazukommen",
    "nachdem der Ausschuss getagt hat",
    "damit die Planung aufgeht",
    "um Platz zu schaffen",
    "wegen fehlender Nachfrage",
    "wegen der Kürzung im Landeshaushalt",
    "aufgrund der Haushaltslage des Landes",
    "weil das Projekt zum 31.12.2026 ausgelaufen ist",
    # that it was agreed
    "das hat das Ministerium gestern zugesagt",
    "so hat es der Kreisausschuss beschlossen",
    "das ist mit der Fachstelle abgestimmt",
    "das wurde heute vereinbart",
    "wie gestern am Telefon besprochen",
    "wie mit Frau Weber abgestimmt",
    "das kam gestern von der Fachstelle",
    "da war ein Zahlendreher drin",
    "dann passt es",
    # that nothing else changes
    "sonst bleibt alles wie es ist",
    "alles andere bleibt unverändert",
    "der Rest passt so",
    "sonst ändert sich nichts",
    "an den Terminen ändert sich nichts",
)
BEFORE = (
    "Laut Bescheid vom 12.3.2027",
    "Lt. Mitteilung des HMSI",
    "Gemäß Kabinettsbeschluss vom 15. März",
    "Nach Auskunft des RP Kassel",
    "Nach Rücksprache mit Frau Weber",
    "Laut Protokoll der Sitzung vom 3. Mai",
    "Auf Wunsch des Trägers",
    "In Abstimmung mit dem Ministerium",
    "Wegen der angespannten Haushaltslage",
)
FRAMES = (
    "Ich möchte, dass {}",
    "Bitte sorgen Sie dafür, dass {}",
    "Ich teile mit, dass {}",
    "Es ist so, dass {}",
    "Zur Info: {}",
    "Kurze Info vom Träger: {}",
    "Neues vom Land: {}",
    "Übrigens: {}",
)
LAST = {
    "das Budget 1.040.000 Euro beträgt": ("budget.total", "1040000.00"),
    "BASS 61.000 Euro kostet": ("m4", "61000.00"),
    "der Dialog am 14. September ist": ("dialogues.dates", ["2027-09-14"]),
    "BASS entfällt": ("m4", "weg"),
}
INVERTED = {
    "beträgt das Budget 1.040.000 Euro": ("budget.total", "1040000.00"),
    "kostet BASS 61.000 Euro": ("m4", "61000.00"),
    "ist der Dialog am 14. September": ("dialogues.dates", ["2027-09-14"]),
    "streichen wir BASS": ("m4", "weg"),
}


def said(reply):
    """What a reply proposes: field or id, and value."""
    facts = []
    for one in reply.proposals:
        data = one.change.model_dump(mode="json")
        value = data.get("value", data.get("amount", data.get("dates", "weg")))
        facts.append((data.get("field") or data.get("id") or "dialogues.dates", value))
    return facts


def grid(mains, shapes):
    return [(shape.format(main), fact) for main, fact in mains.items() for shape in shapes]


GRID = (
    *grid(MAIN, [f"{{}}, {aside}" for aside in BEHIND]),
    *grid(INVERTED, [f"{source} {{}}" for source in BEFORE]),
    *grid(INVERTED, [f"{why}, {{}}" for why in ("Weil der Träger abgesagt hat", "Wie besprochen")]),
    *grid(LAST, FRAMES),
)


@pytest.mark.parametrize(("text", "fact"), GRID)
def test_what_is_said_beside_the_matter_changes_nothing_of_it(text, fact, say):
    assert said(say(text)) == [fact]


DOUBTFUL = (
    "weil der Träger vielleicht abspringt",
    "weil das Land wohl kürzt",
    "weil es angeblich mehr gibt",
    "da vermutlich gekürzt wird",
    "falls der Träger absagt",
    "wenn es dabei bleibt",
    "weil sonst 40.000 Euro fehlen",
    "weil am 4. Mai geschlossen ist",
    "weil die Alphabetisierung entfällt",
    "damit der Ukraine-Absatz entfällt",
    "weil Frau Müller unterschreibt",
    "weil der Landkreis Fulda mehr bekommt",
    "das hat die Presse geschrieben",
    "das hat das Ministerium vielleicht zugesagt",
    "das hat das Ministerium nicht zugesagt",
    "das könnte das Ministerium zusagen",
    "das war ein Irrtum",
    "das ist noch nicht abgestimmt",
    "wie eventuell besprochen",
    "anders als besprochen",
    "sonst bleibt vielleicht alles wie es ist",
    "aber das ist unsicher",
    "weil der Träger abgesagt hat, nicht",
    "weil der Träger abgesagt hat, was nicht stimmt",
    "aber erst nach Rücksprache",
)
HEARSAY = (
    "Laut Presse",
    "Laut Pressemitteilung",
    "Laut Antrag",
    "Laut Entwurf",
    "Gerüchten nach",
    "Vom Hörensagen",
    "Laut Bescheid vom 12.3.2023",
    "Laut vorläufigem Bescheid",
    "Nach vermutlicher Auskunft des RP",
    "Falls der Bescheid kommt",
    "Wegen vielleicht fehlender Mittel",
)
DOUBTED = ("Ich möchte vielleicht, dass {}", "Es wäre gut, wenn {}", "Ich glaube, dass {}")


@pytest.mark.parametrize(
    "text",
    [
        *(f"{main}, {aside}" for main in MAIN for aside in DOUBTFUL),
        *(f"{source} {main}" for main in INVERTED for source in HEARSAY),
        *(frame.format(main) for main in LAST for frame in DOUBTED),
        "Laut Kämmerei soll das Budget 1.040.000 Euro betragen",
        "Das Budget soll laut Ministerium 1.040.000 Euro betragen",
    ],
)
def test_hearsay_and_doubt_beside_the_matter_make_it_a_question(text, say):
    assert say(text).proposals == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Statt 1.022.700 Euro sind es 1.032.700 Euro", "1032700.00"),
        (
            "Statt 1.022.700 müssen es 1.202.700 Euro sein, da war ein Zahlendreher drin",
            "1202700.00",
        ),
        ("1.008.000 Euro stehen zur Verfügung, nicht 1.022.700", "1008000.00"),
        ("Korrektur: nicht 1.022.700, sondern 1.027.200 Euro", "1027200.00"),
        ("Der Landkreis erhält 1.038.200 Euro (Vorjahr: 1.022.700 Euro)", "1038200.00"),
        ("Das Budget beträgt 1.040.000 Euro (bisher 1.022.700 Euro)", "1040000.00"),
        ("Das Budget steigt von bisher 1.022.700 auf 1.040.000 Euro", "1040000.00"),
    ],
)
def test_an_old_value_that_stands_there_is_passed_over(text, value, say):
    assert said(say(text)) == [("budget.total", value)]


@pytest.mark.parametrize(
    "text",
    [
        "Statt 1.100.000 Euro sind es 1.032.700 Euro",
        "1.008.000 Euro stehen zur Verfügung, nicht 1.100.000",
        "Korrektur: nicht 1.100.000, sondern 1.027.200 Euro",
        "Der Landkreis erhält 1.038.200 Euro (Vorjahr: 980.000 Euro)",
        "Das Budget beträgt 1.040.000 Euro (bisher 980.000 Euro)",
        "Das Budget steigt von bisher 980.000 auf 1.040.000 Euro",
    ],
)
def test_an_old_value_that_stands_nowhere_is_asked_about(text, say):
    assert say(text).proposals == ()


def test_the_reason_stays_with_the_words_that_the_history_keeps(say):
    proposal = say("Wir streichen BASS, weil der Träger abgesagt hat.").proposals[0]
    assert proposal.evidence == "Wir streichen BASS, weil der Träger abgesagt hat"


def test_a_remark_of_its_own_is_understood_and_says_nothing(say):
    reply = say("Das Budget beträgt 1.040.000 Euro. Das hat das Ministerium gestern zugesagt.")
    assert said(reply) == [("budget.total", "1040000.00")]
    assert reply.whole


@pytest.mark.parametrize(
    "remark",
    [
        "der Träger hat abgesagt",
        "der Anbieter ist leider insolvent",
        "dafür gibt es keinen Bedarf mehr",
        "da fehlen die Anmeldungen",
        "kein Bedarf mehr",
        "der Bescheid ist heute gekommen",
    ],
)
def test_why_a_project_goes_may_stand_beside_the_order(remark, say):
    assert said(say(f"Bitte BASS streichen, {remark}")) == [("m4", "weg")]
    assert say(f"Bitte BASS streichen, vielleicht {remark}").proposals == ()


SURROUNDED = (
    ("Wir streichen BASS", ", weil der Träger abgesagt hat"),
    ("Das Budget beträgt 1.040.000 Euro", ", das hat das Ministerium gestern zugesagt"),
    ("Das Budget beträgt 1.040.000 Euro", " laut Bescheid vom 12.3.2027"),
    ("BASS kostet 61.000 Euro", ", sonst bleibt alles wie es ist"),
    ("Der Dialog ist am 14. September", ", wie mit Frau Weber besprochen"),
    ("Wir streichen BASS", " wegen fehlender Nachfrage"),
)
INTRUDERS = ("nicht", "vielleicht", "oder", "wohl", "falls", "im Vorjahr", "angeblich")


@pytest.mark.parametrize(("main", "aside"), SURROUNDED)
@pytest.mark.parametrize("word", INTRUDERS)
def test_doubt_put_anywhere_into_such_a_sentence_makes_it_a_question(main, aside, word, say):
    """A negation inside of a reason is its own; anywhere else it is the sentence's."""
    text = f"{main}{aside}"
    assert len(say(text).proposals) == 1
    places = [at for at, char in enumerate(text) if char == " "]
    own = ("nicht", "im Vorjahr") if "weil" in aside else ()
    free = [at for at in places if at <= len(main) or word not in own]
    wrong = [at for at in free if say(f"{text[:at]} {word}{text[at:]}").proposals]
    assert [f"{text[:at]} {word}{text[at:]}" for at in wrong] == []
