from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.widgets.texts import HOSTILE
from tui.model.grade import Mode
from tui.model.ids import SessionId
from tui.practice.past import PastSession
from tui.text.controls import visible
from tui.widgets.session_line import session_line

BEGAN = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
QUIZ = PastSession(SessionId("0"), Mode.QUIZ, BEGAN, ("Sea", "Harbour"), 20, 12, 0.666, True)


def test_date_kind_score_and_decks_are_told_and_with_room_the_rest() -> None:
    assert session_line(QUIZ, 80).plain == "2026-11-22 09:05  quiz     67 %      12 of 20  Sea and Harbour"
    assert session_line(QUIZ, 56).plain == "2026-11-22 09:05  quiz     67 %  Sea and Harbour"
    assert session_line(QUIZ, 47).plain == "2026-11-22  quiz     67 %  Sea and Harbour"


def test_what_has_no_end_or_no_score_says_so() -> None:
    told = session_line(replace(QUIZ, finished=False, score=None), 80).plain
    assert "    –  " in told
    assert "unfinished Sea" in told


def test_a_review_has_as_many_questions_as_were_answered() -> None:
    assert "          12  Sea" in session_line(replace(QUIZ, mode=Mode.REVIEW), 80).plain


@pytest.mark.parametrize("width", [1, 10, 38, 60, 120])
@pytest.mark.parametrize("title", HOSTILE)
def test_any_title_is_safe_and_fits(title: str, width: int) -> None:
    line = session_line(replace(QUIZ, titles=(title,)), width)
    assert line.cell_length <= max(1, width)
    assert visible(line.plain) == line.plain
    assert "\n" not in line.plain
