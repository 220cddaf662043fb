"""What the learner prefers: a TOML file, read once, frozen, forgiving."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path

from tui.errors import SettingsError
from tui.files import why
from tui.schedule.preset import (
    DEFAULT_LEARNING_STEPS,
    DEFAULT_MAXIMUM_INTERVAL_DAYS,
    DEFAULT_RELEARNING_STEPS,
    DEFAULT_RETENTION,
)
from tui.schedule.steps import Steps, parse_steps


class QuizFeeds(StrEnum):
    """Which quiz answers move the review schedule."""

    NEVER = "never"
    REVIEWED = "reviewed"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default; the docstring below each is its manual."""

    new_cards_per_day: int = 20
    """New cards a review may introduce per study day, 0 to 9999."""
    retention: float = DEFAULT_RETENTION
    """Share of cards remembered when they come back, 0.7 to 0.99."""
    learning_steps: Steps = DEFAULT_LEARNING_STEPS
    """When a new card comes back before it is in review; in the file a text such as `1m 10m`, also empty."""
    relearning_steps: Steps = DEFAULT_RELEARNING_STEPS
    """The same for a card that was forgotten."""
    maximum_interval_days: int = DEFAULT_MAXIMUM_INTERVAL_DAYS
    """Longest time until a card comes back, 1 to 36500 days."""
    balance_load: bool = True
    """Whether, of the days a card may come back on, those with fewer cards due are preferred."""
    day_starts_hour: int = 4
    """Local hour at which the study day begins, 0 to 23."""
    quiz_feeds_schedule: QuizFeeds = QuizFeeds.REVIEWED
    """`never`, `reviewed` (cards already in review) or `always`."""
    quiz_questions: int = 20
    """Questions a quiz proposes, 1 to 1000."""
    warn_of_drive: bool = True
    """Whether it is said that the data folder lies on a network or synced drive."""
    theme: str = ""
    """Name of the colour theme, one of `THEMES`; empty: chosen by the terminal."""
    animations: bool = False
    """Whether scrolling and screens glide."""


THEMES = (
    "textual-dark", "textual-light", "nord", "gruvbox", "catppuccin-mocha", "catppuccin-latte",
    "catppuccin-frappe", "catppuccin-macchiato", "dracula", "tokyo-night", "monokai", "flexoki",
    "solarized-dark", "solarized-light", "rose-pine", "rose-pine-moon", "rose-pine-dawn", "atom-one-dark",
    "atom-one-light", "ansi-dark", "ansi-light",
)  # fmt: skip
"""Textual's themes, named here too so that a wrong one is told like any other setting."""
RANGES: dict[str, tuple[float, float]] = {
    "new_cards_per_day": (0, 9999),
    "retention": (0.7, 0.99),
    "maximum_interval_days": (1, DEFAULT_MAXIMUM_INTERVAL_DAYS),
    "day_starts_hour": (0, 23),
    "quiz_questions": (1, 1000),
}
"""The least and the most that a number may be."""


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("a whole number is wanted")
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("a number is wanted")
    return float(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false is wanted")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("a text in quotes is wanted")
    return value


def _steps(value: object) -> Steps:
    if not isinstance(value, str):
        raise ValueError('steps in quotes are wanted, such as "1m 10m"')
    return parse_steps(value)


def _feeds(value: object) -> QuizFeeds:
    try:
        return QuizFeeds(str(value))
    except ValueError as error:
        raise ValueError(f"one of {', '.join(QuizFeeds)} is wanted") from error


def _theme(value: object) -> str:
    name = _text(value)
    if name and name not in THEMES:
        near = nearest_theme(name)
        meant = f"did you mean {near}? " if near else ""
        raise ValueError(f"there is no theme {name!r}; {meant}Ctrl+P, then theme, lists them")
    return name


def nearest_theme(name: str) -> str | None:
    """The theme that may have been meant: `light` is Textual's own."""
    plain = f"textual-{name.strip().casefold()}"
    return plain if plain in THEMES else _nearest(name, THEMES)


_READERS: dict[str, Callable[[object], object]] = {
    "new_cards_per_day": _whole,
    "retention": _number,
    "learning_steps": _steps,
    "relearning_steps": _steps,
    "maximum_interval_days": _whole,
    "balance_load": _flag,
    "day_starts_hour": _whole,
    "quiz_feeds_schedule": _feeds,
    "quiz_questions": _whole,
    "warn_of_drive": _flag,
    "theme": _theme,
    "animations": _flag,
}


@dataclass(frozen=True, slots=True)
class Unusable:
    """A line of the file that could not be used."""

    setting: str
    why: str

    def __str__(self) -> str:
        return f"{self.setting}: {self.why}"


def load_settings(path: Path) -> tuple[Settings, tuple[Unusable, ...]]:
    """Read the settings, and what could not be used of the file.

    A missing file gives the defaults. Raises: SettingsError when the file is not TOML or not readable.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings(), ()
    except OSError as error:
        what, hint = why(error)
        raise SettingsError(f"cannot read {path}: {what}", hint) from error
    except ValueError as error:
        raise SettingsError(f"{path} is not UTF-8: {error}", "mend it, or move it away") from error
    return _settings(_parsed(path, text))


def _parsed(path: Path, text: str) -> dict[str, object]:
    import tomllib  # noqa: PLC0415  # most learners have no settings file, and the first frame waits for this

    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise SettingsError(f"{path} is nested too deeply", "mend it, or move it away") from error
    except ValueError as error:  # of TOML, or a number of thousands of digits
        raise SettingsError(f"{path} is not valid TOML: {error}", "mend it, or move it away") from error


def _settings(found: dict[str, object]) -> tuple[Settings, tuple[Unusable, ...]]:
    known = {field.name for field in fields(Settings)}
    values: dict[str, object] = {}
    unusable: list[Unusable] = []
    for name, value in found.items():
        if name not in known:
            unusable.append(Unusable(name, f"there is no such setting{_meant(name, known)}"))
            continue
        try:
            values[name] = checked_value(name, value)
        except ValueError as error:
            unusable.append(Unusable(name, f"{error}; the default is used"))
        except OverflowError:
            unusable.append(Unusable(name, "the number is too large; the default is used"))
    return Settings(**values), tuple(unusable)  # type: ignore[arg-type]  # each value went through its reader


def _meant(name: str, known: set[str]) -> str:
    near = _nearest(name, known)
    return f"; did you mean {near}?" if near else ""


def _nearest(name: str, known: Iterable[str]) -> str | None:
    from tui.text.nearness import nearest  # noqa: PLC0415  # only mistakes need it, and it takes long to load

    return nearest(name, known)


def checked_value(name: str, value: object) -> object:
    """The value of a setting, from what TOML gives for it. Raises: ValueError saying what is wrong."""
    read = _READERS[name](value)
    low, high = RANGES.get(name, (0, 0))
    if name in RANGES and isinstance(read, int | float) and not low <= read <= high:
        raise ValueError(f"{read:g} is not between {low:g} and {high:g}")
    return read
