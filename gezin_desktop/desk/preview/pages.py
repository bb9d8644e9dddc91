"""The pages of the letter on the screen: scrolled, enlarged, never empty while a new one comes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from gezin_desktop.desk.background import Job
from gezin_desktop.desk.preview.making import LetterMaker, ShownLetter
from gezin_desktop.desk.preview.rendering import page_image
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.strokes import border, pen, ring
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.labels import describe
from gezin_desktop.desk.widgets.scroll import dress_scroll_bars

STEPS = (50, 75, 100, 125, 150, 200, 300)
"""Percentages of paper size on the screen; 0 fits the width."""
_EDGE = 16
_DPI, _POINTS = 96.0, 72.0
_FIT_AT_MOST = 150


class PagesView(QAbstractScrollArea):
    """Shows a letter. ``moved`` tells the page in sight, counted from 0."""

    moved = Signal(int)

    def __init__(self, maker: LetterMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maker = maker
        self.letter: ShownLetter | None = None
        self._zoom = 0
        self._pictures: dict[int, tuple[QImage, ShownLetter, float]] = {}
        self._asked: dict[int, tuple[Job, ShownLetter, float]] = {}
        self._page = 0
        # Paper is white in every theme.
        self._blank = QImage(1, 1, QImage.Format.Format_RGB32)
        self._blank.fill(0xFFFFFFFF)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        dress_scroll_bars(self)
        theme().changed.connect(self._theme_changed)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # -- what is shown -----------------------------------------------------------------------

    def show_letter(self, letter: ShownLetter) -> None:
        """Show a newer letter in the same place; its old pages stay until the new ones come."""
        self.letter = letter
        count = len(letter.sizes)
        for page in [one for one in self._pictures if one >= count]:
            del self._pictures[page]
        self._lay_out()

    def forget(self) -> None:
        """Show nothing: another case is open."""
        self.letter = None
        self._pictures.clear()
        self._asked.clear()
        self.verticalScrollBar().setValue(0)
        self._lay_out()

    def set_words(self, name: str, text: str) -> None:
        """What a screen reader says: the name of the view, and the letter in reading order."""
        describe(self, name, text)

    @property
    def page(self) -> int:
        """The page in sight, counted from 0."""
        return self._page

    @property
    def percent(self) -> int:
        """The size at which pages are shown."""
        return round(self._scale() * _POINTS / _DPI * 100)

    def pictures_ready(self) -> bool:
        """Whether all pages in sight show the newest letter at the right size."""
        return self.letter is not None and all(self._is_fresh(one) for one in self._in_sight())

    # -- size --------------------------------------------------------------------------------

    def zoom(self, step: int) -> None:
        """One step larger or smaller."""
        now = self.percent
        if step > 0:
            self._set_zoom(next((one for one in STEPS if one > now), STEPS[-1]))
        else:
            self._set_zoom(next((one for one in reversed(STEPS) if one < now), STEPS[0]))

    def fit(self) -> None:
        """As wide as the room allows."""
        self._set_zoom(0)

    def _set_zoom(self, percent: int) -> None:
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        place = bar.value() / max(1, self._height())
        self._zoom = percent
        self._lay_out()
        bar.setValue(round(place * self._height()))
        across.setValue(across.maximum() // 2)

    def _scale(self) -> float:
        """Screen pixels per point of paper."""
        if self._zoom:
            return self._zoom / 100 * _DPI / _POINTS
        widest = max((size[0] for size in self.letter.sizes), default=595.0) if self.letter else 595
        room = self.viewport().width() - 2 * scale().gap(_EDGE)
        return min(max(room, 100) / widest, _FIT_AT_MOST / 100 * _DPI / _POINTS)

    def _boxes(self) -> list[QRect]:
        """The pages in the whole strip, from the top."""
        if self.letter is None:
            return []
        factor, top = self._scale(), scale().gap(_EDGE)
        room = max(self.viewport().width(), self._width())
        boxes = []
        for width, height in self.letter.sizes:
            wide, tall = round(width * factor), round(height * factor)
            boxes.append(QRect((room - wide) // 2, top, wide, tall))
            top += tall + scale().gap(_EDGE)
        return boxes

    def _width(self) -> int:
        widest = max((size[0] for size in self.letter.sizes), default=0) if self.letter else 0
        return round(widest * self._scale()) + 2 * scale().gap(_EDGE)

    def _height(self) -> int:
        boxes = self._boxes()
        return boxes[-1].bottom() + 1 + scale().gap(_EDGE) if boxes else 0

    def _lay_out(self) -> None:
        room = self.viewport().size()
        bars = (
            (self.verticalScrollBar(), self._height(), room.height()),
            (self.horizontalScrollBar(), self._width() if self._zoom else 0, room.width()),
        )
        for bar, whole, seen in bars:
            bar.setPageStep(seen)
            bar.setSingleStep(scale().letters(40))
            bar.setRange(0, max(0, whole - seen))
        self._scrolled()
        self.viewport().update()

    # -- pictures ----------------------------------------------------------------------------

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _in_sight(self) -> list[int]:
        seen = QRect(self._offset(), self.viewport().size())
        return [place for place, box in enumerate(self._boxes()) if box.intersects(seen)]

    def _sharp(self) -> float:
        return self._scale() * self.devicePixelRatioF()

    def _is_fresh(self, page: int) -> bool:
        known = self._pictures.get(page)
        return known is not None and known[1] is self.letter and known[2] == self._sharp()

    def _ask(self, page: int) -> None:
        """Have a page drawn on the letter's thread, unless it is there or on its way."""
        letter, sharp = self.letter, self._sharp()
        if letter is None or self._is_fresh(page):
            return
        under_way = self._asked.get(page)
        if under_way is not None and under_way[1] is letter and under_way[2] == sharp:
            return
        job = self._maker.do(partial(page_image, letter.pdf, page, sharp))
        job.setProperty("page", page)
        job.done.connect(self._drawn)
        self._asked[page] = (job, letter, sharp)

    @Slot(object)
    def _drawn(self, picture: object) -> None:
        job = self.sender()
        for page, (asked, letter, sharp) in list(self._asked.items()):
            if asked is job and isinstance(picture, QImage):
                del self._asked[page]
                self._pictures[page] = (picture, letter, sharp)
                self.viewport().update()

    @Slot()
    def _scrolled(self) -> None:
        seen = self._in_sight()
        for page in seen:
            self._ask(page)
        keep = {page + step for page in seen for step in (-1, 0, 1)}
        for page in [one for one in self._pictures if one not in keep]:
            del self._pictures[page]
        if seen:
            middle = self._offset().y() + self.viewport().height() // 2
            boxes = self._boxes()
            page = min(seen, key=lambda one: abs(boxes[one].center().y() - middle))
            if page != self._page:
                self._page = page
                self.moved.emit(page)

    def go_to_page(self, page: int) -> None:
        """Show the top of a page."""
        boxes = self._boxes()
        if 0 <= page < len(boxes):
            self.verticalScrollBar().setValue(boxes[page].top() - scale().gap(_EDGE))

    # -- Qt ----------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pages in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme().color("canvas"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        boxes, offset = self._boxes(), self._offset()
        for page in self._in_sight():
            box = boxes[page].translated(-offset)
            known = self._pictures.get(page)
            if known is not None:
                painter.drawImage(box, known[0])
            else:
                painter.drawImage(box, self._blank)
            painter.setPen(pen("line"))
            painter.drawRect(box.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            border(painter, self.viewport().rect(), "focus", ring(), radius=0)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the room."""
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Show and lose the ring of the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.viewport().update()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel enlarges."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll by a screen, Home and End go to the ends."""
        bar = self.verticalScrollBar()
        moves = {
            Qt.Key.Key_PageDown: bar.value() + bar.pageStep(),
            Qt.Key.Key_PageUp: bar.value() - bar.pageStep(),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_Down: bar.value() + bar.singleStep(),
            Qt.Key.Key_Up: bar.value() - bar.singleStep(),
        }
        if event.key() in moves:
            bar.setValue(moves[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    @Slot()
    def _theme_changed(self) -> None:
        dress_scroll_bars(self)
        self.viewport().update()
