import pytest

from tests.extract.reading import asked, read
from tui.extract.questions.doubts import doubt, promised
from tui.text.markdown import parse_markdown

LESSON = parse_markdown("# Build a lamp\n")
EXERCISES = parse_markdown("# Exercises on lamps\n")
STEPS = (
    "Create a lamp",
    "Write its label",
    "Fill it with oil",
    "Choose a wick",
    "Build the tower",
    "Find a boat",
)


def test_what_lessons_are_full_of_is_more_doubtful_than_what_tells() -> None:
    assert doubt(LESSON, "Why is it lit?") == doubt(LESSON, "Explain the lamp") == 0.0
    assert 0.0 < doubt(LESSON, "How it is lit") < doubt(LESSON, "3. Create a lamp") < 1.0
    assert doubt(LESSON, "Create a lamp, but how?") == 0.0
    assert doubt(LESSON, "State transitions") > doubt(LESSON, "State the law") == 0.0


def test_a_title_that_promises_tasks_takes_the_doubt_away() -> None:
    assert promised(EXERCISES) and not promised(LESSON)
    assert doubt(EXERCISES, "Create a lamp") == 0.0


@pytest.mark.parametrize(
    "shape", ["## {0}. {1}\n\nSo.\n\n", "## {1}\n\nSo.\n\n", "{0}. {1}\n", "**{1}**\n\nSo.\n\n"]
)
def test_steps_of_a_lesson_are_no_questions_and_those_of_exercises_are(shape: str) -> None:
    steps = "".join(shape.format(at, step) for at, step in enumerate(STEPS, 1))
    assert asked(read(f"# How we work\n\n{steps}")) == []
    assert asked(read(f"# Exercises\n\n{steps}")) == list(STEPS)


def test_steps_that_each_fold_the_same_remark_away_are_no_questions() -> None:
    fold = "<details>\n<summary>Stormy nights</summary>\n\nUse more oil.\n\n</details>\n\n"
    assert (
        asked(read("# Lamps\n\n" + "".join(f"### {at}. Light lamp {at}\n\n{fold}" for at in range(1, 6))))
        == []
    )
    assert (
        len(read("# Lamps\n\n" + "".join(f"### {at}. Why {at}?\n\n{fold}" for at in range(1, 6))).cards) == 5
    )


def test_one_heading_called_an_exercise_makes_no_deck() -> None:
    text = "# Onboarding\n\nHello.\n\n## Exercise: say hello\n\nDo.\n"
    assert asked(read(text)) == []
    assert asked(read(text.replace("Exercise: say hello", "Question: who are you?"))) == ["who are you?"]
