from tui.model.grade import Confidence
from tui.model.tally import Tally
from tui.stats.calibration import Calibration, calibration


def test_each_confidence_tells_the_mean_grade_of_its_answers() -> None:
    found = calibration(Tally(sure=4, sure_ppm=3_000_000, guess=2, guess_ppm=500_000))
    assert found == (Calibration(Confidence.SURE, 4, 0.75), Calibration(Confidence.GUESS, 2, 0.25))


def test_where_nobody_was_asked_nothing_is_told() -> None:
    assert calibration(Tally(answers=5)) == ()
