"""Writing the Word document of a draft: marked ENTWURF, or final when nothing stands against it.

The word room is loaded here and only when a document is written.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from zvassist.agreement.errors import ZvError
from zvassist.agreement.model import Draft
from zvassist.agreement.saving import save
from zvassist.document.markdown import markdown
from zvassist.document.tree import Document
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


def word_bytes(
    draft: Draft,
    document: Document,
    findings: tuple[Finding, ...],
    *,
    final: bool,
    office: Office = NO_OFFICE,
) -> bytes:
    """The Word document of a draft; the same draft gives the same bytes.

    Args:
        draft: for the file's times: its last history entry, else 1 January of the year.
        document: its composed text.
        findings: its findings; they matter for the final document.
        final: ready for signature, or marked ENTWURF on every page.
        office: brings the author's name and the office's own template.

    Raises:
        OutputRefusedError: final, and a finding stands against it.
        ZvError: the template or a text cannot be used.
    """
    against = blocking(findings)
    if final and against:
        raise OutputRefusedError(against)
    return _word(document, draft, office, draft_mark=not final)


def write_word(
    session: Session,
    path: Path,
    *,
    final: bool,
    overwrite: bool,
    pdf: bool = False,
    office: Office = NO_OFFICE,
) -> None:
    """Write the open draft's Word document to disk, whole or not at all.

    Args:
        session: the open draft.
        path: the .docx to write.
        final: ready for signature, or marked ENTWURF.
        overwrite: replace files that are there.
        pdf: write a PDF beside it, too.
        office: brings the author's name and the office's own template.

    Raises:
        OutputRefusedError: final, and a finding stands against it.
        ZvError: the target is there already, is locked, or cannot be written; or the PDF
            cannot be made, and then nothing is written.
    """
    from zvassist.word.pdf import to_pdf

    data = word_bytes(session.draft, session.document, session.findings, final=final, office=office)
    printed = to_pdf(data) if pdf else None
    save(path, data, overwrite=overwrite)
    if printed is not None:
        save(path.with_suffix(".pdf"), printed, overwrite=overwrite)


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
    """A file name that tells agreements apart: "zv-aqb-2027-darmstadt-dieburg-entwurf.docx"."""
    stem = file_stem(session.agreement.local_authority, session.programme)
    return f"{stem}{'' if final else '-entwurf'}.docx"


def check_template(path: Path) -> None:
    """Refuse a Word template that cannot be used.

    Raises:
        ZvError: it is not there, is no Word file, or lacks what the writer needs.
    """
    from zvassist.word.template import load_template

    load_template(path)


def _word(document: Document, draft: Draft, office: Office, *, draft_mark: bool) -> bytes:
    from zvassist.word.writer import write_document

    when = _moment(draft)
    return write_document(
        document,
        draft_mark=draft_mark,
        created=when,
        modified=when,
        author=office.author or "",
        template=office.template,
    )


def _moment(draft: Draft) -> datetime:
    if draft.history:
        return draft.history[-1].time
    return datetime(draft.agreement.year or 2000, 1, 1, tzinfo=UTC)
