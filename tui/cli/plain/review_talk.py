"""A review as it is being talked about, and the commands that work on it, a row each."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tui.cli.plain.commands import After, Command, CommandTable, Next
from tui.cli.plain.quiz_commands import QUIZ_COMMANDS, flag_text, hint_text
from tui.cli.plain.reply import Say
from tui.cli.plain.result import Answered
from tui.errors import UsageError
from tui.schedule.sitting import Sitting
from tui.services.review import ReviewService


@dataclass(slots=True)
class ReviewTalk:
    """What the commands of a review work on."""

    review: ReviewService
    say: Say
    sitting: Sitting
    answered: list[Answered] = field(default_factory=list)
    """What was answered and not taken back, oldest first."""
    taken_back: list[Answered] = field(default_factory=list)
    """What `:y` brings back, last first."""
    rating: bool = False
    """Whether a response was given that is to be rated yet."""


def _undo(talk: ReviewTalk, _: str) -> After:
    """A response without its rating is not in the log: its card is asked again."""
    if talk.rating:
        return Next.SHOW
    before = talk.sitting.answered
    talk.sitting = talk.review.undo(talk.sitting)
    if not talk.sitting.news:
        raise UsageError("there is no answer to take back")
    if talk.sitting.answered < before and talk.answered:
        talk.taken_back.append(talk.answered.pop())
    talk.say(talk.sitting.news)
    return Next.SHOW


def _redo(talk: ReviewTalk, _: str) -> After:
    before = talk.sitting.answered
    talk.sitting = talk.review.redo(talk.sitting)
    if not talk.sitting.news:
        raise UsageError("there is nothing to bring back")
    if talk.sitting.answered > before and talk.taken_back:
        talk.answered.append(talk.taken_back.pop())
    talk.say(talk.sitting.news)
    return Next.SHOW


def _suspend(talk: ReviewTalk, _: str) -> After:
    return _set_aside(talk, talk.review.suspend, " In the app, is:suspended finds it.")


def _bury(talk: ReviewTalk, _: str) -> After:
    return _set_aside(talk, talk.review.bury, "")


def _set_aside(talk: ReviewTalk, deed: Callable[[Sitting], Sitting], later: str) -> After:
    talk.sitting = deed(talk.sitting)
    talk.taken_back.clear()
    talk.say(f"{talk.sitting.news} :u takes that back.{later}")
    return Next.SHOW


def _flag(talk: ReviewTalk, _: str) -> After:
    talk.sitting = talk.review.toggle_flag(talk.sitting)
    current = talk.sitting.current
    talk.say(flag_text(current is not None and current.flagged))
    return Next.STAY


def _hint(talk: ReviewTalk, _: str) -> After:
    if talk.sitting.current is not None:
        talk.say(hint_text(talk.sitting.current.card))
    return Next.STAY


def _end(talk: ReviewTalk, _: str) -> After:
    return Next.STOP


def _help(talk: ReviewTalk, _: str) -> After:
    talk.say(REVIEW_COMMANDS.help_text())
    return Next.STAY


_ELSEWHERE = {
    **{name: (f"a review has no “:{name}”", ":? lists what it has") for name in QUIZ_COMMANDS.names},
    **dict.fromkeys(("s", "skip"), ("a review skips nothing", ":q stops it")),
    **dict.fromkeys(("b", "back"), ("a review does not go back", ":u takes the last answer back")),
}
REVIEW_COMMANDS: CommandTable[ReviewTalk] = CommandTable(
    [
        Command(("f", "flag"), "flags the card, or takes its flag away", _flag),
        Command(("h", "hint"), "tells the hint", _hint),
        Command(("u", "undo"), "takes back what was done last", _undo),
        Command(("y", "redo"), "brings back what was taken back last", _redo),
        Command(("z", "suspend"), "asks the card no more, until it is resumed", _suspend),
        Command(("t", "tomorrow"), "puts the card off until tomorrow", _bury),
        Command(("e", "end", "q", "quit"), "ends the review", _end),
        Command(("?", "help"), "lists the commands", _help),
    ],
    _ELSEWHERE,
)
"""What can be typed in place of a response or a rating."""
