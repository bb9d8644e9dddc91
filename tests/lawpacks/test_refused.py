"""What is refused, and for which reason; the pack that is right is not."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from gezin_desktop import assets
from gezin_desktop.law.packs import seal
from gezin_desktop.law.packs.keys import Keys, keys_from
from gezin_desktop.law.packs.opened import admit, open_pack
from gezin_desktop.law.packs.refusal import PackRefused
from gezin_desktop.law.packs.seal import key_id
from gezin_desktop.law.packs.sentences import bad_sentences, fitting
from gezin_desktop.law.packs.trial import nobody, try_cases, try_out
from gezin_desktop.law.tables.book import tables
from gezin_desktop.law.word_files import own_entries
from gezin_desktop.law.words import LANGUAGES, texts
from gezin_desktop.lawpacks import using

from .altered import HOSTILE, INSTALLED, good, hostile
from .fuzz import campaign, verdict
from .making import (
    ACTIVE,
    KEYS,
    SPARE,
    edition,
    files,
    legal_cases,
    next_tables,
    own_tables,
    pack,
    public,
)

OWN = using.own_edition()
OWN_ENTRIES = own_entries()
NOTHING = frozenset[str]()


def refusal(file: bytes, keys: Keys = KEYS) -> str:
    with pytest.raises(PackRefused) as refused:
        open_pack(file, keys, "0.1.0")
    for language in LANGUAGES:
        assert texts().say(refused.value.said, language)
    return refused.value.key


def trial(**changes: object) -> PackRefused:
    with pytest.raises(PackRefused) as refused:
        try_out(open_pack(pack(of=files(**changes)), KEYS, "0.1.0"))  # type: ignore[arg-type]
    assert texts().say(refused.value.said, "nl") != texts().say(refused.value.said, "en")
    return refused.value


def test_of_five_hundred_altered_packs_none_is_accepted_and_the_good_one_is():
    assert verdict(good()) == ""
    counted, accepted, _ = campaign(range(500))
    assert accepted == []
    assert sum(counted.values()) == 500


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_good_signature_does_not_let_in_what_may_not_be_there(kind: str):
    assert verdict(hostile(kind))


def test_without_keys_no_pack_is_trusted_and_the_reason_is_said():
    assert refusal(good(), Keys(None, None)) == "no-keys"
    assert refusal(good(), Keys(None, KEYS.spare)) == "unknown-key"


def test_nothing_is_parsed_before_the_signature_is_known_to_be_good(monkeypatch):
    def never(_content: bytes) -> None:
        raise AssertionError("the body was looked at")

    monkeypatch.setattr("gezin_desktop.law.packs.opened.read_body", never)
    bent = bytearray(good())
    bent[-1] ^= 1
    assert refusal(bytes(bent)) == "bad-signature"
    with pytest.raises(AssertionError):
        open_pack(good(), KEYS, "0.1.0")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch):
    path = tmp_path / "large.gezinlaw"
    with path.open("wb") as file:
        file.truncate(seal.LARGEST + 1)
    monkeypatch.setattr(Path, "open", lambda *_a, **_k: pytest.fail("the file was opened"))
    with pytest.raises(PackRefused) as refused:
        using.read_file(path)
    assert refused.value.key == "too-large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.gezinlaw")
    for path in (tmp_path / "pipe.gezinlaw", tmp_path, tmp_path / "nothing"):
        with pytest.raises(PackRefused) as refused:
            using.read_file(path)
        assert refused.value.key == "unreadable"


def test_numbers_rise_for_each_key_apart():
    active, spare = key_id(public(ACTIVE)), key_id(public(SPARE))
    far = {active: 900_000_000}  # what a thief may have installed
    by_spare = open_pack(pack(SPARE, serial=1), KEYS, "0.1.0")
    admit(by_spare, OWN, far, NOTHING)
    with pytest.raises(PackRefused):
        admit(by_spare, OWN, {**far, spare: 1}, NOTHING)
    with pytest.raises(PackRefused):
        admit(open_pack(pack(serial=INSTALLED), KEYS, "0.1.0"), OWN, far, NOTHING)


def test_the_spare_key_revokes_the_active_one_and_never_the_other_way_round():
    active, spare = key_id(public(ACTIVE)), key_id(public(SPARE))
    found = open_pack(pack(SPARE, revokes=[active]), KEYS, "0.1.0")
    assert found.revokes == (active,)
    assert refusal(pack(ACTIVE, revokes=[spare])) == "may-not-revoke"
    assert refusal(pack(SPARE, revokes=[spare])) == "may-not-revoke"
    with pytest.raises(PackRefused) as refused:
        admit(open_pack(pack(serial=99), KEYS, "0.1.0"), OWN, {}, frozenset({active}))
    assert refused.value.key == "revoked-key"


def test_tables_with_a_fault_are_refused_with_the_first_fault():
    broken = next_tables()["tables/fees.json"].replace(b'"260.00"', b'"260"')
    found = trial(tables={**next_tables(), "tables/fees.json": broken})
    assert found.key == "bad-tables"
    assert "fees" in texts().say(found.said, "en")


def failed(*cases: object) -> PackRefused:
    content = json.dumps({"cases": cases}).encode()
    with pytest.raises(PackRefused) as refused:
        try_cases({"cases/some.json": content}, tables(), nobody)
    assert texts().say(refused.value.said, "nl") != texts().say(refused.value.said, "en")
    return refused.value


def test_one_case_that_comes_out_otherwise_is_enough():
    first, *rest = (dict(one) for one in legal_cases())
    found = failed(*rest, {**first, "verdict": "not-now"})
    assert found.key == "failed-cases"
    assert str(first["id"]) in texts().say(found.said, "nl")
    assert failed({**first, "fees": {"family-first-adult": "1.00"}}).key == "failed-cases"
    assert failed({**first, "conditions": {"income-sufficient": "unmet"}}).key == "failed-cases"
    assert failed({**first, "earliest": "2020-01-01"}).key == "failed-cases"
    for wrong in ({"id": "x"}, {**first, "on": "yesterday"}, {**first, "case": {}}):
        assert failed(wrong).key == "failed-cases"
    assert failed().key == failed(1).key == "bad-cases"


@pytest.mark.parametrize(
    "text",
    [
        '[a-new-sentence]\nnl = "x"\nen = "x"',
        '[fee-family-first-adult]\nnl = "{secret}"\nen = "x"',
        '[fee-family-first-adult]\nnl = "{sponsor.__class__}"\nen = "x"',
        '[fee-family-first-adult]\nnl = "{sponsor:>999999999}"\nen = "x"',
        '[fee-family-first-adult]\nnl = "{sponsor!r}"\nen = "x"',
        '[fee-family-first-adult]\nnl = "{"\nen = "x"',
        '[fee-family-first-adult]\nnl = "a\\u202eb"\nen = "x"',
        "not TOML",
    ],
)
def test_sentences_that_the_program_does_not_have_or_cannot_say_are_left_out(text: str):
    own, packed = OWN_ENTRIES, {"texts/fees.toml": text.encode()}
    assert list(bad_sentences(own, packed))
    assert fitting(own, packed) == {}


def test_questions_of_the_intake_and_reasons_of_refusal_are_no_matter_of_a_pack():
    for name in ("questions", "options", "packs"):
        same = {f"texts/{name}.toml": assets.data("law", "texts", f"{name}.toml")}
        assert list(bad_sentences(OWN_ENTRIES, same))
        assert fitting(OWN_ENTRIES, same) == {}
    assert trial(fees='[nothing]\nnl = "x"\nen = "x"').key == "bad-sentences"


def test_the_edition_of_the_program_agrees_with_its_tables():
    """It ends on the last day whose income norm is known: from then on somebody must look."""
    law = tables()
    assert law.edition == OWN
    assert law.as_of == OWN.made_at
    assert law.last_day("income_norms", "family-100") == OWN.recheck_by
    assert law.row("income_norms", "family-100", OWN.recheck_by).valid_from == OWN.valid_from


def test_the_keys_of_this_build_are_two_different_keys_or_none():
    keys_from(assets.data("law", "keys.json"))
    one = "00" * 32
    for wrong in (
        "{}",
        f'{{"active": "{one}", "spare": "{one}"}}',
        '{"active": "00", "spare": null}',
    ):
        with pytest.raises(ValueError, match="key"):
            keys_from(wrong.encode())


def test_a_pack_of_the_same_law_is_good_as_well():
    found = open_pack(pack(of=files(own_tables())), KEYS, "0.1.0")
    assert try_out(found).cases == len(legal_cases())
    assert edition()["serial"] == found.edition.serial
