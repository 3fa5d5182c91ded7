"""What a clerk is told of a text as a whole: what is missing in it, what is not official."""

from __future__ import annotations

from collections.abc import Iterator

from zvassist.agreement.model import Agreement
from zvassist.agreement.text import unbind
from zvassist.document.compose import compose
from zvassist.document.recognition.parts import Fit
from zvassist.document.recognition.result import Result

_MOST_NAMED = 3
_LONGEST = 60


def notices(result: Result, agreement: Agreement, fitted: Fit) -> Iterator[str]:
    """German sentences on the text as a whole.

    Args:
        result: what was read.
        agreement: the entries of it, with which the official text is shown.
        fitted: how the year's wording was found.
    """
    programme = fitted.wording.programme
    if not fitted.is_agreement:
        yield (
            "Der Text hat kaum etwas vom amtlichen Wortlaut (am nächsten ist der von "
            f"{programme.year}); die Angaben darin sind nur Vorschläge."
        )
    yield from result.notices
    if not fitted.is_agreement:
        return
    lost = [item.id for item in result.not_found()]
    if not lost and not result.changed_headings:
        return
    official = {block.id: block.text for block in compose(agreement, programme).blocks}
    for section, words in result.changed_headings.items():
        yield f"Die Überschrift {words} ist nicht die amtliche; {_printed(official, section)}."
    if lost:
        yield _lost(lost, official)


def _printed(official: dict[str, str], section: str) -> str:
    return f"gedruckt wird „{unbind(official.get(section, section))}“"


def _lost(lost: list[str], official: dict[str, str]) -> str:
    """Which paragraphs are missing; the agreement prints them again."""
    named = ", ".join(f"„{_short(official.get(one, one))}“" for one in lost[:_MOST_NAMED])
    if len(lost) == 1:
        return f"Im Text fehlt der Absatz {named}; er wird wieder gedruckt."
    more = f" und {len(lost) - _MOST_NAMED} weitere" if len(lost) > _MOST_NAMED else ""
    return f"Im Text fehlen die Absätze {named}{more}; sie werden wieder gedruckt."


def _short(text: str) -> str:
    text = unbind(text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
