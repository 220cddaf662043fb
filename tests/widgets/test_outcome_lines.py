from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import card, choice_card, cloze_card, typed_card
from tests.widgets.texts import MARKDOWN
from tui.model.card import OpenBody
from tui.model.response import ClozeResponse, TypedResponse
from tui.practice.grading import grade
from tui.widgets.outcome_lines import answer_lines, graded_lines, nothing


def plain(lines: Sequence[object]) -> list[str]:
    return [str(line) for line in lines]


@given(MARKDOWN, MARKDOWN, st.integers(8, 90))
def test_no_line_is_wider_than_the_room(answer: str, explanation: str, width: int) -> None:
    one = card(OpenBody(answer), explanation=explanation, tip="Name `one`.")
    assert all(line.cell_length <= width for line in answer_lines(one)(width))


def test_what_was_typed_comes_first_then_remarks_with_blank_lines_between() -> None:
    one = typed_card("destroy", explanation="It ends the pool.", tip="Say why.")
    verdict = grade(one, TypedResponse("close"))
    assert plain(graded_lines(one, verdict)(60)) == [
        "✗ close  →  destroy",
        "",
        "It ends the pool.",
        "",
        "Tip: Say why.",
    ]


def test_a_cloze_is_shown_filled_and_keeps_its_indents_and_marks() -> None:
    one = cloze_card("if x:\n\tawait {{ds}}.**{{destroy}}()")
    verdict = grade(one, ClozeResponse(("ds", "destroy")))
    assert plain(graded_lines(one, verdict)(60))[2:] == ["", "█ if x:", "█     await ds.**destroy()"]


def test_choices_show_their_own_answer() -> None:
    assert answer_lines(choice_card("*a", "b"))(60) == nothing(60) == []
