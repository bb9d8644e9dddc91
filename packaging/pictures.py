"""Take pictures of the real window: of the README and the manual, or of every state.

    python packaging/pictures.py               the pictures that README and manual show
    python packaging/pictures.py --all OUT     every state, language, theme and two sizes, to look
                                               at; tells which words do not fit

Needs no display. The window stands on the practice cases with a clock that stands too, in a folder
that is thrown away; nothing of the user is read.
"""

# ruff: noqa: E402 - the platform must be chosen, and the tests found, before the imports
from __future__ import annotations

import argparse
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(ROOT))

from gezin_desktop.desk import dress
from gezin_desktop.desk.collecting import Collector
from gezin_desktop.desk.language import LANGUAGES
from gezin_desktop.desk.theme import CONTRAST, DARK, LIGHT
from PIL import Image
from PySide6.QtCore import QBuffer, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from tests.desk.show import scenes
from tests.desk.show.clipping import clipped
from tests.desk.show.plates import PLATES, WIDE, Plate, scene_of
from tests.desk.show.stage import AUTUMN, SUMMER, Stage, stage

FOLDER = Path(__file__).resolve().parent / "pictures"
MANUAL = ROOT / "resources" / "manual" / "pictures"
LARGE = 200
SHARP = 2
COLOURS = 64
"""Of a picture in the manual, which travels with the program."""


@dataclass(frozen=True)
class Picture:
    """One picture of the README: what stands on the screen, in which dress."""

    name: str
    example: str
    tab: str
    language: str
    theme: str = LIGHT
    today: date = AUTUMN


FAMILY, COUPLE = "08", "01"
README = (
    Picture("intake-en", FAMILY, "income", "en", today=SUMMER),
    Picture("intake-nl", FAMILY, "income", "nl", today=SUMMER),
    Picture("outcome-en", COUPLE, "exam", "en"),
    Picture("outcome-nl", COUPLE, "exam", "nl", DARK),
    Picture("letter-en", COUPLE, "letter", "en"),
    Picture("letter-nl", COUPLE, "letter", "nl"),
    Picture("papers-en", COUPLE, "papers", "en"),
    Picture("papers-nl", COUPLE, "papers", "nl"),
)


@contextmanager
def _stages() -> Iterator[tuple[Stage, Stage]]:
    """A window at the first start, and one on a store with the practice cases."""
    with (
        tempfile.TemporaryDirectory() as first,
        tempfile.TemporaryDirectory() as kept,
        stage(Path(first), filled=False) as before,
        stage(Path(kept)) as inside,
    ):
        yield before, inside


def readme() -> Iterator[Path]:
    """Take the pictures of the README, on practice cases that are not kept."""
    with (
        tempfile.TemporaryDirectory() as name,
        stage(Path(name), filled=False, kept=False) as on,
    ):
        for one in README:
            on.dress(one.language, one.theme, 100)
            if one.tab == "letter":
                on.letter(one.example)
            else:
                on.open(one.example, one.tab, one.today)
            path = FOLDER / f"{one.name}.png"
            on.window.grab().save(str(path))
            yield path


def manual() -> Iterator[Path]:
    """Take the pictures of the manual, in both languages."""
    with _stages() as (before, inside):
        for code in LANGUAGES:
            (MANUAL / code).mkdir(parents=True, exist_ok=True)
            for plate in PLATES:
                path = MANUAL / code / f"{plate.name}.png"
                on = before if scene_of(plate).first else inside
                _keep_small(_take_plate(on, plate, code), path)
                yield path


def _take_plate(on: Stage, plate: Plate, code: str) -> QImage:
    on.dress(code, LIGHT, 100)
    on.window.resize(*plate.size)
    on.back()
    shown = scene_of(plate).reach(on)
    on.settle()
    return _sharp(shown, plate.frame(shown, on))


def _sharp(shown: QWidget, box: QRect) -> QImage:
    """A part of a widget, twice as sharp as on this screen."""
    image = QImage(box.size() * SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARP)
    painter = QPainter(image)
    shown.render(painter, QPoint(0, 0), QRegion(box))
    painter.end()
    return image


def _keep_small(image: QImage, path: Path) -> None:
    """Write a picture no larger than it is shown, with few colours: nobody sees the difference."""
    if image.width() > WIDE * SHARP:
        image = image.scaledToWidth(WIDE * SHARP, Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    with Image.open(io.BytesIO(bytes(buffer.data().data()))) as full:
        full.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def gallery(out: Path, only: str = "") -> int:
    """Take every state in every dress; tell which words do not fit. How many there are."""
    count = 0
    with _stages() as (before, inside):
        for percent in (100, LARGE):
            for scene in scenes.SCENES:
                if not scene.name.startswith(only):
                    continue
                on = before if scene.first else inside
                on.dress("nl", LIGHT, percent)
                on.back()
                shown = scene.reach(on)
                count += _in_every_dress(on, shown, out / f"{scene.name}-{percent}")
    return count


def _in_every_dress(on: Stage, shown: QWidget, path: Path) -> int:
    """Switch language and theme live, as a person does, and look each time."""
    count, percent = 0, int(path.name.rpartition("-")[2])
    for code in LANGUAGES:
        for look in (LIGHT, DARK, CONTRAST):
            on.dress(code, look, percent)
            shown.grab().save(f"{path}-{code}-{look}.png")
        for told in clipped(shown):
            sys.stdout.write(f"{path.name} {code}: {told}\n")
            count += 1
        sys.stdout.flush()
    return count


def main() -> int:
    """Take the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--all", type=Path, metavar="OUT")
    parser.add_argument("--only", default="", help="scenes whose name begins so")
    chosen = parser.parse_args()
    app = QApplication([sys.argv[0]])
    dress.install(app)
    Collector(app)  # as in the program: nothing of a window is taken apart on another thread
    if chosen.all:
        chosen.all.mkdir(parents=True, exist_ok=True)
        count = gallery(chosen.all, chosen.only)
        sys.stdout.write(f"{count} places where words do not fit\n")
        return int(count > 0)
    for path in (*readme(), *manual()):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
