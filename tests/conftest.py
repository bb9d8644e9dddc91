"""Shared ground of all tests: no display, no network, no real user data."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Iterator

import hypothesis
import pytest
from hypothesis.configuration import set_hypothesis_home_dir
from pytestqt.qtbot import QtBot

_HOME = tempfile.TemporaryDirectory(prefix="gezin-tests-")
os.environ["QT_QPA_PLATFORM"] = os.environ.get("GEZIN_TEST_PLATFORM", "offscreen")
os.environ["GEZIN_DESKTOP_DATA"] = os.path.join(_HOME.name, "data")
os.environ["GEZIN_DESKTOP_CONFIG"] = os.path.join(_HOME.name, "config")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

# Examples that failed are printed; nothing is kept in a folder beside the project.
set_hypothesis_home_dir(os.path.join(_HOME.name, "hypothesis"))
hypothesis.settings.register_profile(
    "project",
    database=None,
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],  # a busy machine is no fault
)
hypothesis.settings.load_profile("project")

_THRESHOLD = gc.get_threshold()
_PATIENCE_MS = 90_000


class PatientBot(QtBot):
    """Waits for what comes in the end: a slow or busy computer fails no test.

    How long a test says that something may take is the least. Nothing waits for what must not come,
    so a test that passes takes no longer.
    """

    def waitUntil(self, callback, *, timeout=_PATIENCE_MS):
        """Turn the event loop until something is so."""
        super().waitUntil(callback, timeout=max(timeout, _PATIENCE_MS))

    def waitSignal(self, signal, *, timeout=_PATIENCE_MS, **more):
        """Turn the event loop until something is told."""
        return super().waitSignal(signal, timeout=max(timeout, _PATIENCE_MS), **more)

    def waitExposed(self, widget, *, timeout=_PATIENCE_MS):
        """Turn the event loop until a window is on the screen."""
        return super().waitExposed(widget, timeout=max(timeout, _PATIENCE_MS))


@pytest.fixture
def qtbot(qapp, request) -> QtBot:
    """The hands and eyes of a test, with patience; takes the place of the ordinary ones."""
    return PatientBot(request)


def _collect_by_hand() -> None:
    """As in the program: a window of an earlier test is never taken apart on another thread."""
    gc.disable()
    gc.set_threshold(*_THRESHOLD)
    gc.unfreeze()


_collect_by_hand()


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """After each test, collect on the main thread what Python itself would have collected.

    What a test, or a door of the program that it opened, made of the collector is undone.
    """
    yield
    _collect_by_hand()
    limits, counts = gc.get_threshold(), gc.get_count()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            gc.collect(generation)
            break
