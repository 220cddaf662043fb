import pytest

from tests.extract.reading import answers, asked, read

QUESTIONS = ("What is tin?", "Who burns it?", "Where is it found?", "Is it soft?")
ANSWERS = ("A metal", "Nobody", "In Cornwall", "Yes, it is")
ASKED = "".join(f"{at}. {one}\n" for at, one in enumerate(QUESTIONS, 1))
TOLD = "".join(f"{at}. {one}\n" for at, one in enumerate(ANSWERS, 1))


@pytest.mark.parametrize("rule", ["---", "***", "___", "* * *"])
@pytest.mark.parametrize("answered", [TOLD, TOLD.replace("\n", "\n\n"), TOLD.replace(".", ")")])
def test_as_many_answers_behind_a_rule_answer_by_number(rule: str, answered: str) -> None:
    found = read(f"# Tin\n\n{ASKED}\n{rule}\n\n{answered}")
    assert (found.family, asked(found), answers(found)) == ("keyed", list(QUESTIONS), list(ANSWERS))


@pytest.mark.parametrize(
    "text",
    [
        f"{ASKED}\n{TOLD}",
        f"{ASKED}\n---\n\n1. A metal\n2. Nobody\n3. In Cornwall\n",
        f"{ASKED}Read them twice.\n\n---\n\n{TOLD}",
        f"{ASKED}\n---\n\n{TOLD.replace('A metal', 'Describe a metal')}",
        "".join(f"{text[: text.index('4.')]}\n---\n\n" for text in (ASKED, TOLD)),
        f"{ASKED}\n---\n\n{TOLD}5. Once more\n",
        f"{ASKED}\n---\n\n{TOLD.replace('Nobody', 'Who does?')}",
        f"{ASKED}\n---\n\n{TOLD}\nThat is all of it.\n",
        f"{ASKED}\n---\n\nSteps:\n\n{TOLD}",
        f"{ASKED.replace('?', '.')}\n---\n\n{TOLD}",
        f"{ASKED}\n```\n---\n\n{TOLD}```\n",
    ],
    ids=[
        "no rule",
        "too few",
        "text above",
        "tasks",
        "three",
        "too many",
        "asks",
        "text behind",
        "text before",
        "asks nothing",
        "code",
    ],
)
def test_other_lists_behind_a_rule_answer_nothing(text: str) -> None:
    assert read(f"# Tin\n\n{text}").family != "keyed"


def test_letters_behind_a_rule_are_of_choices() -> None:
    rows = "".join(f"{at}. {one}\nA) yes\nB) no\n\n" for at, one in enumerate(QUESTIONS, 1))
    assert read(f"{rows}---\n\n1. A\n2. B\n3. A\n4. B\n").family == "lettered"
