"""The strips round the letter: page and size above the pages, the ways out under the choices."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import Code, language
from gezin_desktop.desk.preview.pages import PagesView
from gezin_desktop.desk.widgets.buttons import plain_button, primary_button, quiet_button
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import Edged, describe, label
from gezin_desktop.desk.widgets.notes import NoteLine


class PageTools(Edged):
    """Which page is in sight, whether a newer letter comes, smaller and larger."""

    def __init__(self, pages: PagesView, parent: QWidget | None = None) -> None:
        super().__init__("canvas", "bottom", parent)
        self._pages = pages
        self._busy = False
        self.smaller = quiet_button("zoom-out")
        self.larger = quiet_button("zoom-in")
        self.fit = quiet_button("maximize")
        self.copy = quiet_button("copy")
        self.place = label("small", "muted", wrap=False)
        self.busy = label("small", "text", wrap=False)
        flow = FlowLayout(self)
        dress.gaps(flow, 10, (12, 5, 12, 5))
        for part in (self.smaller, self.larger, self.fit, self.copy, self.place, self.busy):
            flow.addWidget(part)
        for part in (self.place, self.busy):
            dress.height(part, 28)
        self.smaller.clicked.connect(self._smaller)
        self.larger.clicked.connect(self._larger)
        self.fit.clicked.connect(self._fit)
        pages.moved.connect(self.show_page)

    def read_words(self) -> None:
        """Put everything in the window's language."""
        tongue = language().current
        for button, key in (
            (self.smaller, "smaller"),
            (self.larger, "larger"),
            (self.fit, "fit"),
            (self.copy, "copy"),
        ):
            button.setText(words.sentence(f"letter.{key}", tongue))
            describe(button, words.sentence(f"letter.{key}", tongue))
            button.updateGeometry()
        self.show_page(self._pages.page)
        self.show_busy(busy=self._busy)

    @Slot(int)
    def show_page(self, page: int) -> None:
        """Say which page is in sight."""
        letter = self._pages.letter
        count = len(letter.sizes) if letter else 0
        told = words.sentence("letter.page", language().current, page=page + 1, count=count)
        self.place.setText(told if count else "")
        self.place.updateGeometry()

    def show_busy(self, *, busy: bool) -> None:
        """Say that the pages are of a moment ago."""
        self._busy = busy
        self.busy.setText(words.sentence("letter.busy", language().current) if busy else "")

    @Slot()
    def _smaller(self) -> None:
        self._pages.zoom(-1)

    @Slot()
    def _larger(self) -> None:
        self._pages.zoom(1)

    @Slot()
    def _fit(self) -> None:
        self._pages.fit()


class PrintTools(Edged):
    """Print, save and mail; and what came of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "top", parent)
        self.print = primary_button("printer")
        self.save = plain_button("device-floppy")
        self.mail = plain_button("mail")
        self.folder = quiet_button("folder")
        self.note = NoteLine(parent=self)
        self._said: tuple[str, str, dict[str, object]] | None = None
        self._trouble: Callable[[Code], str] | None = None
        column = QVBoxLayout(self)
        dress.gaps(column, 4, (24, 12, 20, 12))
        flow = FlowLayout()
        dress.gaps(flow, 8)
        for button in (self.print, self.save, self.mail):
            flow.addWidget(button)
        column.addLayout(flow)
        column.addWidget(self.note)
        below = FlowLayout()
        below.addWidget(self.folder)
        column.addLayout(below)
        self.folder.hide()

    def read_words(self) -> None:
        """Put everything in the window's language."""
        tongue = language().current
        for button, key in (
            (self.print, "letter.print"),
            (self.save, "letter.save"),
            (self.mail, "letter.mail"),
            (self.folder, "letter.folder"),
        ):
            button.setText(words.sentence(key, tongue))
            describe(button, words.sentence(key, tongue))
            button.updateGeometry()
        self._tell()

    def hush(self) -> None:
        """Nothing has been saved or printed of this case."""
        self._said = self._trouble = None
        self.folder.hide()
        self._tell()

    def say_saved(self, path: Path) -> None:
        """Say where the letter is."""
        self._say("done", "letter.saved", name=path.name, folder=str(path.parent))
        self.folder.show()

    def say_mailed(self, path: Path, *, opens: bool) -> None:
        """Say where the draft of the e-mail is, and whether a program opens it."""
        key = "letter.mailed" if opens else "letter.mailed-closed"
        self._say("done", key, name=path.name, folder=str(path.parent))
        self.folder.show()

    def say_printed(self, count: int) -> None:
        """Say that the printer took the letter."""
        self._say("done", "letter.printed", n=count)

    def say_copied(self) -> None:
        """Say that the words are on the clipboard."""
        self._say("done", "letter.copied")

    def say_trouble(self, told: Callable[[Code], str]) -> None:
        """Say what went wrong; ``told`` gives the sentence in a language."""
        self._said, self._trouble = None, told
        self._tell()

    def _say(self, sign: str, key: str, **values: object) -> None:
        self._said, self._trouble = (sign, key, values), None
        self._tell()

    def _tell(self) -> None:
        if self._trouble is not None:
            self.note.say("error", self._trouble(language().current))
        elif self._said:
            sign, key, values = self._said
            self.note.say(sign, words.sentence(key, language().current, **values))
        else:
            self.note.hush()
