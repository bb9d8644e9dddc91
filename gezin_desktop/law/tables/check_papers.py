"""Checks of the tables on legalisation and documents."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from gezin_desktop.law.tables.pack import ONE_DAY, Fault, Pack, Raw, day, fault, unique

_COUNTRY_FIELDS = (
    *("code", "name_nl", "name_en", "official_languages", "other_languages"),
    *("legalisation", "route", "legalisation_periods", "nl_objection", "exemptions"),
    *("nl_mission", "former_problem_country", "source", "confidence", "verify_before_advice"),
)
_DOCUMENT_FIELDS = (
    *("id", "name_nl", "name_en", "category", "supplied_by", "required_when", "translate"),
    *("official_foreign_public_document", "must_be_legalised", "max_age", "original_or_copy"),
    *("ind_form", "facts_2016_1191", "in_ciec17_scope", "source", "confidence"),
    "no_new_legalisation_if_already_in_brp",
)


def countries(pack: Pack) -> Iterator[Fault]:
    """Names, languages, sources and the periods of every country."""
    table = "legalisation"
    rows = pack.listed(table, "countries")
    yield from unique(pack, table, rows, "code")
    for row in rows:
        where = row.get("code", "?")
        lacking = [key for key in _COUNTRY_FIELDS if key not in row]
        if lacking:
            yield fault(table, where, "lacks-field", fields=", ".join(lacking))
            continue
        if row["confidence"] not in ("A", "B", "C"):
            yield fault(table, where, "bad-grade")
        elif row["confidence"] == "C" and not row["verify_before_advice"]:
            yield fault(table, where, "grade-c-unverified")
        yield from _mission(pack, row)
        yield from _periods(pack, row)
        yield from _listed_sources(pack, table, where, _country_sources(row))


def _country_sources(row: Raw) -> list[str]:
    found = [*row["source"], *row["nl_objection"].get("source", [])]
    for period in row["legalisation_periods"]:
        found += period.get("source", [])
    if row["nl_mission"]:
        found.append(row["nl_mission"].get("source"))
    return found


def _mission(pack: Pack, row: Raw) -> Iterator[Fault]:
    mission = row["nl_mission"]
    other = mission.get("other_country") if mission else None
    if other and other not in pack.countries:
        yield fault("legalisation", row["code"], "unknown-country", code=other)


def _periods(pack: Pack, row: Raw) -> Iterator[Fault]:
    """Contiguous periods, open at both ends, with a status and a route that the pack names."""
    where, periods = row["code"], row["legalisation_periods"]
    if not periods or periods[0].get("from") is not None or periods[-1].get("to") is not None:
        yield fault("legalisation", where, "periods-not-open")
        return
    for before, later in pairwise(periods):
        end, start = day(before.get("to")), day(later.get("from"))
        if end is None or start is None:
            yield fault("legalisation", where, "bad-date", field="legalisation_periods")
        elif end + ONE_DAY != start:
            yield fault("legalisation", where, "periods-not-adjoining", day=start)
    meta = pack.tables["legalisation"].get("meta", {})
    for period in periods:
        known = period.get("status") in meta.get("enum_legalisation", {})
        if not known or period.get("route") not in meta.get("enum_route", {}):
            yield fault("legalisation", where, "unknown-route")


def _listed_sources(pack: Pack, table: str, where: str, ids: list[str]) -> Iterator[Fault]:
    for source in dict.fromkeys(ids):
        if source not in pack.sources:
            yield fault(table, where, "unknown-source", source=source)


def documents(pack: Pack) -> Iterator[Fault]:
    """Every kind of document whole, with routes and sources that exist."""
    table = "documents"
    rows = pack.listed(table, "documents")
    yield from unique(pack, table, rows, "id")
    routes = pack.tables.get(table, {}).get("meta", {}).get("routes", {})
    for row in rows:
        where = row.get("id", "?")
        lacking = [key for key in _DOCUMENT_FIELDS if key not in row]
        if lacking:
            yield fault(table, where, "lacks-field", fields=", ".join(lacking))
            continue
        if row["confidence"] not in ("A", "B", "C"):
            yield fault(table, where, "bad-grade")
        for when in row["required_when"]:
            if when.get("route") not in routes:
                yield fault(table, where, "unknown-document-route", route=when.get("route"))
        age = row["max_age"] or {}
        if age.get("unit") == "months" and type(age.get("max")) is not int:
            yield fault(table, where, "bad-term")
        yield from _listed_sources(pack, table, where, row["source"])
