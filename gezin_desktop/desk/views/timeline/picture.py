"""The picture of the timeline: one stop, arrows walk over the bars, the pointer tells them too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.formats import format_date
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.strokes import border, pen, ring
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.views.timeline.axis import Axis
from gezin_desktop.desk.views.timeline.drawing import paint_bar, paint_months, paint_number
from gezin_desktop.desk.views.timeline.model import Bar, Mark, TimelineModel, bar_words
from gezin_desktop.desk.widgets.labels import describe

_TITLES, _ROW, _HEAD, _TOP = 232, 27, 26, 46
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Spot:
    """A bar where it is drawn."""

    row: int
    box: QRect
    bar: Bar
    told: str
    bold: bool


@lru_cache(maxsize=256)
def _wide(title: str, percent: int) -> int:
    """How wide a title is at a scale; every bar asks where the titles end."""
    del percent  # the letters below are those of the present scale
    return QFontMetrics(font("small_bold")).horizontalAdvance(title)


class TimelinePicture(QWidget):
    """Months across, people and their rows down; ``told`` carries the words of the chosen bar."""

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: TimelineModel | None = None
        self._tongue = "nl"
        self._axis: Axis | None = None
        self._spots: list[Spot] = []
        self._titles: list[tuple[QRect, str, str]] = []
        self._chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_model(self, model: TimelineModel, name: str, tongue: str) -> None:
        """Show a timeline."""
        self._model, self._tongue = model, tongue
        days = [day for one in model.drawn for day in one.days]
        days += [mark.day for mark in model.marks]
        self._axis = Axis(model.today, model.last, days)
        self._chosen = 0
        describe(self, name)
        self._lay_out()
        self.updateGeometry()
        self.update()

    # -- where everything lies -------------------------------------------------------------------

    def _room(self) -> QRect:
        left = self._titles_width()
        return QRect(left, 0, max(40, self.width() - left - scale().gap(10)), self.height())

    def _titles_width(self) -> int:
        """Wide enough for the longest title, as long as the bars keep most of the room."""
        people = self._model.drawn if self._model else ()
        titles = [one.title for person in people for one in person.tracks]
        asked = max((_wide(one, scale().percent) for one in titles), default=0)
        wide = max(scale().letters(_TITLES), asked + scale().gap(20))
        return min(wide, max(scale().letters(_TITLES), round(self.width() * 0.38)))

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        people = self._model.drawn if self._model else ()
        rows = sum(len(one.tracks) for one in people)
        tall = scale().letters(_TOP) + len(people) * scale().height(_HEAD)
        return QSize(600, tall + rows * scale().height(_ROW) + scale().gap(6))

    def minimumSizeHint(self) -> QSize:
        """Narrow is possible, low is not."""
        return QSize(300, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the bars out for another width."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        self._spots, self._titles = [], []
        if self._model is None or self._axis is None:
            return
        top, row = scale().letters(_TOP), 0
        for person in self._model.drawn:
            head = scale().height(_HEAD)
            box = QRect(0, top, self.width(), head)
            self._titles.append((box, person.name, f"  ·  {person.route}"))
            top += head
            for track in person.tracks:
                tall = scale().height(_ROW)
                size = "small_bold" if track.bold else "small"
                self._titles.append((QRect(0, top, self._titles_width(), tall), track.title, size))
                for bar in track.bars:
                    told = f"{person.name}, {track.title}: {bar_words(bar, self._tongue)}"
                    self._spots.append(
                        Spot(row, self._bar_box(bar, top, tall), bar, told, track.bold)
                    )
                top, row = top + tall, row + 1
        self.setFixedHeight(self.sizeHint().height())

    def _bar_box(self, bar: Bar, top: int, tall: int) -> QRect:
        room = self._room()
        left = self._x(bar.first)
        right = room.right() if bar.last is None else self._x(bar.last + timedelta(days=1)) - 2
        return QRect(left, top + 3, max(4, right - left), tall - 6)

    def _x(self, day: date) -> int:
        room = self._room()
        place = self._axis.place(day) if self._axis is not None else 0.0
        return room.left() + round(place * room.width())

    # -- painting ----------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw months, titles, bars, numbered days."""
        if self._model is None or self._axis is None:
            return
        painter = QPainter(self)
        bottom = self.height() - scale().gap(4)
        paint_months(painter, self._room(), bottom, self._axis, self._tongue)
        self._paint_lines(painter, bottom)
        for box, title, size in self._titles:
            if box.width() == self.width():
                painter.fillRect(box, theme().color("canvas"))
                painter.setPen(pen("line"))
                painter.drawLine(box.topLeft(), box.topRight())
                painter.drawLine(box.bottomLeft(), box.bottomRight())
            self._paint_title(painter, box, title, size)
        chosen = self._spots[self._chosen] if self.hasFocus() and self._spots else None
        for spot in self._spots:
            paint_bar(painter, spot.box, spot.bar, bold=spot.bold, chosen=spot is chosen)
        self._paint_numbers(painter)
        if self.hasFocus():
            border(painter, self.rect(), "focus", ring(), radius=2)
        painter.end()

    def on_paper(self) -> QImage:
        """The picture at twice its size, in light colours on white."""
        image = QImage(self.size() * 2, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(2)
        with theme().on_paper():
            image.fill(theme().color("surface"))
            self.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        return image

    def _paint_title(self, painter: QPainter, box: QRect, title: str, size: str) -> None:
        is_head = box.width() == self.width()
        painter.setFont(font("question" if is_head else size))
        painter.setPen(theme().color("text"))
        room = box.adjusted(scale().gap(10), 0, -scale().gap(8), 0)
        told = f"{title}{size}" if is_head else title
        cut = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, cut)

    def _paint_lines(self, painter: QPainter, bottom: int) -> None:
        for mark in self._model.marks if self._model else ():
            stroke = pen(mark.ink, 1.4)
            painter.setPen(stroke)
            x = self._x(mark.day)
            painter.drawLine(x, scale().letters(30), x, bottom)

    def _paint_numbers(self, painter: QPainter) -> None:
        for number, (place, mark) in enumerate(self.numbers(), 1):
            paint_number(painter, place, number, mark.ink)

    def numbers(self) -> list[tuple[QPointF, Mark]]:
        """The numbered days with the middle of each number."""
        letters = QFontMetrics(font("small"))
        line, free = letters.height() + scale().letters(12), -1.0
        found = []
        for mark in self._model.marks if self._model else ():
            # Days close together stand beside each other, not over each other.
            x = max(float(self._x(mark.day)), free)
            found.append((QPointF(x, line), mark))
            free = x + scale().letters(19)
        return found

    # -- pointer and keyboard ----------------------------------------------------------------------

    def spots(self) -> list[Spot]:
        """The bars where they are drawn."""
        return list(self._spots)

    def spot_at(self, where: QPoint) -> Spot | None:
        """The bar under a point."""
        return next((one for one in self._spots if one.box.contains(where)), None)

    def told_at(self, where: QPoint) -> str:
        """What the pointer says at a point: of a bar, or of a numbered day."""
        spot = self.spot_at(where)
        if spot is not None:
            return spot.told
        near = scale().letters(9)
        for place, mark in self.numbers():
            if (place - QPointF(where)).manhattanLength() <= near:
                return f"{format_date(mark.day, self._tongue)}: {mark.words}"
        return ""

    def event(self, event: QEvent) -> bool:
        """Tell the bar or the day under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(event.pos()), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the bar or the day under the pointer in the line below."""
        super().mouseMoveEvent(event)
        told = self.told_at(event.position().toPoint())
        if told:
            self.told.emit(told)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a bar."""
        super().mousePressEvent(event)
        spot = self.spot_at(event.position().toPoint())
        if spot is not None:
            self._choose(self._spots.index(spot))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right walk along a row, Up and Down between rows."""
        steps = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1),
                 Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._spots:
            super().keyPressEvent(event)
        else:
            self._choose(self._neighbour(*step))

    def _neighbour(self, down: int, right: int) -> int:
        here = self._spots[self._chosen]
        if right:
            target = max(0, min(len(self._spots) - 1, self._chosen + right))
            return target if self._spots[target].row == here.row else self._chosen
        row = [one for one in self._spots if one.row == here.row + down]
        if not row:
            return self._chosen
        nearest = min(row, key=lambda one: abs(one.box.left() - here.box.left()))
        return self._spots.index(nearest)

    def _choose(self, place: int) -> None:
        self._chosen = place
        spot = self._spots[place]
        self.setAccessibleDescription(spot.told)
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)
        self.told.emit(spot.told)
        self.update()
