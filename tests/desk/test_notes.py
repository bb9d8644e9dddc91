"""The note under a field: as high as its words, and nothing moves when they only change."""

from __future__ import annotations

from gezin_desktop.desk.widgets.fields import money_field
from gezin_desktop.desk.widgets.notes import FieldBox, NoteLine
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from .conftest import KEPT, shown

SHORT, OTHER = "126,00 euro meer dan de norm", "127,00 euro minder dan de norm"
LONG = " ".join(["Een lange zin die niet op een regel past."] * 6)


class _Requests(QObject):
    """Counts how often a widget is asked to lay out its parts anew."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def boxes() -> tuple[QWidget, FieldBox, FieldBox]:
    page = QWidget()
    column = QVBoxLayout(page)
    first, second = FieldBox(money_field(), reserve=True), FieldBox(money_field())
    for box in (first, second):
        box.set_words("Bruto loon per maand")
        column.addWidget(box)
    column.addStretch(1)
    KEPT.append(page)
    shown(page, 420, 500)
    return page, first, second


def settle() -> None:
    """Let the window lay out and paint all it has to."""
    for _turn in range(6):
        QApplication.processEvents()


def parts(note: NoteLine) -> tuple[QWidget, QWidget]:
    return note._sign, note._words


def test_other_words_of_the_same_size_lay_nothing_out() -> None:
    _page, first, _second = boxes()
    first.say("met", SHORT)
    settle()
    requests = _Requests()
    first.installEventFilter(requests)
    first.say("notyet", OTHER)
    QApplication.processEvents()
    assert requests.count == 0
    assert first.note.words == OTHER


def test_long_words_push_what_is_below_down_and_short_ones_let_it_back() -> None:
    _page, first, second = boxes()
    first.say("met", SHORT)
    settle()
    top, tall = second.y(), first.note.height()
    first.say("met", LONG)
    settle()
    sign, words = parts(first.note)
    assert second.y() > top
    assert words.height() >= words.heightForWidth(words.width())
    assert words.x() >= sign.x() + sign.width()
    first.say("met", SHORT)
    settle()
    assert (second.y(), first.note.height()) == (top, tall)


def test_words_set_while_the_page_is_hidden_have_their_room_when_it_is_shown() -> None:
    page, first, _second = boxes()
    page.hide()
    first.say("error", LONG)
    page.show()
    settle()
    _sign, words = parts(first.note)
    assert words.height() >= words.heightForWidth(words.width()) > 40


def test_without_a_sign_the_words_begin_at_the_left() -> None:
    _page, _first, second = boxes()
    second.say("", SHORT)
    QApplication.processEvents()
    sign, words = parts(second.note)
    assert (sign.isHidden(), words.x()) == (True, 0)
    second.hush()
    QApplication.processEvents()
    assert second.note.isHidden()
