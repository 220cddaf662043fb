"""Searches that are kept: a file of saved ones for people to edit, and one of what was searched last.

Both are TOML with one value a line, so that a line somebody broke costs no other. In the file of saved
searches only the line in question is written: comments and order stay.
"""

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tui.errors import NotFoundError, QuizdeckError, UsageError, WouldOverwriteError
from tui.files import why, write_atomically
from tui.model.ids import CardRef

MOST_SAVED = 200
MOST_RECENT = 12
LONGEST_NAME = 60
_LONGEST_QUERY = 10_000
_MOST_BYTES = 4 * 1024 * 1024
_HEAD = """\
# Saved searches of Quizdeck, one a line: "name" = "query".
"""
_SURROGATE = re.compile("[\\ud800-\\udfff]")


@dataclass(frozen=True, slots=True)
class Saved:
    """The saved searches, in the order of their file."""

    queries: Mapping[str, str]
    """By name."""
    warnings: tuple[str, ...] = ()
    """Lines that could not be read, in words; they stay in the file."""


@dataclass(frozen=True, slots=True)
class Last:
    """What was searched last."""

    query: str = ""
    card: str = ""
    """`deck/card` of the hit that was marked; empty where none was."""
    recent: tuple[str, ...] = ()
    """Earlier queries, the newest first, without the last one."""

    @property
    def marked(self) -> CardRef | None:
        """The card that was marked."""
        try:
            return CardRef.parse(self.card)
        except ValueError:
            return None


def load_saved(path: Path) -> Saved:
    """Read the saved searches; one that cannot be read is a warning. Raises: QuizdeckError."""
    queries: dict[str, str] = {}
    warnings: list[str] = []
    for number, line in enumerate(_lines(path), 1):
        if _is_remark(line):
            continue
        read = _read(line)
        if read is None:
            warnings.append(f'{path}:{number}: no saved search can be read here; write "name" = "query"')
        elif read[0] not in queries and len(queries) < MOST_SAVED:
            queries[read[0]] = read[1]
    return Saved(queries, tuple(warnings))


def save(path: Path, name: str, query: str) -> None:
    """Keep a query under a name.

    Raises: UsageError for a name or query that cannot be kept, WouldOverwriteError where the name is taken,
    QuizdeckError where the system refuses.
    """
    name, query = _checked(name), _whole(query)
    if not query:
        raise UsageError("there is no query to save", "type one first")
    found = load_saved(path).queries
    if name in found:
        raise WouldOverwriteError(f"a search is saved as “{name}” already", "choose another name")
    if len(found) >= MOST_SAVED:
        raise UsageError(f"{MOST_SAVED} searches are saved, and that is all there is room for", "delete one")
    _change(path, name, lambda: _line(name, query))


def rename(path: Path, name: str, new: str) -> None:
    """Give a saved search another name. Raises: as `save`; NotFoundError for one that is not there."""
    new = _checked(new)
    found = load_saved(path).queries
    if name not in found:
        raise NotFoundError(f"no search is saved as “{name}”", "it was deleted or renamed meanwhile")
    if new != name and new in found:
        raise WouldOverwriteError(f"a search is saved as “{new}” already", "choose another name")
    _change(path, name, lambda: _line(new, found[name]))


def delete(path: Path, name: str) -> None:
    """Forget a saved search; one that is gone already is fine. Raises: QuizdeckError."""
    if name in load_saved(path).queries:
        _change(path, name, lambda: None)


def load_last(path: Path) -> Last:
    """What was searched last; whatever cannot be read is as if it were not there."""
    try:
        found = dict(filter(None, map(_read_any, _lines(path))))
    except QuizdeckError:
        return Last()
    recent = found.get("recent")
    texts = recent if isinstance(recent, list) else []
    return Last(
        _text(found.get("query")),
        _text(found.get("card")),
        tuple(dict.fromkeys(_whole(text) for text in texts if isinstance(text, str) and text.strip()))[
            :MOST_RECENT
        ],
    )


def keep_last(path: Path, last: Last) -> None:
    """Write what was searched last. Raises: QuizdeckError where the system refuses."""
    recent = ", ".join(map(_quoted, last.recent[:MOST_RECENT]))
    lines = (
        "# What was searched last; safe to delete.\n",
        f"query = {_quoted(last.query)}\n",
        f"card = {_quoted(last.card)}\n",
        f"recent = [{recent}]\n",
    )
    write_atomically(path, "".join(lines).encode())


def _change(path: Path, name: str, line: Callable[[], str | None]) -> None:
    """Put another line in the place of every one of that name, or at the end; none takes it away."""
    new = line()
    lines: list[str] = []
    placed = new is None
    for old in _lines(path) or _HEAD.splitlines():
        read = None if _is_remark(old) else _read(old)
        if read is None or read[0] != name:
            lines.append(old)
        elif not placed and new is not None:
            lines.append(new)
            placed = True
    if not placed and new is not None:
        lines.append(new)
    write_atomically(path, "".join(f"{one}\n" for one in lines).encode(errors="surrogateescape"))


def _lines(path: Path) -> list[str]:
    """The lines of a file, none where there is no file. Bytes that are no text stay what they are."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise QuizdeckError(f"{path} is too large for a list of searches", "mend it, or move it away")
        text = path.read_bytes().decode("utf-8", "surrogateescape").removeprefix("\ufeff")
        return [line.rstrip("\r") for line in text.removesuffix("\n").split("\n")] if text else []
    except FileNotFoundError:
        return []
    except OSError as error:
        what, hint = why(error)
        raise QuizdeckError(f"cannot read {path}: {what}", hint) from error


def _is_remark(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _read(line: str) -> tuple[str, str] | None:
    """Name and query of a line; None where it holds none."""
    read = _read_any(line)
    if read is None or not isinstance(read[1], str):
        return None
    name, query = read[0].strip(), _whole(read[1])
    return (name, query) if name and query else None


def _read_any(line: str) -> tuple[str, object] | None:
    try:
        found = tomllib.loads(line)
    except (ValueError, RecursionError):
        return None
    return next(iter(found.items()), None) if len(found) == 1 else None


def _checked(name: str) -> str:
    shown = " ".join(_SURROGATE.sub("\ufffd", name).split())
    if not shown:
        raise UsageError("a saved search needs a name", "type one")
    if len(shown) > LONGEST_NAME:
        raise UsageError(f"the name is longer than {LONGEST_NAME} characters", "choose a shorter one")
    return shown


def _whole(query: str) -> str:
    return _SURROGATE.sub("\ufffd", query).strip()[:_LONGEST_QUERY]


def _text(value: object) -> str:
    return _whole(value) if isinstance(value, str) else ""


def _line(name: str, query: str) -> str:
    return f"{_quoted(name)} = {_quoted(query)}"


def _quoted(text: str) -> str:
    """A TOML basic string; those of JSON are, but for DEL."""
    return json.dumps(_whole(text), ensure_ascii=False).replace("\x7f", "\\u007f")
