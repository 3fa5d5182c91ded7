"""Own wording: placeholders that nothing fills or that were lost, and the text beneath it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from zvassist.agreement.cases import capitalised
from zvassist.agreement.changes import ClearWording, SetWording
from zvassist.agreement.model import Agreement
from zvassist.agreement.numbers import write_number_word
from zvassist.agreement.phrases import listed, quoted
from zvassist.document.filling import Scene
from zvassist.document.kinds.text import sentences
from zvassist.programme.schema import DialoguesBlock, TextBlock, block_hash
from zvassist.programme.template import PLACEHOLDERS, faults, parse
from zvassist.rules.finding import Repair, Severity
from zvassist.rules.printed import Place
from zvassist.rules.rule import Hit, Subject, rule
from zvassist.rules.slips import rewritten

_COUNT = "dialogues.count"


def _braced(name: str) -> str:
    return f"{{{name}}}"


# --- What cannot be filled ---------------------------------------------------------------


@rule(
    "P04",
    Severity.WARNUNG,
    fields=("wording.*", "extra.*"),
    checks="Platzhalter, Verweise und Fettdruck in eigenem Wortlaut und weiteren Absätzen sind "
    "solche, die das Programm kennt.",
    source="Platzhalter des Wortlauts (wording.toml)",
)
def known_placeholders(subject: Subject) -> Iterator[Hit]:
    """P04: braces that nothing fills, and bold that does not end."""
    sections = frozenset(subject.programme.numbers)
    for place, text in _own_texts(subject.agreement):
        wrong = [*faults(text, sections), *_misplaced(subject, place, text)]
        if wrong:
            message = f"Der eigene Text ist nicht zu deuten: {listed(dict.fromkeys(wrong))}."
            words = re.search(r"\{[^{}]*\}|\*\*|[{}]", wrong[0])
            repairs = _corrected(subject.agreement, place, text, sections)
            yield Hit(place.field, message, repairs=repairs, words=words[0] if words else "")


def _own_texts(agreement: Agreement) -> Iterator[tuple[Place, str]]:
    for block, own in agreement.wording.items():
        yield Place(f"wording.{block}", is_own=True), own.text
    for number, extra in enumerate(agreement.extra, start=1):
        yield Place(f"extra.{number}", is_own=True), extra.text


def _misplaced(subject: Subject, place: Place, text: str) -> Iterator[str]:
    """The number of dialogues is filled in its own paragraph alone."""
    block = subject.programme.blocks.get(place.field.removeprefix("wording."))
    if _braced(_COUNT) in text and not isinstance(block, DialoguesBlock):
        yield f"den Platzhalter „{_braced(_COUNT)}“ gibt es hier nicht"


def _corrected(
    agreement: Agreement, place: Place, text: str, sections: frozenset[str]
) -> tuple[Repair, ...]:
    """Put the placeholder that is spelt most like an unknown one, where that mends all."""
    known = [*sorted(PLACEHOLDERS - {_COUNT}), *(f"ref:{section}" for section in sorted(sections))]
    unknown = [name for name in re.findall(r"\{([^{}]*)\}", text) if name not in {*known, _COUNT}]
    better, said = text, []
    for name in dict.fromkeys(unknown):
        for close in get_close_matches(name, known, n=1, cutoff=0.7):
            better = better.replace(_braced(name), _braced(close))
            said.append(f"{quoted(_braced(name))} durch {quoted(_braced(close))}")
    if not said or any(faults(better, sections)) or _braced(_COUNT) in better:
        return ()
    return (Repair(f"{listed(said)} ersetzen", rewritten(agreement, place, better)),)


# --- What was lost -----------------------------------------------------------------------


@rule(
    "P05",
    Severity.WARNUNG,
    fields=("wording.*",),
    checks="Eigener Wortlaut behält die Platzhalter des amtlichen Absatzes, damit er den Einträgen "
    "folgt.",
    source="Platzhalter des Wortlauts (wording.toml); „BASS 2023“ und andere Reste alter Angaben",
)
def keeps_placeholders(subject: Subject) -> Iterator[Hit]:
    """P05: own wording without an entry that the official paragraph prints."""
    for block_id in subject.agreement.wording:
        block = subject.programme.blocks.get(block_id)
        if isinstance(block, TextBlock | DialoguesBlock) and (lost := _lost(subject, block)):
            names = listed(dict.fromkeys(quoted(_braced(name)) for name in lost.values()))
            missing = "fehlt der Platzhalter" if len(lost) == 1 else "fehlen die Platzhalter"
            message = (
                f"Im eigenen Wortlaut zu {quoted(block_id)} {missing} {names}; "
                "er folgt den Einträgen nicht."
            )
            repairs = _put_back(subject, block, set(lost))
            yield Hit(f"wording.{block_id}", message, repairs=repairs)


def _official(subject: Subject, block: TextBlock | DialoguesBlock) -> list[str]:
    texts = sentences(block, Scene(subject.agreement, subject.programme))
    return [token.text for text in texts for token in parse(text) if token.placeholder]


def _lost(subject: Subject, block: TextBlock | DialoguesBlock) -> dict[str, str]:
    """The first official placeholder of each entry that own wording no longer has."""
    text = subject.agreement.wording[block.id].text
    kept = {_entry(token.text) for token in parse(text) if token.placeholder}
    lost: dict[str, str] = {}
    for name in _official(subject, block):
        if _entry(name) not in kept:
            lost.setdefault(_entry(name), name)
    return lost


def _entry(name: str) -> str:
    """What a placeholder prints: the partner in whatever case, the ministry, a paragraph."""
    head = name.partition(".")[0]
    return head if head in ("partner", "ministry") else name


def _put_back(
    subject: Subject, block: TextBlock | DialoguesBlock, lost: set[str]
) -> tuple[Repair, ...]:
    """Put placeholders where the words are those that they would print."""
    text = better = subject.agreement.wording[block.id].text
    found = set()
    for name in dict.fromkeys(_official(subject, block)):
        words = _printed(subject, block, name)
        for form in {words, capitalised(words)}:
            replaced = re.sub(rf"(?<![\w{{.]){re.escape(form)}(?![\w}}])", _braced(name), better)
            if _entry(name) in lost and replaced != better:
                better = replaced
                found.add(_entry(name))
    if better == text or found != lost:
        return ()
    place = Place(f"wording.{block.id}", is_own=True)
    return (Repair("Platzhalter einsetzen", rewritten(subject.agreement, place, better)),)


def _printed(subject: Subject, block: TextBlock | DialoguesBlock, name: str) -> str:
    if name != _COUNT or not isinstance(block, DialoguesBlock):
        return Scene(subject.agreement, subject.programme).plain(_braced(name))
    count = subject.agreement.dialogues.count or 0
    return block.forms.one if count == 1 else block.forms.many.format(n=write_number_word(count))


# --- What it rests on --------------------------------------------------------------------


@rule(
    "P06",
    Severity.WARNUNG,
    fields=("wording.*", "programme"),
    checks="Der amtliche Absatz unter einem eigenen Wortlaut ist noch der, an dessen Stelle der "
    "eigene Wortlaut gesetzt wurde.",
    source="Wortlaut des Programmjahres (wording.toml), verglichen mit dem Stand, den der eigene "
    "Wortlaut ersetzt hat",
)
def official_text_unchanged(subject: Subject) -> Iterator[Hit]:
    """P06: the official paragraph changed since own wording replaced it."""
    for block_id, own in subject.agreement.wording.items():
        block = subject.programme.blocks.get(block_id)
        if own.base is None or not isinstance(block, TextBlock | DialoguesBlock):
            continue
        if own.base != block_hash(block):
            keep = SetWording(block=block_id, text=own.text, base=block_hash(block))
            yield Hit(
                f"wording.{block_id}",
                f"Der amtliche Absatz {quoted(block_id)} lautet anders als der, den der eigene "
                "Wortlaut ersetzt hat; bitte prüfen, ob der eigene Wortlaut noch passt.",
                repairs=(
                    Repair("Eigenen Wortlaut behalten", keep),
                    Repair("Amtlichen Wortlaut nehmen", ClearWording(block=block_id)),
                ),
            )
