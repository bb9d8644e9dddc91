"""From the JSON of the law tables to their frozen records.

Each function raises KeyError, TypeError or ValueError on a record that is not whole; the loader
turns these into ``LawDamaged``.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from gezin_desktop.law.tables.rows import (
    Country,
    DocumentKind,
    Gap,
    LegalisationPeriod,
    Mission,
    Requirement,
    Row,
    Source,
)

_COMMON = frozenset(
    (
        *("id", "kind", "group", "valid_from", "valid_to", "date_certain", "grade", "source"),
        *("valid_from_earliest", "valid_from_latest", "valid_to_earliest", "valid_to_latest"),
        *("also", "ref", "verify", "note"),
    )
)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def row(table: str, raw: dict[str, Any]) -> Row:
    """One record of a dated table."""
    values = {key: value for key, value in raw.items() if key not in _COMMON}
    if "members" in values:
        values["members"] = frozenset(values["members"])
    return Row(
        table=table,
        id=raw["id"],
        kind=raw.get("kind") or raw["group"],
        values=values,
        valid_from=date.fromisoformat(raw["valid_from"]),
        valid_to=_day(raw["valid_to"]),
        valid_from_earliest=_day(raw.get("valid_from_earliest")),
        valid_from_latest=_day(raw.get("valid_from_latest")),
        valid_to_earliest=_day(raw.get("valid_to_earliest")),
        valid_to_latest=_day(raw.get("valid_to_latest")),
        date_certain=raw["date_certain"],
        grade=raw["grade"],
        source=raw["source"],
        also=tuple(raw["also"]),
        ref=raw.get("ref"),
        verify=raw["verify"],
        note=raw["note"],
    )


def gap(raw: dict[str, Any]) -> Gap:
    """One declared gap of a dated table."""
    return Gap(raw["kind"], raw["reason"], date.fromisoformat(raw["from"]), _day(raw["to"]))


def source(raw: dict[str, Any]) -> Source:
    """One source."""
    return Source(
        id=raw["id"],
        title=raw["title"],
        publisher=raw["publisher"],
        version_date=raw["version_date"],
        url=raw["url"],
        url_exact=raw["url_exact"],
        grade=raw["grade"],
        note=raw["note"],
    )


def _period(raw: dict[str, Any]) -> LegalisationPeriod:
    return LegalisationPeriod(
        first=_day(raw["from"]),
        last=_day(raw["to"]),
        status=raw["status"],
        route=raw["route"],
        confidence=raw["confidence"],
        source=tuple(raw["source"]),
        assumed_start=bool(raw.get("boundary_is_upper_bound")),
    )


def country(raw: dict[str, Any]) -> Country:
    """One country of the legalisation table."""
    mission = raw["nl_mission"]
    return Country(
        code=raw["code"],
        name_nl=raw["name_nl"],
        name_en=raw["name_en"],
        languages=(*raw["official_languages"], *raw["other_languages"]),
        periods=tuple(_period(period) for period in raw["legalisation_periods"]),
        treaties=frozenset(exemption["treaty"] for exemption in raw["exemptions"]),
        mission=Mission(mission["place"], mission["other_country"], bool(mission["closed"]))
        if mission
        else None,
        objected=raw["nl_objection"]["objected"] is True,
        former_problem=raw["former_problem_country"],
        in_kingdom=raw["legalisation"] == "exempt_kingdom",
        verify=raw["verify_before_advice"],
        sources=tuple(raw["source"]),
    )


def document(raw: dict[str, Any]) -> DocumentKind:
    """One kind of document."""
    age = raw["max_age"] or {}
    return DocumentKind(
        id=raw["id"],
        name_nl=raw["name_nl"],
        name_en=raw["name_en"],
        category=raw["category"],
        supplied_by=raw["supplied_by"],
        required_when=tuple(
            Requirement(when["route"], when["condition"], when["level"])
            for when in raw["required_when"]
        ),
        foreign_public=raw["official_foreign_public_document"],
        legalise=raw["must_be_legalised"],
        translate=raw["translate"],
        max_age_months=age.get("max") if age.get("unit") == "months" else None,
        counted_from=age.get("counted_from"),
        original_or_copy=raw["original_or_copy"],
        ind_form=raw["ind_form"],
        facts_2016_1191=tuple(raw["facts_2016_1191"]),
        in_ciec17_scope=raw["in_ciec17_scope"],
        settled_by_brp=raw["no_new_legalisation_if_already_in_brp"],
        sources=tuple(raw["source"]),
        confidence=raw["confidence"],
    )
