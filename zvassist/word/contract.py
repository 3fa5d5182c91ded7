"""What a layout template must offer, and the sentence that says what one lacks.

The look belongs to the office and may be changed in Word at will; the writer relies on the
style names below, on real lists behind the two list styles, on page numbers, on A4 upright
pages and on German as the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from zvassist.agreement.errors import ZvError
from zvassist.document.tree import Style
from zvassist.word.ooxml import NAMESPACES, Element, value, w

SIGNER = "signer"
"""Name, role and office below the room to sign."""
DRAFT = "draft"
"""The mark ENTWURF in the header."""
GAP = "gap"
"""The words that stand for a missing entry, in drafts (a character style)."""

STYLES = MappingProxyType(
    {
        Style.TITLE: ("Title", "Title"),
        Style.COVER: ("ZV Deckblatt", "ZVDeckblatt"),
        Style.COVER_PARTY: ("ZV Deckblatt Partei", "ZVDeckblattPartei"),
        Style.HEADING: ("Heading 1", "Heading1"),
        Style.TEXT: ("ZV Text", "ZVText"),
        Style.AMOUNT: ("ZV Betrag", "ZVBetrag"),
        Style.CATEGORY: ("ZV Maßnahmenart", "ZVMassnahmenart"),
        Style.MEASURE: ("ZV Maßnahme", "ZVMassnahme"),
        Style.SIGNATURE: ("ZV Unterschrift", "ZVUnterschrift"),
        SIGNER: ("ZV Unterzeichner", "ZVUnterzeichner"),
        DRAFT: ("ZV Entwurf", "ZVEntwurf"),
        GAP: ("ZV Lücke", "ZVLuecke"),
    }
)
"""What is printed -> name of its style, and the style id that stands in when it was renamed."""

_LISTS = {Style.CATEGORY: "decimal", Style.MEASURE: "bullet"}
_A4 = {"w": 11906, "h": 16838}
_TOLERANCE = 60
"""Twentieths of a point; programs round A4 differently, about a millimetre."""


class TemplateError(ZvError):
    """A layout template that cannot be used; says what it lacks, and in which file."""


class UnreadableTemplateError(TemplateError):
    """A file that is no Word file at all, or is not there."""


def styles(root: Element, path: Path) -> dict[str, str]:
    """The style ids of a template for what is printed.

    Args:
        root: the ``w:styles`` element.
        path: the template, for the message.

    Raises:
        TemplateError: names every style that is missing.
    """
    found: dict[str, str] = {}
    missing = []
    for what, (name, style_id) in STYLES.items():
        kind = "character" if what == GAP else "paragraph"
        resolved = _style_id(root, kind, name, style_id)
        if resolved is None:
            missing.append(f"„{name}“")
        else:
            found[what] = resolved
    if missing:
        verb = "fehlt die Formatvorlage" if len(missing) == 1 else "fehlen die Formatvorlagen"
        raise TemplateError(f"Der Word-Vorlage {path} {verb} {', '.join(missing)}.")
    return found


def check_language(root: Element, path: Path) -> None:
    """Refuse a template whose text is not German by default (``root`` is ``w:styles``).

    Raises:
        TemplateError: the language is missing or another one.
    """
    places = ("w:docDefaults/w:rPrDefault/w:rPr/w:lang", "w:style[@w:default='1']/w:rPr/w:lang")
    languages = [value(root, place) for place in places]
    if "de-DE" not in languages:
        raise TemplateError(
            f"Die Word-Vorlage {path} muss in ihren Standardwerten Deutsch (de-DE) "
            "als Sprache haben."
        )


def check_lists(root: Element, numbering: Element | None, ids: dict[str, str], path: Path) -> None:
    """Refuse a template whose list styles carry no real list.

    Args:
        root: the ``w:styles`` element.
        numbering: the ``w:numbering`` element, None when the template has none.
        ids: style ids by what is printed.
        path: the template, for the message.

    Raises:
        TemplateError: names the style and the kind of list it needs.
    """
    for what, wanted in _LISTS.items():
        kind = None if numbering is None else _list_kind(root, numbering, ids[what])
        if kind != wanted:
            needed = "Nummerierung (1., 2., …)" if wanted == "decimal" else "Aufzählung mit Strich"
            raise TemplateError(
                f"In der Word-Vorlage {path} braucht die Formatvorlage „{STYLES[what][0]}“ "
                f"eine {needed}."
            )


def check_page(section: Element, path: Path) -> None:
    """Refuse a template that is not A4 upright (``section`` is ``w:sectPr``).

    Raises:
        TemplateError: the page has another size or none.
    """
    size = section.find("w:pgSz", NAMESPACES)
    for side, wanted in _A4.items():
        if size is None or abs(int(size.get(w(side), "0")) - wanted) > _TOLERANCE:
            raise TemplateError(f"Die Word-Vorlage {path} muss das Seitenformat A4 hoch haben.")


def check_page_numbers(margins: list[Element], path: Path) -> None:
    """Refuse a page kind that does not say "Seite X von Y".

    Args:
        margins: header and footer elements of that kind of page.
        path: the template, for the message.

    Raises:
        TemplateError: names the field that is missing.
    """
    codes = " ".join(code for margin in margins for code in _field_codes(margin))
    for pattern, name in ((r"\bPAGE\b", "PAGE"), (r"\b(NUM|SECTION)PAGES\b", "NUMPAGES")):
        if not re.search(pattern, codes):
            raise TemplateError(
                f"Der Fußzeile der Word-Vorlage {path} fehlt das Feld {name} (Seite X von Y)."
            )


def ancestry(root: Element, style_id: str | None) -> Iterator[Element]:
    """A style and those that it is based on, nearest first; a ring ends where it began."""
    seen: set[str] = set()
    while style_id and style_id not in seen:
        seen.add(style_id)
        style = root.find(f"w:style[@w:styleId='{style_id}']", NAMESPACES)
        if style is None:
            return
        yield style
        style_id = value(style, "w:basedOn")


def _style_id(root: Element, kind: str, name: str, fallback: str) -> str | None:
    """Match by name, as Word keeps it ("heading 1" in lower case), then by id."""
    by_id = None
    for style in root.iterfind(f"w:style[@w:type='{kind}']", NAMESPACES):
        style_id: str = style.get(w("styleId"), "")
        if (value(style, "w:name") or "").casefold() == name.casefold():
            return style_id
        if style_id == fallback:
            by_id = style_id
    return by_id


def _list_kind(root: Element, numbering: Element, style_id: str) -> str | None:
    """The number format behind a style ("decimal", "bullet"), following what it is based on."""
    for style in ancestry(root, style_id):
        number = value(style, "w:pPr/w:numPr/w:numId")
        if number is not None:
            level = value(style, "w:pPr/w:numPr/w:ilvl") or "0"
            return _level_format(numbering, number, level)
    return None


def _level_format(numbering: Element, number: str, level: str) -> str | None:
    abstract = value(numbering, f"w:num[@w:numId='{number}']/w:abstractNumId")
    return value(
        numbering,
        f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='{level}']/w:numFmt",
    )


def _field_codes(margin: Element) -> Iterator[str]:
    yield "".join(code.text or "" for code in margin.iter(w("instrText")))
    yield from (field.get(w("instr"), "") for field in margin.iter(w("fldSimple")))
