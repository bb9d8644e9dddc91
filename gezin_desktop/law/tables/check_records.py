"""Checks of the dated tables: every record whole, every span covered once, amounts that agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from gezin_desktop.law.dates import add_months
from gezin_desktop.law.tables.pack import ONE_DAY, Fault, Pack, Raw, day, fault, unique

_NEEDED = (
    *("id", "valid_from", "valid_to", "date_certain", "grade", "source", "also", "derived"),
    *("verify", "note"),
)
_AMOUNTS = ("amount", "monthly_excl", "monthly_incl", "monthly_net")
_MONEY = re.compile(r"\d+\.\d\d")
_FAR = "9999-12-31"
_CENT = Decimal("0.01")
_HOLIDAY = Decimal("1.08")  # holiday allowance of 8 percent (Wml art. 15)
_UNITS = ("days", "weeks", "months", "years", "rule")


def records(pack: Pack, table: str) -> Iterator[Fault]:
    """Each record for itself."""
    rows = pack.rows(table)
    yield from unique(pack, table, rows, "id")
    for row in rows:
        where = row.get("id", "?")
        lacking = [key for key in _NEEDED if key not in row]
        if lacking or not _kind(row):
            yield fault(table, where, "lacks-field", fields=", ".join(lacking or ["kind"]))
            continue
        for check in (_dates, _window, _values, _grade, _source_ids):
            yield from check(pack, table, row)


def _kind(row: Raw) -> str | None:
    return row.get("kind") or row.get("group")


def _dates(_pack: Pack, table: str, row: Raw) -> Iterator[Fault]:
    for key, value in row.items():
        dated = key.startswith(("valid_", "born_"))
        if dated and day(value) is None and not (key == "valid_to" and value is None):
            yield fault(table, row["id"], "bad-date", field=key)
    start, end = day(row["valid_from"]), day(row["valid_to"])
    if start and end and end < start:
        yield fault(table, row["id"], "ends-before-start")


def _window(_pack: Pack, table: str, row: Raw) -> Iterator[Fault]:
    for edge in ("valid_from", "valid_to"):
        low, high = row.get(f"{edge}_earliest"), row.get(f"{edge}_latest")
        if low is None and high is None:
            continue
        first, last, middle = day(low), day(high), day(row[edge])
        if not (first and last and middle and first <= middle <= last):
            yield fault(table, row["id"], "outside-window", field=edge)
        if row["date_certain"] is not False:
            yield fault(table, row["id"], "window-but-certain")


def _values(_pack: Pack, table: str, row: Raw) -> Iterator[Fault]:
    for key in _AMOUNTS:
        value = row.get(key)
        if key in row and not (isinstance(value, str) and _MONEY.fullmatch(value)):
            yield fault(table, row["id"], "bad-amount", field=key)
    for key in ("date_certain", "derived", "verify"):
        if not isinstance(row[key], bool):
            yield fault(table, row["id"], "no-boolean", field=key)
    if row["derived"] and not row.get("derivation"):
        yield fault(table, row["id"], "no-derivation")
    if table == "periods":
        number = type(row.get("value")) is int and row["value"] > 0
        if row.get("unit") not in _UNITS or (row["unit"] != "rule" and not number):
            yield fault(table, row["id"], "bad-term")


def _grade(pack: Pack, table: str, row: Raw) -> Iterator[Fault]:
    grade = row["grade"]
    if grade not in ("A", "B", "C"):
        yield fault(table, row["id"], "bad-grade")
        return
    if grade == "C" and not row["verify"]:
        yield fault(table, row["id"], "grade-c-unverified")
    known = [pack.sources[s].get("grade") or "C" for s in _ids(row) if s in pack.sources]
    if known and min(known) > grade:
        yield fault(table, row["id"], "grade-above-source")


def _ids(row: Raw) -> list[str]:
    also = row["also"] if isinstance(row["also"], list) else []
    return [str(row["source"]), *map(str, also)]


def _source_ids(pack: Pack, table: str, row: Raw) -> Iterator[Fault]:
    ids = _ids(row)
    for source in ids:
        if source not in pack.sources:
            yield fault(table, row["id"], "unknown-source", source=source)
    if len(set(ids)) != len(ids):
        yield fault(table, row["id"], "source-twice")


def tiling(pack: Pack, table: str) -> Iterator[Fault]:
    """Records and declared gaps cover the span of every kind exactly once."""
    kinds, gaps = pack.listed(table, "kinds"), pack.listed(table, "gaps")
    yield from unique(pack, table, kinds, "kind")
    names = {kind.get("kind") for kind in kinds}
    for row in pack.rows(table):
        if _kind(row) not in names:
            yield fault(table, row.get("id", "?"), "kind-not-listed")
    for gap in gaps:
        ends = gap.get("to") is None or day(gap["to"])
        if (
            gap.get("kind") not in names
            or not gap.get("reason")
            or not day(gap.get("from"))
            or not ends
        ):
            yield fault(table, gap.get("kind", "?"), "bad-gap")
    for kind in kinds:
        if (table, kind.get("kind")) != ("aow_age", "by-birth"):  # found by birth, not by day
            yield from _cover(pack, table, kind, gaps)


def _cover(pack: Pack, table: str, kind: Raw, gaps: list[Raw]) -> Iterator[Fault]:
    name = kind["kind"]
    parts = [(r.get("valid_from"), r.get("valid_to")) for r in pack.rows(table) if _kind(r) == name]
    if not parts:
        yield fault(table, name, "kind-without-record")
    parts += [(gap.get("from"), gap.get("to")) for gap in gaps if gap.get("kind") == name]
    if any(day(start) is None or (end and day(end) is None) for start, end in parts):
        return  # said already, at the record
    want, first = kind.get("from"), True
    for start, end in sorted(parts, key=lambda part: (part[0], part[1] or _FAR)):
        if want is None or (start < want and not first):
            yield fault(table, name, "overlap", day=day(start))
        elif start > want:
            yield fault(table, name, "hole", day=day(want))
        last = day(end)
        want, first = (last + ONE_DAY).isoformat() if last else None, False
    finish = day(kind.get("to"))
    if parts and want != ((finish + ONE_DAY).isoformat() if finish else None):
        yield fault(table, name, "span-not-reached")


def sources(pack: Pack) -> Iterator[Fault]:
    """The list of sources."""
    rows = pack.rows("sources")
    yield from unique(pack, "sources", rows, "id")
    for row in rows:
        where = row.get("id", "?")
        if not row.get("title") or row.get("grade") not in ("A", "B", "C"):
            yield fault("sources", where, "source-incomplete")
        version = row.get("version_date")
        if version is not None and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", str(version)):
            yield fault("sources", where, "bad-date", field="version_date")
        if row.get("url") and not str(row["url"]).startswith(("http://", "https://")):
            yield fault("sources", where, "bad-address")


def norms(pack: Pack) -> Iterator[Fault]:
    """The income norm with holiday allowance is 8 percent above the one without, to a cent."""
    for row in pack.rows("income_norms"):
        without, including = row.get("monthly_excl"), row.get("monthly_incl")
        if not all(isinstance(a, str) and _MONEY.fullmatch(a) for a in (without, including)):
            continue
        if abs(Decimal(str(including)) - Decimal(str(without)) * _HOLIDAY) > _CENT:
            yield fault("income_norms", row.get("id", "?"), "holiday-allowance")


def groups(pack: Pack) -> Iterator[Fault]:
    """Members of country groups are countries, each once."""
    for row in pack.rows("country_groups"):
        members = row.get("members")
        where = row.get("id", "?")
        if not isinstance(members, list):
            yield fault("country_groups", where, "lacks-field", fields="members")
            continue
        for code in sorted({str(m) for m in members} - pack.countries):
            yield fault("country_groups", where, "unknown-country", code=code)
        if len(set(members)) != len(members) or row.get("count") != len(members):
            yield fault("country_groups", where, "wrong-count")


def state_pension(pack: Pack) -> Iterator[Fault]:
    """Ages add up, births follow each other, and the age is reached in the year that is named."""
    rows = pack.rows("aow_age")
    for row in rows:
        years, months = row.get("years"), row.get("months")
        whole = isinstance(years, int) and isinstance(months, int)
        if not whole or row.get("age_months") != 12 * (years or 0) + (months or 0):
            yield fault("aow_age", row.get("id", "?"), "age-does-not-add-up")
    births = [row for row in rows if day(row.get("born_from")) and day(row.get("born_to"))]
    births.sort(key=lambda row: row["born_from"])
    for before, later in pairwise(births):
        end = day(before["born_to"])
        if end and end + ONE_DAY != day(later["born_from"]):
            yield fault("aow_age", later.get("id", "?"), "births-not-adjoining")
    for row in births:
        months, first, last = row.get("age_months"), day(row["born_from"]), day(row["born_to"])
        if isinstance(months, int) and first and last:
            years = {str(add_months(born, months).year) for born in (first, last)}
            if years != {str(row.get("valid_from"))[:4]}:
                yield fault("aow_age", row.get("id", "?"), "age-in-another-year")
