"""Cases travel between desks encrypted, are compared with ours, and come in whole or not at all."""

from __future__ import annotations

import json
import random
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from gezin_desktop.store import (
    BadExchange,
    CaseMissing,
    Choice,
    NewSummary,
    Store,
    WeakPassphrase,
    WrongPassphrase,
    exchange,
    merged,
    unpacking,
)

from .conftest import LIGHT, PHRASE, Clock, summary

AGREED = "trein boter wolk fiets"


def text(**facts: object):
    return json.dumps({"format": "gezin-case/1", **facts}, ensure_ascii=False)


def validate(body: str):
    try:
        return [] if json.loads(body)["format"] == "gezin-case/1" else ["format"]
    except (ValueError, KeyError, TypeError):
        return ["json"]


def summarise(body: str):
    notes = str(json.loads(body).get("notes", ""))
    return NewSummary(notes or "zonder", words=notes)


@pytest.fixture
def other(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    """The store of another desk."""
    store, _ = Store.create(
        tmp_path / "other", "een heel ander bureau hier", now=clock, hardness=LIGHT
    )
    yield store
    store.close()


def send(store: Store, *ids: int):
    return store.send(ids, AGREED, hardness=LIGHT)


def receive(store: Store, content: bytes, **choices: Choice):
    return store.receive(content, AGREED, validate, summarise, choices)


def states(store: Store, content: bytes):
    return [(one.state, one.usual) for one in store.look_at_arrivals(content, AGREED)]


def change(store: Store, case_id: int, clock: Clock, body: str):
    clock.move(minutes=5)
    store.save(case_id, body, summarise(body), expected_version=store.load(case_id).version)


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


# --- files that are not believed --------------------------------------------------------------


Cases = list[dict[str, object]]


def forged(change_cases: Callable[[Cases], object], clock: Clock):
    """A file sealed rightly, with contents that our own program would not write."""
    one = {
        "uid": "a" * 32,
        "number": "V-1",
        "title": "t",
        "text": text(notes="x"),
        "marks": {"notes": "paper"},
        "changed_at": clock().isoformat(),
        "kind": "file",
        "closed_on": None,
        "past": ["b" * 64],
    }
    content = {"made_at": "x", "cases": change_cases([one])}
    return sealed(zlib.compress(json.dumps(content).encode()), clock)


def sealed(plain: bytes, clock: Clock):
    real = exchange.zlib.compress
    exchange.zlib.compress = lambda _: plain  # type: ignore[assignment]
    try:
        return exchange.seal([], AGREED, LIGHT, clock())
    finally:
        exchange.zlib.compress = real


def put(name: str, value: object):
    return lambda cases: [cases[0] | {name: value}]


def without(name: str):
    return lambda cases: [{key: value for key, value in cases[0].items() if key != name}]


HOSTILE = [
    *(without(name) for name in ("uid", "number", "text", "marks", "changed_at", "kind", "past")),
    *(
        put(name, value)
        for name in ("uid", "number", "title", "text")
        for value in (None, 3, [], {})
    ),
    put("uid", "../../etc"),
    put("uid", "A" * 32),
    put("number", "x" * 501),
    put("title", "a\x00b"),
    put("kind", "other"),
    put("kind", None),
    put("changed_at", "yesterday"),
    put("changed_at", "2026-01-01T00:00:00"),
    put("closed_on", "2026-02-30"),
    put("closed_on", 3),
    put("marks", []),
    put("marks", {"a": 3}),
    put("marks", {"a" * 501: "b"}),
    put("past", ["x"]),
    put("past", [3]),
    put("past", 3),
    put("text", '{"format": "other"}'),
    put("text", "no json"),
    lambda cases: cases * 2,
    lambda cases: [cases[0], put("uid", "c" * 32)([cases[0] | {"text": "no json"}])[0]],
    lambda cases: {"a": 1},
    lambda cases: [3],
    lambda cases: None,
]


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_a_forged_file_is_refused_and_nothing_is_stored(store: Store, clock: Clock, number: int):
    store.add(text(), summary())
    change_count = store._connection.execute("SELECT value FROM counter").fetchall()
    with pytest.raises(BadExchange):
        receive(store, forged(HOSTILE[number], clock))
    assert store._connection.execute("SELECT value FROM counter").fetchall() == change_count


def bombs() -> list[bytes]:
    """Small files that would fill the memory: one long value, space without end, many cases."""
    record = b'{"uid": "%032x", "number": "1", "title": "' + b" " * 400 + b'", "text": "'
    record += b"0" * 20_000 + b'", "marks": {}, "kind": "file", "closed_on": null, "past": [],'
    record += b' "changed_at": "2026-06-08T10:00:00+00:00"}'
    return [
        zlib.compress(start + stuff * (20_000_000 // len(stuff)) + end)
        for start, stuff, end in (
            (b'{"cases": [], "x": "', b"0", b'"}'),
            (b'{"cases": [{"uid": "', b"0", b'"}]}'),
            (b'{"cases": [', b" " * 1_000, b"]}"),
            (b'{"x": [', b"[]," * 1_000, b'0], "cases": []}'),
        )
    ] + [zlib.compress(b'{"cases": [' + b", ".join(record % n for n in range(1_000)) + b"]}")]


def test_a_bomb_is_refused_before_it_fills_the_memory(store: Store, clock: Clock):
    for bomb in bombs():
        content = sealed(bomb, clock)
        assert len(content) < 200_000
        tracemalloc.start()
        try:
            with pytest.raises(BadExchange, match="exchange-large"):
                store.look_at_arrivals(content, AGREED)
            highest = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert highest < 50_000_000


def test_what_breaks_off_or_is_no_list_of_cases_is_refused(store: Store, clock: Clock):
    for wrong in (b"", b"x", b"\x78\x9c", zlib.compress(b"[" * 100_000)[:-3]):
        with pytest.raises(BadExchange):
            store.look_at_arrivals(sealed(wrong, clock), AGREED)
    for inside in (
        b'{"cases": ' + b"[" * 90_000, b'{"cases": []', b'{"cases": [}', b"{}", b"[]", b"3", b"",
        b'{"cases": []} x', b'{"cases": [], "cases": []}', b'{"cases": [1 2]}', b'{3: []}',
        b'{"cases": ["\xff"]}',
    ):  # fmt: skip
        with pytest.raises(BadExchange):
            store.look_at_arrivals(sealed(zlib.compress(inside), clock), AGREED)
    for inside in (b'{"cases": []}', b' {"x" : 12.5e3 , "cases" : [ ] , "y": null } \n'):
        assert store.look_at_arrivals(sealed(zlib.compress(inside), clock), AGREED) == []


def test_pieces_may_end_anywhere(store: Store, other: Store, monkeypatch: pytest.MonkeyPatch):
    ids = [store.add(text(), summary(f"Zaak {n} \U0001f600 é")) for n in range(3)]
    content = send(store, *ids)
    for size in (1, 2, 3, 7, 64):
        monkeypatch.setattr(unpacking, "_PIECE", size)
        found = other.look_at_arrivals(content, AGREED)
        assert [one.sent.text for one in found] == [text()] * 3
        assert found[0].sent.title == "Zaak 0 \U0001f600 é"


def test_more_than_another_desk_would_open_is_not_sent(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    ids = [store.add(text(), summary()) for _ in range(3)]
    monkeypatch.setattr(exchange, "_MOST_CASES", 2)
    with pytest.raises(BadExchange, match="exchange-many"):
        send(store, *ids)
    monkeypatch.setattr(exchange, "_MOST_CASES", 3)
    assert send(store, *ids)
    long = store.add(text(notes="x" * unpacking.LONGEST), summary())
    with pytest.raises(BadExchange, match="exchange-many"):
        send(store, long)


def test_a_head_that_asks_too_much_work_is_refused(store: Store, clock: Clock):
    content = send(store, store.add(text(), summary()))
    name, line, rest = content.split(b"\n", 2)
    for wrong in ([4_000_000, 3, 4], [8, 99, 1], [8, 1, 99], ["x", 1, 1], None, [8, 1]):
        head = json.dumps(json.loads(line) | {"argon2id": wrong}).encode()
        with pytest.raises(BadExchange):
            store.look_at_arrivals(b"\n".join((name, head, rest)), AGREED)
    with pytest.raises(BadExchange, match="exchange-newer"):
        store.look_at_arrivals(b"\n".join((b"gezin-zaken/2", line, rest)), AGREED)
    with pytest.raises(BadExchange, match="exchange-large"):
        store.look_at_arrivals(bytes(exchange.LARGEST + 1), AGREED)


def test_the_passphrase_of_the_store_is_not_needed_elsewhere(store: Store, other: Store):
    content = send(store, store.add(text(), summary()))
    with pytest.raises(WrongPassphrase):
        other.look_at_arrivals(content, PHRASE)
    assert len(other.look_at_arrivals(content, AGREED)) == 1
