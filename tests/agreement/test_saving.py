from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from zvassist.agreement.atomic import write_atomically
from zvassist.agreement.errors import ZvError
from zvassist.agreement.saving import TargetLockedError, save


def refuse(number: int, *, replacing: bool):
    """An operating system that refuses a file (or, with ``replacing``, only its last step)."""

    def refused(source: object, target: object = None, *_: object, **__: object) -> None:
        names = (str(source), None, str(target)) if replacing else (str(source),)
        raise OSError(number, os.strerror(number), *names)

    return refused


def test_a_file_is_written_and_nothing_else_stays(tmp_path: Path):
    save(tmp_path / "a.docx", b"eins", overwrite=False)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.docx", b"eins")]


def test_a_target_that_is_there_needs_the_word(tmp_path: Path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"alt")
    with pytest.raises(ZvError, match="gibt es schon; mit --ueberschreiben") as error:
        save(path, b"neu", overwrite=False)
    assert str(path) in str(error.value)
    assert path.read_bytes() == b"alt"
    save(path, b"neu", overwrite=True)
    assert path.read_bytes() == b"neu"


def test_a_locked_target_offers_a_free_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "a.docx"
    path.write_bytes(b"alt")
    (tmp_path / "a-2.docx").write_bytes(b"")
    monkeypatch.setattr(Path, "replace", refuse(errno.EACCES, replacing=True))
    with pytest.raises(TargetLockedError, match=r"in Word geöffnet.*a-3\.docx") as error:
        save(path, b"neu", overwrite=True)
    assert error.value.alternative == tmp_path / "a-3.docx"
    assert path.read_bytes() == b"alt"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a-2.docx", "a.docx"]


def test_a_folder_that_must_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Path, "open", refuse(errno.EACCES, replacing=False))
    with pytest.raises(ZvError, match="darf nicht geschrieben werden") as error:
        save(tmp_path / "a.docx", b"", overwrite=False)
    assert str(tmp_path) in str(error.value)


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "fsync", refuse(errno.ENOSPC, replacing=False))
    with pytest.raises(ZvError, match="der Datenträger ist voll"):
        save(tmp_path / "a.docx", b"", overwrite=False)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_and_a_folder_as_target(tmp_path: Path):
    with pytest.raises(ZvError, match=r"Den Ordner .*fehlt gibt es nicht"):
        save(tmp_path / "fehlt" / "a.docx", b"", overwrite=False)
    with pytest.raises(ZvError, match="ist ein Ordner"):
        save(tmp_path, b"", overwrite=True)


def test_a_failed_write_leaves_the_old_file_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "a"
    path.write_bytes(b"alt")
    monkeypatch.setattr(os, "fsync", refuse(errno.EIO, replacing=False))
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        write_atomically(path, b"neu")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a", b"alt")]


@pytest.mark.skipif(os.name == "nt", reason="access rights and links as POSIX has them")
def test_access_rights_and_links_stay(tmp_path: Path):
    path, link = tmp_path / "a", tmp_path / "link"
    path.write_bytes(b"alt")
    path.chmod(0o640)
    link.symlink_to(path)
    write_atomically(link, b"neu")
    assert link.is_symlink()
    assert path.read_bytes() == b"neu"
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="access rights as POSIX has them")
def test_a_new_file_gets_the_rights_of_the_umask(tmp_path: Path):
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "a", b"")
    finally:
        os.umask(before)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


def test_a_locked_draft_is_not_said_to_be_open_in_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(Path, "replace", refuse(errno.EACCES, replacing=True))
    with pytest.raises(TargetLockedError, match=r"einem anderen Programm.*unter a-2\.zv\.json"):
        save(tmp_path / "a.zv.json", b"", overwrite=True)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "einer der Ordner darf nicht gelesen werden"),
        (errno.ENAMETOOLONG, "der Pfad ist zu lang"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_a_path_of_which_the_system_will_not_tell_is_out_of_reach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
):
    monkeypatch.setattr(Path, "stat", refuse(number, replacing=False))
    with pytest.raises(ZvError, match=f"x.docx ist nicht erreichbar: {words}"):
        save(tmp_path / "x.docx", b"neu", overwrite=True)


def test_a_path_far_too_long_is_told_in_a_line(tmp_path: Path):
    with pytest.raises(ZvError, match="der Pfad ist zu lang") as error:
        save(tmp_path / ("x" * 100_000) / "a.docx", b"neu", overwrite=True)
    assert len(str(error.value)) < 300
