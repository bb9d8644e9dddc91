"""Cases to and from elsewhere: what menus, the list and a dropped file ask for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gezin_desktop.case.reading import write_case
from gezin_desktop.desk.language import language
from gezin_desktop.desk.notice import Notice
from gezin_desktop.desk.summaries import problems, summariser
from gezin_desktop.law.summary import case_title
from gezin_desktop.store import BadExchange, StoreError

if TYPE_CHECKING:
    from gezin_desktop.case.model import Case
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.store import Arrival, CaseSummary, Choice, Store

_ALL = 1_000_000_000
_LOOSE = "0" * 32  # the uid of a case file, which has none


class Trade(QObject):
    """Opens the windows for export and import, and shows what came of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def table(self) -> dict[str, Callable[[], None]]:
        """The functions by the keys of their actions."""
        return {"send": self.send_chosen, "client-data": self.show_client_data}

    # -- out -------------------------------------------------------------------------------------

    def send_chosen(self) -> None:
        """Export the open case, the chosen ones of the list, or all that the list shows."""
        window, page = self._window, self._window.list_page
        if window.open_case.is_open:
            if not window.open_case.save() or window.open_case.case_id is None:
                self._tell_choose()
                return
            self.send([window.open_case.case_id])
            return
        if window.deeds.cases.practising:
            window.deeds.files.export()
            return
        rows = page.table.rows()
        self.send(page.model.ids_of(rows) if rows else None)

    def send(self, ids: list[int] | None) -> None:
        """Export cases of the store; None is all that the list shows."""
        from gezin_desktop.desk.manage.sending import SendWindow

        window, store = self._window, self._window.room.store
        if store is None:
            return
        try:
            cases = self._cases(store, ids)
        except StoreError as error:
            window.telling.unreadable(error)
            return
        if not cases:
            return
        shown = SendWindow(store, cases, window, window.room.door.hardness)
        shown.plain.connect(window.deeds.cases.export_stored)
        shown.open()

    def show_client_data(self) -> None:
        """Show how to write all that is kept about the open case, or the chosen one."""
        from gezin_desktop.desk.manage.client_data import ClientDataWindow

        window, store = self._window, self._window.room.store
        case_id = window.open_case.case_id
        if not window.open_case.is_open and not window.deeds.cases.practising:
            ids = window.list_page.model.ids_of([window.list_page.table.row()])
            case_id = ids[0] if ids else None
        if store is None or case_id is None:
            self._tell_choose()
            return
        if not window.open_case.save():
            return
        try:
            case = store.load(case_id)
        except StoreError as error:
            window.telling.unreadable(error)
            return
        ClientDataWindow(store, case, window.clock.today(), window).open()

    def _tell_choose(self) -> None:
        self._window.trouble.tell(
            Notice(
                "export",
                lambda: self.tr("Choose one of your own cases first."),
                lambda: self.tr("This works for a case that is kept among your own cases."),
                kind="info",
            )
        )

    def _cases(self, store: Store, ids: list[int] | None) -> list[CaseSummary]:
        model = self._window.list_page.model
        if ids is None:
            view = model.view
            return store.cases(
                model.words, _ALL, only=view.only, sort=view.sort, backwards=view.backwards
            )
        return [store.load(one) for one in ids]

    # -- in --------------------------------------------------------------------------------------

    def look_at(self, path: Path) -> None:
        """Ask for the passphrase of an encrypted file and show what is in it."""
        from gezin_desktop.desk.manage.key_asked import KeyWindow
        from gezin_desktop.store.exchange import LARGEST

        window, store = self._window, self._window.room.store
        if store is None:
            window.entry.begin()
            return
        try:
            with path.open("rb") as file:
                content = file.read(LARGEST + 1)
        except OSError:
            window.telling.unreadable(BadExchange())
            return
        if not window.deeds.cases.leave_case():
            return
        window.deeds.cases.show_list()
        asked = KeyWindow(store, content, path.name, window)
        asked.opened.connect(partial(self._opened, store, content))
        asked.open()

    def _opened(self, store: Store, content: bytes, arrivals: list[Arrival], secret: str) -> None:
        make = summariser(self._window.clock.today())

        def take_in(choices: dict[str, Choice]) -> list[int]:
            code = language().current
            return store.receive(content, secret, lambda t: problems(t, code), make, choices)

        self._show(store, arrivals, take_in)

    def compares(self, case: Case) -> bool:
        """Whether a case file has the number of a case that is here; then both are shown."""
        store = self._window.room.store
        if store is None or not case.reference:
            return False
        try:
            ours = next(
                (one for one in store.cases(case.reference) if one.number == case.reference), None
            )
            if ours is None or not self._window.deeds.cases.leave_case():
                return False
            arrival = self._loose(store, ours, case)
        except StoreError as error:
            self._window.telling.unreadable(error)
            return True
        self._window.deeds.cases.show_list()
        self._show(store, [arrival], lambda choices: self._take_loose(store, arrival, choices))
        return True

    def _loose(self, store: Store, ours: CaseSummary, case: Case) -> Arrival:
        from gezin_desktop.store import Arrival, compare
        from gezin_desktop.store.exchange import Sent

        text = write_case(case)
        now = datetime.now(UTC)
        sent = Sent(_LOOSE, ours.number, case_title(case), text, {}, now)
        changes = compare(store.load(ours.id).text, text)
        return Arrival(sent, "both" if changes else "same", ours.id, changes)

    def _take_loose(self, store: Store, one: Arrival, choices: dict[str, Choice]) -> list[int]:
        from dataclasses import replace

        choice, make = choices[one.sent.uid], summariser(self._window.clock.today())
        text = one.sent.text if choice.text is None else choice.text
        if choice.action == "keep" or one.case_id is None:
            return []
        if choice.action == "copy":
            return [store.add(text, replace(make(text), number=None))]
        now = store.load(one.case_id)
        summary = replace(make(text), number=now.number)
        store.save(one.case_id, text, summary, expected_version=now.version)
        return [one.case_id]

    def _show(
        self,
        store: Store,
        arrivals: list[Arrival],
        take_in: Callable[[dict[str, Choice]], list[int]],
    ) -> None:
        from gezin_desktop.desk.manage.arriving import ArrivalsWindow

        def text_of(case_id: int) -> str:
            return store.load(case_id).text

        shown = ArrivalsWindow(arrivals, text_of, take_in, self._window)
        shown.taken.connect(self._taken)
        shown.finished.connect(self._window.list_page.refresh)  # also when closed half way
        shown.open()

    @Slot(object)
    def _taken(self, ids: list[int]) -> None:
        window = self._window
        window.deeds.cases.show_own_shelf()
        window.show_list()
        if len(ids) == 1:
            window.list_page.choose(ids[0])
        count = len(ids)
        window.trouble.tell(
            Notice(
                "import",
                lambda: self.tr("%n cases were taken in.", "", count),
                lambda: self.tr(
                    "What stood in a case of ours before is in its earlier versions. Remove the "
                    "file when you no longer need it."
                ),
                kind="info",
            )
        )
