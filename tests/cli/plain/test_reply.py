import io

import pytest

from tests.builders import card, choice_card, cloze_card, match_card
from tui.cli.plain.commands import Next
from tui.cli.plain.lines import Lines
from tui.cli.plain.reply import Reply, ask
from tui.errors import UsageError
from tui.model.card import Card, OpenBody
from tui.model.grade import Rating
from tui.model.response import ChoiceResponse, MatchResponse, OpenResponse

BOAT = match_card("boat", port="left", starboard="right", bow="front")
WHY = card(OpenBody("Because."), "why", key_points=("maps", "tracks"), question="Why so?")


def asked(
    shown: Card, *lines: str, prompts: bool = False, strict: bool = False
) -> tuple[Reply | Next, list[str]]:
    """What the lines come to, and what was said meanwhile."""
    said: list[str] = []
    source = Lines(io.StringIO("".join(f"{line}\n" for line in lines)), prompts=prompts, strict=strict)
    return ask(shown, (0, 1, 2), source, said.append, lambda line: Next.STAY), said


@pytest.mark.parametrize("again", ["", "1a"], ids=["an empty line", "the same once more"])
def test_pairs_left_out_are_asked_back_once(capsys: pytest.CaptureFixture[str], again: str) -> None:
    assert asked(BOAT, "1a", again, prompts=True)[0] == Reply(MatchResponse((0, None, None)), revealed=False)
    assert capsys.readouterr().err.count("2 and 3 are not matched yet; type every pair, or Enter alone") == 1


def test_pairs_given_after_that_are_taken(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(BOAT, "1a", "1a,2b", "1a,2b,3c", prompts=True)[0] == Reply(
        MatchResponse((0, 1, 2)), revealed=False
    )
    assert "3 is not matched yet" in capsys.readouterr().err


@pytest.mark.parametrize("strict", [True, False], ids=["answers", "a pipe"])
def test_pairs_left_out_in_lines_written_beforehand_were_meant(strict: bool) -> None:
    """The next line may be the response to the next question."""
    assert asked(BOAT, "1a", "2b", strict=strict)[0] == Reply(MatchResponse((0, None, None)), revealed=False)


def test_of_several_choices_where_one_is_right_one_is_to_be_picked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    one, two = choice_card("a", "*b", "c"), choice_card("*a", "*b", "c")

    assert asked(one, "1,2", "bb")[0] == Reply(ChoiceResponse((1,)), revealed=False)
    assert "2 choices were named, and one is right; pick one" in capsys.readouterr().err
    assert asked(two, "1,2")[0] == Reply(ChoiceResponse((0, 1)), revealed=False)
    with pytest.raises(UsageError, match="line 1: 2 choices"):
        asked(one, "ab", strict=True)


@pytest.mark.parametrize(
    ("text", "prompt"),
    [("ds.{{destroy}}()", "Blank: "), ("{{await}} ds.{{destroy}}()", "Blanks, divided by |: ")],
)
def test_one_blank_is_asked_for_alone(capsys: pytest.CaptureFixture[str], text: str, prompt: str) -> None:
    asked(cloze_card(text), prompts=True)
    assert capsys.readouterr().out == prompt


@pytest.mark.parametrize("first", ["", "1", "Ask whether it maps"])
def test_at_a_terminal_whatever_is_typed_reveals_before_a_rating_counts(first: str) -> None:
    reply, said = asked(WHY, first, "3 1", prompts=True)

    assert reply == Reply(OpenResponse(Rating.GOOD, (0,)), revealed=True)
    assert said == ["Because.\n\nKey points:\n1. maps\n2. tracks\n"]


def test_words_in_place_of_a_rating_are_told_how_to_reveal(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(WHY, "Ask whether", "3")[0] == Reply(OpenResponse(Rating.GOOD), revealed=False)
    assert "no rating “Ask”; an empty line reveals the answer; then type 1" in capsys.readouterr().err
