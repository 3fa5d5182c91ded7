"""Edits Word files in LibreOffice: run by the system's Python, which has ``uno``.

Reads jobs as JSON from standard input: {"source", "tracked", "edits", "targets"}. An edit is
["replace", old, new], ["insert", behind, words] or ["remove", words]; a target is a file whose
ending says the format. All jobs go through one LibreOffice.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

_FILTERS = {".docx": "MS Word 2007 XML", ".odt": "writer8", ".doc": "MS Word 97"}
_TRIES = 300


def main(folder: Path) -> None:
    """Start LibreOffice with a profile in ``folder``, do all jobs, and end it."""
    pipe = f"korpus{folder.stat().st_ino}"
    accept = f"pipe,name={pipe};urp;StarOffice.ComponentContext"
    profile = (folder / "profil-uno").as_uri()
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", f"--accept={accept}"]
    )
    try:
        desktop = _desktop(f"uno:{accept}")
        for job in json.load(sys.stdin):
            _do(desktop, job)
        desktop.terminate()
        office.wait(timeout=60)
    finally:
        office.kill()


def _desktop(address: str):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    )
    for _ in range(_TRIES):
        try:
            remote = resolver.resolve(address)
        except NoConnectException:
            time.sleep(0.2)
        else:
            return remote.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", remote
            )
    raise TimeoutError("LibreOffice does not answer")


def _do(desktop, job: dict) -> None:
    document = desktop.loadComponentFromURL(
        Path(job["source"]).as_uri(), "_blank", 0, (PropertyValue(Name="Hidden", Value=True),)
    )
    document.RecordChanges = job["tracked"]
    for kind, *words in job["edits"]:
        {"replace": _replace, "insert": _insert, "remove": _remove}[kind](document, *words)
    for target in map(Path, job["targets"]):
        name = PropertyValue(Name="FilterName", Value=_FILTERS[target.suffix])
        document.storeToURL(target.as_uri(), (name,))
    document.close(True)


def _found(document, words: str):
    search = document.createSearchDescriptor()
    search.SearchString = words
    search.SearchCaseSensitive = True
    found = document.findFirst(search)
    if found is None:
        raise LookupError(words)
    return found


def _replace(document, old: str, new: str) -> None:
    """Type over what is marked, as a clerk does."""
    _found(document, old).setString(new)


def _insert(document, behind: str, words: str) -> None:
    """The return key at the end of a paragraph, then the words."""
    found = _found(document, behind)
    cursor = found.Text.createTextCursorByRange(found)
    cursor.gotoEndOfParagraph(False)
    cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    cursor.Text.insertString(cursor, words, False)


def _remove(document, words: str) -> None:
    """A whole paragraph with its end."""
    found = _found(document, words)
    cursor = found.Text.createTextCursorByRange(found)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    cursor.goRight(1, True)
    cursor.setString("")


main(Path(sys.argv[1]))
