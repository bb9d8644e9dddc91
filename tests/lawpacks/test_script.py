"""The script with which the makers make keys and packs."""

from __future__ import annotations

import json
import shutil
import stat
import sys
from pathlib import Path

import pytest
from gezin_desktop import assets
from gezin_desktop.law.packs.keys import keys_from
from gezin_desktop.law.packs.opened import open_pack

from .making import ROOT, legal_cases

sys.path.append(str(ROOT / "packaging"))
import law_pack

PASSPHRASE = b"a passphrase of these tests"


@pytest.fixture
def public_keys(tmp_path: Path) -> Path:
    path = tmp_path / "keys.json"
    shutil.copy(assets.path("law", "keys.json"), path)
    return path


def test_a_key_is_made_and_a_pack_that_it_signs_is_good(tmp_path: Path, public_keys: Path):
    folder = tmp_path / "safe"
    paths = [
        law_pack.new_key(role, folder, public_keys, PASSPHRASE) for role in ("active", "spare")
    ]
    assert [stat.S_IMODE(path.stat().st_mode) for path in paths] == [0o600, 0o600]
    assert b"ENCRYPTED" in paths[0].read_bytes()
    with pytest.raises(FileExistsError):  # a key is never written over
        law_pack.new_key("active", folder, public_keys, PASSPHRASE)
    keys = keys_from(public_keys.read_bytes())
    private = law_pack.read_key(paths[0], PASSPHRASE)
    assert law_pack.public_of(private) == keys.active
    body = law_pack.body_of(ROOT / "resources" / "law", list(legal_cases()), [], [])
    found = open_pack(law_pack.signed(body, "As the program", private), keys, "0.1.0")
    assert found.edition == found.edition._replace(id="nl-2026-2", serial=1)
    assert body == law_pack.body_of(ROOT / "resources" / "law", list(legal_cases()), [], [])


def test_a_private_key_is_never_written_into_the_project(public_keys: Path):
    with pytest.raises(SystemExit):
        law_pack.new_key("active", ROOT / "packaging", public_keys, PASSPHRASE)
    assert not list((ROOT / "packaging").glob("*.pem"))


def test_every_legal_case_of_the_project_can_go_into_a_pack():
    cases = law_pack.legal_cases()
    assert len(cases) > 600
    names = [one["id"] for one in cases]
    assert len(json.dumps(cases)) < 5_000_000
    assert len(set(names)) > 0.95 * len(names)
