"""The words the offline engine knows, folded, each under what it can be.

A word that stands nowhere here is a word not understood, and then nothing is proposed: the
list of fillers is short on purpose, and past tense, doubt, negation and conditions are not
on it. ``BLOCK`` names the usual ones only to say why and to keep them out of names.
"""

from __future__ import annotations

from functools import lru_cache

from zvassist.chat.offline.fold import fold
from zvassist.chat.offline.items import Tag


def words(text: str) -> frozenset[str]:
    """Words written one after another, as a set."""
    return frozenset(text.split())


_WORDS: dict[Tag, str] = {
    Tag.FILLER: """
        der die das des dem den ein eine einen einem einer eines dieser diese dieses es ich wir
        sie er uns unser unsere unseren bitte jetzt nun nunmehr kuenftig dann also mal gern gerne
        auf bei mit in im an am fuer von vom zu zum zur unter als durch hoehe insgesamt
        gesamt folgende folgendes folgender aenderung aenderungen neu neue neuer neues neuen neuem
        sich mir namens namen titel vereinbarung zielvereinbarung bereich so jahr jahres ok okay
        aktuell aktuelle aktueller anzahl zahl moechte moechten ps nachtrag""",
    Tag.BE: """
        ist sind wird werden soll sollen lautet lauten betraegt betragen belaeuft belaufen liegt
        liegen gibt geben""",
    Tag.PUT: """
        setze setzen setzt setz aendere aendern trage trag tragen eintragen ein nimm nehme nehmen
        schreibe schreib schreiben festlegen lege festsetzen stelle stellen waehle mach mache
        machen eingeben erfasse erfassen korrigiere korrigieren anpassen passe""",
    Tag.RAISE: """
        erhoehe erhoehen erhoeht steigt steigen steigere steigern anheben hebe aufstocken stocke
        aufgestockt angehoben""",
    Tag.LOWER: """
        senke senken sinkt sinken kuerze kuerzen gekuerzt reduziere reduzieren verringere
        verringern mindere gesenkt reduziert""",
    Tag.ADD: """
        fuege hinzu hinzufuegen ergaenze ergaenzen aufnehmen nimm nehme nehmen auf kommt dazu
        hinzugefuegt aufgenommen anlegen lege""",
    Tag.REMOVE: """
        entfaellt entfallen loesche loeschen streiche streichen entferne entfernen weglassen lass
        lasse lassen weg faellt wegfallen wegfaellt raus heraus herausnehmen rausnehmen
        gestrichen geloescht""",
    Tag.RENAME: "nenne benenne umbenennen benennen heisst heissen umbenannt",
    Tag.MOVE: """
        gehoert gehoeren verschiebe verschieben schiebe schieben kommt ordne zuordnen einordnen
        verlege verlegen verlegt verschiebt verschoben""",
    Tag.COST: "kostet kosten erhaelt erhalten bekommt bekommen mit",
    Tag.HAPPEN: "findet finden statt stattfinden fuehren fuehrt",
    Tag.STAY: "bleibt bleiben",
    Tag.SIGN: "unterzeichnet unterzeichnen unterschreibt unterschreiben",
    Tag.ON: "an aufnehmen einschalten einblenden drucken ein rein hinein einfuegen behalten",
    Tag.TOTAL: """
        budget budgets gesamtbetrag gesamtbetrags gesamtbudget gesamtbudgets haushaltsmittel
        haushaltsmitteln gesamtsumme gesamthoehe mittel mitteln betrag summe""",
    Tag.DIALOGUE: """
        dialog dialoge dialogs dialogen zielsteuerungsdialog zielsteuerungsdialoge
        zielsteuerungsdialogs zielsteuerungsdialogen steuerungsdialog steuerungsdialoge termin
        termine terminen dialogtermin dialogtermine""",
    Tag.PARTNER: """
        partner vertragspartner vereinbarungspartner gebietskoerperschaft partnerin
        vertragspartnerin""",
    Tag.PROJECT: "projekt projekts projektes massnahme vorhaben",
    Tag.PARAGRAPH: "absatz satz textbaustein baustein passage passus",
    Tag.AUTHORITY: "landkreis kreis stadt partner gebietskoerperschaft",
    Tag.MINISTRY: "ministerium land",
    Tag.BY: "um",
    Tag.TO: "auf",
    Tag.NEW: "neu neue neuer neues neuen neuem",
    Tag.ONLY: "nur genau",
    Tag.SEP: "und sowie",
    Tag.BLOCK: """
        nicht nichts nie niemals kein keine keinen keinem keiner keines keinesfalls ohne weder
        oder bzw beziehungsweise bis maximal hoechstens mindestens min wenigstens etwa ca circa
        zirka ungefaehr rund knapp gut fast beinahe vielleicht evtl eventuell wohl vermutlich
        voraussichtlich wahrscheinlich moeglicherweise angeblich hoffentlich ggf gegebenenfalls
        falls wenn sofern soweit war waren wurde wurden betrug lag lagen hatte hatten gewesen
        vorjahr vorjahres vorherige vorheriges letztes letzten letzte letzter
        vergangenes vergangenen frueher frueheres bisher bisherige bisherigen bislang damals
        ehemals urspruenglich koennte koennten kann duerfte sollte sollten wuerde waere waeren
        anstatt ausser spaetestens fruehestens ab vor nach zwischen geplant unklar offen falsch
        nein aber sondern doch noch auch schon erst zusaetzlich zusaetzlicher weiterer weitere
        glaube denke meine meint frage""",
    Tag.ASK: """
        was wer wie wann wo warum wieso weshalb welche welcher welches welchen wieviel wieviele
        woher wozu weswegen worum""",
}

