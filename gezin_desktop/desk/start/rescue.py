"""The cases cannot be opened: what is so, what is safe, and the way to a good copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gezin_desktop.desk import dialogs, dress
from gezin_desktop.desk.formats import format_clock, format_date
from gezin_desktop.desk.language import language
from gezin_desktop.desk.settings import BACKUP_FOLDER, Settings
from gezin_desktop.desk.start.passphrase import PassphraseField
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.desk.widgets.buttons import plain_button, primary_button, quiet_button
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.widgets.notes import FieldBox
from gezin_desktop.desk.widgets.scroll import ColumnPane
from gezin_desktop.desk.words_again import WordsAgain
from gezin_desktop.store import Damaged, InUse, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from gezin_desktop.desk.start.door import Door
    from gezin_desktop.store import Salvage


class RescuePage(WordsAgain, QWidget):
    """Stands in the place of the lock when the store is damaged, too new or out of reach.

    ``restored`` carries the store once a copy has been put back; ``again`` asks to try to open the
    cases as they are.
    """

    restored = Signal(object)
    again = Signal()
    leave = Signal()

    def __init__(
        self,
        settings: Settings,
        door: Door,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._door, self._today = settings, door, today
        self._error: StoreError = Damaged()
        self._copy: Path | None = None
        self._busy = False
        dress.ground(self, "canvas")
        self._title = label("page")
        self.block = Block("trouble")
        self.field = PassphraseField()
        self.box = FieldBox(self.field, reserve=True)
        self.put_back = primary_button("history")
        self.others = plain_button("folder")
        self.salvage = plain_button("list-check")
        self.take_over = plain_button("key")
        self.look = plain_button("folder")
        self.retry = plain_button("refresh")
        self.quit = quiet_button()
        self._lay_out()
        self._connect(door)
        self.read_words()

    def _lay_out(self) -> None:
        pane = ColumnPane("canvas", widest=680, margins=(32, 48, 32, 32))
        lines = pane.column
        lines.addWidget(self._title)
        lines.addWidget(self.block)
        lines.addWidget(self.box)
        for button in self._ways():
            lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)

    def _connect(self, door: Door) -> None:
        self.put_back.clicked.connect(self._put_back)
        self.others.clicked.connect(self._choose)
        self.salvage.clicked.connect(self._look_for_cases)
        self.take_over.clicked.connect(self._take_over)
        self.look.clicked.connect(self._open_folder)
        self.retry.clicked.connect(self.again)
        self.quit.clicked.connect(self.leave)
        door.opened.connect(self._opened)
        door.salvageable.connect(self._found_cases)
        door.refused.connect(self._refused)

    def _ways(self) -> tuple[QPushButton, ...]:
        return (
            self.put_back, self.others, self.salvage, self.take_over, self.look, self.retry,
            self.quit,
        )  # fmt: skip

    def show_error(self, error: StoreError) -> None:
        """Show the page for an error of the store."""
        self._error = error
        self._copy = None
        self.field.show_text("")
        self.box.hush()
        if isinstance(error, Damaged):
            folder = self._settings.get(BACKUP_FOLDER)
            found = self._door.newest_copy(Path(folder) if folder else None)
            if found is not None:
                self._copy = found.path
                self._made_at, self._count = found.made_at.astimezone(), found.cases
        self.read_words()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        mendable, elsewhere = isinstance(self._error, Damaged), self._is_elsewhere()
        fact, _, rest = self._error.text(language().current).partition(". ")
        self._title.setText(self.tr("The cases cannot be opened now"))
        self.block.say(f"{fact.rstrip('.')}.", " ".join(part for part in (rest, self._good())))
        self.box.set_words(
            self.tr("Passphrase") if elsewhere else self.tr("Passphrase of the copy")
        )
        self.box.setVisible(mendable or elsewhere)
        self.put_back.setVisible(mendable and self._copy is not None)
        self.others.setVisible(mendable)
        self.salvage.setVisible(mendable)
        self.take_over.setVisible(elsewhere)
        self.put_back.setText(self.tr("Busy") if self._busy else self.tr("Put this copy back"))
        self.others.setText(self.tr("Choose another copy"))
        self.salvage.setText(self.tr("Save case by case"))
        self.take_over.setText(self.tr("Busy") if self._busy else self.tr("Open here all the same"))
        self.look.setText(self.tr("Open the folder"))
        self.retry.setText(self.tr("Try again now"))
        self.quit.setText(self.tr("Quit"))

    def _good(self) -> str:
        if self._copy is None:
            return ""
        moment = self.tr("{day} at {time}").format(
            day=format_date(self._made_at.date(), language().current),
            time=format_clock(self._made_at),
        )
        words = self.tr("There is a good copy of {moment} with %n cases.", "", self._count)
        return words.format(moment=moment)

    @Slot()
    def _put_back(self) -> None:
        if self._copy is not None:
            self._restore(self._copy)

    @Slot()
    def _choose(self) -> None:
        begin = Path(self._settings.get(BACKUP_FOLDER) or self._door.folder)
        kinds = self.tr("Backups (*.gezinbackup)")
        found = dialogs.choose_open_path(self, self.tr("Choose another copy"), begin, kinds)
        if found is not None:
            self._restore(found)

    def _restore(self, copy: Path) -> None:
        if self._begin():
            self._door.restore(copy, self.field.text())

    def _begin(self) -> bool:
        if self._busy:
            return False
        if not self.field.text() and not self._door.only_keyring:
            self.box.say(
                "error",
                self.tr("Type the passphrase first.")
                if self._is_elsewhere()
                else self.tr("Type the passphrase of that day first."),
            )
            self.field.setFocus()
            return False
        self._busy = True
        self.box.hush()
        self.read_words()
        return True

    # -- case by case --------------------------------------------------------------------------

    @Slot()
    def _look_for_cases(self) -> None:
        if self._begin():
            self._door.look_for_cases(self.field.text())

    @Slot(object)
    def _found_cases(self, found: Salvage) -> None:
        from gezin_desktop.desk.manage.salvage import SalvageWindow

        self._busy = False
        self.read_words()
        shown = SalvageWindow(found, self)
        shown.wanted.connect(self._save_cases)
        shown.open()

    @Slot(object)
    def _save_cases(self, ids: list[int]) -> None:
        from gezin_desktop.desk.summaries import summariser

        if self._begin():
            self._door.save_cases(self.field.text(), ids, summariser(self._today()))

    # -- another computer ----------------------------------------------------------------------

    def _is_elsewhere(self) -> bool:
        return isinstance(self._error, InUse) and self._error.key == "other-computer"

    @Slot()
    def _take_over(self) -> None:
        """Open the cases that another computer says it has, once that one is surely off."""
        if not self._begin():
            return
        sure = dialogs.ask(
            self,
            dialogs.Question(
                self.tr("Is the program closed on the other computer?"),
                self.tr("It is closed, open here"),
                self.tr("Do not open"),
                self.tr(
                    "If both computers save, one overwrites what the other wrote and cases can be "
                    "damaged. Open them here only when the other computer is off or the program "
                    "there is closed."
                ),
            ),
        )
        if sure:
            self._door.enter(self.field.text(), take_over=True)
        else:
            self._busy = False
            self.read_words()

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._door.folder)))

    @Slot(object)
    def _opened(self, store: object) -> None:
        if self._busy:
            self._busy = False
            self.field.show_text("")
            self.restored.emit(store)

    @Slot(object)
    def _refused(self, error: StoreError) -> None:
        if self._busy:
            self._busy = False
            self.read_words()
            self.box.say("error", error.text(language().current))
