"""The settings on one page with search; every change works at once."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import Signal, Slot, qVersion
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop import __version__
from gezin_desktop.desk import dress
from gezin_desktop.desk.capture.part import CapturePart
from gezin_desktop.desk.language import DUTCH, ENGLISH
from gezin_desktop.desk.lawpacks.part import LawPart
from gezin_desktop.desk.manage.keeping_part import KeepingPart
from gezin_desktop.desk.manage.logo_field import LogoField
from gezin_desktop.desk.manage.setting_groups import SettingGroups
from gezin_desktop.desk.scale import WidthClass, scale
from gezin_desktop.desk.settings import (
    DESK_ADDRESS,
    DESK_EMAIL,
    DESK_LINE,
    DESK_NAME,
    DESK_PHONE,
    INITIALS,
    LETTER_LANGUAGE,
    LOCK_MINUTES,
    REMIND_DAYS,
    Setting,
    Settings,
)
from gezin_desktop.desk.start.counsellor import CounsellorPart
from gezin_desktop.desk.start.display import DisplayPart
from gezin_desktop.desk.start.portable_part import PortablePart
from gezin_desktop.desk.widgets.buttons import Segments, plain_button, quiet_button
from gezin_desktop.desk.widgets.fields import LongTextField, TextField, number_field
from gezin_desktop.desk.widgets.labels import describe, label
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.desk.widgets.scroll import ColumnPane
from gezin_desktop.desk.words_again import WordsAgain

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from gezin_desktop.lawpacks.installing import Standing
    from gezin_desktop.store import Store


class Preferences(WordsAgain, QWidget):
    """All settings in groups; ``backup_now`` and ``change_passphrase`` are for the window to do."""

    chapter = "first-start"
    """The chapter of the manual about this page."""
    closed = Signal()
    backup_now = Signal()
    change_passphrase = Signal()

    def __init__(
        self,
        settings: Settings,
        store: Callable[[], Store | None] = lambda: None,
        standing: Callable[[], Standing | None] = lambda: None,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._store = settings, store
        self.law = LawPart(standing, today)
        self._lines: dict[Setting[str], TextField] = {}
        self._boxes: dict[str, FieldBox] = {}
        dress.ground(self, "surface")
        self._make()
        self._build()
        self._connect()
        self.read_words()
        self.show_values()

    def _make(self) -> None:
        self.search = TextField(320)
        self.close_button = quiet_button("x")
        self.display = DisplayPart(self._settings, sample=False)
        self.initials = QCheckBox()
        dress.height(self.initials, 28)
        self.counsellor = CounsellorPart(self._settings)
        self.letter_language = Segments((DUTCH, ENGLISH))
        self.address = LongTextField(4)
        dress.width(self.address, 360)
        self.logo = LogoField(self._settings)
        self.lock_minutes = number_field(15)
        self.remind = number_field(REMIND_DAYS.high)
        self.passphrase = plain_button("key")
        self.capture = CapturePart(self._settings)
        self.portable = PortablePart(self)
        self.keeping = KeepingPart(self._settings, self._store)
        self.about = label()
        for setting, pixels in (
            (DESK_NAME, 360),
            (DESK_LINE, 360),
            (DESK_PHONE, 200),
            (DESK_EMAIL, 280),
        ):
            self._lines[setting] = TextField(pixels)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        pane = ColumnPane()
        self._build_head(pane.column)
        self._groups = SettingGroups(pane.column)
        self._build_groups()
        self._groups.close()
        outer.addWidget(pane)

    def _build_head(self, column: QVBoxLayout) -> None:
        head = QHBoxLayout()
        dress.gaps(head, 12)
        self._title = label("page", wrap=False)
        head.addWidget(self._title)
        head.addWidget(self.search)
        head.addStretch(1)
        head.addWidget(self.close_button)
        column.addLayout(head)
        self._trouble = label("body", "error")
        self._trouble.hide()
        column.addWidget(self._trouble)

    def _build_groups(self) -> None:
        line, add = self._lines, self._groups.add
        add(self.display, self.initials)
        add(
            self.counsellor,
            self._box("letter_language", self.letter_language),
            self._box("remind", self.remind),
        )
        add(
            self._box("name", line[DESK_NAME]),
            self._box("line", line[DESK_LINE]),
            self._box("address", self.address),
            self._box("phone", line[DESK_PHONE]),
            self._box("email", line[DESK_EMAIL]),
            self._box("logo", self.logo),
        )
        add(self._box("lock", self.lock_minutes), self.capture, self.passphrase)
        add(self.keeping, *([self.portable] if self.portable.usable else []))
        add(self.law)
        add(self.about)

    def _box(self, name: str, editor: QWidget) -> FieldBox:
        self._boxes[name] = FieldBox(editor)
        return self._boxes[name]

    def _connect(self) -> None:
        self.search.typed.connect(self._groups.show_with)
        self.close_button.clicked.connect(self.closed)
        self.initials.clicked.connect(self._initials_clicked)
        self.letter_language.chosen.connect(self._letter_language_chosen)
        for setting, field in self._lines.items():
            field.settled.connect(self._keeper(setting))
        self.address.settled.connect(self._address_settled)
        self.lock_minutes.settled.connect(self._lock_settled)
        self.remind.settled.connect(self._remind_settled)
        self.passphrase.clicked.connect(self.change_passphrase)
        self.logo.refused.connect(self._logo_refused)
        self.logo.taken.connect(self._boxes["logo"].hush)
        self.keeping.backup_now.connect(self.backup_now)
        self._settings.changed.connect(self.show_values)
        self._settings.not_written.connect(self._not_written)

    @Slot()
    def show_values(self) -> None:
        """Show what is kept."""
        get = self._settings.get
        for setting, field in self._lines.items():
            field.show_text(get(setting))
        lines: list[str] = get(DESK_ADDRESS)
        self.address.show_text("\n".join(lines))
        self.initials.setChecked(get(INITIALS))
        self.letter_language.show_key(get(LETTER_LANGUAGE))
        self.lock_minutes.show_value(get(LOCK_MINUTES))
        self.remind.show_value(get(REMIND_DAYS))
        self.keeping.show_values()
        self.law.show_values()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self._title.setText(self.tr("Settings"))
        self.search.setPlaceholderText(self.tr("Search in the settings"))
        describe(self.search, self.tr("Search in the settings"))
        self.close_button.setText(self.tr("Close"))
        self._groups.name(self._group_names(), self.tr("No setting found. Try another word."))
        self.initials.setText(self.tr("Show only initials in the list of cases"))
        self.letter_language.set_words(("Nederlands", "English"), self.tr("Language"))
        self._read_boxes()
        self.passphrase.setText(self.tr("Change the passphrase"))
        self._trouble.setText(
            self.tr("The settings cannot be saved. They hold until you close the program.")
        )
        self.about.setText(self._about_words())
        self._groups.show_with(self.search.text())

    def _group_names(self) -> tuple[str, ...]:
        """The headings, in the order in which the groups were built."""
        return (
            self.tr("Display"),
            self.tr("Conversation"),
            self.tr("Letter"),
            self.tr("Safety"),
            self.tr("Keeping"),
            self.tr("Law"),
            self.tr("About"),
        )

    def _about_words(self) -> str:
        versions = (
            f"Python {sys.version.split()[0]}, Qt {qVersion()}, PySide6 {PySide6.__version__}"
        )
        return self.tr(
            "gezin-desktop {version}, free software under the EUPL 1.2. It uses {versions} "
            "(LGPL 3), Noto fonts (OFL) and Tabler icons (MIT)."
        ).format(version=__version__, versions=versions)

    def _read_boxes(self) -> None:
        empty = self.tr("may stay empty")
        self._boxes["letter_language"].set_words(
            self.tr("Language of new letters"), self.tr("You can choose again for each letter.")
        )
        self._boxes["name"].set_words(
            self.tr("Name of the organisation"), self.tr("Stands at the top of every letter.")
        )
        self._boxes["line"].set_words(self.tr("Line under the name"), "", empty)
        self._boxes["address"].set_words(
            self.tr("Address"), self.tr("One line for each part, at most six."), empty
        )
        self._boxes["phone"].set_words(self.tr("Telephone"), "", empty)
        self._boxes["email"].set_words(
            self.tr("E-mail address"), self.tr("Where clients can write to."), empty
        )
        self._boxes["logo"].set_words(
            self.tr("Logo"),
            self.tr("A PNG or JPEG picture. It stands at the top of every letter."),
            empty,
        )
        self.logo.read_words()
        self._boxes["remind"].set_words(
            self.tr("Days ahead on the start page"),
            self.tr("Deadlines and own reminders within so many days. 0 to 60; 0 shows none."),
        )
        self._boxes["lock"].set_words(
            self.tr("Lock after this many minutes without use"), self.tr("From 1 to 15.")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window options stand under each other."""
        super().resizeEvent(event)
        narrow = scale().width_class(self.width()) < WidthClass.NARROW
        self.display.set_narrow(narrow=narrow)

    # Keeping.

    def _keeper(self, setting: Setting[str]) -> Callable[[str], None]:
        def keep(text: str) -> None:
            self._settings.put(setting, text.strip()[: setting.longest])

        return keep

    @Slot()
    def _initials_clicked(self) -> None:
        self._settings.put(INITIALS, self.initials.isChecked())

    @Slot(str)
    def _letter_language_chosen(self, code: str) -> None:
        self._settings.put(LETTER_LANGUAGE, code)

    @Slot(str)
    def _address_settled(self, text: str) -> None:
        lines = [line.strip()[: DESK_ADDRESS.longest] for line in text.splitlines()]
        self._settings.put(DESK_ADDRESS, [line for line in lines if line][:6])

    @Slot()
    def _lock_settled(self) -> None:
        minutes = self.lock_minutes.value()
        box = self._boxes["lock"]
        if minutes is None or not LOCK_MINUTES.fits(minutes):
            box.say("error", self.tr("Type a whole number from 1 to 15."))
            return
        box.hush()
        self._settings.put(LOCK_MINUTES, minutes)

    @Slot()
    def _remind_settled(self) -> None:
        days = self.remind.value()
        if days is None:
            self._boxes["remind"].say("error", self.tr("Type a whole number from 0 to 60."))
            return
        self._boxes["remind"].hush()
        self._settings.put(REMIND_DAYS, days)

    @Slot(str)
    def _logo_refused(self, words: str) -> None:
        self._boxes["logo"].say("error", words)

    @Slot()
    def _not_written(self) -> None:
        self._trouble.show()
