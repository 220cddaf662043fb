"""Asking until the line that comes back means something."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tui.cli.plain.commands import After, Next, is_command
from tui.cli.plain.lines import Lines
from tui.cli.plain.wording import answer_text
from tui.errors import UsageError
from tui.model.card import Card, ChoiceBody, ClozeBody, Kind
from tui.model.cloze import Blank
from tui.model.grade import Rating
from tui.model.response import ChoiceResponse, Response
from tui.practice.response_line import lacking_text, parse_response
from tui.wording import one_line

R = TypeVar("R")
Say = Callable[[str], None]
"""Prints, or keeps silent where only JSON may be printed."""
Obey = Callable[[str], After]
"""Does what a command line says; raises UsageError where it cannot be done."""

_PROMPTS = {
    Kind.OPEN: "Enter shows the answer",
    Kind.CHOICE: "Letter",
    Kind.TYPED: "Answer",
    Kind.CLOZE: "Blanks, divided by |",
    Kind.ORDER: "Numbers in order, as in 2,1,3",
    Kind.MATCH: "Pairs, as in 1b,2a",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """A response, and whether an open card's answer was shown before it."""

    response: Response
    revealed: bool


def heed(
    lines: Lines,
    prompt: Callable[[], str],
    obey: Obey,
    read: Callable[[str], R | Next],
    is_late: Callable[[], bool] = lambda: False,
) -> R | Next:
    """Read lines until one means something; commands are obeyed, what is wrong with others is told.

    `read` takes what is no command, and raises UsageError for what means nothing.
    Raises: UsageError for such a line where the lines are strict.
    """
    pending: str | None = None
    while True:
        line = lines.next(prompt()) if pending is None else pending
        pending = None
        if line is None:
            return Next.INPUT
        if is_late():
            return Next.LATE
        try:
            after = obey(line) if is_command(line) else read(line)
        except UsageError as error:
            lines.refuse(error)
            continue
        if isinstance(after, str):
            pending = after
        elif after is not Next.STAY:
            return after


def ask(
    card: Card,
    choice_order: Sequence[int],
    lines: Lines,
    say: Say,
    obey: Obey,
    *,
    is_late: Callable[[], bool] = lambda: False,
    allow: Callable[[Response], None] = lambda response: None,
) -> Reply | Next:
    """Read lines until one is a response, or a command that leads away from the question.

    At a terminal whatever is typed reveals an open card's answer, and it is rated once it was seen; pairs
    left out are asked back once. Lines written beforehand may rate it at once, and each is of another one.
    `allow` raises UsageError for a response that cannot be taken now.
    Raises: UsageError for a line that means nothing where the lines are strict.
    """
    revealed = False
    held: Response | None = None

    def parsed(line: str) -> Response:
        try:
            return parse_response(card, choice_order, line)
        except UsageError as error:
            if card.kind is Kind.OPEN and not revealed:
                raise UsageError(
                    error.what, f"an empty line reveals the answer; then {error.hint}"
                ) from error
            raise

    def read(line: str) -> Reply | Next:
        nonlocal revealed, held
        if card.kind is Kind.OPEN and not revealed and (lines.prompts or not line.strip()):
            say(f"{answer_text(card)}\n")
            revealed = True
            return Next.STAY
        response = held if held is not None and not line.strip() else parsed(line)
        _refuse_several(card, response)
        allow(response)
        lacking = lacking_text(response) if lines.prompts and response != held else ""
        if lacking:
            held = response
            raise UsageError(lacking, "type every pair, or Enter alone to answer as it is")
        return Reply(response, revealed)

    return heed(lines, lambda: _prompt(card, revealed), obey, read, is_late)


def _refuse_several(card: Card, response: Response) -> None:
    """Raises: UsageError for several choices where one is right: in the app they could not be taken."""
    wants_one = isinstance(card.body, ChoiceBody) and not card.body.several
    if wants_one and isinstance(response, ChoiceResponse) and len(response.chosen) > 1:
        raise UsageError(f"{len(response.chosen):,} choices were named, and one is right", "pick one")


def ask_rating(proposed: Rating, lines: Lines, obey: Obey) -> Rating | Next:
    """Read lines until one is a rating or a command that leads on; an empty one takes the rating proposed.

    Raises: UsageError for any other line where the lines are strict.
    """

    def read(line: str) -> Rating | Next:
        word = line.strip()
        if not word:
            return proposed
        if word in [str(int(rating)) for rating in Rating]:
            return Rating(int(word))
        what = f"there is no rating “{one_line(word, 20)}”"
        raise UsageError(what, "type 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy)")

    return heed(lines, lambda: f"Rating 1 to 4, Enter for {int(proposed)}", obey, read)


def _prompt(card: Card, revealed: bool) -> str:
    if revealed:
        return "Rating 1 to 4, then key points, as in 3 1,2" if card.key_points else "Rating 1 to 4"
    match card.body:
        case ChoiceBody() as body if body.several:
            return "Letters"
        case ClozeBody() as body if sum(isinstance(part, Blank) for part in body.parts) == 1:
            return "Blank"
        case _:
            return _PROMPTS[card.kind]
