"""What stays on this computer: the encrypted store of cases.

A name is loaded with the first look at it: the window opens before anybody needs the ciphers.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gezin_desktop.store.access.passphrase import weakness
    from gezin_desktop.store.arrival import Arrival, Choice
    from gezin_desktop.store.cards import Done
    from gezin_desktop.store.difference import Change, compare, merged
    from gezin_desktop.store.errors import (
        BadBackup,
        BadExchange,
        CaseMissing,
        Conflict,
        Damaged,
        DiskFull,
        InUse,
        KeyringUnavailable,
        MediumGone,
        NewerVersion,
        NoStore,
        NumberTaken,
        ReadOnly,
        SharedFolder,
        StoreError,
        StoreExists,
        TooManyAttempts,
        UnsafeBuild,
        WeakPassphrase,
        WrongPassphrase,
    )
    from gezin_desktop.store.history import PastCase, Version
    from gezin_desktop.store.law_packs import LawPacks
    from gezin_desktop.store.letters import Letter, NewLetter
    from gezin_desktop.store.listing import Filter, Sort
    from gezin_desktop.store.location import data_folder
    from gezin_desktop.store.lock import ProcessLock
    from gezin_desktop.store.preview import Preview
    from gezin_desktop.store.records import CaseSummary, Erased, NewSummary, StoredCase
    from gezin_desktop.store.rescue.salvage import Salvage, Saved
    from gezin_desktop.store.retention import Due, Retention
    from gezin_desktop.store.shelf import BackupInfo, newest_good
    from gezin_desktop.store.shelf import listed as backups
    from gezin_desktop.store.store import Store
    from gezin_desktop.store.swap import holds_store
    from gezin_desktop.store.sweep import Listed

__all__ = [
    "Arrival",
    "BackupInfo",
    "BadBackup",
    "BadExchange",
    "CaseMissing",
    "CaseSummary",
    "Change",
    "Choice",
    "Conflict",
    "Damaged",
    "DiskFull",
    "Done",
    "Due",
    "Erased",
    "Filter",
    "InUse",
    "KeyringUnavailable",
    "LawPacks",
    "Letter",
    "Listed",
    "MediumGone",
    "NewLetter",
    "NewSummary",
    "NewerVersion",
    "NoStore",
    "NumberTaken",
    "PastCase",
    "Preview",
    "ProcessLock",
    "ReadOnly",
    "Retention",
    "Salvage",
    "Saved",
    "SharedFolder",
    "Sort",
    "Store",
    "StoreError",
    "StoreExists",
    "StoredCase",
    "TooManyAttempts",
    "UnsafeBuild",
    "Version",
    "WeakPassphrase",
    "WrongPassphrase",
    "backups",
    "compare",
    "data_folder",
    "holds_store",
    "merged",
    "newest_good",
    "weakness",
]

_PLACES: Final = {
    name: module
    for module, names in (
        ("access.passphrase", "weakness"),
        ("arrival", "Arrival Choice"),
        ("cards", "Done"),
        ("difference", "Change compare merged"),
        (
            "errors",
            "BadBackup BadExchange CaseMissing Conflict Damaged DiskFull InUse "
            "KeyringUnavailable MediumGone NewerVersion NoStore NumberTaken "
            "ReadOnly SharedFolder StoreError StoreExists TooManyAttempts "
            "UnsafeBuild WeakPassphrase WrongPassphrase",
        ),
        ("history", "PastCase Version"),
        ("law_packs", "LawPacks"),
        ("letters", "Letter NewLetter"),
        ("listing", "Filter Sort"),
        ("location", "data_folder"),
        ("lock", "ProcessLock"),
        ("preview", "Preview"),
        ("records", "CaseSummary Erased NewSummary StoredCase"),
        ("rescue.salvage", "Salvage Saved"),
        ("retention", "Due Retention"),
        ("shelf", "BackupInfo newest_good backups"),
        ("store", "Store"),
        ("swap", "holds_store"),
        ("sweep", "Listed"),
    )
    for name in names.split()
}
"""In which module each name is."""
_OTHERWISE: Final = {"backups": "listed"}
"""What a name is called there."""


def __getattr__(name: str) -> object:
    """Load what is asked for the first time, and keep it."""
    place = _PLACES.get(name)
    if place is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{place}"), _OTHERWISE.get(name, name))
    globals()[name] = found
    return found
