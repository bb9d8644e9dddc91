"""The rail of the first start: four steps with number or tick, free to go back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from gezin_desktop.desk import dress
from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.signs import draw_sign
from gezin_desktop.desk.strokes import border, pen, ring
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.labels import Edged, describe, label
from gezin_desktop.desk.widgets.rows import WRAPPED, PaintedRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

STEPS: Final = ("display", "passphrase", "backup", "practice")


class StepRow(PaintedRow):
    """One step: a ring with its number (a tick when done), a title, a line about it."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._title = self._about = ""
        self._done = False

    def set_words(self, title: str, about: str, state: str) -> None:
        """Set title, the line below, and the state in a word for screen readers."""
        self._title, self._about = title, about
        describe(self, f"{self._number} {title}", f"{about}. {state}".strip(". "))
        self.updateGeometry()
        self.update()

    def set_done(self, *, done: bool) -> None:
        """Show a tick, or the number."""
        self._done = done
        self.update()

    def _room(self, width: int) -> QRect:
        left = scale().letters(40)
        return QRect(left, scale().gap(6), max(1, width - left), 10_000)

    def hasHeightForWidth(self) -> bool:
        """Long words take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of both texts at this width."""
        room = self._room(width)
        title = QFontMetrics(font("question")).boundingRect(room, WRAPPED, self._title)
        about = QFontMetrics(font("small")).boundingRect(room, WRAPPED, self._about)
        return title.height() + about.height() + 2 * scale().gap(6)

    def sizeHint(self) -> QSize:
        """The size at the present width."""
        width = self.width() if self.width() > 120 else scale().letters(264)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = scale().letters(26)
        circle = QRectF(1, scale().gap(6), side, side)
        here = self.isChecked()
        painter.setPen(pen("accent" if here else "control", 1.5))
        painter.setBrush(theme().color("accent" if here else "surface"))
        painter.drawEllipse(circle)
        if self._done and not here:
            inset = side * 0.28
            draw_sign(painter, circle.adjusted(inset, inset, -inset, -inset), "done")
        else:
            painter.setPen(theme().color("on_accent" if here else "muted"))
            painter.setFont(font("small_bold"))
            painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), str(self._number))
        room = self._room(self.width())
        letters = font("question" if here else "body")
        painter.setFont(letters)
        painter.setPen(theme().color("text"))
        painter.drawText(room, WRAPPED, self._title)
        used = QFontMetrics(font("question")).boundingRect(room, WRAPPED, self._title).height()
        painter.setFont(font("small"))
        painter.setPen(theme().color("muted"))
        painter.drawText(room.adjusted(0, used, 0, 0), WRAPPED, self._about)
        if self.hasFocus():
            border(painter, self.rect(), "focus", ring())
        painter.end()


class StepRail(Edged):
    """What is being set up, its steps, and the promise below; ``chosen`` carries a step, from 0."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("canvas", "right", parent)
        dress.width(self, 320)
        column = QVBoxLayout(self)
        dress.gaps(column, 10, (28, 28, 20, 24))
        self._name = label("page")
        self._about = label("body", "muted")
        column.addWidget(self._name)
        column.addWidget(self._about)
        column.addSpacing(12)
        self._group = QButtonGroup(self)
        self.steps = [StepRow(number) for number in range(1, len(STEPS) + 1)]
        for place, step in enumerate(self.steps):
            self._group.addButton(step, place)
            column.addWidget(step)
        column.addStretch(1)
        self._promise = label("small", "muted")
        column.addWidget(self._promise)
        self._group.idClicked.connect(self.chosen)

    def read_words(self) -> None:
        """Set the words around the steps in the window's language."""
        self._name.setText("gezin-desktop")
        self._about.setText(self.tr("Setting up for the first time"))
        self._promise.setText(
            self.tr("Everything stays on this computer. The program never goes on the internet.")
        )

    def show_steps(self, here: int, reached: int, display: str) -> None:
        """Show how far it is.

        Args:
            here: the step that is shown.
            reached: the furthest step that was shown.
            display: what was chosen in the first step, in words.
        """
        words = (
            (self.tr("Language and display"), display),
            (self.tr("Key and recovery code"), self.tr("protects all cases")),
            (self.tr("Backup"), self.tr("where the copy goes")),
            (self.tr("Practice cases"), self.tr("made up, and kept apart")),
        )
        self.steps[here].setChecked(True)
        for place, (step, (title, about)) in enumerate(zip(self.steps, words, strict=True)):
            done = place < reached
            step.set_words(title, about, self.tr("done") if done and place != here else "")
            step.set_done(done=done)
