import pytest

from tests.extract.reading import asked, choices, read
from tui.extract.rewriting.voted_exams import without_votes

EXAM = """NEW QUESTION 1
- (Topic 1)
Which two are ropes? (Choose two.)
A. A sheet
B. A stove
C. A warp Most Voted
Answer: AC
Explanation:
Both are twisted.

Community vote distribution
AC (80%)
Other (20%)

NEW QUESTION 2
- (Exam Topic 2)
Which tool measures depth?
A. A log Most Voted
B. A lead line
Answer: B

Community vote distribution
B (100%)
"""


def test_votes_and_numbers_of_topics_are_of_no_question_or_explanation() -> None:
    found = read(EXAM)
    assert asked(found) == ["Which two are ropes? (Choose two.)", "Which tool measures depth?"]
    assert [card.line for card in found.cards] == [1, 15]
    assert [choices(card) for card in found.cards] == [
        (["A sheet", "A stove", "A warp"], [0, 2]),
        (["A log", "A lead line"], [1]),
    ]
    assert [card.explanation for card in found.cards] == ["Explanation:\nBoth are twisted.", ""]


def test_a_topic_behind_a_number_is_not_asked() -> None:
    offered = "A. A nail\nB. A cork{1} Most Voted"
    site = f"Question #{{0}} Topic 1\n\nWhich floats?\n\n{offered}\n\nCorrect Answer: B\n\n"
    found = read(site.format(1, "") + site.format(2, " or two"))
    assert asked(found) == ["Which floats?"] * 2
    assert [choices(card)[0][1] for card in found.cards] == ["A cork", "A cork or two"]


@pytest.mark.parametrize(
    "text", ["We were Most Voted\n", "A community vote (80%)\n", "NEW QUESTION 1\n- (Rope)\n"]
)
def test_other_texts_stay(text: str) -> None:
    assert without_votes(text) == text


@pytest.mark.parametrize("text", [EXAM, EXAM * 3])
def test_lines_keep_their_number(text: str) -> None:
    assert without_votes(text).count("\n") == text.count("\n")
