"""What each room loads when it is imported, seen at run time.

The import contracts read the code; they cannot tell an import at the top of a module from one
inside a function. This test starts an interpreter per room and looks at what is there.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

ROOMS = [
    "agreement",
    "programme",
    "document",
    "rules",
    "rollover",
    "session",
    "walk",
    "chat",
    "line",
    "ui",
    "cli",
]
NEVER_AT_START = {"docx", "lxml", "holidays", "rapidfuzz", "httpx", "httpx2", "openai", "requests"}

_IMPORT_ROOM = """
import importlib, pkgutil, sys
room = importlib.import_module("zvassist.{room}")
for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
    importlib.import_module(module.name)
print(" ".join(sorted(name for name in sys.modules if "." not in name)))
"""


def _loaded(code: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_loads_nothing_slow_and_no_interface_but_its_own(room):
    loaded = _loaded(_IMPORT_ROOM.format(room=room))
    assert not loaded & NEVER_AT_START
    assert ("textual" in loaded) == (room == "ui")


def test_version_loads_none_of_the_heavy_packages():
    code = (
        "import sys\nfrom zvassist.cli.main import main\n"
        "try: main(['--version'])\nexcept SystemExit: pass\n"
        "print(' '.join(sorted(name for name in sys.modules if '.' not in name)))"
    )
    loaded = _loaded(code)
    assert "zvassist" in loaded
    assert not loaded & {"textual", "rich", "pydantic", "docx", "lxml", "platformdirs", "asyncio"}


def test_the_start_page_is_painted_before_anything_of_a_draft_is_loaded():
    code = (
        "import sys\nimport zvassist.cli.commands.interface, zvassist.ui.app\n"
        "print(' '.join(sorted(sys.modules)))"
    )
    loaded = _loaded(code)
    assert "textual.app" in loaded
    assert not loaded & {"pydantic", "zvassist.agreement.model", "zvassist.session.session"}


def test_an_open_editor_holds_no_parser_no_reader_of_texts_and_no_chat():
    code = (
        "import sys\nimport zvassist.cli.commands.interface, zvassist.ui.screens.editor\n"
        "import zvassist.cli.main as entry\n"
        "assert entry._options(['x.zv.json']).datei == 'x.zv.json'\n"
        "assert entry._options([]).datei is None\n"
        "print(' '.join(sorted(sys.modules)))"
    )
    loaded = _loaded(code)
    assert "zvassist.ui.screens.editor" in loaded
    assert not loaded & {
        "argparse",
        "zvassist.cli.grammar",
        "zvassist.document.recognition",
        "zvassist.ui.widgets.chatpane",
        "textual.widgets._text_area",
    }


def test_the_package_root_imports_nothing_of_its_own():
    code = (
        "import sys, zvassist; print(' '.join(m for m in sys.modules if m.startswith('zvassist.')))"
    )
    assert not _loaded(code)


_NETWORK = {"httpx2", "httpcore2", "httpx", "anyio"}

_TALK = """
import sys
from zvassist.cli.main import main
for arguments in (
    ["neu", "--jahr", "2027", "--partner", "06433", "-o", "b.zv.json"],
    ["chat", "b.zv.json", "--sag", "Budget auf 5.000 Euro", "--annehmen", "--json"],
    ["chat", "b.zv.json", "--sag", "irgendwas", "--json"],
    ["modell", "--json"],
):
    assert main(arguments) == 0
    print()
print(" ".join(sorted(name for name in sys.modules if "." not in name)))
"""


def test_offline_talk_and_settings_load_no_http_client(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", _TALK],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)},
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "zvassist" in loaded
    assert not loaded & _NETWORK


def test_the_whole_chat_with_its_model_loads_no_http_client():
    code = (
        "import sys, zvassist.ui.app, zvassist.chat.pair, zvassist.chat.model.client\n"
        "print(' '.join(sorted(name for name in sys.modules if '.' not in name)))"
    )
    assert not _loaded(code) & _NETWORK
