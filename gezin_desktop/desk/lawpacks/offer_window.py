"""A law pack on its way in: how far its trial is, what is new in it, and whether it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk.formats import format_date
from gezin_desktop.desk.language import language
from gezin_desktop.desk.manage.sweep import Sweep
from gezin_desktop.desk.small_window import SmallWindow
from gezin_desktop.desk.widgets.blocks import Block, ProgressBlock
from gezin_desktop.desk.widgets.buttons import primary_button
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.desk.widgets.lines import Lines
from gezin_desktop.law.packs.refusal import PackRefused
from gezin_desktop.law.words import texts

if TYPE_CHECKING:
    from gezin_desktop.lawpacks.installing import Offer

_PATIENCE_MS: Final = 200
Tell = Callable[[int, int], None]
Try = Callable[[Path, Tell], "Offer"]


class OfferWindow(SmallWindow):
    """Tries a pack out beside the window; ``wanted`` carries the offer that somebody accepted."""

    wanted = Signal(object)

    def __init__(self, path: Path, try_out: Try, parent: QWidget) -> None:
        super().__init__(parent, 56, 42)
        self._path, self._try_out = path, try_out
        self._progress = (0, 0)
        self.offer: Offer | None = None
        self.refused: PackRefused | None = None
        self._stopped = False
        self.sweep = Sweep(self)
        self.progress = ProgressBlock()
        self.told = Block("info")
        self.what = label()
        self.news = label("question")
        self.lines = Lines()
        self.go = primary_button("check")
        self.go.setAutoDefault(False)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        for part in (self.progress, self.told, self.what, self.news):
            self.body.addWidget(part)
        self.body.addWidget(self.lines, 100)
        self.body.addStretch(1)
        self.foot.insertWidget(0, self.go)
        self._connect()
        self.read_words()
        self._show_state()
        self.begin()

    def _connect(self) -> None:
        self.go.clicked.connect(self._accept)
        self.progress.stop.clicked.connect(self.close)
        self._patience.timeout.connect(self.progress.show)
        self.sweep.moved.connect(self._moved)
        self.sweep.ended.connect(self._ended)
        self.sweep.failed.connect(self._failed)

    def begin(self) -> None:
        """Open the file and try it out."""
        path, try_out = self._path, self._try_out
        self._patience.start()
        self.sweep.begin(lambda tell: try_out(path, tell))

    def done(self, result: int) -> None:
        """Stop the trial; nothing was changed by it."""
        if self.sweep.is_busy:
            self.sweep.finish()
        super().done(result)

    @Slot()
    def _accept(self) -> None:
        offer = self.offer
        if offer is not None:
            self.wanted.emit(offer)
            self.close()

    @Slot(int, int)
    def _moved(self, done: int, total: int) -> None:
        self._progress = done, total
        self._say_progress()

    @Slot(object)
    def _ended(self, offer: Offer) -> None:
        self.offer = offer
        self._over()

    @Slot(object)
    def _failed(self, error: object) -> None:
        if not isinstance(error, PackRefused):
            raise error if isinstance(error, Exception) else TypeError(repr(error))
        self.refused = error
        self._over()

    def _over(self) -> None:
        self._patience.stop()
        self._show_state()
        self._say()
        # Whoever is typing when the trial ends must not say yes by it.
        (self.close_button if self.offer is None else self.lines).setFocus()

    def _show_state(self) -> None:
        offered = self.offer is not None
        self.progress.hide()
        self.told.setVisible(self.refused is not None)
        for part in (self.what, self.news, self.lines):
            part.setVisible(offered)
        self.go.setVisible(offered)

    # -- words -----------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Set every word in the window's language."""
        self.name(self.tr("Install a law pack"))
        self.go.setText(self.tr("Install this pack"))
        self.progress.stop.setText(self.tr("Stop"))
        self._say_progress()
        self._say()

    def _say_progress(self) -> None:
        done, total = self._progress
        told = self.tr("The pack is being tried out: {done} of {total} test cases")
        self.progress.say(told.format(done=done, total=total), done, total)

    def _say(self) -> None:
        tongue = language().current
        self.close_button.setText(
            self.tr("Close") if self.offer is None else self.tr("Do not install")
        )
        if self.refused is not None:
            why, safe = texts().say(self.refused.said, tongue), self.tr("Nothing was changed.")
            self.told.set_kind("trouble")
            self.told.say(self.tr("This law pack is not installed."), f"{why} {safe}")
        if self.offer is None:
            return
        edition = self.offer.pack.edition
        day = [format_date(one, tongue) for one in (edition.made_at, edition.recheck_by)]
        told = self.tr(
            "Pack {id}, number {serial}, made on {made}. The signature of the makers is good, and "
            "all {n} test cases come out as they must. Look for a newer pack after {recheck}."
        )
        self.what.setText(
            told.format(
                id=edition.id,
                serial=edition.serial,
                made=day[0],
                n=self.offer.cases,
                recheck=day[1],
            )
        )
        lines = self.offer.news[tongue] or (texts().raw("pack-news.nothing", tongue),)
        self.news.setText(self.tr("What changes"))
        self.lines.show_lines(lines, self.news.text())
