"""Interviews noted by speaker."""

import pytest

from tests.extract.reading import answers, asked, read
from tui.extract.families import FAMILIES
from tui.text.markdown import parse_markdown

TURNS = (("What is a bend?", "It joins two ropes."), ("Why two?", "One is a hitch.\n\nMore of it."))


@pytest.mark.parametrize(
    ("asking", "answering"),
    [
        ("**Interviewer:** ", "**Candidate:** "),
        ("**Interviewer**: ", "**Me**: "),
        ("Interviewer: ", "Interviewee: "),
        ("_interviewer_: ", "ME: "),
        ("面试官：", "候选人："),
        ("**面试官：** ", "**你：** "),
        ("**Interviewer:** ", "**You:** "),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_an_interview_is_questions_and_answers(asking: str, answering: str, between: str) -> None:
    turns = "\n\n".join(f"{asking}{said}{between}{answering}{answer}" for said, answer in TURNS)
    text = f"# Knots\n\n{turns}\n"
    found = read(text)
    assert found.family == "interview"
    assert asked(found) == [said for said, _ in TURNS]
    assert answers(found) == [answer for _, answer in TURNS]
    assert all(card.question in text.split("\n")[card.line - 1] for card in found.cards)


@pytest.mark.parametrize("form", ["> ***面试官：{}***", "**面试官：{}**", "> Interviewer: {}", "面试官：{}"])
def test_what_an_interviewer_asks_alone_is_answered_by_what_follows(form: str) -> None:
    turns = (*TURNS, ("Who ties it?", "A sailor."))
    text = "".join(f"{form.format(said)}\n\n{answer}\n\n" for said, answer in turns)
    found = read(f"# Knots\n\n{text}")
    assert found.family == ("bold" if form.startswith("**") else "interview")
    assert asked(found) == [said for said, _ in turns]
    assert answers(found) == [answer for _, answer in turns]


def test_what_is_no_interview_stays() -> None:
    for text in ("Interviewer: a?\n\nMe: b.\n", "Interviewer: a\nInterviewer: b\n", "Me: a\nMe: b\n"):
        assert FAMILIES["interview"].evidence(parse_markdown(text)) == 0
        assert not FAMILIES["interview"].extract(parse_markdown(text)).candidates


def test_an_interview_in_an_answer_is_part_of_it() -> None:
    spoken = "**Interviewer:** Why?\n\n**Candidate:** So.\n\n" * 2
    headings = "".join(f"## {at}. What is a {word}?\n\nA knot.\n\n" for at, word in enumerate("abcdef", 1))
    found = read(f"# Knots\n\n{headings}{spoken}")
    assert len(found.cards) == 6
    assert "**Interviewer:** Why?" in answers(found)[-1]
