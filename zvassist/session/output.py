"""Writing an agreement as Word, PDF or text: marked ENTWURF, or final when nothing is against it.

The word room is loaded here and only when a document is written.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from zvassist.agreement.errors import ZvError
from zvassist.agreement.model import Draft
from zvassist.agreement.saving import check_target, save
from zvassist.document.carried import carried
from zvassist.document.markdown import markdown
from zvassist.document.plain import plain_lines
from zvassist.document.tree import DRAFT_MARK, Document
from zvassist.programme.programme import Programme
from zvassist.rules.finding import Finding
from zvassist.rules.readiness import blocking
from zvassist.rules.report import check_report
from zvassist.session.naming import file_stem
from zvassist.session.office import NO_OFFICE, Office
from zvassist.session.session import Session


class OutputRefusedError(ZvError):
    """The final document is refused.

    Attributes:
        findings: what stands against it.
    """

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        count = len(findings)
        what = "ein Prüfergebnis steht" if count == 1 else f"{count} Prüfergebnisse stehen"
        first = findings[0]
        super().__init__(
            f"Die endgültige Fassung wird nicht geschrieben, {what} dagegen; "
            f"zuerst {first.rule}: {first.message}"
        )
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Wanted:
    """How an agreement is to be written.

    Attributes:
        final: ready for signature, or marked ENTWURF on every page.
        data: whether a Word file carries the draft, so that it can be read back whole.
        office: brings the author's name and the office's own template.
    """

    final: bool
    data: bool = True
    office: Office = NO_OFFICE


def word_bytes(
    draft: Draft,
    programme: Programme,
    document: Document,
    findings: tuple[Finding, ...],
    wanted: Wanted,
) -> bytes:
    """The Word document of a draft; the same draft gives the same bytes.

    Args:
        draft: for the file's times: its last history entry, else 1 January of the year.
        programme: its programme year, which says what of the draft is printed.
        document: its composed text.
        findings: its findings; they matter for the final document.
        wanted: how it is to be written.

    Raises:
        OutputRefusedError: final, and a finding stands against it.
        ZvError: the template or a text cannot be used.
    """
    _refuse_unready(findings, wanted)
    kept = carried(draft, programme, document) if wanted.data else None
    return _word(document, draft, wanted.office, draft_mark=not wanted.final, kept=kept)


ENDINGS = (".docx", ".pdf", ".txt", ".md")
"""What an agreement can be written as; the ending of the file's name says which."""


def write_agreement(
    session: Session,
    path: Path,
    wanted: Wanted,
    *,
    overwrite: bool,
    pdf: bool = False,
    is_wanted: Callable[[], bool] = lambda: True,
) -> None:
    """Write the open draft's agreement to disk as its name's ending says, whole or not at all.

    Args:
        session: the open draft.
        path: the file to write; ends on one of ``ENDINGS``.
        wanted: how it is to be written.
        overwrite: replace files that are there.
        pdf: write a PDF beside a Word document, too.
        is_wanted: asked when all is made and nothing is written yet; no means that nothing is.

    Raises:
        OutputRefusedError: final, and a finding stands against it.
        ZvError: the ending is another one; the target is there already, is locked, or cannot
            be written; or the PDF cannot be made, and then nothing is written.
    """
    ending = ending_of(path)
    files = {path: _agreement(session, ending, wanted)}
    if pdf and ending == ".docx":
        files[path.with_suffix(".pdf")] = _pdf(files[path])
    for target in files:
        check_target(target, overwrite=overwrite)
    if not is_wanted():
        return
    for target, data in files.items():
        save(target, data, overwrite=overwrite)


