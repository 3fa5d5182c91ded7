"""The three-way comparison: what a file's text changed, and what the clerk's draft changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zvassist.agreement import changes as c
from zvassist.agreement import order
from zvassist.agreement.door import apply
from zvassist.agreement.errors import ChangeError
from zvassist.agreement.model import Draft
from zvassist.agreement.paths import SCALARS
from zvassist.document.compose import compose
from zvassist.document.differences import Difference, differences
from zvassist.document.printed import printed
from zvassist.document.reading import Certainty, ReadField, Reading, SourceText
from zvassist.document.tree import Document
from zvassist.programme.programme import Programme
from zvassist.session.unaltered import altered_blocks, is_unaltered

_BOTH = "Das wurde in der Datei und im Entwurf geändert."
_GONE = "Im Text steht dazu nichts mehr."


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change that was made in a file.

    Attributes:
        path: the field's path in the draft.
        change: what makes the draft say what the file says.
        words: the literal words in the file; "" where something is gone.
        place: where they stand, German; "" where something is gone.
    """

    path: str
    change: c.Change
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Question:
    """What only the clerk can decide; without a decision the draft stays as it is.

    Attributes:
        path: the field's path in the draft.
        note: why it is asked, one German sentence.
        words, place: what the file says, and where; "" where it says nothing.
        choices: the changes there are to choose from, besides leaving the draft as it is.
    """

    path: str
    note: str
    words: str
    place: str
    choices: tuple[c.Change, ...]


def merged(
    before: Draft, current: Draft, source: SourceText, reading: Reading, year: Programme
) -> tuple[tuple[Proposal, ...], tuple[Question, ...]]:
    """What was changed in a file, as proposals on the clerk's draft; what both changed is asked.

    Args:
        before: the draft as the file was written from it.
        current: the draft as it stands now; equal to ``before`` where there is no other.
        source: the file's lines.
        reading: what they say.
        year: the programme year of all three.
    """
    own = _own_edits(before, current, year)
    proposals: list[Proposal] = []
    questions: list[Question] = []
    for one in _edits(before, source, reading, year):
        rivals = [other for other in own if _touch(one, other)]
        words, place = _words(one, reading)
        if any(_same(one.change, other.change) for other in rivals):
            continue
        if rivals or (not words and one.path in SCALARS):
            note = _BOTH if rivals else _GONE
            choices = tuple(_possible(current, one.change))
            questions.append(Question(one.path, note, words, place, choices))
        else:
            proposals.append(Proposal(one.path, one.change, words, place))
    return tuple(proposals), tuple(questions)


def uncertain(
    before: Draft, source: SourceText, reading: Reading, year: Programme
) -> Iterator[Question]:
    """The fields of which a text is not certain and which the draft does not settle."""
    document = compose(before.agreement, year)
    altered = altered_blocks(document, source)
    entries = printed(before.agreement, year).model_dump(mode="json")
    for field in reading.fields:
        if field.certainty is Certainty.CERTAIN or is_unaltered([field.path], document, altered):
            continue
        if field.path in SCALARS and _at(entries, field.path) in field.candidates:
            continue
        choices = tuple(change for value in field.candidates for change in _set(field, value))
        yield Question(field.path, field.note, field.words, field.place, choices)


def _edits(
    before: Draft, source: SourceText, reading: Reading, year: Programme
) -> Iterator[Difference]:
    """What the text says otherwise; not where the draft's own words stand unaltered."""
    document = compose(before.agreement, year)
    altered = altered_blocks(document, source)
    doubtful = {one.path for one in reading.fields if one.certainty is not Certainty.CERTAIN}
    known = _marked_projects(source, reading)
    for one in differences(before.agreement, reading.agreement, year, known):
        if {one.path, one.other} & doubtful or _stands(one, document, altered):
            continue
        yield one


def _stands(one: Difference, document: Document, altered: frozenset[str]) -> bool:
    if isinstance(one.change, c.SetWording | c.ClearWording):
        return one.change.block not in altered and any(
            block.id == one.change.block for block in document.blocks
        )
    path = f"{one.path}.title" if isinstance(one.change, c.RemoveMeasure) else one.path
    return is_unaltered([path], document, altered)


def _own_edits(before: Draft, current: Draft, year: Programme) -> tuple[Difference, ...]:
    """What the clerk changed since; projects keep their ids, which ``printed()`` counts anew."""
    if before is current:
        return ()
    categories = [category.id for category in year.data.category]
    in_order = order.printed(current.agreement, categories)
    known = {f"m{number}": one.id for number, one in enumerate(in_order, start=1)}
    now = printed(current.agreement, year)
    return differences(before.agreement, now, year, known)


def _marked_projects(source: SourceText, reading: Reading) -> dict[str, str]:
    """Projects of the text by their ids there -> ids in the draft, where a bookmark tells."""
    titles = {(one.place, one.words): one.path for one in reading.fields}
    known: dict[str, str] = {}
    for line in source.lines:
        path = titles.get((line.place, line.text), "")
        marks = [mark for mark in line.marks if _is_title(mark.field)]
        # The empty mark of a project that is gone may stand before the next one's.
        for mark in [mark for mark in marks if mark.start < mark.end] or marks:
            if _is_title(path):
                known.setdefault(path.split(".")[1], mark.field.split(".")[1])
    return {there: here for there, here in known.items() if list(known.values()).count(here) == 1}


def _is_title(path: str) -> bool:
    return path.startswith("measures.") and path.endswith(".title")


def _touch(one: Difference, other: Difference) -> bool:
    """Whether two differences are about the same entry."""
    if one.path == other.path == "measures":
        return _same(one.change, other.change)
    return (
        one.path == other.path
        or (one.path.startswith(f"{other.path}.") and other.path != "measures")
        or (other.path.startswith(f"{one.path}.") and one.path != "measures")
    )


def _same(one: c.Change, other: c.Change) -> bool:
    if isinstance(one, c.AddMeasure) and isinstance(other, c.AddMeasure):
        return (one.category, one.title) == (other.category, other.title)
    return one == other


def _words(one: Difference, reading: Reading) -> tuple[str, str]:
    """The literal words of a difference and their place."""
    for field in reading.fields:
        if field.path == one.other:
            return field.words or field.place, field.place
    for text in reading.unknown:
        if text.kept_as == one.other or (one.path == "extra" and text.kept_as.startswith("extra.")):
            return text.text, text.place
    return "", ""


def _possible(draft: Draft, change: c.Change) -> Iterator[c.Change]:
    """The change, unless the draft has no place for it any more."""
    try:
        apply(draft, change)
    except ChangeError:
        return
    yield change


def _set(field: ReadField, value: c.Value) -> Iterator[c.Change]:
    if field.path in SCALARS:
        yield c.Set(field=field.path, value=value)


def _at(values: object, path: str) -> object:
    for name in path.split("."):
        values = values.get(name) if isinstance(values, dict) else None
    return values
