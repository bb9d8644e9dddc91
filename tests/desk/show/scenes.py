"""Every place, dialog and state of the program, and how it is reached."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from gezin_desktop.desk.form.catalogue import TABS
from gezin_desktop.desk.manage.arriving import MIX, ArrivalsWindow
from gezin_desktop.desk.manage.backups import BackupsWindow
from gezin_desktop.desk.manage.key_asked import KeyWindow
from gezin_desktop.desk.manage.put_back import PutBackWindow
from gezin_desktop.desk.manage.salvage import SalvageWindow
from gezin_desktop.desk.manage.sending import CSV, LOCKED, SendWindow
from gezin_desktop.desk.settings import LETTER_LANGUAGE
from gezin_desktop.desk.widgets.blocks import Block
from gezin_desktop.store import Damaged, Store
from gezin_desktop.store.errors import DiskFull
from PySide6.QtWidgets import QDialog, QWidget

from ..window_kit import PASSPHRASE
from . import details
from .stage import AUTUMN, Stage

Reach = Callable[[Stage], QWidget]


class Scene(NamedTuple):
    """One state: its name, how it is reached, and whether it stands before the first case."""

    name: str
    reach: Reach
    first: bool = False


def _action(number: str, key: str) -> Reach:
    """Open a case (or, without a number, stay at the list) and do what a key does."""

    def reach(on: Stage) -> QWidget:
        if number:
            on.open(number)
        return on.do(key)

    return reach


def _small(number: str, key: str) -> Reach:
    """The same for a key that opens a small window; that window."""

    def reach(on: Stage) -> QWidget:
        _action(number, key)(on)
        return on.small(QDialog)

    return reach


def _tab(number: str, key: str) -> Reach:
    return lambda on: on.open(number, key)


# -- before the cases -----------------------------------------------------------------------------


def _wizard(step: int) -> Reach:
    def reach(on: Stage) -> QWidget:
        on.window.entry._show_wizard()
        on.settle()
        wizard = on.window.stack.currentWidget()
        wizard._reached = max(wizard._reached, step)  # type: ignore[union-attr]
        wizard.show_step(step)  # type: ignore[union-attr]
        on.settle()
        return on.window

    return reach


def _wizard_keyring(on: Stage) -> QWidget:
    _wizard(1)(on)
    return details.keyring_chosen(on)


def _wizard_code(on: Stage) -> QWidget:
    _wizard(1)(on)
    wizard = on.window.stack.currentWidget()
    for field in (wizard.passphrase.first, wizard.passphrase.second):  # type: ignore[union-attr]
        field.show_text(PASSPHRASE)
        field.typed.emit(PASSPHRASE)
    wizard.code.show_code("ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2-34567")  # type: ignore[union-attr]
    wizard.code.show()  # type: ignore[union-attr]
    on.settle()
    return on.window


def _lock(on: Stage) -> QWidget:
    on.window.entry.show_lock(on.time.at, 5)
    on.settle()
    return on.window


def _lock_wrong(on: Stage) -> QWidget:
    _lock(on)
    page = on.window.stack.currentWidget()
    page.field.show_text("paard batterij")  # type: ignore[union-attr]
    page._go()  # type: ignore[union-attr]
    on.until(lambda: page.box.note.words)  # type: ignore[union-attr]
    return on.window


def _rescue(on: Stage) -> QWidget:
    on.window.entry._show_rescue(Damaged())
    on.settle()
    return on.window


# -- lists ----------------------------------------------------------------------------------------


def _none_found(on: Stage) -> QWidget:
    page = on.window.list_page
    page.search.show_text("zebra")
    page.search.typed.emit("zebra")
    on.settle()
    return on.window


def _deadlines(on: Stage) -> QWidget:
    on.do("all-deadlines")
    page = on.window.deeds.all_cases.page
    on.until(lambda: page.table.model().rowCount() > 0)
    return on.window


# -- an open case ---------------------------------------------------------------------------------


def _notice(on: Stage) -> QWidget:
    on.open("08", "income")
    on.window.room.not_copied.emit(DiskFull())
    on.settle()
    return on.window


def _notices(*, unfolded: bool) -> Reach:
    """Three notices at once, of which a small window shows the most urgent one by itself."""

    def reach(on: Stage) -> QWidget:
        _notice(on)
        on.window.telling.conflict()
        on.window.telling.number_taken("2026-0101", "2026-0108")
        on.settle()
        if unfolded and on.window.trouble.more.isVisible():
            on.window.trouble.more.click()
        on.settle()
        return on.window

    return reach


def _outcome_text(on: Stage) -> QWidget:
    on.open("08")
    on.do("enlarge")
    return on.do("tree-text")


def _timeline(*, text: bool) -> Reach:
    def reach(on: Stage) -> QWidget:
        on.open("08")
        on.do("timeline")
        return on.do("tree-text") if text else on.window

    return reach


def _what_if(on: Stage) -> QWidget:
    on.open("08", "income")
    on.do("what-if")
    on.view.what_if.try_facts({"receipt_date": "2026-09-01"})
    on.settle()
    return on.window


def _client_in_english(on: Stage) -> QWidget:
    on.open("08")
    on.settings.put(LETTER_LANGUAGE, "en")  # the client's language is that of the letter
    return on.do("client")


def row_of(on: Stage) -> QWidget:
    """The question in focus, or the first of the page."""
    page = on.view.stack.currentWidget()
    found: QWidget = on.view.row or page.first_field()  # type: ignore[union-attr]
    return found


def _help(on: Stage) -> QWidget:
    on.open("08", "income")
    on.do("help")
    if not any(one.isVisible() for one in row_of(on).findChildren(Block)):  # it was open before
        on.do("help")
    return on.window


def _checking(on: Stage) -> QWidget:
    on.open("01", "letter", AUTUMN)
    on.view.page("letter").show_part("check")  # type: ignore[attr-defined]
    on.settle()
    return on.window


def _kept_letters(on: Stage) -> QWidget:
    on.open("01", "letter", AUTUMN)
    on.view.page("letter").show_part("kept")  # type: ignore[attr-defined]
    on.settle()
    return on.window


def _letter(on: Stage) -> QWidget:
    return on.letter("01")


# -- small windows --------------------------------------------------------------------------------


def _backup_holds(on: Stage) -> QWidget:
    on.do("backups")
    shown = on.small(BackupsWindow)
    shown.look.click()
    on.until(shown.holds.table.isVisible)
    return shown


def _put_back(on: Stage) -> QWidget:
    store = on.window.room.store
    assert store is not None
    shown = PutBackWindow(on.window.room.folder, store.backups()[0], on.window)
    shown.open()
    return shown


def _send(kind: str) -> Reach:
    def reach(on: Stage) -> QWidget:
        on.open("01")
        on.do("send")
        shown = on.small(SendWindow)
        shown.kind.button(kind).click()
        on.settle()
        return shown

    return reach


def _key_asked(on: Stage) -> QWidget:
    store = on.window.room.store
    assert store is not None
    shown = KeyWindow(store, b"", "zaken-utrecht.gezinzaken", on.window)
    shown.open()
    return shown


def _arrivals(on: Stage) -> QWidget:
    window, store = on.window, on.window.room.store
    assert store is not None
    ours = store.load(on.ids["02"])
    theirs = json.loads(ours.text)
    theirs["sponsor"]["city"] = "Deventer"
    theirs["receipt_date"] = "2026-10-01"
    theirs["reference"] = ours.number
    from gezin_desktop.case.reading import read_case

    assert window.deeds.trade.compares(read_case(json.dumps(theirs)))
    shown = on.small(ArrivalsWindow)
    shown.action.button(MIX).click()
    on.settle()
    return shown


def _salvage(on: Stage) -> QWidget:
    found = Store.salvageable(on.window.room.folder, PASSPHRASE)
    shown = SalvageWindow(found, on.window)
    shown.open()
    return shown


def _law_pack(*, good: bool) -> Reach:
    """A law pack that may be installed, or one that was bent on the way."""

    def reach(on: Stage) -> QWidget:
        sys.path.append(str(Path(__file__).parents[2]))  # the pictures are drawn from elsewhere
        from lawpacks import making

        packs = on.window.deeds.law_packs
        packs.keys = making.KEYS
        file = making.pack()
        path = on.window.room.folder / "next.gezinlaw"
        path.write_bytes(file if good else file[:-1])
        shown = packs.look_at(path)
        assert shown is not None
        on.until(lambda: shown.offer or shown.refused)
        path.unlink()
        return shown

    return reach


BEFORE = (
    *(Scene(f"wizard-{step + 1}", _wizard(step), first=True) for step in range(4)),
    Scene("wizard-keyring", _wizard_keyring, first=True),
    Scene("wizard-code", _wizard_code, first=True),
    Scene("rescue", _rescue, first=True),
)
PLACES = (
    Scene("cases", lambda on: on.window),
    Scene("cases-none", _none_found),
    Scene("cases-practice", _action("", "practice")),
    Scene("cases-deadlines", _deadlines),
    Scene("settings", _action("", "settings")),
    Scene("settings-law", details.settings_of_law),
    *(Scene(f"tab-{tab.number}-{tab.key}", _tab("08", tab.key)) for tab in TABS),
    Scene("tab-couple-bond", _tab("02", "bond")),
    Scene("tab-refer-start", _tab("06", "start")),
    Scene("tab-divorce-bond", _tab("07", "bond")),
    Scene("tab-came-for", details.came_for),
    Scene("tab-nothing-known", _tab("09", "start")),
    Scene("tab-help", _help),
    Scene("tab-calculator", details.calculator),
    Scene("tab-bsn", details.bsn_warned),
    Scene("tab-trouble", _notice),
    Scene("tab-troubles", _notices(unfolded=False)),
    Scene("tab-troubles-all", _notices(unfolded=True)),
    Scene("letter-drawn", _letter),
    Scene("letter-check", _checking),
    Scene("letter-kept", _kept_letters),
    Scene("outcome", _action("08", "enlarge")),
    Scene("outcome-text", _outcome_text),
    Scene("compare", _action("10", "compare")),
    Scene("what-if", _what_if),
    Scene("timeline", _timeline(text=False)),
    Scene("timeline-text", _timeline(text=True)),
    Scene("client", _action("08", "client")),
    Scene("client-en", _client_in_english),
    Scene("quick", _action("", "quick")),
    Scene("discreet", _action("08", "discreet")),
)
SMALL = (
    *(Scene(key, _small("08", key)) for key in ("keys", "about", "find", "palette", "manual")),
    *(Scene(key, _small("01", key)) for key in ("history", "client-data")),
    *(
        Scene(key, _small("", key))
        for key in ("backups", "bin", "review", "recovery", "passphrase", "reassess")
    ),
    Scene("backup-holds", _backup_holds),
    Scene("put-back", _put_back),
    Scene("send-locked", _send(LOCKED)),
    Scene("send-table", _send(CSV)),
    Scene("key-asked", _key_asked),
    Scene("arrivals", _arrivals),
    Scene("salvage", _salvage),
    Scene("law-pack", _law_pack(good=True)),
    Scene("law-pack-refused", _law_pack(good=False)),
)
LAST = (Scene("lock", _lock), Scene("lock-wrong", _lock_wrong))
SCENES = (*BEFORE, *PLACES, *SMALL, *LAST)
