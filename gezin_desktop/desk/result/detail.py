"""One condition in full: how it stands, what changed, why, how to mend it, the sources."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.language import language
from gezin_desktop.desk.result.build import whole
from gezin_desktop.desk.result.lines import Arrow
from gezin_desktop.desk.result.speech import people_of, say, source_line, status_word, title
from gezin_desktop.desk.result.tree import TreeRow, tree_of
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.signs import condition_sign, sign_icon
from gezin_desktop.desk.widgets.labels import Sign, Tag, describe, label
from gezin_desktop.desk.widgets.scroll import ScrollPane
from gezin_desktop.law.result import ConditionResult, RouteResult

_PATH = Qt.ItemDataRole.UserRole
_SHOWN_DEPTH = 2


class ReasonTree(QTreeWidget):
    """The reasoning as a tree; Enter on a fact goes to its question."""

    followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(4)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setWordWrap(True)
        self.setUniformRowHeights(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        dress.letters(self, "body")
        self.itemActivated.connect(self._activated)
        self.itemClicked.connect(self._clicked)
        self.itemExpanded.connect(self.fit)
        self.itemCollapsed.connect(self.fit)

    def show_rows(self, rows: tuple[TreeRow, ...], headings: list[str], language_: str) -> None:
        """Show the rows; the first levels are open."""
        self.clear()
        self.setHeaderLabels(headings)
        for row in rows:
            self.addTopLevelItem(self._item(row, language_))
        self.expandToDepth(_SHOWN_DEPTH - 1)
        self.fit()

    def _item(self, row: TreeRow, language_: str) -> QTreeWidgetItem:
        place = catalogue.place_of(row.path) if row.path else None
        tab = words.sentence(f"tab.{place.tab}.title", language_) if place else ""
        item = QTreeWidgetItem([row.told, row.value, row.known, tab])
        icon = sign_icon(row.sign, scale().letters(14)) if row.sign else None
        if icon is not None:
            item.setIcon(0, icon)
        item.setData(0, _PATH, row.path)
        if tab:
            item.setForeground(3, self.palette().link())
            letters = self.font()
            letters.setUnderline(True)
            item.setFont(3, letters)
        for part in row.parts:
            item.addChild(self._item(part, language_))
        return item

    @Slot()
    def fit(self) -> None:
        """Make the tree as high as its open rows."""
        height = self.header().height() + 4
        item = self.itemAt(0, 0) or self.topLevelItem(0)
        while item is not None:
            height += max(self.visualItemRect(item).height(), scale().height(24))
            item = self.itemBelow(item)
        self.setFixedHeight(height)

    @Slot(QTreeWidgetItem, int)
    def _activated(self, item: QTreeWidgetItem, _column: int) -> None:
        path = item.data(0, _PATH)
        if path:
            self.followed.emit(path)

    @Slot(QTreeWidgetItem, int)
    def _clicked(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 3:
            self._activated(item, column)


class ConditionDetail(ScrollPane):
    """One condition of one relative."""

    followed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._session = session
        self._shown: tuple[RouteResult, ConditionResult] | None = None
        self._rows: tuple[TreeRow, ...] = ()
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        dress.gaps(self._column, 8, (28, 16, 24, 24))
        head = QHBoxLayout()
        dress.gaps(head, 10)
        self._sign = Sign("", 20)
        self._title = label("page")
        self._tag = Tag("plain")
        head.addWidget(self._sign)
        head.addWidget(self._title, 1)
        head.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(head)
        self._reason = label()
        self._changed = label("body")
        self._why = label("group")
        self.tree = ReasonTree()
        self.text = label("body")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.text.hide()
        self._mend = label("group")
        parts = (self._reason, self._changed, self._why, self.tree, self.text, self._mend)
        for part in parts:
            self._column.addWidget(part)
        self._arrows: list[Arrow] = []
        self._sources_head = label("group")
        self._sources = label("small", "muted")
        self._column.addWidget(self._sources_head)
        self._column.addWidget(self._sources)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.tree.followed.connect(self.followed)

    def changeEvent(self, event: QEvent) -> None:
        """Read the words again after a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._shown is not None:
            self.show_condition(*self._shown)

    def show_condition(self, route: RouteResult, found: ConditionResult) -> None:
        """Show a condition."""
        self._shown = (route, found)
        tongue = language().current
        people = people_of(self._session.case, route.relative, tongue)
        consequence = found.consequence.value if found.consequence else "repairable"
        sign = condition_sign(found.status.value, consequence)
        self._sign.show_sign(sign)
        self._title.setText(title(found.id, tongue))
        self._tag.set_kind(sign)
        self._tag.setText(status_word(found, tongue))
        self._reason.setText(say([whole(one, found.id) for one in found.reasons], tongue, people))
        self._changed.setText(say(found.warning, tongue, people) if found.warning else "")
        self._changed.setVisible(found.warning is not None)
        self._why.setText(words.sentence("detail.why", tongue))
        self._rows = tree_of(self._session, route, found, tongue)
        headings = [words.sentence(f"tree.head-{key}", tongue) for key in _HEADS]
        self.tree.show_rows(self._rows, headings, tongue)
        describe(self.tree, f"{self._why.text()}: {self._title.text()}")
        self.text.setText("\n".join(line for row in self._rows for line in row.lines()))
        self._show_remedies(found, people, tongue)
        self._sources_head.setText(words.sentence("detail.sources", tongue))
        self._sources.setText("\n".join(self._source_lines(found, tongue)))

    def _show_remedies(self, found: ConditionResult, people: dict[str, str], tongue: str) -> None:
        self._mend.setText(words.sentence("detail.mend", tongue))
        self._mend.setVisible(bool(found.remedies))
        while len(self._arrows) < len(found.remedies):
            arrow = Arrow(self)
            self._arrows.append(arrow)
            place = self._column.indexOf(self._mend) + len(self._arrows)
            self._column.insertWidget(place, arrow)
        for place, arrow in enumerate(self._arrows):
            shown = place < len(found.remedies)
            if shown:
                said = whole(found.remedies[place].said, found.id)
                arrow.words.setText(say(said, tongue, people))
            arrow.setVisible(shown)

    def _source_lines(self, found: ConditionResult, tongue: str) -> list[str]:
        lines = []
        for cite in found.cites:
            line = source_line(cite.source, tongue)
            lines.append(f"{cite.article}: {line}" if cite.article else line)
        return list(dict.fromkeys(lines))

    def toggle_text(self) -> None:
        """Show the reasons as a tree, or as plain text."""
        as_text = self.tree.isVisibleTo(self)
        self.tree.setVisible(not as_text)
        self.text.setVisible(as_text)
        if as_text:
            self.text.setFocus()


_HEADS = ("what", "value", "known", "where")
