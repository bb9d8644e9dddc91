"""Case files that come in and go out: import, export with a warning, and drop on the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QObject

from gezin_desktop.case.problems import Problem
from gezin_desktop.case.reading import MOST_MEGABYTES, CaseRefused, read_case, write_case
from gezin_desktop.desk import dialogs
from gezin_desktop.desk.notice import Notice
from gezin_desktop.desk.on_disk import documents_folder, write_whole
from gezin_desktop.desk.summaries import new_summary
from gezin_desktop.law.summary import summary_of
from gezin_desktop.law.tables.rows import LawDamaged
from gezin_desktop.lawpacks.start import SUFFIX as LAW_SUFFIX
from gezin_desktop.store import NumberTaken, StoreError
from gezin_desktop.store.location import EXCHANGE_SUFFIX as LOCKED_SUFFIX

if TYPE_CHECKING:
    from gezin_desktop.case.model import Case
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.store import Store

_SUFFIX: Final = ".json"
_TAKEN: Final = (_SUFFIX, LOCKED_SUFFIX, LAW_SUFFIX)


def bytes_of(path: Path) -> bytes:
    """The content of a file, no more than one byte beyond what a case may be.

    Raises:
        CaseRefused: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(MOST_MEGABYTES * 1_000_000 + 1)
    except OSError:
        raise CaseRefused([Problem("", "unreadable")]) from None


class Files(QObject):
    """What menus, keys and a drop do with case files."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def table(self) -> dict[str, Callable[[], None]]:
        """The functions by the keys of their actions."""
        return {"import": self.import_file, "export": self.export}

    # -- in --------------------------------------------------------------------------------------

    @staticmethod
    def dropped(data: QMimeData) -> Path | None:
        """The one case file or law pack that is being dropped; None for anything else."""
        local = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if len(local) == 1 and local[0].suffix.lower() in _TAKEN:
            return local[0]
        return None

    def import_file(self) -> None:
        """Ask for a case file and take it into the store."""
        begin = documents_folder()
        kinds = self.tr("Case files (*.json *.gezinzaken)")
        found = dialogs.choose_open_path(self._window, self.tr("Import a case file"), begin, kinds)
        if found is not None:
            self.take_in(found)

    def take_in(self, path: Path) -> None:
        """Take a case file into the store and open it; first compare it when its number is here."""
        window, store = self._window, self._window.room.store
        if path.suffix.lower() == LAW_SUFFIX:
            window.deeds.law_packs.look_at(path)
            return
        if path.suffix.lower() == LOCKED_SUFFIX:
            window.deeds.trade.look_at(path)
            return
        try:
            case = read_case(bytes_of(path))
        except CaseRefused as refused:
            window.telling.refused(refused)
            return
        if store is None:
            window.deeds.cases.open_loose(write_case(case))
            return
        if window.deeds.trade.compares(case) or not window.deeds.cases.leave_case():
            return
        try:
            case_id = self._add(store, case)
        except StoreError as error:
            window.telling.unreadable(error)
            return
        window.deeds.cases.show_own_shelf()
        window.deeds.cases.open(case_id)
        self._tell_taken()

    def _add(self, store: Store, case: Case) -> int:
        from gezin_desktop.law.assess import assess

        try:
            assessment = assess(case, self._window.clock.today())
        except LawDamaged:
            assessment = None
        text, summary = write_case(case), new_summary(summary_of(case, assessment, ""))
        try:
            return store.add(text, summary)
        except NumberTaken:
            return store.add(text, replace(summary, number=None))

    def _tell_taken(self) -> None:
        number = self._window.open_case.number
        self._window.trouble.tell(
            Notice(
                "import",
                lambda: self.tr("The case file was taken in as case {number}.").format(
                    number=number
                ),
                lambda: self.tr("The file itself still holds personal data. Remove it when done."),
                kind="info",
            )
        )

    # -- out -------------------------------------------------------------------------------------

    def export(self) -> None:
        """Write the open case, or the chosen one of the list, to a case file."""
        window = self._window
        if window.open_case.is_open:
            case = window.open_case.session.kept_state.case
            self.export_text(write_case(case), window.open_case.number)
            return
        summary = window.list_page.model.summary(window.list_page.table.row())
        if summary is not None:
            window.list_page.export.emit([summary.id])

    def export_text(self, text: str, number: str) -> None:
        """Warn, ask where to, write."""
        window = self._window
        warned = dialogs.ask(
            window,
            dialogs.Question(
                self.tr("A case file is not encrypted."),
                self.tr("Export"),
                self.tr("Do not export"),
                self.tr(
                    "Anyone who finds the file can read the names and answers in it. Keep it only "
                    "where that is allowed, and remove it when you no longer need it."
                ),
            ),
        )
        if not warned:
            return
        name = f"{number or self.tr('case')}{_SUFFIX}"
        path = dialogs.choose_save_path(
            window,
            self.tr("Export as a case file"),
            documents_folder() / name,
            self.tr("Case files (*.json)"),
        )
        if path is not None:
            self._write(path, text)

    def _write(self, path: Path, text: str) -> None:
        try:
            write_whole(path, text)
        except OSError:
            again = (lambda: self.tr("Try again now"), lambda: self._write(path, text))
            self._window.trouble.tell(
                Notice(
                    "export",
                    lambda: self.tr("The case file could not be written."),
                    lambda: self.tr(
                        "The disk is full, or you may not write in this folder. Nothing was "
                        "changed. Choose another folder."
                    ),
                    ways=(again,),
                )
            )
            return
        self._window.trouble.tell(
            Notice(
                "export",
                lambda: self.tr("The case was exported."),
                lambda: self.tr("It is in {place}.").format(place=path.name),
                kind="info",
            )
        )
