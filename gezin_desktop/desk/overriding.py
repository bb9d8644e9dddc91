"""Errors inside methods that Qt calls, kept whole on Python 3.11.

There an error that the interpreter itself raises (a division by zero, a missing index) is not yet
an object when it leaves the method. PySide6 (seen with 6.8 to 6.11) takes it for one and ends the
process. An error that was caught once is an object: each method of ours that takes the place of one
of Qt's catches and raises it again. From Python 3.12 on every error is an object from the start.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from types import FunctionType, MethodDescriptorType
from typing import Any

from PySide6.QtCore import QObject


def keep_errors_whole() -> None:
    """Wrap the overrides of every class of Qt objects that is made from now on."""
    QObject.__init_subclass__ = classmethod(_wrap_overrides)  # type: ignore[assignment, method-assign]


def _wrap_overrides(made: type[QObject], /, **words: object) -> None:
    super(QObject, made).__init_subclass__(**words)  # those after Qt's, such as Generic's
    line = made.__mro__
    first = next(place for place, one in enumerate(line) if one.__module__.startswith("PySide6."))
    of_qt = _methods(line[first])
    for ours in line[:first]:
        for name, method in tuple(vars(ours).items()):
            whole = not isinstance(method, FunctionType) or hasattr(method, "__wrapped__")
            if name in of_qt and not whole:
                setattr(ours, name, _whole(method))


@cache
def _methods(of_qt: type) -> frozenset[str]:
    """The names of what a class of Qt and those below it can do, apart from Python's own."""
    own = {name for name, it in vars(of_qt).items() if type(it) is MethodDescriptorType}
    below = (_methods(one) for one in of_qt.__bases__ if one is not object)
    return frozenset(name for name in own if not name.startswith("__")).union(*below)


def _whole(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def called(*args: Any, **words: Any) -> Any:
        try:
            return method(*args, **words)
        except BaseException:
            raise

    return called
