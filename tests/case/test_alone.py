"""No plug-in of pydantic sees a case."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest
from gezin_desktop.case.alone import LOADER, keep_alone
from gezin_desktop.case.values import Record


def test_no_plugin_is_looked_for():
    class Fresh(Record):
        answer: bool | None = None

    assert Fresh.model_validate({"answer": True}).answer is True
    assert sys.modules[LOADER].get_plugins() == ()
    assert getattr(sys.modules[LOADER], "__file__", None) is None


def test_a_finder_that_is_there_stays(monkeypatch):
    real = ModuleType(LOADER)
    monkeypatch.setitem(sys.modules, LOADER, real)
    keep_alone()
    assert sys.modules[LOADER] is real


def test_a_later_pydantic_finds_its_own_finder(monkeypatch):
    monkeypatch.delitem(sys.modules, LOADER)
    keep_alone()
    with pytest.raises(AttributeError):
        sys.modules[LOADER].__wrapped__  # noqa: B018
    assert sys.modules[LOADER].PYDANTIC_ENTRY_POINT_GROUP == "pydantic"
    assert sys.modules[LOADER].__file__
