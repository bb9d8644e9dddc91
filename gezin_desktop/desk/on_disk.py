"""Files that leave the program: where people look for them, and written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents_folder() -> Path:
    """Where people look for their files."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file so that the old or the new content is there, never a part.

    Raises:
        OSError: no room or no right; what was there is still there.
    """
    write_parts(path, (content,))


def write_parts(path: Path, parts: Iterable[str | bytes]) -> None:
    """Write a file part by part; when one does not come, what was there is still there.

    Raises:
        OSError: no room or no right.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".gezin-", suffix=".new")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(one.encode() if isinstance(one, str) else one for one in parts)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
