"""The pictures of the manual: which part of which scene each one shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from . import scenes
from .stage import Stage

Frame = Callable[[QWidget, Stage], QRect]
WIDE = 700
"""The widest a picture is shown, in pixels of the window; a wider one is made smaller."""


class Plate(NamedTuple):
    """One picture: its name, the scene, the part of it, and the size of the window."""

    name: str
    scene: str
    frame: Frame
    size: tuple[int, int] = (1180, 640)


def _whole(shown: QWidget, _on: Stage) -> QRect:
    return shown.rect()


def _part(left: float, top: float, width: int, height: int) -> Frame:
    """A part of the window, its corner in parts of the size."""

    def frame(shown: QWidget, _on: Stage) -> QRect:
        corner = QPoint(round(left * shown.width()), round(top * shown.height()))
        return QRect(corner.x(), corner.y(), width, height).intersected(shown.rect())

    return frame


def _of(find: Callable[[Stage], QWidget], most: int = 460) -> Frame:
    """A widget of the window, from its top."""

    def frame(shown: QWidget, on: Stage) -> QRect:
        one = find(on)
        box = QRect(one.mapTo(shown, QPoint(0, 0)), one.size())
        box.setHeight(min(box.height(), most))
        return box

    return frame


def _over(on: Stage) -> QWidget:
    page = on.view.stack.currentWidget()
    assert page is not None
    return page


PLATES = (
    Plate("first-start", "wizard-code", _whole, (980, 800)),
    Plate("conversation", "tab-5-income", _whole),
    Plate("answering", "tab-help", _of(scenes.row_of)),
    Plate("outcome", "tab-5-income", _of(lambda on: on.view.panel, 560)),
    Plate("outcome-why", "outcome", _of(lambda on: _over(on).detail)),  # type: ignore[attr-defined]
    Plate("timeline", "timeline", _of(_over), (900, 640)),
    Plate("compare", "compare", _of(_over), (904, 640)),
    Plate("what-if", "what-if", _of(lambda on: on.view.what_if, 260), (900, 640)),
    Plate("papers", "tab-9-papers", _of(_over, 420), (904, 640)),
    Plate("letter", "letter-drawn", _of(_over, 520), (904, 640)),
    Plate("cases", "cases", _part(0, 0, WIDE, 330), (WIDE, 600)),
    Plate("backups", "backup-holds", _whole),
    Plate("lock", "lock", _part(0.2, 0.15, WIDE, 380), (1100, 600)),
    Plate("deadlines", "cases-deadlines", _part(0, 0, WIDE, 430), (WIDE, 460)),
    Plate("client-data", "client-data", _whole),
    Plate("review", "review", _whole),
    Plate("send", "send-locked", _whole),
    Plate("arrivals", "arrivals", _whole),
)


def scene_of(plate: Plate) -> scenes.Scene:
    """The scene a picture shows a part of."""
    return next(one for one in scenes.SCENES if one.name == plate.scene)
