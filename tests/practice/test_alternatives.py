from hypothesis import given as example
from hypothesis import strategies as st

from tests.builders import card, choice_card, cloze_card, typed_card
from tui.model.card import AcceptText, ClozeBody, TypedBody
from tui.model.response import ChoiceResponse, ClozeResponse, TypedResponse
from tui.practice.alternatives import with_alternative
from tui.practice.grading import grade

FILLED = st.text(min_size=1, max_size=12).filter(lambda text: bool(text.strip()))


def test_a_typed_text_becomes_one_more_that_is_accepted() -> None:
    asked = typed_card("destroy")
    assert with_alternative(asked, TypedResponse(" close() ")).body == TypedBody(
        (AcceptText("destroy"), AcceptText("close()"))
    )


def test_of_a_cloze_only_what_was_wrong_and_filled_is_added() -> None:
    asked = cloze_card("await {{ds::a source}}.{{destroy|end}}({{now}})")
    assert with_alternative(asked, ClozeResponse(("ds", "close", ""))).body == ClozeBody(
        "await {{ds::a source}}.{{destroy|end|close}}({{now}})"
    )


def test_where_there_is_nothing_to_add_the_card_stays() -> None:
    asked = typed_card("destroy")
    assert with_alternative(asked, TypedResponse("destroy")) is asked
    assert with_alternative(asked, TypedResponse("  ")) is asked
    assert with_alternative(asked, None) is asked
    other = choice_card("*a", "b")
    assert with_alternative(other, ChoiceResponse((1,))) is other
    assert with_alternative(card(), None).body == card().body
    filled = cloze_card("{{a}} {{b}}")
    assert with_alternative(filled, ClozeResponse(("a", ""))) is filled


@example(FILLED)
def test_what_was_added_is_right_from_then_on(text: str) -> None:
    typed = with_alternative(typed_card("destroy"), TypedResponse(text))
    assert grade(typed, TypedResponse(text)).correct
    cloze = with_alternative(cloze_card("{{destroy}}"), ClozeResponse((text,)))
    assert grade(cloze, ClozeResponse((text,))).correct
