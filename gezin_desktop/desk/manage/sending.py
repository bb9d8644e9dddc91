"""Cases on their way out: an encrypted file for another desk, or an overview for a spreadsheet."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.manage.window import tongue
from gezin_desktop.desk.manage.writing import WritingWindow
from gezin_desktop.desk.start.passphrase import PassphrasePart
from gezin_desktop.desk.widgets.labels import label
from gezin_desktop.store import WeakPassphrase
from gezin_desktop.store.exchange import SUFFIX
from gezin_desktop.store.overview import as_csv, as_xlsx

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gezin_desktop.case.reading import CaseRefused
    from gezin_desktop.store import CaseSummary, Store, StoreError
    from gezin_desktop.store.access.slots import Hardness
    from gezin_desktop.store.overview import Cell

LOCKED, PLAIN, XLSX, CSV = "locked", "plain", "xlsx", "csv"
_NAME: Final = 1
"""The column of an overview that holds the name of the case."""
KINDS: Final = (LOCKED, PLAIN, XLSX, CSV)


class FilePassphrase(PassphrasePart):
    """The passphrase of a file, which is not the one of the store."""

    def read_words(self) -> None:
        """Set every word in the window's language."""
        super().read_words()
        self.first_box.set_words(
            self.tr("Passphrase of the file"),
            self.tr("Another one than your own. Five or more words that do not belong together."),
        )


class SendWindow(WritingWindow):
    """Writes the chosen cases to a file. ``plain`` carries the id of a case for a case file."""

    plain = Signal(int)

    def __init__(
        self,
        store: Store,
        cases: Sequence[CaseSummary],
        parent: QWidget,
        hardness: Hardness | None = None,
    ) -> None:
        kinds = tuple(one for one in KINDS if one != PLAIN or len(cases) == 1)
        what, how, secret = label("body"), label("body"), FilePassphrase()
        nameless = QCheckBox()
        dress.height(nameless, 28)
        nameless.setChecked(True)  # a list for a report needs no names; who does turns it off
        super().__init__(parent, (56, 46), kinds, (what, how, nameless, secret))
        self.nameless = nameless
        nameless.clicked.connect(self.show_kind)
        self._kinds, self._what, self._how, self.secret = kinds, what, how, secret
        self._store, self._cases, self._hardness = store, list(cases), hardness
        self.read_words()
        self.kind.setFocus()

    # -- words -----------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Set every word in the window's language."""
        super().read_words()
        self.name(self.tr("Export cases"))
        words = {
            LOCKED: self.tr("Encrypted"),
            PLAIN: self.tr("Case file"),
            XLSX: self.tr("Overview XLSX"),
            CSV: self.tr("Overview CSV"),
        }
        self.kind.set_words([words[one] for one in self._kinds], self.tr("Kind of file"))
        self.nameless.setText(self.tr("Without names"))
        self._what.setText(self.tr("%n cases are exported.", "", len(self._cases)))
        self.show_kind()

    @Slot()
    def show_kind(self) -> None:
        """Show what the chosen kind is, and what to mind."""
        kind = self.kind.key()
        how = {
            LOCKED: self.tr(
                "Another desk opens the file with the passphrase you agree on. Tell it by another "
                "way than the file, for instance by telephone. Earlier versions and letters stay "
                "here."
            ),
            PLAIN: self.tr("The whole case as text that other programs can read."),
        }.get(kind) or self._about_overview()
        self._how.setText(how)
        self.nameless.setVisible(kind in (XLSX, CSV))
        self.secret.setVisible(kind == LOCKED)
        self.warning.setVisible(kind != LOCKED)
        self.warning.say(self.tr("This file is not encrypted."), self._to_mind(kind))
        self.show_busy()

    def _about_overview(self) -> str:
        if self.nameless.isChecked():
            return self.tr(
                "One line for each case: number, outcome, next date. The name of the case is left "
                "out. Nothing in it can work as a formula."
            )
        return self.tr(
            "One line for each case: number, name, outcome, next date. Nothing in it can work "
            "as a formula."
        )

    def _to_mind(self, kind: str) -> str:
        if kind in (XLSX, CSV) and self.nameless.isChecked():
            return self.tr(
                "Whoever knows the numbers of the cases knows who this is about. Keep it only "
                "where that is allowed, and remove it when you no longer need it."
            )
        return self.tr(
            "Anyone who finds it can read the names in it. Keep it only where that is "
            "allowed, and remove it when you no longer need it."
        )

    def show_busy(self) -> None:
        """Say on the button that work is under way."""
        self.go.setText(self.tr("Busy") if self.busy else self.tr("Export…"))

    # -- out -------------------------------------------------------------------------------------

    def begin(self, kind: str) -> None:
        """Make the file of a kind, or let the window write the case file."""
        if kind == PLAIN:
            self.close()
            self.plain.emit(self._cases[0].id)
        elif kind == LOCKED:
            if self.secret.check():
                self._lock(self.secret.text())
        else:
            path = self._ask(f".{kind}", kind.upper())
            if path is not None:
                self._write(path, self._overview(kind))

    def _lock(self, secret: str) -> None:
        path = self._ask(SUFFIX, self.tr("Encrypted cases"))
        if path is None:
            return
        ids = [one.id for one in self._cases]
        self.work(
            lambda: self._store.send(ids, secret, hardness=self._hardness),
            lambda content: self._write(path, content),
        )

    def _ask(self, suffix: str, kind: str) -> Path | None:
        name = self._cases[0].number if len(self._cases) == 1 else self.tr("cases")
        return self.ask_path(self.tr("Export cases"), name, suffix, kind)

    def _write(self, path: Path, content: bytes) -> None:
        count, name = len(self._cases), path.name
        done = (
            lambda: self.tr("%n cases were exported.", "", count),
            lambda: self.tr("They are in {place}.").format(place=name),
        )
        if self.write(path, content, done):
            self.secret.forget()

    def refused(self, error: StoreError | CaseRefused) -> None:
        """Tell a weak passphrase at its field, anything else at the top."""
        if isinstance(error, WeakPassphrase):
            self.secret.refuse(error)
        else:
            super().refused(error)

    # -- overview --------------------------------------------------------------------------------

    def _overview(self, kind: str) -> bytes:
        headings = [
            self.tr("Number"),
            self.tr("Case"),
            self.tr("Client"),
            self.tr("Outcome"),
            self.tr("Next date"),
            self.tr("Changed"),
            self.tr("Counsellor"),
            self.tr("Closed on"),
        ]
        rows = [self._line(one) for one in self._cases]
        if self.nameless.isChecked():
            del headings[_NAME]
            rows = [[*row[:_NAME], *row[_NAME + 1 :]] for row in rows]
        if kind == XLSX:
            return as_xlsx(headings, rows, self.tr("Cases"))
        return as_csv(headings, rows, ";" if tongue() == "nl" else ",")

    def _line(self, one: CaseSummary) -> list[Cell]:
        outcomes = {
            "met": self.tr("Meets the rules on paper"),
            "not-yet": self.tr("Not yet"),
            "not-now": self.tr("Not now"),
            "incomplete": self.tr("Incomplete"),
            "assessment-needed": self.tr("Assessment needed"),
            "refer": self.tr("Refer on"),
        }
        client = self.tr("sponsor") if one.client == "sponsor" else self.tr("family member")
        changed: date = one.changed_at.astimezone().date()
        return [
            one.number,
            one.title,
            client if one.client else None,
            outcomes.get(one.outcome or ""),
            one.next_date,
            changed,
            one.counsellor,
            one.closed_on,
        ]
