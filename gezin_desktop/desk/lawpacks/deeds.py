"""What the window does with law packs: follows the store, installs, goes back, warns by age."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot

from gezin_desktop import assets
from gezin_desktop.desk import dialogs, words
from gezin_desktop.desk.formats import format_date
from gezin_desktop.desk.language import language
from gezin_desktop.desk.notice import Notice
from gezin_desktop.lawpacks.start import SUFFIX, take_up_installed

if TYPE_CHECKING:
    from collections.abc import Callable

    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.lawpacks.offer_window import OfferWindow
    from gezin_desktop.desk.lawpacks.part import LawPart
    from gezin_desktop.law.packs.keys import Keys
    from gezin_desktop.law.packs.refusal import PackRefused
    from gezin_desktop.lawpacks.installing import Offer, Standing
    from gezin_desktop.store import StoreError


class LawPackDeeds(QObject):
    """Joins law packs, store and window; ``keys`` are those that are trusted, None our own."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.keys: Keys | None = None
        take_up_installed(window.room.folder)
        window.room.entered.connect(self.follow)
        window.watch.day_changed.connect(self.warn)
        QTimer.singleShot(0, self, self.warn)

    def table(self) -> dict[str, Callable[[], None]]:
        """The functions by the keys of their actions."""
        return {"law-pack": self.choose}

    def connect_page(self, part: LawPart) -> None:
        """Hear what the part of the settings asks for."""
        part.install.connect(self.choose)
        part.go_back.connect(self.go_back)

    # -- at the start ----------------------------------------------------------------------------

    @Slot()
    def follow(self) -> None:
        """The store is open: work by the law pack that it keeps."""
        from gezin_desktop.lawpacks.using import follow_store
        from gezin_desktop.store import StoreError

        store = self._window.room.store
        if store is None:
            return
        before = assets.law_in_use()
        try:
            refused = follow_store(store, self.keys)
        except StoreError:
            return  # a store that cannot be read tells so wherever it is read next
        if refused is not None:
            self._tell_not_used(refused)
        if assets.law_in_use() is not before:
            self._law_changed()
        self.warn()

    @Slot()
    def warn(self) -> None:
        """Say that the law is old, once it is; nothing stops."""
        from gezin_desktop.law.tables.book import tables

        trouble, today = self._window.trouble, self._window.clock.today()
        edition = tables().edition
        if edition is None or not edition.is_old(today):
            trouble.over("law-old")
            return
        way = (lambda: self.tr("Install a law pack…"), self.choose)
        trouble.tell(
            Notice(
                "law-old",
                lambda: words.sentence(
                    "law.old", language().current, n=edition.months_old(self._window.clock.today())
                ),
                lambda: words.sentence("law.old-more", language().current),
                kind="deadline",
                ways=(way,) if self._window.room.store is not None else (),
            )
        )

    def _tell_not_used(self, refused: PackRefused) -> None:
        from gezin_desktop.law.words import texts

        def advice() -> str:
            now = self.tr("The program works by the law that came with it.")
            return f"{texts().say(refused.said, language().current)} {now}"

        fact = lambda: self.tr("The installed law pack is not used.")  # noqa: E731
        self._window.trouble.tell(Notice("law-not-used", fact, advice))

    # -- another pack ----------------------------------------------------------------------------

    def standing(self) -> Standing | None:
        """What is in use and what can be gone back to; None while no store is open."""
        from gezin_desktop.lawpacks.installing import standing
        from gezin_desktop.store import StoreError

        store = self._window.room.store
        if store is None:
            return None
        try:
            return standing(store.law_packs(), self.keys)
        except StoreError:
            return None

    @Slot()
    def choose(self) -> None:
        """Ask for a file and look at it."""
        from gezin_desktop.desk.on_disk import documents_folder

        kinds = self.tr("Law packs (*{suffix})").format(suffix=SUFFIX)
        title = self.tr("Install a law pack")
        found = dialogs.choose_open_path(self._window, title, documents_folder(), kinds)
        if found is not None:
            self.look_at(found)

    def look_at(self, path: Path) -> OfferWindow | None:
        """Try a pack out and ask whether it is wanted; nothing without an open store."""
        from gezin_desktop.desk.lawpacks.offer_window import OfferWindow
        from gezin_desktop.lawpacks.installing import offered

        window, store = self._window, self._window.room.store
        if store is None:
            window.trouble.tell(
                Notice(
                    "law-pack",
                    lambda: self.tr("A law pack is installed in your own cases."),
                    lambda: self.tr("Open them first, and choose the file again."),
                    kind="info",
                )
            )
            return None
        if not window.open_case.save():
            return None
        keys = self.keys
        shown = OfferWindow(
            path, lambda file, tell: offered(file, store.law_packs(), keys, tell), window
        )
        shown.wanted.connect(self._install)
        shown.open()
        return shown

    @Slot(object)
    def _install(self, offer: Offer) -> None:
        from gezin_desktop.lawpacks.installing import install

        store = self._window.room.store
        if store is not None and self._done(lambda: install(store, offer, self.keys)):
            self._tell_in_use()

    @Slot()
    def go_back(self) -> None:
        """Go back to the law before this, when somebody says so."""
        from gezin_desktop.lawpacks.installing import go_back

        standing, store = self.standing(), self._window.room.store
        if standing is None or standing.back is None or store is None:
            return
        day = format_date(standing.back.made_at, language().current)
        sure = dialogs.ask(
            self._window,
            dialogs.Question(
                self.tr("Go back to the law of {day}?").format(day=day),
                self.tr("Go back"),
                self.tr("Stay"),
                self.tr(
                    "Amounts and rules that changed since are then unknown to the program, or the "
                    "old ones. Do this only when the present pack is wrong. You can come back to "
                    "it in the same way."
                ),
            ),
        )
        if sure and self._done(lambda: go_back(store, self.keys)):
            self._tell_in_use()

    def _done(self, work: Callable[[], None]) -> bool:
        """Whether a change of the law went well; what went wrong is told."""
        from gezin_desktop.law.packs.refusal import PackRefused
        from gezin_desktop.law.words import texts
        from gezin_desktop.store import StoreError

        def tell(why: Callable[[], str]) -> None:
            fact = lambda: self.tr("The law in the program stays as it was.")  # noqa: E731
            self._window.trouble.tell(Notice("law-pack", fact, why))

        try:
            work()
        except PackRefused as refused:
            said = refused.said
            tell(lambda: texts().say(said, language().current))
            return False
        except StoreError as error:
            failed: StoreError = error
            tell(lambda: failed.text(language().current))
            return False
        self._law_changed()
        self.warn()
        return True

    def _law_changed(self) -> None:
        """Assess the open case again, and let every page read its words and lists again."""
        window = self._window
        if window.open_case.is_open:
            window.open_case.session.reassess()
        QCoreApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))

    def _tell_in_use(self) -> None:
        from gezin_desktop.lawpacks.installing import edition_in_use

        edition, window = edition_in_use(), self._window

        def fact() -> str:
            told = self.tr("The program works by law pack {id}, number {serial}, of {day} now.")
            day = format_date(edition.made_at, language().current)
            return told.format(id=edition.id, serial=edition.serial, day=day)

        window.trouble.over("law-pack")
        window.trouble.tell(
            Notice(
                "law-in-use",
                fact,
                lambda: self.tr(
                    "The open case was assessed again. For the others the list still says what was "
                    "so under the earlier law."
                ),
                kind="info",
                ways=(
                    (
                        lambda: self.tr("Assess all cases again…"),
                        window.deeds.all_cases.reassess,
                    ),
                ),
            )
        )
