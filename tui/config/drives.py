"""Whether a folder lies where several machines write to it: on a network drive, or in a synced folder."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_MOUNTS = Path("/proc/mounts")
_OCTAL = re.compile(r"\\([0-7]{3})")
"""How a blank is written there."""

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "lustre", "beegfs", "davfs"}
    | {f"fuse.{name}" for name in ("davfs2", "sshfs", "rclone", "glusterfs", "ceph", "s3fs", "gvfsd-fuse")}
)
"""File systems that other machines write to as well; folders shared with a host (9p, virtiofs) are not."""

_NAMES: tuple[tuple[str, str], ...] = (
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("mobile documents", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("cloudstorage", "a cloud drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pcloud drive", "pCloud"),
    ("syncthing", "Syncthing"),
)
"""How a folder's name is or begins, before a blank, a dash or a bracket, and what keeps it in step."""

_MARKERS: tuple[tuple[str, str], ...] = (
    (".stfolder", "Syncthing"),
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".sync/root_acl_entry", "Resilio Sync"),
    (".tmp.drivedownload", "Google Drive"),
)
"""What such programs leave in the folder they keep in step."""


def drive_warning(folder: Path, mounts: str | None = None) -> str | None:
    """Why a log in this folder is at risk, and what to do; None where nothing speaks for it.

    `mounts` is what Linux lists as mounted, read from the system unless it is given. Nothing is raised: what
    cannot be looked at is not warned about.
    """
    try:
        place = folder.resolve()
        by = _network(place, _read(_MOUNTS) if mounts is None else mounts) or _synced(place)
    except (OSError, RuntimeError):
        return None
    if by is None:
        return None
    return (
        f"{folder} lies {by}: a file that two machines write to, or that is copied while it is written, "
        "can be damaged; keep it on this machine, and carry answers over: quizdeck backup, quizdeck merge"
    )


def _network(place: Path, mounts: str) -> str | None:
    if str(place).startswith(("\\\\", "//")):
        return "on a network drive"
    kind = max(_holding(place, mounts.splitlines()), default=(0, ""))[1]
    return f"on a network drive ({kind})" if kind in _NETWORK else None


def _holding(place: Path, lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """How deep each mount point lies that holds the place, and its file system."""
    for line in lines:
        fields = line.split(" ")
        if len(fields) > 2:
            point = Path(_OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[1]))
            if place.is_relative_to(point):
                yield len(point.parts), fields[2]


def _synced(place: Path) -> str | None:
    for folder in (place, *place.parents):
        for marker, by in _MARKERS:
            if (folder / marker).exists():
                return f"in a folder that {by} keeps in step"
        name = folder.name.casefold()
        for begins, by in _NAMES:
            if name == begins or name.startswith((f"{begins} ", f"{begins}-", f"{begins}(")):
                return f"in a folder that {by} keeps in step"
    return None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
