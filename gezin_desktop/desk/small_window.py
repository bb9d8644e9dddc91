"""Small windows above the main one: a title, something to read or fill in, a way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.widgets.buttons import plain_button
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.words_again import WordsAgain


class SmallWindow(WordsAgain, QDialog):
    """Heirs fill ``body`` and set words; Escape and the last button close it."""

    def __init__(self, parent: QWidget, em_wide: int = 46, em_high: int = 36) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dress.ground(self, "surface")
        column = QVBoxLayout(self)
        dress.gaps(column, 12, (24, 20, 24, 16))
        self.title = label("page")
        self.body = QVBoxLayout()
        dress.gaps(self.body, 12)
        self.foot = FlowLayout()  # what can be done here; two lines of it with large letters
        dress.gaps(self.foot, 8)
        self.close_button = plain_button()
        self.close_button.clicked.connect(self.close)
        foot = QHBoxLayout()
        dress.gaps(foot, 8)
        foot.addLayout(self.foot, 1)
        foot.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self.title)
        column.addLayout(self.body, 1)
        column.addLayout(foot)
        room = parent.window().size()
        em = scale().em()
        self.resize(
            min(em_wide * em, max(320, room.width() - 40)),
            min(em_high * em, max(240, room.height() - 40)),
        )

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the words under the pointer."""
        from gezin_desktop.desk.copying.desk import offer

        offer(self, event)

    def name(self, title: str) -> None:
        """Set the title and the word on the way back."""
        self.setWindowTitle(title)
        self.title.setText(title)
        self.close_button.setText(self.tr("Close"))


def hide_small_windows(window: QWidget) -> None:
    """Take every list and dialog off the screen at once; what works in them goes on unseen."""
    _close_popups()
    for dialog in window.findChildren(QDialog):
        dialog.hide()


def close_small_windows(window: QWidget) -> None:
    """Close every list and dialog that stands above a window; names may stand in them."""
    _close_popups()
    for dialog in window.findChildren(QDialog):
        if dialog.isHidden():
            dialog.reject()  # a hidden one is closed without being asked what it still does
        dialog.close()


def _close_popups() -> None:
    popup = QApplication.activePopupWidget()
    while popup is not None and popup.close():
        popup = QApplication.activePopupWidget()
