from dataclasses import replace

import pytest
from hypothesis import given

from tests.builders import choice_card, cloze_card, typed_card
from tests.widgets.finds import open_card
from tests.widgets.texts import MARKDOWN, MARKUP, WIDTHS
from tui.model.card import AcceptNumber, AcceptPattern, Card, Choice, ChoiceBody, OpenBody, TypedBody
from tui.text.controls import visible
from tui.widgets.card_lines import card_lines


def told(card: Card, width: int = 60) -> list[str]:
    return [line.plain.rstrip() for line in card_lines(card, width)]


def test_an_open_card_shows_question_answer_points_and_remarks_in_this_order() -> None:
    card = replace(
        open_card(question="What burns?", answer="Oil.", key_points=("from whales",)),
        topic="Lamps", explanation="Gas came later.", tip="Say when.", hint="It smells.", tags=("light",),
    )  # fmt: skip
    assert told(card) == [
        "open · Lamps", "", "What burns?", "", "Oil.", "", "Key points", "• from whales", "",
        "Explanation", "Gas came later.", "", "Tip", "Say when.", "", "Hint", "It smells.", "", "Tags: light",
    ]  # fmt: skip


def test_choices_keep_their_order_and_the_correct_ones_bear_a_sign() -> None:
    assert told(choice_card("one", "*two"))[-2:] == ["· one", "✓ two"]


def test_feedback_stands_below_its_choice() -> None:
    card = replace(choice_card("*x"), body=ChoiceBody((Choice("one", True, "Well done."),)))
    assert told(card)[-2:] == ["✓ one", "  Well done."]


@pytest.mark.parametrize("card", [open_card(answer=""), choice_card("one", "two")])
def test_a_card_without_an_answer_says_so(card: Card) -> None:
    assert "The document gives no answer." in told(card)


def test_what_is_accepted_stands_below_a_typed_question() -> None:
    card = replace(
        typed_card("fixed"),
        body=TypedBody((AcceptNumber(3, 0.5), AcceptNumber(4), AcceptPattern("a+"))),
    )
    assert told(card)[-3:] == ["✓ 3 ± 0.5", "✓ 4", "✓ pattern a+"]


def test_gaps_are_shown_filled() -> None:
    assert told(cloze_card("A {{Fresnel}} lens\n  bends"))[-2:] == [
        "A [Fresnel] lens",
        "  bends",
    ]


def test_what_is_too_long_is_cut_and_says_so() -> None:
    card = open_card(answer="word " * 100_000)
    assert told(card)[-1].startswith("… and 480,000 characters more")
    many = replace(choice_card("*x"), body=ChoiceBody(tuple(Choice(str(n)) for n in range(80))))
    assert "… and 30 choices more" in told(many)


@given(MARKDOWN, WIDTHS)
def test_lines_fit_the_width(text: str, width: int) -> None:
    card = replace(open_card(question=text or "?"), body=OpenBody(text), topic=text, tip=text)
    assert all(line.cell_length <= max(8, width) for line in card_lines(card, width))


def test_markup_is_text_and_controls_are_placeholders() -> None:
    for text in MARKUP:
        assert text in " ".join(told(open_card(question=text)))
    shown = "\n".join(told(cloze_card("\x1b[2J {{a\x9b}}")))
    assert shown == visible(shown)
