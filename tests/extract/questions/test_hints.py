import pytest

from tests.extract.reading import answers, asked, choices, read
from tui.extract.questions.hints import without_hint


@pytest.mark.parametrize("head", ["Q{}: {}", "**Q{}: {}**", "{}. {}", "### {}. {}"])
@pytest.mark.parametrize("parting", ["\n", "\n\n"])
@pytest.mark.parametrize("label", ["Ans:", "Answer:", "**Answer:**"])
def test_a_hint_between_question_and_answer_is_the_cards(head: str, parting: str, label: str) -> None:
    questions = ["What hoists a sail?", "What ties a boat?", "What moors it?"]
    found = read(
        "\n\n".join(
            f"{head.format(at, question)}\nHint: a rope{parting}{label} Rope {at}."
            for at, question in enumerate(questions, 1)
        )
    )
    assert asked(found) == questions
    assert answers(found) == [f"Rope {at}." for at in (1, 2, 3)]
    assert [card.hint for card in found.cards] == ["a rope"] * 3


def test_a_hint_above_choices_is_not_shown_with_the_question() -> None:
    found = read("**Q1.** Which is a rope?\n*Hint: it hoists.*\nA) mast\nB) halyard\nAnswer: B\n")
    (card,) = found.cards
    assert (card.question, card.hint) == ("Which is a rope?", "it hoists.")
    assert choices(card) == (["mast", "halyard"], [1])


@pytest.mark.parametrize(
    "asked_text",
    [
        "Why does a hint: help?",
        "See\n\nHint: this\n\n```\ncode\n```",
        "Hints",
        "No hint",
        "Hint:",
        "",
        "Hinweis: not this",
    ],
)
def test_what_is_no_hint_at_the_end_stays(asked_text: str) -> None:
    assert without_hint(asked_text) == (asked_text, "")


@pytest.mark.parametrize(
    "label",
    ["Hint:", "**Hint:**", "**Hint**:", "_Hint:_", "> Hint:", "Pista:", "Подсказка:", "提示：", "ヒント:"],
)
def test_labels_of_hints(label: str) -> None:
    assert without_hint(f"```\ncode\n```\n{label} look\nup") == ("```\ncode\n```", "look\nup")


@pytest.mark.parametrize(
    "text",
    [
        "Q: What hoists a sail?\nHint: a rope\nA: A halyard.\n\nQ: What trims it?\nA: A sheet.\n",
        "question,answer,hint\nWhat hoists a sail?,A halyard.,a rope\nWhat trims it?,A sheet.,\n",
        "| Question | Answer | Hint |\n|---|---|---|\n| What hoists a sail? | A halyard. | a rope |\n"
        "| What trims it? | A sheet. | |\n",
    ],
)
def test_hints_of_decks_as_text_and_in_columns(text: str) -> None:
    first, second = read(text).cards
    assert (first.question, first.hint, second.hint) == ("What hoists a sail?", "a rope", "")
    assert first.explanation == ""


def test_a_line_that_asks_below_a_hint_is_of_the_question() -> None:
    asking = "Look.\n\nHint: think of sails.\nIs it (A) or (B)?"
    assert without_hint(asking) == (asking, "")
    assert without_hint("Look.\nHint: which sails?\nThose.") == ("Look.", "which sails?\nThose.")


def test_a_question_that_begins_with_a_hint_is_asked_whole() -> None:
    found = read("Q: Hint: think of sails. What moves a ship?\nA: Wind.\n\nQ: What is a mast?\nA: A pole.\n")
    assert asked(found) == ["Hint: think of sails. What moves a ship?", "What is a mast?"]
    assert not found.skipped and not found.cards[0].hint
