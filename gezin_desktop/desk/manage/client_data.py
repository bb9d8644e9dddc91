"""What a client may have of the case: all of it to read or as data, or a case without names."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.case.reading import read_case, write_case
from gezin_desktop.desk.manage.readable import Dossier, as_pdf
from gezin_desktop.desk.manage.window import tongue
from gezin_desktop.desk.manage.writing import WritingWindow
from gezin_desktop.desk.widgets.labels import label

if TYPE_CHECKING:
    from gezin_desktop.store import Store, StoredCase

PDF, DATA, NAMELESS, TRACELESS = "pdf", "data", "nameless", "traceless"
KINDS: Final = (PDF, DATA, NAMELESS, TRACELESS)


class ClientDataWindow(WritingWindow):
    """Writes one case in one of four ways."""

    def __init__(self, store: Store, case: StoredCase, today: date, parent: QWidget) -> None:
        what = label("body")
        super().__init__(parent, (58, 36), KINDS, (what,))
        self._what = what
        self._store, self._case, self._today = store, case, today
        self.read_words()
        self.kind.setFocus()

    # -- words -----------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Set every word in the window's language."""
        super().read_words()
        self.name(self.tr("Data of this case"))
        self.kind.set_words(
            (
                self.tr("To read (PDF)"),
                self.tr("As data (JSON)"),
                self.tr("Without names"),
                self.tr("Anonymous"),
            ),
            self.tr("What is written"),
        )
        self.show_kind()

    @Slot()
    def show_kind(self) -> None:
        """Show what the chosen kind is, and what to mind."""
        kind = self.kind.key()
        self._what.setText(self._what_is_in(kind))
        if kind in (PDF, DATA):
            self.warning.say(
                self.tr("This file is not encrypted."),
                self.tr("It holds everything. Give it to nobody but the client."),
            )
        else:
            self.warning.say(
                self.tr("A rare combination of answers may still point to somebody."),
                self.tr("Read the file before you send it."),
            )
        self.show_busy()

    def _what_is_in(self, kind: str) -> str:
        what = {
            PDF: self.tr(
                "Everything the program keeps about this case, to read and to hand over: every "
                "answer, how it is known, the earlier versions and the letters."
            ),
            DATA: self.tr(
                "The same, and every letter and version whole, as data that another program can "
                "read."
            ),
            NAMELESS: self.tr(
                "A case file without names, addresses, numbers and notes. Every other answer stays."
            ),
            TRACELESS: self.tr(
                "A case file with only what the outcome needs, with days and amounts as coarse as "
                "can be. The outcome stays the same."
            ),
        }
        return what[kind]

    def show_busy(self) -> None:
        """Say on the button that work is under way."""
        self.go.setText(self.tr("Busy") if self.busy else self.tr("Save…"))

    # -- out -------------------------------------------------------------------------------------

    def begin(self, kind: str) -> None:
        """Ask where to, and make the file."""
        suffix = ".pdf" if kind == PDF else ".json"
        # the number of a case without names would name it again
        name = self._case.number if kind in (PDF, DATA) else self.tr("case")
        path = self.ask_path(self.tr("Data of this case"), name, suffix, suffix[1:].upper())
        if path is not None:
            self._make(kind, path)

    def _make(self, kind: str, path: Path) -> None:
        store, case_id, text, code = self._store, self._case.id, self._case.text, tongue()
        works: dict[str, Callable[[], str]] = {
            DATA: lambda: json.dumps(store.client_data(case_id), ensure_ascii=False, indent=1),
            NAMELESS: lambda: _nameless(text),
            TRACELESS: lambda: _traceless(text, self._today),
        }
        if kind == PDF:
            # drawn on the window's own thread: it uses the fonts of the window
            self.work(
                lambda: store.client_data(case_id),
                lambda data: self._write(path, as_pdf(Dossier().html(data, code))),
            )
        else:
            self.work(works[kind], lambda content: self._write(path, content))

    def _write(self, path: Path, content: str | bytes) -> None:
        name = path.name
        self.write(
            path,
            content,
            (
                lambda: self.tr("The file was written."),
                lambda: self.tr("It is in {place}.").format(place=name),
            ),
        )


def _nameless(text: str) -> str:
    from gezin_desktop.law.likeness import without_names

    return write_case(without_names(read_case(text)))


def _traceless(text: str, today: date) -> str:
    from gezin_desktop.law.likeness import without_traces

    return write_case(without_traces(read_case(text), today))
