"""The check of the tables finds each kind of damage, done on purpose to a copy."""

import json
import shutil
from datetime import date

import pytest
from gezin_desktop import assets
from gezin_desktop.law.result import Said
from gezin_desktop.law.tables.book import NAMES
from gezin_desktop.law.tables.check import check
from gezin_desktop.law.words import texts


@pytest.fixture
def folder(tmp_path):
    for name in NAMES:
        shutil.copy(assets.path("law", f"{name}.json"), tmp_path)
    return tmp_path


def record(content, id):
    return next(row for row in content["records"] if row["id"] == id)


def row(id, **values):
    return lambda c: record(c, id).update(values)


def country(code, **values):
    return lambda c: next(r for r in c["countries"] if r["code"] == code).update(values)


def paper(id, **values):
    return lambda c: next(r for r in c["documents"] if r["id"] == id).update(values)


def without(id):
    return lambda c: c["records"].remove(record(c, id))


def twice(id):
    return lambda c: c["records"].append(dict(record(c, id)))


def period_of(content, index):
    return next(r for r in content["countries"] if r["code"] == "MA")["legalisation_periods"][index]


def moved_period(content):
    period_of(content, -1).update({"from": "2030-01-01"})


FEE, NORM = "family-first-adult/2026-01-01", "family-100/2026-01-01"
TB, AOW = "tb-exempt/2025-01-01", "by-birth/1957-03-01"

DAMAGE = [
    ("fees", row(FEE, amount="254"), "bad-amount"),
    ("fees", row(FEE, amount=254.0), "bad-amount"),
    ("fees", row(FEE, valid_from="2026-13-01"), "bad-date"),
    ("fees", row(FEE, valid_to="2025-01-01"), "ends-before-start"),
    ("fees", row(FEE, source="nobody"), "unknown-source"),
    ("fees", row(FEE, also=["vv-2026-04-01"]), "source-twice"),
    ("fees", row(FEE, grade="D"), "bad-grade"),
    ("fees", row(FEE, grade="C", verify=False), "grade-c-unverified"),
    ("fees", row(FEE, source="general-knowledge", also=[], grade="A"), "grade-above-source"),
    ("fees", row(FEE, derived=True), "no-derivation"),
    ("fees", row(FEE, verify="yes"), "no-boolean"),
    ("fees", row(FEE, valid_from_earliest="2027-01-01", valid_from_latest="2027-02-01"),
     "outside-window"),
    ("fees", row(FEE, date_certain=True, valid_from_earliest="2025-12-01",
     valid_from_latest="2026-02-01"),
     "window-but-certain"),
    ("fees", row(FEE, valid_to="2026-12-30"), "hole"),
    ("fees", row(FEE, valid_to="2027-01-01"), "overlap"),
    ("fees", row(FEE, kind="taxes"), "kind-not-listed"),
    ("fees", without(FEE), "hole"),
    ("fees", twice(FEE), "double-id"),
    ("fees", lambda c: record(c, FEE).pop("note"), "lacks-field"),
    ("fees", lambda c: c["gaps"][0].update(reason=""), "bad-gap"),
    ("fees", lambda c: c["kinds"].append({"kind": "new", "from": "2020-01-01", "to": None}),
     "kind-without-record"),
    ("fees", lambda c: c["kinds"].append(dict(c["kinds"][0])), "double-id"),
    ("fees", lambda c: c["kinds"][0].update(to="2030-01-01"), "span-not-reached"),
    ("fees", lambda c: c.update(table="taxes"), "wrong-table"),
    ("fees", lambda c: c["records"].append({"id": "x"}), "lacks-field"),
    ("income_norms", row(NORM, monthly_incl="2500.00"), "holiday-allowance"),
    ("periods", row("decision-mvv/2013-06-01", value=0), "bad-term"),
    ("periods", row("decision-mvv/2013-06-01", unit="moons"), "bad-term"),
    ("country_groups", row(TB, members=["QQ"], count=1), "unknown-country"),
    ("country_groups", row(TB, count=7), "wrong-count"),
    ("aow_age", lambda c: c["records"][-1].update(age_months=1), "age-does-not-add-up"),
    ("aow_age", lambda c: c["records"].pop(-2), "births-not-adjoining"),
    ("aow_age", lambda c: c["records"][-1].update(valid_from="2020-01-01"), "age-in-another-year"),
    ("sources", lambda c: c["records"][0].update(title=""), "source-incomplete"),
    ("sources", lambda c: c["records"][0].update(url="ftp://x"), "bad-address"),
    ("sources", lambda c: c["records"][0].update(version_date="last year"), "bad-date"),
    ("sources", lambda c: c["records"].append(dict(c["records"][0])), "double-id"),
    ("legalisation", country("MA", source=["nobody"]), "unknown-source"),
    ("legalisation", country("MA", confidence="C", verify_before_advice=False),
     "grade-c-unverified"),
    ("legalisation", country("MA", legalisation_periods=[]), "periods-not-open"),
    ("legalisation", moved_period, "periods-not-adjoining"),
    ("legalisation", lambda c: period_of(c, -1).update(route="by-air"), "unknown-route"),
    ("legalisation", country("NP", nl_mission={"place": "x", "other_country": "QQ",
     "closed": False, "source": "NWW"}), "unknown-country"),
    ("legalisation", country("MA", nl_objection=7), "unreadable"),
    ("legalisation", lambda c: c["countries"].append(dict(c["countries"][0])), "double-id"),
    ("documents", paper("marriage_certificate", source=["nobody"]), "unknown-source"),
    ("documents", paper("marriage_certificate", confidence="?"), "bad-grade"),
    ("documents", paper("marriage_certificate", required_when=[{"route": "moon"}]),
     "unknown-document-route"),
    ("documents", paper("employer_declaration", max_age={"unit": "months", "max": "3"}),
     "bad-term"),
    ("documents", lambda c: c["documents"][0].pop("category"), "lacks-field"),
]  # fmt: skip


