"""What stays on this computer: the encrypted store of cases."""

from gezin_desktop.store.errors import (
    BadBackup,
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
    StoreError,
    StoreExists,
    UnsafeBuild,
    WeakPassphrase,
    WrongPassphrase,
)
from gezin_desktop.store.location import data_folder
from gezin_desktop.store.lock import ProcessLock
from gezin_desktop.store.passphrase import weakness
from gezin_desktop.store.records import CaseSummary, Erased, NewSummary, StoredCase
from gezin_desktop.store.shelf import BackupInfo, newest_good
from gezin_desktop.store.shelf import listed as backups
from gezin_desktop.store.store import Store

__all__ = [
    "BackupInfo",
    "BadBackup",
    "CaseMissing",
    "CaseSummary",
    "Conflict",
    "Damaged",
    "DiskFull",
    "Erased",
    "InUse",
    "KeyringUnavailable",
    "MediumGone",
    "NewSummary",
    "NewerVersion",
    "NoStore",
    "NumberTaken",
    "ProcessLock",
    "ReadOnly",
    "Store",
    "StoreError",
    "StoreExists",
    "StoredCase",
    "UnsafeBuild",
    "WeakPassphrase",
    "WrongPassphrase",
    "backups",
    "data_folder",
    "newest_good",
    "weakness",
]
