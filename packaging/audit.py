"""Look for known faults in the packages: ``.venv/bin/python packaging/audit.py ADVISORIES [BILL]``.

ADVISORIES is a folder of advisories in the OSV format (JSON, one a file), or a zip of one, as
osv.dev and others publish for PyPI; it was brought here by somebody, for this command speaks to no
network. What is looked at: every version that is pinned in ``packaging/pins``, or those of a bill
of materials that ``sbom.py`` wrote.

Tells each fault with its package, version, other names, and the version in which it was mended, and
how old the advisories are: what was found after the newest of them is not known here. The exit
status is 0 when there is no fault, 1 when there is one, 2 when there was nothing to compare with.
"""

from __future__ import annotations

import json
import re
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

ROOT = Path(__file__).resolve().parent.parent
PINS = ROOT / "packaging" / "pins"
ECOSYSTEM = "PyPI"
_PIN = re.compile(r"^([a-z0-9-]+)==([^\s;\\]+)", re.MULTILINE)


class NothingToCompare(Exception):
    """There are no advisories, or no packages; the text says which."""


@dataclass(frozen=True, order=True)
class Fault:
    """A known fault of a package that is used here."""

    package: str
    version: str
    advisory: str
    names: tuple[str, ...]
    mended: tuple[str, ...]
    summary: str

    def __str__(self) -> str:
        names = f" ({', '.join(self.names)})" if self.names else ""
        mended = f"mended in {' or '.join(self.mended)}" if self.mended else "not mended yet"
        return f"{self.package} {self.version}: {self.advisory}{names}, {mended}. {self.summary}"


def canonical(name: str) -> str:
    """A package's name in its one form."""
    return re.sub(r"[-_.]+", "-", name).lower()


# -- what is used --------------------------------------------------------------------------------


def pinned(folder: Path = PINS) -> set[tuple[str, str]]:
    """Every package and version that is pinned for any computer."""
    return {
        (canonical(name), version)
        for path in folder.glob("*.txt")
        for name, version in _PIN.findall(path.read_text(encoding="utf-8"))
    }


def listed(bill: Path) -> set[tuple[str, str]]:
    """The packages and versions of a bill of materials (CycloneDX)."""
    told = json.loads(bill.read_text(encoding="utf-8"))
    return {(canonical(one["name"]), one["version"]) for one in told.get("components", [])}


# -- what is known -------------------------------------------------------------------------------


def advisories(place: Path) -> Iterator[dict[str, Any]]:
    """Every advisory of a folder or a zip.

    Raises:
        NothingToCompare: a file of it cannot be read as one, so that what it tells would be lost.
    """
    for name, content in _contents(place):
        try:
            told = json.loads(content)
        except ValueError:
            raise NothingToCompare(f"{name} is no JSON.") from None
        if not isinstance(told, dict) or "id" not in told:
            raise NothingToCompare(f"{name} is no advisory in the OSV format.")
        yield told


def _contents(place: Path) -> Iterator[tuple[str, bytes]]:
    if place.is_dir():
        for path in sorted(place.rglob("*.json")):
            yield path.name, path.read_bytes()
    elif zipfile.is_zipfile(place):
        with zipfile.ZipFile(place) as packed:
            for name in sorted(packed.namelist()):
                if name.endswith(".json"):
                    yield name, packed.read(name)


def touches(version: str, affected: dict[str, Any]) -> bool:
    """Whether an advisory says that a version has the fault.

    It counts when it is listed, or when it lies in a range. A version that cannot be compared
    counts too: somebody has to look.
    """
    if version in affected.get("versions", ()):
        return True
    ranges = [one for one in affected.get("ranges", ()) if one.get("type") == "ECOSYSTEM"]
    try:
        here = Version(version)
        listed_too = any(here == Version(one) for one in affected.get("versions", ()))
        return listed_too or any(_within(here, one.get("events", ())) for one in ranges)
    except InvalidVersion:
        return True


def _within(here: Version, events: Any) -> bool:
    """Whether the last event at or before a version leaves the fault in it."""
    inside = False
    for kind, told in sorted(_moments(events), key=lambda one: (one[1], one[0] == "introduced")):
        if kind == "introduced" and here >= told:
            inside = True
        elif (kind == "fixed" and here >= told) or (kind == "last_affected" and here > told):
            inside = False
    return inside


def _moments(events: Any) -> Iterator[tuple[str, Version]]:
    for event in events:
        for kind in ("introduced", "fixed", "last_affected"):
            if kind in event:
                yield kind, Version("0.dev0" if event[kind] == "0" else event[kind])


def faults(used: set[tuple[str, str]], told: dict[str, Any]) -> Iterator[Fault]:
    """What one advisory says about the packages that are used."""
    if told.get("withdrawn"):
        return
    for affected in told.get("affected", ()):
        package = affected.get("package", {})
        if package.get("ecosystem") != ECOSYSTEM:
            continue
        name = canonical(package.get("name", ""))
        mended = {
            event["fixed"]
            for one in affected.get("ranges", ())
            if one.get("type") == "ECOSYSTEM"
            for event in one.get("events", ())
            if "fixed" in event
        }
        summary = " ".join((told.get("summary") or told.get("details") or "").split())[:160]
        names = tuple(sorted(told.get("aliases", ())))
        for version in sorted(version for used_name, version in used if used_name == name):
            if touches(version, affected):
                yield Fault(name, version, told["id"], names, tuple(sorted(mended)), summary)


# -- the report ----------------------------------------------------------------------------------


def audit(used: set[tuple[str, str]], place: Path) -> tuple[list[Fault], list[str]]:
    """The faults, and sentences about what was compared.

    Raises:
        NothingToCompare: there was no advisory for PyPI, or no package.
    """
    if not used:
        raise NothingToCompare("No package was named.")
    found: set[Fault] = set()
    read, days = 0, set()
    for told in advisories(place):
        found.update(faults(used, told))
        kinds = {one.get("package", {}).get("ecosystem") for one in told.get("affected", ())}
        read += ECOSYSTEM in kinds
        days.add(str(told.get("modified", ""))[:10])
    if not read:
        raise NothingToCompare(f"{place.name} holds no advisory for {ECOSYSTEM}.")
    return sorted(found), [
        f"{len(used)} versions of {len({name for name, _ in used})} packages, {read} advisories,",
        f"the newest of {max(days)}: what became known later is not in them.",
    ]


def main() -> int:
    """Compare and tell."""
    if len(sys.argv) not in {2, 3}:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    try:
        used = listed(Path(sys.argv[2])) if len(sys.argv) > 2 else pinned()
        found, told = audit(used, Path(sys.argv[1]))
    except (NothingToCompare, OSError, ValueError) as problem:
        sys.stderr.write(f"Nothing was compared. {problem}\n")
        return 2
    for fault in found:
        sys.stdout.write(f"{fault}\n")
    sys.stdout.write("\n".join([*told, f"{len(found)} known faults."]) + "\n")
    return int(bool(found))


if __name__ == "__main__":
    raise SystemExit(main())
