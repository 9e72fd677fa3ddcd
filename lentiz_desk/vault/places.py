"""Where a vault may not live: on a network share, or in a folder that a sync service copies."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from lentiz_desk.vault.errors import FolderOnNetwork, FolderSynced

NETWORK_TYPES = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "afpfs", "ncpfs", "9p", "ceph", "glusterfs",
        "lustre", "webdav", "davfs", "fuse.sshfs", "fuse.davfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse",
        "fuse.glusterfs", "fuse.s3fs", "fuse.google-drive-ocamlfuse", "fuse.onedrive", "fuse.smbnetfs",
        "fuse.curlftpfs",
    }
)  # fmt: skip
_WINDOWS_REMOTE = 4  # DRIVE_REMOTE, GetDriveTypeW

_SERVICE_FOLDERS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "iclouddrive": "iCloud",
    "icloud drive": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "CloudStorage",
    "pcloud drive": "pCloud",
}
_MARKERS = (
    (".stfolder", "Syncthing"),
    (".stversions", "Syncthing"),
    (".dropbox.cache", "Dropbox"),
    (".sync/ID", "Resilio Sync"),
    (".tmp.driveupload", "Google Drive"),
    (".tmp.drivedownload", "Google Drive"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    ("._sync_*.db", "Nextcloud"),
    (".sync_*.db", "Nextcloud"),
)
_ENVIRONMENT = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def refuse_bad_place(path: Path) -> None:
    """Raise FolderOnNetwork or FolderSynced when a vault at this path would not be safe."""
    absolute = path.absolute()
    for place in dict.fromkeys((absolute, absolute.resolve())):
        _refuse_network(place)
        service = sync_service(place, os.environ)
        if service is not None:
            raise FolderSynced(service)


def sync_service(path: Path, environment: Mapping[str, str]) -> str | None:
    """Return the sync service whose folder holds this path, by names, markers and environment, or None."""
    for variable in _ENVIRONMENT:
        root = environment.get(variable)
        if root and path.is_relative_to(Path(root)):
            return "OneDrive"
    for folder in (path, *path.parents):
        service = _marked(folder) or (None if folder == path else _named_after(folder.name))
        if service is not None:
            return service
    return None


def mounted_type(mountinfo: str, path: str) -> str | None:
    """Return the file system type of a path from the text of Linux's /proc/self/mountinfo (proc(5))."""
    best: tuple[int, str] | None = None
    for line in mountinfo.splitlines():
        left, separator, right = line.partition(" - ")
        fields = left.split(" ")
        if not separator or len(fields) < 5:  # noqa: PLR2004 - the mount point is the fifth field
            continue
        point = re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), fields[4])
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and (best is None or len(point) >= best[0]):
            best = (len(point), right.split(" ")[0])
    return None if best is None else best[1]


def mounted_type_macos(mount_output: str, path: str) -> str | None:
    """Return the file system type of a path from what macOS prints for ``mount``."""
    best: tuple[int, str] | None = None
    for match in re.finditer(r"^.* on (/.*) \(([a-z0-9_]+)[,)]", mount_output, re.MULTILINE):
        point, kind = match[1], match[2]
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and (best is None or len(point) >= best[0]):
            best = (len(point), kind)
    return None if best is None else best[1]


def _refuse_network(path: Path) -> None:
    kind = _file_system(path)
    if kind in NETWORK_TYPES:
        raise FolderOnNetwork(kind)


def _file_system(path: Path) -> str:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - asked on Windows only

        drive = path.drive
        remote = drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _WINDOWS_REMOTE
        return "smb" if remote else ""
    try:
        if sys.platform == "darwin":
            return mounted_type_macos(_mounts(), str(path)) or ""
        return mounted_type(Path("/proc/self/mountinfo").read_text(errors="replace"), str(path)) or ""
    except OSError:
        return ""


def _mounts() -> str:
    """Return what macOS prints for ``mount``; nothing when it does not answer."""
    import subprocess  # noqa: PLC0415 - asked on macOS only

    try:
        return subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=10).stdout
    except subprocess.TimeoutExpired:
        return ""


def _named_after(folder: str) -> str | None:
    name = folder.casefold()
    for start, service in _SERVICE_FOLDERS.items():
        if name == start or name.startswith((f"{start} - ", f"{start} (", f"{start}-")):
            return service
    return None


def _marked(folder: Path) -> str | None:
    try:
        for marker, service in _MARKERS:
            if next(folder.glob(marker), None) is not None:
                return service
    except OSError:
        return None
    return None
