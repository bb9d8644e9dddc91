"""Every settled state of a case stays: listed, compared, brought back; bounded; erased with it."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from gezin_desktop.store import (
    CaseMissing,
    Change,
    Conflict,
    Damaged,
    NewLetter,
    NewSummary,
    Store,
    compare,
    history,
    merged,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import Clock, summary

PDF = b"%PDF-1.7 brief"


def text(**facts: object):
    return json.dumps({"format": "gezin-case/1", **facts})


def save(store: Store, case_id: int, body: str, **rest: object):
    version = store.load(case_id).version
    return store.save(case_id, body, summary(), expected_version=version, **rest)  # type: ignore[arg-type]


def kept(store: Store, case_id: int):
    return [line.version for line in store.history(case_id)]


def test_who_changed_what_when(store: Store, clock: Clock):
    store.who = "AJ"
    case_id = store.add(text(notes="a"), summary())
    clock.move(minutes=5)
    store.who = "BK"
    save(store, case_id, text(notes="b", sponsor={"savings": "100.00"}))
    clock.move(days=1)
    store.who = None
    save(store, case_id, text(notes="b"))
    newest, middle, first = store.history(case_id)
    assert [line.who for line in (newest, middle, first)] == [None, "BK", "AJ"]
    assert newest.saved_at - middle.saved_at == timedelta(days=1)
    assert newest.changes == (Change("sponsor.savings", "100.00", None),)
    assert middle.changes == (
        Change("notes", "a", "b"),
        Change("sponsor.savings", None, "100.00"),
    )
    assert first.changes == ()
    assert store.compare(case_id, 1, 3) == (Change("notes", "a", "b"),)
    assert store.compare(case_id, 3, 3) == ()


def test_typing_leaves_one_version_a_minute(store: Store, clock: Clock):
    case_id = store.add(text(notes=0), summary())
    for second in range(1, 181):
        clock.move(seconds=1)
        save(store, case_id, text(notes=second))
    assert len(kept(store, case_id)) <= 5
    clock.move(minutes=10)
    save(store, case_id, text(notes="after a pause"))
    # the state in which the visit ended is there
    assert store.version(case_id, 181).text == text(notes=180)


def test_another_person_never_overwrites_a_state_unseen(store: Store, clock: Clock):
    store.who = "AJ"
    case_id = store.add(text(notes="a"), summary())
    clock.move(seconds=2)
    save(store, case_id, text(notes="b"))
    store.who = "BK"
    clock.move(seconds=2)
    save(store, case_id, text(notes="c"))
    assert kept(store, case_id) == [3, 2, 1]


def test_a_clock_set_back_passes_nothing_over(store: Store, clock: Clock):
    case_id = store.add(text(notes=0), summary())
    for number in range(1, 5):
        clock.move(hours=-1)
        save(store, case_id, text(notes=number))
    assert kept(store, case_id) == [5, 4, 3, 2, 1]


def test_after_a_week_the_last_of_each_day_stays(store: Store, clock: Clock):
    case_id = store.add(text(notes=0), summary())
    for day in range(10):
        for hour in range(4):
            clock.move(hours=1)
            save(store, case_id, text(notes=f"{day}-{hour}"))
        clock.move(hours=20)
    notes = [json.loads(store.version(case_id, n).text)["notes"] for n in kept(store, case_id)]
    assert notes[:5] == ["9-3", "9-2", "9-1", "9-0", "8-3"]
    assert notes[-2:] == ["1-3", "0-3"]
    # the changes are counted from what is kept, so none is lost from sight
    oldest = store.history(case_id)[-2]
    assert oldest.changes == (Change("notes", "0-3", "1-3"),)


def test_a_clock_that_jumps_ahead_thins_nothing_at_once(store: Store, clock: Clock):
    case_id = store.add(text(notes=0), summary())
    for number in range(1, 5):
        clock.move(minutes=30)
        save(store, case_id, text(notes=number))
    clock.move(days=4000)
    save(store, case_id, text(notes="far"))
    assert kept(store, case_id) == [6, 5, 4, 3, 2, 1]


def test_the_history_of_a_case_is_bounded_and_letters_keep_their_version(
    store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(history, "MOST", 20)
    case_id = store.add(text(notes=0), summary())
    letter = store.keep_letter(case_id, PDF, NewLetter("nl", "2026-07"))
    for number in range(1, 61):
        clock.move(minutes=2)
        save(store, case_id, text(notes=number))
    found = kept(store, case_id)
    assert len(found) == 22  # of now, twenty before it, and the one with a letter
    assert found[-1] == 1
    assert store.history(case_id)[-1].letters == 1
    assert store.letter_pdf(letter) == PDF


def test_marks_are_kept_with_the_state_they_belong_to(store: Store, clock: Clock):
    case_id = store.add(text(notes="a"), summary())
    store.save_mark(case_id, "notes", "stated")
    clock.move(minutes=5)
    save(store, case_id, text(notes="b"), marks={"notes": "paper"})
    assert store.version(case_id, 1).marks == {"notes": "stated"}
    assert store.version(case_id, 2).marks == {"notes": "paper"}


def test_an_earlier_version_comes_back_and_nothing_is_lost(store: Store, clock: Clock):
    case_id = store.add(text(notes="milan"), NewSummary("Milan", words="milan"))
    store.save_mark(case_id, "notes", "stated")
    clock.move(seconds=1)
    store.save(case_id, text(), NewSummary("Leeg"), expected_version=1, marks={})
    clock.move(seconds=1)
    store.save(case_id, text(notes="noor"), NewSummary("Noor"), expected_version=2)

    def summarise(body: str):
        return NewSummary("Milan", words=str(json.loads(body).get("notes", "")))

    with pytest.raises(Conflict):
        store.restore_version(case_id, 1, summarise, expected_version=2)
    assert store.restore_version(case_id, 1, summarise, expected_version=3) == 4
    back = store.load(case_id)
    assert back.text == text(notes="milan")
    assert (back.title, back.marks) == ("Milan", {"notes": "stated"})
    assert store.count("milan") == 1
    assert store.count("noor") == 0
    assert store.version(case_id, 3).text == text(notes="noor")
    assert store.verify() == []


def test_what_was_not_kept_is_named(store: Store, clock: Clock):
    case_id = store.add(text(), summary())
    for call in (
        lambda: store.version(case_id, 7),
        lambda: store.compare(case_id, 1, 7),
        lambda: store.restore_version(case_id, 7, lambda _: summary(), expected_version=1),
        lambda: store.keep_letter(case_id, PDF, NewLetter("nl", "x", version=7)),
    ):
        with pytest.raises(CaseMissing, match="version-missing"):
            call()
    for call in (lambda: store.history(99), lambda: store.letters(99)):
        with pytest.raises(CaseMissing, match="case-missing"):
            call()
    with pytest.raises(CaseMissing, match="letter-missing"):
        store.letter_pdf(1)


# --- letters ----------------------------------------------------------------------------------


def test_a_letter_remembers_its_version_and_its_law(store: Store, clock: Clock):
    store.who = "AJ"
    case_id = store.add(text(notes="a"), summary())
    first = store.keep_letter(case_id, PDF, NewLetter("nl", "2026-07", relative="partner"))
    clock.move(seconds=1)
    save(store, case_id, text(notes="b"))
    clock.move(seconds=1)
    save(store, case_id, text(notes="c"))
    second = store.keep_letter(case_id, PDF + b"2", NewLetter("en", "2026-07", version=1))
    one, two = store.letters(case_id)
    assert (one.id, one.version, one.language, one.relative) == (second, 1, "en", None)
    assert (two.id, two.law, two.relative, two.who) == (first, "2026-07", "partner", "AJ")
    assert store.letter_pdf(first) == PDF
    # the state from which it was made can be shown again, though it lived for one second
    assert store.version(case_id, two.version).text == text(notes="a")


def test_letters_and_history_go_with_the_case(store: Store, clock: Clock):
    case_id = store.add(text(notes="a"), summary())
    letter = store.keep_letter(case_id, PDF, NewLetter("nl", "2026-07"))
    clock.move(minutes=5)
    save(store, case_id, text(notes="b"))
    store.delete(case_id)
    with pytest.raises(CaseMissing):
        store.letter_pdf(letter)
    store.undelete(case_id)
    assert store.letter_pdf(letter) == PDF
    assert len(kept(store, case_id)) == 2
    store.erase([case_id])
    for table in ("case_version", "letter", "case_route", "case_text", "case_mark", "case_file"):
        sql = f"SELECT count(*) FROM {table}"  # noqa: S608
        assert store._connection.execute(sql).fetchone() == (0,)


def test_a_changed_past_is_noticed(store: Store, clock: Clock):
    case_id = store.add(text(notes="a"), summary(number="2026-0007"))
    letter = store.keep_letter(case_id, PDF, NewLetter("nl", "2026-07"))
    clock.move(minutes=5)
    save(store, case_id, text(notes="b"))
    assert store.verify() == []
    store._connection.execute("UPDATE case_version SET body = x'00'")
    assert [line for line in store.verify("en") if "2026-0007" in line]
    with pytest.raises(Damaged):
        store.version(case_id, 1)
    store._connection.execute("UPDATE letter SET pdf = x'00'")
    with pytest.raises(Damaged):
        store.letter_pdf(letter)


# --- what differs -----------------------------------------------------------------------------


def people(*rows: dict[str, object]):
    return {"relatives": list(rows)}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({}, {"notes": None}, []),
        ({"a": {"b": None}}, {}, []),
        ({"a": 1}, {"a": 2}, [("a", 1, 2)]),
        ({"a": {}}, {"a": {"b": True}}, [("a.b", None, True)]),
        (
            people({"id": "noor", "city": "x"}, {"id": "milan"}),
            people({"id": "milan", "city": "y"}),
            [
                ("relatives.noor", {"id": "noor", "city": "x"}, None),
                ("relatives.milan.city", None, "y"),
            ],
        ),
        (people(), people({"id": "noor"}), [("relatives.noor", None, {"id": "noor"})]),
        ({"rows": [1, 2, 3]}, {"rows": [2, 3]}, [("rows[0]", 1, None)]),
        (
            {"rows": [{"kind": "ww", "end": None}, {"kind": "aow"}]},
            {"rows": [{"kind": "ww"}, {"kind": "anw"}]},
            [("rows[1].kind", "aow", "anw")],
        ),
        ({"rows": None}, {"rows": []}, [("rows", None, [])]),
    ],
)
def test_facts_that_differ(old: object, new: object, expected: list[tuple[str, object, object]]):
    found = compare(json.dumps(old), json.dumps(new))
    assert [(change.path, change.old, change.new) for change in found] == expected


def test_a_text_that_is_no_json_differs_as_a_whole():
    assert compare("x", "y") == (Change("", "x", "y"),)
    assert compare("x", "x") == ()


def test_a_mixture_takes_the_chosen_facts():
    ours = {"a": 1, "rows": [1], **people({"id": "noor", "city": "x"}, {"id": "milan"})}
    theirs = {"a": 2, "b": {"c": 3}, "rows": [2, 3], **people({"id": "noor", "city": "y"})}
    chosen = {"b.c", "rows[1]", "relatives.noor.city"}
    mixed = json.loads(merged(json.dumps(ours), json.dumps(theirs), chosen))
    assert mixed == {
        "a": 1,
        "b": {"c": 3},
        "rows": [2, 3],
        **people({"id": "noor", "city": "y"}, {"id": "milan"}),
    }


leaf = st.none() | st.booleans() | st.integers(0, 9) | st.text(max_size=3)
facts = st.recursive(
    leaf,
    lambda inner: (
        st.dictionaries(st.sampled_from("abc"), inner, max_size=3) | st.lists(inner, max_size=3)
    ),
    max_leaves=12,
)
cases = st.dictionaries(st.sampled_from("abcd"), facts, max_size=4)


@settings(max_examples=60)
@given(cases, cases)
def test_nothing_or_everything_chosen_gives_one_of_both(ours: object, theirs: object):
    one, other = json.dumps(ours), json.dumps(theirs)
    assert compare(one, merged(one, other, set())) == ()
    paths = {change.path for change in compare(one, other)}
    assert compare(other, merged(one, other, paths)) == ()
    assert compare(one, one) == ()
    assert bool(paths) == bool(compare(other, one))
