"""Answers from the programme year: deadlines, Maßnahmenarten, passages, offices, terms."""

from __future__ import annotations

import re

from zvassist.agreement.dates import write_date
from zvassist.agreement.text import unbind
from zvassist.chat.engine import View
from zvassist.chat.offline.answers.asked import Asked, lines
from zvassist.chat.reading.items import Tag
from zvassist.document.filling import Scene
from zvassist.programme.offices import Minister
from zvassist.programme.search import find
from zvassist.rules.register import registered
from zvassist.rules.trace import Reading, rules_about
from zvassist.walk.yeardata import said_reading

_PARAMETERS: tuple[tuple[str, str], ...] = (
    ("proof_deadline", r"verwendungsnachweis"),
    (
        "application_deadline",
        r"antragsfrist|(?:bis wann|wann|frist|spaetestens).*antrag|antrag.*frist",
    ),
    ("interviews_until", r"(?:bis wann|frist|wann).*gespraech|gespraech.*bis wann"),
    (
        "earliest_start",
        r"vorzeitig|(?:ab wann|fruehestens|wann).*(?:begin|start|anfang|los)",
    ),
    ("admin_cost_cap", r"verwaltungs(?:kosten|anteil|ausgaben)"),
    (
        "staff_training_cap",
        r"(?:obergrenze|hoechst|deckel|maximal|anteil).*(?:weiterbildung|personal)",
    ),
    ("own_share", r"eigenanteil|eigenmittel|kofinanzierung|eigenbeteiligung"),
    ("minimum_measure", r"bagatell"),
    ("minimum_grant", r"mindest(?:betrag|foerder\w*|summe)"),
    ("maximum_grant", r"hoechst(?:betrag|foerder\w*|summe)|obergrenze|maximal"),
    ("state_total", r"landesbudget|landesweit|ganz hessen"),
    ("part_time_funds", r"(?:mittel|geld|betrag).*teilzeit|teilzeit.*(?:mittel|geld)"),
    ("approving_authority", r"bewilligungsbehoerde|wer .*bewillig|regierungspraesidium"),
)
_ASKS_KINDS = r"massnahme?n?arten|welche (?:arten|kategorien)|kategorien"
_KIND_ASKED = r"was (?:ist|heisst|bedeutet)|definition|was (?:zaehlt|faellt)|unterschied zwischen"
_DEADLINES = ("application_deadline", "interviews_until", "earliest_start", "proof_deadline")
_ASKS_PASSAGES = r"(?:welche|alle) (?:\w+ )?(?:textbausteine|bausteine|passagen)"
_TERM = re.compile(
    r"(?:was (?:heisst|bedeutet|ist)|wofuer steht|abkuerzung) (?:die |das |der )?(\w+)"
)


def parameter(asked: Asked) -> str | None:
    """A figure or deadline of the year with its source; one that is not there is not guessed."""
    for name, pattern in _PARAMETERS:
        if asked.matches(pattern):
            return _parameter(name, asked.view)
    return None


def _parameter(name: str, view: View) -> str:
    programme = view.programme
    found = getattr(programme.parameters, name)
    reading = Reading(
        f"parameters.{name}", found.value if found else None, found.origin if found else ""
    )
    label, value, _file, source = said_reading(reading, programme)
    if found is None:
        return f"{_capital(label)}: für {programme.year} nicht hinterlegt."
    return f"{_capital(label)} {programme.year}: {value} (Quelle: {source})."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def kinds(asked: Asked) -> str | None:
    """The Maßnahmenarten of the year."""
    if not asked.matches(_ASKS_KINDS):
        return None
    year = asked.view.programme
    return f"Maßnahmenarten {year.year}:\n" + lines(
        _kind(one.id, asked.view) for one in year.data.category
    )


def kind(asked: Asked) -> str | None:
    """What a Maßnahmenart is called in full, when a question asks what it is."""
    named = {item.value for item in asked.clause.all(Tag.CATEGORY)}
    if not named or not asked.matches(_KIND_ASKED):
        return None
    return lines(_kind(name, asked.view) for name in sorted(named))


def _kind(category_id: str, view: View) -> str:
    category = view.programme.category(category_id)
    if category is None:
        return category_id
    source = next((one.text for one in view.programme.data.source if one.id == category.source), "")
    text = (
        f"{category.label}: {category.heading}"
        if category.heading != category.label
        else category.label
    )
    return f"{text} (Quelle: {source or category.source})"


def passages(asked: Asked) -> str | None:
    """Which passages are on, all or the one that is named."""
    view = asked.view
    named = {item.value for item in asked.clause.all(Tag.PASSAGE)}
    if not named and not asked.matches(_ASKS_PASSAGES):
        return None
    chosen = [one for one in view.programme.data.passage if not named or one.id in named]
    if named and asked.matches(r"\b(?:text|wortlaut|satz|steht|lautet|heisst)\b.*"):
        return "\n".join(_passage_text(one.id, view) for one in chosen)
    on = {one.id: view.programme.is_on(view.agreement, one.id) for one in chosen}
    return lines(f"{one.label}: steht {'' if on[one.id] else 'nicht '}im Text" for one in chosen)


