"""One condition in full: how it stands, what changed, why, how to mend it, the sources."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.result.build import before_of, whole
from gezin_desktop.desk.result.reasons import ReasonTree
from gezin_desktop.desk.result.speech import people_of, say, source_line, status_word, title
from gezin_desktop.desk.result.tree import Reasons, reasons_of
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.signs import condition_sign
from gezin_desktop.desk.widgets.blocks import Picture
from gezin_desktop.desk.widgets.buttons import plain_button
from gezin_desktop.desk.widgets.labels import Sheet, Sign, Tag, describe, label
from gezin_desktop.desk.widgets.scroll import ScrollPane
from gezin_desktop.law.result import ConditionResult, Remedy, RemedyKind, RouteResult

_NARROW, _WIDEST = 620, 860
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_HEADS = ("what", "value", "known", "where")
_PICTURES = {
    RemedyKind.WAIT_UNTIL: "calendar-event",
    RemedyKind.DO: "arrow-right",
    RemedyKind.OBTAIN_DOCUMENT: "file-text",
    RemedyKind.GET_ADVICE: "scale",
    RemedyKind.OTHER_ROUTE: "git-compare",
}


class Way(Sheet):
    """One way to mend a condition, on a sheet of its own; ``tried`` carries the facts to try."""

    tried = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("surface", parent=parent)
        row = QHBoxLayout(self)
        dress.gaps(row, 12, (14, 8, 14, 9))
        self._picture = Picture("arrow-right", 20, "accent", self)
        self._words = label("question")
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self._sets: dict[str, object] = {}
        self.button = plain_button()
        row.addWidget(self.button)
        self.button.clicked.connect(self._pressed)

    def show_way(self, remedy: Remedy, told: str, tongue: str) -> None:
        """Show a way."""
        self._picture.show_picture(_PICTURES[remedy.kind], "accent")
        self._words.setText(told)
        describe(self, told)
        key = "what-if.try"
        self._sets = dict(remedy.sets)
        if remedy.kind is RemedyKind.WAIT_UNTIL and remedy.on is not None:
            key, self._sets = "what-if.try-day", {"receipt_date": remedy.on}
        self.button.setText(words.sentence(key, tongue))
        describe(self.button, f"{self.button.text()}: {told}")
        self.button.setVisible(bool(self._sets))

    @Slot()
    def _pressed(self) -> None:
        self.tried.emit(self._sets)


class Changed(Sheet):
    """What the last answer changed, on the colour that marks changes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("mark", 4, parent)
        row = QHBoxLayout(self)
        dress.gaps(row, 10, (12, 5, 12, 5))
        row.addWidget(Picture("history", 18, "text", self), 0, Qt.AlignmentFlag.AlignTop)
        self.words = label("small")
        row.addWidget(self.words, 1)


