"""What two desks that send each other cases do in the tests."""

from __future__ import annotations

import json

from gezin_desktop.store import Choice, NewSummary, Store

from .conftest import LIGHT, Clock

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


def send(store: Store, *ids: int):
    return store.send(ids, AGREED, hardness=LIGHT)


def receive(store: Store, content: bytes, **choices: Choice):
    return store.receive(content, AGREED, validate, summarise, choices)


def states(store: Store, content: bytes):
    return [(one.state, one.usual) for one in store.look_at_arrivals(content, AGREED)]


def change(store: Store, case_id: int, clock: Clock, body: str):
    clock.move(minutes=5)
    store.save(case_id, body, summarise(body), expected_version=store.load(case_id).version)
