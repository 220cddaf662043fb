"""Whether one was as right as one felt sure."""

from dataclasses import dataclass

from tui.model.grade import Confidence
from tui.model.tally import Tally

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Calibration:
    """The answers given with one confidence."""

    confidence: Confidence
    answers: int
    grade: float
    """Their mean grade, from 0 to 1."""


def calibration(tally: Tally) -> tuple[Calibration, ...]:
    """The surest first; what was never said is left out."""
    told = (
        (Confidence.SURE, tally.sure, tally.sure_ppm),
        (Confidence.UNSURE, tally.unsure, tally.unsure_ppm),
        (Confidence.GUESS, tally.guess, tally.guess_ppm),
    )
    return tuple(Calibration(word, count, ppm / count / _MILLION) for word, count, ppm in told if count)
