"""Exports on disk."""

from pathlib import Path

from tui.errors import QuizdeckError
from tui.files import why, write_atomically


def save(text: str, path: Path, force: bool) -> None:
    """Write the text in UTF-8, whole or not at all.

    Raises: WouldOverwriteError when the file is there and `force` is false; QuizdeckError when its folder
    is not there, which may be a slip, or when the system refuses.
    """
    try:
        if not path.parent.is_dir():
            raise QuizdeckError(f"the folder {path.parent} does not exist", "make it, or choose another")
    except OSError as error:
        what, hint = why(error)
        raise QuizdeckError(f"cannot write {path}: {what}", hint) from error
    write_atomically(path, text.encode("utf-8"), replace=force)
