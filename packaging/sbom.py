"""List what the program is made of: ``.venv/bin/python packaging/sbom.py [FILE]``.

Writes a bill of materials (CycloneDX 1.5, JSON) of the packages that are installed here and that
the program needs at run time: versions, licences, who needs whom, and a hash of what was installed.
Made from what is on this computer only. The exit status is 1 when a package is not on the list that
was agreed on (``packaging/agreed-packages.txt``), 2 when one is missing.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
AGREED = ROOT / "packaging" / "agreed-packages.txt"
PROGRAM = "gezin-desktop"
_NAME = re.compile(r"^\s*([A-Za-z0-9][A-Za-z0-9._-]*)")


def canonical(name: str) -> str:
    """A package's name in its one form."""
    return re.sub(r"[-_.]+", "-", name).lower()


def agreed() -> frozenset[str]:
    """The packages that were agreed on."""
    lines = (line.partition("#")[0].strip() for line in AGREED.read_text("utf-8").splitlines())
    return frozenset(canonical(line) for line in lines if line)


def needs(package: str) -> list[str]:
    """The packages that a package needs here; what only an extra or another system needs is not.

    Raises:
        metadata.PackageNotFoundError: it is not installed.
    """
    found = []
    for line in metadata.distribution(package).requires or ():
        name = _NAME.match(line)
        if name is not None and not re.search(r";.*\bextra\b", line) and _installed(name[1]):
            found.append(canonical(name[1]))
    return sorted(set(found))


def _installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False  # for another system or another Python
    return True


def components(start: str = PROGRAM) -> dict[str, list[str]]:
    """Every package the program needs at run time, with those that it needs itself."""
    found: dict[str, list[str]] = {}
    waiting = [canonical(start)]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found[one] = needs(one)
            waiting += found[one]
    return found


def licence(package: str) -> str:
    """The licence a package names; empty when it names none."""
    told = metadata.metadata(package)
    written = told.get("License-Expression") or ""
    classes = [
        line.rpartition(" :: ")[2]
        for line in told.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    free = (told.get("License") or "").strip().splitlines()
    return written or "; ".join(classes) or (free[0] if free else "")


def record_hash(package: str) -> str:
    """SHA-256 of the list of installed files, each of which stands there with its own hash."""
    text = metadata.distribution(package).read_text("RECORD") or ""
    return hashlib.sha256("\n".join(sorted(text.splitlines())).encode()).hexdigest()


def bill() -> dict[str, Any]:
    """The bill of materials. Two runs on the same installation give the same."""
    found = components()
    others = sorted(set(found) - {PROGRAM})
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": _component(PROGRAM, "application")},
        "components": [_component(one, "library") for one in others],
        "dependencies": [
            {"ref": _ref(one), "dependsOn": [_ref(other) for other in found[one]]}
            for one in sorted(found)
        ],
    }


def _ref(package: str) -> str:
    return f"pkg:pypi/{package}@{metadata.version(package)}"


def _component(package: str, kind: str) -> dict[str, Any]:
    return {
        "type": kind,
        "bom-ref": _ref(package),
        "name": package,
        "version": metadata.version(package),
        "purl": _ref(package),
        "licenses": [{"license": {"name": licence(package) or "not named"}}],
        "properties": [{"name": "installed-files-sha256", "value": record_hash(package)}],
    }


def main() -> int:
    """Write the bill; say what is not agreed on."""
    try:
        text = json.dumps(bill(), indent=2) + "\n"
    except metadata.PackageNotFoundError as missing:
        sys.stderr.write(f"{missing.name} is not installed here.\n")
        return 2
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    strange = sorted(set(components()) - agreed() - {PROGRAM})
    if strange:
        sys.stderr.write(f"Not agreed on: {', '.join(strange)}\n")
    return int(bool(strange))


if __name__ == "__main__":
    raise SystemExit(main())
