"""Judges whether a place is fit to work on a ledger in: shares, synchronised folders, full or read-only disks."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from wanzhou_gui.system.paths import is_portable, program_folder

# A save needs little, a backup needs the ledger once more, and the system needs room to live.
LOW_SPACE_BYTES = 200 << 20
# Names of folders that a synchronising program carries off while a ledger is open (tearing file and log apart).
_CLOUD_FOLDERS = (
    "onedrive", "dropbox", "google drive", "googledrive", "icloud", "坚果云", "nutstore", "我的坚果云", "baidusync",
    "百度网盘", "百度云同步盘", "baidunetdisk", "wps云盘", "wpsdrive", "阿里云盘", "腾讯微云", "微云同步助手", "weiyun",
)  # fmt: skip
_CLOUD_MARKS = (".dropbox", ".dropbox.cache", ".nutstore", ".nutstore.db", ".baidusync")
_NETWORK_FILE_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "9p", "afs", "ncpfs", "davfs", "fuse.davfs2"}


def storage_warnings(path: Path) -> tuple[str, ...]:
    """What speaks against keeping a ledger at a path.

    network_share, cloud_folder, read_only, low_space; program_folder where removing the program endangers it, and portable
    where that is how a copy on a stick works.
    """
    path = path.absolute()
    folder = path if path.is_dir() else path.parent
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    warnings = []
    program = program_folder()
    if program is not None and path.resolve().is_relative_to(program):
        warnings.append("portable" if is_portable() else "program_folder")
    if _is_network(path):
        warnings.append("network_share")
    if _is_synchronised(path):
        warnings.append("cloud_folder")
    if not os.access(folder, os.W_OK) or (path.is_file() and not os.access(path, os.W_OK)):
        warnings.append("read_only")
    try:
        if shutil.disk_usage(folder).free < LOW_SPACE_BYTES:
            warnings.append("low_space")
    except OSError:
        warnings.append("read_only")
    return tuple(dict.fromkeys(warnings))


def _is_synchronised(path: Path) -> bool:
    for folder in path.parents:
        name = folder.name.lower()
        # "OneDrive - 某单位" is how the business edition calls its folder.
        if any(name == known or name.startswith(f"{known} ") for known in _CLOUD_FOLDERS):
            return True
        if any((folder / mark).exists() for mark in _CLOUD_MARKS):
            return True
    return False


def _is_network(path: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        remote_drive = 4
        drive = os.path.splitdrive(path)[0]
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == remote_drive
    else:  # noqa: RET505  # mypy checks each system's branch only in this form
        try:
            mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return False
        return file_system_of(path, mounts) in _NETWORK_FILE_SYSTEMS


def file_system_of(path: Path, mounts: list[str]) -> str:
    """The kind of file system a path lies on, by the lines of /proc/self/mounts; empty when none fits."""
    kind, longest = "", -1
    real = path.resolve()
    for line in mounts:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        place = Path(fields[1].replace("\\040", " "))
        # The last of equal mounts lies on top.
        if real.is_relative_to(place) and len(place.parts) >= longest:
            kind, longest = fields[2], len(place.parts)
    return kind

