"""Values as they lie in the database: instants, days, texts and what they are told by."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def encoded(text: str) -> bytes:
    """The bytes of a text, also when half a sign is in it."""
    return text.encode("utf-8", "surrogatepass")


def digest_of(body: bytes) -> bytes:
    """What tells whether a body is still what was saved."""
    return hashlib.sha256(body).digest()


def micros(instant: datetime) -> int:
    """An instant as it is stored: microseconds since 1970, UTC."""
    return (instant - _EPOCH) // timedelta(microseconds=1)


def moment(stored: int) -> datetime:
    """A stored instant."""
    return _EPOCH + timedelta(microseconds=stored)


def midnight_after(day: date) -> int:
    """The end of a day in UTC, as an instant is stored."""
    return micros(datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=1))


def day(stored: str | None) -> date | None:
    """A stored day."""
    return date.fromisoformat(stored) if stored else None
