"""Filling wording: every placeholder becomes a span that knows which field it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from zvassist.agreement.amounts import write_euro
from zvassist.agreement.cases import Declined, capitalised
from zvassist.agreement.model import Agreement
from zvassist.agreement.text import NBSP, bind
from zvassist.document.gaps import UNKNOWN_PARTNER, gap
from zvassist.document.tree import Line, Origin, Span
from zvassist.programme.authorities import Authority
from zvassist.programme.programme import Programme
from zvassist.programme.template import Token, parse

_SENTENCE_END = re.compile(r"[.!?:]\s")
_ABBREVIATION = re.compile(
    r"(?:\b(?:abs|nr|art|bzw|ca|vgl|ggf|inkl|einschl|evtl|z\. ?b|d\. ?h|u\. ?a|dr)|\d)\. $",
    re.IGNORECASE,
)

_TAIL = 12
"""So many letters before a placeholder tell whether a sentence begins."""
_LITERAL = frozenset({Origin.WORDING, Origin.OWN})

Filler = Callable[[bool], Span]
"""Makes a placeholder's span; the argument says whether it is printed bold."""


@dataclass(frozen=True)
class Scene:
    """What wording is filled with: the entries and the programme year.

    Attributes:
        extra: placeholders that only one kind of block knows, by name.
    """

    agreement: Agreement
    programme: Programme
    extra: dict[str, Filler] = field(default_factory=dict)

    @cached_property
    def partner(self) -> Authority | None:
        """The partner; None while there is none, or none that is known."""
        return self.programme.authorities.by_ags(self.agreement.local_authority or "")

    def fill(self, texts: Iterable[str], origin: Origin = Origin.WORDING, path: str = "") -> Line:
        """Fill sentences and join them by a blank.

        Args:
            texts: wording with placeholders, a sentence each.
            origin: where the literal words come from.
            path: field path of the literal words, for own wording.
        """
        spans: list[Span] = []
        for text in texts:
            if spans:
                spans.append(Span(" ", origin, path))
            spans.extend(_literal(text, origin, path) or self._fill_one(text, "", origin, path))
        return _merged(spans)

    def fill_line(self, text: str) -> Line:
        """Fill a line that is no sentence (cover, headings): nothing is capitalised."""
        literal = _literal(text, Origin.WORDING, "")
        return literal or _merged(list(self._fill_one(text, "x", Origin.WORDING, "")))

    def plain(self, text: str) -> str:
        """Fill a line and give its words alone, no-break spaces as blanks."""
        return "".join(span.text for span in self.fill_line(text)).replace(NBSP, " ")

    def _fill_one(self, text: str, before: str, origin: Origin, path: str) -> Iterator[Span]:
        for token in parse(text):
            if not token.placeholder:
                span = _words(token.text, origin, path, token.bold)
            else:
                span = self._filled(token, path, before)
            before = (before + span.text)[-_TAIL:]
            yield span

    def _filled(self, token: Token, path: str, before: str) -> Span:
        if token.text in self.extra:
            return self.extra[token.text](token.bold)
        head, _, rest = token.text.partition(".")
        if token.text.startswith("ref:"):
            return self._reference(token, path)
        if head == "partner":
            return self._partner(rest, starts=_starts_sentence(before), bold=token.bold)
        if head == "ministry":
            return self._ministry(rest, starts=_starts_sentence(before), bold=token.bold)
        return self._entry(token)

    def _reference(self, token: Token, path: str) -> Span:
        number = self.programme.numbers.get(token.text[4:])
        if number is None:
            return Span(f"{{{token.text}}}", Origin.OWN, path, bold=token.bold)
        return Span(f"§{NBSP}{number}", Origin.COMPUTED, bold=token.bold)

    def _entry(self, token: Token) -> Span:
        agreement = self.agreement
        if token.text == "year" and agreement.year is not None:
            return Span(str(agreement.year), Origin.FIELD, "year", bold=token.bold)
        if token.text == "budget.total" and agreement.budget.total is not None:
            amount = write_euro(agreement.budget.total)
            return Span(amount, Origin.FIELD, token.text, bold=token.bold)
        return gap(token.text, bold=token.bold)

    def _partner(self, form: str, *, starts: bool, bold: bool) -> Span:
        path = "local_authority"
        if self.agreement.local_authority is None:
            return gap(path, bold=bold)
        if self.partner is None:
            return gap(path, text=UNKNOWN_PARTNER, bold=bold)
        declined = self.partner.declined(self.agreement.local_authority_form)
        return Span(bind(_form(declined, form, starts)), Origin.FIELD, path, bold=bold)

    def _ministry(self, form: str, *, starts: bool, bold: bool) -> Span:
        ministry = self.programme.ministry
        if form == "short":
            text = ministry.short or ministry.declined.bare
        else:
            text = _form(ministry.declined, form, starts)
        return Span(text, Origin.COMPUTED, "programme", bold=bold)


@lru_cache(maxsize=2048)
def _literal(text: str, origin: Origin, path: str) -> Line | None:
    """Wording without a placeholder, always the same; None where something is to be filled."""
    tokens = parse(text)
    if any(token.placeholder for token in tokens):
        return None
    return tuple(_words(token.text, origin, path, token.bold) for token in tokens)


@lru_cache(maxsize=4096)
def _words(text: str, origin: Origin, path: str, bold: bool) -> Span:
    """Literal words of wording, always the same."""
    return Span(bind(text), origin, path, bold)


def _form(declined: Declined, form: str, starts: bool) -> str:
    text = declined.named(form)
    return capitalised(text) if starts else text


@lru_cache(maxsize=2048)
def _starts_sentence(before: str) -> bool:
    """Whether a sentence begins behind these words; "Abs. " and "14. " do not end one."""
    if not before:
        return True
    return bool(_SENTENCE_END.fullmatch(before[-2:])) and not _ABBREVIATION.search(before)


def _merged(spans: list[Span]) -> Line:
    """Neighbours of one origin, field and look as one span."""
    merged: list[Span] = []
    last: Span | None = None
    for span in spans:
        if (
            last is not None
            and span.origin is last.origin
            and span.origin in _LITERAL
            and span.bold is last.bold
            and span.field == last.field
        ):
            last = Span(last.text + span.text, span.origin, span.field, span.bold)
            merged[-1] = last
        elif span.text:
            last = span
            merged.append(span)
    return tuple(merged)
