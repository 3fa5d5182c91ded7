"""PDF: where LibreOffice is missing or fails, one sentence says so and nothing is left behind."""

from __future__ import annotations

import subprocess

import pytest

from zvassist.word import pdf


def test_without_libreoffice_a_sentence_says_what_is_needed(monkeypatch):
    monkeypatch.setattr(pdf.shutil, "which", lambda name: None)
    monkeypatch.setattr(pdf, "_PLACES", ())
    with pytest.raises(pdf.PdfError, match="wird LibreOffice gebraucht"):
        pdf.to_pdf(b"")


def test_a_libreoffice_that_fails_is_told(monkeypatch):
    def fail(*_, **__):
        raise subprocess.CalledProcessError(1, "soffice")

    monkeypatch.setattr(pdf.shutil, "which", lambda name: name)
    monkeypatch.setattr(pdf.subprocess, "run", fail)
    with pytest.raises(pdf.PdfError, match="konnte das PDF nicht schreiben"):
        pdf.to_pdf(b"")


def test_a_libreoffice_that_writes_nothing_is_told(monkeypatch):
    monkeypatch.setattr(pdf.shutil, "which", lambda name: name)
    monkeypatch.setattr(pdf.subprocess, "run", lambda *_, **__: None)
    with pytest.raises(pdf.PdfError, match="hat kein PDF geschrieben"):
        pdf.to_pdf(b"")
