"""From the parts of a text to the entries of an agreement, with what has to be told of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from zvassist.agreement.model import Agreement
from zvassist.agreement.text import normalise
from zvassist.document.kinds.text import is_line
from zvassist.document.reading import Certainty, ReadField, UnknownText
from zvassist.document.recognition.anchors import Found
from zvassist.document.recognition.evidence import Evidence, Said, judge, uncertain
from zvassist.document.recognition.labels import labelled
from zvassist.document.recognition.marks import marked
from zvassist.document.recognition.own import days_behind, days_named, evidence_in
from zvassist.document.recognition.parts import Parts, Text
from zvassist.document.recognition.stream import Stream, shown
from zvassist.document.recognition.wording import Item, Wording
from zvassist.programme.schema import DialoguesBlock, block_hash

_EXPECTED = (
    *("year", "local_authority", "budget.total", "dialogues.count"),
    *(
        f"signatures.{side}.{name}"
        for side in ("ministry", "local_authority")
        for name in ("place", "name", "role")
    ),
)
"""What every agreement prints. A day of signature may be left to be filled in by hand."""

_NO_AGREEMENT = "Der Text folgt dem Wortlaut der Zielvereinbarung kaum."


class Result:
    """Collects what the parts say.

    Attributes:
        fields: each field, judged.
        unknown: text that is own wording, a further paragraph or a changed heading.
        notices: German sentences.
        changed_headings: by section, the words and the place of a heading that is not official.
    """

    def __init__(
        self, stream: Stream, wording: Wording, parts: Parts, *, is_agreement: bool
    ) -> None:
        self._stream = stream
        self._wording = wording
        self._parts = parts
        self._own: dict[str, dict[str, Any]] = {}
        self._extra: list[dict[str, str]] = []
        self._evidence: list[Evidence] = list(parts.rivals)
        self._placed: set[int] = set()
        self._behind = 0
        self.changed_headings: dict[str, str] = {}
        self.unknown: list[UnknownText] = []
        self.notices: list[str] = []
        self._collect()
        self._evidence += marked(stream, wording, self._evidence)
        self._evidence += labelled(stream, wording, self._evidence)
        if not is_agreement:
            self._evidence = [uncertain(one, _NO_AGREEMENT) for one in self._evidence]
        self.fields = judge(self._evidence)

    def agreement(self) -> Agreement:
        """The entries that are certain."""
        data: dict[str, Any] = {
            "measures": [{"id": f"m{number}"} for number in range(1, self._projects + 1)],
            "wording": self._own,
            "extra": self._extra,
        }
        for one in self.fields:
            if one.certainty is Certainty.CERTAIN and one.value is not None:
                _put(data, one)
        return Agreement.model_validate(data)

    def not_found(self) -> Iterator[Item]:
        """Headings and paragraphs of the wording that are not in the text."""
        for item in self._wording.items:
            if item.pattern and item.index not in self._placed and not item.may_be_absent:
                yield item

    def missing(self) -> Iterator[str]:
        """Paths of printed fields without a value."""
        fields = {one.path: one for one in self.fields}
        for path in _EXPECTED:
            if path not in fields or _is_gap(fields[path]):
                yield path
        if not self._projects:
            yield "measures"
        yield from (
            one.path for one in self.fields if one.path.startswith("measures.") and _is_gap(one)
        )

    @property
    def _projects(self) -> int:
        return self._parts.projects.count if self._parts.projects else 0

    def _collect(self) -> None:
        parts: list[Found | Text] = [*self._parts.found, *self._parts.texts]
        for part in sorted(parts, key=lambda one: one.start):
            self._pass_projects(part.start)
            if isinstance(part, Found):
                self._take_found(part)
            else:
                self._take_text(part)
        if self._parts.projects:
            self._evidence += self._parts.projects.evidence
            self.notices += self._parts.projects.notices
        self._take_left()
        self._switch_absent()

    def _pass_projects(self, offset: int) -> None:
        """Further paragraphs behind the list of projects stand behind its block."""
        projects, item = self._parts.projects, self._wording.item_of("measures")
        if projects and item and self._stream.starts[projects.first] < offset:
            self._behind = max(self._behind, item.index)

    def _place(self, index: int) -> None:
        self._placed.add(index)
        self._behind = max(self._behind, index)

    def _take_found(self, found: Found) -> None:
        self._place(found.item)
        self._evidence += found.evidence
        self.notices += found.notices
        self._switch(found.passages, found.start)

    def _switch(self, passages: dict[str, bool], offset: int) -> None:
        place = self._stream.place(offset)
        for passage, is_on in passages.items():
            self._evidence.append(Evidence(Said(f"passages.{passage}", is_on), "", place, offset))

    def _take_text(self, text: Text) -> None:
        if text.item is None:
            before = self._wording.items[self._behind]
            if isinstance(before.block, DialoguesBlock):
                self._evidence += days_named(self._stream, text.start, text.end)
            self._take_extra(self._shown(text.start, text.end), text.start, before.id)
        elif text.item.is_heading:
            self._take_heading(text, text.item)
        else:
            self._take_own(text, text.item)

    def _take_own(self, text: Text, item: Item) -> None:
        block, end = item.replaceable, text.end
        if isinstance(block, DialoguesBlock):
            end, days = days_behind(self._stream, text.start, text.end, item, self._wording)
            self._evidence += days or days_named(self._stream, text.start, text.end)
        self._evidence += evidence_in(self._stream, text.start, end, item, self._wording)
        words = self._shown(text.start, end, with_bold=not is_line(block)) if block else ""
        if block is None or not words:
            return
        self._place(item.index)
        self._own[item.id] = {"text": words, "base": block_hash(block)}
        self._tell(words, text.start, f"wording.{item.id}")

    def _take_heading(self, text: Text, item: Item) -> None:
        self._place(item.index)
        words = self._stream.words(text.start, text.end)
        self._tell(words, text.start, "")
        self.changed_headings[item.id] = f"„{words}“ ({self._stream.place(text.start)})"

    def _take_extra(self, words: str, offset: int, after: str) -> None:
        if not words:
            return
        self._extra.append({"after": after, "text": words})
        self._tell(words, offset, f"extra.{len(self._extra)}")

    def _take_left(self) -> None:
        """Lines among the signers' blocks that are none of theirs."""
        signers = self._parts.signers
        item = self._wording.item_of("signatures")
        for line in signers.left if signers and item else ():
            words, offset = shown(self._stream.lines[line]), self._stream.starts[line]
            self._take_extra(words, offset, item.id if item else "")

    def _switch_absent(self) -> None:
        """Passages of paragraphs that are not there, between others that are, are off."""
        for item in self._wording.items:
            block = item.replaceable
            if block is None or not item.may_be_absent or item.index in self._placed:
                continue
            if {item.index - 1, item.index + 1} <= self._placed:
                off = {one.passage: False for one in block.sentences if one.passage}
                self._switch(off, self._offset_of(item))

    def _offset_of(self, item: Item) -> int:
        """Where an absent paragraph would stand."""
        ends = [one.end for one in self._parts.found if one.item < item.index]
        return max(ends, default=1) - 1

    def _shown(self, start: int, end: int, *, with_bold: bool = True) -> str:
        """Words with their list marker, if they have one, bold marked."""
        marker = self._stream.lines[self._stream.line_at(start)].marker
        marked = self._stream.marked(start, end) if with_bold else self._stream.words(start, end)
        words = normalise(marked)
        return f"{marker} {words}" if marker else words

    def _tell(self, words: str, offset: int, kept_as: str) -> None:
        self.unknown.append(UnknownText(words, self._stream.place(offset), kept_as))


def _is_gap(field: ReadField) -> bool:
    return field.certainty is Certainty.CERTAIN and field.value is None


def _put(data: dict[str, Any], field: ReadField) -> None:
    """Put a value at its path."""
    head, *rest = field.path.split(".")
    if head == "measures":
        data["measures"][int(rest[0][1:]) - 1][rest[1]] = field.value
        return
    part = data
    for name in (head, *rest)[:-1]:
        part = part.setdefault(name, {})
    part[(head, *rest)[-1]] = field.value