def _passage_text(passage_id: str, view: View) -> str:
    """What a passage says, whether it is on or not."""
    passage = view.programme.passage(passage_id)
    label = passage.label if passage else passage_id
    on = view.programme.is_on(view.agreement, passage_id)
    scene = Scene(view.agreement, view.programme)
    texts = [
        one.text
        for block in view.programme.blocks.values()
        for one in getattr(block, "sentences", ())
        if getattr(one, "passage", None) == passage_id
    ]
    words = unbind("".join(span.text for span in scene.fill(tuple(texts))))
    return f"{label}, steht {'' if on else 'nicht '}im Text: „{words}“"


def minister(asked: Asked) -> str | None:
    """Who is in office in the year, as far as the data says; the ministry's name."""
    if asked.matches(r"(?:wie heisst (?:das|unser)|welches) ministerium|name des ministeriums"):
        ministry = asked.view.programme.ministry
        return f"{ministry.name} ({ministry.short}), Quelle: {ministry.source}."
    if not asked.matches(r"\bminister(?:in)?\b|\bstaatsminister(?:in)?\b"):
        return None
    programme = asked.view.programme
    told = [
        f"{one.role} {one.name}{_since(one)} (Quelle: {one.source})"
        for one in programme.offices.ministers_in(programme.year)
    ]
    return lines(told) if told else f"Für {programme.year} ist niemand hinterlegt."


def _since(minister: Minister) -> str:
    """Since when somebody is in office, where that rests on a source."""
    first = minister.valid_from
    return f", im Amt seit {unbind(write_date(first))}" if first and minister.dates_certain else ""


def key(asked: Asked) -> str | None:
    """The AGS of a partner that is named, else of the draft's."""
    if not asked.matches(r"\bags\b|gemeindeschluessel"):
        return None
    view = asked.view
    named = [item.value for item in asked.clause.all(Tag.NAME)]
    of = re.search(r"\bvon (?:der |dem )?(.+?)\W*$", asked.text)
    programme = view.programme
    found = find(of[1], programme.year, programme.authorities) if of else ()
    wanted = named or [one.ags for one in found] or [view.agreement.local_authority]
    told = [f"{one.name()}: AGS {one.ags}" for one in programme.partners if one.ags in wanted]
    return lines(told) if told else None


def deadlines(asked: Asked) -> str | None:
    """The deadlines of the year, those that are not known as well."""
    if not asked.matches(r"\bfristen\b|\bwelche termine und fristen\b"):
        return None
    return lines(_parameter(name, asked.view) for name in _DEADLINES)


def partners(asked: Asked) -> str | None:
    """Which partners the year has, or whether one that is named is among them."""
    programme = asked.view.programme
    if asked.matches(r"(?:welche|wie ?viele) (?:partner|landkreise|kreise|staedte|gebietskoerper)"):
        names = ", ".join(one.name() for one in programme.partners)
        return f"{programme.year} gibt es {len(programme.partners)} Partner: {names}."
    named = re.search(
        r"(?:ist|gehoert|kann) (?:der |die |das )?(.+?) (?:ein |als |zu den )?partner", asked.text
    )
    if named is None:
        return None
    if named[1] in ("der", "die", "das", "unser"):
        return None
    found = find(named[1], programme.year, programme.authorities)
    if not found:
        return f"{programme.year} gibt es keinen Partner, der so heißt."
    return lines(f"{one.name()} ist {programme.year} antragsberechtigt." for one in found)


def rules(asked: Asked) -> str | None:
    """Which rules look at a field that is named."""
    if not asked.matches(r"welche regeln? |welche pruefung"):
        return None
    path = next((path for tag, path in _RULED if asked.has(tag)), None)
    found = rules_about(path, asked.view.findings) if path else registered()
    return lines(f"{one.id}: {one.checks}" for one in found)


_RULED = (
    (Tag.TOTAL, "budget.total"),
    (Tag.DIALOGUE, "dialogues.dates"),
    (Tag.PARTNER, "local_authority"),
    (Tag.PROJECT, "measures.m1.title"),
    (Tag.SIGN, "signatures.local_authority.name"),
)


def status(asked: Asked) -> str | None:
    """Whether the year is confirmed, and what state the draft is in."""
    if asked.matches(r"programmjahr|amtlich|bestaetigt|wortlaut"):
        programme = asked.view.programme
        text = f"Programmjahr {programme.year} ({programme.id}): {programme.data.status}."
        return text + _confirmed(asked.view)
    if asked.matches(r"\bstand\b|\bzustand\b|\bentwurf\b.*\bfinal\b|\bunterschrieben\b"):
        draft = asked.view.draft
        return f"Der Stand ist „{draft.state}“." if draft else None
    return None


def _confirmed(view: View) -> str:
    data = view.programme.data
    day = f" am {unbind(write_date(data.confirmed_on))}" if data.confirmed_on else ""
    return f" Bestätigt von {data.confirmed_by}{day}." if data.confirmed_by else ""


def term(asked: Asked) -> str | None:
    """What a short form stands for."""
    found = _TERM.search(asked.text)
    if found is None:
        return None
    programme = asked.view.programme
    word = found[1]
    if word == (programme.ministry.short or "").casefold():
        return f"{programme.ministry.short}: {programme.ministry.name}."
    name = programme.data.name.removesuffix(f" {programme.year}")
    for short in programme.data.short_forms:
        if word == short.casefold() and _initials(name) == short:
            return f"{short}: {name}."
    return None


def _initials(name: str) -> str:
    """The capitals of a name, "und" left out: "Ausbildungs- und Qualifizierungsbudget" is AQB."""
    heads = "".join(char for char in name if char.isupper())
    return f"{heads}B" if name.endswith("budget") else heads
