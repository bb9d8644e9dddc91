"""The outcome beside the form: what is drawn, pressed, folded, spoken; nothing is rebuilt."""

from __future__ import annotations

from decimal import Decimal

from gezin_desktop.desk.form.declared_income import NO_EXEMPTION, NO_EXEMPTION_PATH
from gezin_desktop.desk.form.progress import open_questions
from gezin_desktop.desk.language import language
from gezin_desktop.desk.result.expanded import ExpandedOutcome
from gezin_desktop.desk.result.panel import OutcomePanel
from gezin_desktop.desk.result.strip import OutcomeStrip
from gezin_desktop.desk.scale import scale
from gezin_desktop.desk.session import Session
from gezin_desktop.desk.views.making import TIMELINE
from gezin_desktop.desk.widgets.labels import Tag
from gezin_desktop.law.result import Assessment
from gezin_desktop.law.tables.rows import LawDamaged
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from .access_kit import heights_by_tab
from .conftest import KEPT, heard, shown
from .intake_kit import focused, opened, row_at, session_of, type_in

AMOUNT = "sponsor.incomes[0].monthly_gross"


def panel_of(number: str) -> OutcomePanel:
    """The panel alone in a window."""
    panel = OutcomePanel(session_of(number))
    KEPT.append(panel)
    shown(panel, 444, 700)
    return panel


def large_of(number: str, width: int = 1100) -> ExpandedOutcome:
    """The large outcome alone in a window."""
    large = ExpandedOutcome(session_of(number))
    KEPT.append(large)
    shown(large, width, 700)
    return large


def test_the_groups_come_in_order_and_the_long_ones_are_folded():
    panel = panel_of("08")
    seen = [key for key, view in panel.groups.items() if view.isVisible()]
    assert seen[:2] == ["unmet", "ask"]
    folded = [key for key in seen if not panel.groups[key].head.isChecked()]
    assert {"met", "papers"} <= set(folded)


def test_a_group_that_was_opened_stays_open_while_somebody_types():
    panel = panel_of("08")
    panel.groups["met"].head.click()
    assert panel.groups["met"].views[0].isVisible()
    panel._session.answer(AMOUNT, Decimal(2610))
    assert panel.groups["met"].head.isChecked()


def test_a_keystroke_updates_the_panel_and_makes_no_widget():
    view = opened("08")
    row_at(view, AMOUNT)
    type_in("2600")
    before = set(view.panel.findChildren(QWidget))
    for key in "5":
        QTest.keyClicks(focused(), key)
        QApplication.processEvents()
    assert set(view.panel.findChildren(QWidget)) == before


def test_a_line_still_to_ask_leads_to_its_field():
    view = opened("08")
    line = view.panel.groups["ask"].views[0]
    QTest.mouseClick(line._link, Qt.MouseButton.LeftButton)
    assert view.row is not None
    assert view.row.path == open_questions(view.session)[0]


def test_the_pinned_question_is_reached_by_enter():
    view = opened("01")
    wanted = view.panel.model.next_path
    view.panel.pinned._link.setFocus()
    QTest.keyClick(view.panel.pinned._link, Qt.Key.Key_Return)
    assert view.row is not None
    assert view.row.path == wanted


def test_the_papers_lead_to_their_tab():
    panel = panel_of("08")
    led = heard(panel.led)
    panel.groups["papers"].head.click()
    assert led == ["papers"]


def test_up_and_down_choose_a_person():
    panel = panel_of("08")
    panel.activateWindow()
    panel.people.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert panel._session.person == "omar"
    assert panel.model.chosen == "omar"


def test_what_changed_carries_a_tag_until_the_next_field():
    panel = panel_of("08")
    panel._session.visit()
    panel._session.answer_all(NO_EXEMPTION_PATH, NO_EXEMPTION)
    tags = [one.text() for one in panel.findChildren(Tag) if one.isVisible()]
    assert "gewijzigd" in tags
    panel._session.visit()
    panel._session.answer("notes", "belt terug")
    assert not [one for one in panel.findChildren(Tag) if one.isVisible()]


def test_a_change_is_announced_once():
    panel = panel_of("08")
    said: list[str] = []
    panel.announced.connect(said.append)
    panel._session.visit()
    panel._session.answer_all(NO_EXEMPTION_PATH, NO_EXEMPTION)
    panel._session.set_mark(AMOUNT, "stated")
    assert len(said) == 1
    assert said[0].startswith("Uitkomst gewijzigd: ")


def test_the_panel_speaks_the_language_of_the_window():
    panel = panel_of("08")
    language().choose("en")
    QApplication.processEvents()
    assert panel.head.heading.text() == "Outcome"
    assert panel.groups["unmet"].head.accessibleName() == "Not met 1"


def test_the_head_leads_to_the_timeline_and_keeps_its_buttons_in_a_narrow_panel():
    panel = panel_of("08")
    led = heard(panel.led)
    panel.timeline.click()
    assert led == [TIMELINE]
    assert panel.head.today.fitting() == "vandaag, 8 juni 2026"
    panel.resize(340, 700)
    QApplication.processEvents()
    assert panel.head.today.fitting() in {"8 juni 2026", ""}
    for button in (panel.timeline, panel.enlarge):
        assert button.width() >= button.sizeHint().width()
        assert button.geometry().right() < panel.width()


def test_another_case_folds_what_was_opened():
    panel = panel_of("08")
    panel.groups["met"].head.click()
    panel._session.load(session_of("01").state)
    assert not panel.groups["met"].head.isChecked()


