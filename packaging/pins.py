"""Pin every package by its hash: ``.venv/bin/python packaging/pins.py [3.11 ...]``.

Asks pip which wheels it would install for each Python and each kind of computer, and writes what it
answers to ``packaging/pins``: one file a Python for the program, for building a bundle, and for
working on the program. ``pip install --require-hashes`` then takes those wheels and no others, from
whichever index it is told to use. Only wheels are pinned: nothing of a package runs before its hash
was compared. The exit status is 1 when something cannot be had for one of them.

Linux means a C library as of Debian 12, Ubuntu 22.04 or Fedora 35 (glibc 2.34), on ARM as of Debian
13, Ubuntu 24.04 or Fedora 40 (2.39), because Qt asks for it there. macOS means 14 or later.
"""

from __future__ import annotations

import datetime
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.markers import Environment
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PINS = ROOT / "packaging" / "pins"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
GROUPS = ("program", "bundle", "dev")
_GLIBC = {"x86_64": 34, "aarch64": 39}
_OLD_GLIBC = ("manylinux2014", "manylinux2010", "manylinux1", "linux")
_ENDING = re.compile(r"[-_.]+")

Pins = dict[str, tuple[str, str]]
"""Version and hash of a wheel, by the name of its package."""


class CannotPin(Exception):
    """Something cannot be had; the text says for which computer and what pip said."""


@dataclass(frozen=True)
class Computer:
    """A Python on a kind of computer."""

    python: str
    system: str
    machine: str

    @property
    def told(self) -> str:
        """In a few words."""
        return f"Python {self.python}, {self.system} {self.machine}"

    @property
    def marker(self) -> str:
        """How a requirement says that it is for this kind only."""
        return f"(sys_platform == '{self.system}' and platform_machine == '{self.machine}')"

    def tags(self) -> list[str]:
        """The kinds of wheel that run on it, the best first."""
        if self.system == "win32":
            return ["win_amd64"]
        if self.system == "darwin":
            return [f"macosx_14_0_{self.machine}"]
        minors = range(_GLIBC[self.machine], 4, -1)
        newer = [f"manylinux_2_{minor}_{self.machine}" for minor in minors]
        return newer + [f"{one}_{self.machine}" for one in _OLD_GLIBC]

    def environment(self) -> Environment:
        """What the markers of requirements are held against."""
        system = {"linux": "Linux", "win32": "Windows", "darwin": "Darwin"}[self.system]
        return Environment(
            implementation_name="cpython", implementation_version=f"{self.python}.0",
            os_name="nt" if self.system == "win32" else "posix", platform_machine=self.machine,
            platform_python_implementation="CPython", platform_release="", platform_version="",
            platform_system=system, python_full_version=f"{self.python}.0",
            python_version=self.python, sys_platform=self.system,
        )  # fmt: skip

    def wants(self, needed: Requirement, extras: Iterable[str] = ()) -> bool:
        """Whether a requirement applies here, for a package taken with these extras."""
        if needed.marker is None:
            return True
        around: dict[str, Any] = {**self.environment()}
        return any(needed.marker.evaluate({**around, "extra": one}) for one in ("", *extras))


KINDS = (
    ("linux", "x86_64"), ("linux", "aarch64"), ("win32", "AMD64"),
    ("darwin", "arm64"), ("darwin", "x86_64"),
)  # fmt: skip


def canonical(name: str) -> str:
    """A package's name in its one form."""
    return _ENDING.sub("-", name).lower()


