"""About the program: versions, the day of the law data, and every licence it rests on."""

from __future__ import annotations

import sys
from importlib import metadata
from typing import TYPE_CHECKING, Final

import PySide6
from PySide6.QtCore import Qt, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from gezin_desktop import __version__, assets
from gezin_desktop.desk import dress
from gezin_desktop.desk.formats import format_date
from gezin_desktop.desk.language import language
from gezin_desktop.desk.small_window import SmallWindow
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.buttons import plain_button
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.scroll import dress_scroll_bars
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.tables.rows import LawDamaged

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow

PARTS: Final[tuple[tuple[str, str], ...]] = (
    ("PySide6-Essentials", "LGPL-3.0-only"),
    ("pydantic", "MIT"),
    ("reportlab", "BSD-3-Clause"),
    ("pillow", "MIT-CMU"),
    ("platformdirs", "MIT"),
    ("sqlcipher3", "zlib; SQLCipher BSD-3-Clause"),
    ("argon2-cffi", "MIT"),
    ("cryptography", "Apache-2.0 OR BSD-3-Clause"),
    ("keyring", "MIT"),
    ("babel", "BSD-3-Clause"),
    ("fonttools", "MIT"),
    ("uharfbuzz", "Apache-2.0; HarfBuzz MIT"),
    ("pikepdf", "MPL-2.0; qpdf Apache-2.0"),
    ("pypdfium2", "Apache-2.0 OR BSD-3-Clause; PDFium BSD-3-Clause"),
    ("tomli", "MIT"),
)
"""Every package the program needs at run time, with its licence."""

_FILES: Final = (
    ("fonts", "LICENSE-Noto.txt"),
    ("fonts", "LICENSE-DroidSansFallback.txt"),
    ("icons", "LICENSE"),
    ("letter", "LICENSE-sRGB.txt"),
)


class About(SmallWindow):
    """Versions and licences, as text that can be copied."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, 56, 40)
        self._intro = label()
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.document().setDocumentMargin(8)
        self._text.viewport().setAutoFillBackground(False)  # it would cover the focus ring
        dress.letters(self._text, "small")
        dress_scroll_bars(self._text)
        theme().changed.connect(self._theme_changed)
        self._copy = plain_button("copy")
        self._copy.clicked.connect(self._copied)
        self.foot.insertWidget(0, self._copy)
        self.body.addWidget(self._intro)
        self.body.addWidget(self._text, 1)
        self.read_words()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _theme_changed(self) -> None:
        dress_scroll_bars(self._text)

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.name(self.tr("About gezin-desktop"))
        self._copy.setText(self.tr("Copy the versions"))
        self._intro.setText(
            self.tr(
                "Intake, outcome and advice letters on family reunification. Free software under "
                "the EUPL 1.2. The outcome is advice: the IND decides."
            )
        )
        self._text.setPlainText("\n\n".join((self.versions(), self._packages(), licences())))
        describe(self._text, self.tr("Versions and licences"))

    def versions(self) -> str:
        """The versions, one on a line."""
        try:
            day = format_date(tables().as_of, language().current)
        except LawDamaged:
            day = "–"
        return "\n".join(
            (
                f"gezin-desktop {__version__}",
                self.tr("Law data of {day}").format(day=day),
                f"Python {sys.version.split()[0]}, Qt {qVersion()}, PySide6 {PySide6.__version__}",
            )
        )

    def _packages(self) -> str:
        lines = [self.tr("The program uses these parts. Qt and PySide6 may be replaced (LGPL):")]
        for name, licence in PARTS:
            try:
                version = metadata.version(name)
            except metadata.PackageNotFoundError:
                continue
            lines.append(f"{name} {version}: {licence}")
        return "\n".join(lines)

    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self.versions())


def licences() -> str:
    """The texts of the licences of letters, icons and colour profile."""
    return "\n\n".join(assets.text(*parts).strip() for parts in _FILES)
