from dataclasses import dataclass
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import choice_card, cloze_card, match_card, order_card, ref, typed_card
from tests.practice.builders import answered
from tests.widgets.texts import MARKDOWN
from tui.model.card import Card
from tui.model.grade import Verdict
from tui.model.response import (
    ChoiceResponse,
    ClozeResponse,
    MatchResponse,
    OrderResponse,
    Response,
    TypedResponse,
)
from tui.practice.given import Given, skipped
from tui.practice.grading import grade
from tui.practice.question import question
from tui.practice.scoring import Asked, Part, Score
from tui.widgets.score_text import earlier_text, held_text, miss_lines, parts_table, score_headline, time_text


def score(*grades: float | None, passed: bool | None = None) -> Score:
    """The score of a session with those grades."""
    held = Score.of(answered(*grades))
    return Score(held.whole, held.by_topic, held.by_kind, held.misses, 0, passed)


def missed(text: str, grade: float = 0.0, wanted: str = "destroy") -> Asked:
    """A typed question answered with a text."""
    one = question(ref(), typed_card(wanted), 0, False)
    return Asked(0, one, Given(TypedResponse(text), Verdict(grade), duration_ms=10))


def test_the_headline_tells_share_counts_and_pass_in_words() -> None:
    assert score_headline(score(1.0, 0.5)).plain.startswith("75 %")
    assert "1 right of 2 questions" in score_headline(score(1.0, 0.5)).plain
    assert score_headline(score(1.0, passed=True)).plain.endswith("✓ passed")
    assert score_headline(score(0.0, passed=False)).plain.endswith("✗ not passed")
    assert "passed" not in score_headline(score(1.0)).plain


def test_what_was_held_against_the_pass_mark_is_told_where_it_is_not_the_score() -> None:
    early = Score(Part(1, 1, 1, 1.0), (), (), (), 2, False)
    assert held_text(early, 70).plain == "✗ not passed: 33 % of all 3 questions, and 70 % were needed"
    assert held_text(score(1.0, passed=True), 70).plain == ""
    assert held_text(Score(Part(1, 1, 1, 1.0), (), (), (), 2, None), None).plain == "33 % of all 3 questions"
    assert held_text(score(1.0), None).plain == ""


def test_a_session_without_answers_says_so() -> None:
    assert (
        score_headline(Score(Part(0, 0, 0, None), (), (), (), 0, None)).plain == "No question was answered."
    )


@given(st.lists(st.tuples(MARKDOWN, st.floats(0, 1)), min_size=1, max_size=5))
def test_parts_stand_in_columns_a_line_each_within_their_width(parts: list[tuple[str, float]]) -> None:
    table = parts_table("Topics", [(name, Part(100, 9, 9, grade)) for name, grade in parts])
    title, *lines = table.split("\n", allow_blank=True)
    assert title.plain == "Topics"
    assert len(lines) == len(parts)
    assert len({line.cell_length for line in lines}) == 1
    assert lines[0].cell_length <= 58
    for room in (30, 36, 45):
        narrow = parts_table("Topics", [(name, Part(100, 9, 9, grade)) for name, grade in parts], room=room)
        _, *cut = narrow.split("\n", allow_blank=True)
        assert [line.cell_length for line in cut] == [cut[0].cell_length] * len(parts)
        assert cut[0].cell_length <= room


def test_the_empty_topic_has_a_name() -> None:
    assert "No topic" in parts_table("Topics", [("", Part(1, 1, 1, 1.0))]).plain


def test_a_miss_tells_what_was_given_and_what_was_right() -> None:
    assert [line.plain for line in miss_lines(missed("close"))] == ["✗ you: close", "✓ right: destroy"]
    assert miss_lines(missed("clos", 0.5))[0].plain == "◐ you (50 %): clos"
    assert miss_lines(missed(""))[0].plain == "✗ you: nothing"


def test_of_a_long_response_the_beginning_is_told() -> None:
    first, right = (line.plain for line in miss_lines(missed("y" * 1_240)))
    assert (first, right) == (f"✗ you: {'y' * 240}… and 1,000 more characters", "✓ right: destroy")


def test_what_was_typed_is_text() -> None:
    assert [line.plain for line in miss_lines(missed("[/b]\x1b", wanted="[a]"))] == [
        "✗ you: [/b]␛",
        "✓ right: [a]",
    ]


@dataclass(frozen=True)
class Earlier:
    on: date
    grade: float
    asked: int = 10


def test_time_is_told_in_all_and_for_a_question() -> None:
    held = Score.of(answered(1.0, 0.5))
    assert time_text(held).plain == "2 s, 1 s a question"
    assert time_text(Score(Part(0, 0, 0, None), (), (), (), 0, None)).plain == ""


def test_earlier_quizzes_are_listed_and_compared_with() -> None:
    one, two = Earlier(date(2026, 11, 3), 0.5), Earlier(date(2026, 11, 20), 0.61)
    lines = [line.plain for line in earlier_text([one, two], 0.82).split("\n")]
    assert [line.split()[:2] for line in lines[1:3]] == [["3", "Nov"], ["20", "Nov"]]
    assert max(line.cell_length for line in earlier_text([one], 1.0, 36).split("\n")[1:2]) <= 36
    assert lines[-1] == "  21 points more than last time, the best so far."
    assert earlier_text([two, one], 0.45).plain.endswith("5 points less than last time.")
    assert earlier_text([one], 0.5).plain.endswith("As last time.")
    assert earlier_text([], 0.5).plain == ""


def graded(card: Card, response: Response) -> list[str]:
    one = question(ref(), card, 0, False)
    return [line.plain for line in miss_lines(Asked(0, one, Given(response, grade(card, response))))]


def test_what_was_wrong_in_a_response_of_several_parts_is_told() -> None:
    assert len(graded(choice_card("*a", "*b", "c"), ChoiceResponse((0, 2)))) == 2
    assert graded(order_card("a", "b", "c"), OrderResponse((1, 2, 0)))[2:] == [
        "  ✗ a: you had it 3rd",
        "  ✗ b: you had it 1st",
    ]
    assert graded(match_card(port="left", bow="front"), MatchResponse((1, None)))[2:] == [
        "  ✗ front instead of left",
        "  · nothing instead of front",
    ]
    assert graded(cloze_card("{{one}} {{two}}"), ClozeResponse(("one", "xx")))[2:] == [
        "  ✓ one",
        "  ✗ xx  →  two",
    ]
    assert len(graded(choice_card("*a", "b"), ChoiceResponse((1,)))) == 2


def test_the_time_a_miss_took_is_told() -> None:
    one = question(ref(), typed_card("x"), 0, False)
    slow = Asked(0, one, Given(TypedResponse("y"), Verdict(0.0), duration_ms=75_000))
    assert miss_lines(slow)[0].plain == "✗ you in 1:15 minutes: y"
    assert miss_lines(Asked(0, one, skipped(2_000)))[0].plain == "✗ you in 2 s: skipped"
