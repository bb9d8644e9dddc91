"""A small window that writes a file of one of several kinds, and tells how it went."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk import dialogs
from gezin_desktop.desk.manage.window import ManageWindow
from gezin_desktop.desk.on_disk import documents_folder, write_whole
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.desk.widgets.buttons import Segments, primary_button
from gezin_desktop.desk.widgets.scroll import ColumnPane

if TYPE_CHECKING:
    from gezin_desktop.desk.manage.window import Words


class WritingWindow(ManageWindow):
    """Heirs put what a kind needs between the choice and the ``warning``, and make the content."""

    def __init__(
        self, parent: QWidget, size: tuple[int, int], kinds: Sequence[str], parts: Sequence[QWidget]
    ) -> None:
        super().__init__(parent, *size)
        self.kind = Segments(kinds)
        self.warning = Block("ask")
        self.go = primary_button("arrow-right")
        pane = ColumnPane(margins=(0, 0, 12, 0))
        for part in (*parts, self.warning):
            pane.column.addWidget(part)
        pane.column.addStretch(1)
        self.body.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(pane, 1)
        self.foot.insertWidget(0, self.go)
        self.kind.show_key(kinds[0])
        self.kind.chosen.connect(self.show_kind)
        self.go.clicked.connect(self._go)

    @abstractmethod
    def show_kind(self) -> None:
        """Show what the chosen kind is, and what to mind."""

    @abstractmethod
    def begin(self, kind: str) -> None:
        """Make the file of a kind; no work is under way."""

    @Slot()
    def _go(self) -> None:
        if not self.busy:
            self.hush()
            self.begin(self.kind.key())

    def ask_path(self, title: str, name: str, suffix: str, kind: str) -> Path | None:
        """Ask where to; a name without an ending gets the one of the kind."""
        path = dialogs.choose_save_path(
            self, title, documents_folder() / f"{name}{suffix}", f"{kind} (*{suffix})"
        )
        return path.with_name(f"{path.name}{suffix}") if path and not path.suffix else path

    def write(self, path: Path, content: str | bytes, done: tuple[Words, Words]) -> bool:
        """Write the file whole or not at all, and tell; whether it was written."""
        try:
            write_whole(path, content)
        except OSError:
            self.say(
                "trouble",
                lambda: self.tr("The file could not be written."),
                lambda: self.tr(
                    "The disk is full, or you may not write in this folder. Nothing was changed. "
                    "Choose another folder."
                ),
            )
            return False
        self.say("met", *done)
        return True
