"""All cases one after the other, and the list put right without touching a case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from gezin_desktop.store import CaseMissing, Filter, Listed, NewSummary, Store

from .conftest import Clock, summary

DAY = date(2026, 7, 1)


def ids(store: Store, limit: int) -> list[int]:
    """All ids, read in portions."""
    found, last = [], 0
    while portion := store.after(last, limit):
        assert len(portion) <= limit
        found += [one.id for one in portion]
        last = portion[-1].id
    return found


@pytest.mark.parametrize("limit", [1, 2, 100])
def test_every_case_comes_once_in_order_without_the_deleted_ones(store: Store, limit: int):
    made = [store.add(f'{{"n": {number}}}', summary(f"Gezin {number}")) for number in range(5)]
    store.delete(made[2])
    assert ids(store, limit) == [made[0], made[1], made[3], made[4]]


def test_a_case_comes_with_its_text_and_its_line(store: Store):
    store.who = "AJ"
    case_id = store.add('{"naam": "Ångström"}', summary("Ångström", outcome="met", next_date=DAY))
    (one,) = store.after(0)
    whole = store.load(case_id)
    assert (one.text, one.uid, one.number, one.version) == (
        whole.text,
        whole.uid,
        whole.number,
        whole.version,
    )
    assert (one.outcome, one.next_date, one.who) == ("met", DAY, "AJ")


def test_a_damaged_case_does_not_hide_the_others(store: Store):
    bad, good = store.add("{}", summary("A")), store.add('{"a": 1}', summary("B"))
    store._write(
        lambda c: c.execute("UPDATE case_text SET body = ? WHERE case_id = ?", (b"{ }", bad))
    )
    assert [(one.id, one.text) for one in store.after(0)] == [(bad, ""), (good, '{"a": 1}')]


def test_the_list_is_put_right_and_the_case_is_not_changed(store: Store, clock: Clock):
    case_id = store.add("{}", NewSummary("Haddad", outcome="not-yet", routes=("nl-partner",)))
    before = store.load(case_id)
    clock.move(days=1)
    said = Listed(case_id, before.version, "met", DAY, ("nl-partner", "eu-partner"))
    assert store.put_right([said]) == 1
    after = store.load(case_id)
    assert (after.outcome, after.next_date) == ("met", DAY)
    for name in ("text", "version", "changed_at", "who", "number", "title"):
        assert getattr(after, name) == getattr(before, name)
    assert len(store.history(case_id)) == 1
    assert store.count("hadd") == 1
    assert store.count(only=Filter(routes=("eu-partner",))) == 1
    assert store.put_right([said]) == 0


def test_what_was_saved_or_deleted_meanwhile_is_left_alone(store: Store):
    saved, gone = store.add("{}", summary("A")), store.add("{}", summary("B"))
    store.save(saved, "{}", summary("A", outcome="refer"), expected_version=1)
    store.delete(gone)
    rows = [Listed(one, 1, "met", DAY, ("nl-partner",)) for one in (saved, gone, 999)]
    assert store.put_right(rows) == 0
    assert store.load(saved).outcome == "refer"
    assert store.count(only=Filter(routes=("nl-partner",))) == 0
    with pytest.raises(CaseMissing):
        store.load(gone)


def test_what_was_put_right_is_there_after_reopening(store: Store, folder: Path, clock: Clock):
    case_id = store.add("{}", summary("A"))
    store.put_right([Listed(case_id, 1, "met", DAY)])
    store.close()
    with Store.open(folder, "vier losse woorden samen", now=clock) as again:
        assert again.cases()[0].next_date == DAY