_NUMBERS = """
    null / ein eine einen einem eins / zwei / drei / vier / fuenf / sechs / sieben / acht / neun
    / zehn / elf / zwoelf
"""
NUMBER_WORDS = {
    word: number
    for number, spellings in enumerate(_NUMBERS.split("/"))
    for word in spellings.split()
}
"""Numbers of dialogues that are written as words; "ein" is an article as well."""

_ROLES = """
    Landrat Landrätin Kreisbeigeordnete Kreisbeigeordneter Beigeordnete Beigeordneter
    Oberbürgermeister Oberbürgermeisterin Bürgermeister Bürgermeisterin Stadtrat Stadträtin
    Stadtkämmerer Stadtkämmerin Staatsminister Staatsministerin Staatssekretär Staatssekretärin
    Sozialdezernent Sozialdezernentin Dezernent Dezernentin
"""
ROLES = {fold(role): role for role in _ROLES.split()}
"""Offices of signers, folded, as they are printed."""
RANKS = {fold(rank): rank for rank in ("Erste", "Erster", "Hauptamtliche", "Hauptamtlicher")}
"""What may stand in front of an office and belongs to it."""

ABBREVIATIONS = words(
    "ca bzw max min lt vgl evtl ggf inkl nr abs art dr prof usw etc z b u a d h i str tel ff "
    "bspw gem sog incl zzgl mind hr fr st"
)
"""Words whose dot does not end a sentence."""

_TYPO_TAGS = (Tag.TOTAL, Tag.DIALOGUE, Tag.PARTNER)
"""Only the fields' names are read with slips; a slip in a verb or a number is asked about."""
_SHORTEST_TYPO = 6
_TYPO_CUTOFF = 85.0


def _turned() -> dict[str, frozenset[Tag]]:
    """Each word with all it can be."""
    found: dict[str, set[Tag]] = {}
    for tag, listed in _WORDS.items():
        for word in listed.split():
            found.setdefault(word, set()).add(tag)
    return {word: frozenset(tags) for word, tags in found.items()}


_TAGS = _turned()


def tags_of(word: str) -> frozenset[Tag]:
    """What a folded word can be; empty when it is not known.

    Slips of the finger are forgiven in field names alone ("Budgte").
    """
    known = _TAGS.get(word)
    return _with_slip(word) if known is None else known


@lru_cache(maxsize=1024)
def _with_slip(word: str) -> frozenset[Tag]:
    if len(word) < _SHORTEST_TYPO or not word.isalpha():
        return frozenset()
    from rapidfuzz.fuzz import ratio

    near = {
        tag
        for tag in _TYPO_TAGS
        for known in _WORDS[tag].split()
        if known[0] == word[0] and len(known) >= _SHORTEST_TYPO
        if ratio(word, known) >= _TYPO_CUTOFF
    }
    return frozenset(near) if len(near) == 1 else frozenset()
