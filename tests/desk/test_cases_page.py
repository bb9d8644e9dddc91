"""The case list over a real store: find, open, copy, delete and bring back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from gezin_desktop.desk.cases.model import PAGE, CasesModel
from gezin_desktop.desk.cases.page import CaseListPage
from gezin_desktop.desk.language import language
from gezin_desktop.desk.people import initials
from gezin_desktop.desk.widgets.cells import CELL_ROLE
from gezin_desktop.store import CaseMissing, CaseSummary, DiskFull, Store
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from .cases_kit import TODAY, cells, list_of
from .conftest import heard, shown, words_of


@pytest.fixture
def page(store: Store) -> CaseListPage:
    return list_of(store)


def test_rows_tell_number_client_outcome_and_next_date(page: CaseListPage):
    rows = {cells(page, row)[1].strip("\u2068\u2069"): cells(page, row) for row in range(2)}
    haddad = rows["Haddad"]
    assert haddad[2:5] == ["referent", "Nog niet", "15 juni · nog 7 dagen"]
    assert rows["Vermeer"][2:5] == ["gezinslid", "Voldoet op papier", "–"]
    cell = page.model.index(0, 3).data(CELL_ROLE)
    assert cell.sign in ("notyet", "met")


def test_the_list_follows_each_key(page: CaseListPage):
    page.begin()
    QTest.keyClicks(page.search, "vermeer")
    assert page.model.rowCount() == 1
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.model.rowCount() == 2


def test_no_hit_says_so_and_offers_all(page: CaseListPage):
    page.begin()
    QTest.keyClicks(page.search, "xyz")
    assert "Geen zaak gevonden" in words_of(page._stack.currentWidget())
    page.show_all()
    assert page.model.rowCount() == 2


def test_an_empty_store_says_what_to_do():
    page = CaseListPage(lambda: TODAY)
    shown(page)
    assert "Nog geen zaken" in words_of(page._stack.currentWidget())
    wishes = heard(page.new_case), heard(page.practice)
    for button in (page._first, page._practice):
        button.click()
    assert [len(one) for one in wishes] == [1, 1]


def test_the_keyboard_opens_openly_and_discreetly(page: CaseListPage):
    found = []
    page.opened.connect(lambda case, discreet: found.append((case, discreet)))
    page.begin()
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.table
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    first = page.model.summary(0)
    assert found == [(first.id, False), (first.id, True)]


def test_deleting_can_be_undone(page: CaseListPage, store: Store):
    page.table.show_row(0)
    gone = page.model.summary(0)
    QTest.keyClick(page.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert store.count() == 1
    assert page.blocks.undo.isVisible()
    assert gone.number in page.blocks.undo.heading.text()
    page.bring_back()
    assert store.count() == 2
    assert not page.blocks.undo.isVisible()
    assert page.model.summary(page.table.row()).id == gone.id


def test_a_copy_is_made_and_chosen(page: CaseListPage, store: Store):
    page.duplicate(0)
    assert store.count() == 3
    assert page.table.row() >= 0


def test_the_menu_offers_what_a_row_can(page: CaseListPage, store: Store):
    exported = heard(page.export)
    actions = {one.text(): one for one in page.actions_menu(0).actions()}
    assert list(actions) == [
        "Openen",
        "Openen zonder namen op het scherm",
        "Kopie maken",
        "Exporteren…",
        "Zaak sluiten",
        "Bewaren als advies zonder dossier",
        "Verwijderen",
    ]
    actions["Exporteren…"].trigger()
    assert exported == [[page.model.summary(0).id]]
    actions["Verwijderen"].trigger()
    assert store.count() == 1


def test_initials_hide_names(page: CaseListPage):
    page.set_initials(only=True)
    text = " ".join(cells(page, 0) + cells(page, 1))
    assert "H." in text
    assert "Haddad" not in text
    page.set_initials(only=False)
    assert "Haddad" in " ".join(cells(page, 0) + cells(page, 1))


@pytest.mark.parametrize(
    ("title", "short"), [("Gezin Haddad", "G. H."), ("", ""), ("a, b", "A. B.")]
)
def test_initials_of_a_title(title: str, short: str):
    assert initials(title) == short


def test_locking_empties_the_page(page: CaseListPage):
    page.set_shelf(None)
    assert page.model.rowCount() == 0
    assert not any("Haddad" in words for words in words_of(page))


def test_the_page_changes_language_whole(page: CaseListPage, store: Store):
    page.delete_row(0)
    language().choose("en")
    QApplication.processEvents()
    fresh = CaseListPage(lambda: TODAY)
    fresh.set_shelf(store)
    switched = set(words_of(page)) - set(words_of(page.blocks.undo)) - {""}
    assert switched == set(words_of(fresh)) - set(words_of(fresh.blocks.undo)) - {""}
    assert "has been deleted" in page.blocks.undo.heading.text()
    assert "days left" in cells(page, 0)[4] or cells(page, 0)[4] == "–"


class Shelf:
    """A store of many cases that counts how often it is asked."""

    def __init__(self, count: int) -> None:
        self.size = count
        self.pages: list[int] = []
        self.broken = False

    def counsellors(self) -> list[str]:
        """Nobody."""
        return []

    def count(self, words: str = "", **_more: object) -> int:
        """All, or none that the words find."""
        return 0 if words else self.size

    def cases(
        self, words: str = "", limit: int = PAGE, offset: int = 0, **_more: object
    ) -> list[CaseSummary]:
        """One page."""
        if self.broken:
            raise DiskFull
        self.pages.append(offset)
        now = datetime(2026, 6, 1, tzinfo=UTC)
        return [
            CaseSummary(number, f"2026-{number:04}", "T", None, None, TODAY - timedelta(1), now, 1)
            for number in range(offset, min(offset + limit, self.size))
        ]

    def duplicate(self, *_given: object) -> int:
        """Refuse."""
        raise CaseMissing

    delete_many = undo = note = duplicate


def test_only_pages_in_view_are_read():
    shelf = Shelf(100_000)
    page = CaseListPage(lambda: TODAY)
    page.set_shelf(shelf)
    shown(page)
    assert page.model.rowCount() == 100_000
    assert set(shelf.pages) == {0}
    page.table.scrollToBottom()
    page.table.grab()
    assert max(shelf.pages) == 99_800
    assert len(shelf.pages) <= 3


def test_old_pages_are_let_go():
    shelf = Shelf(100_000)
    model = CasesModel(lambda: TODAY)
    model.set_shelf(shelf)
    for number in range(20):
        model.summary(number * PAGE)
    assert len(model._pages) == 12
    assert model.row_of(19 * PAGE) == 19 * PAGE
    assert model.row_of(0) == -1


def test_a_passed_date_and_an_old_change_are_words():
    page = CaseListPage(lambda: TODAY)
    page.set_shelf(Shelf(1))
    assert cells(page, 0)[3:] == ["–", "7 juni · verstreken", "1 juni"]


@pytest.mark.parametrize("deed", ["delete_row", "duplicate"])
def test_a_refusal_is_told_on_the_page(deed: str):
    page = CaseListPage(lambda: TODAY)
    page.set_shelf(Shelf(3))
    shown(page)
    getattr(page, deed)(0)
    assert page.blocks.trouble.isVisible()
    assert page.blocks.trouble.heading.text().endswith(".")
    page.refresh()
    assert not page.blocks.trouble.isVisible()


def test_a_store_that_cannot_be_read_is_told_and_never_raises():
    shelf = Shelf(3)
    shelf.broken = True
    page = CaseListPage(lambda: TODAY)
    page.set_shelf(shelf)
    shown(page)
    assert page.model.summary(0) is None
    assert page.blocks.trouble.isVisible()
