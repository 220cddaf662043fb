"""Exports on disk."""

from pathlib import Path

from tui.files import write_atomically


def save(text: str, path: Path, force: bool) -> None:
    """Write the text in UTF-8, whole or not at all.

    Raises: WouldOverwriteError when the file is there and `force` is false; QuizdeckError when the
    system refuses.
    """
    write_atomically(path, text.encode("utf-8"), replace=force)
