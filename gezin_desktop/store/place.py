"""Whether the store lies where one computer alone can reach it.

The write-ahead log needs memory that all users of the file share; on a folder of the network two
computers would damage each other's cases without any error.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from gezin_desktop.store.errors import SharedFolder

_NETWORK = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "ncpfs", "afs", "webdav", "davfs",
        "fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.glusterfs",
        "glusterfs", "ceph", "lustre", "beegfs", "gfs2", "ocfs2",
    }
)  # fmt: skip
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of the Windows interface
_LINE_OF_MOUNT = re.compile(r"^.+? on (.+) \((\w+)[,)]", re.MULTILINE)


def refuse_shared(folder: Path) -> None:
    """See that a folder lies on a disk of this computer.

    Raises:
        SharedFolder: it lies on the network.
    """
    if is_shared(folder):
        raise SharedFolder


def is_shared(folder: Path) -> bool:
    """True for a folder on the network; False when the system does not tell."""
    place = Path(os.path.realpath(folder))
    try:
        if sys.platform == "win32":
            return _is_remote_drive(place)
        if sys.platform == "darwin":
            listed = subprocess.run(
                ["/sbin/mount"], capture_output=True, text=True, check=True, timeout=5
            ).stdout
            kinds = dict(_LINE_OF_MOUNT.findall(listed))
        else:
            kinds = mounts(Path("/proc/self/mountinfo").read_text("utf-8", "replace"))
    except (OSError, subprocess.SubprocessError):
        return False
    return kind_of(place, kinds) in _NETWORK


def mounts(listed: str) -> dict[str, str]:
    """Mount point -> kind of file system, as Linux lists them; a later mount covers an earlier."""
    found = {}
    for line in listed.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) > 4 and after:
            point = re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), fields[4])
            found[point] = after.split(" ", 1)[0]
    return found


def kind_of(place: Path, kinds: dict[str, str]) -> str | None:
    """The kind of file system a place lies on: that of the nearest mount point above it."""
    for above in (place, *place.parents):
        if str(above) in kinds:
            return kinds[str(above)]
    return None


def _is_remote_drive(place: Path) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    if str(place).startswith("\\\\"):
        return True
    return int(ctypes.windll.kernel32.GetDriveTypeW(place.anchor)) == _REMOTE_DRIVE
