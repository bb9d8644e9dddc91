"""The first start: four steps, free to go back, ending in the list of cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.language import language
from gezin_desktop.desk.scale import WidthClass, scale
from gezin_desktop.desk.settings import Settings
from gezin_desktop.desk.start.counsellor import CounsellorPart
from gezin_desktop.desk.start.display import DisplayPart
from gezin_desktop.desk.start.language_switch import LanguageSwitch
from gezin_desktop.desk.start.passphrase import CodePart, PassphrasePart
from gezin_desktop.desk.start.places import BackupPart, PracticePart
from gezin_desktop.desk.start.portable_part import PortablePart
from gezin_desktop.desk.start.rail import STEPS, StepRail
from gezin_desktop.desk.start.way_in import KEYRING, PASSPHRASE, WayIn
from gezin_desktop.desk.widgets.buttons import plain_button, primary_button
from gezin_desktop.desk.widgets.labels import Edged, label
from gezin_desktop.desk.widgets.scroll import ColumnPane, ScrollPane
from gezin_desktop.desk.words_again import WordsAgain

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from gezin_desktop.desk.start.door import Door
    from gezin_desktop.store import Store, StoreError

_TEXT_WIDTH: Final = 600


class Wizard(WordsAgain, QWidget):
    """Four steps to a store with a passphrase, a recovery code and a backup.

    ``finished`` carries the open store and whether the practice cases are wanted; ``print_code``
    the code to print; ``leave`` asks to close the program, before anything is made.
    """

    finished = Signal(object, bool)
    leave = Signal()
    print_code = Signal(str)

    def __init__(self, settings: Settings, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings, self._door = settings, door
        self._store: Store | None = None
        self._code = ""
        self._passphrase = ""
        self._reached = 0
        self._busy = False
        self.rail = StepRail()
        self.display = DisplayPart(settings)
        self.portable = PortablePart(first=True)
        self.way = WayIn()
        self.passphrase = PassphrasePart()
        self.code = CodePart()
        self.backup = BackupPart(settings, door.folder)
        self.counsellor = CounsellorPart(settings)
        self.practice = PracticePart()
        dress.ground(self, "surface")
        self._build()
        self._connect()
        self.read_words()
        self.show_step(0)

    # Building.

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        # The rail goes away when there is no room for it, so it must not keep the window wide.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        head = Edged("canvas", "bottom")
        row = QHBoxLayout(head)
        dress.gaps(row, 8, (24, 8, 24, 8))
        row.addStretch(1)
        row.addWidget(LanguageSwitch(self._settings))
        column.addWidget(head)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.rail)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._build_pages(), 1)
        right.addWidget(self._build_foot())
        body.addLayout(right, 1)
        column.addLayout(body, 1)

    def _build_pages(self) -> QWidget:
        self._pages = QStackedWidget()
        self._titles = [label("title") for _ in STEPS]
        self._whys = [label("body", "muted") for _ in STEPS]
        parts: list[list[QWidget]] = [
            [self.display, self.portable],
            [self.way, self.passphrase, self.code],
            [self.backup],
            [self.counsellor, self.practice],
        ]
        for place, inside in enumerate(parts):
            pane = ColumnPane(widest=_TEXT_WIDTH, margins=(56, 28, 32, 24), spacing=16)
            for part in (self._titles[place], self._whys[place], *inside):
                pane.column.addWidget(part)
            pane.column.addStretch(1)
            self._pages.addWidget(pane)
        self.code.hide()
        return self._pages

    def _build_foot(self) -> QWidget:
        foot = Edged("canvas", "top")
        row = QHBoxLayout(foot)
        dress.gaps(row, 16, (56, 14, 56, 14))
        self.back = plain_button("arrow-left")
        self._later = label("small", "muted", wrap=False)
        self.next = primary_button()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self._later)
        row.addWidget(self.next)
        return foot

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_step)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.code.print.clicked.connect(self._print)
        self.portable.turned.connect(self._read_foot)
        self.way.chosen.connect(self._way_chosen)
        self._door.keyring_found.connect(self.way.show_found)
        self._door.made.connect(self._made)
        self._door.changed.connect(self._changed)
        self._door.copied.connect(self._copied)
        self._door.refused.connect(self._refused)

    def minimumSizeHint(self) -> QSize:
        """A small window is enough: pages scroll and the rail can go."""
        return QSize(640, 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the rail goes away and options stand under each other."""
        super().resizeEvent(event)
        room = scale().width_class(self.width())
        self.rail.setVisible(room >= WidthClass.MEDIUM)
        self._later.setVisible(room >= WidthClass.MEDIUM)
        self.display.set_narrow(narrow=room < WidthClass.NARROW)

    # Steps.

    @property
    def step(self) -> int:
        """The step that is shown, from 0."""
        return self._pages.currentIndex()

    @Slot(int)
    def show_step(self, place: int) -> None:
        """Show a step; a step that was not reached yet stays closed."""
        place = 0 if self._elsewhere else min(place, self._reached)
        self._pages.setCurrentIndex(place)
        self._show_steps()
        self._read_foot()
        first = (
            self.display.languages,
            self.passphrase.first,
            self.backup.path,
            self.counsellor,
        )
        first[place].setFocus()

    @property
    def _elsewhere(self) -> bool:
        """Whether the cases are to be kept in a place that only the next start knows."""
        return self._store is None and self.portable.waits

    def _advance(self) -> None:
        if self.step == len(STEPS) - 1:
            return
        if self.step == 0 and self._store is None:
            self._door.look_for_keyring()
        self._reached = max(self._reached, self.step + 1)
        self.show_step(self.step + 1)

    @Slot()
    def _go_back(self) -> None:
        self.show_step(max(0, self.step - 1))

    @Slot()
    def _go_on(self) -> None:
        """Go on, or say at the field what is missing."""
        if self._busy:
            return
        if self._elsewhere:
            self.leave.emit()
            return
        work = (self._advance, self._leave_passphrase, self._leave_backup, self._leave_practice)
        work[self.step]()

    @Slot()
    def _way_chosen(self) -> None:
        self.passphrase.setVisible(self.way.way == PASSPHRASE)
        self.way.choice.setFocus()  # not lost with the field that goes

    def _leave_passphrase(self) -> None:
        if self.way.way == KEYRING:
            self._leave_keyring()
            return
        typed = self.passphrase.text()
        if self._store is not None and typed in ("", self._passphrase):
            if self.code.check():
                self._advance()
            return
        if not self.passphrase.check():
            return
        self._set_busy(busy=True)
        if self._store is None:
            self._door.make(typed)
        else:
            self._door.change(self._store, self._passphrase, typed)
        self._passphrase = typed

    def _leave_keyring(self) -> None:
        if self._store is not None:
            if self.code.check():
                self._advance()
            return
        self._set_busy(busy=True)
        self._door.make(None)

    def _leave_backup(self) -> None:
        if self.backup.tested:
            self._advance()
            return
        folder = self.backup.folder()
        if self.backup.check() and folder is not None and self._store is not None:
            self._set_busy(busy=True)
            self._door.copy(self._store, folder)

    def _leave_practice(self) -> None:
        if self.practice.check() and self._store is not None:
            self.passphrase.forget()
            self._passphrase = self._code = ""
            self.finished.emit(self._store, self.practice.wants_practice())

    # Answers of the door.

    @Slot(object, str)
    def _made(self, store: Store, code: str) -> None:
        self._set_busy(busy=False)
        self._store, self._code = store, code
        self.portable.hide()  # from here on it is a setting
        self.way.fix()
        self.code.show_code(code, keyring=self.way.way == KEYRING)
        self.code.show()
        self.code.safe.setFocus()
        pane = self._pages.currentWidget()
        if isinstance(pane, ScrollPane):
            pane.show_inside(self.code)

    @Slot()
    def _changed(self) -> None:
        self._set_busy(busy=False)
        if self.code.check():
            self._advance()

    @Slot(object)
    def _copied(self, path: Path) -> None:
        self._set_busy(busy=False)
        self.backup.show_made(path)

    @Slot(object)
    def _refused(self, error: StoreError) -> None:
        self._set_busy(busy=False)
        if STEPS[self.step] == "backup":
            self.backup.show_refused(error)
        else:
            if self._store is None:
                self._passphrase = ""
            if self.way.way == KEYRING:
                self.way.box.say("error", error.text(language().current))
            else:
                self.passphrase.refuse(error)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._read_foot()

    @Slot()
    def _print(self) -> None:
        self.print_code.emit(self._code)

    # Words.

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.rail.read_words()
        titles = (
            self.tr("Choose language and display"),
            self.tr("Choose how to open your cases"),
            self.tr("Choose a place for the backup"),
            self.tr("Begin"),
        )
        whys = (
            self.tr("You see at once what each choice does."),
            self.tr(
                "The cases are kept encrypted. Nobody can read them without your key or the "
                "recovery code, nor can the makers of this program."
            ),
            self.tr("A backup is encrypted too. We make one now and open it, as a test."),
            self.tr("You can look around first with cases that were made up."),
        )
        for place, (title, why) in enumerate(zip(titles, whys, strict=True)):
            self._titles[place].setText(title)
            self._whys[place].setText(why)
        self._show_steps()
        self._read_foot()

    def _show_steps(self) -> None:
        self.rail.show_steps(self.step, self._reached, self.display.summary())

    def _read_foot(self) -> None:
        self.back.setText(self.tr("Back"))
        self.back.setVisible(self.step > 0)
        self._later.setText(self.tr("You can change everything later under Manage."))
        self.next.setText(self._next_words())
        self.next.updateGeometry()

    def _next_words(self) -> str:
        if self._busy:
            return self.tr("Busy")
        if self._elsewhere:
            return self.tr("Close the program")
        return self.tr("Begin") if self.step == len(STEPS) - 1 else self.tr("Continue")
