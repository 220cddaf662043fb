"""Whatever dress questions wear, they come back as they are, and only they."""

from collections.abc import Sequence
from textwrap import indent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.families.generated import DRESSES, QUESTIONS, Asked, Dress, document
from tests.extract.reading import answers, asked, read

LEVELS = st.integers(2, 5)


def assert_given_back(text: str, questions: Sequence[Asked], family: str) -> None:
    """That exactly these questions with these answers are found, by that family."""
    found = read(text)
    assert (found.family, asked(found)) == (family, [one.question for one in questions])
    assert answers(found) == [one.answer for one in questions]


@settings(max_examples=60, deadline=None)
@given(QUESTIONS, DRESSES, LEVELS)
def test_plain_headings(questions: list[Asked], dress: Dress, level: int) -> None:
    def written(_: int, one: Asked) -> str:
        return f"{'#' * level} {one.question}\n\n{one.answer}"

    assert_given_back(document(questions, dress, written), questions, "plain-headings")


@settings(max_examples=60, deadline=None)
@given(
    QUESTIONS, DRESSES, LEVELS, st.sampled_from(["{}. {}", "{}) {}", "{}. **{}**", "**{}. {}**", "{} - {}"])
)
def test_numbered_headings(questions: list[Asked], dress: Dress, level: int, shape: str) -> None:
    def written(at: int, one: Asked) -> str:
        return f"{'#' * level} {shape.format(at, one.question)}\n\n{one.answer}"

    assert_given_back(document(questions, dress, written), questions, "numbered-headings")


PREFIXES = [
    "Q{}. {}",
    "Q{}: {} ⭐⭐",
    "Question {}: {}",
    "❓ Q{}) {}",
    "Q. {1}",
    "题目{}：{}",
    "**Q{}.** {}",
    "Q{}. {} ###",
]


@settings(max_examples=80, deadline=None)
@given(
    QUESTIONS,
    DRESSES,
    LEVELS,
    st.sampled_from(PREFIXES),
    st.sampled_from(["", "**Answer:**\n\n", "Answer:\n"]),
)
def test_prefixed_headings(questions: list[Asked], dress: Dress, level: int, shape: str, label: str) -> None:
    def written(at: int, one: Asked) -> str:
        return f"{'#' * level} {shape.format(at, one.question)}\n\n{label}{one.answer}"

    assert_given_back(document(questions, dress, written), questions, "prefixed-headings")


@settings(max_examples=60, deadline=None)
@given(QUESTIONS, DRESSES, st.sampled_from(["1. ", "{}. ", "{}) ", "- "]), st.integers(2, 5))
def test_list_headings(questions: list[Asked], dress: Dress, marker: str, level: int) -> None:
    def written(at: int, one: Asked) -> str:
        mark = marker.format(at)
        return f"{mark}{'#' * level} {one.question}\n\n{indent(one.answer, ' ' * len(mark))}"

    assert_given_back(document(questions, dress, written), questions, "list-headings")


@settings(max_examples=40, deadline=None)
@given(QUESTIONS, st.sampled_from(["What is {}?", "Explain how {} works"]), st.booleans())
def test_one_file(questions: list[Asked], frame: str, in_front: bool) -> None:
    title = frame.format("a lamp")
    parts = "\n\n".join(f"### {one.question}\n\n{one.answer}" for one in questions)
    answer = f"It burns.\n\n{parts}"
    head = (
        f"---\ntitle: {title}\ntags: [sea]\n---\n\n## TL;DR\n\n"
        if in_front
        else f"# {title}\n\n## Answer\n\n"
    )
    found = read(head + answer)
    assert (found.family, asked(found)) == ("one-file", [title])
    assert answers(found)[0].endswith(answer)


@settings(max_examples=60, deadline=None)
@given(
    QUESTIONS, st.sampled_from(["| Question | Answer |", "Q | A", "|Front|Back|", "| # | Frage | Antwort |"])
)
def test_table(questions: list[Asked], head: str) -> None:
    columns = head.strip("|").count("|") + 1
    rows = [
        ["1", one.question, one.answer.split("\n")[0].replace("|", "\\|")][3 - columns :] for one in questions
    ]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in rows)
    found = read(f"# Deck\n\n{head}\n{'|'.join(['---'] * columns)}\n{table}\n")
    assert (found.family, asked(found)) == ("table", [one.question for one in questions])


@pytest.mark.parametrize("count", [2000])
def test_many_questions_are_all_found(count: int) -> None:
    for shape in (
        "## {}. What is part {} for?\n\nIt holds.\n\n",
        "{}. ### What is part {} for?\n\n   It holds.\n\n",
    ):
        text = "# Parts\n\n" + "".join(shape.format(at, at) for at in range(1, count + 1))
        assert len(read(text).cards) == count
