"""The tables: what was in force on a day, gaps, windows, the pension age, damage."""

import json
import shutil
from datetime import date
from decimal import Decimal

import pytest
from gezin_desktop import assets
from gezin_desktop.law.tables.book import NAMES, LawDamaged, Tables, tables
from gezin_desktop.law.tables.show import NoSuchTable, show

NORM = ("income_norms", "family-100")


@pytest.fixture
def folder(tmp_path):
    """A copy of the tables that may be damaged."""
    for name in NAMES:
        shutil.copy(assets.path("law", f"{name}.json"), tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2026, 6, 30), "2294.40"),
        (date(2026, 7, 1), "2337.00"),
        (date(2026, 12, 31), "2337.00"),
        (date(2012, 1, 1), "1446.60"),
    ],
)
def test_the_norm_of_a_day(day, amount):
    assert tables().row(*NORM, day).amount("monthly_excl") == Decimal(amount)


def test_no_norm_is_carried_into_a_year_that_is_not_known():
    assert tables().row(*NORM, date(2027, 1, 1)) is None
    assert tables().row(*NORM, date(2011, 12, 31)) is None
    assert "not published" in tables().gap(*NORM, date(2027, 1, 1)).reason
    assert tables().gap(*NORM, date(2026, 1, 1)) is None
    assert tables().last_day(*NORM) == date(2026, 12, 31)
    assert tables().last_day("exam_fees", "exam-total") is None


@pytest.mark.parametrize(
    ("after", "change"),
    [
        (date(2026, 1, 1), date(2026, 7, 1)),
        (date(2026, 6, 30), date(2026, 7, 1)),
        (date(2026, 7, 1), date(2027, 1, 1)),
        (date(2027, 1, 1), None),
    ],
)
def test_the_next_day_on_which_the_norm_changes(after, change):
    assert tables().next_change(*NORM, after) == change


@pytest.mark.parametrize(
    ("kind", "day", "uncertain"),
    [
        ("single-parent-90", date(2015, 4, 2), False),
        ("single-parent-90", date(2015, 4, 3), True),
        ("single-parent-90", date(2015, 6, 29), True),
        ("single-parent-70", date(2015, 4, 2), False),
        ("single-parent-70", date(2015, 4, 3), True),
        ("single-parent-70", date(2015, 6, 29), True),
        ("single-parent-70", date(2015, 6, 30), False),
    ],
)
def test_days_on_which_the_change_of_a_rule_is_not_dated(kind, day, uncertain):
    assert tables().uncertain_on("income_norms", kind, day) is uncertain


def test_groups_of_countries_follow_the_day():
    before, after = date(2020, 12, 31), date(2021, 1, 1)
    assert "GB" in tables().group("eu-law-sponsor", before)
    assert "GB" not in tables().group("eu-law-sponsor", after)
    assert tables().group("uk-transition", after) == frozenset()


@pytest.mark.parametrize(
    ("birth", "reached"),
    [
        (date(1940, 5, 1), date(2005, 5, 1)),
        (date(1957, 3, 31), date(2024, 3, 31)),
        (date(1962, 9, 30), date(2029, 12, 30)),
        (date(1962, 10, 1), None),
    ],
)
def test_the_day_of_the_state_pension(birth, reached):
    assert tables().aow_date(birth) == reached


@pytest.mark.parametrize(
    ("birth", "day", "answer"),
    [
        (date(1957, 3, 31), date(2024, 3, 30), False),
        (date(1957, 3, 31), date(2024, 3, 31), True),
        (date(1962, 10, 1), date(2029, 12, 31), False),
        (date(1962, 10, 1), date(2030, 6, 1), None),
        (date(1990, 1, 1), date(2050, 1, 1), False),
        (date(1990, 1, 1), date(2055, 1, 1), None),
    ],
)
def test_whether_the_pension_age_is_reached_may_be_unknown(birth, day, answer):
    assert tables().aow_reached(birth, day) is answer


