"""Where the user's own data lies: the configuration folder of this program."""

from __future__ import annotations

from pathlib import Path


def config_folder() -> Path:
    """The user's configuration folder for this program; it need not exist."""
    from platformdirs import user_config_path

    return user_config_path("zvassist", appauthor=False)


def years_folder() -> Path:
    """Where the user's own programme years lie, a folder each."""
    return config_folder() / "programme"
