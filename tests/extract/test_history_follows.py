"""Whatever happens to a document, its questions keep their cards, all but the deleted."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.histories import (
    CHOICE_EDITS,
    DRAW,
    EDITS,
    MOVES,
    NOTES,
    QUIZ,
    SERIES,
    UNANSWERED,
    Note,
    Notes,
    changed,
    draw_place,
    ids_by_key,
    read,
)
from tui.extract.merging.identity import Merged, Status

OPEN_STYLES = ("folds", "numbered folds", "headings", "numbered headings", "prefixed headings")


def assert_history_follows(before: Merged, notes: Notes, after: Merged) -> None:
    """Every note from before has its card, the deleted are retired, and what is new has no history."""
    was, now = ids_by_key(NOTES, before), ids_by_key(notes, after)
    assert now == {key: was[key] for key in now}
    retired = {card.id for card in after.deck.cards if card.retired}
    assert retired == {was[key] for key in was if key not in now}
    new = {card for note, card in zip(notes, after.ids, strict=True) if note.key is None}
    assert not new & set(was.values())
    assert all(after.statuses[card] is Status.NEW for card in new if card)
    assert len({card.id for card in after.deck.cards}) == len(after.deck.cards)


@settings(max_examples=80, deadline=None)
@given(st.data(), st.sampled_from(OPEN_STYLES))
def test_edits_and_moves_of_open_questions(data: DRAW, style: str) -> None:
    before = read(NOTES, style)
    notes = changed(data, NOTES, {**EDITS, **MOVES}, 5)
    after = read(notes, style, before)
    assert_history_follows(before, notes, after)
    assert read(notes, style, after).deck == after.deck


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_edits_and_moves_of_choice_questions(data: DRAW) -> None:
    before = read(QUIZ, "boxes")
    notes = changed(data, QUIZ, {**CHOICE_EDITS, **MOVES}, 5)
    assert_history_follows(before, notes, read(notes, "boxes", before))


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_edits_and_moves_of_unanswered_questions(data: DRAW) -> None:
    before = read(UNANSWERED, "folds")
    changes = {"slip": EDITS["slip in the question"], "reworded": EDITS["reworded"], **MOVES}
    notes = changed(data, UNANSWERED, changes, 3)
    assert_history_follows(before, notes, read(notes, "folds", before))


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_edits_and_moves_of_questions_that_all_ask_the_same(data: DRAW) -> None:
    before = read(SERIES, "prefixed headings")
    edits = {"slip": EDITS["slip in the answer"], "longer": EDITS["longer answer"], **MOVES}
    notes = changed(data, SERIES, edits, 4)
    assert_history_follows(before, notes, read(notes, "prefixed headings", before))


@settings(max_examples=30, deadline=None)
@given(st.data(), st.sampled_from(OPEN_STYLES), st.sampled_from(OPEN_STYLES))
def test_another_format_of_the_same_questions(data: DRAW, old: str, new: str) -> None:
    before = read(NOTES, old)
    notes = changed(data, NOTES, EDITS, 2)
    assert_history_follows(before, notes, read(notes, new, before))


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_many_documents_in_a_row(data: DRAW) -> None:
    merged = before = read(NOTES, "folds")
    notes = list(NOTES)
    for _ in range(4):
        notes = changed(data, notes, {**EDITS, **MOVES}, 2)
        merged = read(notes, "folds", merged)
    now = ids_by_key(notes, merged)
    was = ids_by_key(NOTES, before)
    assert now == {key: was[key] for key in now}


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_what_was_deleted_comes_back_as_itself(data: DRAW) -> None:
    before = read(NOTES, "folds")
    fewer = changed(data, NOTES, {"deleted": MOVES["deleted"]}, 6)
    without = read(fewer, "folds", before)
    back = changed(data, NOTES, EDITS, 1)
    again = read(back, "folds", without)
    assert ids_by_key(back, again) == ids_by_key(NOTES, before)
    assert not any(card.retired for card in again.deck.cards)


@settings(max_examples=30, deadline=None)
@given(st.data(), st.booleans())
def test_a_question_split_in_two_goes_on_in_one_of_them(data: DRAW, answered: bool) -> None:
    at = draw_place(data, list(NOTES[1:]))
    first, second = NOTES[at], NOTES[at + 1]
    answer = f"{first.answer}\n\n{second.answer}" if answered else first.answer
    question = f"{first.question[:-1]}, and {second.question[0].lower()}{second.question[1:]}"
    whole = [*NOTES[:at], replace(first, question=question, answer=answer), *NOTES[at + 2 :]]
    before = read(whole, "folds")
    parts = [first, replace(second, key=None, topic=first.topic)]
    after = read([*NOTES[:at], *parts, *NOTES[at + 2 :]], "folds", before)
    assert {before.ids[at]} < {after.ids[at], after.ids[at + 1]}
    assert [card.id for card in after.deck.cards if card.retired] == []
    others = [*after.ids[:at], *after.ids[at + 2 :]]
    assert others == [*before.ids[:at], *before.ids[at + 1 :]]


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_two_questions_made_one_go_on_as_one_of_them(data: DRAW) -> None:
    at = draw_place(data, list(NOTES[1:]))
    first, second = NOTES[at], NOTES[at + 1]
    question = f"{first.question[:-1]}, and {second.question[0].lower()}{second.question[1:]}"
    whole = replace(first, question=question, answer=f"{first.answer}\n\n{second.answer}")
    before = read(NOTES, "folds")
    after = read([*NOTES[:at], whole, *NOTES[at + 2 :]], "folds", before)
    assert after.ids[at] in before.ids[at : at + 2]
    assert len([card for card in after.deck.cards if card.retired]) == 1


@pytest.mark.parametrize("style", OPEN_STYLES)
def test_a_document_turned_round_keeps_every_card(style: str) -> None:
    before = read(NOTES, style)
    notes: list[Note] = [replace(note, topic=note.topic) for note in reversed(NOTES)]
    assert_history_follows(before, notes, read(notes, style, before))


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_the_persons_fields_stay_with_their_cards(data: DRAW) -> None:
    before = read(NOTES, "folds")
    mine = tuple(replace(card, hint=f"hint of {card.id}", tags=("mine",)) for card in before.deck.cards)
    deck = replace(before.deck, cards=mine, licence="CC0-1.0")
    notes = changed(data, NOTES, {**EDITS, **MOVES}, 4)
    after = read(notes, "folds", replace(before, deck=deck))
    assert after.deck.licence == "CC0-1.0"
    for card in after.deck.cards:
        if card.id in before.ids:
            assert (card.hint, card.tags) == (f"hint of {card.id}", ("mine",))
