"""A past session on one line: when it began, what kind it was, what came of it, its decks."""

from textual.content import Content

from tui.model.grade import Mode
from tui.practice.past import PastSession
from tui.text.controls import visible_line
from tui.widgets.cut import cut
from tui.wording import listing, percent

_GAP = "  "
_MODE_WIDTH = max(map(len, Mode))
_SCORE_WIDTH = 5
_TIMED, _ROOMY = 48, 60
"""Cells from which on the time of day, and how much was answered, are told too."""


def session_line(session: PastSession, width: int) -> Content:
    """At most `width` cells."""
    roomy = width >= _ROOMY
    score = "–" if session.score is None else percent(session.score)
    facts = [
        f"{session.started_at:%Y-%m-%d %H:%M}" if width >= _TIMED else f"{session.started_at:%Y-%m-%d}",
        f"{session.mode:<{_MODE_WIDTH}}",
        f"{score:>{_SCORE_WIDTH}}",
        *([f"{answered_text(session):>12}"] if roomy else []),
    ]
    unfinished = "" if session.finished else "unfinished " if roomy else "open "
    decks = Content(visible_line(listing(session.titles)))
    return cut(
        Content(_GAP.join(facts)) + Content(_GAP) + Content.styled(unfinished, "$text-warning") + decks, width
    )


def answered_text(session: PastSession) -> str:
    """How many of its questions were answered; a review plans none, so they are all there were."""
    if session.mode is Mode.REVIEW:
        return f"{session.answered:,}"
    return f"{session.answered:,} of {session.asked:,}"
