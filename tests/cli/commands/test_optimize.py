"""`quizdeck optimize`: what it says, writes and refuses."""

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.schedule.memories import lived
from tui.schedule.fitting import LEAST_REVIEWS, fit
from tui.schedule.preset import DEFAULT_PRESET
from tui.services.optimizing import OptimizingService

LIVED = lived(80)
FOUND = fit(LIVED, DEFAULT_PRESET)


@pytest.fixture
def practised(monkeypatch: pytest.MonkeyPatch) -> None:
    """A log that holds many reviews."""
    monkeypatch.setattr(OptimizingService, "_histories", lambda _: LIVED)


def test_a_fit_is_shown_and_kept_only_where_asked_to(run: Run, home: Path, practised: None) -> None:
    ran = run("optimize")
    before, after = FOUND.before, FOUND.after
    assert ran.code == 0
    assert ran.out == (
        "560 reviews of 80 cards used.\n"
        "weights  log loss    RMSE\n"
        f"usual      {before.log_loss:.4f}  {100 * before.rmse:.2f} %\n"
        f"fitted     {after.log_loss:.4f}  {100 * after.rmse:.2f} %\n"
        "The fitted weights foretell better what you remember. To use them: quizdeck optimize --apply\n"
    )
    assert not home.exists()
    kept = run("optimize", "--apply").out
    assert kept.endswith(
        f"Kept in {home / 'config' / 'weights.toml'}; answers from now on are scheduled with them.\n"
        "To go back: quizdeck optimize --reset\n"
    )
    again = run("optimize", "--apply").out
    assert "yours until now" in again
    assert again.endswith("The weights in use foretell as well as the fitted ones; nothing is changed.\n")


def test_json_tells_figures_and_weights(run: Run, home: Path, practised: None) -> None:
    told = run("optimize", "--apply", "--json").json
    assert told.keys() == {"reviews", "cards", "before", "after", "weights", "better", "applied"}
    assert (told["reviews"], told["cards"], told["better"], told["applied"]) == (560, 80, True, True)
    assert told["weights"] == list(FOUND.weights)
    assert told["after"]["log_loss"] < told["before"]["log_loss"]
    assert 0 < told["after"]["rmse"] < told["before"]["rmse"] < 1
    assert not run("optimize", "--json").json["applied"]
    assert run("optimize", "--reset", "--json").json == {"reset": True}
    assert run("optimize", "--reset", "--json").json == {"reset": False}


def test_reset_goes_back_to_the_usual_weights(run: Run, home: Path, practised: None) -> None:
    assert run("optimize", "--reset").out == "The usual weights are in use; there were no others.\n"
    run("optimize", "--apply")
    assert run("optimize", "--reset").out == "The usual weights are in use again.\n"
    assert not (home / "config" / "weights.toml").exists()


def test_weights_that_cannot_be_used_are_told_by_every_command(run: Run, home: Path, mixed: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "weights.toml").write_text("weights = [1.0]\n")
    ran = run("due")
    assert ran.code == 0
    assert "weights.toml: 21 weights are wanted, not 1; the usual weights are used" in ran.err


def test_too_few_reviews_are_told(run: Run, home: Path) -> None:
    ran = run("optimize", "--json")
    assert (ran.code, ran.json["error"]["code"]) == (3, "too-few-reviews")
    assert f"{LEAST_REVIEWS} reviews or more, and there are 0" in ran.json["error"]["message"]


def test_without_the_optimizer_it_says_what_to_install(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fsrs_rs_python", None)
    ran = run("optimize")
    assert (ran.code, ran.out) == (3, "")
    assert "-m pip install fsrs-rs-python" in ran.err
    assert run("optimize", "--reset").code == 0


def test_apply_and_reset_contradict_each_other(run: Run, home: Path) -> None:
    assert run("optimize", "--apply", "--reset").code == 2
