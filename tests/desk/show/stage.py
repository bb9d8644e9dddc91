"""A real window on a store of its own, put in any state without a hand on the keyboard."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from gezin_desktop.desk import dialogs
from gezin_desktop.desk.form.declared_income import NO_EXEMPTION
from gezin_desktop.desk.frame.window import MainWindow
from gezin_desktop.desk.language import language
from gezin_desktop.desk.result.outlooks import Outlooks
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.settings import LETTER_LANGUAGE, Settings
from gezin_desktop.desk.small_window import close_small_windows
from gezin_desktop.desk.summaries import summariser
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.views.client.page import ClientView
from gezin_desktop.desk.where import Where
from gezin_desktop.store import Store
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from ..window_kit import LIGHT, PASSPHRASE, Time, example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gezin_desktop.desk.case_view import CaseView

W = TypeVar("W", bound=QWidget)
SUMMER, AUTUMN = date(2026, 6, 8), date(2026, 11, 21)
WIDTH, HEIGHT = 1366, 698
_PATIENCE_MS = 20_000
_CLOSED = date(2020, 3, 1)


class Stage:
    """A window; ``filled`` begins behind the lock of a store with the practice cases in it."""

    def __init__(self, folder: Path, *, filled: bool = True, kept: bool = True) -> None:
        self.folder = folder
        self.time = Time()
        self.ids: dict[str, int] = {}
        (folder / "data").mkdir(parents=True, exist_ok=True)
        if filled:
            self._fill()
        self.settings = Settings(folder / "config")
        self.window = MainWindow(self.settings, folder / "data", self.time.clock(), LIGHT)
        self.window.resize(WIDTH, HEIGHT)
        self.window.watch.stop()  # days are turned by hand: the lock takes such a jump for sleep
        if kept:
            self.window.entry.begin()
        self.window.show()
        self.settle()
        if filled and kept:
            self.enter()

    def _fill(self) -> None:
        make = summariser(SUMMER)
        with Store.create(self.folder / "data", PASSPHRASE, hardness=LIGHT)[0] as store:
            for path in sorted(example().parent.glob("*.json")):
                text = path.read_text("utf-8")
                self.ids[path.name[:2]] = store.add(text, make(text))
            self._change(store, self.ids["01"], "Zwolle")
            self._change(store, self.ids["01"], "Almelo")
            past = [self.ids["07"], self.ids["09"]]
            store.note(past, "closed_on", _CLOSED)
            store.backup()

    @staticmethod
    def _change(store: Store, case_id: int, city: str) -> None:
        case = store.load(case_id)
        content = json.loads(case.text)
        content["sponsor"]["city"] = city
        text = json.dumps(content, ensure_ascii=False)
        summary = replace(summariser(SUMMER)(text), number=case.number)
        store.save(case_id, text, summary, expected_version=case.version)

    # -- time ------------------------------------------------------------------------------------

    def settle(self, rounds: int = 6) -> None:
        """Let everything that is waiting happen; the smallest change waits for a rest in typing."""
        # Found anew each time: what happens meanwhile may put a part of the window away.
        while any(one.resting for one in self.window.findChildren(Outlooks)):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        for _ in range(rounds):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def until(self, ready: Callable[[], object]) -> None:
        """Let the program work until something is so.

        Raises:
            TimeoutError: it did not become so.
        """
        clock = QElapsedTimer()
        clock.start()
        while not ready():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if clock.elapsed() > _PATIENCE_MS:
                raise TimeoutError
        self.settle()

    def turn(self, today: date) -> None:
        """Let it be another day."""
        if today == self.time.day:
            return
        self.time.day = today
        self.time.at = self.time.at.replace(year=today.year, month=today.month, day=today.day)
        self.window.watch.day_changed.emit()

    # -- ways ------------------------------------------------------------------------------------

    @property
    def view(self) -> CaseView:
        """The view of the open case."""
        return self.window.case_view

    def enter(self) -> None:
        """Open the store with its passphrase."""
        page = self.window.stack.currentWidget()
        page.field.show_text(PASSPHRASE)  # type: ignore[union-attr]
        page._go()  # type: ignore[union-attr]
        self.until(lambda: self.window.room.store is not None)

    def open(self, number: str, tab: str = "start", today: date = SUMMER) -> QWidget:
        """Open one of the practice cases at a tab; the window."""
        self.turn(today)
        window = self.window
        window.activateWindow()  # another one of the same run may have the keyboard
        if self.ids:
            window.deeds.cases.open(self.ids[number])
        else:
            window.deeds.cases.open_file(next(example().parent.glob(f"{number}-*.json")))
        if number in ("01", "08"):
            session = window.open_case.session
            session.answer_all("sponsor.income_exemption.none", NO_EXEMPTION)
        self.view.show_tab(tab)
        self.settle()
        return window

    def letter(self, number: str) -> QWidget:
        """Show the letter of a case, drawn; the window."""
        self.open(number, "letter", AUTUMN)
        page = self.view.page("letter")
        page.show_part("letter")  # type: ignore[attr-defined]
        part = page.letter  # type: ignore[attr-defined]
        if not part.beside:  # on a narrow page the choices hide the pages
            part.show_pages(pages=True)
        part.maker.at_once()
        self.until(lambda: not part.maker.waiting and part.pages.pictures_ready())
        return self.window

    def do(self, key: str) -> QWidget:
        """Do what the action of a key says; the window."""
        self.window.deeds.do(key)
        self.settle()
        return self.window

    def small(self, kind: type[W]) -> W:
        """The small window of this kind that is on show."""
        self.settle()
        return next(one for one in self.window.findChildren(kind) if one.isVisible())

    def back(self) -> None:
        """Go back to the list of all cases, with nothing above the window."""
        close_small_windows(self.window)
        self.turn(SUMMER)
        window = self.window
        window.client_turn.leave()
        window.uncover()
        if window.room.store is None:
            return
        window.open_case.session.end_trial(take_over=False)
        window.trouble.clear()
        window.deeds.cases.show_own_shelf()
        window.deeds.cases.show_list()
        window.list_page.search.show_text("")
        window.list_page.show_all()
        self.settle()

    def dress(self, code: str, look: str, percent: int) -> None:
        """Put the window in a language, a theme and a size of letters."""
        scale().choose(percent)
        theme().choose(look)
        language().choose(code)
        self.settings.put(LETTER_LANGUAGE, code)
        self.settle()

    def speak(self, code: str) -> None:
        """Put what has a language of its own in one: the view for the client, and the letter."""
        window = self.window
        for one in window.findChildren(ClientView):
            if one.isVisible():
                one.speak(code)
        if window.has_view and window.where is Where.CASE:
            window.deeds.edits.choose_letter_language(code)
            part = getattr(self.view.stack.currentWidget(), "letter", None)
            if part is not None and part.isVisible():
                part.maker.at_once()
                self.until(lambda: not part.maker.waiting)
        self.settle()

    def close(self) -> None:
        """Close the window; its work ends first."""
        close_small_windows(self.window)
        self.window.close()
        self.window.deleteLater()
        self.settle()


@contextmanager
def stage(folder: Path, *, filled: bool = True, kept: bool = True) -> Iterator[Stage]:
    """A window that is closed afterwards; no question may come up."""
    dialogs.seam.silent = True
    made = Stage(folder, filled=filled, kept=kept)
    try:
        yield made
    finally:
        made.close()
