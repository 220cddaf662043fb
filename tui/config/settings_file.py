"""One setting written into the settings file, all else in it left as it is."""

import re
from pathlib import Path

from tui.errors import SettingsError
from tui.files import why, write_atomically


def keep_text(path: Path, name: str, text: str) -> None:
    """Have a setting hold a text from now on; the file is made where there is none.

    Only the line of that setting is touched; a new one stands behind the other settings.
    Raises: SettingsError where the file cannot be read or the line is not found, and QuizdeckError where it
    cannot be written; it is as before then.
    """
    line = f'{name} = "{text}"'
    before = _read(path)
    after = _with_line(before, name, line)
    if _values(after) != {**(_values(before) or {}), name: text} or _values(before) is None:
        raise SettingsError(f"{path} is written in a way that is not changed here", f"write into it: {line}")
    write_atomically(path, after.encode())


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except FileNotFoundError:
        return ""
    except OSError as error:
        what, hint = why(error)
        raise SettingsError(f"cannot read {path}: {what}", hint) from error
    except ValueError as error:
        raise SettingsError(f"{path} is not UTF-8: {error}", "mend it, or move it away") from error


def _with_line(before: str, name: str, line: str) -> str:
    lines = before.splitlines(keepends=True)
    ours = re.compile(rf"""(\s*){re.escape(name)}\s*=\s*("[^"]*"|'[^']*')""")
    for at, old in enumerate(lines):
        if found := ours.match(old):
            lines[at] = found[1] + line + old[found.end() :]
            return "".join(lines)
    end = "\r\n" if "\r\n" in before else "\n"
    at = next((at for at, old in enumerate(lines) if old.lstrip().startswith("[")), len(lines))
    if at and not lines[at - 1].endswith("\n"):
        lines[at - 1] += end
    return "".join([*lines[:at], line + end, *lines[at:]])


def _values(text: str) -> dict[str, object] | None:
    """What the file says; None where it is no TOML."""
    import tomllib  # noqa: PLC0415  # most learners have no settings file

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None
