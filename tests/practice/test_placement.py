from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import SESSION, card, choice_card, deck
from tests.practice.builders import given as answer_of
from tests.shipped import shipped_decks
from tui.model.card import Card, Kind
from tui.model.deck import Deck
from tui.model.ids import CardRef, DeckId
from tui.practice.given import skipped
from tui.practice.path import LearningPath
from tui.practice.placement import QUESTIONS, decks_to_begin_with, placement_cards
from tui.practice.plan import Plan
from tui.practice.question import question
from tui.practice.session import Session

LEVELS = ("basic", "working", "deep")


def levelled(name: str, each: int = 2) -> Deck:
    """A deck with cards of each level."""
    return deck(
        *(
            choice_card("*a", "b", card_id=f"{level}-{at}", tags=(level,))
            for level in LEVELS
            for at in range(each)
        ),
        deck_id=name,
    )


def names(refs: Sequence[CardRef]) -> list[str]:
    return [str(ref.deck) for ref in refs]


def levels(refs: Sequence[CardRef]) -> list[int]:
    return [LEVELS.index(ref.card.partition("-")[0]) for ref in refs]


@given(st.integers(1, 25), st.integers(0, 99), st.integers(1, 4))
def test_questions_follow_the_path_and_grow_harder(count: int, seed: int, each: int) -> None:
    path = [levelled(f"deck-{at:02}", each) for at in range(count)]
    drawn = placement_cards(path, (), seed)
    assert len(drawn) == len(set(drawn)) == min(QUESTIONS, 3 * each * count)
    assert names(drawn) == sorted(names(drawn))
    if each == 4 and count >= 4:  # decks hold enough cards of each level
        assert levels(drawn) == sorted(levels(drawn))
    shares = [names(drawn).count(deck.id) for deck in path]
    assert max(shares) - min(shares) <= 1


def test_decks_that_others_need_are_not_left_out() -> None:
    path = [levelled(f"deck-{at:02}") for at in range(40)]
    needed = {one.id for one in path[::4]}
    drawn = placement_cards(path, needed, 7)
    assert len(drawn) == QUESTIONS
    assert needed <= {ref.deck for ref in drawn}


def test_the_seed_repeats_the_questions_and_another_changes_them() -> None:
    path = [levelled(f"deck-{at}", 5) for at in range(5)]
    assert placement_cards(path, (), 1) == placement_cards(path, (), 1)
    assert placement_cards(path, (), 1) != placement_cards(path, (), 2)


def test_open_cards_are_asked_only_where_there_are_no_others() -> None:
    mixed = deck(card(card_id="open"), choice_card("*a", "b", card_id="closed"), deck_id="mixed")
    talk = deck(card(card_id="open"), deck_id="talk")
    assert [str(ref) for ref in placement_cards([mixed, talk], (), 0)] == ["mixed/closed", "talk/open"]


def test_decks_without_a_card_to_ask_are_passed_over() -> None:
    assert placement_cards([], (), 0) == ()
    assert placement_cards([deck(deck_id="empty")], (), 0) == ()


def test_the_bundled_path_gives_fifteen_questions_of_as_many_decks() -> None:
    held: dict[DeckId, Deck] = {one.id: one for one in shipped_decks()}
    path = LearningPath.of({one.id: one.needs for one in shipped_decks()})
    drawn = placement_cards([held[name] for name in path.order], path.needed, 3)
    assert len({ref.deck for ref in drawn}) == QUESTIONS
    assert path.needed <= {ref.deck for ref in drawn}
    cards: list[Card | None] = [held[ref.deck].card(ref.card) for ref in drawn]
    assert [one.kind for one in cards if one is not None].count(Kind.OPEN) <= 1


def session(grades: Sequence[tuple[str, float | None]]) -> Session:
    """A session with a question of each deck and the grade it got; None is skipped."""
    one = levelled("any").cards[0]
    asked = tuple(question(CardRef(DeckId(name), one.id), one, 0, False) for name, _ in grades)
    made = Session.started(SESSION, Plan(placement=True), asked)
    for at, (_, grade) in enumerate(grades):
        made = made.go_to(at).answer(skipped() if grade is None else answer_of(grade))
    return made


@pytest.mark.parametrize(
    ("grades", "wanted"),
    [
        ([("a", 1.0), ("b", 0.0), ("c", 1.0), ("d", 0.5)], "bd"),
        ([("a", 1.0), ("b", 0.6)], ""),
        ([("a", None), ("b", 1.0)], "a"),
        ([("a", 1.0), ("a", 0.0), ("b", 1.0), ("b", 0.5)], "a"),
    ],
)
def test_one_begins_with_the_decks_that_were_missed(
    grades: list[tuple[str, float | None]], wanted: str
) -> None:
    assert "".join(decks_to_begin_with(session(grades))) == wanted


def test_a_question_never_answered_is_missed() -> None:
    one = session([("a", 1.0), ("b", 1.0)])
    left = replace(one, answers=(one.answers[0], None))
    assert decks_to_begin_with(left.finish()) == ("b",)
