"""The switch between relatives on top of a tab that is asked per person."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.people import name_of
from gezin_desktop.desk.result.speech import verdict_word
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.signs import VERDICT_SIGNS
from gezin_desktop.desk.widgets.buttons import Button
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import describe
from gezin_desktop.law.summary import best_of


class PersonSwitch(QWidget):
    """One button per relative: sign, name, verdict. Hidden while there is only one."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._buttons: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        dress.gaps(column, 0, (0, 2, 0, 6))
        self._flow = FlowLayout()
        dress.gaps(self._flow, 6)
        column.addLayout(self._flow)
        self._group.buttonClicked.connect(self._clicked)

    def read_words(self) -> None:
        """Names and verdicts in the window's language."""
        self.refresh()

    def refresh(self) -> None:
        """Show the relatives as they are now."""
        people = self._session.case.relatives
        if [one.id for one in people] != list(self._buttons):
            self._rebuild([one.id for one in people])
        tongue = language().current
        describe(self, words.sentence("person.choose", tongue))
        for one in people:
            button = self._buttons[one.id]
            name = name_of(self._session.case, one.id, tongue)
            verdict = (
                best_of(self._session.assessment, one.id) if self._session.assessment else None
            )
            told = verdict_word(verdict, tongue) if verdict else ""
            sign = VERDICT_SIGNS[verdict] if verdict else "refer" if one.relation else ""
            if (name, sign) != (button.text(), button.property("picture")):
                button.setText(name)
                if sign:
                    dress.icon(button, sign, pixels=14)
                button.updateGeometry()
            describe(button, f"{name}: {told}" if told else name)
            button.setChecked(one.id == self._session.person)
        self.setVisible(len(people) > 1)

    def _rebuild(self, ids: list[str]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for one in ids:
            button = Button(self)
            button.setProperty("role", "segment")
            button.setProperty("edge", "only")
            button.setCheckable(True)
            button.setAutoDefault(False)
            dress.letters(button, "body")
            dress.height(button, 28)
            self._group.addButton(button)
            self._flow.addWidget(button)
            self._buttons[one] = button

    @Slot()
    def _clicked(self) -> None:
        for one, button in self._buttons.items():
            if button.isChecked():
                self._session.choose_person(one)
