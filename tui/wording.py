"""Small phrases shared by screens, commands and exports."""

from collections.abc import Sequence

_IRREGULAR = {"is": "are", "was": "were", "entry": "entries", "copy": "copies"}


def plural(count: int, word: str) -> str:
    """`1 card`, `3 cards`."""
    return f"{count:,} {word if count == 1 else _IRREGULAR.get(word, word + 's')}"


def problem_counts(errors: int, warnings: int) -> str:
    """`4 problems, 1 warning`, or what there is of it: a warning is no problem."""
    problems = plural(errors, "problem") if errors or not warnings else ""
    return ", ".join(filter(None, (problems, plural(warnings, "warning") if warnings else "")))


def percent(share: float) -> str:
    """A share from 0 to 1 as whole percent; never `100 %` or `0 %` unless it is exactly that."""
    value = round(share * 100)
    if value == 100 and share < 1:
        value = 99
    if value == 0 and share > 0:
        value = 1
    return f"{value} %"


def ordinal(number: int) -> str:
    """`1st`, `2nd`, `3rd`, `11th`."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number:,}{'th' if number % 100 in (11, 12, 13) else ends.get(number % 10, 'th')}"


def listing(words: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def clock_time(seconds: float) -> str:
    """Seconds as `m:ss`, or `h:mm:ss` from an hour on."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def interval(seconds: float) -> str:
    """The time until a card comes back, in its largest fitting unit: `30 s`, `10 min`, `3 d`, `2.1 mo`."""
    if seconds < 59.5:
        return f"{max(1, round(seconds))} s"
    if seconds < 3600:
        return f"{round(seconds / 60)} min"
    if seconds < 86_400:
        return f"{round(seconds / 3600)} h"
    days = seconds / 86_400
    if days < 31:
        return f"{round(days)} d"
    if days < 365:
        return f"{days / 30.44:.1f} mo"
    return f"{days / 365.25:.1f} y"


_BARS = "▁▂▃▄▅▆▇█"


def sparkline(values: Sequence[int]) -> str:
    """A bar for each value, a dot for 0; the highest bar is the largest value."""
    most = max(values, default=0)
    return "".join(_BARS[(value * len(_BARS) - 1) // most] if value > 0 else "·" for value in values)


def bar(share: float, width: int) -> str:
    """A share from 0 to 1 as a bar so many cells long."""
    filled = round(share * width)
    return "█" * filled + "░" * (width - filled)


def roughly(minutes: int) -> str:
    """How long something takes, `9 minutes` or `8 hours`: from two hours on the minutes say nothing more."""
    return plural(minutes, "minute") if minutes < 120 else plural(round(minutes / 60), "hour")


def duration(milliseconds: int) -> str:
    """Time spent: `0 min`, `14 s`, `12 min`, `3 h 05 min`; from 100 hours on in hours."""
    if 0 < milliseconds < 59_500:
        return f"{max(1, round(milliseconds / 1000))} s"
    hours, minutes = divmod(round(milliseconds / 60_000), 60)
    if hours >= 100:
        return f"{hours:,} h"
    return f"{hours:,} h {minutes:02} min" if hours else f"{minutes} min"


def one_line(text: str, limit: int = 80) -> str:
    """Text on one line, cut at `limit` characters with an ellipsis."""
    flat = plainly_spaced(text)
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"


def plainly_spaced(text: str) -> str:
    """Text with one space for each run of white space, and none at its ends."""
    if "  " not in text and text.isprintable():  # of all that is white space only the space is printable
        return text.strip()
    return " ".join(text.split())


_SHOWN = 240
"""Characters of a response that are shown: three lines of an 80-column terminal."""


def beginning(text: str) -> str:
    """A response as it is shown back; of a long one the beginning, and how much there is beyond it."""
    more = len(text) - _SHOWN
    return text if more <= 0 else f"{text[:_SHOWN].rstrip()}… and {plural(more, 'more character')}"
