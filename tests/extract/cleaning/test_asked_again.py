from tui.extract.cleaning.asked_again import asked_again
from tui.extract.found import FoundCard
from tui.model.card import Choice, ChoiceBody, OpenBody


def test_a_question_answered_twice_is_told_whatever_its_end_and_case() -> None:
    asked = ("What floats?", "What sinks?", "what  floats", "WHAT FLOATS!")
    cards = [FoundCard(at, question, OpenBody(str(at))) for at, question in enumerate(asked, 1)]
    assert list(asked_again(cards)) == [
        "line 3: asks what line 1 asks, and is answered otherwise",
        "line 4: asks what line 1 asks, and is answered otherwise",
    ]


def test_with_other_choices_it_is_another_question() -> None:
    offers = (("a", "b"), ("b", "c"), ("b", "a"))
    cards = [
        FoundCard(line, "Which?", ChoiceBody(tuple(Choice(text) for text in texts)))
        for line, texts in enumerate(offers, 1)
    ]
    assert list(asked_again(cards)) == ["line 3: asks what line 1 asks, and is answered otherwise"]


def test_many_are_told_together() -> None:
    cards = [FoundCard(line, "What?", OpenBody(str(line))) for line in range(1, 201)]
    (told,) = asked_again(cards)
    assert told.startswith("199 ask what an earlier line asks, and are answered otherwise: lines 2, 3,")
    assert told.endswith("101 and 99 more")
