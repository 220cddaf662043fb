"""Typed responses as a fair examiner would grade them: what is accepted, the response, the label, and why.

The labels were set before looking at what the program says. A new pair goes to its subject's module.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model.card import Accept, AcceptText
from tui.model.grade import Mark

RIGHT, SLIP, WRONG = Mark.RIGHT, Mark.SLIP, Mark.WRONG
"""A slip counts right and is shown as a diff."""


@dataclass(frozen=True, slots=True)
class Cloze:
    """A cloze text instead of accepted forms; its pair's response holds a text per blank, divided by `|`."""

    text: str


Accepted = str | Accept | Cloze | tuple[str | Accept, ...]
Row = tuple[Accepted, str, Mark, str] | tuple[Accepted, str, Mark, str, tuple[str, ...]]
"""Accepted form or forms, response, label, why; last, what else means something in the library."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of the table."""

    accepted: Accepted
    response: str
    label: Mark
    why: str
    known: tuple[str, ...] = ()

    @property
    def accepts(self) -> tuple[Accept, ...]:
        """The accepted forms, a text standing for itself; none for a cloze."""
        if isinstance(self.accepted, Cloze):
            return ()
        forms = self.accepted if isinstance(self.accepted, tuple) else (self.accepted,)
        return tuple(AcceptText(form) if isinstance(form, str) else form for form in forms)


def pairs(rows: Sequence[Row]) -> tuple[Pair, ...]:
    """The rows of a subject."""
    return tuple(Pair(*row) for row in rows)
