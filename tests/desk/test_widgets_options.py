"""Options, switches, rows, blocks and tables."""

from __future__ import annotations

import pytest
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.theme import theme
from gezin_desktop.desk.widgets.blocks import KINDS, Block, EmptyState, ProgressBlock
from gezin_desktop.desk.widgets.buttons import QuietChoice, Segments, primary_button
from gezin_desktop.desk.widgets.cells import CELL_ROLE
from gezin_desktop.desk.widgets.flow import FlowLayout
from gezin_desktop.desk.widgets.labels import Sign, Tag, isolated, label
from gezin_desktop.desk.widgets.options import Option, OptionRow
from gezin_desktop.desk.widgets.rows import GroupHead, PersonRow
from gezin_desktop.desk.widgets.scroll import ColumnPane
from gezin_desktop.desk.widgets.tab_list import TabList
from gezin_desktop.desk.widgets.tables import Cell, Column, RowsModel, RowTable
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from .conftest import heard, pair, shown

YES_NO = [
    Option("yes", "Ja", "j"),
    Option("no", "Nee", "n"),
    Option("unknown", "Nog niet bekend", "o", apart=True),
]


def options() -> OptionRow:
    row = OptionRow()
    row.set_options(YES_NO, "Wissen")
    row.set_words("Heeft de partner een paspoort?", "Kijk op de kaart.")
    return row


def test_nothing_is_chosen_before_a_person_chooses():
    assert options().key() is None


@pytest.mark.parametrize(("letter", "key"), [("j", "yes"), ("N", "no"), ("o", "unknown")])
def test_a_letter_chooses(letter: str, key: str):
    row = options()
    pair(row)
    chosen = heard(row.chosen)
    row.setFocus()
    QTest.keyClicks(QApplication.focusWidget(), letter)
    assert (chosen, row.key()) == ([key], key)


def test_arrows_move_and_delete_takes_back():
    row = options()
    pair(row)
    chosen, cleared = heard(row.chosen), heard(row.cleared)
    row.show_key("yes")
    row.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert chosen == ["no"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert (row.key(), len(cleared)) == (None, 1)


def test_the_link_appears_once_chosen_and_takes_back():
    row = options()
    pair(row)
    link = row.findChild(QPushButton)
    assert not link.isVisible()
    row.button("no").click()
    assert link.isVisible()
    link.click()
    assert row.key() is None
    assert not link.isVisible()


def test_showing_an_answer_tells_nobody():
    row = options()
    chosen, cleared = heard(row.chosen), heard(row.cleared)
    row.show_key("yes")
    row.show_key(None)
    assert (chosen, cleared) == ([], [])


def test_a_group_is_one_stop():
    row, other = options(), primary_button()
    pair(row, other)
    row.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is other


def test_enter_goes_on():
    row, other = options(), primary_button()
    pair(row, other)
    row.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert row.key() is None
    assert not row.isAncestorOf(QApplication.focusWidget())


def test_new_words_keep_the_answer_and_other_options_drop_it():
    row = options()
    row.show_key("no")
    row.set_options([one._replace(words=one.words + "!") for one in YES_NO], "Clear")
    assert (row.key(), row.button("no").text()) == ("no", "Nee!")
    row.set_options([Option("a", "A")], "Wissen")
    assert row.key() is None
    with pytest.raises(KeyError):
        row.button("no")


def test_options_speak_their_question():
    row = options()
    assert row.button("yes").accessibleName() == "Heeft de partner een paspoort? Ja"
    assert row.button("yes").accessibleDescription() == "Kijk op de kaart."


def test_stacked_options_stand_under_each_other():
    row = options()
    row.set_stacked(stacked=True)
    shown(row, 300, 200)
    assert row.button("yes").x() == row.button("no").x()
    assert row.button("yes").y() < row.button("no").y()


def test_a_setting_cannot_be_taken_back():
    row = OptionRow()
    row.set_options([Option("a", "A"), Option("b", "B")], "")
    pair(row)
    row.button("a").click()
    row.clear_by_hand()
    assert row.key() == "a"


def test_a_switch_tells_its_part():
    switch = Segments(("nl", "en"))
    switch.set_words(("NL", "EN"), "Taal", ("Nederlands", "Engels"))
    chosen = heard(switch.chosen)
    switch.show_key("nl")
    switch.button("en").click()
    assert (chosen, switch.key()) == (["en"], "en")
    assert switch.button("en").accessibleName() == "Taal: Engels"


def test_a_quiet_choice_picks_and_takes_back():
    mark = QuietChoice()
    mark.set_options([("paper", "op papier"), ("stated", "verteld")], "Bekend", "hoe bekend?")
    pair(mark)
    picked = heard(mark.picked)
    assert mark.text() == "hoe bekend?"
    mark.menu().aboutToShow.emit()
    mark.menu().actions()[1].trigger()
    assert (mark.key(), mark.text(), mark.accessibleName()) == (
        "stated",
        "verteld",
        "Bekend: verteld",
    )
    QTest.keyClick(mark, Qt.Key.Key_Delete)
    assert picked == ["stated", ""]
    assert mark.focusPolicy() == Qt.FocusPolicy.ClickFocus


def tab_list() -> TabList:
    tabs = TabList()
    for number, title in enumerate(("Start", "Referent", "Gezinsleden"), start=1):
        tabs.add(title, str(number)).set_words(title, "open", "open")
    tabs.show_key("Start")
    return tabs


def test_tabs_move_with_the_arrows_and_speak_number_title_and_state():
    tabs = tab_list()
    pair(tabs)
    chosen = heard(tabs.chosen)
    tabs.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert chosen[:2] == ["Referent", "Start"]
    row = tabs.row("Start")
    assert (row.accessibleName(), row.accessibleDescription()) == ("1 Start", "open")


def test_a_long_tab_title_takes_two_lines():
    tabs = tab_list()
    row = tabs.row("Start")
    one = row.heightForWidth(204)
    row.set_words("Eerdere procedures en bezwaren", "busy", "bezig · 3 open")
    assert row.heightForWidth(204) > one


def test_a_group_head_folds_with_the_arrows():
    head = GroupHead()
    head.set_words("Voldaan", "12")
    pair(head)
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Left)
    assert not head.isChecked()
    QTest.keyClick(head, Qt.Key.Key_Right)
    assert head.isChecked()
    assert head.accessibleName() == "Voldaan 12"


