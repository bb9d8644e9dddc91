"""The line above the list: which cases to show, and in what order."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from gezin_desktop.desk import dress
from gezin_desktop.desk.language import language
from gezin_desktop.desk.result.speech import route_name
from gezin_desktop.desk.widgets.buttons import quiet_button
from gezin_desktop.desk.widgets.combo import Choice
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import describe
from gezin_desktop.desk.words_again import WordsAgain
from gezin_desktop.law.routes import Route
from gezin_desktop.store import Filter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gezin_desktop.store import Sort

ALL: Final = ""
WEEK, MONTH = 7, 30
NOBODY: Final = "\x00"
SORT_OF_COLUMN: Final[dict[int, Sort]] = {
    0: "number", 1: "title", 3: "outcome", 4: "next", 5: "changed",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class View:
    """What the list shows and in what order."""

    only: Filter = field(default_factory=Filter)
    sort: Sort = "next"
    backwards: bool = False

    @property
    def narrows(self) -> bool:
        """Whether some cases may be left out."""
        return self.only != Filter()


class FilterBar(WordsAgain, QWidget):
    """Five lists and a direction; ``changed`` carries the view that is wanted."""

    changed = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._names: list[str] = []
        self.backwards = False
        self.outcome, self.route, self.when = Choice(170), Choice(220), Choice(176)
        self.state, self.counsellor, self.sort = Choice(150), Choice(160), Choice(176)
        self.direction, self.all = quiet_button("chevron-down"), quiet_button("x")
        row = FlowLayout(self)
        dress.gaps(row, 8)
        for part in (*self._choices(), self.sort, self.direction, self.all):
            row.addWidget(part)
        for one in (*self._choices(), self.sort):
            one.picked.connect(self._picked)
        self.direction.clicked.connect(self._turn)
        self.all.clicked.connect(self.clear)
        self.counsellor.hide()
        self.read_words()
        self.show_view(View())

    def _choices(self) -> tuple[Choice, ...]:
        return (self.outcome, self.route, self.when, self.state, self.counsellor)

    # -- what is chosen --------------------------------------------------------------------------

    @property
    def view(self) -> View:
        """The view that is chosen now; days are counted from today."""
        today = self._today()
        first, last = {
            "passed": (None, today - timedelta(days=1)),
            "week": (today, today + timedelta(days=WEEK)),
            "month": (today, today + timedelta(days=MONTH)),
            "some": (date.min, None),
        }.get(self.when.key() or ALL, (None, None))
        who = self.counsellor.key() or ALL
        return View(
            Filter(
                outcomes=_one(self.outcome.key()),
                routes=_one(self.route.key()),
                counsellors=((None,) if who == NOBODY else (who,)) if who else (),
                next_from=first,
                next_until=last,
                closed={"open": False, "closed": True}.get(self.state.key() or ALL),
            ),
            cast("Sort", self.sort.key() or "next"),
            self.backwards,
        )

    def show_view(self, view: View) -> None:
        """Show a sort order, and all cases, without telling anyone."""
        for one in self._choices():
            one.show_key(ALL)
        self.sort.show_key(view.sort)
        self.backwards = view.backwards
        self._show_direction()

    def set_counsellors(self, names: Sequence[str]) -> None:
        """Offer the people who have cases; without any the list is not there."""
        self._names = list(names)
        self._read_counsellors()
        self.counsellor.setVisible(bool(self._names))

    def sort_by(self, column: int) -> None:
        """Sort by a column of the list; a second time the other way round."""
        wanted = SORT_OF_COLUMN.get(column)
        if wanted is None:
            return
        self.backwards = not self.backwards if self.sort.key() == wanted else False
        self.sort.show_key(wanted)
        self._tell()

    @Slot()
    def clear(self) -> None:
        """Show all cases again; the order stays."""
        for one in self._choices():
            one.show_key(ALL)
        self._tell()

    @Slot(str)
    def _picked(self, _key: str) -> None:
        self._tell()

    @Slot()
    def _turn(self) -> None:
        self.backwards = not self.backwards
        self._tell()

    def _tell(self) -> None:
        self._show_direction()
        self.changed.emit(self.view)

    # -- words -----------------------------------------------------------------------------------

    def read_words(self) -> None:
        """Set every word in the window's language."""
        tongue = language().current
        self.outcome.set_options(((ALL, self.tr("All outcomes")), *self._verdicts()))
        routes = tuple((str(one), route_name(str(one), tongue)) for one in Route)
        self.route.set_options(((ALL, self.tr("All routes")), *routes))
        self.when.set_options(self._times())
        self.state.set_options((
            (ALL, self.tr("Open and closed")),
            ("open", self.tr("Open cases")),
            ("closed", self.tr("Closed cases")),
        ))  # fmt: skip
        self.sort.set_options((
            ("next", self.tr("By next date")),
            ("changed", self.tr("By last change")),
            ("title", self.tr("By name")),
            ("number", self.tr("By number")),
            ("outcome", self.tr("By outcome")),
        ))  # fmt: skip
        self._read_counsellors()
        describe(self.outcome, self.tr("Only with this outcome"))
        describe(self.route, self.tr("Only with this route"))
        describe(self.when, self.tr("Only with a next date in this time"))
        describe(self.state, self.tr("Open or closed cases"))
        describe(self.counsellor, self.tr("Only of this counsellor"))
        describe(self.sort, self.tr("Order of the list"))
        self.all.setText(self.tr("Clear the filters"))
        self._show_direction()

    def _verdicts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("met", self.tr("Meets the rules on paper")),
            ("not-yet", self.tr("Not yet")),
            ("not-now", self.tr("Not now")),
            ("incomplete", self.tr("Incomplete")),
            ("assessment-needed", self.tr("Assessment needed")),
            ("refer", self.tr("Refer on")),
        )

    def _times(self) -> tuple[tuple[str, str], ...]:
        return (
            (ALL, self.tr("Any next date")),
            ("passed", self.tr("Has passed")),
            ("week", self.tr("Within %n days", "", WEEK)),
            ("month", self.tr("Within %n days", "", MONTH)),
            ("some", self.tr("With a date")),
        )

    def _directions(self) -> dict[str, tuple[str, str]]:
        """Each order in words, and the other way round."""
        return {
            "next": (self.tr("Earliest first"), self.tr("Latest first")),
            "changed": (self.tr("Newest first"), self.tr("Oldest first")),
            "title": (self.tr("A to Z"), self.tr("Z to A")),
            "number": (self.tr("Lowest first"), self.tr("Highest first")),
            "outcome": (self.tr("In this order"), self.tr("The other way round")),
        }

    def _read_counsellors(self) -> None:
        self.counsellor.set_options((
            (ALL, self.tr("All counsellors")),
            *((name, name) for name in self._names),
            (NOBODY, self.tr("Nobody's")),
        ))  # fmt: skip

    def _show_direction(self) -> None:
        words = self._directions()[self.sort.key() or "next"][self.backwards]
        self.direction.setText(words)
        dress.icon(self.direction, "chevron-up" if self.backwards else "chevron-down")
        describe(self.direction, self.tr("Turn the order round"), words)
        self.all.setVisible(self.view.narrows)


def _one(key: str | None) -> tuple[str, ...]:
    return (key,) if key else ()
