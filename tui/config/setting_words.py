"""Settings by the words that people type and read: which one is meant, which value, and what is allowed."""

from dataclasses import fields
from typing import Any

from tui.config.settings import RANGES, THEMES, QuizFeeds, Settings, checked_value, nearest_theme
from tui.config.settings_file import Plain
from tui.errors import NotFoundError, UsageError
from tui.schedule.steps import parse_steps, steps_text
from tui.text.nearness import nearest
from tui.wording import listing, one_line

NAMES = tuple(field.name for field in fields(Settings))
"""Of all settings, in the order of their manual."""
CHOICES: dict[str, tuple[str, ...]] = {
    "quiz_feeds_schedule": tuple(QuizFeeds),
    "theme": THEMES,
    **{field.name: ("true", "false") for field in fields(Settings) if isinstance(field.default, bool)},
}
"""The values that a setting can have, of those with few."""
_LONGEST = 40


def setting_named(word: str) -> str:
    """The name of a setting, from what was typed. Raises: NotFoundError naming the nearest."""
    name = word.strip().casefold().replace("-", "_")
    if name in NAMES:
        return name
    near = nearest(name[:_LONGEST], NAMES)
    hint = f"did you mean {near}?" if near else "`quizdeck config` lists them"
    raise NotFoundError(f"there is no setting “{one_line(word, _LONGEST)}”", hint)


def plain_value(settings: Settings, name: str) -> Plain:
    """The value of a setting as its file has it."""
    value = getattr(settings, name)
    if isinstance(value, tuple):
        return steps_text(value)
    return str(value) if isinstance(value, str) else _number_or_flag(value)


def _number_or_flag(value: Any) -> Plain:  # noqa: ANN401  # as `getattr` gives it
    if not isinstance(value, bool | int | float):
        raise TypeError(f"a setting of the type {type(value).__name__} cannot be written")
    return value


def worded(value: Plain) -> str:
    """A value as it is typed."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value}"


def typed_value(name: str, text: str) -> Plain:
    """The value that was typed for a setting. Raises: UsageError saying what is allowed."""
    try:
        return _read(name, " ".join(text.split()))
    except (ValueError, OverflowError) as error:
        what = f"“{one_line(text, _LONGEST)}” is no value for {name}"
        near = _nearest_choice(name, text[:_LONGEST])
        meant = f"did you mean {near}? " if near else ""
        raise UsageError(what, f"{meant}allowed: {allowed(name)}") from error


def _nearest_choice(name: str, text: str) -> str | None:
    return nearest_theme(text) if name == "theme" else nearest(text, CHOICES.get(name, ()))


def _read(name: str, text: str) -> Plain:
    """Raises: ValueError, OverflowError."""
    default = plain_value(Settings(), name)
    value: Plain = text
    if isinstance(default, bool):
        if text.casefold() not in CHOICES[name]:
            raise ValueError(text)
        value = text.casefold() == "true"
    elif isinstance(default, int | float):
        value = _number(text, whole=isinstance(default, int))
    elif name in CHOICES:
        value = text.casefold()
    else:
        value = steps_text(parse_steps(text))
    checked_value(name, value)
    return value


def _number(text: str, *, whole: bool) -> int | float:
    """Raises: ValueError for anything but plain digits, such as `inf` or `1_000`."""
    if not text.isascii() or not set(text) <= set("+-.0123456789"):
        raise ValueError(text)
    return int(text) if whole else float(text)


def allowed(name: str) -> str:
    """What a setting may hold, in words."""
    default = plain_value(Settings(), name)
    if name in RANGES:
        low, high = RANGES[name]
        kind = "a whole number" if isinstance(default, int) else "a number"
        return f"{kind} from {low:,} to {high:,}"
    if name in CHOICES:
        words = listing(CHOICES[name], "or")
        return f"{words}; or nothing (''), and the terminal chooses" if default == "" else words
    return "steps from 1s to 1d, none shorter than the one before, as in 1m 10m; or nothing ('')"
