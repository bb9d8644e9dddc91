"""Cases travel between desks encrypted, are compared with ours, and come in whole or not at all."""

from __future__ import annotations

import json
import random
from datetime import date

import pytest
from gezin_desktop.store import (
    BadExchange,
    CaseMissing,
    Choice,
    NewSummary,
    Store,
    WeakPassphrase,
    WrongPassphrase,
    merged,
)

from .conftest import PHRASE, Clock, summary
from .desks import AGREED, change, receive, send, states, text


def test_a_case_arrives_as_it_was(store: Store, other: Store, clock: Clock):
    body = text(notes="Ångström\r\nالحداد")
    case_id = store.add(body, NewSummary("Haddad", number="V-1"))
    store.save_mark(case_id, "notes", "stated")
    store.note([case_id], "kind", "advice")
    store.note([case_id], "closed_on", date(2026, 5, 1))
    content = send(store, case_id)
    other.who = "BK"
    assert states(other, content) == [("new", "take")]
    (new_id,) = receive(other, content)
    got, was = other.load(new_id), store.load(case_id)
    assert (got.text, got.number, got.marks, got.uid) == (body, "V-1", {"notes": "stated"}, was.uid)
    assert (got.kind, got.closed_on, got.counsellor) == ("advice", date(2026, 5, 1), "BK")
    assert other.count("angstrom") == 1
    assert states(other, content) == [("same", "keep")]
    assert receive(other, content) == []
    assert other.verify() == []


def test_nothing_of_a_case_stands_in_the_open(store: Store):
    names = [f"Zonderling{n}" for n in range(20)]
    ids = [store.add(text(notes=name), NewSummary(name, number=name)) for name in names]
    content = send(store, *ids)
    assert b"onderling" not in content
    assert AGREED.encode() not in content
    assert store.load(ids[0]).uid.encode() not in content
    assert send(store, *ids) != content


def test_a_weak_passphrase_or_a_missing_case_sends_nothing(store: Store):
    case_id = store.add(text(), summary())
    with pytest.raises(WeakPassphrase):
        store.send([case_id], "kort")
    with pytest.raises(CaseMissing):
        send(store, case_id, 99)


def test_a_wrong_passphrase_is_told_apart_from_damage(store: Store):
    content = send(store, store.add(text(), summary()))
    with pytest.raises(WrongPassphrase, match="exchange-passphrase"):
        store.look_at_arrivals(content, "een andere zin van vier")
    chance = random.Random(4)  # noqa: S311 - the same places in every run
    for _ in range(60):
        place = chance.randrange(len(content))
        bad = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
        with pytest.raises((BadExchange, WrongPassphrase)):
            store.look_at_arrivals(bad, AGREED)
    for end in range(0, len(content), 37):
        with pytest.raises(BadExchange):
            store.look_at_arrivals(content[:end], AGREED)


# --- who is newer -----------------------------------------------------------------------------


def test_a_later_state_of_theirs_replaces_ours_and_ours_stays_in_the_history(
    store: Store, other: Store, clock: Clock
):
    case_id = store.add(text(notes="a"), summary())
    (theirs,) = receive(other, send(store, case_id))
    change(other, theirs, clock, text(notes="b"))
    content = send(other, theirs)
    (one,) = store.look_at_arrivals(content, AGREED)
    assert (one.state, one.usual, one.case_id) == ("newer", "take", case_id)
    assert [(c.path, c.old, c.new) for c in one.changes] == [("notes", "a", "b")]
    assert receive(store, content) == [case_id]
    assert store.load(case_id).text == text(notes="b")
    assert store.version(case_id, 1).text == text(notes="a")
    assert states(store, content) == [("same", "keep")]


def test_an_earlier_state_of_theirs_leaves_ours(store: Store, other: Store, clock: Clock):
    case_id = store.add(text(notes="a"), summary())
    content = send(store, case_id)
    receive(other, content)
    change(store, case_id, clock, text(notes="b"))
    assert states(store, content) == [("older", "keep")]
    assert receive(store, content) == []
    assert store.load(case_id).text == text(notes="b")


@pytest.fixture
def split(store: Store, other: Store, clock: Clock):
    """One case that both desks changed, and the file from the other desk."""
    case_id = store.add(text(notes="a", city="Utrecht"), NewSummary("a", number="V-1"))
    (theirs,) = receive(other, send(store, case_id))
    change(other, theirs, clock, text(notes="theirs", city="Utrecht"))
    change(store, case_id, clock, text(notes="a", city="Delft"))
    return case_id, send(other, theirs), store.load(case_id).uid


def test_when_both_changed_it_ours_stays_unless_somebody_decides(
    store: Store, split: tuple[int, bytes, str]
):
    case_id, content, _ = split
    assert states(store, content) == [("both", "keep")]
    assert receive(store, content) == []
    assert json.loads(store.load(case_id).text)["city"] == "Delft"


def test_theirs_can_be_taken_or_kept_beside_ours(store: Store, split: tuple[int, bytes, str]):
    case_id, content, uid = split
    (copy,) = receive(store, content, **{uid: Choice("copy")})
    assert copy != case_id
    assert store.load(copy).uid != uid
    assert store.load(copy).number != "V-1"
    assert json.loads(store.load(copy).text)["notes"] == "theirs"
    assert receive(store, content, **{uid: Choice("take")}) == [case_id]
    assert store.load(case_id).number == "V-1"
    assert json.loads(store.load(case_id).text) == json.loads(text(notes="theirs", city="Utrecht"))
    assert {change.path for change in store.history(case_id)[0].changes} == {"notes", "city"}


def test_a_mixture_of_both_can_be_taken(store: Store, split: tuple[int, bytes, str]):
    case_id, content, uid = split
    (one,) = store.look_at_arrivals(content, AGREED)
    assert {change.path for change in one.changes} == {"notes", "city"}
    mixture = merged(store.load(case_id).text, one.sent.text, {"notes"})
    assert receive(store, content, **{uid: Choice("take", mixture)}) == [case_id]
    assert json.loads(store.load(case_id).text) == json.loads(text(notes="theirs", city="Delft"))
    with pytest.raises(BadExchange, match="exchange-case"):
        receive(store, content, **{uid: Choice("take", '{"format": "x"}')})


def test_a_taken_number_gives_a_new_one(store: Store, other: Store):
    content = send(store, store.add(text(notes="a"), summary(number="2026-0001")))
    other.add(text(notes="b"), summary())
    (one,) = other.look_at_arrivals(content, AGREED)
    assert one.number_taken
    (new_id,) = receive(other, content)
    assert other.load(new_id).number == "2026-0002"


def test_a_case_whose_twin_lies_in_the_bin_comes_in_anew(store: Store, other: Store):
    content = send(store, store.add(text(notes="a"), summary()))
    (first,) = receive(other, content)
    other.delete(first)
    assert states(other, content) == [("new", "take")]
    receive(other, content)
    assert other.count() == 1
    other.undelete(first)
    assert other.verify() == []


def test_the_passphrase_of_the_store_is_not_needed_elsewhere(store: Store, other: Store):
    content = send(store, store.add(text(), summary()))
    with pytest.raises(WrongPassphrase):
        other.look_at_arrivals(content, PHRASE)
    assert len(other.look_at_arrivals(content, AGREED)) == 1
