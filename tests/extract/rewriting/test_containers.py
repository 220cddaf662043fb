import pytest

from tests.extract.reading import answers, asked, choices, read
from tui.extract.rewriting.containers import with_folds

LAMPS = """# Lamps

## Why is a lamp lit?

::: details Voir la correction
**To be seen.**

```sh
# light
light --all
```
:::
## What burns in it?

::: tip 参考答案
Oil.
:::

## Who keeps watch?

:::details{open} Answer
The keeper.

:::: warning
He sleeps.
::::
:::

::: info
Lamps of old were fires.
:::
"""


def test_containers_that_fold_an_answer_away_are_folds() -> None:
    found = read(LAMPS)
    assert asked(found) == ["Why is a lamp lit?", "What burns in it?", "Who keeps watch?"]
    assert answers(found) == [
        "**To be seen.**\n\n```sh\n# light\nlight --all\n```",
        "Oil.",
        "The keeper.\n\n:::: warning\nHe sleeps.\n::::\n\n::: info\nLamps of old were fires.\n:::",
    ]
    assert [card.line for card in found.cards] == [3, 13, 19]


def test_a_question_may_be_what_is_written_on_the_fold() -> None:
    text = "".join(
        f"::: {kind} Why does {name} burn?\n{name} holds oil.\n:::\n\n"
        for kind, name in (("details", "it"), ("spoiler", "tallow"))
    )
    found = read(f"# Lamps\n\n{text}")
    assert (found.family, asked(found)) == ("details", ["Why does it burn?", "Why does tallow burn?"])
    assert answers(found) == ["it holds oil.", "tallow holds oil."]


def test_the_heading_within_may_be_what_is_written_on_it() -> None:
    box = '::: {.callout-tip collapse="true"}\n## Solution\nAt dusk, to light number %d.\n:::\n'
    found = read(
        "# Lamps\n\n" + "".join(f"### Exercise {n}\n\nWhen is lamp {n} lit?\n\n{box % n}\n" for n in (1, 2))
    )
    assert asked(found) == ["When is lamp 1 lit?", "When is lamp 2 lit?"]
    assert answers(found) == ["At dusk, to light number 1.", "At dusk, to light number 2."]


def test_challenges_of_lessons_hold_their_solution() -> None:
    found = read(
        "# Lamps\n\n"
        + "".join(
            f"::::::::::: challenge\n\n## Challenge {n}\n\nWhat colour has lamp {n}?\n\n"
            f"::::::::: solution\n\nRed, by law {n}.\n\n:::::::::\n\n:::::::::::\n\n"
            for n in (1, 2)
        )
    )
    assert [question.split("\n")[-1] for question in asked(found)] == [
        "What colour has lamp 1?",
        "What colour has lamp 2?",
    ]
    assert [answer.split("\n")[0] for answer in answers(found)] == ["Red, by law 1.", "Red, by law 2."]


def test_a_single_challenge_ends_with_its_container() -> None:
    found = read(
        "# Lamps\n\n::::: questions\n- Which lamp is lit?\n- Who lights it?\n- Why is it lit?\n:::::\n\n"
        "## Oil\n\nIt burns.\n\n::::: challenge\n### Challenge 2.1: Fill a lamp\n\nFill it.\n\n"
        "::::: solution\n\n## Solution\n\nWith oil.\n\n:::::\n\n:::::\n\n"
        "::::: keypoints\n- Oil burns\n:::::\n"
    )
    assert [question.split("\n")[-1] for question in asked(found)] == ["Fill it."]
    assert answers(found) == ["With oil."]
    assert [skip.line for skip in found.skipped] == [4, 5, 6]


def test_choices_above_a_folded_answer_are_choices() -> None:
    text = "".join(
        f"{n}. Lamp {n} is lit by\n\nA. oil\n\nB. water\n\n::: tip 答案解析\n\n正确答案：A\n\n:::\n\n"
        for n in (1, 2, 3)
    )
    assert [choices(card) for card in read(text).cards] == [(["oil", "water"], [0])] * 3


@pytest.mark.parametrize(
    "text",
    [
        "::: tip\nClean it.\n:::\n",
        "::: tip Cleaning\nClean it.\n:::\n",
        "```md\n::: details Answer\nIt.\n:::\n```\n",
        "::: details Answer\nIt is never closed.\n",
        "::: details Answer\n:::\n",
        ":::\n:::\n",
        "a:::b\n",
        ":::{.callout-note}\n## Why?\nSo.\n:::\n",
    ],
)
def test_what_folds_nothing_away_stays(text: str) -> None:
    assert with_folds(text) == text


def test_lines_keep_their_number() -> None:
    assert with_folds(LAMPS).count("\n") == LAMPS.count("\n")
