"""Asking until the line that comes back means something."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from tui.cli.plain.lines import Lines, Wish, wish
from tui.cli.plain.wording import answer_text
from tui.errors import UsageError
from tui.model.card import Card, ChoiceBody, Kind
from tui.model.grade import Rating
from tui.model.response import Response
from tui.practice.response_line import parse_response
from tui.wording import one_line

Say = Callable[[str], None]
"""Prints, or keeps silent where only JSON may be printed."""

_PROMPTS = {
    Kind.OPEN: "Enter shows the answer",
    Kind.CHOICE: "Letter",
    Kind.TYPED: "Answer",
    Kind.CLOZE: "Blanks, divided by |",
    Kind.ORDER: "Numbers in order, as in 2,1,3",
    Kind.MATCH: "Pairs, as in 1b,2a",
}


class End(Enum):
    """Why no response came."""

    INPUT = "input"
    """There are no more lines."""
    LATE = "late"
    """The time was up before the line came."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A response, and whether an open card's answer was shown before it."""

    response: Response
    revealed: bool


def ask(
    card: Card,
    choice_order: Sequence[int],
    lines: Lines,
    say: Say,
    is_late: Callable[[], bool] = lambda: False,
) -> Reply | Wish | End:
    """Read lines until one is a response or a command; what is wrong with others is told.

    Raises: UsageError for such a line where the lines are strict.
    """
    revealed = False
    while True:
        line = lines.next(_prompt(card, revealed))
        if line is None:
            return End.INPUT
        if is_late():
            return End.LATE
        wanted = wish(line)
        if wanted is not None:
            return wanted
        if card.kind is Kind.OPEN and not revealed and not line.strip():
            say(f"{answer_text(card)}\n")
            revealed = True
            continue
        try:
            return Reply(parse_response(card, choice_order, line), revealed)
        except UsageError as error:
            lines.refuse(error)


def ask_rating(proposed: Rating, lines: Lines) -> Rating | Wish | End:
    """Read lines until one is a rating or a command; an empty one takes the rating proposed.

    Raises: UsageError for any other line where the lines are strict.
    """
    while True:
        line = lines.next(f"Rating 1 to 4, Enter for {int(proposed)}")
        if line is None:
            return End.INPUT
        word = line.strip()
        wanted = wish(word)
        if wanted is not None:
            return wanted
        if not word:
            return proposed
        if word in [str(int(rating)) for rating in Rating]:
            return Rating(int(word))
        what = f"there is no rating “{one_line(word, 20)}”"
        lines.refuse(UsageError(what, "type 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy)"))


def _prompt(card: Card, revealed: bool) -> str:
    if revealed:
        return "Rating 1 to 4, then key points, as in 3 1,2" if card.key_points else "Rating 1 to 4"
    several = isinstance(card.body, ChoiceBody) and card.body.several
    return "Letters" if several else _PROMPTS[card.kind]
