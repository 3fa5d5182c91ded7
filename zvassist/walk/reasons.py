"""A rule's trace in the clerk's words: labels, entries as typed, values of the year. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zvassist.agreement.changes import Change
from zvassist.agreement.errors import ChangeError, EntryError
from zvassist.agreement.model import Draft
from zvassist.agreement.paths import value_at
from zvassist.document.tree import Document
from zvassist.programme.programme import Programme
from zvassist.rules.finding import Finding
from zvassist.rules.register import rule_named
from zvassist.rules.rule import Rule
from zvassist.rules.trace import RuleTrace, rules_about, trace
from zvassist.walk.entries import resolved, shown
from zvassist.walk.words import label_at
from zvassist.walk.yeardata import said_reading


@dataclass(frozen=True, slots=True)
class Said:
    """Something a rule read.

    Attributes:
        path: field path, or the name in the year's data.
        label: German name.
        value: as a clerk writes it; "" when it is empty.
        place: file of the programme year it stands in; "" for an entry.
        source: where the year has it from, when it says so.
    """

    path: str
    label: str
    value: str
    place: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """What would satisfy the rule.

    Attributes:
        label: what it does, German.
        change: the change itself.
    """

    label: str
    change: Change


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule over one draft, ready to be shown.

    Attributes:
        rule: the rule.
        entries: the entries it reads, with what stands there.
        reads_text: whether it also looks at the whole printed text.
        year: the programme year's id.
        data: what it asked of the programme year.
        rests: whether the year has no value to check by, so that nothing was found.
        findings: what it found; none when it is satisfied.
        ways: what would satisfy it, where it found something.
    """

    rule: Rule
    entries: tuple[Said, ...]
    reads_text: bool
    year: str
    data: tuple[Said, ...]
    rests: bool
    findings: tuple[Finding, ...]
    ways: tuple[Way, ...]


def reasons(
    asked: str,
    draft: Draft,
    programme: Programme,
    document: Document,
    findings: tuple[Finding, ...],
) -> tuple[Reason, ...]:
    """Why a field or a rule is as it is: one reason per rule that looks at it.

    Args:
        asked: a rule's id ("R44") or a field path; a measure by id or printed position.
        draft: the draft.
        programme: its programme year.
        document: its composed text.
        findings: all findings of the draft.

    Returns:
        The reasons by rule; none when no rule looks at the field.

    Raises:
        EntryError: it is neither a field of this draft nor a rule.
        ChangeError: it names a measure that is not there.
    """
    rule = rule_named(asked.strip())
    rules = (rule,) if rule else rules_about(path_of(asked, draft, programme), findings)
    traces = (trace(one, draft, programme, document, findings) for one in rules)
    return tuple(_reason(found, draft, programme) for found in traces)


def read_by(reason: Reason, *, with_paths: bool = False) -> Iterator[str]:
    """What a rule reads, a line each: entries, the text, the year's data.

    Args:
        reason: the rule over one draft.
        with_paths: name the fields' paths too, for those who type them.
    """
    yield from (f"liest {in_words(said, with_path=with_paths)}" for said in reason.entries)
    if reason.reads_text:
        yield "liest den ganzen gedruckten Text"
    for said in reason.data:
        yield f"Programmjahr {reason.year}: {in_words(said, with_path=with_paths)}"


def in_words(said: Said, *, with_path: bool = False) -> str:
    """Something a rule reads, with its value; the year's, with the file it stands in."""
    has_path = with_path and said.label != said.path
    name = f"{said.label} [{said.path}]" if has_path else said.label
    if said.place or said.source:
        value = f" = {said.value}" if said.value else ""
        source = f", Quelle: {said.source}" if said.source else ""
        return f"{name}{value} ({said.place}{source})"
    return f"{name} = {said.value or 'leer'}"


def path_of(asked: str, draft: Draft, programme: Programme) -> str:
    """The path of the field that is asked for, measures by their id.

    Raises:
        EntryError: there is no such field.
        ChangeError: there is no such measure.
    """
    path = resolved(asked, draft.agreement, programme)
    if path in _WHOLE or path in programme.blocks or _is_extra(path, draft):
        return path
    try:
        value_at(draft.agreement, path)
    except ChangeError:
        raise EntryError(
            f"„{asked}“ ist weder ein Feld dieses Entwurfs (wie „budget.total“) noch eine Regel "
            "(wie „R44“)."
        ) from None
    return path


def entry(path: str, draft: Draft, programme: Programme) -> Said:
    """An entry of the draft with its label and what a clerk would write there."""
    return Said(path, _label(path, draft, programme), _entry(path, draft, programme))


_WHOLE = ("programme", "measures")


def _is_extra(path: str, draft: Draft) -> bool:
    head, _, number = path.partition(".")
    there = len(draft.agreement.extra)
    return head == "extra" and number.isdecimal() and 1 <= int(number) <= there


def _reason(found: RuleTrace, draft: Draft, programme: Programme) -> Reason:
    return Reason(
        found.rule,
        tuple(entry(path, draft, programme) for path in found.fields),
        found.reads_text,
        programme.id,
        tuple(Said(reading.name, *said_reading(reading, programme)) for reading in found.readings),
        found.rests,
        found.findings,
        tuple(Way(r.label, r.change) for finding in found.findings for r in finding.repairs),
    )


def _label(path: str, draft: Draft, programme: Programme) -> str:
    head, _, rest = path.partition(".")
    label = label_at(path, programme)
    measure = draft.agreement.measure(rest.partition(".")[0]) if head == "measures" else None
    named = measure is not None and measure.title and not path.endswith(".title")
    return f"{label} („{measure.title}“)" if measure and named else label


def _entry(path: str, draft: Draft, programme: Programme) -> str:
    agreement = draft.agreement
    if path == "programme":
        return draft.programme
    if path == "measures":
        return str(len(agreement.measures) or "")
    if _is_extra(path, draft):
        return agreement.extra[int(path.partition(".")[2]) - 1].text
    if path in programme.blocks:
        return "amtlicher Wortlaut"
    if path.startswith("passages.") and value_at(agreement, path) is None:
        is_on = programme.is_on(agreement, path.partition(".")[2])
        return f"{'ja' if is_on else 'nein'} (Vorgabe des Jahres)"
    return shown(path, agreement, programme)
