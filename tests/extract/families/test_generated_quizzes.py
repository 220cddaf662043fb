from hypothesis import given
from hypothesis import strategies as st

from tests.extract.quizzes import (
    Quizzed,
    boxes,
    explained,
    lettered_row,
    right_letters,
)
from tests.extract.reading import read

WORDS = st.sampled_from(
    ["lamp", "keel", "`a[0]`", "rye bread", "wind, tide", "No. 5", "ropes (long)", "Ünlü"]
)
OFFERS = st.lists(WORDS, min_size=2, max_size=5, unique=True).map(tuple)
QUIZZES = st.lists(
    OFFERS.flatmap(
        lambda offers: st.builds(
            Quizzed,
            st.sampled_from(["What is it", "Which of these is right", "How many are there"]),
            st.just(offers),
            st.sets(st.sampled_from(range(len(offers))), min_size=1, max_size=len(offers) - 1).map(
                lambda right: tuple(sorted(right))
            ),
            st.sampled_from(["", "It shines.", "```js\n# shine\nA) no choice\n```"]),
        )
    ),
    min_size=3,
    max_size=6,
)


@given(
    QUIZZES,
    st.sampled_from(["#### Q{}. ", "### {}. ", "## ", "**Question {}:** "]),
    st.sampled_from(["-", "*", "+"]),
    st.sampled_from(["", "```py\n# lamp\n- [x] lamp\n```\n\n", "![lamp](lamp.png)\n\n"]),
)
def test_boxes_come_back_as_they_were_written(
    quiz: list[Quizzed], head: str, bullet: str, between: str
) -> None:
    asked = [
        Quizzed(f"{one.question} at {at}?", one.offers, one.right, one.explanation)
        for at, one in enumerate(quiz)
    ]
    text = "# Quiz\n\n" + "".join(
        f"{head.format(at)}{one.question}\n\n{between}{boxes(one, bullet)}\n{one.explanation}\n\n"
        for at, one in enumerate(asked, 1)
    )
    found = read(text)
    assert found.family == "checkboxes"
    with_code = "\n\n" + between.strip() if between else ""
    assert explained(found) == [
        Quizzed(one.question + with_code, one.offers, one.right, one.explanation) for one in asked
    ]


@given(
    QUIZZES,
    st.sampled_from(["#### Q{}. ", "### {}. ", "## ", "**Question {}:** ", "{}. "]),
    st.sampled_from(["{}. {}", "{}) {}", "- {}: {}", "- **{})** {}"]),
    st.sampled_from(
        ["**Answer: {}**", "Correct answer: {}", "<details><summary>Answer</summary>\n\n{}\n\n</details>"]
    ),
    st.booleans(),
)
def test_letters_come_back_as_they_were_written(
    quiz: list[Quizzed], head: str, form: str, answer: str, coded: bool
) -> None:
    code = "```py\n# lamp\nA) lamp\nB) lamp\n```\n\n" if coded else ""
    asked = [
        Quizzed(f"{one.question} at {at}?", one.offers, one.right, one.explanation)
        for at, one in enumerate(quiz)
    ]
    text = "# Quiz\n\n" + "".join(
        f"{head.format(at)}{one.question}\n\n{code}{lettered_row(one, form)}\n"
        f"{answer.format(right_letters(one))}\n\n"
        f"{one.explanation}\n\n"
        for at, one in enumerate(asked, 1)
    )
    found = read(text)
    assert found.family == "lettered"
    assert explained(found) == [
        Quizzed(
            one.question + ("\n\n" + code.strip() if coded else ""), one.offers, one.right, one.explanation
        )
        for one in asked
    ]
