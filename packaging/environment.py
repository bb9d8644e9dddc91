"""The program's own Python environment, ``.venv`` beside the project: made once, kept current.

Used by ``start.py`` and ``test.py``. Needs nothing but Python and pip. A stamp in the environment
remembers what was installed for which ``pyproject.toml``, so a second run installs nothing.

``pinned`` makes another environment of exactly those wheels whose hashes stand in
``packaging/pins``; a bundle is built in it.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
STAMP = FOLDER / "gezin-stamp.json"
OLDEST, NEWEST = (3, 11), (3, 14)
LINES_OF_PIP = 15
PINS = ROOT / "packaging" / "pins"

WORDS = {
    "python": (
        "Python {found} past niet. Nodig is Python 3.11, 3.12, 3.13 of 3.14 (python.org).",
        "Python {found} does not fit. Python 3.11, 3.12, 3.13 or 3.14 is needed (python.org).",
    ),
    "making": (
        "De omgeving wordt klaargezet in .venv. Dat gebeurt één keer en duurt enkele minuten.",
        "Setting up the environment in .venv. This happens once and takes a few minutes.",
    ),
    "no-venv": (
        "Er kon geen omgeving worden gemaakt in .venv. Installeer de pakketten python3-venv en "
        "python3-pip van uw systeem en probeer het opnieuw.",
        "No environment could be made in .venv. Install your system's packages python3-venv and "
        "python3-pip and try again.",
    ),
    "no-packages": (
        "De onderdelen konden niet worden geïnstalleerd. Is er internet, en ruimte op de schijf "
        "(1 GB)? Het laatste wat pip zei:",
        "The parts could not be installed. Is there an internet connection, and room on the disk "
        "(1 GB)? The last lines of pip:",
    ),
    "no-pins": (
        "Voor Python {found} staan geen vastgelegde onderdelen in packaging/pins.",
        "No pinned parts stand in packaging/pins for Python {found}.",
    ),
    "no-write": (
        "In deze map kan niet worden geschreven: {folder}.",
        "This folder cannot be written: {folder}.",
    ),
}


class SetupFailed(Exception):
    """The environment could not be made; the text says why and what to do."""


def say(key: str, **values: str) -> str:
    """A sentence in the language of the computer: Dutch where it is set to Dutch, else English."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    dutch = next((name for name in names if name), "").lower().startswith("nl")
    return WORDS[key][0 if dutch else 1].format(**values)


def tell(text: str) -> None:
    """Print for the person at the keyboard, beside the output of programs."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def python_inside(folder: Path = FOLDER) -> Path:
    """The interpreter of an environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def ready(extra: str = "") -> Path:
    """Make or renew the environment where needed; its interpreter.

    Args:
        extra: the optional dependencies to install too, such as ``dev``; none when empty.

    Raises:
        SetupFailed: it could not be made.
    """
    wanted = _fingerprint()
    if not _works():
        tell(say("making"))
        _make(_fitting_python(), FOLDER)
    had = _stamp()
    if had.get("for") == wanted and (not extra or extra in had.get("extras", [])):
        return python_inside()
    if had:
        tell(say("making"))
    extras = sorted({*had.get("extras", []), *([extra] if extra else [])})
    _install(extras)
    STAMP.write_text(json.dumps({"for": wanted, "extras": extras}), encoding="utf-8")
    return python_inside()


def pinned(folder: Path, groups: tuple[str, ...]) -> Path:
    """Make a new environment of nothing but pinned wheels; its interpreter.

    Args:
        folder: where it stands; what stood there goes away.
        groups: which files of ``packaging/pins`` are installed.

    Raises:
        SetupFailed: nothing is pinned for this Python, a wheel has another hash, or none is pinned
            for this kind of computer.
    """
    base = _fitting_python()
    asked = [base, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    minor = subprocess.run(asked, capture_output=True, check=True, text=True).stdout.strip()  # noqa: S603
    files = [PINS / f"{group}-{minor}.txt" for group in groups]
    if not all(path.is_file() for path in files):
        raise SetupFailed(say("no-pins", found=minor))
    _make(base, folder)
    named = [part for path in files for part in ("-r", str(path))]
    _pip(folder, ["--require-hashes", "--only-binary=:all:", *named])
    return python_inside(folder)


def run(command: list[str]) -> int:
    """Run a program in the project's folder with our own input and output; its exit status."""
    try:
        status = subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603
    except KeyboardInterrupt:
        return 130
    return status if status >= 0 else 128 - status


def _fingerprint() -> str:
    """What the installation depends on: the project file and the place where the project lies."""
    content = (ROOT / "pyproject.toml").read_bytes().replace(b"\r\n", b"\n")
    return hashlib.sha256(content + str(ROOT).encode()).hexdigest()


def _stamp() -> dict[str, object]:
    try:
        content = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _succeeds(command: list[str], **more: object) -> bool:
    try:
        done = subprocess.run(command, capture_output=True, check=False, **more)  # noqa: S603
    except OSError:
        return False
    return done.returncode == 0


def _works(folder: Path = FOLDER) -> bool:
    """Whether an environment starts, has pip, and its Python fits."""
    question = f"import sys, pip; sys.exit(not {OLDEST} <= sys.version_info[:2] <= {NEWEST})"
    return _succeeds([str(python_inside(folder)), "-c", question])


def _fitting_python() -> str:
    """This Python when it fits, else another one that is on this computer."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return sys.executable
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and _succeeds([found, "-c", ""]):
            return found
    raise SetupFailed(say("python", found=".".join(map(str, sys.version_info[:3]))))


def _make(python: str, folder: Path) -> None:
    """An empty environment with pip.

    Some systems ship Python without the part of ``venv`` that brings pip. Then the system's pip
    puts one in, or ``virtualenv`` makes the environment from a folder that is thrown away again.
    """
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    except OSError:
        raise SetupFailed(say("no-write", folder=str(ROOT))) from None
    if _succeeds([python, "-m", "venv", "--clear", str(folder)]) and _works(folder):
        return
    bare = [python, "-m", "venv", "--clear", "--without-pip", str(folder)]
    inside = [python, "-m", "pip", "--python", str(python_inside(folder)), "install", "-q", "pip"]
    if _succeeds(bare) and _succeeds(inside) and _works(folder):
        return
    with tempfile.TemporaryDirectory() as place:
        fetch = [python, "-m", "pip", "install", "-q", "--target", place, "virtualenv"]
        build = [python, "-m", "virtualenv", "-q", "--clear", str(folder)]
        found = {**os.environ, "PYTHONPATH": place}
        if _succeeds(fetch) and _succeeds(build, env=found) and _works(folder):
            return
    shutil.rmtree(folder, ignore_errors=True)
    raise SetupFailed(say("no-venv"))


def _install(extras: list[str]) -> None:
    """Install the project from its own folder, so that a change in the code is there at once."""
    _pip(FOLDER, ["-e", f".[{','.join(extras)}]" if extras else "."])


def _pip(folder: Path, what: list[str]) -> None:
    """Let pip install into an environment."""
    command = [str(python_inside(folder)), "-m", "pip", "install", "--disable-pip-version-check"]
    done = subprocess.run(  # noqa: S603
        [*command, *what],
        cwd=ROOT,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode != 0:
        last = done.stdout.strip().splitlines()[-LINES_OF_PIP:]
        raise SetupFailed("\n".join([say("no-packages"), *last]))
