"""Search as one types: beginnings of words, in any spelling and script."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from gezin_desktop.store import Filter, NewSummary, Store, listing, search
from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import summary

HITS = [
    ("Ångström", "angst"),
    ("Zoë Müller-Şahin", "sahin zoe"),
    ("Nguyễn Thị Ánh", "nguyen anh"),
    ("Łukasz Đorđević", "lukasz dordevic"),
    ("Straße", "STRASSE"),
    ("İpek Işık", "ipek isik"),
    ("فاطمة الأمراني", "امراني"),
    ("فَاطِمَة", "فاطمه"),
    ("علی کریمی", "علي كريمي"),
    ("Мария Иванова", "мар ива"),
    ("Ελένη", "ελενη"),
    ("मीरा शर्मा", "मीरा"),
    ("١٢٣", "123"),
    ("O'Brien", "brien"),
]


@pytest.mark.parametrize(("stored", "typed"), HITS)
def test_spelling_differences_vanish(store: Store, stored: str, typed: str):
    case_id = store.add("{}", summary(words=stored))
    store.add("{}", summary(words="iemand anders"))
    assert [c.id for c in store.cases(typed)] == [case_id]
    assert store.count(typed) == 1


@pytest.mark.parametrize("typed", ["2026-0108", "20260108", "108", "2026 01", "haddad 0108"])
def test_a_number_is_found_as_people_type_it(store: Store, typed: str):
    case_id = store.add("{}", summary("Haddad", number="2026-0108"))
    store.add("{}", summary("Vermeer", number="2026-0201"))
    assert [c.id for c in store.cases(typed)] == [case_id]


def test_every_word_must_begin_a_word(store: Store):
    store.add("{}", summary("Vermeer en El Amrani", words="Amersfoort bakkerij"))
    assert store.count("amers verm") == 1
    assert store.count("amers haddad") == 0
    assert store.count("foort") == 0


def test_saving_anew_replaces_the_words(store: Store):
    case_id = store.add("{}", summary("Haddad", words="Milan"))
    store.save(case_id, "{}", summary("Haddad", words="Noor"), expected_version=1)
    assert store.count("milan") == 0
    assert store.count("noor haddad") == 1


@pytest.mark.parametrize(
    "typed", ['"', "*", "a OR b", "NEAR(a b)", "x' --", "{words}: a", "-", "  - "]
)
def test_typed_signs_are_never_commands(store: Store, typed: str):
    store.add("{}", summary("Haddad"))
    assert store.cases(typed) == []


def test_blank_means_all(store: Store):
    store.add("{}", summary("Haddad"))
    assert store.count("  ") == len(store.cases(" \t")) == 1


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_what_is_indexed_is_found(text: str):
    words = search.index_words("", "", text).split()
    assert set(search.fold(text)) <= set(words)
    assert search.fold(" ".join(words)) == words  # folding twice changes nothing
    assert all('"' not in word for word in words)


# --- names as they sound ----------------------------------------------------------------------

ALIKE = [
    "Mohammed Muhammad Mohamed Мухаммед محمد",
    "Ahmed Achmed Ahmad أحمد Ахмед",
    "Youssef Joesoef Yusuf Jusuf يوسف Юсуф",
    "Shevchenko Sjevtsjenko Chevtchenko Ševčenko Шевченко",
    "Khadija Chadija Khadidja خديجة Хадиджа",
    "Jamal Djamal جمال Джамал",
    "Ivanov Ivanoff Iwanow Иванов",
    "Fatima Fatimah Fatma فاطمة Фатима",
    "Hussein Hoessein Husayn Hüseyin حسين",
    "Tesfaye Tesfaja ተስፋዬ",
    "Papadopoulos Παπαδόπουλος",
    "Wiśniewski Wisnievski Vishnevsky",
    "Sharif Cherif Sjarief شريف",
    "Haddad Hadad الحداد حداد",
    "Yohannes Johannes ዮሐንስ",
]


@pytest.mark.parametrize("names", ALIKE, ids=lambda names: names.split()[0])
def test_a_name_is_found_under_every_spelling(store: Store, names: str):
    spellings = names.split()
    ids = [store.add("{}", NewSummary(name, names=name)) for name in spellings]
    store.add("{}", NewSummary("Vermeer", names="Vermeer Bakker"))
    for typed in spellings:
        found = {case.id for case in store.cases(typed)}
        assert set(ids) <= found, typed
        assert ids[spellings.index(typed)] in found
        assert len(found) <= len(ids)


def test_only_names_sound_and_only_when_enough_was_typed(store: Store):
    store.add("{}", NewSummary("Vermeer", words="overmorgen inkomen Fatima"))
    assert store.count("fatema") == 0  # a word of the notes, not a name
    case_id = store.add("{}", NewSummary("Mohammed"))
    assert [case.id for case in store.cases("muhammad")] == [case_id]
    assert store.count("muh") == 0  # too little to go by its sound
    assert store.count("moh") == 1


def test_a_sound_cannot_be_typed(store: Store):
    store.add("{}", NewSummary("Mohammed"))
    assert store.count("§mhmd") == store.count("mhmd") == 1  # the sign is nothing, the sound is
    assert store.count("§") == 0


PARTICLES = [
    ("van der Berg", ["berg", "van den berg", "vanderberg", "van berg", "der berg", "vandenberg"]),
    ("El Amrani", ["amrani", "elamrani", "al amrani", "al-amrani", "el amr"]),
    ("Elamrani", ["amrani", "el amrani", "al-amrani", "elamrani"]),
    ("de Wit", ["wit", "dewit", "de wit"]),
    ("Ibn Battuta", ["battuta", "ibnbattuta", "ben battuta"]),
    ("الأمراني", ["امراني", "amrani"]),
    ("O'Brien", ["o'brien", "brien"]),
]


@pytest.mark.parametrize(("stored", "typed"), PARTICLES, ids=lambda one: str(one)[:12])
def test_particles_may_be_left_out_joined_or_changed(store: Store, stored: str, typed: list[str]):
    case_id = store.add("{}", NewSummary(stored, names=stored))
    store.add("{}", NewSummary("Haddad", names="Haddad"))
    for one in typed:
        assert [case.id for case in store.cases(one)] == [case_id], one


def test_a_particle_alone_is_a_word_like_any_other(store: Store):
    case_id = store.add("{}", NewSummary("van der Berg"))
    store.add("{}", NewSummary("Haddad"))
    for typed in ("van", "van der", "der"):
        assert [case.id for case in store.cases(typed)] == [case_id]


def test_a_copy_is_found_by_sound_too(store: Store):
    case_id = store.add("{}", NewSummary("Shevchenko", names="Oleh Shevchenko"))
    copy = store.duplicate(case_id)
    assert {case.id for case in store.cases("sjevtsjenko")} == {case_id, copy}


def test_titles_are_sorted_without_particles_and_accents(store: Store):
    for title in ("van der Berg", "Ångström", "El Amrani", "de Wit", "Ábel", "zu Hause"):
        store.add("{}", NewSummary(title))
    order = [case.title for case in store.cases(sort="title")]
    assert order == ["Ábel", "El Amrani", "Ångström", "van der Berg", "zu Hause", "de Wit"]


@pytest.mark.parametrize("most", [(1, 1, 1), (2, 3, 1_000), (500, 5_000, 1_000)])
def test_every_way_to_the_list_gives_the_same_cases(
    store: Store, monkeypatch: pytest.MonkeyPatch, most: tuple[int, int, int]
):
    """However many cases hold the words, the quicker ways find what the plain one does."""
    chance = random.Random(5)  # noqa: S311 - the same cases in every run
    names = ("Van der Berg", "Mohammed", "El Amrani", "Kaya", "Ka", "2026", "12-345")
    for number in range(60):
        words = " ".join(chance.sample(names, 3))
        day = date(2026, 1, 1) + timedelta(days=number % 9) if number % 3 else None
        store.add("{}", NewSummary(names[number % 4], words=words, next_date=day, names=words))
    for deleted in store.cases(limit=3):
        store.delete(deleted.id)
    for name, value in zip(("_SOME", "_MANY", "_NEAR"), most, strict=True):
        monkeypatch.setattr(listing, name, value)
    everything = store.cases()
    for words in ("k", "ka", "kaya berg", "2026", "2026-00", "2026 12-3", "muhamed", "12-345 k"):
        asked = search.expression(search.terms(words))
        hits = {row[0] for row in store._connection.execute(
            "SELECT rowid FROM search WHERE search MATCH ?", (asked,))}  # fmt: skip
        wanted = [one.id for one in everything if one.id in hits]
        assert [one.id for one in store.cases(words)] == wanted, words
        assert [one.id for one in store.cases(words, 4, 2)] == wanted[2:6], words
        assert store.count(words) == len(wanted)
        first = date(2026, 1, 3)
        late = [one.id for one in everything if one.next_date and one.next_date >= first]
        narrowed = store.cases(words, only=Filter(next_from=first))
        assert [one.id for one in narrowed] == [one for one in late if one in hits], words


def test_a_number_is_found_as_it_is_typed(store: Store):
    case_id = store.add("{}", NewSummary("Kaya", "2026-0108", words="V 123-456"))
    other = store.add("{}", NewSummary("Berg", "2026-0118"))
    for typed in ("2026", "2026-0", "2026-01"):
        assert {one.id for one in store.cases(typed)} == {case_id, other}
    for typed in ("2026-010", "2026-0108", "2026-108", "20260108", "108", "123-4", "123-456"):
        assert [one.id for one in store.cases(typed)] == [case_id]
    assert store.cases("202-0108") == []  # what stands before a hyphen is whole
