"""Turning the window to the client and back: one page over everything, and no menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.views.client.page import ClientView


class ClientTurn(QObject):
    """Shows the client view in a window, and takes it away with every word in it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.page: ClientView | None = None

    @Slot()
    def toggle(self) -> None:
        """Turn the window to the client, or back to the case."""
        if self.page is not None:
            self.leave()
        elif not self._window.case_view.what_if.refuses():
            self._turn()

    def _turn(self) -> None:
        from gezin_desktop.desk.preview.tongue import letter_language
        from gezin_desktop.desk.views.client.page import ClientView

        window = self._window
        page = ClientView(
            window.open_case.session, letter_language(window.open_case.session, window.settings)
        )
        self.page = page
        page.closed.connect(self.leave)
        page.sized.connect(window.deeds.choose_scale)
        window.show_client(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def leave(self) -> None:
        """Go back to the case."""
        if self.page is not None:
            self.drop()
            self._window.show_case()

    def drop(self) -> None:
        """Take the page away; nothing of the case stays in it."""
        page, self.page = self.page, None
        if page is not None:
            self._window.stack.removeWidget(page)
            page.hide()
            page.deleteLater()
