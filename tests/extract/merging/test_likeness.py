from hypothesis import given
from hypothesis import strategies as st

from tests import builders
from tui.extract.merging.likeness import Likable
from tui.model.card import Choice, ChoiceBody, OpenBody

TEXT = st.text(alphabet="abc 12?!不", max_size=30)


def likable(question: str, answer: str = "") -> Likable:
    return Likable(builders.card(OpenBody(answer), question=question))


@given(TEXT, TEXT, TEXT, TEXT)
def test_likeness_has_no_direction_and_stays_within_bounds(q: str, a: str, r: str, b: str) -> None:
    one, other = likable(q, a), likable(r, b)
    assert abs(one.likeness(other) - other.likeness(one)) < 1e-9
    assert one.resemblance(other) == other.resemblance(one)
    assert -0.2 <= one.likeness(other) <= 1
    assert 0 <= one.resemblance(other) <= 1


def test_negations_and_numbers_weigh_more_than_letters() -> None:
    plain = likable("Should the lamp burn by day?", "Never.")
    assert plain.likeness(likable("Should the lamp not burn by day?", "Always.")) == 0
    assert plain.likeness(likable("Should the lamp burn by day", "Never.")) > 0.9
    assert likable("What is class 2?").likeness(likable("What is class 3?")) == 0
    assert likable("Was bedeutet das nicht?").likeness(likable("Was bedeutet das?")) == 0


def test_a_negation_mistyped_is_no_other_question() -> None:
    assert likable("Which oil burns without soot?").likeness(likable("Which oil burns withoot soot?")) > 0.7
    assert likable("Why is it not lit?").likeness(likable("Why is it now lit?")) == 0


def test_without_answers_the_words_that_matter_count() -> None:
    assert likable("What is IOPS?").likeness(likable("Explain IOPS")) > 0.7
    assert likable("What is TCP?").resemblance(likable("What is UDP?")) == 0
    assert likable("What are inodes?").resemblance(likable("Explain innodes")) > 0.75


def test_the_order_of_choices_does_not_matter() -> None:
    texts = [Choice("Colza", True), Choice("Tallow"), Choice("Paraffin")]
    here, there = (
        Likable(builders.card(ChoiceBody(tuple(row)), question=question))
        for row, question in ((texts, "Which oil?"), (texts[::-1], "Name the oil."))
    )
    assert here.answer == there.answer


def test_a_part_says_less_than_the_whole_and_nothing_else() -> None:
    whole = likable("What is a lens, and who grinds it?", "Shaped glass. An optician in the town.")
    part = likable("What is a lens?", "Shaped glass.")
    assert part.is_part_of(whole)
    assert not whole.is_part_of(part)
    assert not whole.is_part_of(whole)
    assert not likable("Where is a harbour?", "Behind the mole.").is_part_of(whole)


def test_words_that_only_ask_for_an_answer_do_not_count() -> None:
    asked = likable("Tell us, name the oil that burns with little soot")
    assert asked.asked == likable("Which oil burns with little soot?").asked
    assert asked.likeness(likable("Which oil burns with little soot?")) > 0.7
