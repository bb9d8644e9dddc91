"""The commands about packages, for tests."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent


def load(name: str) -> ModuleType:
    """A command as a module."""
    told = f"command_{name}"
    spec = importlib.util.spec_from_file_location(told, ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[told] = importlib.util.module_from_spec(spec)  # dataclasses look there
    spec.loader.exec_module(module)
    return module


sbom, audit, pins = load("sbom"), load("audit"), load("pins")
environment = load("environment")