def test_the_strip_says_verdict_deadline_and_next_question():
    strip = OutcomeStrip(session_of("08"))
    KEPT.append(strip)
    shown(strip, 700, 80)
    assert strip._words.text() == "Nog niet · nog 7 dagen"
    assert strip._next.text().startswith("Volgende vraag: ")


def test_the_large_outcome_shows_the_first_condition_with_its_reasons():
    large = large_of("08")
    assert large.people.isVisible()
    assert large.route.text() == "Partner (Nederlands recht)"
    assert large.detail._title.text() == "Geldig huwelijk of partnerschap"
    assert large.detail.tree.topLevelItemCount() >= 2


def test_enter_on_a_fact_of_the_tree_goes_to_its_question():
    large = large_of("08")
    followed = heard(large.followed)
    tree = large.detail.tree
    fact = tree.topLevelItem(0).child(0)
    tree.setCurrentItem(fact)
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert followed == ["relatives.rana.relationship.official"]


def test_left_folds_a_reason_and_right_opens_it():
    large = large_of("08")
    tree = large.detail.tree
    item = tree.topLevelItem(0)
    tree.setCurrentItem(item)
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert not item.isExpanded()
    QTest.keyClick(tree, Qt.Key.Key_Right)
    assert item.isExpanded()


def test_the_reasons_are_also_text():
    large = large_of("08")
    large.toggle_text()
    assert large.detail.text.isVisible()
    assert not large.detail.tree.isVisible()
    text = large.detail.as_text()
    assert text.startswith("Geldig huwelijk of partnerschap: Niet voldaan, te herstellen")
    assert "Is het huwelijk of partnerschap gesloten voor een ambtenaar? nee" in text


def test_headings_over_the_reasons_stand_over_their_values():
    large = large_of("08")
    tree = large.detail.tree
    value = tree.columnViewportPosition(1)
    image = tree.header().grab().toImage()
    ground = image.pixel(value - 2, 3)
    lines = range(4, image.height() - 4)
    ink = next(
        x for x in range(value, image.width()) if any(image.pixel(x, y) != ground for y in lines)
    )
    assert ink - value <= scale().gap(4) + 2  # as far in as the values are drawn


def test_the_tree_is_as_high_as_its_rows():
    large = large_of("08")
    tree = large.detail.tree
    last = tree.topLevelItem(tree.topLevelItemCount() - 1)
    while last.childCount() and last.isExpanded():
        last = last.child(last.childCount() - 1)
    bottom = tree.visualItemRect(last).bottom() + tree.header().height()
    assert bottom <= tree.height()
    assert tree.height() - bottom < 60


def test_a_changed_condition_says_what_it_was():
    large = large_of("08")
    session = large._session
    session.visit()
    session.answer_all(NO_EXEMPTION_PATH, NO_EXEMPTION)
    large.choose("income-durable")
    assert large.detail._changed.isVisible()
    assert large.detail._changed.words.text() == (
        "Gewijzigd door uw laatste antwoord: eerst “nog te vragen”, nu “een jurist moet wegen”."
    )


def test_on_a_narrow_window_list_and_condition_take_turns():
    large = large_of("08", width=500)
    assert not large.detail.isVisible()
    large.choose("income-independent")
    assert large.detail.isVisible()
    assert not large._pane.isVisible()
    QTest.keyClick(large, Qt.Key.Key_Escape)
    assert large._pane.isVisible()
    closed = heard(large.closed)
    QTest.keyClick(large, Qt.Key.Key_Escape)
    assert len(closed) == 1


def heights(panel: OutcomePanel) -> list[int]:
    """How far down each stop of Tab lies, in its order from the head of the panel."""
    page = panel.pane.widget()
    assert page is not None
    return heights_by_tab(panel.enlarge, page)


def test_tab_goes_through_the_outcome_as_it_is_read_also_through_what_came_later():
    panel = panel_of("02")
    first = heights(panel)
    assert len(first) > 8
    assert first == sorted(first)
    panel.groups["met"].head.click()  # lines are made now
    QApplication.processEvents()
    assert heights(panel) == sorted(heights(panel))


def test_tab_goes_from_people_to_conditions_to_reasons_in_the_large_outcome():
    large = large_of("08")
    beginning = [large.people, large._left, large.detail]
    seen = [
        next(place for place, part in enumerate(beginning) if part.isAncestorOf(one))
        for one in after(large.shrink)
        if any(part.isAncestorOf(one) for part in beginning)
    ]
    assert set(seen) == {0, 1, 2}
    assert seen == sorted(seen)


def after(start: QWidget) -> list[QWidget]:
    """The stops of Tab that can be seen, from a widget round to it again."""
    found, one = [], start
    while (one := one.nextInFocusChain()) is not start:
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(one)
    return found


def test_without_a_law_nobody_is_told_that_nothing_is_left_to_ask():
    def broken(_case: object, _today: object) -> Assessment:
        raise LawDamaged("fees", "row 3")

    session = Session(broken, session_of("01").today)
    panel = OutcomePanel(session)
    KEPT.append(panel)
    shown(panel, 444, 700)
    told = panel.pinned.findChildren(QLabel)
    seen = " ".join(label.text() for label in told if label.isVisible())
    assert "Wat er nog te vragen is, weten wij nu niet." in seen or "is not known now" in seen
    assert "niets meer te vragen" not in seen
    assert "nothing left to ask" not in seen
