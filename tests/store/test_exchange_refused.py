"""Files of cases that are not believed: forged, broken off, too large; nothing is stored."""

from __future__ import annotations

import json
import tracemalloc
import zlib
from collections.abc import Callable

import pytest
from gezin_desktop.store import (
    BadExchange,
    Store,
    exchange,
    unpacking,
)

from .conftest import LIGHT, Clock, summary
from .desks import AGREED, receive, send, text

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
