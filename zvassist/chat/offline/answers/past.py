"""Answers about what was changed: since when, by whom, and against last year."""

from __future__ import annotations

from zvassist.agreement.dates import write_date
from zvassist.agreement.model import HistoryEntry
from zvassist.agreement.paths import SCALARS, value_at
from zvassist.agreement.text import unbind
from zvassist.chat.describe import label_of, said
from zvassist.chat.engine import View
from zvassist.chat.offline.answers.asked import Asked, lines
from zvassist.chat.reading.items import Tag
from zvassist.walk.words import field_of, in_words

_MOST = 8
_CHANGED = r"\b(?:geaendert|aenderung(?:en)?|veraendert|anders|neu|unterschied\w*|abweich\w*)\b"
_HISTORY = (
    r"\bseit wann\b|\bverlauf\b|\bprotokoll\b|\bwoher (?:kommt|kommen|stammt|stammen|ist|sind)\b"
    r"|\bwer hat\b.*\b(?:ein|an)ge(?:tragen|geben|setzt)\b|\bwer hat\b.*\bgesetzt\b"
    r"|\bwann wurden?\b.*\b(?:ein|an)ge(?:tragen|geben|setzt)\b"
)
_LAST_YEAR = r"vorjahr|letzte[mns]? jahr|letztjaehrig|seit (?:20\d\d|dem letzten)|gegenueber"
_FIELDS = (
    (Tag.TOTAL, "budget"),
    (Tag.DIALOGUE, "dialogues"),
    (Tag.PARTNER, "local_authority"),
    (Tag.SIGN, "signatures"),
    (Tag.PROJECT, "measures"),
)


def against_last_year(asked: Asked) -> str | None:
    """What differs from last year's agreement with the same partner."""
    if not (asked.matches(_CHANGED) and asked.matches(_LAST_YEAR)):
        return None
    previous = asked.view.previous
    if previous is None:
        return (
            "Die Vereinbarung des Vorjahres liegt hier nicht vor; „zvassist vergleichen ALT NEU“ "
            "zeigt die Unterschiede."
        )
    told = [line for path in SCALARS if (line := _difference(path, asked.view))]
    told += _measures(asked.view)
    return "Gegenüber dem Vorjahr:\n" + lines(told or ["keine Unterschiede"])


def _difference(path: str, view: View) -> str:
    previous = view.previous
    if previous is None or value_at(previous, path) == value_at(view.agreement, path):
        return ""
    old, new = (said(path, one, view.programme) for one in (previous, view.agreement))
    return f"{label_of(path, view.agreement, view.programme)}: {old} → {new}"


def _measures(view: View) -> list[str]:
    old = [one.title or "" for one in view.previous.measures] if view.previous else []
    new = [one.title or "" for one in view.agreement.measures]
    return [
        *(f"Projekt neu: {title}" for title in new if title not in old),
        *(f"Projekt entfallen: {title}" for title in old if title not in new),
    ]


def history(asked: Asked) -> str | None:
    """What was changed in this draft, when and by whom."""
    if not asked.matches(_CHANGED) and not asked.matches(_HISTORY):
        return None
    # "Seit wann ist sie Ministerin?" and what tells two Maßnahmenarten apart are other questions.
    if asked.has(Tag.ROLE) or (asked.has(Tag.CATEGORY) and asked.matches("unterschied")):
        return None
    draft = asked.view.draft
    if draft is None:
        return "Der Verlauf liegt hier nicht vor."
    entries = _about(asked, draft.history)
    if not entries:
        return (
            "Daran ist in diesem Entwurf noch nichts geändert worden; was da steht, stand schon "
            "da, als er angelegt wurde."
        )
    shown = entries[-_MOST:]
    more = len(entries) - len(shown)
    head = f"Die letzten {len(shown)} Änderungen:" if more else "Änderungen:"
    return f"{head}\n" + lines(_entry(one, asked.view) for one in reversed(shown))


def _about(asked: Asked, entries: tuple[HistoryEntry, ...]) -> tuple[HistoryEntry, ...]:
    """The entries about the fields that the question names; all when it names none."""
    prefixes = tuple(path for tag, path in _FIELDS if asked.has(tag))
    if not prefixes:
        return entries
    return tuple(one for one in entries if field_of(one.change).startswith(prefixes))


def _entry(entry: HistoryEntry, view: View) -> str:
    who = f" von {entry.who}" if entry.who else ""
    why = f" („{entry.why}“)" if entry.why else ""
    day = unbind(write_date(entry.time.date()))
    return f"{day}{who}: {in_words(entry.change, view.programme)}{why}"
