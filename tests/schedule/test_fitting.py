import sys
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import NOON
from tests.schedule.memories import FIRM, assert_alike, lived
from tui.errors import NotInstalledError, TooFewReviewsError
from tui.model.grade import Rating
from tui.schedule.fitting import LEAST_REVIEWS, Accuracy, fit
from tui.schedule.preset import DEFAULT_PRESET, DEFAULT_WEIGHTS, Preset, require_weights


def test_fitted_weights_foretell_a_firm_memory_better() -> None:
    found = fit(lived(150), DEFAULT_PRESET)
    assert (found.reviews, found.cards) == (150 * 7, 150)
    assert found.better
    assert found.after.log_loss < found.before.log_loss - 0.003
    assert found.after.rmse < found.before.rmse / 1.3
    assert require_weights(found.weights) == found.weights
    assert found.weights[2] > 1.5 * DEFAULT_WEIGHTS[2]
    assert_alike(fit(reversed(lived(150)), DEFAULT_PRESET), found)


def test_before_is_the_accuracy_of_the_weights_in_force() -> None:
    found, of_firm = fit(lived(100), DEFAULT_PRESET), fit(lived(100), Preset(weights=FIRM))
    assert found.weights == of_firm.weights
    assert of_firm.before.log_loss < found.before.log_loss
    again = fit(lived(100), Preset(weights=found.weights))
    assert again.after.log_loss == pytest.approx(found.after.log_loss, abs=1e-5)
    assert again.before.log_loss == pytest.approx(found.after.log_loss, abs=1e-5)
    assert not again.better


def test_better_means_a_smaller_log_loss() -> None:
    found = fit(lived(60), DEFAULT_PRESET)
    assert not replace(found, after=found.before).better
    assert not replace(found, after=Accuracy(found.before.log_loss + 0.1, 0.0)).better
    assert not replace(found, differs=False).better


def test_weights_are_written_as_short_as_fsrs_writes_them() -> None:
    assert all(weight == round(weight, 4) for weight in fit(lived(60), DEFAULT_PRESET).weights)


def test_first_reviews_and_those_of_the_same_day_do_not_count() -> None:
    day = timedelta(days=1)
    one = [(Rating.GOOD, NOON), (Rating.GOOD, NOON + day / 2), (Rating.GOOD, NOON + 2 * day)]
    back = [(Rating.GOOD, NOON), (Rating.GOOD, NOON - 3 * day)]
    with pytest.raises(TooFewReviewsError) as told:
        fit([*[one] * (LEAST_REVIEWS - 1), back], DEFAULT_PRESET)
    assert str(told.value) == (
        "weights are fitted to 400 reviews or more, and there are 399; "
        "go on reviewing; one counts where its card was last reviewed a day or more before"
    )
    assert fit([one] * LEAST_REVIEWS, DEFAULT_PRESET).reviews == LEAST_REVIEWS


def test_without_the_optimizer_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsrs_rs_python", None)
    with pytest.raises(NotInstalledError, match="-m pip install fsrs-rs-python"):
        fit([], DEFAULT_PRESET)
