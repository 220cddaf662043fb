from hypothesis import given
from hypothesis import strategies as st

from tests.builders import ref, typed_card
from tests.practice.builders import answered
from tests.widgets.texts import MARKDOWN
from tui.model.grade import Verdict
from tui.model.response import TypedResponse
from tui.practice.given import Given
from tui.practice.question import question
from tui.practice.scoring import Asked, Part, Score
from tui.widgets.score_text import miss_lines, parts_table, score_headline


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


def test_the_empty_topic_has_a_name() -> None:
    assert "No topic" in parts_table("Topics", [("", Part(1, 1, 1, 1.0))]).plain


def test_a_miss_tells_what_was_given_and_what_was_right() -> None:
    assert [line.plain for line in miss_lines(missed("close"))] == ["✗ you: close", "✓ right: destroy"]
    assert miss_lines(missed("clos", 0.5))[0].plain == "◐ you (50 %): clos"
    assert miss_lines(missed(""))[0].plain == "✗ you: nothing"


def test_what_was_typed_is_text() -> None:
    assert [line.plain for line in miss_lines(missed("[/b]\x1b", wanted="[a]"))] == [
        "✗ you: [/b]␛",
        "✓ right: [a]",
    ]
