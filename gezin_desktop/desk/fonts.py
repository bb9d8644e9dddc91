"""Letters: Noto Sans in two weights, and the seven named sizes of the desk."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from gezin_desktop import assets
from gezin_desktop.desk.scale import scale

FAMILY: Final = "Noto Sans"
FILES: Final = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf")


class TextSize(NamedTuple):
    """One named size: letters and line in logical pixels at 100 %, and the weight."""

    pixels: float
    line: int
    bold: bool


SIZES: Final[dict[str, TextSize]] = {
    "title": TextSize(26.7, 37, True),
    "page": TextSize(20, 27, True),
    "group": TextSize(16, 22, True),
    "lead": TextSize(14, 19, True),
    "question": TextSize(13, 18, True),
    "body": TextSize(13, 18, False),
    "small": TextSize(12, 16, False),
    "small_bold": TextSize(12, 16, True),
    "client_small": TextSize(16, 22, False),
    "client_body": TextSize(18, 25, False),
    "client_head": TextSize(20, 27, True),
}


class FontMissing(RuntimeError):
    """Qt cannot read a font file of the program; the installation is damaged."""


@cache
def register() -> tuple[int, ...]:
    """Make the bundled letters known to Qt; needs a running application.

    Raises:
        FontMissing: a file is absent or damaged.
    """
    numbers = []
    for name in FILES:
        number = QFontDatabase.addApplicationFont(str(assets.path("fonts", name)))
        if number < 0:
            raise FontMissing(name)
        numbers.append(number)
    return tuple(numbers)


def font(name: str = "body") -> QFont:
    """The letters of a named size at the present scale.

    Raises:
        KeyError: there is no such size.
    """
    return _font(name, scale().percent)


@cache
def _font(name: str, percent: int) -> QFont:
    size = SIZES[name]
    result = QFont(FAMILY)
    result.setPixelSize(max(1, round(size.pixels * percent / 100)))
    result.setWeight(QFont.Weight.DemiBold if size.bold else QFont.Weight.Normal)
    return result
