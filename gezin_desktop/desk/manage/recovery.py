"""A new recovery code in place of the one on the printed sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.manage.window import ManageWindow
from gezin_desktop.desk.start.passphrase import CodePart
from gezin_desktop.desk.widgets.buttons import primary_button
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.widgets.scroll import ColumnPane

if TYPE_CHECKING:
    from gezin_desktop.store import Store
    from gezin_desktop.store.access.slots import Hardness


class RecoveryWindow(ManageWindow):
    """Says what it means, makes the code and shows it once; ``print_code`` carries it away."""

    print_code = Signal(str)

    def __init__(self, store: Store, hardness: Hardness | None, parent: QWidget) -> None:
        super().__init__(parent, 52, 36)
        self._store, self._hardness = store, hardness
        self._what = label("body")
        self.code = CodePart()
        self.code.safe.hide()
        self.code.hide()
        self._code = ""
        self.go = primary_button("key")
        pane = ColumnPane(margins=(0, 0, 12, 0))
        pane.column.addWidget(self._what)
        pane.column.addWidget(self.code)
        pane.column.addStretch(1)
        self.body.addWidget(pane, 1)
        self.foot.insertWidget(0, self.go)
        self.go.clicked.connect(self._go)
        self.code.print.clicked.connect(self._print)
        self.read_words()
        self.go.setFocus()

    def read_words(self) -> None:
        """Set every word in the window's language."""
        super().read_words()
        self.name(self.tr("New recovery code"))
        self._what.setText(
            self.tr(
                "The old sheet then no longer opens the cases. Earlier backups still open with "
                "the old code. Make a new one when the sheet is lost or somebody else has seen it."
            )
        )
        self.show_busy()

    def show_busy(self) -> None:
        """Say on the button that work is under way."""
        self.go.setText(self.tr("Busy") if self.busy else self.tr("Make a new code"))

    @Slot()
    def _go(self) -> None:
        if self.busy or self._code:
            return
        store, hardness = self._store, self._hardness
        self.work(lambda: store.new_recovery_code(hardness=hardness), self._made)

    def _made(self, code: str) -> None:
        self._code = code
        self.code.show_code(code)
        self.code.show()
        self.go.hide()
        self.say("met", lambda: self.tr("The new code holds from now on."))
        self.code.print.setFocus()

    @Slot()
    def _print(self) -> None:
        self.print_code.emit(self._code)
