"""Every scene looked at as an assistive technology would: ``python -m tests.desk.show.inspecting``.

In both languages, over every window, dialog and state of ``scenes.py``: each stop of the keyboard
has a name and a role, targets are large enough (WCAG 2.2, 2.5.8), no sentence is left in the other
language, and nothing goes sideways with letters of 200 percent in 1024 by 700. Prints what is
wrong; the exit status tells whether something is.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QWidget,
)

SMALL_SCREEN = (1024, 700)
LEAST = 24
"""Pixels at 100 percent that a target is wide and high at least."""
_LONG = 3
_GIVEN = ("ABCDE", "A B C D E", "paard batterij", "Er is geen plaats")
"""How words begin that a scene gave to the window itself."""


def small_targets(window: QWidget) -> list[str]:
    """Targets below 24 by 24 that have no free ring of 24 pixels around their centre either."""
    targets = [one for one in _targets(window) if one.width() and one.height()]
    boxes = {one: QRect(one.mapTo(window, QPoint(0, 0)), one.size()) for one in targets}
    found = []
    for one, box in boxes.items():
        if box.width() >= LEAST and box.height() >= LEAST:
            continue
        ring = QRect(0, 0, LEAST, LEAST)
        ring.moveCenter(box.center())
        if any(ring.intersects(other) for two, other in boxes.items() if two is not one):
            found.append(f"{type(one).__name__} {_words(one)!r} is {box.width()}x{box.height()}")
    return found


def _targets(window: QWidget) -> Iterator[QWidget]:
    for one in window.findChildren(QWidget):
        if isinstance(one.parentWidget(), QComboBox) or one.window() is not window.window():
            continue
        if isinstance(one, QAbstractButton | QComboBox | QLineEdit) and one.isVisible():
            yield one


def _words(one: QWidget) -> str:
    return one.text() if isinstance(one, QAbstractButton | QLineEdit) else one.accessibleName()


def sentences(window: QWidget) -> set[str]:
    """Everything of more than three words that a window shows or says now."""
    found: set[str] = set()
    for one in (window, *window.findChildren(QWidget)):
        if not one.isVisible() or one.window() is not window.window():
            continue
        read = getattr(one, "text", None)
        found |= {str(read()) if callable(read) else "", one.accessibleName()}
        found |= {one.accessibleDescription(), one.toolTip()}
    return {one for one in found if sum(map(str.isalpha, one.split())) > _LONG}


def inspect(folder: Path, names: tuple[str, ...] = ()) -> list[str]:
    """What is wrong in the scenes of these names; in all of them when none is named."""
    from .scenes import BEFORE, SCENES
    from .stage import stage

    found: list[str] = []
    wanted = [one for one in SCENES if not names or one.name in names]
    for first in (True, False):
        scenes = [one for one in wanted if (one in BEFORE) is first]
        if not scenes:
            continue
        with stage(folder / str(first), filled=not first, kept=not first) as on:
            for scene in scenes:
                found += _look(on, scene)
    return found


def _look(on, scene) -> list[str]:  # type: ignore[no-untyped-def]
    from ..access_kit import unnamed

    on.dress("nl", "light", 100)
    try:
        shown = scene.reach(on)
    except Exception as error:  # the other scenes go on
        if not scene.first:
            on.back()
        return [f"{scene.name}: cannot be reached: {type(error).__name__} {error}"]
    found, told = [], {}
    for code in ("nl", "en"):
        on.dress(code, "light", 100)
        on.speak(code)
        told[code] = sentences(shown)
        found += [f"{scene.name} {code}: {one}" for one in (*unnamed(shown), *small_targets(shown))]
    same = sorted(one for one in told["nl"] & told["en"] if not one.startswith(_GIVEN))
    found += [f"{scene.name}: the same in both languages: {one!r}" for one in same]
    found += [f"{scene.name}: {one}" for one in _at_twice_the_size(on, shown)]
    if not scene.first:
        on.back()
    return found


def _at_twice_the_size(on, shown) -> list[str]:  # type: ignore[no-untyped-def]
    """What goes sideways, or over the screen, with letters of 200 percent in 1024 by 700."""
    before = on.window.size()
    on.window.resize(*SMALL_SCREEN)
    on.dress("nl", "light", 200)
    found = [
        f"{type(one.parentWidget().parentWidget()).__name__} goes sideways"
        for one in shown.findChildren(QScrollBar)
        if one.orientation() == Qt.Orientation.Horizontal and one.isVisible() and one.maximum() > 0
    ]
    if shown.window().width() > SMALL_SCREEN[0]:
        found.append(f"{shown.window().width()} wide at 200 percent")
    on.window.resize(before)
    on.dress("nl", "light", 100)
    return found


def main() -> int:
    """Look at everything, or at the scenes that are named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gezin_desktop.desk import dress
    from gezin_desktop.desk.collecting import Collector

    app = QApplication.instance() or QApplication([])
    dress.install(app)  # type: ignore[arg-type]
    Collector(app)  # as in the program: nothing of a window is taken apart on another thread
    with tempfile.TemporaryDirectory(prefix="inspecting-") as folder:
        os.environ["GEZIN_DESKTOP_DATA"] = os.environ["GEZIN_DESKTOP_CONFIG"] = folder
        found = inspect(Path(folder), tuple(sys.argv[1:]))
    for one in found:
        print(one, flush=True)  # noqa: T201
    print(f"{len(found)} faults", flush=True)  # noqa: T201
    return min(len(found), 1)


if __name__ == "__main__":
    raise SystemExit(main())
