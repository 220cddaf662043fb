"""One setting written into the settings file or taken out of it, all else in the file left as it is.

TOML's own parser tells where a setting begins and ends, and afterwards that nothing else has changed.
"""

import re
from pathlib import Path
from typing import NamedTuple

from tui.errors import SettingsError
from tui.files import why, write_atomically

Plain = str | int | float | bool
"""A value as TOML has it."""
_MOST_LINES = 100
"""Of one statement: more are not looked through."""
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
"""As TOML divides lines: other characters that end one elsewhere may stand in a comment."""


class _Statement(NamedTuple):
    """Where a setting stands in the file."""

    first: int
    """Its first line."""
    beyond: int
    """The line below its last."""
    indent: str
    comment: str
    """What stands behind its value: a comment or nothing, and the line's end."""


def keep(path: Path, name: str, value: Plain) -> None:
    """Have a setting hold a value from now on; the file is made where there is none.

    Only the lines of that setting are touched; a new one stands behind the other settings.
    Raises: SettingsError where the file cannot be read or the setting is not found, and QuizdeckError where
    it cannot be written; it is as before then.
    """
    line = f"{name} = {literal(value)}"
    before = _read(path)
    held = _values(before)
    after = None if held is None else _with_line(before, name, line)
    if held is None or after is None or _values(after) != {**held, name: value}:
        raise SettingsError(f"{path} is written in a way that is not changed here", f"write into it: {line}")
    if after != before:
        write_atomically(path, after.encode())


def forget(path: Path, name: str) -> bool:
    """Take a setting out of the file, a comment behind it aside; returns whether it was there.

    Raises: as `keep`.
    """
    before = _read(path)
    held = _values(before)
    if held is not None and name not in held:
        return False
    after = None if held is None else _without(before, name)
    if held is None or after is None or _values(after) != {key: held[key] for key in held if key != name}:
        raise SettingsError(f"{path} is written in a way that is not changed here", f"take {name} out of it")
    write_atomically(path, after.encode())
    return True


def literal(value: Plain) -> str:
    """The value as it is written in TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        import json  # noqa: PLC0415  # only writing needs it, and what is read at the start has it not

        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return repr(value)


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


def _with_line(before: str, name: str, line: str) -> str | None:
    lines = _LINE.findall(before)
    top = _top_statements(lines)
    if top is None:
        return None
    statements, at = top
    if found := statements.get(name):
        lines[found.first : found.beyond] = [found.indent + line + found.comment]
        return "".join(lines)
    end = "\r\n" if "\r\n" in before else "\n"
    if at and not lines[at - 1].endswith("\n"):
        lines[at - 1] += end
    return "".join([*lines[:at], line + end, *lines[at:]])


def _without(before: str, name: str) -> str | None:
    lines = _LINE.findall(before)
    found = (_top_statements(lines) or ({}, 0))[0].get(name)
    if found is None:
        return None
    comment = found.comment.lstrip(" \t")
    lines[found.first : found.beyond] = [found.indent + comment] if comment.startswith("#") else []
    return "".join(lines)


def _top_statements(lines: list[str]) -> tuple[dict[str, _Statement], int] | None:
    """The settings above the first table, by name, and the line where they end; None if that is unclear."""
    found: dict[str, _Statement] = {}
    at = 0
    while at < len(lines):
        text = lines[at].lstrip(" \t")
        if text.startswith("["):
            break
        if text.startswith("#") or not text.strip():
            at += 1
            continue
        ends = range(at + 1, min(len(lines), at + _MOST_LINES) + 1)
        beyond = next((end for end in ends if _values("".join(lines[at:end])) is not None), None)
        if beyond is None:
            return None
        whole = "".join(lines[at:beyond])
        for name in _values(whole) or {}:
            found[name] = _Statement(at, beyond, whole[: -len(whole.lstrip(" \t"))], _behind(whole))
        at = beyond
    return found, at


def _behind(statement: str) -> str:
    """What of a statement stands behind its value."""
    body = statement.rstrip("\r\n")
    value = _values(body)
    starts = [at for at, char in enumerate(body) if char == "#" and _values(body[:at]) == value]
    written = body[: starts[0]] if starts else body
    return statement[len(written.rstrip(" \t")) :]


def _values(text: str) -> dict[str, object] | None:
    """What the file says; None where it is no TOML."""
    import tomllib  # noqa: PLC0415  # most learners have no settings file

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None
