import pytest

from tests.builders import card, choice_card, cloze_card, typed_card
from tui.model.card import Card, Choice, ChoiceBody, Kind, OpenBody
from tui.model.cloze import GAP


@pytest.mark.parametrize(
    ("one", "kind"),
    [
        (card(), Kind.OPEN),
        (choice_card("*a", "b"), Kind.CHOICE),
        (typed_card("a"), Kind.TYPED),
        (cloze_card("{{a}}"), Kind.CLOZE),
    ],
)
def test_the_body_makes_the_kind(one: Card, kind: Kind) -> None:
    assert one.kind is kind
    assert one.answered


@pytest.mark.parametrize("one", [card(OpenBody(" \n")), choice_card("a", "b"), card(ChoiceBody(()))])
def test_cards_without_an_answer_are_unanswered(one: Card) -> None:
    assert not one.answered


def test_key_points_alone_are_no_answer() -> None:
    assert not card(OpenBody(""), key_points=("maps classes",)).answered


def test_correct_choices_are_told_by_place() -> None:
    body = choice_card("a", "*b", "*c").body
    assert isinstance(body, ChoiceBody)
    assert body.correct == (1, 2)
    assert body.several


def test_one_correct_choice_is_taken_alone_unless_choices_weigh() -> None:
    assert not ChoiceBody((Choice("a", True), Choice("b"))).several
    assert ChoiceBody((Choice("a", True, weight=1.0), Choice("b", weight=-0.5))).several


def test_the_title_of_a_cloze_without_question_is_its_text_with_gaps() -> None:
    assert cloze_card("await {{destroy}}()", question="").title == f"await {GAP}()"
    assert cloze_card("await {{destroy}}()", question="Which call?").title == "Which call?"
    assert card(question="").title == ""


def test_the_line_in_the_file_is_no_part_of_a_card() -> None:
    assert card(line=4) == card(line=9)
