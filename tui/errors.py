"""Errors meant for the person at the keyboard, and the exit codes they end in."""

from typing import ClassVar


class QuizdeckError(Exception):
    """What went wrong, where, and what to do next; never shown as a traceback."""

    exit_code: ClassVar[int] = 3
    """Exit code of a command that ends in this error (3: could not be done)."""
    code: ClassVar[str] = "failed"
    """Stable word for scripts, printed by `--json`."""

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.what}; {self.hint}" if self.hint else self.what


class UsageError(QuizdeckError):
    """The command was called in a way it does not understand."""

    exit_code = 2
    code = "usage"


class NotFoundError(UsageError):
    """A deck, card or session was named that is not there."""

    code = "not-found"


class DeckError(QuizdeckError):
    """A deck file cannot be read or written."""

    code = "deck"


class DocumentError(QuizdeckError):
    """A document cannot be read, or is too large or binary."""

    code = "document"


class StoreError(QuizdeckError):
    """The learner's log cannot be read or written."""

    code = "store"


class DamagedError(StoreError):
    """The learner's log, or an event of it, cannot be trusted; nothing is written to it."""

    code = "damaged"


class NewerFormatError(StoreError):
    """The learner's log was written by a newer program; nothing of it is read."""

    code = "newer-format"


class WouldOverwriteError(QuizdeckError):
    """A file is already there and nobody said to replace it."""

    code = "would-overwrite"


class NotInstalledError(QuizdeckError):
    """An optional part of the program is missing."""

    code = "not-installed"


class TooFewReviewsError(QuizdeckError):
    """The log does not say enough yet for what was asked."""

    code = "too-few-reviews"


class SettingsError(QuizdeckError):
    """The settings file cannot be read."""

    code = "settings"
