import pytest

from tests.extract.reading import answered, asked, choices, read
from tui.extract.rewriting.ruled_questions import with_numbers

PARTS = (
    "What is lit?\n\n```sh\n# lamps\nlight --all\n```\n\n1. red\n2. green\n3. tin\n\nright answer: 3.\n",
    "Shown at night:\n\n```sh\nls lamps\n```\n\nAnswer:\n- red\n- green\n",
    "Shown at night:\n\n```sh\nls sails\n```\n\n1. cloth\n2. nothing\n\nCorrect answer: 2;\n",
    "The keeper of the lamps is called\n\nanswer: Ann.\n",
)


def test_questions_that_only_rules_part_are_read_with_code_and_choices() -> None:
    found = read("\n***\n\n".join(PARTS))
    assert [card.question.split("\n")[0] for card in found.cards] == [
        "What is lit?",
        "Shown at night:",
        "Shown at night:",
        "The keeper of the lamps is called",
    ]
    assert [choices(found.cards[at]) for at in (0, 2)] == [
        (["red", "green", "tin"], [2]),
        (["cloth", "nothing"], [1]),
    ]
    assert [answered(found.cards[at]) for at in (1, 3)] == ["- red\n- green", "Ann."]
    assert found.cards[0].question.endswith("light --all\n```")
    assert not found.warnings


def test_a_title_above_them_stays() -> None:
    found = read("# Lamps\n\n" + "\n---\n\n".join(PARTS))
    assert (found.title, len(asked(found))) == ("Lamps", 4)


@pytest.mark.parametrize(
    "text",
    [
        "\n***\n\n".join(PARTS[:2]),
        "\n***\n\n".join(("Some prose.\n", "More of it.\n", *PARTS[:3])),
        "\n***\n\n".join(f"## Part\n\n{part}" for part in PARTS),
        "\n***\n\n".join(f"- {part}" for part in PARTS),
        "\n***\n\n".join(f"{part}\nAnswer: no\n" for part in PARTS),
        "---\ntitle: Lamps\n---\n\nProse.\n",
    ],
)
def test_other_documents_stay(text: str) -> None:
    assert with_numbers(text) == text


def test_fields_above_each_question_are_no_part_of_the_one_before() -> None:
    record = "SUBJECT: ships\nYEAR: 202{0}\n\nQuestion:\nWhat is {0}?\n\nA) one\nB) two\n\n"
    record += "Answer: B\n\nIt is {0}.\n"
    found = read("\n---\n\n".join(record.format(at) for at in (1, 2, 3)))
    assert asked(found) == ["What is 1?", "What is 2?", "What is 3?"]
    assert [card.explanation for card in found.cards] == ["It is 1.", "It is 2.", "It is 3."]
    others = "\n---\n\n".join(record.replace("YEAR", f"YEAR {at}").format(at) for at in (1, 2, 3))
    assert with_numbers(others) == others
