"""Where the settings of this user lie, for the window and for the command line."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import platformdirs

from gezin_desktop import portable

FILE: Final = "settings.json"
FOLDER_VARIABLE: Final = "GEZIN_DESKTOP_CONFIG"


def config_folder() -> Path:
    """The folder of the settings: ``GEZIN_DESKTOP_CONFIG``, else portable, else the user's own."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    return portable.settings() or Path(platformdirs.user_config_dir("gezin-desktop", False))
