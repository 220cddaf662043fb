"""The learner's editor: which one it is, and how it is told to open a file at a line and to wait."""

import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePath

from tui.errors import QuizdeckError

_VARIABLES = ("VISUAL", "EDITOR")
"""Read in this order, as git and crontab do."""
_USUAL = ("sensible-editor", "nano", "vim", "vi", "notepad")
"""Tried where no variable names one."""

_PLUS = ("+{line}", "{path}")
_COLON = ("{path}:{line}",)
_FORMS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("vi", "vim", "nvim", "view", "ex", "gvim", "mvim", "sensible-editor", "editor"), _PLUS),
    **dict.fromkeys(("nano", "pico", "emacs", "emacsclient", "micro", "kak", "joe", "ne", "mcedit"), _PLUS),
    **dict.fromkeys(("hx", "helix", "zed"), _COLON),
    **dict.fromkeys(("code", "codium", "cursor"), ("--goto", "{path}:{line}")),
    "subl": _COLON,
    "gedit": _PLUS,
    "kate": ("--line", "{line}", "{path}"),
}
"""How each editor takes a line, by the name of its program; others get the path alone."""
_WAITING: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("code", "codium", "cursor", "subl", "zed", "gedit"), ("--wait",)),
    "kate": ("--block",),
    "gvim": ("--nofork",),
    "mvim": ("--nofork",),
}
"""What keeps an editor with a window of its own from returning at once."""


class EditorError(QuizdeckError):
    """No editor can be started, or it failed."""

    code = "editor"


def editor_command(environment: Mapping[str, str], path: Path, line: int) -> tuple[str, ...]:
    """The command that opens a file at a line, counted from 1. Raises: EditorError where there is none."""
    words = _editor(environment)
    name = PurePath(words[0]).stem.casefold()
    waiting = [word for word in _WAITING.get(name, ()) if word not in words]
    form = _FORMS.get(name, ("{path}",))
    where = [part.replace("{line}", str(line)).replace("{path}", str(path)) for part in form]
    return (*words, *waiting, *where)


def _editor(environment: Mapping[str, str]) -> list[str]:
    for variable in _VARIABLES:
        named = environment.get(variable, "").strip()
        if named:
            return _words(variable, named)
    found = next(filter(shutil.which, _USUAL), None)
    if found is None:
        raise EditorError("there is no editor to open the card with", "set EDITOR to one, such as nano")
    return [found]


def _words(variable: str, named: str) -> list[str]:
    try:
        return shlex.split(named)
    except ValueError as error:
        raise EditorError(f"{variable} cannot be read as a command: {named}", "mend its quotes") from error
