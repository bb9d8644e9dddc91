"""The language of the window, switched while the program runs.

The window's own words are English sources in the code (``tr``), with catalogues in both languages
under ``translations``. A switch installs the catalogue and Qt's own one; Qt then sends every widget
``LanguageChange``, on which it reads its words again. Words of the law and of the letter live
elsewhere and take their language as an argument.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final, Literal, cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from gezin_desktop import assets

Code = Literal["nl", "en"]
DUTCH: Final = "nl"
ENGLISH: Final = "en"
LANGUAGES: Final[tuple[str, ...]] = (DUTCH, ENGLISH)
_COUNTRIES: Final[dict[str, QLocale]] = {
    DUTCH: QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands),
    ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class CatalogueMissing(RuntimeError):
    """The words of a language cannot be read; the installation is damaged."""


class Language(QObject):
    """The language the window is in. ``changed`` comes after all widgets have been told."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._current: Code = ENGLISH
        # Qt keeps no reference: a translator that nobody holds stops translating.
        self._installed: list[QTranslator] = []

    @property
    def current(self) -> Code:
        """``nl`` or ``en``."""
        return self._current

    @property
    def locale(self) -> QLocale:
        """Qt's locale of the language."""
        return _COUNTRIES[self._current]

    def choose(self, code: str) -> None:
        """Switch the window to a language.

        Raises:
            ValueError: the code is none of ``LANGUAGES``.
            CatalogueMissing: the catalogue is absent or damaged; nothing has changed.
        """
        if code not in LANGUAGES:
            raise ValueError(code)
        if code == self._current and self._installed:
            return
        fresh = [_catalogue(code), *_of_qt(code)]
        self._current = cast("Code", code)
        QLocale.setDefault(_COUNTRIES[code])
        old, self._installed = self._installed, fresh
        for translator in old:
            QCoreApplication.removeTranslator(translator)
        for translator in fresh:
            QCoreApplication.installTranslator(translator)
        self.changed.emit(code)


class _Catalogue(QTranslator):
    """A catalogue in memory. Qt would map the file, and stop when an update replaces it."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self._content = content  # Qt reads from it and keeps no copy

    def is_sound(self) -> bool:
        """Whether the content is a catalogue."""
        return self.load(self._content)


def _catalogue(code: str) -> QTranslator:
    path = assets.folder("translations") / f"gezin_{code}.qm"
    try:
        translator = _Catalogue(path.read_bytes())
    except OSError:
        raise CatalogueMissing(path.name) from None
    if not translator.is_sound():
        raise CatalogueMissing(path.name)
    return translator


def _of_qt(code: str) -> list[QTranslator]:
    """Qt's own words (standard buttons, edit menus); English is what Qt speaks anyway."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator()
    return [translator] if translator.load(f"qtbase_{code}", folder) else []


def reader_of(code: str) -> Callable[[str, str], str]:
    """Reads words of the window in a language, also in the one that is not shown.

    The function takes the context and the English source, as ``QCoreApplication.translate`` does.

    Raises:
        CatalogueMissing: the catalogue is absent or damaged.
    """
    if code == language().current:
        return QCoreApplication.translate
    kept = _kept_catalogue(code)
    return lambda context, source: kept.translate(context, source) or source


@cache
def _kept_catalogue(code: str) -> QTranslator:
    return _catalogue(code)


@cache
def language() -> Language:
    """The one language of the window."""
    return Language()
