"""One file written whole or not at all, whatever happens in between."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from pathlib import Path


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` so that a reader sees the old file or the new one, never a part.

    The bytes go to a temporary file in the same folder, are flushed to the disk, and take the
    target's place in one step. A symbolic link stays one: its target is replaced. The target's
    access rights are kept; a new file gets those of the user's umask.

    Args:
        path: the file to write; its folder must exist.
        data: the whole content.

    Raises:
        OSError: as the operating system reports it; the temporary file is removed and an
            existing target is as it was. Its ``filename2`` is set when only the last step
            failed, which on Windows means that another program holds the target open.
    """
    target = Path(os.path.realpath(path))
    # A short name of its own: a name built from the target's could exceed the file system's limit.
    temporary = target.parent / f".zvassist-{secrets.token_hex(6)}.tmp"
    try:
        with temporary.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable, where the platform lets a folder be opened."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
