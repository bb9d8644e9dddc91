"""Build a folder with the whole program for this kind of computer: ``python3 packaging/bundle.py``.

The folder ``dist/gezin-desktop`` needs no Python and no installation. It is built by PyInstaller as
``gezin-desktop.spec`` says, in an environment of its own: the wheels of ``packaging/pins``, each of
them compared with its hash, and no others. ``--unpinned`` takes what fits instead, for a computer
for which nothing is pinned. Then it is tried: it must judge and write as the source does, byte for
byte, and open its window. The exit status is 0 only when all of that went well.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import environment

SPEC = environment.ROOT / "packaging" / "gezin-desktop.spec"
OUT = environment.ROOT / "dist"
APART = environment.ROOT / "build" / "environment"
EXAMPLE = environment.ROOT / "resources" / "examples" / "08-large-family-mixed.json"
DAY = "2026-12-01"
ENDING = ".exe" if os.name == "nt" else ""
OPEN_SECONDS = 15


class NotSound(Exception):
    """The bundle does not do what the source does; the text says what."""


def build(python: Path) -> Path:
    """Build the bundle; its folder."""
    status = environment.run(
        [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
         "--distpath", str(OUT), "--workpath", str(environment.ROOT / "build"), str(SPEC)]
    )  # fmt: skip
    if status != 0:
        raise NotSound("PyInstaller")
    return OUT / "gezin-desktop"


def told(command: list[str], what: list[str]) -> bytes:
    """What a program prints."""
    done = subprocess.run(  # noqa: S603
        [*command, *what], cwd=environment.ROOT, capture_output=True, check=False
    )
    if done.returncode != 0:
        raise NotSound(f"{' '.join(what)}\n{done.stderr.decode(errors='replace')}")
    return done.stdout


def compare(bundle: list[str], source: list[str], place: Path) -> None:
    """The bundle judges a family and writes its letter exactly as the source does."""
    told(bundle, ["law", "check"])
    judge = ["assess", "--format", "json", "--on", DAY, str(EXAMPLE)]
    if told(bundle, judge) != told(source, judge):
        raise NotSound("assess")
    letters = []
    for name, program in (("bundle", bundle), ("source", source)):
        path = place / f"{name}.pdf"
        told(program, ["letter", str(EXAMPLE), "--lang", "nl", "--on", DAY, "--out", str(path)])
        letters.append(path.read_bytes())
    if letters[0] != letters[1]:
        raise NotSound("letter")


def open_window(door: Path, place: Path) -> None:
    """The window opens on a case and stays; it is closed again. Nothing real is touched."""
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "GEZIN_DESKTOP_DATA": str(place),
              "GEZIN_DESKTOP_CONFIG": str(place)}  # fmt: skip
    window = subprocess.Popen([str(door), str(EXAMPLE)], env=around)  # noqa: S603
    try:
        status = window.wait(OPEN_SECONDS)
    except subprocess.TimeoutExpired:
        window.terminate()
        window.wait()
        return
    raise NotSound(f"{door.name}: {status}")


def main() -> int:
    """Build and try the bundle."""
    try:
        if "--unpinned" in sys.argv[1:]:
            python = environment.ready("bundle")
        else:
            python = environment.pinned(APART, ("program", "bundle"))
        folder = build(python)
        source = [str(python), "-m", "gezin_desktop"]
        with tempfile.TemporaryDirectory() as place:
            compare([str(folder / f"gezin-desktop{ENDING}")], source, Path(place))
            open_window(folder / f"gezin-desktop-window{ENDING}", Path(place))
    except (environment.SetupFailed, NotSound) as failed:
        environment.tell(f"{type(failed).__name__}: {failed}")
        return 1
    size = sum(
        one.stat().st_size for one in folder.rglob("*") if one.is_file() and not one.is_symlink()
    )
    environment.tell(f"{folder}: {size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
