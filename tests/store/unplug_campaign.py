"""The medium is pulled out at random moments: every acknowledged save is there once it is back.

A library that is loaded before all others answers every call on the store's files with EIO from a
random call on, as a kernel does after a stick was pulled or a cable came loose. Run from the root
of the project, on Linux with a C compiler: ``python -m tests.store.unplug_campaign [runs] [seed]``.
A short form runs with the tests (``test_disk.py``).
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from gezin_desktop.store import Store
from gezin_desktop.store.access.slots import Hardness

PHRASE = "vier losse woorden samen"
ROOT = Path(__file__).resolve().parents[2]
COMPILER = shutil.which("cc")
MOST_CALLS = 1_500  # on files of the store until the medium goes; a save makes about seventy

LIBRARY = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static long left = -1; /* calls that are still answered; -1: all */

void pull_after(long calls) { left = calls; }

static int gone(const char *path) {
    const char *home = getenv("PULLED");
    if (left < 0 || home == NULL || strncmp(path, home, strlen(home)) != 0) return 0;
    if (left > 0) { left--; return 0; }
    errno = EIO;
    return 1;
}

static int gone_handle(int handle) {
    char link[64], path[4096];
    int before = errno;
    if (left < 0) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t size = readlink(link, path, sizeof path - 1);
    errno = before;
    if (size < 0) return 0;
    path[size] = 0;
    return gone(path);
}

#define REAL(name) ((typeof(name) *)dlsym(RTLD_NEXT, #name))
#define ON_HANDLE(name, kind, given, passed) \
    kind name given { return gone_handle(handle) ? -1 : REAL(name) passed; }
#define ON_PATH(name, kind, given, passed) \
    kind name given { return gone(path) ? -1 : REAL(name) passed; }

ON_HANDLE(pread, ssize_t, (int handle, void *to, size_t n, off_t at), (handle, to, n, at))
ON_HANDLE(pread64, ssize_t, (int handle, void *to, size_t n, off64_t at), (handle, to, n, at))
ON_HANDLE(pwrite, ssize_t, (int handle, const void *of, size_t n, off_t at), (handle, of, n, at))
ON_HANDLE(pwrite64, ssize_t, (int handle, const void *of, size_t n, off64_t at),
    (handle, of, n, at))
ON_HANDLE(read, ssize_t, (int handle, void *to, size_t n), (handle, to, n))
ON_HANDLE(write, ssize_t, (int handle, const void *of, size_t n), (handle, of, n))
ON_HANDLE(fsync, int, (int handle), (handle))
ON_HANDLE(fdatasync, int, (int handle), (handle))
ON_HANDLE(ftruncate, int, (int handle, off_t size), (handle, size))
ON_HANDLE(ftruncate64, int, (int handle, off64_t size), (handle, size))
ON_HANDLE(fstat, int, (int handle, struct stat *to), (handle, to))
ON_HANDLE(fstat64, int, (int handle, struct stat64 *to), (handle, to))
ON_PATH(stat, int, (const char *path, struct stat *to), (path, to))
ON_PATH(stat64, int, (const char *path, struct stat64 *to), (path, to))
ON_PATH(access, int, (const char *path, int mode), (path, mode))
ON_PATH(unlink, int, (const char *path), (path))
ON_PATH(rename, int, (const char *path, const char *to), (path, to))
ON_PATH(mkdir, int, (const char *path, mode_t mode), (path, mode))

#define OPENS(name) \
    int name(const char *path, int flags, ...) { \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = va_arg(more, mode_t); \
        va_end(more); \
        return gone(path) ? -1 : REAL(name)(path, flags, mode); \
    }
int open(const char *path, int flags, ...);
int open64(const char *path, int flags, ...);
OPENS(open)
OPENS(open64)

/* locks are kept by the kernel, but a file system that is shut down refuses them too */
#define LOCKS(name) \
    int name(int handle, int what, ...) { \
        va_list more; \
        va_start(more, what); \
        void *value = va_arg(more, void *); \
        va_end(more); \
        return gone_handle(handle) ? -1 : REAL(name)(handle, what, value); \
    }
int fcntl(int handle, int what, ...);
int fcntl64(int handle, int what, ...);
LOCKS(fcntl)
LOCKS(fcntl64)
"""

