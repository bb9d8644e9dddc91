"""The Hunspell of the platform: its library, its dictionaries, through the C interface it promises.

Nothing is bundled and nothing is fetched. A platform without the library or without a dictionary of
the language has no spelling, and nobody is told: it is a comfort.
"""

from __future__ import annotations

import ctypes
import os
import sys
from functools import cache
from pathlib import Path
from typing import Final, Protocol

_LIBRARIES: Final = (
    *(f"libhunspell-1.{minor}.so.0" for minor in (7, 6, 5, 4, 3)),
    *(f"{folder}/libhunspell-1.7.dylib" for folder in ("/opt/homebrew/lib", "/usr/local/lib")),
)
_FILES: Final[dict[str, tuple[str, ...]]] = {
    "nl": ("nl_NL", "nl"),
    "en": ("en_GB", "en_US", "en"),
}
_OFFICE: Final = ("/usr/lib/libreoffice", "/opt/libreoffice", "/usr/lib64/libreoffice")
_MOST: Final = 7


class Dictionary(Protocol):
    """What the desk asks of a dictionary."""

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right."""

    def suggestions(self, word: str) -> list[str]:
        """Words that may have been meant, the likeliest first."""


class Hunspell:
    """One dictionary, opened with the platform's library.

    Raises:
        OSError: the library is not there, or the dictionary cannot be read.
    """

    def __init__(self, aff: Path, dic: Path) -> None:
        self._library = _library()
        self._handle = self._library.Hunspell_create(os.fsencode(aff), os.fsencode(dic))
        if not self._handle:
            raise OSError(str(dic))
        told: bytes = self._library.Hunspell_get_dic_encoding(self._handle)
        self._encoding = told.decode("ascii")

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right; one the dictionary cannot even write is left alone."""
        try:
            return bool(self._library.Hunspell_spell(self._handle, word.encode(self._encoding)))
        except UnicodeEncodeError:
            return True

    def suggestions(self, word: str) -> list[str]:
        """Words that may have been meant, the likeliest first."""
        found = ctypes.POINTER(ctypes.c_char_p)()
        count = self._library.Hunspell_suggest(
            self._handle, ctypes.byref(found), word.encode(self._encoding, "replace")
        )
        words = [(found[place] or b"").decode(self._encoding) for place in range(count)]
        self._library.Hunspell_free_list(self._handle, ctypes.byref(found), count)
        return words[:_MOST]

    def __del__(self) -> None:
        if getattr(self, "_handle", None):
            self._library.Hunspell_destroy(self._handle)


@cache
def _library() -> ctypes.CDLL:
    for name in _LIBRARIES:
        try:
            found = ctypes.CDLL(name)
        except OSError:
            continue
        pointer, text = ctypes.c_void_p, ctypes.c_char_p
        words = ctypes.POINTER(ctypes.POINTER(text))
        found.Hunspell_create.restype, found.Hunspell_create.argtypes = pointer, [text, text]
        found.Hunspell_destroy.argtypes = [pointer]
        found.Hunspell_get_dic_encoding.restype = text
        found.Hunspell_get_dic_encoding.argtypes = [pointer]
        found.Hunspell_spell.argtypes = [pointer, text]
        found.Hunspell_suggest.argtypes = [pointer, words, text]
        found.Hunspell_free_list.argtypes = [pointer, words, ctypes.c_int]
        return found
    raise OSError("libhunspell")


def has_library() -> bool:
    """Whether this platform has Hunspell."""
    try:
        _library()
    except OSError:
        return False
    return True


def folders(code: str) -> list[Path]:
    """Where a platform keeps its dictionaries of a language, the user's own first."""
    home = Path.home()
    found = [Path(one) for one in os.environ.get("DICPATH", "").split(os.pathsep) if one]
    if sys.platform == "darwin":
        found += [home / "Library/Spelling", Path("/Library/Spelling")]
    found += [home / ".local/share/hunspell"]
    for root in ("/usr/share", "/usr/local/share"):
        found += [Path(root) / "hunspell", Path(root) / "myspell", Path(root) / "myspell/dicts"]
    return found + [Path(one) / f"share/extensions/dict-{code}" for one in _OFFICE]


def dictionary_files(code: str) -> tuple[Path, Path] | None:
    """The two files of the platform's dictionary of a language; None when there is none."""
    for folder in folders(code):
        for name in _FILES[code]:
            aff, dic = folder / f"{name}.aff", folder / f"{name}.dic"
            if aff.is_file() and dic.is_file():
                return aff, dic
    return None


def open_dictionary(code: str) -> Dictionary | None:
    """The platform's dictionary of a language; None when it has none."""
    files = dictionary_files(code)
    if files is None:
        return None
    try:
        return Hunspell(*files)
    except (OSError, LookupError):  # damaged, or written in letters that Python does not know
        return None
