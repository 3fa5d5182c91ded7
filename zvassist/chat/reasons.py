"""Why an entry is as it is: the rules that look at it, named by path, label or rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zvassist.agreement.errors import EntryError, ZvError
from zvassist.rules.register import rule_named
from zvassist.walk.desk import Desk
from zvassist.walk.reasons import Reason, path_of, read_by, reasons
from zvassist.walk.review import entry_lines

_FULL = 1
"""So many rules are told with what they read; of more, only what they ask."""


def why_lines(asked: str, desk: Desk) -> list[str]:
    """The rules that look at an entry, and how each stands.

    Args:
        asked: a rule ("R44"), a field's path, or its German name.
        desk: the open draft.

    Raises:
        EntryError: there is no such entry or rule; names what could be meant.
    """
    about = (desk.draft, desk.programme, desk.document, desk.findings)
    rule = rule_named(asked.strip().upper())
    if rule:
        return [line for one in reasons(rule.id, *about) for line in _told(one, in_full=True)]
    found = reasons(_path(asked, desk), *about)
    own = [one for one in found if one.findings or not (one.reads_text or one.rests)]
    lines = [line for one in own for line in _told(one, in_full=len(own) <= _FULL)]
    lines += _in_brief(one for one in found if one not in own)
    return lines or ["Auf diese Angabe sieht keine Regel."]


def _in_brief(reasons: Iterable[Reason]) -> Iterator[str]:
    """The rules that have nothing to say here, by their ids."""
    others = list(reasons)
    text = ", ".join(one.rule.id for one in others if not one.rests)
    rest = ", ".join(one.rule.id for one in others if one.rests)
    if text:
        yield f"Den ganzen Text lesen dazu {text}: in Ordnung."
    if rest:
        yield f"Nicht geprüft, weil das Jahr keinen Wert hinterlegt: {rest}."


def _told(reason: Reason, *, in_full: bool) -> Iterator[str]:
    state = "; ".join(one.message for one in reason.findings) or "in Ordnung"
    state = "nicht geprüft, weil das Jahr keinen Wert hinterlegt" if reason.rests else state
    yield f"{reason.rule.id}: {reason.rule.checks}"
    if reason.rule.source:
        yield f"  Quelle: {reason.rule.source}"
    yield f"  jetzt: {state}"
    if in_full:
        yield from (f"  {line}" for line in read_by(reason))


def _path(asked: str, desk: Desk) -> str:
    """The path of the entry that is named by path or label."""
    wanted = asked.strip().casefold()
    lines = list(entry_lines(desk))
    named = [one for one in lines if wanted in (one.label.casefold(), one.path)]
    found = named or [one for one in lines if wanted in f"{one.label} {one.text}".casefold()]
    if len({one.path for one in found}) == 1:
        return found[0].path
    if found:
        labels = tuple(dict.fromkeys(one.label for one in found))
        raise EntryError(f"„{asked}“ kann mehreres sein: {', '.join(labels)}.", labels)
    try:
        return path_of(asked.strip(), desk.draft, desk.programme)
    except ZvError:
        raise EntryError(
            f"„{asked}“ ist weder eine Angabe dieses Entwurfs (wie „Gesamtbetrag“) noch eine "
            "Regel (wie „R44“)."
        ) from None
