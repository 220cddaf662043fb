from pathlib import Path

import pytest

from tests.builders import NOON
from tui.config.weights import load_weights, remove_weights, save_weights
from tui.errors import QuizdeckError
from tui.schedule.preset import DEFAULT_WEIGHTS

OWN = (0.5, 1.5, 3.0, 9.0, *DEFAULT_WEIGHTS[4:])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "weights.toml"


def test_without_a_file_the_usual_weights_are_used(file: Path) -> None:
    assert load_weights(file) == (DEFAULT_WEIGHTS, ())
    assert not remove_weights(file)


def test_weights_are_kept_to_the_last_digit(file: Path) -> None:
    save_weights(file, OWN, 1469, NOON)
    assert load_weights(file) == (OWN, ())
    assert "fitted_at = 2026-03-02T12:00:00Z\nreviews = 1469\n" in file.read_text()
    assert remove_weights(file)
    assert load_weights(file) == (DEFAULT_WEIGHTS, ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("weights = [", "Invalid value"),
        ("", "weights is no list of numbers"),
        ("weights = 3", "no list of numbers"),
        ('weights = ["0.2"]', "no list of numbers"),
        ("weights = [true]", "no list of numbers"),
        ("weights = [0.2]", "21 weights are wanted, not 1"),
        (f"weights = [{'0.2, ' * 21}]", "weight 4 is 0.2, not between 1 and 10"),
        (f"weights = [{'nan, ' * 21}]", "weight 0 is nan"),
        (f"weights = [1{'0' * 400}]", "too large"),
        (f"weights = {'[' * 100_000}", ""),
        ("\udc80", "utf-8"),
    ],
)
def test_weights_that_cannot_be_used_are_told_and_not_used(file: Path, text: str, told: str) -> None:
    file.parent.mkdir()
    file.write_bytes(text.encode(errors="surrogateescape"))
    weights, [warning] = load_weights(file)
    assert weights == DEFAULT_WEIGHTS
    assert told in warning
    assert warning.startswith(f"{file}: ")
    assert warning.endswith("the usual weights are used; to be rid of it: quizdeck optimize --reset")


def test_a_file_that_cannot_be_read_is_told(file: Path) -> None:
    file.mkdir(parents=True)
    assert load_weights(file)[0] == DEFAULT_WEIGHTS
    assert "cannot read" in load_weights(file)[1][0]
    with pytest.raises(QuizdeckError, match="cannot remove"):
        remove_weights(file)


def test_unusable_weights_are_not_written(file: Path) -> None:
    with pytest.raises(ValueError):
        save_weights(file, OWN[:20], 1, NOON)
    assert not file.exists()
