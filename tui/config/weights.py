"""The weights fitted to the learner's own reviews: a file beside the settings, which people write."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path

from tui.errors import SettingsError
from tui.files import why, write_atomically
from tui.schedule.preset import DEFAULT_WEIGHTS, Weights, require_weights

_HEAD = """\
# Weights of FSRS-6, fitted to your own reviews by: quizdeck optimize --apply
# Back to the usual ones: quizdeck optimize --reset
"""
_HINT = "the usual weights are used; to be rid of it: quizdeck optimize --reset"


def load_weights(path: Path) -> tuple[Weights, tuple[str, ...]]:
    """The fitted weights, or the usual ones where there are none; a warning where they cannot be used."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        return _weights(found.get("weights")), ()
    except FileNotFoundError:
        return DEFAULT_WEIGHTS, ()
    except OSError as error:
        return DEFAULT_WEIGHTS, (f"cannot read {path}: {why(error)[0]}; {_HINT}",)
    except (ValueError, OverflowError, RecursionError) as error:
        return DEFAULT_WEIGHTS, (f"{path}: {error}; {_HINT}",)


def save_weights(path: Path, weights: Weights, reviews: int, at: datetime) -> None:
    """Keep weights and what they were fitted to. Raises: ValueError for unusable ones, QuizdeckError."""
    require_weights(weights)
    lines = [
        f"fitted_at = {at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        f"reviews = {reviews}",
        f"weights = [{', '.join(map(repr, weights))}]",
    ]
    write_atomically(path, "\n".join([_HEAD, *lines, ""]).encode())


def remove_weights(path: Path) -> bool:
    """Go back to the usual weights; returns whether there were others. Raises: SettingsError."""
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        what, hint = why(error)
        raise SettingsError(f"cannot remove {path}: {what}", hint) from error
    return True


def _weights(value: object) -> Weights:
    """Raises: ValueError when they cannot be used."""
    if not isinstance(value, list) or not all(type(weight) in (int, float) for weight in value):
        raise ValueError("weights is no list of numbers")
    return require_weights(map(float, value))
