"""recognise(): lines of text become the entries of an agreement, the inverse of compose().

The wording of a programme year, turned round, reads the text: what stands there word for word
gives its placeholders' values; what does not is kept as own wording or as a further paragraph.
Each field knows where it was read and how sure that is; what is not certain stays empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zvassist.document.reading import Reading, SourceText
from zvassist.document.recognition.notices import notices
from zvassist.document.recognition.parts import Fit, cut, fit
from zvassist.document.recognition.result import Result
from zvassist.document.recognition.stream import Stream
from zvassist.document.recognition.wording import turned
from zvassist.programme.programme import Programme


def recognise(source: SourceText, programmes: Sequence[Programme]) -> Reading:
    """Read an agreement from a text.

    Args:
        source: the lines of a file or of pasted text.
        programmes: the programme years that may have been used, at least one.

    Returns:
        The entries, read by the wording that fits best; where two fit alike, by the one whose
        year the text names, else by the latest.
    """
    stream = Stream.of(source)
    fits = sorted(
        (fit(stream, turned(programme)) for programme in programmes), key=_rank, reverse=True
    )
    best = fits[0]
    parts = cut(stream, best)
    result = Result(stream, best.wording, parts, is_agreement=best.is_agreement)
    agreement = result.agreement()
    return Reading(
        programme=best.wording.programme.id,
        agreement=agreement,
        fields=tuple(result.fields),
        missing=tuple(result.missing()),
        unknown=tuple(result.unknown),
        notices=(*source.notices, *dict.fromkeys(notices(result, agreement, best))),
        fits=tuple((one.wording.programme.id, round(one.score, 3)) for one in fits),
    )


def _rank(fitted: Fit) -> tuple[float, bool, int]:
    year = fitted.wording.programme.year
    return round(fitted.score, 3), year in _years(fitted), year


def _years(fitted: Fit) -> Iterator[object]:
    return (
        one.said.value
        for found in fitted.chosen
        for one in found.evidence
        if one.said.path == "year"
    )
