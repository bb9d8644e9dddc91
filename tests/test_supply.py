"""What the program is made of: nothing but what was agreed on, and it can be told."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions

import pytest

from supply_kit import ROOT, sbom

_IMPORT = re.compile(r"^\s*(?:from|import) (\w+)|import_module\(\"(\w+)", re.MULTILINE)
BUNDLED = {"winreg", "msvcrt"}  # of Python on Windows
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@cache
def imports() -> dict[str, frozenset[str]]:
    """What each source file imports, by its top name."""
    return {
        path.name: frozenset(
            one or other for one, other in _IMPORT.findall(path.read_text(encoding="utf-8"))
        )
        for path in (ROOT / "gezin_desktop").rglob("*.py")
    }


def imported() -> set[str]:
    """Every package from outside that the sources import."""
    found = {name for names in imports().values() for name in names}
    return found - sys.stdlib_module_names - BUNDLED - {"gezin_desktop"}


def named() -> dict[str, str]:
    """The packages that the project names, with the versions that fit."""
    pairs = [re.match(r"([\w.-]+)(.*)", line) for line in PROJECT["dependencies"]]
    return {sbom.canonical(one[1]): one[2] for one in pairs if one}


def test_the_sources_import_only_what_the_project_names():
    owners = packages_distributions()
    assert {"PySide6", "pydantic", "keyring", "sqlcipher3"} <= imported()
    strange = {
        name
        for name in imported()
        if not {sbom.canonical(one) for one in owners.get(name, ["?"])} & set(named())
    }
    # the other halves of PySide6 and pydantic, of the same makers and in the same release
    assert strange <= {"shiboken6", "pydantic_core"}, strange


def test_every_package_was_agreed_on_and_has_a_lowest_version():
    assert set(named()) <= sbom.agreed()
    assert set(sbom.components()) - {"gezin-desktop"} <= sbom.agreed()
    assert [name for name, versions in named().items() if ">=" not in versions] == []


def test_nothing_for_a_network_is_used():
    told = sbom.agreed() | imported()
    assert not told & {"requests", "urllib3", "httpx", "aiohttp", "certifi"}
    for_a_network = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "xmlrpc"}
    users = {name for name, found in imports().items() if for_a_network & found}
    assert users <= {"links.py"}  # is a link well formed


def test_the_bill_names_each_package_with_version_licence_and_hash(tmp_path, monkeypatch):
    out = tmp_path / "bom.json"
    monkeypatch.setattr(sys, "argv", ["sbom.py", str(out)])
    assert sbom.main() == 0
    told = json.loads(out.read_text(encoding="utf-8"))
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.5")
    parts = {one["name"]: one for one in told["components"]}
    assert set(parts) == set(sbom.components()) - {"gezin-desktop"}
    for name, part in parts.items():
        assert part["purl"] == f"pkg:pypi/{name}@{part['version']}"
        assert part["licenses"][0]["license"]["name"]
        assert re.fullmatch(r"[0-9a-f]{64}", part["properties"][0]["value"])
    known = {one["ref"] for one in told["dependencies"]}
    assert all(other in known for one in told["dependencies"] for other in one["dependsOn"])
    assert "http" not in out.read_text(encoding="utf-8")
    assert sbom.bill() == told


def test_a_package_that_nobody_agreed_on_is_refused(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["sbom.py", str(tmp_path / "bom.json")])
    monkeypatch.setattr(sbom, "agreed", lambda: frozenset({"pydantic"}))
    assert sbom.main() == 1
    assert "Not agreed on: " in capsys.readouterr().err


@pytest.mark.parametrize("name", ["No-Such-Package"])
def test_a_package_that_is_missing_is_named(tmp_path, monkeypatch, capsys, name):
    monkeypatch.setattr(sys, "argv", ["sbom.py", str(tmp_path / "bom.json")])
    monkeypatch.setattr(sbom, "PROGRAM", name)
    monkeypatch.setattr(sbom, "components", lambda: sbom.needs(name))
    assert sbom.main() == 2
    assert name in capsys.readouterr().err
