"""The family tree: everybody once, a way to each by pointer and keyboard, told in words."""

from __future__ import annotations

import pytest
from gezin_desktop.case.model import EMPTY
from gezin_desktop.case.relative import Relative
from gezin_desktop.desk.case_view import CaseView
from gezin_desktop.desk.family.model import SPONSOR, as_text, nodes
from gezin_desktop.desk.family.tree import FamilyTree
from gezin_desktop.desk.language import LANGUAGES, language
from gezin_desktop.desk.scale import scale
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from .intake_kit import examples, opened, session_of


def tree_of(view: CaseView) -> FamilyTree:
    view.show_tab("relatives")
    QApplication.processEvents()
    found = view.page("relatives").findChild(FamilyTree)
    assert found is not None
    return found


def button(tree: FamilyTree, who: str):
    return next(one for one in tree.buttons if one.node and one.node.id == who)


@pytest.mark.parametrize("path", examples(), ids=lambda path: path.name[:2])
@pytest.mark.parametrize("tongue", LANGUAGES)
def test_everybody_stands_in_the_tree_once_with_the_verdict(path, tongue: str):
    session = session_of(path.name[:2])
    found = nodes(session, tongue)
    people = [one.id for one in session.case.relatives]
    assert sorted(one.id for one in found) == sorted([SPONSOR, *people])
    assert all(one.name and one.relation for one in found)
    assert [one.generation for one in found] == sorted(one.generation for one in found)
    assert as_text(found).count("\n") == len(people)


def test_older_generations_stand_above_younger_ones_below():
    session = session_of("08")
    places = {one.id: one.generation for one in nodes(session, "nl")}
    by_relation = {str(one.relation): places[one.id] for one in session.case.relatives}
    assert by_relation["parent"] < places[SPONSOR] < by_relation["child"]
    assert by_relation["spouse"] == places[SPONSOR]


def test_a_person_is_chosen_by_pointer_and_the_talk_turns():
    view = opened("08")
    tree = tree_of(view)
    assert button(tree, view.session.person).isChecked()
    QTest.mouseClick(button(tree, "omar"), Qt.MouseButton.LeftButton)
    assert view.session.person == "omar"
    assert [one.node.id for one in tree.buttons if one.isChecked()] == ["omar"]
    QTest.mouseClick(button(tree, SPONSOR), Qt.MouseButton.LeftButton)
    assert view.tab == "sponsor"


def test_the_tree_is_one_stop_and_arrows_go_round():
    view = opened("08")
    tree = tree_of(view)
    stops = [one for one in tree.buttons if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [one.node.id for one in stops] == [view.session.person]
    button(tree, "omar").setFocus()
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(QApplication.focusWidget(), key)
        walked.append(QApplication.focusWidget().node.generation)
    assert walked == [3, 2, 1, 2, 3]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert view.session.person == QApplication.focusWidget().node.id
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert not tree.isAncestorOf(QApplication.focusWidget())


def test_tab_comes_to_the_tree_before_the_table():
    view = opened("08")
    tree = tree_of(view)
    page = view.page("relatives")
    button(tree, view.session.person).setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    after = QApplication.focusWidget()
    table = page.groups[0].table
    assert table.isAncestorOf(after) or after in table.head_buttons


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_a_screen_reader_hears_who_it_is_and_how_it_stands(tongue: str):
    view = opened("08")
    language().choose(tongue)
    tree = tree_of(view)
    for one in tree.buttons:
        face = QAccessible.queryAccessibleInterface(one)
        assert face.text(QAccessible.Text.Name) == one.node.spoken
    assert tree.accessibleName()
    assert tree.accessibleDescription().count("\n") == len(tree.buttons) - 1


def test_it_follows_the_case_and_hides_without_relatives():
    view = opened("01")
    tree = tree_of(view)
    before = len(tree.buttons)
    view.session.add_row("relatives", Relative(id="new-one", relation="grandchild"))
    assert len(tree.buttons) == before + 1
    assert button(tree, "new-one").node.generation == 4
    view.session.answer("relatives.new-one.relation", "parent")
    assert button(tree, "new-one").node.generation == 1
    view.session.load(view.session.state.with_case(EMPTY))
    tree_of(view)
    assert not tree.isVisible()


@pytest.mark.parametrize("percent", [100, 200])
def test_names_are_never_cut_off(percent: int):
    scale().choose(percent)
    view = opened("08", 1024, 700)
    tree = tree_of(view)
    for one in tree.buttons:
        assert one.width() + 1 >= one.minimumSizeHint().width()
        assert tree.rect().contains(one.geometry())
