"""Nothing that a client said lies readable on the disk, and what is erased is gone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from ctypes.util import find_library
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from gezin_desktop.store import NewLetter, Store, StoreError, backup, data_folder

from .conftest import LIGHT, PHRASE, Clock, summary

ROOT = Path(__file__).resolve().parents[2]
NAMES = [f"Zonderling{n:02d}" for n in range(20)]


def readable(folder: Path, words: list[str]) -> list[str]:
    """Every file that holds one of the words in any usual encoding."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes().lower()
            if content.count(0) == len(content):
                continue  # the reserve: megabytes of nothing
            for word in words:
                forms = (word.lower().encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
                found += [f"{path.name}: {word}" for form in forms if form in content]
    return found


def test_a_whole_day_leaves_no_readable_name(
    tmp_path: Path, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    store, code = Store.create(folder, PHRASE, now=clock, hardness=LIGHT)
    for name in NAMES:
        case_id = store.add(
            f'{{"n": "{name}"}}', summary(name, number=name, client=name, words=name)
        )
        store.save_mark(case_id, name, name)
        store.save(case_id, f'"{name}!"', summary(name, words=name), expected_version=1)
        store.duplicate(case_id)
        store.set_setting("recent", name)
    assert store.count("zonderling") == 40
    store.backup()
    store.backup(tmp_path / "stick")
    assert (folder / "cases.db-wal").stat().st_size > 0
    secrets = [*NAMES, PHRASE, code, store._key.hex()]
    assert readable(tmp_path, secrets) == []
    first = store.cases()[0].id
    letter = NewLetter(NAMES[1], NAMES[2], NAMES[3])
    store.who = NAMES[0]
    store.keep_letter(first, NAMES[4].encode(), letter)
    store.note([first], "counsellor", NAMES[5])
    clock.move(minutes=5)
    store.save(first, NAMES[6], summary(NAMES[7]), expected_version=store.load(first).version)
    made = store.backup()
    store.preview(made)
    (tmp_path / "sent.gezinzaken").write_bytes(store.send([first], PHRASE, hardness=LIGHT))
    with pytest.raises(StoreError):
        Store.open(folder, NAMES[8], now=clock)
    store._connection.execute("ANALYZE")
    assert readable(tmp_path, secrets) == []
    store.delete(store.cases()[0].id)
    store.purge_deleted()
    store.rekey()
    made = store.backup()
    store.close()
    Store.restore(made, folder, PHRASE, now=clock).close()
    Store.salvage(folder, PHRASE, now=clock)[0].close()
    assert readable(tmp_path, secrets) == []
    assert list((tmp_path / "tmp").iterdir()) == []


def test_the_scan_would_find_a_name(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"\x00x" + "zonderling00".encode("utf-16-le"))
    assert readable(tmp_path, NAMES) == ["a: Zonderling00"]


def test_an_erased_case_leaves_no_trace_in_database_index_or_log(
    store: Store, folder: Path, tmp_path: Path
):
    kept = [store.add("{}", summary(words=f"blijft{n}")) for n in range(50)]
    case_id = store.add("uniekverhaal", summary("Uniektitel", words="uniekwoord uniekenaam"))
    store.save_mark(case_id, "uniekpad", "uniekmark")
    store.save(
        case_id, "uniekverhaal", summary("Uniektitel", words="uniekwoord"), expected_version=1
    )
    assert "uniek" in plain_content(store, tmp_path / "before.db")
    store.delete(case_id)
    store.purge_deleted()
    assert "uniek" not in plain_content(store, tmp_path / "after.db")
    assert (folder / "cases.db-wal").stat().st_size == 0
    assert store.count("blijft") == len(kept)
    assert store.verify() == []


def test_an_erased_name_is_not_kept_among_the_samples_of_the_query_planner(
    store: Store, tmp_path: Path
):
    ids = [store.add("{}", summary(f"uniek{n}", routes=("uniekroute",))) for n in range(60)]
    store._connection.execute("ANALYZE")
    assert "uniek7" in plain_content(store, tmp_path / "before.db")
    store.erase(ids)
    assert "uniek" not in plain_content(store, tmp_path / "after.db")


def test_words_taken_out_of_a_case_are_gone_after_closing(
    store: Store, folder: Path, tmp_path: Path, reopen: Callable[[], Store]
):
    store = reopen()
    for number in range(50):
        store.add("{}", summary(words=f"blijft{number}"))
    case_id = store.add("{}", summary(words="uniekwoord"))
    store.save(case_id, "{}", summary(words="ander"), expected_version=1)
    assert store.count("uniek") == 0
    store.close()
    store = reopen()
    assert "uniek" not in plain_content(store, tmp_path / "after.db")
    assert store.count("blijft") == 50


def plain_content(store: Store, path: Path) -> str:
    """The raw pages of the database as they would be without encryption, free pages included."""
    backup.copy_database(store.folder / "cases.db", store._key, path, store._key)
    opened = backup.connect(path, store._key)
    pages = opened.execute("SELECT data FROM sqlite_dbpage").fetchall() if has_pages(opened) else ()
    opened.close()
    content = b"".join(row[0] for row in pages) or decrypted(path, store._key)
    return content.decode("latin-1").lower()


def has_pages(opened: object) -> bool:
    options = {row[0] for row in opened.execute("PRAGMA compile_options")}  # type: ignore[attr-defined]
    return "ENABLE_DBPAGE_VTAB" in options


def decrypted(path: Path, key: bytes) -> bytes:
    """Every page decrypted by hand: AES-256-CBC, the last 80 bytes of 4096 kept free."""
    raw, pages = path.read_bytes(), []
    for start in range(0, len(raw), 4096):
        page = raw[start : start + 4096]
        body = page[16 if start == 0 else 0 : 4096 - 80]
        unlock = Cipher(algorithms.AES256(key), modes.CBC(page[4096 - 80 : 4096 - 64])).decryptor()
        pages.append(unlock.update(body) + unlock.finalize())
    return b"".join(pages)


TRY = """
import sys
from gezin_desktop.store import Store, UnsafeBuild, guard
if len(sys.argv) > 3:  # to see what it is good for
    guard.check_build = guard.check_header = lambda *_: None
try:
    Store.create(sys.argv[1], sys.argv[2])
except UnsafeBuild:
    print("refused")
else:
    print("made")
"""
SYSTEM_SQLITE = find_library("sqlite3")
STDLIB_FIRST = "import sqlite3; sqlite3.connect(':memory:').execute('SELECT 1')\n"
QT_FIRST = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtSql import QSqlDatabase
app = QCoreApplication([])
database = QSqlDatabase.addDatabase("QSQLITE")
database.setDatabaseName(":memory:")
database.open()
"""


@pytest.mark.skipif(
    sys.platform != "linux" or SYSTEM_SQLITE is None, reason="no system SQLite to load first"
)
@pytest.mark.parametrize(
    "order", ["preload", "global", "stdlib first", "Qt first", "both first", "alone"]
)
def test_no_load_order_makes_a_readable_store(folder: Path, order: str):
    said = made_in(order, folder)
    assert said in {"refused", "made"}
    if said == "made":
        assert not is_readable(folder)
    else:
        assert not (folder / "cases.db").exists()
    assert (said == "made") is (
        order not in {"preload", "global"} or encrypts_anyway(folder, order)
    )


def made_in(order: str, folder: Path, *more: str) -> str:
    """Make a store in a process that loads libraries in an order of its own; what it said."""
    first = {
        "global": f"import ctypes; ctypes.CDLL({SYSTEM_SQLITE!r}, ctypes.RTLD_GLOBAL)\n",
        "stdlib first": STDLIB_FIRST,
        "Qt first": QT_FIRST,
        "both first": STDLIB_FIRST + QT_FIRST,
    }.get(order, "")
    extra = {"LD_PRELOAD": str(SYSTEM_SQLITE)} if order == "preload" else {}
    done = subprocess.run(
        [sys.executable, "-c", first + TRY, str(folder), PHRASE, *more],
        cwd=ROOT,
        env=os.environ | extra,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def is_readable(folder: Path) -> bool:
    return (folder / "cases.db").read_bytes().startswith(b"SQLite format 3")


def encrypts_anyway(folder: Path, order: str) -> bool:
    """Whether the guard had nothing to do: without it, too, the file would be encrypted."""
    place = folder.with_name("unguarded")
    return made_in(order, place, "unguarded") == "made" and not is_readable(place)


def test_the_folder_is_argument_then_environment_then_the_users_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("GEZIN_DESKTOP_DATA", str(tmp_path / "env"))
    assert data_folder(tmp_path / "arg") == tmp_path / "arg"
    assert data_folder() == tmp_path / "env"
    monkeypatch.delenv("GEZIN_DESKTOP_DATA")
    assert data_folder().name == "gezin-desktop"
    assert data_folder().is_absolute()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_the_right_to_write_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch, store: Store
):
    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(13, "Zonderling")

    store.close()
    monkeypatch.setattr("gezin_desktop.store.lock.os.open", refuse)
    with pytest.raises(StoreError, match="read-only") as caught:
        Store.open(folder, PHRASE)
    assert "Zonderling" not in caught.value.text("en")
