"""The text of a chapter on the screen: as wide as reads well, found words marked."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from gezin_desktop.desk.manual.page import SECTION, fill_document
from gezin_desktop.desk.manual.references import LINK, References
from gezin_desktop.desk.manual.source import Chapter
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.labels import describe
from gezin_desktop.desk.widgets.scroll import dress_scroll_bars

_WIDEST = 680


class Reader(QTextBrowser):
    """Shows a chapter; ``led`` carries the key of a chapter that a link leads to."""

    led = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chapter: Chapter | None = None
        self._words: References | None = None
        self._marked = ""
        self._wide = 0
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.anchorClicked.connect(self._follow)
        dress_scroll_bars(self)

    def show_chapter(self, chapter: Chapter, words: References, marked: str = "") -> None:
        """Show a chapter from its beginning, with words marked that were searched."""
        self._chapter, self._words, self._marked = chapter, words, marked
        self._write()
        self.verticalScrollBar().setValue(0)
        describe(self, words.plain(chapter.title))

    def show_section(self, place: int) -> None:
        """Scroll to a section of the chapter."""
        if place:
            self.scrollToAnchor(f"{SECTION}{place}")

    def renew(self) -> None:
        """Write the chapter again in the colours and letters of now; the place stays."""
        bar = self.verticalScrollBar()
        part = bar.value() / max(1, bar.maximum())
        dress_scroll_bars(self)
        self._write()
        bar.setValue(round(part * bar.maximum()))

    def _write(self) -> None:
        if self._chapter is None or self._words is None:
            return
        edge = scale().gap(24)
        room = max(200, self.width() - 2 * edge - 16)
        self._wide = min(room, scale().letters(_WIDEST))
        self.setViewportMargins(edge, scale().gap(16), 0, 0)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(self._wide)
        fill_document(
            self.document(), self._chapter, self._words, self._wide, self.devicePixelRatioF()
        )
        # Left alone, the cursor stands at the end of what was written, and scrolls there.
        self.setTextCursor(QTextCursor(self.document()))
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines for another width."""
        super().resizeEvent(event)
        edge = scale().gap(24)
        if min(max(200, self.width() - 2 * edge - 16), scale().letters(_WIDEST)) != self._wide:
            self.renew()

    def _mark(self) -> None:
        found = []
        look = QTextCharFormat()
        look.setBackground(theme().color("mark"))
        look.setForeground(theme().color("text"))
        for word in self._marked.split():
            cursor = self.document().find(word)
            while not cursor.isNull():
                one = QTextEdit.ExtraSelection()
                one.cursor, one.format = cursor, look
                found.append(one)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(found)

    @property
    def marks(self) -> int:
        """How many words are marked."""
        return len(self.extraSelections())

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        where = url.toString()
        if where.startswith(LINK):
            self.led.emit(where.removeprefix(LINK))
