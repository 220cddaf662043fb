"""Writing files so that a crash leaves the old one or the new one, never half of either."""

import errno
import os
from pathlib import Path

from tui.errors import QuizdeckError, WouldOverwriteError

_REASONS = {
    errno.ENOSPC: ("no space is left on the disk", "free some space and try again"),
    errno.EDQUOT: ("the disk quota is used up", "free some space and try again"),
    errno.EROFS: ("the disk is read-only", "choose another place"),
    errno.EACCES: ("permission denied", "choose another place or change the permissions"),
    errno.EPERM: ("permission denied", "choose another place or change the permissions"),
    errno.ENOENT: ("no such file or folder", "check the path"),
    errno.EISDIR: ("it is a folder", "name a file"),
    errno.ENOTDIR: ("a part of the path is not a folder", "check the path"),
    errno.EEXIST: ("a part of the path is not a folder", "check the path"),  # a folder was to be made there
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter name"),
    errno.EFBIG: ("the file would be larger than the system allows", "free some space or raise the limit"),
}


_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)


def why(error: OSError) -> tuple[str, str]:
    """What an operating-system error means and what to do about it, in words."""
    return _REASONS.get(error.errno or 0, (error.strerror or str(error), "check the path and try again"))


def names_folder(text: str) -> bool:
    """Whether a path as it was typed can only be that of a folder."""
    return text.endswith(("/", os.sep))


def free_name(wanted: Path) -> Path:
    """The path, or the first with a number behind its stem, that nothing has yet."""
    path, number = wanted, 2
    while path.exists():
        path, number = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}"), number + 1
    return path


def write_atomically(path: Path, data: bytes, *, replace: bool = True) -> None:
    """Write beside, fsync, rename; folders on the way are made.

    Raises: WouldOverwriteError when the file is there and `replace` is false; QuizdeckError when the
    system refuses. The old file is whole in either case.
    """
    try:
        path = path.resolve() if path.is_symlink() else path  # a link stays one: its target is written
        if not replace and path.exists():
            raise WouldOverwriteError(f"{path} is already there", "use --force, or another name")
        if not path.parent.is_dir():
            path.parent.mkdir(parents=True, exist_ok=True)
        _write_beside_and_rename(path, data)
    except OSError as error:
        what, hint = why(error)
        raise QuizdeckError(f"cannot write {path}: {what}", hint) from error


def _write_beside_and_rename(path: Path, data: bytes) -> None:
    mode = _mode(path)
    beside = path.with_name(f".{path.name[:40]}.{os.urandom(8).hex()}.tmp")
    handle = os.open(beside, _NEW, 0o666 if mode is None else 0o600)  # the system takes the umask off
    try:
        try:
            left = memoryview(data)
            while left:
                left = left[os.write(handle, left) :]
            os.fsync(handle)
        finally:
            os.close(handle)
        if mode is not None:
            beside.chmod(mode)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Have what was written to a file on the disk when it returns."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _mode(path: Path) -> int | None:
    """The permissions of a file; None where there is none."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        return None
