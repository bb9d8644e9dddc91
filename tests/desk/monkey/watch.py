"""What the monkey's observer sees: exceptions, warnings of Qt, and facts that go missing."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from gezin_desktop.desk.commands import REMOVE_ROW, REPLACE, WHAT_IF, Change
from gezin_desktop.desk.form.declared_income import NO_EXEMPTION_PATH
from pydantic import BaseModel
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from gezin_desktop.desk.frame.window import MainWindow
    from gezin_desktop.desk.state import State

ALL_AT_ONCE = {NO_EXEMPTION_PATH: "sponsor.income_exemption."}
"""Questions whose answer is an answer to several others."""

EXPECTED = (
    "This plugin does not support",  # a platform without windows of its own
    "QPainter::begin(): Returned false",  # a printer that cannot print; the program tells it
)


def facts_of(state: State) -> dict[str, Any]:
    """Every answered fact by its path, and every text that was not understood."""
    found = dict(_leaves("", state.case))
    return found | {f"typed:{path}": text for path, text in state.unread.items()}


def _leaves(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _leaves(f"{path}.{name}" if path else name, getattr(value, name))
    elif isinstance(value, (list, tuple)) and value and isinstance(value[0], BaseModel):
        for place, one in enumerate(value):
            name = f".{one.id}" if path == "relatives" else f"[{place}]"
            yield from _leaves(path + name, one)
    elif value is not None:
        yield path, value


def missing(before: Mapping[str, Any], now: Mapping[str, Any], path: str, kind: str) -> list[str]:
    """The facts that a step took away or changed although it was about another fact."""
    if kind in (REPLACE, WHAT_IF):
        return []
    about = [path, f"typed:{path}"]
    starts = tuple(f"{one}{sign}" for one in about for sign in ".[") if kind == REMOVE_ROW else ()
    if path in ALL_AT_ONCE:
        starts += (ALL_AT_ONCE[path],)
    if path.endswith(".antecedents.any"):
        starts += (path.removesuffix("any"),)
    return [
        one
        for one, value in before.items()
        if now.get(one) != value and one not in about and not one.startswith(starts or ("\0",))
    ]


class Watch:
    """Collects what went wrong; ``doing`` is what the monkey did last."""

    def __init__(self) -> None:
        self.wrong: list[str] = []
        self.doing: list[str] = []
        self.collected_elsewhere = 0
        self._known: dict[int, State] = {}
        self._state: State | None = None
        self._case: int | None = None
        self._hooks: tuple[Any, ...] = ()

    def tell(self, what: str) -> None:
        """Note something that may not happen, with what led to it."""
        self.wrong.append(f"{what}\n    after {', '.join(self.doing[-8:])}")

    # -- exceptions and warnings -----------------------------------------------------------------

    def __enter__(self) -> Watch:
        """Stand where exceptions and warnings would be printed."""
        self._hooks = (sys.excepthook, sys.unraisablehook, threading.excepthook)
        sys.excepthook = self._raised
        sys.unraisablehook = lambda told: self._raised(
            told.exc_type, told.exc_value, told.exc_traceback
        )
        threading.excepthook = lambda told: self._raised(
            told.exc_type, told.exc_value, told.exc_traceback
        )
        self._handler = qInstallMessageHandler(self._warned)
        return self

    def __exit__(self, *_ended: object) -> None:
        """Give the places back."""
        sys.excepthook, sys.unraisablehook, threading.excepthook = self._hooks
        qInstallMessageHandler(self._handler)

    def _raised(self, kind: Any, error: Any, trace: Any) -> None:
        self.tell("".join(traceback.format_exception(kind, error, trace)))

    def _warned(self, kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not any(one in words for one in EXPECTED):
            self.tell(f"Qt: {words}")

    # -- facts -----------------------------------------------------------------------------------

    def follow(self, window: MainWindow) -> None:
        """Hear every change of the open case of a window."""
        self._window = window
        session = window.open_case.session
        session.answered.connect(self._answered)
        session.jumped.connect(self._note)
        session.trial_turned.connect(self._note)
        session.loaded.connect(self._loaded)
        window.open_case.saver.saved.connect(self._note)
        self._state, self._case = session.state, None
        self._facts = facts_of(session.state)

    def forget(self) -> None:
        """Cases may come back older than they were: a backup is put back, a file taken in."""
        self._known.clear()

    def _answered(self, path: str) -> None:
        session = self._window.open_case.session
        before, self._facts = self._facts, facts_of(session.state)
        step = session.history.step(session.history.index() - 1)
        kind = step.kind if isinstance(step, Change) else ""
        lost = missing(before, self._facts, path, kind)
        if lost:
            self.tell(f"{kind} at {path} also changed {lost}")
        self._note()

    def _note(self) -> None:
        opened = self._window.open_case
        self._facts = facts_of(opened.session.state)
        self._state, self._case = opened.session.kept_state, opened.case_id

    def _loaded(self) -> None:
        if self._case is not None and self._state is not None:
            self._known[self._case] = self._state
        self._note()
        known = self._known.get(self._case) if self._case is not None else None
        if known is not None and self._state is not None:
            before, now = facts_of(known), facts_of(self._state)
            lost = sorted(one for one in before if before[one] != now.get(one))
            if lost:
                self.tell(f"case {self._case} was opened again without {lost}")