WRITER = """
import ctypes, json, sys
from gezin_desktop.store import NewSummary, Store, StoreError
folder, phrase, calls = sys.argv[1], sys.argv[2], int(sys.argv[3])
store = Store.open(folder, phrase)
store._connection.execute("PRAGMA busy_timeout = 300").fetchall()
versions = {case.id: case.version for case in store.cases(limit=10_000)}
ctypes.CDLL(None).pull_after(ctypes.c_long(calls))
try:
    for number in range(100_000):
        if number % 3 == 0 or not versions:
            text = f"text {number}"
            case_id = store.add(text, NewSummary("Zaak", words=f"woord{number}"))
            versions[case_id] = 1
        else:
            case_id = list(versions)[number * 7 % len(versions)]
            store.load(case_id)
            store.cases(f"woord{number - 1}")
            text = f"text {number} " + "x" * (number % 5 * 900)
            versions[case_id] = store.save(
                case_id, text, NewSummary("Zaak"), expected_version=versions[case_id])
        print(json.dumps([case_id, versions[case_id], text]), flush=True)
        if number % 10 == 9:
            store.rest()
except StoreError as error:
    print(json.dumps([type(error).__name__, error.text("en")]), flush=True)
"""


def build(home: Path) -> Path:
    """Compile the library."""
    source, made = home / "pulled.c", home / "pulled.so"
    source.write_text(LIBRARY)
    command = [str(COMPILER), "-shared", "-fPIC", "-w", "-o", str(made), str(source), "-ldl"]
    subprocess.run(command, check=True)
    return made


def one_run(library: Path, folder: Path, chance: random.Random) -> tuple[str, int]:
    """Pull the medium out while somebody saves; what was told then, and how many saves were sure.

    Raises:
        AssertionError: something acknowledged is lost or damaged once the medium is back.
    """
    calls = str(chance.randrange(MOST_CALLS))
    command = [sys.executable, "-c", WRITER, str(folder), PHRASE, calls]
    extra = {"LD_PRELOAD": str(library), "PULLED": str(folder)}
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | extra, capture_output=True, text=True, check=False
    )
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    if not lines or len(lines[-1]) != 2:
        raise AssertionError(done.stderr[-2_000:])
    told, saves = lines[-1][0], lines[:-1]
    latest = {case_id: (version, text) for case_id, version, text in saves}
    with Store.open(folder, PHRASE) as store:
        problems = store.verify("en")
        if problems:
            raise AssertionError(problems)
        for case_id, (version, text) in latest.items():
            case = store.load(case_id)
            # one more may have been saved without being told: the medium went in between
            if case.version != version + 1 and (case.version, case.text) != (version, text):
                raise AssertionError((case_id, version, case.version))
    return told, len(saves)


def main() -> None:
    """Pull the medium out many times and print what was seen."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    chance, told, saves = random.Random(seed), Counter[str](), 0  # noqa: S311 - the same in every run
    with tempfile.TemporaryDirectory(prefix="gezin-pulled-") as home:
        library, folder = build(Path(home)), Path(home) / "data"
        Store.create(folder, PHRASE, hardness=Hardness(8, 1, 1))[0].close()
        for _ in range(runs):
            one, sure = one_run(library, folder, chance)
            told[one] += 1
            saves += sure
    print(  # noqa: T201
        f"seed {seed}: {runs} times pulled, {saves} acknowledged saves, 0 lost, 0 damaged; told: "
        + ", ".join(f"{name} {count}" for name, count in told.most_common())
    )


if __name__ == "__main__":
    main()