def test_a_person_row_speaks_everything_it_shows():
    row = PersonRow()
    row.set_words("notyet", "Omar", "kind, 17", "Nog niet")
    shown(row, 400, 31)
    assert row.accessibleName() == "Omar, kind, 17: Nog niet"


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("name", ["light", "contrast"])
def test_every_kind_of_block_draws_and_speaks(kind: str, name: str):
    theme().choose(name)
    block = Block(kind)
    block.say("Feit", "Wat het betekent.", "art. 1")
    shown(block, 400, 120)
    image = block.grab().toImage()
    assert image.pixelColor(1, 60).name() == theme().color(KINDS[kind].bar).name()
    assert block.accessibleName() == "Feit"
    assert block.accessibleDescription() == "Wat het betekent. art. 1"


def test_an_empty_part_of_a_block_takes_no_room():
    block = Block("info")
    block.say("Feit")
    shown(block, 400, 60)
    assert not block.body.isVisible()


def test_empty_state_and_progress_speak():
    empty = EmptyState("folder")
    empty.say("Nog geen zaken", "Begin met een toets.")
    assert empty.accessibleName() == "Nog geen zaken"
    job = ProgressBlock()
    job.say("Kopie: 3 van 4", 3, 4)
    shown(job, 300, 60)
    assert job.accessibleName() == "Kopie: 3 van 4"
    job.say("Kopie", 5, 0)
    job.grab()


def test_a_status_tag_carries_its_sign():
    plain, status = Tag("plain"), Tag("notyet")
    for tag in (plain, status):
        tag.setText("te herstellen")
    assert status.sizeHint().width() > plain.sizeHint().width()


def test_labels_show_markup_as_text():
    words = label()
    words.setText("<b>Jan</b>")
    assert words.textFormat() == Qt.TextFormat.PlainText


def test_names_stand_between_isolates():
    assert isolated("رنا") == "\u2068رنا\u2069"
    assert isolated("") == ""


def test_a_sign_grows_with_the_letters():
    sign = Sign("met", 16)
    scale().choose(200)
    assert sign.sizeHint().width() == 32


def test_flow_breaks_lines_and_cuts_nothing():
    widget = QWidget()
    flow = FlowLayout(widget)
    flow.setSpacing(4)
    for _ in range(6):
        part = QLabel("woord")
        part.setFixedSize(60, 20)
        flow.addWidget(part)
    assert flow.heightForWidth(400) == 20
    assert flow.heightForWidth(130) == 68
    shown(widget, 130, 100)
    assert all(part.geometry().right() <= 130 for part in widget.findChildren(QLabel))


def test_low_parts_of_a_line_stand_in_its_middle():
    widget = QWidget()
    flow = FlowLayout(widget)
    for tall in (32, 28, 20):
        part = QLabel("woord")
        part.setFixedSize(60, tall)
        flow.addWidget(part)
    shown(widget, 400, 100)
    assert len({part.geometry().center().y() for part in widget.findChildren(QLabel)}) == 1


def test_a_column_never_hides_wrapped_words_on_a_wide_screen():
    pane = ColumnPane(widest=300)
    words = label()
    words.setText("woord " * 60)
    pane.column.addWidget(words)
    shown(pane, 1600, 400)
    assert words.width() <= 300
    assert words.height() >= words.heightForWidth(words.width())


def table() -> tuple[RowsModel, RowTable, QWidget]:
    model = RowsModel()
    model.set_columns([Column("Soort", 100), Column("Naam"), Column("Extra", 200, spare=1)])
    model.set_rows([[Cell("a"), Cell("b"), Cell("c")], [Cell("d"), Cell("e", "met"), Cell("f")]])
    view = RowTable(model)
    model.setParent(view)
    window = QWidget()
    QVBoxLayout(window).addWidget(view)
    return model, view, window


def test_a_table_tells_moving_opening_and_removing():
    _model, view, window = table()
    shown(window, 600, 300)
    chosen, opened, removed = heard(view.chosen), heard(view.opened), heard(view.removed)
    view.show_row(0)
    assert chosen == []
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert (chosen, opened, removed) == ([1], [1], [1])


def test_a_narrow_table_leaves_out_spare_columns():
    _model, view, window = table()
    shown(window, 600, 300)
    assert not view.isColumnHidden(2)
    window.resize(320, 300)
    QApplication.processEvents()
    assert view.isColumnHidden(2)
    assert view.columnWidth(0) + view.columnWidth(1) <= view.viewport().width()


def test_reworded_rows_keep_the_choice_and_cells_speak():
    model, view, window = table()
    shown(window, 600, 300)
    view.show_row(1)
    model.set_rows([[Cell("A"), Cell("B"), Cell("C")], [Cell("D"), Cell("E"), Cell("F")]])
    assert view.row() == 1
    index = model.index(1, 1)
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "E"
    assert model.data(index, CELL_ROLE) == Cell("E")
    assert model.cell(9, 9) == Cell()
