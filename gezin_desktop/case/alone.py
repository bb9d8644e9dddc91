"""Keeps plug-ins of pydantic away from the case: nobody looks on while facts are read.

pydantic asks every package that is installed whether it has a plug-in, and hands each plug-in the
facts of every case. That is no business of theirs. Asking also loads the libraries for mail,
archives and sockets: a tenth of the time before the first answer.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any, Final

LOADER: Final = "pydantic.plugin._loader"


class _NoPlugins(ModuleType):
    """Stands where pydantic looks for its finder of plug-ins, and finds none."""

    def get_plugins(self) -> tuple[()]:
        """No plug-ins."""
        return ()

    def __getattr__(self, name: str) -> Any:
        """What a later pydantic may want besides: then its own finder takes the place."""
        if name.startswith("__"):
            raise AttributeError(name)
        del sys.modules[LOADER]
        return getattr(import_module(LOADER), name)


def keep_alone() -> None:
    """From now on no plug-in of pydantic is looked for; nothing when it has been done already."""
    sys.modules.setdefault(LOADER, _NoPlugins(LOADER))
