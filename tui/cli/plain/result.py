"""What a quiz or review came to, as JSON: the contract of `--json`."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from tui.model.card import Card
from tui.model.grade import Confidence, Mode
from tui.model.ids import CardRef, SessionId
from tui.model.response import Response
from tui.practice.response_line import response_line
from tui.practice.scoring import Score
from tui.practice.session import Session


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and what came of it."""

    ref: CardRef
    card: Card
    choice_order: tuple[int, ...]
    response: Response | None
    """None: skipped."""
    grade: float | None
    """None where it is not told yet."""
    duration_ms: int
    confidence: Confidence | None = None


def quiz_json(session: Session) -> dict[str, object]:
    """The result of a quiz, finished or not; an exam tells no grade before its end.

    Where something else than the score is held against the pass mark, that is there too.
    """
    hidden = session.plan.exam and not session.finished
    answered = [
        Answered(
            session.questions[at].ref,
            session.questions[at].card,
            session.questions[at].choice_order,
            given.response,
            None if hidden else given.grade,
            given.duration_ms,
            given.confidence,
        )
        for at, given in session.asked
    ]
    score = Score.of(session)
    passed = None if hidden else score.passed
    result = result_json(session.id, Mode.QUIZ, session.plan.seed, passed, answered)
    decides = passed is not None and score.never_shown
    return result | {"score_of_planned": score.of_planned} if decides else result


def result_json(
    session: SessionId, mode: Mode, seed: int, passed: bool | None, answered: Sequence[Answered]
) -> dict[str, object]:
    """One object; the score is the mean grade, 0 where nothing was answered, null where no grade is told."""
    grades = [one.grade for one in answered if one.grade is not None]
    score = fsum(grades) / len(grades) if grades else None if answered else 0.0
    return {
        "session": session,
        "mode": str(mode),
        "seed": seed,
        "score": score,
        "passed": passed,
        "answers": [_answer(one) for one in answered],
    }


def _answer(one: Answered) -> dict[str, object]:
    """The response in the notation that `--answers` reads."""
    said = None if one.response is None else response_line(one.choice_order, one.response)
    return {
        "deck": one.ref.deck,
        "card": one.ref.card,
        "kind": str(one.card.kind),
        "response": said,
        "grade": one.grade,
        "correct": None if one.grade is None else one.grade >= 1,
        "duration_ms": one.duration_ms,
        **({"confidence": one.confidence.value} if one.confidence else {}),
    }
