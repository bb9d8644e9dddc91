"""A letter written to disk so that a power cut or a full disk never leaves half a file."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gezin_desktop.letter.model import Language

_REASONS = {
    errno.ENOSPC: {
        "nl": "er is geen plaats meer op de schijf. Maak ruimte of kies een andere map",
        "en": "the disk is full. Make room or choose another folder",
    },
    errno.EACCES: {
        "nl": "u mag in deze map niet schrijven. Kies een andere map",
        "en": "you may not write in this folder. Choose another folder",
    },
    errno.ENOENT: {
        "nl": "deze map bestaat niet. Kies een andere map",
        "en": "this folder does not exist. Choose another folder",
    },
    errno.EISDIR: {
        "nl": "op deze plaats staat een map. Kies een andere naam",
        "en": "there is a folder in this place. Choose another name",
    },
}
_REASONS[errno.EPERM] = _REASONS[errno.EROFS] = _REASONS[errno.EACCES]
_REASONS[errno.ENOTDIR] = _REASONS[errno.ENOENT]
_REASONS[errno.EDQUOT] = _REASONS[errno.ENOSPC]
_OTHER = {
    "nl": "de schijf gaf een fout. Probeer het opnieuw of kies een andere map",
    "en": "the disk reported an error. Try again or choose another folder",
}
_SENTENCE = {
    "nl": "De brief is niet opgeslagen: {reason}.",
    "en": "The letter has not been saved: {reason}.",
}
_OLDER = {
    "nl": " Een oudere brief met deze naam is er nog.",
    "en": " An older letter with this name is still there.",
}


class LetterNotWritten(OSError):
    """The letter could not be saved; what stood under its name before is untouched."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(cause.errno, os.strerror(cause.errno) if cause.errno else str(cause))
        self.path = path

    def sentence(self, language: Language) -> str:
        """What went wrong and what to do, for the counsellor."""
        reason = _REASONS.get(self.errno or 0, _OTHER)[language]
        older = _OLDER[language] if self._has_older() else ""
        return _SENTENCE[language].format(reason=reason) + older

    def _has_older(self) -> bool:
        try:
            return self.path.is_file()
        except OSError:  # a name the system does not take
            return False


def write_letter(path: Path, pdf: bytes) -> None:
    """Writes the letter beside its place, forces it to disk, and then gives it its name.

    Raises:
        LetterNotWritten: no new file was made.
    """
    temporary: Path | None = None
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        handle, name = tempfile.mkstemp(prefix=".letter-", suffix=".part", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _settle(path.parent)
    except OSError as problem:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise LetterNotWritten(path, problem) from problem


def _settle(folder: Path) -> None:
    """Forces the new name to disk where the system can do that (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
