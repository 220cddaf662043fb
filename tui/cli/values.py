"""Values of options, from text; what is wrong with one is told with an example of a right one."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from tui.errors import UsageError
from tui.text.nearness import nearest
from tui.wording import listing, one_line

_TIME = re.compile(r"(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?", re.ASCII)
_WHOLE = re.compile(r"-?[0-9]{1,15}")


@dataclass(frozen=True, slots=True)
class OneOf:
    """Reads a word of a few that are known."""

    known: tuple[str, ...]
    """All of them; what completes a command line asks for this."""
    read: Callable[[str], str]
    """Raises: UsageError for any other."""

    def __call__(self, text: str) -> str:
        """The word that is meant."""
        return self.read(text)


def whole(option: str, low: int, high: int, example: int) -> Callable[[str], int]:
    """Reads a whole number between bounds."""

    def read(text: str) -> int:
        plain = text.strip()
        if not _WHOLE.fullmatch(plain):
            raise UsageError(
                f"{option} wants a number, not “{one_line(text, 20)}”", f"as in {option} {example}"
            )
        if not low <= int(plain) <= high:
            raise UsageError(
                f"{option} {plain} is not between {low} and {high:,}", f"as in {option} {example}"
            )
        return int(plain)

    return read


def one_of(what: str, known: Iterable[str]) -> OneOf:
    """Reads one of the known words, whatever its case."""
    words = tuple(str(word) for word in known)

    def read(text: str) -> str:
        word = text.strip().casefold()
        if word in words:
            return word
        near = nearest(word[:40], words)
        meant = f"did you mean {near}? " if near else ""
        raise UsageError(f"there is no {what} “{one_line(text, 20)}”", f"{meant}{what}s are {listing(words)}")

    return OneOf(words, read)


def seconds(text: str) -> int:
    """A length of time: `20m`, `90s`, `1h30m`; a bare number is minutes."""
    plain = text.strip().casefold()
    found = _TIME.fullmatch(f"{plain}m" if plain.isascii() and plain.isdigit() else plain)
    if not plain or found is None:
        raise UsageError(f"“{one_line(text, 20)}” is no length of time", "as in 20m, 90s or 1h30m")
    hours, minutes, rest = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + rest


def since(text: str) -> datetime:
    """An instant: a day or a time, local unless it has an offset."""
    try:
        return datetime.fromisoformat(text.strip()).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise UsageError(f"“{one_line(text, 30)}” is no date", "as in 2026-03-31") from error
