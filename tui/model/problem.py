"""A problem found in a deck file, with its place and its remedy."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad it is: errors break a card or deck, warnings may surprise, notices are only news."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one place."""

    path: str
    line: int
    """From 1; 0 where the whole file is meant."""
    column: int
    severity: Severity
    code: str
    """Stable kebab-case word, for scripts."""
    what: str
    hint: str = ""
    """What to do about it."""

    @property
    def message(self) -> str:
        """What is wrong; what to do."""
        return f"{self.what}; {self.hint}" if self.hint else self.what

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


def worth_telling(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Errors and warnings: about a notice nothing has to be done."""
    return tuple(problem for problem in problems if problem.severity is not Severity.NOTICE)