def asked() -> dict[str, list[Requirement]]:
    """What the project asks for, by group; building it from source counts as a part of a bundle."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    lines = {
        "program": project["project"]["dependencies"],
        "bundle": [*extras["bundle"], *project["build-system"]["requires"]],
        "dev": extras["dev"],
    }
    return {group: [Requirement(line) for line in lines[group]] for group in GROUPS}


# -- what pip would install ----------------------------------------------------------------------


def ask_pip(computer: Computer, wanted: Iterable[str]) -> dict[str, dict[str, Any]]:
    """What pip would install there, by name, as its report tells.

    Raises:
        CannotPin: pip found no wheels that go together.
    """
    with tempfile.TemporaryDirectory() as place:
        report = Path(place, "report.json")
        command = [
            sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet",
            "--only-binary=:all:", "--target", place, "--python-version", computer.python,
            "--report", str(report), *(f"--platform={one}" for one in computer.tags()), *wanted,
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, check=False, text=True)  # noqa: S603
        if done.returncode != 0:
            wrong = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
            raise CannotPin(f"{computer.told}: {' '.join(wrong[-2:])}")
        told = json.loads(report.read_text(encoding="utf-8"))
    return {canonical(one["metadata"]["name"]): one for one in told["install"]}


def followed(
    computer: Computer, start: Iterable[Requirement], found: dict[str, dict[str, Any]]
) -> tuple[set[str], list[Requirement]]:
    """What a start needs on a computer: the packages that were found, and what is missing.

    pip holds markers against the Python that runs it, so on another computer more may be needed,
    and less.
    """
    needed: set[str] = set()
    missing: list[Requirement] = []
    waiting = [one for one in start if computer.wants(one)]
    seen = set()
    while waiting:
        one = waiting.pop()
        name = canonical(one.name)
        if (name, frozenset(one.extras)) in seen:
            continue
        seen.add((name, frozenset(one.extras)))
        if name not in found:
            missing.append(one)
            continue
        needed.add(name)
        lines = found[name]["metadata"].get("requires_dist", [])
        further = [Requirement(line) for line in lines]
        waiting += [other for other in further if computer.wants(other, one.extras)]
    return needed, missing


def resolved(computer: Computer) -> dict[str, Pins]:
    """The wheels for a computer by group; what the program has is not repeated in the others."""
    groups = asked()
    start = [one for wanted in groups.values() for one in wanted if computer.wants(one)]
    lines = {_without_marker(one) for one in start}
    while True:
        found = ask_pip(computer, sorted(lines))
        _needed, missing = followed(computer, start, found)
        if not missing:
            break
        further = {_without_marker(one) for one in missing} - lines
        if not further:
            raise CannotPin(f"{computer.told}: pip leaves out {missing[0].name}")
        lines |= further
    pins: dict[str, Pins] = {}
    for group, wanted in groups.items():
        names = followed(computer, wanted, found)[0] - set(pins.get("program", ()))
        pins[group] = {name: _pin(found[name]) for name in names}
    return pins


def _without_marker(needed: Requirement) -> str:
    extras = f"[{','.join(sorted(needed.extras))}]" if needed.extras else ""
    return f"{needed.name}{extras}{needed.specifier}"


def _pin(told: dict[str, Any]) -> tuple[str, str]:
    return told["metadata"]["version"], told["download_info"]["archive_info"]["hashes"]["sha256"]


# -- the files -----------------------------------------------------------------------------------


def written(group: str, python: str, pins: dict[Computer, Pins], made: str) -> str:
    """The file of a group for one Python: each version once, with the hashes of all its wheels."""
    lines = [
        f"# Made by packaging/pins.py on {made} for Python {python}: not to be edited.",
        "# Every wheel by its hash, for pip install --require-hashes.",
    ]
    names = sorted({name for one in pins.values() for name in one})
    for name in names:
        versions: dict[str, list[Computer]] = {}
        for computer, found in pins.items():
            if name in found:
                versions.setdefault(found[name][0], []).append(computer)
        for version, where in sorted(versions.items()):
            marker = " or ".join(one.marker for one in where) if len(where) < len(pins) else ""
            line = f"{name}=={version}" + (f" ; {marker}" if marker else "")
            hashes = sorted({pins[one][name][1] for one in where})
            lines.append(" \\\n".join([line, *(f"    --hash=sha256:{one}" for one in hashes)]))
    return "\n".join(lines) + "\n"


def make(python: str) -> None:
    """Write the three files for one Python."""
    by_group: dict[str, dict[Computer, Pins]] = {group: {} for group in GROUPS}
    for system, machine in KINDS:
        computer = Computer(python, system, machine)
        sys.stderr.write(f"{computer.told}\n")
        for group, pins in resolved(computer).items():
            by_group[group][computer] = pins
    made = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    PINS.mkdir(exist_ok=True)
    for group, pins in by_group.items():
        path = PINS / f"{group}-{python}.txt"
        path.write_text(written(group, python, pins, made), encoding="utf-8", newline="\n")


def main() -> int:
    """Pin for every Python that is named, or for all."""
    status = 0
    for python in sys.argv[1:] or PYTHONS:
        try:
            make(python)
        except CannotPin as refused:
            sys.stderr.write(f"{refused}\n")
            status = 1
    return status


if __name__ == "__main__":
    raise SystemExit(main())
