"""Every control of the intake and the outcome says what it is, to those who do not see it."""

from __future__ import annotations

import pytest
from gezin_desktop.desk.case_view import CaseView
from gezin_desktop.desk.form.row import FieldRow, row_of
from gezin_desktop.desk.language import language
from gezin_desktop.law.summary import full_name
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from .conftest import words_of
from .intake_kit import opened, pages

CONTROLS = (QAbstractButton, QComboBox, QLineEdit)
PROPER_NAMES = {"Vreemdelingenbesluit 2000, consolidated text"}
"""Words that are the same in both languages: the title of a source."""
ROLES = {
    QAccessible.Role.EditableText,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
}


def controls(widget: QWidget) -> list[QWidget]:
    """Everything on show that can have the keyboard."""
    return [
        one
        for one in widget.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and isinstance(one, CONTROLS)
        and not isinstance(one.parentWidget(), QComboBox)
    ]


@pytest.mark.parametrize("tongue", ["nl", "en"])
@pytest.mark.parametrize("number", ["08"])
def test_every_control_has_a_name_and_a_role(number: str, tongue: str):
    language().choose(tongue)
    view = opened(number)
    for page in pages(view):
        for one in controls(view):
            spoken = QAccessible.queryAccessibleInterface(one)
            assert spoken is not None
            assert _told(one), (page.tab.key, one)
            assert spoken.role() in ROLES, (page.tab.key, one, spoken.role())


def _told(one: QWidget) -> str:
    """The name over the accessibility tree; on Linux Qt gives a combo its value for a name."""
    if isinstance(one, QComboBox):
        return one.accessibleName()
    return QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)


def test_a_control_is_named_by_its_question():
    view = opened("08")
    named = 0
    for page in pages(view):
        for row in page.rows_shown():
            for one in controls(row):
                if one.parentWidget() is row or row.edit.control.isAncestorOf(one):
                    _named_by_question(row, one)
                    named += 1
    assert named > 50


def _named_by_question(row: FieldRow, one: QWidget) -> None:
    if one is row._mark or (row.calculating and one is row.calculating.button):
        return
    name = _told(one)
    assert row.label.text() in name or row_of(one) is not row, (row.path, name)


def test_the_reason_tree_and_the_lines_can_be_read():
    view = opened("01")
    view.toggle_outcome()
    large = view.stack.currentWidget()
    spoken = QAccessible.queryAccessibleInterface(large.detail.tree)
    assert spoken.text(QAccessible.Text.Name).startswith("Waarom")
    assert large.detail.text.text().startswith(("-", "D", "E"))


@pytest.mark.parametrize("number", ["04", "08"])
def test_a_switch_of_language_leaves_no_word_behind(number: str):
    view = opened(number)
    for page in pages(view):
        dutch, english, again = (_shown_in(tongue, page, view) for tongue in ("nl", "en", "nl"))
        assert again == dutch
        names = {full_name(one) for one in view.session.case.relatives}
        same = {one for one in english & dutch if len(_without(names, one).split()) > 3}
        assert same <= PROPER_NAMES | names, (page.tab.key, same)


def _without(names: set[str], words: str) -> str:
    """Words without the names of people, which are the same in any language."""
    for name in names:
        words = words.replace(name, "")
    return words


def _shown_in(tongue: str, page: QWidget, view: CaseView) -> set[str]:
    language().choose(tongue)
    QApplication.processEvents()
    return set(words_of(page)) | set(words_of(view.panel))


@pytest.mark.parametrize("tongue", ["nl", "en"])
def test_no_word_is_cut_off(tongue: str):
    language().choose(tongue)
    view = opened("08")
    for page in pages(view):
        for one in page.findChildren(QLabel):
            if one.isVisible() and one.text() and not one.wordWrap():
                assert one.width() >= one.sizeHint().width(), (page.tab.key, one.text())
