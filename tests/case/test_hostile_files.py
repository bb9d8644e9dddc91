"""Case files made to do harm: each is refused or comes out clean, with little memory."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator

import pytest
from gezin_desktop.case.reading import CaseRefused, read_case

MOST_BYTES = 50_000_000
HEAD = '{"format": "gezin-case/1", '
WRONG = ("true", "[]", "{}", "1e999", "-1", '"x"', "null1", '"\\ud800"', "[[[]]]", '{"a": {}}')
PLACES = ("sponsor", "relatives", "client", "receipt_date", "reference")
SIGNS = ("\x00", "\x07", "\x1b[31m", "\u202e", "\u2066", "\u2069", "\ufeff", "\u200f")


def with_name(name: str) -> bytes:
    return json.dumps({"format": "gezin-case/1", "sponsor": {"family_name": name}}).encode()


def corpus() -> Iterator[tuple[str, bytes]]:
    """Each file with what it is about."""
    for depth in (1_000, 100_000):
        yield f"deep list {depth}", b"[" * depth
        yield f"deep object {depth}", b'{"a":' * depth
        yield f"deep inside {depth}", (HEAD + '"sponsor": ' + "[" * depth).encode()
    yield "name of 10 MB", with_name("x" * 10_000_000)
    yield "name of 1 MB", with_name("x" * 1_000_000)
    yield "number of 1 MB", (HEAD + '"sponsor": {"savings": ' + "9" * 1_000_000 + "}}").encode()
    yield "a million relatives", (HEAD + '"relatives": [' + "{}," * 999_999 + "{}]}").encode()
    yield "a million keys", (HEAD + ",".join(f'"k{n}":1' for n in range(200_000)) + "}").encode()
    for word in ("NaN", "Infinity", "-Infinity"):
        yield word, (HEAD + f'"sponsor": {{"savings": {word}}}}}').encode()
    yield "double key", (HEAD + '"reference": "a", "reference": "b"}').encode()
    yield "double key inside", (HEAD + '"sponsor": {"city": "a", "city": "b"}}').encode()
    for raw in (b"\xff", b"\xc3\x28", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80"):
        yield f"bad UTF-8 {raw!r}", with_name("NAAM").replace(b"NAAM", raw)
    yield "UTF-16", with_name("Jan").decode().encode("utf-16")
    yield "zip", b"PK\x03\x04" + b"\x00" * 100
    yield "gzip", b"\x1f\x8b\x08" + b"\x00" * 100
    yield "pickle", b"\x80\x04\x95" + b"\x00" * 100
    yield "xml bomb", b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;&a;</x>'
    for sign in SIGNS:
        yield f"sign {sign!r}", with_name(f"Jan{sign}")
    for place in PLACES:
        for value in WRONG:
            yield f"{place}: {value}", f'{HEAD}"{place}": {value}}}'.encode()
    for name in ("../../etc/passwd", "C:\\Windows", "/etc/passwd", "con.json", "a/../b"):
        yield f"id {name}", f'{HEAD}"relatives": [{{"id": {json.dumps(name)}}}]}}'.encode()


FILES = dict(corpus())


def test_the_corpus_is_large_enough():
    assert len(FILES) >= 60


@pytest.mark.parametrize("about", FILES)
def test_a_hostile_file_is_refused_or_clean_and_takes_little_memory(about: str):
    content = FILES[about]
    tracemalloc.start()
    try:
        told = "".join(texts(read_case(content).model_dump()))
    except CaseRefused as refused:
        told = "".join(refused.lines("nl") + refused.lines("en"))
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert told
    assert not any(sign in told for sign in (*SIGNS[:6], "../", "\\"))
    assert peak < MOST_BYTES, f"{peak / 1e6:.0f} MB"


def texts(value: object) -> Iterator[str]:
    """Every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts(one)
