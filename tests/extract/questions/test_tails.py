import pytest

from tests.extract.reading import choices, read

QUIZ = "".join(
    f"**Q{at}.** What is {at}?\n- A) one\n- B) two\n\n**Answer: A**\n\nAs it is.\n\n" for at in (1, 2, 3)
)


def _explained(text: str) -> list[str]:
    return [card.explanation for card in read(text).cards]


def test_what_a_rule_parts_from_the_last_question_is_no_part_of_it() -> None:
    assert _explained(f"{QUIZ}---\n\nThe next lesson is on sails.\n") == ["As it is."] * 3
    ruled = QUIZ.replace("**Q", "---\n\n**Q")
    assert _explained(f"{ruled}---\n\n*Made in March*\n") == ["As it is."] * 3


def test_a_rule_may_follow_a_fold_at_once() -> None:
    folds = "".join(
        f"## Question {at}\n\nWhat is {at}?\n\nA) one\nB) two\n\n"
        f"<details>\n<summary>Answer</summary>\n\n**Answer:** A\n\nAs it is.\n\n</details>\n"
        for at in (1, 2, 3)
    )
    assert _explained(f"{folds}---\n\n## Join the club\n\nWe build boats.\n") == ["As it is."] * 3


def test_choices_behind_a_rule_are_offered() -> None:
    bare = QUIZ.replace("**Answer: A**\n\nAs it is.\n\n", "")
    last = "**Q4.** Say what four is.\n\n---\n\n- A) three\n- B) four\n\n"
    found = read(f"{bare}{last}## Answers\n\n1. A\n2. A\n3. A\n4. B\n")
    assert choices(found.cards[3]) == (["three", "four"], [1])


@pytest.mark.parametrize(
    "text",
    [
        f"{QUIZ}---\n\n<details><summary>More</summary>Cork.</details>\n",
        QUIZ.replace("As it is.", "As it is.\n\n---\n\nSo it is."),
        f"{QUIZ}```\n\n---\n\ncode\n```\n",
        f"{QUIZ}---\n\n```\ncode\n```\n",
        f"{QUIZ}---\n\n**Explanation:** it is said so.\n",
        f"{QUIZ}---\n\nExplicación: se dice.\n",
        f"{QUIZ}---\n\n1-A, 2-A, 3-A\n",
    ],
)
def test_rules_within_explanations_end_nothing(text: str) -> None:
    assert len(_explained(text)[-1]) > len("As it is.")


def test_prose_that_a_rule_parts_from_the_last_question_is_told() -> None:
    line = QUIZ.count("\n") + 3
    told = f"line {line}: what a rule parts from the last question is in no card (All of it is wood.)"
    assert read(f"{QUIZ}---\n\nAll of it is wood.\n").warnings == (told,)
    assert read(f"{QUIZ}---\n\n[Back to top](#top)\n\nAll of it is wood.\n").warnings[0].endswith(told[9:])


@pytest.mark.parametrize(
    "tail",
    ["[All of it](x.md) | [The next one](y.md)", "# All of it is wood", "<!-- All of it is wood -->", "2024"],
)
def test_links_and_other_parts_behind_a_rule_need_no_telling(tail: str) -> None:
    assert read(f"{QUIZ}---\n\n{tail}\n").warnings == ()
