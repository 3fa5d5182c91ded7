"""Why two texts differ: for each change of a comparison the entry, rule or wording behind it."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.changes import SetProgramme
from zvassist.agreement.dates import write_date
from zvassist.agreement.paths import SCALARS, value_at
from zvassist.agreement.text import unbind
from zvassist.document.compare.result import Change, Comparison, Kind, words
from zvassist.document.tree import Block, Origin, Span, Style
from zvassist.session.sides import Side
from zvassist.walk.passages import passage_whys
from zvassist.walk.traces import Trace
from zvassist.walk.words import label_at

_TOGETHER = (
    ("local_authority", "local_authority_form"),
    ("dialogues.count", "dialogues.dates"),
)
"""Entries that are printed together."""


def whys(comparison: Comparison, old: Side, new: Side) -> tuple[str, ...]:
    """Say for each change why it is made.

    Args:
        comparison: of the two sides' documents.
        old: the side before.
        new: the side now; its history tells who changed what.

    Returns:
        German sentences, one text per change in the order of their numbers.
    """
    said = _Whys(old, new)
    return tuple(said.why(change) for change in comparison.changes)


class _Whys:
    """Reasons between two sides."""

    def __init__(self, old: Side, new: Side) -> None:
        self._old, self._new = old, new
        self._trace = Trace(old.draft, new.draft)

    def why(self, change: Change) -> str:
        """The reasons of one change, each said once."""
        found = self._words(change) if change.kind is Kind.CHANGED else self._paragraph(change)
        reasons = [reason for reason in dict.fromkeys(found) if reason]
        return " ".join(reasons) or f"Anders als in {self._old.name}."

    def _paragraph(self, change: Change) -> Iterator[str]:
        """Why a whole paragraph is new, gone or moved."""
        block = change.block
        if change.kind is Kind.MOVED:
            yield self._moved(change)
        elif block.style is Style.MEASURE:
            yield self._project(change.kind, block)
        elif block.style is Style.CATEGORY and "/" in block.id:
            has_any = change.kind is Kind.INSERTED
            yield (
                f"Unter dieser Maßnahmenart steht {'jetzt ein' if has_any else 'kein'} Projekt"
                + ("." if has_any else " mehr.")
            )
        elif block.style is Style.SIGNATURE:
            what = "kommt hinzu" if change.kind is Kind.INSERTED else "entfällt"
            path = f"signatures.{block.id.rpartition('/')[2]}"
            yield f"Eine Unterschrift {what}{self._trace.clause(path)}."
        else:
            yield from self._words(change)

    def _moved(self, change: Change) -> str:
        assert change.old_block is not None
        assert change.new_block is not None
        path = _project_path(change.new_block)
        also = "" if change.old_block.text == change.new_block.text else " und umbenannt"
        what = "Projekt" if change.new_block.style is Style.MEASURE else "Absatz"
        return f"{what} verschoben{also}{self._trace.clause(path)}."

    def _project(self, kind: Kind, block: Block) -> str:
        done = "Projekt hinzugefügt" if kind is Kind.INSERTED else "Projekt entfernt"
        return f"{done}{self._trace.clause(_project_path(block))}."

    def _words(self, change: Change) -> Iterator[str]:
        """Why some words differ: every entry, computed text or wording among them."""
        for span in (*change.new, *change.old):
            if span.text.strip() and span.origin is not Origin.WORDING:
                yield self._span(span, change)
        if _wording(change.old) != _wording(change.new):
            yield from self._official(change)

    def _span(self, span: Span, change: Change) -> str:
        if span.origin is Origin.OWN:
            return self._own(span, change)
        if span.field == "programme":
            return self._ministry()
        if self._is_unchanged(span.field):
            return ""
        if span.field == "year" and not self._trace.last("year", but=SetProgramme):
            return self._year()
        if not span.field:
            return "Die Paragrafen sind neu gezählt."
        return self._entry(span)

    def _entry(self, span: Span) -> str:
        label = label_at(span.field, self._new.programme)
        clause = self._trace.clause(span.field)
        is_empty = span.gap or self._is_empty(span.field)
        if clause:
            return f"{label} {'geleert' if is_empty else 'geändert'}{clause}."
        if is_empty:
            return f"{label}: noch nicht eingetragen."
        return f"{label}: anderer Eintrag als in {self._old.name}."

    def _is_empty(self, path: str) -> bool:
        return path in SCALARS and value_at(self._new.draft.agreement, path) is None

    def _is_unchanged(self, path: str) -> bool:
        """Whether the words come or go although their entry is the same."""
        if path not in SCALARS:
            return False
        paths = next((group for group in _TOGETHER if path in group), (path,))
        old, new = self._old.draft.agreement, self._new.draft.agreement
        return all(value_at(old, one) == value_at(new, one) for one in paths)

    def _year(self) -> str:
        return f"Vereinbarung für das Jahr {self._new.draft.agreement.year}."

    def _ministry(self) -> str:
        ministry = self._new.programme.ministry
        if ministry == self._old.programme.ministry:
            return ""
        since = ""
        if ministry.valid_from and "UNSOURCED" not in ministry.dates_source:
            since = f" seit dem {unbind(write_date(ministry.valid_from))}"
        return f"Das Ministerium heißt{since} „{ministry.name}“."

    def _own(self, span: Span, change: Change) -> str:
        if not span.field:
            return self._only(change)
        what = "Weiterer Absatz" if span.field.startswith("extra") else "Eigener Wortlaut"
        clause = self._trace.clause(span.field)
        if span in change.new:
            return f"{what}{clause}."
        if what == "Weiterer Absatz":
            return f"Weiterer Absatz entfernt{clause}."
        return f"Amtlicher Wortlaut statt des eigenen{clause}."

    def _only(self, change: Change) -> str:
        """Words of a file that no entry and no official wording explains."""
        if change.new and change.old:
            return ""
        return f"Steht nur in {self._new.name if change.new else self._old.name}."

    def _official(self, change: Change) -> Iterator[str]:
        said, explained = passage_whys(change, self._old, self._new, self._trace)
        yield from said
        if explained:
            return
        if self._old.programme.id == self._new.programme.id:
            return
        year = self._new.programme.year
        if self._new.programme.is_confirmed:
            yield f"Neuer amtlicher Wortlaut im Programmjahr {year}."
        else:
            yield f"Neuer Wortlaut im Programmjahr {year} (nicht amtlich bestätigt)."


def _wording(spans: tuple[Span, ...]) -> str:
    literal = tuple(span for span in spans if span.origin is Origin.WORDING)
    return " ".join(words(literal).split())


def _project_path(block: Block) -> str:
    """The path of a project by its block; of any other paragraph the block's id."""
    if block.style is Style.MEASURE:
        return f"measures.{block.id.rpartition('/')[2]}"
    return "extra" if "+" in block.id else block.id
