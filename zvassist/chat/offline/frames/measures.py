"""Projects that are there: removed, renamed, priced, put under another Maßnahmenart."""

from __future__ import annotations

from zvassist.agreement.changes import (
    PriceMeasure,
    RecategoriseMeasure,
    RemoveMeasure,
    RenameMeasure,
)
from zvassist.chat.offline.clause import Ask, Clause, Outcome, uncertain
from zvassist.chat.offline.frames.titles import title_in
from zvassist.chat.offline.items import Item, Tag
from zvassist.chat.offline.lexicon import words
from zvassist.chat.offline.mentions import Mention, mentions

_LINKS = words("in um zu auf jetzt nun kuenftig heisst heissen wird werden soll sollen")


def rename_measure(clause: Clause) -> Outcome:
    """Rename: "Nenne BASS 2023 in BASS 2027 um", "BASS 2023 heißt jetzt BASS 2027"."""
    mention = _first_mention(clause) if _means_renaming(clause) else None
    if mention is None:
        return None
    place = clause.items.index(mention.items[-1]) + 1
    before = clause.items[: place - len(mention.items)]
    known = (Tag.FILLER, Tag.RENAME, Tag.PROJECT, Tag.PUT)
    if any(not item.has(*known) and item.text != "aus" for item in before):
        return None
    slot = _behind(clause.items[place:])
    if not slot:
        return Ask(f"Wie soll „{_title(mention)}“ künftig heißen?")
    title = title_in(clause, slot)
    if isinstance(title, Ask):
        return title
    measure = mention.certain
    if measure is None:
        return mention.ask()
    change = RenameMeasure(id=measure.id, title=title)
    return (clause.fact(f"measures.{measure.id}.title", change),)


def _means_renaming(clause: Clause) -> bool:
    """A renaming verb, "aus … wird …", or "ändere den Titel von … auf …"."""
    if clause.has(Tag.RENAME) or (clause.said("aus") and clause.said("wird")):
        return True
    return clause.has(Tag.PUT) and clause.said("titel", "namen", "name") and clause.said("auf")


def _behind(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The new name: behind "in" or "heißt jetzt", before a closing "um" or "heißen"."""
    while items and items[0].text in _LINKS:
        items = items[1:]
    while items and (items[-1].has(Tag.RENAME, Tag.BY)):
        items = items[:-1]
    return items


def remove_measure(clause: Clause) -> Outcome:
    """Remove: "Die Alphabetisierung entfällt"; several may be named."""
    if not clause.has(Tag.REMOVE) or clause.has(Tag.PARAGRAPH):
        return None
    found = _mentions(clause, Tag.REMOVE, Tag.PROJECT, Tag.BE, Tag.PUT)
    for mention in found:
        if any(item.has(Tag.PASSAGE) for item in mention.items):
            return _project_or_passage(clause, mention)
        if mention.certain is None:
            return mention.ask()
    measures = [mention.certain for mention in found if mention.certain]
    facts = [clause.fact(f"measures.{one.id}", RemoveMeasure(id=one.id)) for one in measures]
    return tuple(facts) or None


def _project_or_passage(clause: Clause, mention: Mention) -> Ask:
    """Ask: "Die Sprachförderung entfällt" can mean the project or the sentence of § 2."""
    word = next(item for item in mention.items if item.has(Tag.PASSAGE))
    passage = clause.view.programme.passage(word.value)
    label = passage.label if passage else word.value
    named = clause.source.words(word.start, word.end)
    return Ask(
        f"Ist das Projekt „{_title(mention)}“ gemeint oder der Textbaustein „{label}“?",
        (f"Projekt „{_title(mention)}“ entfernen", f"Absatz zur {named} weglassen"),
    )


def price_measure(clause: Clause) -> Outcome:
    """Set the amount: "Projekt Alphabetisierung: 80.000 €"."""
    amounts = clause.all(Tag.AMOUNT)
    if not amounts:
        return None
    mention = _only_mention(clause, Tag.AMOUNT, Tag.PROJECT, Tag.BE, Tag.PUT, Tag.COST, Tag.TOTAL)
    if mention is None:
        return None
    if question := uncertain(amounts):
        return question
    measure = mention.certain
    if measure is None:
        return mention.ask()
    if len({item.value for item in amounts}) > 1:
        return Ask(f"Welcher Betrag gilt für „{_title(mention)}“?")
    if clause.has(Tag.TOTAL) and not clause.said("betrag", "summe"):
        return Ask(
            f"Ist der Betrag des Projekts „{_title(mention)}“ gemeint oder der Gesamtbetrag?"
        )
    change = PriceMeasure(id=measure.id, amount=amounts[0].value)
    return (clause.fact(f"measures.{measure.id}.amount", change),)


def recategorise_measure(clause: Clause) -> Outcome:
    """Put under another Maßnahmenart: "BASS gehört zu den Qualifizierungsprojekten"."""
    categories = {item.value for item in clause.all(Tag.CATEGORY)}
    if not categories or not clause.has(Tag.MOVE):
        return None
    mention = _only_mention(clause, Tag.CATEGORY, Tag.MOVE, Tag.PROJECT)
    if mention is None:
        return None
    measure = mention.certain
    if measure is None:
        return mention.ask()
    if len(categories) > 1:
        return Ask(f"Zu welcher Maßnahmenart gehört „{_title(mention)}“?")
    change = RecategoriseMeasure(id=measure.id, category=categories.pop())
    return (clause.fact(f"measures.{measure.id}.category", change),)


def _first_mention(clause: Clause) -> Mention | None:
    return next(iter(mentions(clause.items, clause.view.agreement)), None)


def _only_mention(clause: Clause, *known: Tag) -> Mention | None:
    """The one project a clause names, when every other word is understood."""
    found = _mentions(clause, *known)
    return found[0] if len(found) == 1 else None


def _mentions(clause: Clause, *known: Tag) -> tuple[Mention, ...]:
    """All projects a clause names, when every other word is understood; else none."""
    found = mentions(clause.items, clause.view.agreement)
    named = tuple(item for mention in found for item in mention.items)
    return () if clause.without(named).rest(*known) else found


def _title(mention: Mention) -> str:
    return mention.measures[0].title or mention.measures[0].id
