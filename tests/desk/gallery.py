"""Draws every control, sign, block and letter size to PNG pictures, for looking at.

python -m tests.desk.gallery OUT
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from gezin_desktop.desk import dress
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.strokes import border
from gezin_desktop.desk.theme import THEMES, TOKENS, theme
from gezin_desktop.desk.widgets.options import OptionRow
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QWidget

from .show.controls import Words, blocks, fields, lists, said, sheet, signs

WIDTH, HEIGHT = 1366, 1240


class _Colours(QWidget):
    """Every token as a patch with its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(scale().letters(120))

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        across = 8
        wide, tall = self.width() // across, scale().letters(28)
        for place, token in enumerate(TOKENS):
            left, top = place % across * wide, place // across * tall
            patch = QRect(left, top, scale().letters(30), scale().letters(22))
            border(painter, patch, "control", 1, fill=token)
            painter.setPen(theme().color("text"))
            spot = QPointF(patch.right() + 8, patch.center().y() + 5)
            painter.drawText(spot, token)
        painter.end()


def page(language: str) -> QWidget:
    """The whole gallery as one widget."""
    words = Words(language)
    result = QWidget()
    grid = QGridLayout(result)
    dress.gaps(grid, 16, (20, 20, 20, 20))
    for place, part in enumerate((signs(words), fields(words), blocks(words))):
        grid.addWidget(part, 0, place)
        grid.setColumnStretch(place, 1)
    grid.addWidget(lists(words), 1, 0, 1, 3)
    grid.addWidget(_colours_and_sizes(words), 2, 0, 1, 3)
    return result


def _colours_and_sizes(words: Words) -> QWidget:
    result, column = sheet()
    column.addWidget(said(words("Kleuren", "Colours"), "group"))
    column.addWidget(_Colours())
    sizes = QHBoxLayout()
    dress.gaps(sizes, 24)
    for size in ("title", "page", "group", "lead", "question", "body", "small"):
        sizes.addWidget(said(size, size))
    sizes.addStretch(1)
    column.addLayout(sizes)
    return result


def draw(language: str, choice: str, ratio: int) -> QImage:
    """One picture of the gallery."""
    theme().choose(choice)
    widget = page(language)
    widget.resize(WIDTH, max(HEIGHT, widget.sizeHint().height()))
    widget.show()
    QApplication.processEvents()
    focused = widget.findChild(OptionRow, "options")
    if focused is not None:
        focused.button("unknown").setFocus()
    QApplication.processEvents()
    image = QImage(widget.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme().color("canvas"))
    painter = QPainter(image)
    widget.render(painter, QPointF(0, 0).toPoint(), QRegion(QRectF(widget.rect()).toRect()))
    for name in ("focused-primary", "focused-plain"):
        button = widget.findChild(QWidget, name)
        button.setFocus()
        button.render(painter, button.mapTo(widget, QPoint(0, 0)))
    painter.end()
    widget.close()
    widget.deleteLater()
    return image


def main(out: Path) -> None:
    """Draw all pictures into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    dress.install(app)
    for language in ("nl", "en"):
        for choice in THEMES:
            for ratio in (1, 2):
                draw(language, choice, ratio).save(str(out / f"{choice}-{language}-{ratio}x.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
