"""The smallest changes of the relatives: found while nobody types, kept until the case changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gezin_desktop.desk import words
from gezin_desktop.desk.result.build import shown_route
from gezin_desktop.desk.result.speech import Language, people_of
from gezin_desktop.desk.session import Session
from gezin_desktop.law.changes.smallest import ChangeSet, Outlook, outlook
from gezin_desktop.law.changes.words import Teller
from gezin_desktop.law.result import Assessment, RouteResult, Verdict
from gezin_desktop.law.route import Route
from gezin_desktop.law.view import Common
from gezin_desktop.law.words import texts

REST_MS = 350
_MENDED = frozenset({Verdict.NOT_YET, Verdict.NOT_NOW})


class Outlooks(QObject):
    """Finds the smallest changes; while somebody types only after a rest, and then says ``found``.

    A search takes longer than a keystroke may.
    """

    found = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._of: Assessment | None = None
        self._known: dict[str, Outlook] = {}
        self._common: Common = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.found)
        session.answered.connect(self._wait)
        session.jumped.connect(self._wait)

    @Slot()
    def _wait(self) -> None:
        self._rest.start()

    @property
    def resting(self) -> bool:
        """Whether somebody typed just now: ``found`` is still to come."""
        return self._rest.isActive()

    def _route(self, person: str) -> RouteResult | None:
        found = self._session.assessment
        return shown_route(found, person) if found else None

    def known(self, person: str) -> Outlook | None:
        """What was found for the case as it is now; None when nobody looked yet."""
        if self._of is not self._session.assessment:
            self._of = self._session.assessment
            self._known.clear()
            self._common = {}
        return self._known.get(person)

    def of(self, person: str) -> Outlook | None:
        """The smallest changes of a relative on the route that is shown; found now if need be."""
        kept = self.known(person)
        route = self._route(person)
        if kept is not None or route is None:
            return kept
        case, today = self._session.case, self._session.today()
        relative = case.relative(person)
        name = Route(route.route)
        made = outlook(case, relative, name, today, found=route, common=self._common)
        self._known[person] = made
        return made

    def sentence(self, language: str) -> str:
        """The smallest change of the chosen relative in words.

        While somebody types, that it is looked for: the first remedy at hand need not be it.
        """
        person = self._session.person
        route = self._route(person)
        if route is None or route.verdict not in _MENDED:
            return ""
        found = self.known(person) if self.resting else self.of(person)
        if found is None:
            return words.sentence("headline.looking", language)
        told = teller(self._session, person, language)
        best = first_set(found)
        if best is None or not best.changes:
            return " ".join(told.outlook(found, self._session.case)) if best is None else ""
        sentence = words.sentence("headline.change", language, what=told.order(best))
        if not best.questions:
            return sentence
        then = words.sentence("headline.then-open", language, n=len(best.questions))
        return f"{sentence} {then}"


def first_set(found: Outlook) -> ChangeSet | None:
    """The set to tell first: one that needs no exemption nobody has spoken of, if there is one."""
    return min(found.sets, key=lambda one: len(one.by_exemption), default=None)


def teller(session: Session, person: str, language: str) -> Teller:
    """Tells changes about a relative with the names of the case."""
    tongue: Language = "nl" if language == "nl" else "en"
    return Teller(texts(), tongue, people=people_of(session.case, person, language))
