"""What stays on this computer: the encrypted store of cases."""

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
    "merged",
    "newest_good",
    "weakness",
]