def ending_of(path: Path) -> str:
    """The ending that says what is written, in small letters.

    Raises:
        ZvError: it is none of ``ENDINGS``.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise ZvError(
            f"{path}: Geschrieben wird Word, PDF, Text oder Markdown; "
            f"der Name endet auf {', '.join(ENDINGS[:-1])} oder {ENDINGS[-1]}."
        )
    return ending


def _agreement(session: Session, ending: str, wanted: Wanted) -> bytes:
    """The agreement as the ending says; the mark ENTWURF stands in each of them."""
    _refuse_unready(session.findings, wanted)
    mark = [] if wanted.final else [DRAFT_MARK, ""]
    if ending == ".txt":
        return ("\n".join([*mark, *plain_lines(session.document)]) + "\n").encode()
    if ending == ".md":
        return ("\n".join(mark and [f"**{mark[0]}**", ""]) + markdown(session.document)).encode()
    about = session.draft, session.programme, session.document, session.findings
    data = word_bytes(*about, wanted)
    return _pdf(data) if ending == ".pdf" else data


def can_pdf() -> bool:
    """Whether a PDF can be made here: LibreOffice is found."""
    from zvassist.word.pdf import find_libreoffice

    return find_libreoffice() is not None


def _pdf(data: bytes) -> bytes:
    from zvassist.word.pdf import to_pdf

    return to_pdf(data)


def _refuse_unready(findings: tuple[Finding, ...], wanted: Wanted) -> None:
    against = blocking(findings)
    if wanted.final and against:
        raise OutputRefusedError(against)


def report_path(name: str) -> Path:
    """Where a Prüfvermerk is to be written.

    Raises:
        ZvError: the name ends neither on .docx nor on .md.
    """
    path = Path(name)
    if path.suffix.lower() not in (".docx", ".md"):
        raise ZvError(
            f"{path}: Der Prüfvermerk wird Word oder Markdown; der Name endet auf .docx oder .md."
        )
    return path


def report_bytes(session: Session, ending: str, office: Office = NO_OFFICE) -> bytes:
    """The Prüfvermerk on the open draft; the same draft gives the same bytes.

    Args:
        session: the open draft.
        ending: ".docx" or ".md".
        office: brings the author's name and the office's own template.

    Raises:
        ZvError: the template or a text cannot be used.
    """
    name = session.store.path.name if session.store else "nicht gespeichert"
    about = session.draft, session.programme, session.document
    report = check_report(*about, session.findings, name)
    if ending == ".md":
        return markdown(report).encode()
    return _word(report, session.draft, office, draft_mark=False)


def write_report(
    session: Session, path: Path, *, overwrite: bool, office: Office = NO_OFFICE
) -> None:
    """Write the Prüfvermerk to disk, as Word or Markdown by its ending.

    Raises:
        ZvError: the target is there already, is locked, or cannot be written.
    """
    save(path, report_bytes(session, path.suffix.lower(), office), overwrite=overwrite)


def proposed_name(session: Session, *, final: bool) -> str:
    """A file name that tells agreements apart: "ZV-AQB-2027-Darmstadt-Dieburg-Entwurf.docx"."""
    stem = file_stem(session.agreement.local_authority, session.programme)
    return f"{stem}-{'Final' if final else 'Entwurf'}.docx"


def check_template(path: Path) -> None:
    """Refuse a Word template that cannot be used.

    Raises:
        ZvError: it is not there, is no Word file, or lacks what the writer needs.
    """
    from zvassist.word.template import load_template

    load_template(path)


def write_template(path: Path, *, overwrite: bool) -> None:
    """Write out the layout template of the package, for an office to change in Word.

    Raises:
        ZvError: the target is there already, is locked, or cannot be written.
    """
    from zvassist.word.template import SHIPPED

    save(path, SHIPPED.read_bytes(), overwrite=overwrite)


def template_fault(path: Path) -> str | None:
    """What another layout template lacks, in one sentence; None where it can be used.

    Raises:
        ZvError: it is not there or no Word file.
    """
    from zvassist.word.contract import TemplateError, UnreadableTemplateError

    try:
        check_template(path)
    except UnreadableTemplateError:
        raise
    except TemplateError as lacks:
        return str(lacks)
    return None


def _word(
    document: Document,
    draft: Draft,
    office: Office,
    *,
    draft_mark: bool,
    kept: Draft | None = None,
) -> bytes:
    from zvassist.word.writer import write_document

    when = _moment(draft)
    return write_document(
        document,
        draft_mark=draft_mark,
        created=when,
        modified=when,
        author=office.author or "",
        template=office.template,
        carried=kept,
    )


def _moment(draft: Draft) -> datetime:
    if draft.history:
        return draft.history[-1].time
    return datetime(draft.agreement.year or 2000, 1, 1, tzinfo=UTC)
