"""The tree on the screen: a button for each person, lines between them, arrow keys to go round."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.family.model import SAME, SPONSOR, Node, as_text, nodes
from gezin_desktop.desk.language import language
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.strokes import pen
from gezin_desktop.desk.widgets.buttons import Button
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import describe

_STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PersonButton(Button):
    """One person. Arrow keys ask to go to a neighbour."""

    moved = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.node: Node | None = None
        self.setProperty("role", "segment")
        self.setProperty("edge", "only")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        dress.letters(self, "body")
        dress.height(self, 28)

    def show_node(self, node: Node) -> None:
        """Show another person, or the same anew."""
        self.node = node
        told = f"{node.name} · {node.relation}" if node.relation != node.name else node.name
        self.setText(told.replace("&", "&&"))
        dress.icon(self, node.sign or "users", pixels=14)
        describe(self, node.spoken)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go round the tree; Enter and Space choose."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            self.moved.emit(*step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class FamilyTree(QWidget):
    """The tree of the open case; hidden while the case has no relatives.

    ``sponsor_wanted`` comes when the sponsor is chosen; a relative is chosen in the session.
    """

    sponsor_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: tuple[Node, ...] = ()
        self._seen: object = None
        self.buttons: list[PersonButton] = []
        self._column = QVBoxLayout(self)
        dress.gaps(self._column, 14, (0, 2, 0, 4))
        self._generations: dict[int, FlowLayout] = {}
        self.refresh()

    def refresh(self) -> bool:
        """Show everybody as the case stands; whether Tab stops at another button than before."""
        tongue = language().current
        found = nodes(self._session, tongue)
        seen = (found, self._session.person, tongue)
        if seen == self._seen:
            return False
        self._seen = seen
        self.setVisible(len(found) > 1)
        if found != self._shown:
            if [(one.id, one.generation) for one in found] != [
                (one.id, one.generation) for one in self._shown
            ]:
                self._rebuild(found)
            self._shown = found
            for button, node in zip(self.buttons, found, strict=True):
                button.show_node(node)
            self.update()
        describe(self, words.sentence("family.tree", tongue), as_text(found))
        before, stop = self.focusProxy(), self.buttons[0]
        for button in self.buttons:
            chosen = button.node is not None and button.node.id == self._session.person
            button.setChecked(chosen)
            stop = button if chosen else stop
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        # One stop for Tab: the person the talk is about.
        stop.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(stop)
        return stop is not before

    def _rebuild(self, found: tuple[Node, ...]) -> None:
        had = next((one.node.id for one in self.buttons if one.node and one.hasFocus()), "")
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        for line in self._generations.values():
            self._column.removeItem(line)
        self.buttons, self._generations = [], {}
        for generation, people in groupby(found, key=lambda one: one.generation):
            line = FlowLayout()
            dress.gaps(line, 18)
            self._generations[generation] = line
            self._column.addLayout(line)
            for node in people:
                button = PersonButton(self)
                button.clicked.connect(self._clicked)
                button.moved.connect(self._go)
                button.show_node(node)
                line.addWidget(button)
                button.show()
                self.buttons.append(button)
                if node.id == had:
                    button.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what a person does ----------------------------------------------------------------------

    @Slot()
    def _clicked(self) -> None:
        button = self.sender()
        if not isinstance(button, PersonButton) or button.node is None:
            return
        if button.node.id == SPONSOR:
            self.sponsor_wanted.emit()
        else:
            self._session.choose_person(button.node.id)
        self._seen = None  # a click turns a button by itself
        self.refresh()

    @Slot(int, int)
    def _go(self, across: int, down: int) -> None:
        button = self.sender()
        if isinstance(button, PersonButton):
            other = self._beside(button, across) if across else self._below(button, down)
            if other is not None:
                other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _beside(self, button: PersonButton, step: int) -> PersonButton | None:
        place = self.buttons.index(button) + step
        other = self.buttons[place] if 0 <= place < len(self.buttons) else None
        return other if other and _generation(other) == _generation(button) else None

    def _below(self, button: PersonButton, step: int) -> PersonButton | None:
        """The nearest person of the next generation up or down."""
        here = _generation(button)
        others = sorted({_generation(one) for one in self.buttons}, reverse=step < 0)
        wanted = next((one for one in others if (one - here) * step > 0), None)
        near = [one for one in self.buttons if _generation(one) == wanted]
        middle = button.geometry().center().x()
        return min(near, key=lambda one: abs(one.geometry().center().x() - middle), default=None)

    # -- lines -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines; each is also told in words by its button."""
        super().paintEvent(event)
        root = next((one for one in self.buttons if one.node and one.node.id == SPONSOR), None)
        if root is None:
            return
        painter = QPainter(self)
        painter.setPen(pen("control"))
        for button in self.buttons:
            if button is not root and button.node is not None and button.node.bound:
                self._draw_line(painter, root, button)
        painter.end()

    @staticmethod
    def _draw_line(painter: QPainter, root: PersonButton, button: PersonButton) -> None:
        start, end = root.geometry(), button.geometry()
        if button.node is not None and button.node.generation == SAME:
            y = start.center().y()
            if start.top() == end.top():
                painter.drawLine(start.right(), y, end.left(), y)
            return
        above = end.center().y() < start.center().y()
        half = scale().gap(7)
        turn = start.top() - half if above else start.bottom() + half
        if above:
            turn = end.bottom() + half
        from_y = start.top() if above else start.bottom()
        to_y = end.bottom() if above else end.top()
        x, to_x = start.center().x(), end.center().x()
        if not above:
            turn = to_y - half
        painter.drawPolyline(
            [QPoint(x, from_y), QPoint(x, turn), QPoint(to_x, turn), QPoint(to_x, to_y)]
        )


def _generation(button: PersonButton) -> int:
    return button.node.generation if button.node is not None else -1
