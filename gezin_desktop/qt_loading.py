"""Loads Qt for Python without the work that no window of ours ever needs.

PySide6 carries modules of Python text that describe the signatures of its functions: for the
sentence of a ``TypeError``, for ``inspect.signature`` and for making stubs. It compiles that text
anew at every start, half of the time that loading Qt takes. Here they wait until somebody asks for
a name in one; then it is complete, as PySide6 made it.
"""

from __future__ import annotations

import builtins
import sys
import threading
from collections.abc import Callable
from types import CodeType, ModuleType
from typing import Any, Final

from gezin_desktop.qt_enums import quicken

_FOLDER: Final = "shibokensupport/signature/"
_LATER: Final = frozenset(
    f"{_FOLDER}{name}.py"
    for name in ("parser", "layout", "errorhandler", "lib/enum_sig", "lib/pyi_generator")
)
"""A sixth, ``mapping``, cannot wait: the library looks in its table of names, not at the module."""
_EMPTY: Final = "__getattr__ = __import__('gezin_desktop.qt_loading').qt_loading.waiting(__name__)"
"""What a module holds while it waits; its own text takes this place."""

_SOURCES: dict[str, tuple[Any, str]] = {}
_lock: Final = threading.RLock()


def load_qt() -> None:
    """Load Qt, and leave Python's own ``import`` in place.

    PySide6 puts one of its own there, which reads the source text of every module that is imported
    later, to see whether it uses ``__feature__``; we never do. That was a fifth of the start.
    """
    if "PySide6.QtCore" in sys.modules:
        return
    quicken()
    ordinary, compiler = builtins.__import__, builtins.compile
    builtins.compile = _compiling_later(compiler)
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.compile = compiler
        builtins.__import__ = ordinary


def _compiling_later(compiler: Callable[..., Any]) -> Any:
    """A ``compile`` that keeps the text of modules that may wait."""

    def compiled(source: Any, filename: Any, mode: str, *rest: Any, **named: Any) -> Any:
        if isinstance(filename, str) and filename in _LATER:
            _SOURCES[filename[:-3].replace("/", ".")] = source, filename
            return compiler(_EMPTY, filename, mode)
        return compiler(source, filename, mode, *rest, **named)

    return compiled


def waiting_modules() -> tuple[str, ...]:
    """The names of the modules that nobody needed yet."""
    return tuple(_SOURCES)


def waiting(module: str) -> Callable[[str], Any]:
    """The ``__getattr__`` of a module whose text waits."""

    def found(name: str) -> Any:
        # Python itself asks every module for names like ``__path__``
        if not name.startswith("__"):
            _fill(module)
        try:
            return sys.modules[module].__dict__[name]
        except KeyError:
            raise AttributeError(f"module {module!r} has no attribute {name!r}") from None

    return found


def _fill(module: str) -> None:
    with _lock:
        source, filename = _SOURCES.pop(module, ("", ""))
        if filename:
            code: CodeType = compile(source, filename, "exec")
            _run(code, sys.modules[module])


def _run(code: CodeType, module: ModuleType) -> None:
    exec(code, module.__dict__)  # noqa: S102 - the text that PySide6 itself would have run
