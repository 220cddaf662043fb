import pytest

from tests.extract.reading import read
from tui.extract.questions.speakers import ANSWERING, ASKED, spoken


@pytest.mark.parametrize(
    "line", ["**Interviewer:** Why?", "面试官：为什么？", "_Recruiter 2_: Why?", "interviewer: Why?"]
)
def test_who_asks_is_known_in_many_languages(line: str) -> None:
    assert ASKED.match(line)


@pytest.mark.parametrize(
    "line", ["The interviewer: a man", "Interviewers: two", "Interviewer", "Interviewer:"]
)
def test_others_are_spoken_of(line: str) -> None:
    assert not ASKED.match(line)


@pytest.mark.parametrize("line", ["**Me:** So.", "You: so.", "候选人：是。"])
def test_who_answers_is_known_too(line: str) -> None:
    assert spoken(ANSWERING).match(line)


def test_what_is_asked_of_others_is_told() -> None:
    turns = "**Interviewer:** Why the lamp?\n\n**Keeper:** It was my uncle's.\n\n**Interviewer:** And now?\n"
    found = read(f"# The keeper\n\n{turns}")
    assert not found.cards
    assert [skip.line for skip in found.skipped] == [3, 7]
