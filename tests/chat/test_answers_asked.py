"""Questions of clerks: each answer is right, short and says where it comes from."""

from __future__ import annotations

import pytest

from zvassist.agreement.changes import PriceMeasure
from zvassist.agreement.door import apply
from zvassist.chat.offline.engine import OfflineEngine

_ASKED = (
    ("Wieviel ist noch übrig?", "verteilt ist also nichts. Gesamtbetrag: 1.022.700 Euro (§ 4)"),
    ("Welche Projekte haben noch keinen Betrag?", "– BASS 2023"),
    ("Was ist der Unterschied zwischen Qualifizierung und Weiterbildung?", "Personal der Landkr"),
    ("Wie viele Landkreise sind dabei?", "2027 gibt es 27 Partner"),
    ("Was ist der AGS von Darmstadt-Dieburg?", "Landkreis Darmstadt-Dieburg: AGS 06432"),
    ("Welchen AGS hat der Landkreis Kassel?", "Landkreis Kassel: AGS 06633"),
    ("Welche Rolle hat Frau Sprößler?", "Christel Sprößler, Kreisbeigeordnete"),
    ("Seit wann ist Frau Hofmann Ministerin?", "im Amt seit 18. Januar 2024"),
    ("Was steht im Text zur Teilzeitausbildung?", "familiensorgenden Tätigkeiten"),
    ("Wie lautet der Ukraine-Satz?", "Der Landkreis Darmstadt-Dieburg ermöglicht"),
    ("Kann ich das Dokument schon unterschreiben lassen?", "Warnungen (3)"),
    ("Was ist falsch?", "Warnungen (3)"),
    ("Was bedeutet die Warnung zur Strategie?", "(R10, "),
    ("Welche Fristen gibt es?", "Frist für den Verwendungsnachweis: für 2027 nicht hinterlegt"),
    ("Woher kommt der Betrag?", "stand schon da"),
    ("Wer hat das Budget eingetragen?", "stand schon da"),
    ("Woher weißt du das?", "aus dem Entwurf"),
    ("Wie mache ich ein neues Jahr?", "zvassist fortschreiben"),
    ("Wie lese ich eine Word-Datei ein?", "zvassist lesen"),
    ("Kann ich den Text von § 2 ändern?", "„Wortlaut“ (Strg+T)"),
    ("Ist der 3. Oktober ein Feiertag?", "ein Sonntag und Feiertag (Tag der Deutschen Einheit)"),
    ("Welcher Wochentag ist der 14. September 2027?", "ein Dienstag."),
    ("Muss das Unterschriftsdatum eingetragen sein?", "darf offen bleiben"),
    ("Was steht zur UN-Behindertenrechtskonvention im Vertrag?", "§ 3\nUmsetzung der UN-"),
    ("Welches Ministerium schließt die Vereinbarung?", "Arbeit, Integration, Jugend"),
    ("Reicht das Budget für alle Projekte?", "verteilt ist also nichts"),
    ("Wie viel Geld bekommen wir?", "1.022.700 Euro (§ 4)"),
    ("Zu welcher Kategorie gehört BASS?", "„Weiterbildung des Personals“"),
    ("Bis wann muss der Antrag gestellt werden?", "31. März (Quelle:"),
)


@pytest.mark.parametrize(("question", "words"), _ASKED)
def test_a_question_is_answered_and_nothing_is_changed(question, words, say):
    reply = say(question)
    assert words in reply.text
    assert reply.proposals == ()


def test_what_is_left_of_the_total_is_worked_out(base, view_of):
    draft = apply(base, PriceMeasure(id="m2", amount="22700.00"))
    text = OfflineEngine().respond(view_of(draft), "Wie viel ist noch frei?").text
    assert "auf Projekte verteilt: 22.700 Euro; 1.000.000 Euro bleiben; bei 4 steht" in text
    draft = apply(base, PriceMeasure(id="m2", amount="1022800.00"))
    text = OfflineEngine().respond(view_of(draft), "Was ist noch übrig?").text
    assert "100 Euro fehlen" in text
