"""Take pictures of the real window: those of the README, or every tab in every dress.

    python packaging/pictures.py              the pictures that the README shows
    python packaging/pictures.py --all OUT    every tab, language, theme and two sizes, to look at

Needs no display. The window stands on example cases with a clock that stands too, in a folder that
is thrown away; nothing of the user is read.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from gezin_desktop import assets
from gezin_desktop.desk import dress
from gezin_desktop.desk.form.catalogue import TABS
from gezin_desktop.desk.form.declared_income import NO_EXEMPTION
from gezin_desktop.desk.frame.clock import Clock
from gezin_desktop.desk.frame.window import MainWindow
from gezin_desktop.desk.language import LANGUAGES, language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.settings import LETTER_LANGUAGE, Settings
from gezin_desktop.desk.theme import CONTRAST, DARK, LIGHT, theme
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).resolve().parent / "pictures"
SETTLE_MS = 4000  # the letter is drawn beside the window; a slow computer needs this long
WIDTH, HEIGHT = 1366, 698
LARGE = 200


@dataclass(frozen=True)
class Picture:
    """One picture: what stands on the screen, in which dress."""

    name: str
    example: str
    tab: str
    language: str
    theme: str = LIGHT
    percent: int = 100
    today: date = date(2026, 6, 8)


FAMILY, COUPLE = "08-large-family-mixed", "01-spouse-morocco-income-short"
AUTUMN = date(2026, 11, 21)
README = (
    Picture("intake-en", FAMILY, "income", "en"),
    Picture("intake-nl", FAMILY, "income", "nl"),
    Picture("outcome-en", COUPLE, "exam", "en", today=AUTUMN),
    Picture("outcome-nl", COUPLE, "exam", "nl", DARK, today=AUTUMN),
    Picture("letter-en", COUPLE, "letter", "en", today=AUTUMN),
    Picture("letter-nl", COUPLE, "letter", "nl", today=AUTUMN),
    Picture("papers-en", COUPLE, "papers", "en", today=AUTUMN),
    Picture("papers-nl", COUPLE, "papers", "nl", today=AUTUMN),
)


def everything() -> Iterator[Picture]:
    """Every tab in both languages, three themes, two sizes of letters."""
    dresses = itertools.product(TABS, LANGUAGES, (LIGHT, DARK, CONTRAST), (100, LARGE))
    for tab, tongue, look, percent in dresses:
        name = f"{tab.number}-{tab.key}-{tongue}-{look}-{percent}"
        yield Picture(name, FAMILY, tab.key, tongue, look, percent)


def take(picture: Picture, out: Path, folder: Path) -> None:
    """Open the window, show the tab, keep the picture."""
    moment = datetime.combine(picture.today, datetime.min.time(), UTC).replace(hour=10, minute=42)
    clock = Clock(lambda: picture.today, lambda: moment)
    scale().choose(picture.percent)
    theme().choose(picture.theme)
    language().choose(picture.language)
    settings = Settings(folder / "config")
    settings.put(LETTER_LANGUAGE, picture.language)
    window = MainWindow(settings, folder / "data", clock)
    window.resize(WIDTH, HEIGHT)
    window.deeds.cases.open_file(assets.path("examples", f"{picture.example}.json"))
    window.show()
    session = window.open_case.session
    session.answer_all("sponsor.income_exemption.none", NO_EXEMPTION)
    window.case_view.show_tab(picture.tab)
    _wait(SETTLE_MS if picture.tab == "letter" else SETTLE_MS // 10)
    window.grab().save(str(out / f"{picture.name}.png"))
    window.close()
    window.deleteLater()
    _wait(1)


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> int:
    """Take the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--all", type=Path, metavar="OUT")
    chosen = parser.parse_args()
    out = chosen.all or FOLDER
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([sys.argv[0]])
    dress.install(app)
    with tempfile.TemporaryDirectory() as name:
        for picture in everything() if chosen.all else README:
            take(picture, out, Path(name))
            sys.stdout.write(f"{out / picture.name}.png\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