class ConditionDetail(ScrollPane):
    """One condition of one relative."""

    followed = Signal(str)
    tried = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._session = session
        self._shown: tuple[RouteResult, ConditionResult] | None = None
        self._reasons = Reasons("", ())
        self._ways: list[Way] = []
        self._as_text = False
        self._told_from: tuple[object, ...] = (None, None, None, None)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        dress.gaps(self._column, 8, (28, 16, 24, 24))
        self._build_head(inside)
        self._build_body(inside)
        self.setWidget(inside)
        self.tree.followed.connect(self.followed)
        scale().changed.connect(self._fit)

    def _build_head(self, inside: QWidget) -> None:
        head = QHBoxLayout()
        dress.gaps(head, 10)
        self._sign = Sign("", 20)
        self._title = label("page")
        self._tag = Tag("plain")
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        dress.gaps(self._head, 8)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._tag, 0, _LEFT)
        head.addLayout(self._head, 1)
        self._column.addLayout(head)
        self._reason = label()
        self._clash = label("body")
        self._changed = Changed(inside)
        for part in (self._reason, self._clash, self._changed):
            self._column.addWidget(part)

    def _build_body(self, inside: QWidget) -> None:
        why = QHBoxLayout()
        dress.gaps(why, 10, (0, 8, 0, 0))
        self._why = label("group", wrap=False)
        self._kind = label("small", "muted")
        why.addWidget(self._why)
        why.addWidget(self._kind, 1, Qt.AlignmentFlag.AlignBottom)
        self._column.addLayout(why)
        self.tree = ReasonTree(inside)
        self.text = label("body")
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.hide()
        self._mend = label("group")
        self._sources_head = label("group")
        self._sources = label("small", "muted")
        parts = (self.tree, self.text, self._mend, self._sources_head, self._sources)
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow page the status stands under the title."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        page = self.widget()
        if page is not None:
            page.setMaximumWidth(scale().letters(_WIDEST))
        ways = QBoxLayout.Direction
        narrow = self.viewport().width() < scale().letters(_NARROW)
        self._head.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:
        """Read the words again after a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._shown is not None:
            self.show_condition(*self._shown)

    def show_condition(self, route: RouteResult, found: ConditionResult) -> None:
        """Show a condition; nothing happens when all it is told from is the same."""
        self._shown = (route, found)
        tongue = language().current
        told_from = (found, self._session.state, self._session.baseline, tongue)
        if all(old is new for old, new in zip(told_from, self._told_from, strict=True)):
            return
        self._told_from = told_from
        people = people_of(self._session.case, route.relative, tongue)
        consequence = found.consequence.value if found.consequence else "repairable"
        sign = condition_sign(found.status.value, consequence)
        self._sign.show_sign(sign)
        self._title.setText(title(found.id, tongue))
        self._tag.set_kind(sign)
        self._tag.setText(status_word(found, tongue))
        self._reason.setText(say([whole(one, found.id) for one in found.reasons], tongue, people))
        self._clash.setText(say(found.warning, tongue, people) if found.warning else "")
        self._clash.setVisible(found.warning is not None)
        self._show_change(route, found, tongue)
        self._show_reasons(route, found, tongue)
        self._show_ways(found, people, tongue)
        self._sources_head.setText(words.sentence("detail.sources", tongue))
        self._sources.setText("\n".join(_source_lines(found, tongue)))

    def _show_change(self, route: RouteResult, found: ConditionResult, tongue: str) -> None:
        before = before_of(self._session, route).get(found.id)
        changed = before is not None and before.status is not found.status
        self._changed.setVisible(changed)
        if before is not None and changed:
            was, now = status_word(before, tongue), status_word(found, tongue)
            told = words.sentence("detail.changed", tongue, was=was.lower(), now=now.lower())
            self._changed.words.setText(told)

    def _show_reasons(self, route: RouteResult, found: ConditionResult, tongue: str) -> None:
        self._why.setText(words.sentence("detail.why", tongue))
        self._reasons = reasons_of(self._session, route, found, tongue)
        self._kind.setText(self._reasons.kind)
        headings = [words.sentence(f"tree.head-{key}", tongue) for key in _HEADS]
        self.tree.show_rows(self._reasons.rows, headings, tongue)
        describe(self.tree, f"{self._why.text()}: {self._title.text()}", self._reasons.kind)
        self.text.setText(self._reasons.as_text())

    def _show_ways(self, found: ConditionResult, people: dict[str, str], tongue: str) -> None:
        self._mend.setText(words.sentence("detail.mend", tongue))
        self._mend.setVisible(bool(found.remedies))
        while len(self._ways) < len(found.remedies):
            way = Way(self._mend.parentWidget() or self)
            way.tried.connect(self.tried)
            self._ways.append(way)
            self._column.insertWidget(self._column.indexOf(self._mend) + len(self._ways), way)
        for place, way in enumerate(self._ways):
            shown = place < len(found.remedies)
            if shown:
                remedy: Remedy = found.remedies[place]
                told = say(whole(remedy.said, found.id), tongue, people)
                way.show_way(remedy, told, tongue)
            way.setVisible(shown)

    def as_text(self) -> str:
        """The condition with its reasons as text, for copying and for a screen reader."""
        head = f"{self._title.text()}: {self._tag.text()}"
        parts = (head, self._reason.text(), self._clash.text(), self.text.text())
        return "\n".join(part for part in parts if part)

    def toggle_text(self) -> None:
        """Show the reasons as a tree, or as plain text."""
        self._as_text = not self._as_text
        self.tree.setVisible(not self._as_text)
        self.text.setVisible(self._as_text)
        (self.text if self._as_text else self.tree).setFocus()


def _source_lines(found: ConditionResult, tongue: str) -> list[str]:
    lines = []
    for cite in found.cites:
        line = source_line(cite.source, tongue)
        lines.append(f"{cite.article}: {line}" if cite.article else line)
    return list(dict.fromkeys(lines))
