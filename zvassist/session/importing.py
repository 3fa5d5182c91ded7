"""Opening a file that comes back: what stands in it, what was changed in it, what to ask.

Three things are compared: the draft that the file carries (as it was written), the visible text
(as it came back), and the clerk's own draft if there is one (as it stands now). What nobody
changed is taken silently, what was changed in the file is proposed one by one, what both changed
is asked. The text that everybody sees always counts for more than what the file carries unseen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, reduce
from pathlib import Path

from zvassist.agreement.door import apply
from zvassist.agreement.errors import ZvError
from zvassist.agreement.model import Draft, new_draft_id
from zvassist.document.compose import compose
from zvassist.document.reading import Reading, SourceText
from zvassist.document.recognise import recognise
from zvassist.programme.library import Library
from zvassist.session.merging import Proposal, Question, merged, uncertain
from zvassist.session.session import Session
from zvassist.session.sources import View, is_source, read_source
from zvassist.session.unaltered import is_as_printed


@dataclass(frozen=True)
class Import:
    """A file or text that was read.

    Attributes:
        reading: what its text says, field by field, with places and literal words.
        base: the draft that proposals and questions are about: the clerk's own, else the one
            that the file carries, else the one that the text gives.
        proposals: what was changed in the file, to be taken one by one.
        questions: what has to be decided: changed on both sides, or not certain.
        notices: German sentences on the file and on what was noticed.
        carries_draft: whether the file carries a draft that could be read.
    """

    reading: Reading
    base: Draft
    proposals: tuple[Proposal, ...]
    questions: tuple[Question, ...]
    notices: tuple[str, ...]
    carries_draft: bool

    @property
    def draft(self) -> Draft:
        """The draft with all proposals taken, as the text of the file says it."""
        return reduce(apply, (one.change for one in self.proposals), self.base)

    @cached_property
    def new_draft(self) -> Draft:
        """The same with an id, a new one where the file gave none: to be saved as a draft."""
        draft = self.draft
        return draft if draft.id else draft.model_copy(update={"id": new_draft_id()})

    @property
    def missing(self) -> tuple[str, ...]:
        """Paths of printed fields of which neither the text nor the draft says anything."""
        asked = {one.path for one in self.questions}
        return tuple(path for path in self.reading.missing if path not in asked)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing and nothing has to be asked."""
        return not self.missing and not self.questions


def import_source(source: SourceText, library: Library, current: Draft | None = None) -> Import:
    """Compare what was read with what the file carries and with the clerk's own draft.

    Args:
        source: the lines of a file or of pasted text.
        library: the programme years at hand.
        current: the clerk's own draft, if the file shall be compared with it.

    Raises:
        ZvError: there is nothing to read, or the clerk's draft is of another programme year.
    """
    if not source.lines:
        raise ZvError(f"{source.name}: Darin steht kein Text.")
    written, notices = _carried(source, library)
    known = written or current
    years = (library.programme(known.programme),) if known else library.readable()
    reading = recognise(source, years)
    if current is not None and current.programme != reading.programme:
        raise ZvError(
            f"{source.name} gehört zum Programmjahr {reading.programme}, der Entwurf zu "
            f"{current.programme}; verglichen wird nur innerhalb eines Programmjahres."
        )
    if written and current and written.id and current.id and written.id != current.id:
        notices.append("Die Datei wurde aus einem anderen Entwurf geschrieben als diesem.")
    base = current or written or _from_text(reading)
    year = library.programme(reading.programme)
    before = written or base
    proposals: tuple[Proposal, ...] = ()
    questions: tuple[Question, ...] = ()
    # What nobody touched needs no reading: the carried draft says it better than its text.
    if written is None or not is_as_printed(compose(written.agreement, year), source):
        proposals, questions = merged(before, current or before, source, reading, year)
        questions = (*questions, *uncertain(before, source, reading, year))
    return Import(
        reading=reading,
        base=base,
        proposals=proposals,
        questions=questions,
        notices=(*reading.notices, *notices),
        carries_draft=written is not None,
    )


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was opened to be looked at.

    Attributes:
        session: the draft.
        found: what was read; None where the file is a draft file.
    """

    session: Session
    found: Import | None = None


def open_any(path: Path, library: Library, *, view: View | None = None, who: str = "") -> Opened:
    """Open a draft file, or a Word or text file as the draft that its text gives.

    Args:
        path: NAME.zv.json, or a .docx or .txt; the latter is kept in memory only.
        library: the programme years at hand.
        view: which view of tracked changes counts; None refuses a file that has some.
        who: name written into the history.

    Raises:
        OpenChangesError: there are tracked changes and no view was chosen.
        ZvError: the file cannot be read.
    """
    if not is_source(path):
        return Opened(Session.open(path, library, who=who))
    found = import_source(read_source(path, view), library)
    return Opened(Session(found.draft, library, who=who), found)


def _carried(source: SourceText, library: Library) -> tuple[Draft | None, list[str]]:
    """The draft that a file carries, and what has to be said of it."""
    from zvassist.word.embedded import read_draft_part

    if source.embedded is None:
        return None, []
    try:
        found = read_draft_part(source.embedded, source.name)
        library.programme(found.draft.programme)
    except ZvError as error:
        return None, [f"{error} Gelesen wurde nur der Text."]
    if not found.altered:
        return found.draft, []
    fields = ", ".join(found.altered)
    return found.draft, [
        f"Die Angaben, die die Datei mit sich trägt, wurden außerhalb dieses Programms geändert "
        f"({fields}); es gilt der sichtbare Text."
    ]


def _from_text(reading: Reading) -> Draft:
    return Draft(format=1, programme=reading.programme, agreement=reading.agreement)
