"""A switch of language reaches hidden pages when they are shown."""

from __future__ import annotations

from gezin_desktop.desk.language import language
from gezin_desktop.desk.words_again import WordsAgain
from gezin_desktop.desk.words_later import WordsLater
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget


class _Words(WordsAgain, QLabel):
    def __init__(self, parent):
        super().__init__(parent)
        self.read = 0
        self.read_words()

    def read_words(self):
        self.read += 1
        self.setText(language().current)


def _page():
    page = QWidget()
    column = QVBoxLayout(page)
    page.words = _Words(page)
    column.addWidget(page.words)
    return page


def test_hidden_pages_read_their_words_once_when_shown(qtbot):
    language().choose("nl")
    QApplication.processEvents()
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    later = WordsLater(stack)
    shown, hidden, removed = pages = [_page() for _ in range(3)]
    for page in pages:
        stack.addWidget(page)
        later.watch(page)
    stack.show()
    for code in ("en", "nl", "en"):
        language().choose(code)
        QApplication.processEvents()
    assert [page.words.text() for page in pages] == ["en", "nl", "nl"]
    stack.removeWidget(removed)
    removed.deleteLater()
    stack.setCurrentWidget(hidden)
    assert (hidden.words.text(), hidden.words.read) == ("en", 2)
    stack.setCurrentWidget(shown)
    stack.setCurrentWidget(hidden)
    assert (hidden.words.read, shown.words.read) == (2, 4)


def test_a_page_that_went_away_is_forgotten(qtbot):
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    later = WordsLater(stack)
    pages = [_page() for _ in range(3)]
    for page in pages:
        stack.addWidget(page)
        later.watch(page)
    stack.show()
    language().choose("en" if language().current == "nl" else "nl")
    QApplication.processEvents()
    for page in pages[1:]:  # taken away by its parent, not by hand
        page.deleteLater()
        QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    assert stack.count() == 1
    assert not later._behind
