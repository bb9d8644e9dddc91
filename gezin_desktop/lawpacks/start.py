"""The law taken up before anything is judged; costs one look at a folder when there is no pack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gezin_desktop.law.packs.refusal import PackRefused

SUFFIX: Final = ".gezinlaw"
COPY: Final = f"law{SUFFIX}"
"""The open copy of the installed pack, beside the store."""


def take_up_installed(folder: Path) -> PackRefused | None:
    """Work by the pack that was installed for the store in a folder, when there is one.

    Returns:
        Why a pack that is there is not used; None when all is well.
    """
    if not (folder / COPY).is_file():
        return None
    from gezin_desktop.lawpacks.using import take_up

    return take_up(folder)
