"""The placement quiz by the command."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import choice_card, deck
from tests.cli.conftest import Run
from tui.model.deck import Deck


@pytest.fixture
def path(put: Callable[[Deck], Path]) -> None:
    """Two decks, the one after the other; `a` is right."""
    cards = [choice_card("*right", "wrong", card_id=f"card-{at}") for at in range(8)]
    put(deck(*cards, deck_id="zoo", title="Zoo"))
    put(deck(*cards, deck_id="ant", title="[b]Ant", needs=("zoo",)))


@pytest.mark.usefixtures("path")
class TestPlacement:
    def test_its_advice_is_the_last_line(self, run: Run) -> None:
        ran = run("quiz", "--placement", "--plain", lines=["a"] * 8 + ["b"] * 7)
        assert ran.code == 0
        assert ran.out.startswith("15 questions")
        assert ran.out.splitlines()[-1] == "Begin with: [b]Ant"
        assert "Right." not in ran.out.split("Score:")[0], "right and wrong are told at the end"

    def test_json_has_the_decks_to_begin_with(self, run: Run) -> None:
        ran = run("quiz", "--placement", "--json", "--seed", "4", lines=["b"] * 15)
        assert ran.json["begin_with"] == ["zoo", "ant"]
        assert ran.json["seed"] == 4
        ran = run("quiz", "--placement", "--json", lines=["a"] * 15)
        assert ran.json["begin_with"] == []

    def test_another_quiz_gives_no_advice(self, run: Run) -> None:
        assert "begin_with" not in run("quiz", "zoo", "--json", lines=["a"] * 8).json
        assert "Begin with" not in run("quiz", "zoo", "--plain", lines=["b"] * 8).out

    @pytest.mark.parametrize("option", ["zoo", "--count=3", "--exam", "--topic=X"])
    def test_it_chooses_its_questions_by_itself(self, run: Run, option: str) -> None:
        ran = run("quiz", "--placement", "--plain", option)
        assert ran.code == 2
        assert "--placement" in ran.err

    def test_it_is_resumed_by_its_session_alone(self, run: Run) -> None:
        assert run("quiz", "--placement", "--resume", "--plain").code == 2
