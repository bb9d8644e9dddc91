"""What is wrong on a tab, in one place on top of it, with a link to every field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.form import catalogue
from gezin_desktop.desk.form.field import Tab
from gezin_desktop.desk.language import language
from gezin_desktop.desk.result.build import question_words
from gezin_desktop.desk.result.link import LinkLabel
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.widgets.labels import Sheet, Sign, describe, label


def trouble_paths(session: Session, tab: Tab) -> list[str]:
    """Facts of a tab that cannot be read, and all facts that do not fit one of the tab."""
    found = [path for path in session.state.unread if session.unread(path) and _on(tab, path)]
    for contradiction in session.contradictions:
        if any(_on(tab, path) for path in contradiction.paths):
            found += [path for path in contradiction.paths if catalogue.place_of(path)]
    return list(dict.fromkeys(found))


def _on(tab: Tab, path: str) -> bool:
    place = catalogue.place_of(path)
    return place is not None and place.tab == tab.key


class TroubleBox(Sheet):
    """Shown when two or more fields of the tab need another look."""

    followed = Signal(str)

    def __init__(self, session: Session, tab: Tab, parent: QWidget) -> None:
        super().__init__("surface", parent=parent)
        self._session, self._tab = session, tab
        self._paths: list[str] = []
        row = QHBoxLayout(self)
        dress.gaps(row, 10, (14, 9, 14, 10))
        row.addWidget(Sign("error", 16, self), 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        dress.gaps(self._column, 2)
        row.addLayout(self._column, 1)
        self._heading = label("question")
        self._column.addWidget(self._heading)
        self._links: list[LinkLabel] = []
        self.hide()

    def refresh(self) -> None:
        """Show what is wrong now."""
        self._paths = trouble_paths(self._session, self._tab)
        tongue = language().current
        many = len(self._paths) > 1
        if many:
            told = words.sentence("page.troubles", tongue, n=len(self._paths))
            self._heading.setText(told)
            describe(self, told)
            self._show_links(tongue)
        self.setVisible(many)

    def _show_links(self, tongue: str) -> None:
        while len(self._links) < len(self._paths):
            link = LinkLabel(parent=self)
            link.pressed.connect(self._pressed)
            self._links.append(link)
            self._column.addWidget(link)
        for place, link in enumerate(self._links):
            shown = place < len(self._paths)
            if shown:
                link.setText(question_words(self._session, self._paths[place], tongue))
            link.setVisible(shown)

    @Slot()
    def _pressed(self) -> None:
        link = self.sender()
        if isinstance(link, LinkLabel):
            self.followed.emit(self._paths[self._links.index(link)])
