"""Edits a Word file as Word saves them: revision ids, split runs, tracked changes with authors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from io import BytesIO
from itertools import count
from zipfile import ZipFile

from lxml import etree

from tests.word.handmade import packed

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NS = {"w": _MAIN}
_W = f"{{{_MAIN}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DOCUMENT = "word/document.xml"
_AUTHORS = ("Maike Muster", "B. Beispiel (HMSI)")


def edited(data: bytes, steps: Iterable[Sequence[str]], *, tracked: bool) -> bytes:
    """A file with edits.

    Args:
        data: the file.
        steps: ``replace OLD NEW``, ``insert BEHIND WORDS``, ``remove WORDS``, ``move WORDS
            BEHIND``; the last two are of whole paragraphs.
        tracked: whether Word kept track.
    """
    with ZipFile(BytesIO(data)) as package:
        members = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(members[_DOCUMENT])
    editor = _Editor(root, tracked=tracked)
    for kind, *words in steps:
        getattr(editor, kind)(*words)
    _as_word_saves(root)
    members[_DOCUMENT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return packed(members)


class _Editor:
    def __init__(self, root, *, tracked: bool) -> None:
        self._root = root
        self._tracked = tracked
        self._ids = count(9000)

    def replace(self, old: str, new: str) -> None:
        runs = _cut_out(self._paragraph(old), old)
        first, last = runs[0], runs[-1]
        fresh = _run(new, first)
        if self._tracked:
            gone = self._wrapper("del")
            first.addprevious(gone)
            kept = self._wrapper("ins")
            kept.append(fresh)
            last.addnext(kept)
            gone.extend(map(_deleted, runs))
        else:
            last.addnext(fresh)
            for run in runs:
                run.getparent().remove(run)

    def insert(self, behind: str, words: str) -> None:
        before = self._paragraph(behind)
        fresh = etree.Element(f"{_W}p")
        if (properties := before.find("w:pPr", _NS)) is not None:
            fresh.append(deepcopy(properties))
        run = _run(words, None)
        if self._tracked:
            self._mark(before, "ins")
            kept = self._wrapper("ins")
            kept.append(run)
            run = kept
        fresh.append(run)
        before.addnext(fresh)

    def remove(self, words: str) -> None:
        paragraph = self._paragraph(words)
        if not self._tracked:
            paragraph.getparent().remove(paragraph)
            return
        self._mark(paragraph, "del")
        self._wrap_runs(paragraph, "del")

    def move(self, words: str, behind: str) -> None:
        old = self._paragraph(words)
        new = deepcopy(old)
        for mark in new.xpath(".//w:bookmarkStart | .//w:bookmarkEnd", namespaces=_NS):
            mark.getparent().remove(mark)
        self._paragraph(behind).addnext(new)
        if not self._tracked:
            old.getparent().remove(old)
            return
        for paragraph, kind in ((old, "moveFrom"), (new, "moveTo")):
            self._mark(paragraph, kind)
            self._wrap_runs(paragraph, kind)

    def _paragraph(self, words: str):
        return next(
            paragraph
            for paragraph in self._root.iter(f"{_W}p")
            if words in "".join(paragraph.itertext(f"{_W}t"))
        )

    def _wrapper(self, kind: str):
        number = next(self._ids)
        return etree.Element(
            f"{_W}{kind}",
            {
                f"{_W}id": str(number),
                f"{_W}author": _AUTHORS[number % len(_AUTHORS)],
                f"{_W}date": "2023-03-01T09:30:00Z",
            },
        )

    def _mark(self, paragraph, kind: str) -> None:
        """Track the paragraph's end."""
        properties = paragraph.find("w:pPr", _NS)
        if properties is None:
            properties = etree.Element(f"{_W}pPr")
            paragraph.insert(0, properties)
        looks = properties.find("w:rPr", _NS)
        if looks is None:
            looks = etree.SubElement(properties, f"{_W}rPr")
        looks.insert(0, self._wrapper(kind))

    def _wrap_runs(self, paragraph, kind: str) -> None:
        for run in paragraph.findall("w:r", _NS):
            wrapper = self._wrapper(kind)
            run.addprevious(wrapper)
            wrapper.append(_deleted(run) if kind == "del" else run)


def _cut_out(paragraph, words: str) -> list:
    """The runs that hold just these words; runs that hold more are split."""
    runs = [run for run in paragraph.iter(f"{_W}r") if run.find("w:t", _NS) is not None]
    start = "".join(run.findtext("w:t", "", _NS) for run in runs).index(words)
    end, at, found = start + len(words), 0, []
    for run in runs:
        text = run.findtext("w:t", "", _NS)
        first, last = max(start - at, 0), min(end - at, len(text))
        at += len(text)
        if first >= last:
            continue
        if text[:first]:
            run.addprevious(_run(text[:first], run))
        if text[last:]:
            run.addnext(_run(text[last:], run))
        _set_text(run, text[first:last])
        found.append(run)
    return found


def _run(text: str, like):
    run = etree.Element(f"{_W}r")
    if like is not None and (looks := like.find("w:rPr", _NS)) is not None:
        run.append(deepcopy(looks))
    etree.SubElement(run, f"{_W}t")
    _set_text(run, text)
    return run


def _set_text(run, text: str) -> None:
    holder = run.find("w:t", _NS)
    holder.text = text
    holder.set(_SPACE, "preserve")


def _deleted(run):
    for text in run.findall("w:t", _NS):
        text.tag = f"{_W}delText"
    return run


def _as_word_saves(root) -> None:
    """Revision ids everywhere, spelling marks around each run, longer runs split in two."""
    for number, paragraph in enumerate(root.iter(f"{_W}p")):
        paragraph.set(f"{_W}rsidR", f"00B{number:05X}")
        paragraph.set(f"{_W}rsidRDefault", "00B00001")
    for number, run in enumerate(list(root.iter(f"{_W}r"))):
        run.set(f"{_W}rsidRPr", f"00C{number:05X}")
        text = run.findtext("w:t", "", _NS)
        if len(text) > 6 and len(run.findall("*")) <= 2:
            _set_text(run, text[:4])
            run.addnext(_run(text[4:], run))
        for kind, add in (("spellStart", run.addprevious), ("spellEnd", run.addnext)):
            add(etree.Element(f"{_W}proofErr", {f"{_W}type": kind}))
