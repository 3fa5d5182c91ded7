"""What the clerk has to be told about a file, gathered while it is read."""

from __future__ import annotations

from collections import Counter
from enum import Enum

_LONGEST = 300
_MOST_OF_A_KIND = 20


class Kind(Enum):
    """What may be noticed; the sentence takes a place ("Absatz 3") and words."""

    HIDDEN = "Ausgeblendeter Text in {place} wurde nicht übernommen: „{words}“."
    UNSEEN = "Unsichtbarer Text (weiß oder winzig) in {place} wurde nicht übernommen: „{words}“."
    STRUCK = "Durchgestrichener Text in {place} wurde mitgelesen: „{words}“; bitte prüfen."
    CODE = "Text einer Feldfunktion in {place} wurde nicht übernommen: „{words}“."
    PLACEHOLDER = "Ein leeres Eingabefeld in {place} zeigt nur seinen Hinweistext: „{words}“."
    FORMULA = "Eine Formel in {place} wurde als einfacher Text gelesen: „{words}“."
    RUBY = "Text über der Zeile in {place} wurde nicht übernommen: „{words}“."
    SYMBOL = "Ein Zeichen einer Symbolschrift in {place} ist nicht zu deuten: {words}."
    COMMENT = "Kommentar in {place}, {words}"
    FOOTNOTE = "Fußnote in {place} gehört nicht zum Text und wurde nicht übernommen: „{words}“."
    ENDNOTE = "Endnote in {place} gehört nicht zum Text und wurde nicht übernommen: „{words}“."
    PICTURE = "Ein Bild oder Objekt in {place} wurde nicht gelesen; steht Text darin, fehlt er."
    DRAWN = "Text in einer Zeichnung in {place} wurde nicht übernommen: „{words}“."
    FOREIGN = (
        "Ein eingefügtes fremdes Dokument in {place} wurde nicht gelesen; bitte in Word öffnen "
        "und neu speichern."
    )


_RUNS_ON = frozenset({Kind.HIDDEN, Kind.UNSEEN, Kind.STRUCK, Kind.CODE, Kind.PLACEHOLDER})
"""What a program may have cut into several runs: told as one."""


class Notices:
    """Remarks of the paragraph at hand, which get their place when it ends, and all before it."""

    def __init__(self) -> None:
        self._pending: list[tuple[Kind, str]] = []
        self._runs_on: Kind | None = None
        self._sentences: list[str] = []
        self._counts: Counter[Kind] = Counter()

    def __bool__(self) -> bool:
        return bool(self._pending)

    def remark(self, kind: Kind, words: str = "") -> None:
        """Take up something that stands in the paragraph at hand."""
        if kind in _RUNS_ON and kind is self._runs_on:
            before = self._pending.pop()[1]
            words = before + words if len(before) < _LONGEST * 2 else before
        self._pending.append((kind, words))
        self._runs_on = kind

    def interrupt(self) -> None:
        """Ordinary text: what is remarked behind it is something else."""
        self._runs_on = None

    def settle(self, place: str) -> None:
        """The paragraph at hand stands at ``place``."""
        for kind, words in self._pending:
            text = " ".join(words.split())
            if words and not text:
                continue
            self._counts[kind] += 1
            if self._counts[kind] <= _MOST_OF_A_KIND:
                self._sentences.append(kind.value.format(place=place, words=_short(text)))
        self._pending.clear()
        self.interrupt()

    def sentences(self) -> list[str]:
        """All that was settled, in order; of very many of one kind the rest is counted."""
        rest = sum(max(0, count - _MOST_OF_A_KIND) for count in self._counts.values())
        more = (
            [f"Weitere {rest} Hinweise dieser Art sind nicht einzeln aufgeführt."] if rest else []
        )
        return self._sentences + more


def quoted(words: str) -> str:
    """Words in German quotation marks, very long ones cut short."""
    return f"„{_short(words)}“"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"
