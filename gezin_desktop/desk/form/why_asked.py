"""Why a question is asked and where that stands: opened under the question, in words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gezin_desktop.desk import dress, words
from gezin_desktop.desk.language import language
from gezin_desktop.desk.widgets.blocks import Block


class WhyAsked(QWidget):
    """The help of one question; hidden until somebody asks for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        inside = QVBoxLayout(self)
        dress.gaps(inside, 0, (0, 6, 0, 0))
        self.block = Block("info")
        inside.addWidget(self.block)

    def say(self, question: str) -> None:
        """Tell why a question is asked, by its id, in the window's language."""
        tongue = language().current
        asked = words.question(question, tongue)
        if asked.source == "–":
            source = words.sentence("help.no-source", tongue)
        else:
            source = words.sentence("help.source", tongue, source=asked.source)
        self.block.say(asked.label, asked.why, source)
