"""An administrator's verbs in a process of their own, while a window has the store open."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from gezin_desktop.store import Conflict, MediumGone, ProcessLock, Store, StoreError

from .conftest import PHRASE, Clock, summary

ROOT = Path(__file__).resolve().parents[2]
VERBS = """
import json, sys
from gezin_desktop import cli
print(json.dumps([cli.run(["store", *words]) for words in json.loads(sys.argv[1])]))
"""


@pytest.fixture
def window(store: Store, folder: Path) -> Iterator[Store]:
    """The store as a window has it: open, and claimed for this process."""
    with ProcessLock(folder).acquire():
        yield store


def administrator(folder: Path, *verbs: list[str]):
    """Carry out some verbs in one other process; their statuses, what was printed, complaints."""
    words = [[verb[0], "--data", str(folder), "--lang", "nl", *verb[1:]] for verb in verbs]
    environment = {**os.environ, "GEZIN_DESKTOP_PASSPHRASE": PHRASE}
    done = subprocess.run(
        [sys.executable, "-c", VERBS, json.dumps(words)],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", env=environment, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    *printed, statuses = done.stdout.splitlines()
    return json.loads(statuses), printed, done.stderr


def test_what_works_beside_a_window_loses_nothing_of_either(
    window: Store, folder: Path, clock: Clock
):
    example = ROOT / "resources" / "examples" / "09-nothing-known.json"
    text = example.read_text("utf-8")
    opened = window.add(text, summary("Gezin Haddad"))
    other = window.add(text, summary("Gezin Yilmaz"))
    clock.move(minutes=5)
    for case_id in (opened, other):
        window.save(case_id, text + " ", summary("Gezin"), expected_version=1)
    clock.move(minutes=5)

    statuses, printed, complaints = administrator(
        folder,
        ["import", str(example)],
        ["history", str(opened), "--restore", "1"],
        ["backup"],
        ["search", "gezin"],
    )
    assert (statuses, complaints) == ([0, 0, 0, 0], "")
    assert printed[0] == "3"
    assert window.load(3).text == text

    # the window goes on: the case that was changed under it is refused, the other is kept
    with pytest.raises(Conflict):
        window.save(opened, text + "  ", summary("Gezin"), expected_version=2)
    assert window.load(opened).text == text
    assert [line.version for line in window.history(opened)] == [3, 2, 1]
    assert window.version(opened, 2).text == text + " "
    assert window.save(other, text + "  ", summary("Gezin nieuw"), expected_version=2) == 3
    assert [case.id for case in window.cases("nieuw")] == [other]
    assert window.verify() == []


def test_what_a_window_could_not_follow_is_refused_in_both_languages(
    window: Store, folder: Path, tmp_path: Path
):
    case_id = window.add("{}", summary())
    made = window.backup()
    fresh = tmp_path / "fresh.txt"
    fresh.write_text("nog een andere lange zin", "utf-8")
    statuses, printed, complaints = administrator(
        folder,
        ["erase", str(case_id), "--yes"],
        ["rekey", "--new-passphrase-file", str(fresh)],
        ["restore", str(made), "--lang", "en"],
        ["salvage", "--lang", "en"],
    )
    assert (statuses, printed) == ([2, 2, 2, 2], [])
    assert complaints.count("De zaken zijn open in een venster. Er is niets veranderd.") == 2
    assert complaints.count("The cases are open in a window. Nothing has been changed.") == 2
    assert window.load(case_id).text == "{}"
    Store.open(folder, PHRASE).close()  # the passphrase is still the old one


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be put aside there")
def test_what_is_written_into_a_file_that_was_put_aside_is_not_called_saved(
    store: Store, folder: Path, clock: Clock
):
    case_id = store.add("{}", summary())
    made = store.backup()
    with Store.restore(made, folder, PHRASE, now=clock) as again:  # another process does this
        for _ in range(2):
            with pytest.raises(StoreError, match="replaced"):
                store.save(case_id, "late", summary(), expected_version=1)
        assert store.load(case_id).text == "{}"  # what is open can still be looked at
        assert again.save(case_id, "later", summary(), expected_version=1) == 2


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be put aside there")
def test_a_file_put_aside_during_the_save_itself_is_noticed(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    def taken_away(text: str):
        (folder / "cases.db").rename(folder / "cases.elsewhere")
        return text.encode()

    monkeypatch.setattr("gezin_desktop.store.cases.encoded", taken_away)
    with pytest.raises(StoreError, match="replaced"):
        store.add("{}", summary())


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be removed there")
def test_a_folder_that_is_gone_takes_no_answer(store: Store, folder: Path):
    store.add("{}", summary())
    folder.rename(folder.with_name("moved"))
    with pytest.raises(MediumGone):
        store.add("{}", summary())
    assert not folder.exists()
    folder.with_name("moved").rename(folder)
    assert store.add("{}", summary()) == 2
