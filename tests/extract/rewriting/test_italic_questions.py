import pytest

from tests.extract.reading import answers, asked, read
from tui.extract.rewriting.italic_questions import with_bold_questions

QUESTIONS = ("Why is a lamp `red` and_bright?", "Who lights it?", 'What is a "wick"?', "Is it safe?")


OTHERS = (
    "## What is {}?",
    "**What is {}?**",
    "1. What is {}?",
    "Q{0}: What is {0}?",
    "<summary>What is {}?</summary>",
)


def _talk(mark: str = "_", questions: tuple[str, ...] = QUESTIONS, answer: str = "> So.") -> str:
    return "# Talk\n\n" + "".join(f"{mark}{question}{mark}\n\n{answer}\n\n" for question in questions)


@pytest.mark.parametrize("mark", "*_")
@pytest.mark.parametrize("answer", ["> So.", "It is so.\n\nIndeed."])
def test_lines_in_italics_that_ask_are_questions(mark: str, answer: str) -> None:
    questions = tuple(question.replace("and_bright", "bright") for question in QUESTIONS)
    found = read(_talk(mark, (*questions, "Can we talk about oil."), answer))
    assert asked(found) == [*questions, "Can we talk about oil."]
    assert answers(found) == [answer] * 5


@pytest.mark.parametrize(
    "text",
    [
        _talk(questions=QUESTIONS[1:3]),
        _talk(questions=(*QUESTIONS[1:], "One lamp is lit.", "Two lamps are.", "Three lamps are.")),
        _talk(answer=""),
        _talk().replace("_\n\n>", "_\n\n## >"),
        "".join(f"A text\n_{question}_\n\nSo.\n\n" for question in QUESTIONS[1:]),
        f"```\n{_talk(questions=QUESTIONS[1:])}```\n",
        _talk("**"),
        *("".join(f"{shape.format(at)}\n\nA lamp.\n\n" for at in range(3)) + _talk() for shape in OTHERS),
    ],
)
def test_few_of_them_or_some_without_an_answer_stay(text: str) -> None:
    assert with_bold_questions(text) == text
