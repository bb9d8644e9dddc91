"""The lock: nothing of any client on the screen; the passphrase or the recovery code opens it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.formats import format_clock
from gezin_desktop.desk.language import language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.settings import Settings
from gezin_desktop.desk.start.language_switch import LanguageSwitch
from gezin_desktop.desk.start.lock_field import LockField
from gezin_desktop.desk.widgets.blocks import Picture
from gezin_desktop.desk.widgets.buttons import primary_button, quiet_button
from gezin_desktop.desk.widgets.labels import Sheet, label
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.desk.words_again import WordsAgain
from gezin_desktop.store import KeyringUnavailable, StoreError, WrongPassphrase

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from gezin_desktop.desk.start.door import Door

FREE_TRIES: Final = 5
_FIRST_WAIT: Final = 30
_LONGEST_WAIT: Final = 600
_LOW: Final = 400
_NOTE_LINES: Final = 2  # what is wrong, and the other way in


def wait_after(tries: int) -> int:
    """Seconds to wait after so many wrong tries: none for five, then 30, 60, 120 up to 600."""
    if tries < FREE_TRIES:
        return 0
    return int(min(_FIRST_WAIT * 2 ** (tries - FREE_TRIES), _LONGEST_WAIT))


class LockPage(WordsAgain, QWidget):
    """Asks for the passphrase. ``opened`` carries the store, ``damaged`` an error beyond it."""

    opened = Signal(object)
    damaged = Signal(object)
    leave = Signal()

    def __init__(
        self,
        settings: Settings,
        door: Door,
        clock: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._door, self._clock = settings, door, clock
        self._tries = 0
        self._free_at = 0.0
        self._busy = self._with_code = self._waiting = self._keyring = False
        self._locked_at: datetime | None = None
        self._idle_minutes = 0
        self._all_saved = self._fresh = True
        self._caps = False
        self._error: StoreError | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        dress.ground(self, "canvas")
        self._build()
        self._connect()
        self.read_words()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        dress.gaps(column, 0, (24, 12, 24, 24))
        head = QHBoxLayout()
        dress.gaps(head, 8)
        head.addStretch(1)
        head.addWidget(LanguageSwitch(self._settings))
        column.addLayout(head)
        column.addStretch(2)
        column.addWidget(self._build_card(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._nothing = label("small", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._nothing)
        column.addStretch(1)

    def _build_card(self) -> QWidget:
        card = Sheet("surface", 8)
        dress.width(card, 416)
        column = QVBoxLayout(card)
        dress.gaps(column, 6, (40, 36, 40, 24))
        middle = Qt.AlignmentFlag.AlignHCenter
        self._picture = Picture("lock", 40, "accent")
        column.addWidget(self._picture, 0, middle)
        self._title = label("page")
        self._why = label("body", "muted")
        for part in (self._title, self._why):
            part.setAlignment(middle)
            column.addWidget(part)
        column.addSpacing(14)
        self.field = LockField(0)
        self.box = FieldBox(self.field, reserve=True, stretch=True)
        self.box.note.reserve(_NOTE_LINES)
        column.addWidget(self.box)
        column.addSpacing(6)
        self.unlock = primary_button("lock")
        self.unlock.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column.addWidget(self.unlock)
        column.addSpacing(10)
        column.addLayout(self._build_foot())
        return card

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        dress.gaps(row, 8)
        self.other_way = quiet_button("key")
        self.quit = quiet_button()
        row.addWidget(self.other_way)
        row.addStretch(1)
        row.addWidget(self.quit)
        return row

    def _connect(self) -> None:
        scale().changed.connect(self._fit)
        self.field.typed.connect(self._typed)
        self.field.caps.connect(self._caps_seen)
        self.field.enter.connect(self._go)
        self.unlock.clicked.connect(self._go)
        self.other_way.clicked.connect(self._switch)
        self.quit.clicked.connect(self.leave)
        self._tick.timeout.connect(self._count_down)
        self._door.opened.connect(self._opened)
        self._door.refused.connect(self._refused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the picture leaves its room to the words."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self._picture.setVisible(self.height() >= scale().letters(_LOW))

    def begin(
        self,
        locked_at: datetime | None = None,
        idle_minutes: int = 0,
        *,
        all_saved: bool = True,
        fresh: bool = True,
    ) -> None:
        """Show the page empty.

        Args:
            locked_at: when the program locked; None at its start.
            idle_minutes: after how many minutes without use; 0 when locked by hand.
            all_saved: whether nothing waits in memory for the unlocking.
            fresh: whether this process has never had a case open.
        """
        self._locked_at, self._idle_minutes = locked_at, idle_minutes
        self._all_saved, self._fresh = all_saved, fresh
        self._error = None
        self._caps = False
        self._keyring = self._door.only_keyring
        if self._with_code:
            self._switch()
        self.field.show_text("")
        self.box.hush()
        self.read_words()
        self._take_focus()

    # What a person does.

    @Slot()
    def _typed(self) -> None:
        if self._error is not None and not self._waiting:
            self._error = None
        self._say()

    @Slot(bool)
    def _caps_seen(self, on: bool) -> None:
        self._caps = on
        self._say()

    @Slot()
    def _switch(self) -> None:
        """Passphrase or recovery code."""
        self._with_code = not self._with_code
        self.field.show_text("")
        self._error = None
        if self._with_code:
            self.field.show_plain()
        else:
            self.field.hide_text()
        self.read_words()
        self._take_focus()

    @property
    def _types(self) -> bool:
        """Whether there is something to type: not where the keyring of the computer opens."""
        return self._with_code or not self._keyring

    def _take_focus(self) -> None:
        (self.field if self._types else self.unlock).setFocus()

    @Slot()
    def _go(self) -> None:
        if self._busy or self._count_down():
            return
        typed = self.field.text()
        if self._types and not typed.strip():
            self._error = WrongPassphrase("passphrase-needed")
            self._say()
            self.field.setFocus()
            return
        self._busy = True
        self._error = None
        self.read_words()
        if self._with_code:
            self._door.enter_with_code(typed)
        elif self._keyring:
            self._door.enter_with_keyring()
        else:
            self._door.enter(typed)

    # Answers of the door.

    @Slot(object)
    def _opened(self, store: object) -> None:
        if not self._busy:
            return
        self._busy = False
        self._tries = 0
        self.field.show_text("")
        self.read_words()
        self.opened.emit(store)

    @Slot(object)
    def _refused(self, error: StoreError) -> None:
        if not self._busy:
            return
        self._busy = False
        self._error = error
        if isinstance(error, WrongPassphrase):
            self._tries += 1
            self._free_at = self._clock() + wait_after(self._tries)
            self.field.selectAll()
            self._count_down()
        self.read_words()
        self._take_focus()
        if not isinstance(error, WrongPassphrase | KeyringUnavailable):
            self.damaged.emit(error)

    @Slot()
    def _count_down(self) -> int:
        """Seconds still to wait; keeps the words true while there are any."""
        left = max(0, round(self._free_at - self._clock()))
        if left and not self._tick.isActive():
            self._tick.start()
        elif not left:
            self._tick.stop()
            if self._waiting:
                self._error = None
        self._waiting = bool(left)
        self._say()
        return left

    # Words.

    def read_words(self) -> None:
        """Set every word in the window's language."""
        locked = self._locked_at is not None
        self._title.setText(
            self.tr("gezin-desktop is locked") if locked else self.tr("Open your cases")
        )
        self._why.setText(self._reason())
        self._nothing.setText(
            self.tr("Nothing about any client is on this screen or in memory.")
            if self._all_saved and self._fresh
            else self.tr("Nothing about any client is on this screen.")
        )
        self._read_way_in()
        self.unlock.setText(
            self.tr("Busy") if self._busy else self.tr("Unlock") if locked else self.tr("Open")
        )
        self.quit.setText(self.tr("Quit"))
        self._say()

    def _read_way_in(self) -> None:
        """Ask for what opens the cases now, and offer the other way in."""
        if self._with_code:
            self.box.set_words(
                self.tr("Recovery code"), self.tr("Eight groups of four, from the printed sheet.")
            )
        else:
            self.box.set_words(self.tr("Passphrase"))
        for part in (self.field, self.box.label):
            part.setVisible(self._types)
        self.other_way.setText(
            self.tr("Use the recovery code")
            if not self._with_code
            else self.tr("Use the keyring")
            if self._keyring
            else self.tr("Use the passphrase")
        )

    def _reason(self) -> str:
        if self._locked_at is None:
            lines = [self.tr("They are kept encrypted on this computer.")]
        else:
            lines = [self._when(self._locked_at), self._kept()]
        if self._keyring:
            lines.append(self.tr("Whoever is logged in to this account can open the cases."))
        return "\n".join(lines)

    def _when(self, locked_at: datetime) -> str:
        clock = format_clock(locked_at)
        if not self._idle_minutes:
            return self.tr("At {time}.").format(time=clock)
        why = self.tr("At {time}, after %n minutes without use.", "", self._idle_minutes)
        return why.format(time=clock)

    def _kept(self) -> str:
        if self._all_saved:
            return self.tr("Your work has been saved.")
        return self.tr("What is not saved waits in the program until you unlock it.")

    def _say(self) -> None:
        if self._waiting:
            left = max(1, round(self._free_at - self._clock()))
            self.box.say("error", self.tr("You can try again in %n seconds.", "", left))
        elif self._error is not None:
            self.box.say("error", self._error.text(language().current))
        elif self._caps and not self._with_code:
            self.box.hush()
            self.box.note.say("attention", self.tr("Caps Lock is on."))
        else:
            self.box.hush()
