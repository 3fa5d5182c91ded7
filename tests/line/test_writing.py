"""What is written, and how a target that cannot be written is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.line.speaking import front_at
from zvassist.agreement.saving import TargetLockedError
from zvassist.line import writing
from zvassist.session.example import example_draft


def test_a_pdf_is_asked_for_where_one_can_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, bool]] = []
    monkeypatch.setattr(writing, "can_pdf", lambda: True)

    def written(_session, path: Path, _wanted, *, pdf: bool, **_more) -> None:
        asked.append((path.name, pdf))

    monkeypatch.setattr(writing, "write_agreement", written)
    front = front_at(tmp_path / "dadi.zv.json", example_draft())
    front.begin()
    for line in ("/word", "1", "ja"):
        front.hear(line)
    told = front.hear("x")
    assert asked == [("x.docx", True)]
    assert told[:2] == [f"Geschrieben: {tmp_path / name}" for name in ("x.docx", "x.pdf")]


def test_a_file_that_word_holds_is_told_with_a_free_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def locked(_session, path: Path, _wanted, **_more) -> None:
        tried.append(path.name)
        if len(tried) == 1:
            raise TargetLockedError(path, path.with_name("x-2.docx"))

    monkeypatch.setattr(writing, "write_agreement", locked)
    front = front_at(tmp_path / "dadi.zv.json", example_draft())
    front.begin()
    front.hear("/word")
    front.hear("1")
    told = front.hear("x")
    assert any("gesperrt" in line for line in told)
    front.hear("")
    assert tried == ["x.docx", "x-2.docx"]
