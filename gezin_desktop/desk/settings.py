"""The settings of the desk: one typed table, kept as JSON in the user's configuration folder.

Nothing here is about a client. A value that does not fit its row becomes the default; a file that
cannot be read leaves all defaults and sets ``damaged``, so that the program can say so.
"""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Generic, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from gezin_desktop.config import FILE, config_folder
from gezin_desktop.desk.language import DUTCH, LANGUAGES
from gezin_desktop.desk.scale import LARGEST, SMALLEST
from gezin_desktop.desk.theme import CHOICES, SYSTEM
from gezin_desktop.letter.logo import LONGEST_TEXT

T = TypeVar("T")
_MOST_LINES: Final = 6


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One setting: its key in the file, its default, and what values it takes.

    Attributes:
        key: the name in the file.
        default: the value until someone changes it; its type is the type of the setting.
        choices: the only values, when there are few.
        words: whether a table holds texts; else it holds lists of numbers.
        low: the least number.
        high: the greatest number.
        longest: how many signs or lines a text may hold.
    """

    key: str
    default: T
    choices: tuple[T, ...] = ()
    low: int = 0
    high: int = 0
    longest: int = 200
    words: bool = False

    def fits(self, value: object) -> bool:
        """Whether a value may be kept under this setting."""
        if type(value) is not type(self.default) or (self.choices and value not in self.choices):
            return False
        if isinstance(value, str):
            return len(value) <= self.longest
        if isinstance(value, list):
            return len(value) <= _MOST_LINES and all(
                isinstance(one, str) and len(one) <= self.longest for one in value
            )
        if isinstance(value, dict):
            if self.words:
                texts = [*value, *value.values()]
                return all(isinstance(one, str) and len(one) <= self.longest for one in texts)
            return all(_is_numbers(numbers) for numbers in value.values())
        return isinstance(value, bool) or (
            isinstance(value, int) and self.low <= value <= self.high
        )


def _is_numbers(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, int | float) for one in value)


LANGUAGE: Final = Setting("language", DUTCH, LANGUAGES)
LETTER_LANGUAGE: Final = Setting("letter_language", DUTCH, LANGUAGES)
THEME: Final = Setting("theme", SYSTEM, CHOICES)
SCALE: Final = Setting("scale", 100, low=SMALLEST, high=LARGEST)
INITIALS: Final = Setting("initials", default=False)
LOCK_MINUTES: Final = Setting("lock_minutes", 5, low=1, high=15)
BAR_CAPTURE: Final = Setting("bar_capture", default=False)
"""Whether other programs may take no pictures of the window, where the system can do that."""
COUNSELLOR: Final = Setting("counsellor", "", longest=60)
"""Who works at this desk, as colleagues know them."""
BACKUP_FOLDER: Final = Setting("backup_folder", "", longest=4096)
DESK_NAME: Final = Setting("desk_name", "")
DESK_LINE: Final = Setting("desk_line", "")
DESK_ADDRESS: Final[Setting[list[str]]] = Setting("desk_address", [])
DESK_PHONE: Final = Setting("desk_phone", "", longest=60)
DESK_EMAIL: Final = Setting("desk_email", "", longest=120)
DESK_LOGO: Final = Setting("desk_logo", "", longest=LONGEST_TEXT)
"""A small picture as text, so that it goes where the settings go."""
WINDOW: Final[Setting[dict[str, list[float]]]] = Setting("window", {})
"""Sizes of the window and its panes in em, by the name of the width class."""
KEYS: Final[Setting[dict[str, str]]] = Setting("keys", {}, longest=60, words=True)
"""The keys that were chosen instead of the usual ones, by the key of the action."""
REMIND_DAYS: Final = Setting("remind_days", 14, high=60)
"""How many days ahead the start page looks; 0: it does not."""

TABLE: Final[tuple[Setting[Any], ...]] = (
    LANGUAGE,
    LETTER_LANGUAGE,
    THEME,
    SCALE,
    INITIALS,
    LOCK_MINUTES,
    BAR_CAPTURE,
    COUNSELLOR,
    BACKUP_FOLDER,
    DESK_NAME,
    DESK_LINE,
    DESK_ADDRESS,
    DESK_PHONE,
    DESK_EMAIL,
    DESK_LOGO,
    WINDOW,
    KEYS,
    REMIND_DAYS,
)


class Settings(QObject):
    """The settings in use. Every change is written at once and told by ``changed`` (its key)."""

    changed = Signal(str)
    not_written = Signal()

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()
        self._folder = folder or config_folder()
        self._values: dict[str, object] = {}
        self.damaged = False
        self._load()

    @property
    def folder(self) -> Path:
        """Where the settings are kept."""
        return self._folder

    def get(self, setting: Setting[T]) -> T:
        """The value of a setting; a list or table is a copy."""
        value = self._values.get(setting.key, setting.default)
        return cast("T", json.loads(json.dumps(value)))

    def put(self, setting: Setting[T], value: T) -> None:
        """Change a setting and write it.

        A disk that refuses is told by ``not_written``; the value holds until the program ends.

        Raises:
            ValueError: the value does not fit the setting.
        """
        if not setting.fits(value):
            raise ValueError(setting.key)
        if value == self.get(setting):
            return
        self._values[setting.key] = json.loads(json.dumps(value))
        try:
            self._write()
        except OSError:
            self.not_written.emit()
        self.changed.emit(setting.key)

    def _load(self) -> None:
        try:
            text = (self._folder / FILE).read_text(encoding="utf-8")
        except FileNotFoundError:
            return
        except (OSError, UnicodeDecodeError):
            self.damaged = True
            return
        try:
            found = json.loads(text)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            self.damaged = True
            return
        for setting in TABLE:
            if setting.key in found and setting.fits(found[setting.key]):
                self._values[setting.key] = found[setting.key]

    def _write(self) -> None:
        """Write a new file beside the old one, then put it in its place."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=self._folder, prefix=FILE, suffix=".new")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(self._values, file, ensure_ascii=False, indent=2, sort_keys=True)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self._folder / FILE)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