def keys(faults):
    return {fault.said.key.removeprefix("fault-") for fault in faults}


def test_the_tables_of_the_program_have_no_fault():
    assert check(assets.path("law")) == []


@pytest.mark.parametrize(
    ("table", "damage", "fault"), DAMAGE, ids=[f"{t}-{f}-{n}" for n, (t, _, f) in enumerate(DAMAGE)]
)
def test_damage_is_found_and_named(folder, table, damage, fault):
    file = folder / f"{table}.json"
    content = json.loads(file.read_bytes())
    damage(content)
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    found = check(folder)
    assert fault in keys(found)
    assert table in {one.table for one in found}
    for one in found:
        words = texts().words(one.said)
        assert words.nl != words.en


def test_a_missing_file_an_empty_one_and_a_double_key(folder):
    (folder / "fees.json").unlink()
    (folder / "contacts.json").write_text("", encoding="utf-8")
    text = (folder / "periods.json").read_text(encoding="utf-8")
    doubled = text.replace('"table":', '"note": "x", "table":', 1)
    (folder / "periods.json").write_text(doubled, encoding="utf-8")
    found = {(one.table, one.said.key) for one in check(folder)}
    assert ("fees", "fault-missing-table") in found
    assert ("contacts", "fault-no-json") in found
    assert ("periods", "fault-double-key") in found


def test_at_least_fifteen_kinds_of_damage_are_told_apart():
    assert len({fault for _, _, fault in DAMAGE}) >= 15


def test_a_hole_is_named_with_its_day_in_each_language():
    words = texts().words(Said("fault-hole", {"day": date(2026, 5, 1)}))
    assert "1\u00a0mei\u00a02026" in words.nl
    assert "1\u00a0May\u00a02026" in words.en
