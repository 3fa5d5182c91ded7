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


def state_folder() -> Path:
    """Where this program keeps notes of its own for the user; it need not exist."""
    from platformdirs import user_state_path

    return user_state_path("zvassist", appauthor=False)