def test_sources_countries_and_documents_by_their_id():
    assert tables().source("SEED003").title
    assert tables().country("XK").name("nl") == "Kosovo"
    assert tables().document("civil_status_declaration_child").ind_form
    assert tables().country("QQ").name("nl") == "QQ"
    assert not tables().is_country("QQ")
    for ask in (tables().source, tables().document):
        with pytest.raises(LawDamaged, match="no-such"):
            ask("no-such")
    with pytest.raises(LawDamaged):
        tables().table("no-such")
    with pytest.raises(LawDamaged):
        tables().last_day("fees", "no-such")


def test_every_source_that_a_table_names_is_known():
    law = tables()
    for name in ("fees", "income_norms", "periods", "country_groups"):
        for rows in law.table(name).rows.values():
            for row in rows:
                assert all(law.source(source) for source in row.sources)


def test_the_version_follows_the_content_but_not_the_ends_of_lines(folder):
    first = Tables.from_folder(folder).version
    assert first == tables().version
    file = folder / "fees.json"
    text = file.read_bytes()
    file.write_bytes(text.replace(b"\n", b"\r\n"))
    assert Tables.from_folder(folder).version == first
    file.write_bytes(text.replace(b"254.00", b"255.00"))
    assert Tables.from_folder(folder).version != first


def break_rows(folder, table, change):
    file = folder / f"{table}.json"
    content = json.loads(file.read_bytes())
    change(content)
    file.write_text(json.dumps(content), encoding="utf-8")
    return Tables.from_folder(folder)


@pytest.mark.parametrize(
    "change",
    [
        lambda c: c["records"][0].pop("valid_from"),
        lambda c: c["records"][0].update(valid_from="2026-02-30"),
        lambda c: c.update(records=7),
        lambda c: c.update(records=[]),
        lambda c: c.update(records=["x"]),
        lambda c: c.update(table="other"),
    ],
)
def test_a_damaged_table_is_named(folder, change):
    law = break_rows(folder, "fees", change)
    with pytest.raises(LawDamaged) as error:
        law.row("fees", "family-first-adult", date(2026, 1, 1))
    assert error.value.table == "fees"
    assert str(folder) not in str(error.value)


def test_a_missing_or_unreadable_table_is_named(folder):
    (folder / "fees.json").unlink()
    (folder / "periods.json").write_text("{", encoding="utf-8")
    law = Tables.from_folder(folder)
    for name in ("fees", "periods"):
        with pytest.raises(LawDamaged) as error:
            law.table(name)
        assert error.value.table == name


def test_a_bad_amount_is_damage(folder):
    law = break_rows(folder, "fees", lambda c: c["records"][0].update(amount="12,50"))
    with pytest.raises(LawDamaged):
        law.rows("fees", "family-first-adult")[0].amount()
    with pytest.raises(LawDamaged):
        law.rows("fees", "family-first-adult")[0].whole("amount")


def test_show_lists_every_table_in_both_languages():
    nl, en = show(tables(), None, None, "nl"), show(tables(), None, None, "en")
    assert len(nl) == len(NAMES) + 1
    assert "Wetgegevens" in nl[0]
    assert "Law tables" in en[0]


def test_show_prints_what_was_in_force_on_a_day():
    lines = show(tables(), "fees", date(2026, 6, 1), "nl")
    (adult,) = [line for line in lines if line.startswith("family-first-adult ")]
    assert "254.00" in adult
    assert "tot en met 2026-12-31" in adult
    later = show(tables(), "fees", date(2027, 6, 1), "en")
    assert "family-first-adult  no value known" in later
    assert len(show(tables(), "fees", None, "en")) > len(lines)


@pytest.mark.parametrize("table", ["legalisation", "documents", "sources", "country_groups"])
def test_show_knows_the_other_tables(table):
    assert len(show(tables(), table, date(2026, 1, 1), "nl")) > 10


def test_show_names_the_tables_when_there_is_no_such_one():
    with pytest.raises(NoSuchTable, match="income_norms"):
        show(tables(), "taxes", None, "nl")
