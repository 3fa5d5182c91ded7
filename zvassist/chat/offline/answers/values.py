"""Answers about what is entered."""

from __future__ import annotations

from decimal import Decimal

from zvassist.agreement.amounts import write_euro
from zvassist.agreement.model import Agreement, Measure
from zvassist.agreement.text import unbind
from zvassist.chat.engine import View
from zvassist.chat.offline.answers.asked import Asked, entry, is_empty, lines, place
from zvassist.chat.reading.fold import fold
from zvassist.chat.reading.items import Tag
from zvassist.document.plain import block_lines
from zvassist.walk.fields import label_of

_LONG_WORD = 20
"""So long a word of a heading names its paragraph ("UN-Behindertenrechtskonvention")."""
_SIDES = {
    "ministry": "Ministerium",
    "local_authority": "Partner",
    "local_authority_2": "Partner, zweite Unterschrift",
}


def budget(asked: Asked) -> str | None:
    """The total of § 4."""
    if not asked.has(Tag.TOTAL) and not asked.matches(r"\bwie ?viel geld\b"):
        return None
    view = asked.view
    if is_empty("budget.total", view):
        return f"Der Gesamtbetrag{place('budget.total', view)} ist noch nicht eingetragen."
    amount = entry("budget.total", view)
    return f"Der Gesamtbetrag ist {amount}{place('budget.total', view)}."


def last_year(asked: Asked) -> str | None:
    """A value of last year's agreement, where that is known."""
    if not asked.matches(r"vorjahr|letzte[sn]? jahr|im jahr davor|20(?:1\d|2[0-6])\b"):
        return None
    if not asked.has(Tag.TOTAL):
        return None
    previous = asked.view.previous
    amount = (previous and previous.budget.total) or asked.view.agreement.budget.previous_total
    if amount is None:
        return (
            "Der Betrag des Vorjahres ist nicht bekannt; er lässt sich als „Betrag im Vorjahr“ "
            "eintragen."
        )
    return f"Der Gesamtbetrag im Vorjahr war {_euro(amount)}."


def dialogues(asked: Asked) -> str | None:
    """Number and days of § 6."""
    if not asked.has(Tag.DIALOGUE):
        return None
    view = asked.view
    entries, where = view.agreement.dialogues, place("dialogues.count", view)
    if entries.count is None:
        return f"Die Anzahl der Zielsteuerungsdialoge{where} ist noch nicht eingetragen."
    noun = "Zielsteuerungsdialog" if entries.count == 1 else "Zielsteuerungsdialoge"
    text = f"Vereinbart: {entries.count} {noun}{where}."
    if not entries.dates:
        return f"{text} Ein Termin ist noch nicht eingetragen."
    return f"{text} Termine: {entry('dialogues.dates', view)}."


def partner(asked: Asked) -> str | None:
    """Who the partner is, and where its seat is."""
    named = asked.has(Tag.PARTNER, Tag.AUTHORITY)
    if not named and not asked.matches(r"\bsitz\b|\b(?:mit|fuer) wen?m?\b"):
        return None
    view = asked.view
    if view.agreement.local_authority is None:
        return "Der Partner ist noch nicht eingetragen."
    authority = view.programme.authorities.by_ags(view.agreement.local_authority)
    seat = f", Sitz: {authority.seat}" if authority and asked.matches(r"\bsitz\b") else ""
    return f"Partner: {entry('local_authority', view)}{seat}."


def signers(asked: Asked) -> str | None:
    """Who signs where and when: all of it, or what is asked for."""
    view = asked.view
    named = [side for side in _SIDES if _is_named(side, asked)]
    about = asked.has(Tag.SIGN, Tag.ROLE) or asked.matches(r"unterschr|unterzeichn")
    if not (about or named) or asked.matches(r"\bzeichen\b"):
        return None
    parts = _parts(asked)
    told = [
        _signer(side, label, parts, view)
        for side, label in _SIDES.items()
        if (side in named if named else _is_asked(side, asked))
    ]
    return "Es unterzeichnen:\n" + lines(told)


def _is_named(side: str, asked: Asked) -> bool:
    """Whether the question names a signer: "Welche Rolle hat Frau Sprößler?"."""
    signer = getattr(asked.view.agreement.signatures, side)
    surname = fold(signer.name).split()[-1:] if signer and signer.name else []
    return any(asked.clause.said(name) for name in surname)


def _parts(asked: Asked) -> tuple[str, ...]:
    if asked.matches(r"\bwann\b|\bdatum\b|\btag\b"):
        return ("name", "date")
    if asked.matches(r"\bwo\b|\bort\b"):
        return ("name", "place")
    return ("name", "role", "place", "date")


