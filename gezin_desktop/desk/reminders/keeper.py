"""Notes something about a day of a case, whether that case is open or not."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from gezin_desktop.desk.noted import (
    NOTHING,
    PREFIX,
    mark_on,
    noted_of,
    path_of,
    read,
)
from gezin_desktop.desk.summaries import listed
from gezin_desktop.law.deadlines.agenda import afresh
from gezin_desktop.law.tables.rows import LawDamaged

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.open_case import OpenCase
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.noted import DayMark
    from gezin_desktop.law.result import Deadline
    from gezin_desktop.store import Store


def keep_mark(
    window: MainWindow, case_id: int, day: Deadline, change: Callable[[DayMark], DayMark]
) -> DayMark:
    """Note something about a day; an open case gets it as a step that can be undone.

    Args:
        window: the window with the store, and perhaps the open case.
        case_id: the case in the store.
        day: the day.
        change: from what is noted now to what will be.

    Returns:
        What was noted before.

    Raises:
        StoreError: it could not be kept.
    """
    case, store = window.open_case, window.room.store
    if case.is_open and case.case_id == case_id:
        return _mark_open(case, day, change)
    if store is None:
        return NOTHING
    before = mark_on(store.load(case_id).marks, day)
    store.save_mark(case_id, path_of(day.id, day.due), change(before).written() or None)
    put_right(store, case_id, window.clock.today())
    return before


def _mark_open(case: OpenCase, day: Deadline, change: Callable[[DayMark], DayMark]) -> DayMark:
    path = path_of(day.id, day.due)
    before = read(case.session.mark(path))
    case.session.visit()
    case.session.set_mark(path, change(before).written())
    case.save()  # whoever looks through the store next sees it
    return before


def put_right(store: Store, case_id: int, today: date) -> None:
    """Let the list say the next day of a case anew.

    Raises:
        StoreError: the store cannot be read or written.
    """
    case = store.load(case_id)
    with suppress(LawDamaged):  # then the list keeps what it says
        (found,) = afresh((case.text,), today)
        if found is not None:
            store.put_right([listed(case, found, noted_of(case.marks), today)])


def forget_marks(store: Store, case_id: int, today: date) -> None:
    """Forget all that is noted about days: in a copy of a case nothing has been done yet.

    Raises:
        StoreError: the store cannot be read or written.
    """
    paths = [path for path in store.load(case_id).marks if path.startswith(PREFIX)]
    for path in paths:
        store.save_mark(case_id, path, None)
    if paths:
        put_right(store, case_id, today)
