"""Exports on disk."""

from contextlib import suppress
from pathlib import Path

from tui.errors import QuizdeckError, UsageError
from tui.files import names_folder, why, write_atomically


def file_named(text: str) -> Path:
    """The file of that name, `~` being the home folder.

    Raises: UsageError for no name; QuizdeckError for that of a folder.
    """
    if not text.strip():
        raise UsageError("no file is named", "name one, as in scores.csv")
    try:
        path = Path(text).expanduser()
    except RuntimeError as error:
        raise QuizdeckError(f"{text}: nobody has that home folder", "check the path") from error
    with suppress(OSError):  # what the system refuses is told once it is written to
        if names_folder(text) or path.is_dir():
            raise QuizdeckError(f"{text} is a folder", "name a file in it")
    return path


def save(text: str, path: Path, force: bool) -> None:
    """Write the text in UTF-8, whole or not at all.

    Raises: WouldOverwriteError when the file is there and `force` is false; QuizdeckError when its folder
    is not there, which may be a slip, or when the system refuses.
    """
    try:
        if not path.parent.is_dir():
            if path.parent.exists():
                raise QuizdeckError(f"{path.parent} is a file, not a folder", "choose another folder")
            raise QuizdeckError(f"the folder {path.parent} does not exist", "make it, or choose another")
    except OSError as error:
        what, hint = why(error)
        raise QuizdeckError(f"cannot write {path}: {what}", hint) from error
    write_atomically(path, text.encode("utf-8"), replace=force)
