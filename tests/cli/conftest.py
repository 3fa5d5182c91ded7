"""What tests of the command line share."""

from __future__ import annotations

import pytest

from zvassist.cli.main import main


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    """Run a command in an empty folder, without the user's own data; code, stdout, stderr."""
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setattr("zvassist.session.folders.config_folder", lambda: tmp_path / "config")

    def call(*arguments: str):
        try:
            code = main(list(arguments))
        except SystemExit as ended:
            code = ended.code
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return call
