"""Quizzes in plain text as tests hold them: a deck of every kind, lines that take time, what was said."""

import io
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.builders import card, choice_card, cloze_card, deck, match_card, order_card, typed_card
from tests.services.home import Home
from tui.cli.plain.lines import Lines
from tui.cli.plain.quiz import PlainQuiz
from tui.cli.plain.result import quiz_json
from tui.clock import SettableClock
from tui.model.card import OpenBody
from tui.practice.plan import Order, Plan
from tui.practice.session import Session
from tui.services.assemble import Services

TALKED = deck(
    choice_card(
        "*one", "two", "three", card_id="a-choice", topic="Basics", hint="Below *two*.", explanation="First."
    ),
    choice_card("*one", "*two", "three", card_id="b-several", question="Which are small?"),
    typed_card("destroy", card_id="c-typed", question="Which call ends it?"),
    cloze_card("{{await}} ds.{{destroy}}()", card_id="d-cloze", question="Fill it in."),
    order_card("one", "two", "three", card_id="e-order", question="Count."),
    match_card("f-match", port="left", starboard="right"),
    card(OpenBody("Because."), "g-open", key_points=("maps", "tracks"), question="Why so?"),
    deck_id="talked",
)
"""A card of each kind, in this order."""
IN_ORDER = Plan(order=Order.DECK, seed=7)


class Killed(BaseException):
    """The process ends between two lines; nothing of the program runs after it."""


@contextmanager
def fresh() -> Iterator[Home]:
    """A home with that deck alone, and no history."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        home.hide_bundled()
        home.write(TALKED)
        yield home
        home.close()


class Coming(io.StringIO):
    """Lines that take their time to come, and an end of input or of the process."""

    def __init__(
        self, lines: Iterable[str | tuple[int, str]], clock: SettableClock, *, killed: bool = False
    ) -> None:
        super().__init__()
        self._coming: Iterator[str | tuple[int, str]] = iter(lines)
        self._clock = clock
        self._killed = killed

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]  # one line is enough here
        coming = next(self._coming, None)
        if coming is None:
            if self._killed:
                raise Killed
            return ""
        after_s, line = (1, coming) if isinstance(coming, str) else coming
        self._clock.instant += timedelta(seconds=after_s)
        return f"{line}\n"


def talk(
    services: Services,
    clock: SettableClock,
    lines: Iterable[str | tuple[int, str]],
    session: Session | None = None,
    *,
    plan: Plan = IN_ORDER,
    killed: bool = False,
) -> tuple[Session, str]:
    """The session as the lines left it, and all that was said; a session given is a resumed one."""
    said: list[str] = []
    source = Lines(Coming(lines, clock, killed=killed), prompts=False)
    quiz = PlainQuiz(services.quiz, clock, source, said.append)
    begun = session or services.quiz.start(plan)
    try:
        ended = quiz.run(begun, resumed=session is not None)
    except Killed:
        ended = begun
    return ended, "\n".join(said)


def outcome(session: Session) -> dict[str, Any]:
    """What a session came to, without what differs between two of the same: its name, and times."""
    result: dict[str, Any] = quiz_json(session)
    answers = [{**answer, "duration_ms": None} for answer in result["answers"]]
    return {**result, "session": None, "answers": answers}