def _is_asked(side: str, asked: Asked) -> bool:
    if side == "local_authority_2" and not asked.view.agreement.signatures.has_second:
        return False
    if asked.has(Tag.MINISTRY) and not asked.has(Tag.AUTHORITY):
        return side == "ministry"
    if asked.has(Tag.AUTHORITY) and not asked.has(Tag.MINISTRY):
        return side != "ministry"
    return True


def _signer(side: str, label: str, parts: tuple[str, ...], view: View) -> str:
    values = []
    for part in parts:
        path = f"signatures.{side}.{part}"
        empty = is_empty(path, view)
        if part == "date":
            values.append("Datum noch nicht eingetragen" if empty else f"am {entry(path, view)}")
        elif part == "place":
            values.append("Ort noch nicht eingetragen" if empty else f"in {entry(path, view)}")
        else:
            values.append(entry(path, view))
    return f"{label}: {', '.join(values)}"


def one_measure(asked: Asked) -> str | None:
    """A project that is named: its Maßnahmenart and its amount."""
    if not asked.measures:
        return None
    return "\n".join(_measure(measure, asked.view) for measure in asked.measures)


def _measure(measure: Measure, view: View) -> str:
    category = view.programme.category(measure.category)
    under = f"steht unter „{category.label}“" if category else "hat keine gültige Maßnahmenart"
    amount = _euro(measure.amount) if measure.amount is not None else "kein Betrag eingetragen"
    return f"„{measure.title}“ {under}; {amount}."


def measures(asked: Asked) -> str | None:
    """The projects by Maßnahmenart, all or those of the ones that are named."""
    categories = {item.value for item in asked.clause.all(Tag.CATEGORY)}
    if not categories and not asked.matches(r"\b(?:projekte[n]?|massnahmen?|projektliste)\b"):
        return None
    view = asked.view
    if not view.agreement.measures:
        return "Es ist noch kein Projekt eingetragen."
    told = [
        f"{category.label}: {', '.join(titles) if titles else 'kein Projekt'}"
        for category in view.programme.data.category
        if not categories or category.id in categories
        if (titles := _titles(view.agreement, category.id)) or categories
    ]
    known = {category.id for category in view.programme.data.category}
    stray = [m.title or m.id for m in view.agreement.measures if m.category not in known]
    if stray and not categories:
        told.append(f"ohne gültige Maßnahmenart: {', '.join(stray)}")
    count = len(view.agreement.measures)
    head = "Projekte:" if categories else f"{count} Projekt{'e' if count > 1 else ''}:"
    return f"{head}\n{lines(told)}"


def _titles(agreement: Agreement, category: str) -> list[str]:
    return [m.title or "(ohne Namen)" for m in agreement.measures if m.category == category]


_UNPRINTED = {
    "application_date": r"\bwann\b.*antrag.*gestellt|antragsdatum",
    "interview_date": r"\bwann\b.*zielvereinbarungsgespraech",
    "strategy.title": r"\bstrategie\b",
    "budget.admin_costs": r"verwaltungskosten",
    "budget.own_funds": r"eigenmittel|eigenanteil",
    "notes": r"\bnotiz",
}


def unprinted(asked: Asked) -> str | None:
    """An entry that is not printed."""
    for path, pattern in _UNPRINTED.items():
        if asked.matches(pattern) and not is_empty(path, asked.view):
            return f"{label_of(path)}: {entry(path, asked.view)}."
    return None


def paragraph(asked: Asked) -> str | None:
    """The words of a paragraph of the agreement, as they will be printed."""
    view = asked.view
    if asked.matches(r"praeambel"):
        return "\n".join(block_lines(view.document.section("preamble")))
    if asked.matches(r"\btitel\b.*vereinbarung"):
        return f"Der Titel lautet: {unbind(view.document.title)}"
    wanted = {item.value for item in asked.clause.all(Tag.SECTION)}
    for section, number in view.programme.numbers.items():
        if number in wanted or (not wanted and _is_headed(section, asked)):
            return "\n".join(block_lines(view.document.section(section)))
    return None


def _is_headed(section: str, asked: Asked) -> bool:
    """Whether the question names a paragraph by a word that only its heading has."""
    if not asked.matches(r"\b(?:steht|lautet|text|wortlaut)\b"):
        return False
    heading = next(iter(asked.view.document.section(section)), None)
    words = " ".join(span.text for span in heading.spans) if heading else ""
    return any(len(word) >= _LONG_WORD and word in asked.text for word in fold(words).split())


def _euro(amount: Decimal) -> str:
    return unbind(write_euro(amount))
