"""Everything the store holds about one case, for the client who asks to see it (AVG, art. 15)."""

from __future__ import annotations

import base64
import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from gezin_desktop.store import history, letters
from gezin_desktop.store.cases import load

if TYPE_CHECKING:
    from gezin_desktop.store.connection import Connection
    from gezin_desktop.store.records import StoredCase

FORMAT = "gezin-client-data/1"


def everything(connection: Connection, case_id: int, now: datetime) -> dict[str, Any]:
    """All of it, as plain data: the case, its marks, history, letters, and what is searched.

    Raises:
        CaseMissing: there is no such case, or it is deleted.
    """
    case = load(connection, case_id)
    versions = history.versions(connection, case)
    return {
        "format": FORMAT,
        "made_at": now.isoformat(),
        "case": _card(case) | _beside(connection, case_id),
        "history": [
            _past(history.version(connection, case, one.version))
            for one in versions
            if one.version != case.version
        ],
        "letters": [
            _letter(one, letters.pdf(connection, one.id))
            for one in letters.listed(connection, case_id)
        ],
    }


def _card(case: StoredCase) -> dict[str, Any]:
    return {
        "number": case.number,
        "uid": case.uid,
        "title": case.title,
        "client": case.client,
        "outcome": case.outcome,
        "next_date": case.next_date.isoformat() if case.next_date else None,
        "changed_at": case.changed_at.isoformat(),
        "changed_by": case.who,
        "version": case.version,
        "counsellor": case.counsellor,
        "kind": case.kind,
        "closed_on": case.closed_on.isoformat() if case.closed_on else None,
        "keep_until": case.keep_until.isoformat() if case.keep_until else None,
        "content": _content(case.text),
        "marks": dict(case.marks),
    }


def _beside(connection: Connection, case_id: int) -> dict[str, Any]:
    """What the list and the search hold of a case."""
    routes = connection.execute("SELECT route FROM case_route WHERE case_id = ?", (case_id,))
    # those that wait for the index, and those that they will replace there
    found = connection.execute(
        "SELECT words FROM waiting WHERE case_id = ?1"
        " UNION ALL SELECT words FROM search WHERE rowid = ?1",
        (case_id,),
    )
    words = dict.fromkeys(word for row in found for word in row[0].split())
    return {
        "routes": [row[0] for row in routes],
        "search_words": " ".join(words),
    }


def _past(past: history.PastCase) -> dict[str, Any]:
    return {
        "version": past.version,
        "saved_at": past.saved_at.isoformat(),
        "saved_by": past.who,
        "content": _content(past.text),
        "marks": dict(past.marks),
    }


def _letter(one: letters.Letter, pdf: bytes) -> dict[str, Any]:
    return {
        "made_at": one.made_at.isoformat(),
        "made_by": one.who,
        "from_version": one.version,
        "language": one.language,
        "relative": one.relative,
        "law": one.law,
        "receipt_date": one.receipt_date.isoformat() if one.receipt_date else None,
        "pdf_base64": base64.b64encode(pdf).decode("ascii"),
    }


def _content(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
