"""One kept letter as a row: when, in which language, about whom, on which law, how it stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gezin_desktop.case.model import Case
from gezin_desktop.desk import words
from gezin_desktop.desk.fonts import font
from gezin_desktop.desk.formats import format_clock, format_date
from gezin_desktop.desk.people import name_of
from gezin_desktop.desk.preview.archive import PastLetter
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.labels import describe, isolated
from gezin_desktop.desk.widgets.rows import WRAPPED, LinedRow


@dataclass(frozen=True, slots=True)
class KeptLine:
    """The words of one kept letter; ``behind`` when case or law have changed since."""

    letter: PastLetter
    head: str
    about: str
    ground: str
    state: str
    behind: bool

    @classmethod
    def of(cls, letter: PastLetter, case: Case, law: str, tongue: str) -> KeptLine:
        """The line of a letter, beside the case and the law of now."""
        kept = letter.kept
        made = kept.made_at.astimezone()
        language = words.sentence(f"letter.language.{kept.language}", tongue)
        head = f"{format_date(made.date(), tongue)}, {format_clock(made)} · {language}"
        about = [_about(letter, case, tongue)]
        if kept.who:
            about.append(words.sentence("kept.by", tongue, who=isolated(kept.who)))
        ground = []
        if kept.receipt_date:
            ground.append(words.sentence("kept.day", tongue, date=kept.receipt_date))
        ground.append(words.sentence("kept.law", tongue, law=kept.law))
        behind = letter.behind(case, law)
        state = words.sentence("kept.behind" if behind else "kept.current", tongue)
        return cls(letter, head, " · ".join(about), " · ".join(ground), state, behind)

    @property
    def spoken(self) -> str:
        """The whole line for a screen reader."""
        return ", ".join((self.head, self.about, self.state))


def _about(letter: PastLetter, case: Case, tongue: str) -> str:
    relative = letter.kept.relative
    if relative is None:
        return words.sentence("kept.about-several", tongue)
    then = letter.case or case
    known = any(one.id == relative for one in then.relatives)
    who = name_of(then, relative, tongue) if known else relative
    return words.sentence("kept.about", tongue, who=isolated(who))


class KeptRow(LinedRow):
    """A kept letter that can be chosen."""

    least, sign_side, beside = 200, 13, 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: KeptLine | None = None

    def show_line(self, line: KeptLine) -> None:
        """Show another letter, or the same in other words."""
        if line == self.line:
            return
        self.line = line
        describe(self, line.spoken, line.ground)
        self.updateGeometry()
        self.update()

    def _texts(self) -> tuple[tuple[str, str, str], ...]:
        """Letters, ink and words of each part, from the top."""
        if self.line is None:
            return ()
        return (
            ("question", "text", self.line.head),
            ("body", "text", self.line.about),
            ("small", "muted", self.line.ground),
            ("small", "notyet" if self.line.behind else "muted", self.line.state),
        )

    def _boxes(self, width: int) -> list[QRect]:
        left, top = scale().letters(16), scale().gap(8)
        room = max(1, width - left - scale().gap(12))
        boxes = []
        for place, (letters, _ink, text) in enumerate(self._texts()):
            indent = self.sign_room() if place == 3 else 0
            box = QRect(left + indent, top, room - indent, 10_000)
            found = QFontMetrics(font(letters)).boundingRect(box, WRAPPED, text)
            box.setHeight(found.height())
            boxes.append(box)
            top += box.height() + scale().gap(2)
        return boxes

    def height_at(self, width: int) -> int:
        """The height of all words at this width."""
        boxes = self._boxes(width)
        return (boxes[-1].bottom() + 1 if boxes else 0) + scale().gap(8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words and the sign of the state."""
        painter = QPainter(self)
        self.paint_sheet(painter)
        boxes = self._boxes(self.width())
        for (letters, ink, text), box in zip(self._texts(), boxes, strict=True):
            painter.setFont(font(letters))
            painter.setPen(theme().color(ink))
            painter.drawText(box, WRAPPED, text)
        if self.line is not None:
            sign = "attention" if self.line.behind else "met"
            self.paint_sign(painter, sign, boxes[-1].translated(-self.sign_room(), 0), "small")
        painter.end()
