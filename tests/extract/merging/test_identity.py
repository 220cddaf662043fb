from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests import builders
from tui.extract.found import Extraction, FoundCard
from tui.extract.merging.identity import Merged, Status, merge
from tui.extract.merging.undecided import RETIRED, Conflict
from tui.model.card import CardSource, Kind, MatchBody, OpenBody, Pair
from tui.model.deck import Deck, DeckSource
from tui.model.ids import CardId, DeckId

DECK = DeckId("lamps")
QUESTIONS = (
    "What does the keeper do at dawn?",
    "Why do prisms bend light?",
    "How is the clockwork wound?",
    "Which oil burns without soot?",
    "When does the foghorn sound?",
    "Where are passing ships noted?",
    "Who relieves the keeper on Sundays?",
    "How often are windows cleaned?",
    "What makes a signature unique?",
    "Why are some towers painted red?",
)
ANSWERS = tuple(
    f"{question} {letter * 12}, as the handbook says."
    for question, letter in zip(QUESTIONS, "bcdfghjklm", strict=True)
)


def found(question: str, answer: str = "", line: int = 1, topic: str = "Basics") -> FoundCard:
    flags = () if answer else ("unanswered",)
    return FoundCard(line, question, OpenBody(answer), topic, flags=flags)


def extraction(*cards: FoundCard) -> Extraction:
    placed = tuple(card._replace(line=5 * (at + 1)) for at, card in enumerate(cards))
    return Extraction("lamps.md", "0" * 64, "utf-8", 0, "Lamps", "details", {"details": 0.98}, placed)


def ten() -> list[FoundCard]:
    return [found(question, answer) for question, answer in zip(QUESTIONS, ANSWERS, strict=True)]


def first(*cards: FoundCard) -> Merged:
    return merge(extraction(*cards), DECK, "Lamps", None, None)


def again(before: Merged, *cards: FoundCard, deck: Deck | None = None, base: bool = True) -> Merged:
    return merge(extraction(*cards), DECK, "Lamps", deck or before.deck, before.base if base else None)


def edited(merged: Merged, at: int, **changes: object) -> Deck:
    """The deck after a person changed one card."""
    cards = list(merged.deck.cards)
    cards[at] = replace(cards[at], **changes)  # type: ignore[arg-type]  # by field name, for brevity
    return replace(merged.deck, cards=tuple(cards))


def kept_ids(before: Merged, after: Merged) -> int:
    """How many extracted cards carry an id from before."""
    return len(set(before.ids) & set(after.ids))


def test_a_new_deck_names_cards_by_their_questions() -> None:
    merged = first(found("What is it?", "A"), found("What is it?", "B"), found("What is that?", "C"))
    assert merged.ids == ("what-is-it", "what-is-it-2", "what-is-that")
    assert set(merged.statuses.values()) == {Status.NEW}
    assert merged.deck == merged.base
    assert merged.deck.source == DeckSource("lamps.md", "details", "0" * 64)
    assert merged.deck.cards[1].source == CardSource(line=10)


@pytest.mark.parametrize("base", [True, False])
def test_the_same_document_gives_an_equal_deck(base: bool) -> None:
    before = first(*ten())
    after = again(before, *ten(), base=base)
    assert after.deck == before.deck
    assert after.base == before.base
    assert set(after.statuses.values()) == {Status.KEPT}


def test_one_reworded_and_one_inserted_keep_all_old_ids() -> None:
    before = first(*ten())
    cards = ten()
    cards[4] = found("At what times must the foghorn be sounding?", ANSWERS[4])
    cards.insert(3, found("How tall is the tower?", "Forty metres."))
    after = again(before, *cards)
    assert kept_ids(before, after) == 10
    assert after.statuses[CardId("when-does-the-foghorn-sound")] is Status.CHANGED
    assert after.statuses[CardId("how-tall-is-the-tower")] is Status.NEW
    assert [card.id for card in after.deck.cards] == list(after.ids)


def test_a_question_rewritten_with_its_answer_is_found_by_its_place() -> None:
    before = first(*ten())
    cards = ten()
    cards[6] = found("By whom is a keeper relieved?", "The boatman relieves the keeper, the handbook says.")
    assert again(before, *cards).ids == before.ids


def test_another_question_in_the_same_place_is_another_card() -> None:
    before = first(*ten())
    cards = ten()
    cards[3] = found("How tall is the tower?", "Forty metres.")
    after = again(before, *cards)
    assert after.statuses[CardId("how-tall-is-the-tower")] is Status.NEW
    assert after.statuses[CardId("which-oil-burns-without-soot")] is Status.RETIRED


@pytest.mark.parametrize(
    ("question", "answer", "other", "said"),
    [
        ("Which port does the lamp use?", "80", "Which port does the foghorn use?", "22"),
        ("Click to see the licence?", "MIT", "Where do you see yourself in five years?", "In Rome."),
    ],
)
def test_a_question_with_another_answer_in_the_same_place_is_another_card(
    question: str, answer: str, other: str, said: str
) -> None:
    around = ten()
    before = first(*around[:3], found(question, answer), *around[3:])
    after = again(before, *around[:3], found(other, said), *around[3:])
    assert list(after.statuses.values()).count(Status.NEW) == 1
    assert list(after.statuses.values()).count(Status.RETIRED) == 1


@pytest.mark.parametrize(
    ("question", "turned"),
    [
        ("How do you open the sluice gate?", "How do you close the sluice gate?"),
        ("When does the second watch begin?", "When does the second watch end?"),
        ("What are the advantages of colza?", "What are the disadvantages of colza?"),
        ("Which of the lamps is the warmest?", "Which of the lamps is the coldest?"),
        ("How is a log encoded?", "How is a log decoded?"),
    ],
)
@pytest.mark.parametrize(
    "said", [("", ""), ("Turn the wheel.", "Turn the wheel, slowly."), ("At dusk.", "At ten.")]
)
def test_a_question_that_asks_the_opposite_is_a_doubt(
    question: str, turned: str, said: tuple[str, str]
) -> None:
    before = first(*ten()[:3], found(question, said[0]), *ten()[3:])
    after = again(before, *ten()[:3], found(turned, said[1]), *ten()[3:])
    ((doubt,), card) = (after.doubtful, after.ids[3])
    assert (doubt.card, doubt.candidates) == (card, (before.ids[3],))
    assert after.statuses[before.deck.cards[3].id] is Status.RETIRED
    assert doubt.told == f"could be {before.ids[3]}, but does not ask quite the same"


def test_numbers_and_negations_make_different_questions() -> None:
    before = first(found("What is lamp level 1?", "Dim."), found("Why is oil kept?", "Cold."))
    after = again(before, found("What is lamp level 2?", "Bright."), found("Why is oil not kept?", "Heat."))
    assert [after.statuses[card_id] for card_id in after.ids if card_id] == [Status.NEW, Status.NEW]


def test_cards_gone_are_retired_and_un_retired_when_they_return() -> None:
    before = first(*ten())
    without = again(before, *ten()[:5], *ten()[6:])
    gone = without.deck.cards[5]
    assert (gone.id, gone.retired) == (before.deck.cards[5].id, True)
    assert without.statuses[gone.id] is Status.RETIRED
    still = again(without, *ten()[:5], *ten()[6:])
    assert still.deck == without.deck
    assert gone.id not in still.statuses, "it was told when it went"
    back = again(without, *ten())
    assert back.statuses[gone.id] is Status.CHANGED
    assert back.changes == {gone.id: ("retired",)}
    assert back.deck == before.deck


def test_what_only_the_document_changed_is_taken() -> None:
    before = first(*ten())
    cards = ten()
    cards[2] = cards[2]._replace(body=OpenBody("By hand, each morning."), topic="Clockwork")
    after = again(before, *cards)
    assert after.deck.cards[2].body == OpenBody("By hand, each morning.")
    assert after.deck.cards[2].topic == "Clockwork"
    assert after.statuses[before.deck.cards[2].id] is Status.CHANGED
    assert after.changes == {before.deck.cards[2].id: ("answer", "topic")}


def test_a_new_topic_alone_is_a_move() -> None:
    before = first(*ten())
    after = again(before, *(card._replace(topic="Clockwork") for card in ten()))
    assert set(after.statuses.values()) == {Status.MOVED}
    assert kept_ids(before, after) == 10


def test_what_a_person_changed_or_added_stays() -> None:
    before = first(*ten())
    deck = edited(before, 2, question="How do you wind it?", hint="hands", tags=("mine",), tip="Say so.")
    deck = replace(deck, title="My lamps", tags=("sea",))
    after = again(before, *ten(), deck=deck)
    assert after.deck == deck
    assert set(after.statuses.values()) == {Status.KEPT}
    assert again(after, *ten()).deck == deck


def test_a_conflict_keeps_the_persons_text_and_is_told() -> None:
    before = first(*ten())
    deck = edited(before, 2, body=OpenBody("mine"))
    cards = ten()
    cards[2] = cards[2]._replace(body=OpenBody("By hand, each morning."), tip="Oil it.")
    after = again(before, *cards, deck=deck)
    card_id = before.deck.cards[2].id
    assert after.deck.cards[2].body == OpenBody("mine")
    assert after.deck.cards[2].tip == "Oil it."
    assert after.statuses[card_id] is Status.CONFLICT
    assert [(conflict.card, conflict.line, conflict.field) for conflict in after.conflicts] == [
        (card_id, 15, "answer")
    ]


def test_without_a_base_the_decks_text_stays_and_every_difference_is_a_conflict_once() -> None:
    before = first(*ten())
    cards = ten()
    cards[2] = cards[2]._replace(body=OpenBody("By hand, each morning."))
    deck = replace(edited(before, 4, tip="Mine."), title="My lamps")
    after = again(before, *cards, deck=deck, base=False)
    assert [card.body for card in after.deck.cards] == [card.body for card in before.deck.cards]
    assert (after.deck.cards[4].tip, after.deck.title, after.other_title) == ("Mine.", "My lamps", "Lamps")
    third, fifth = before.deck.cards[2].id, before.deck.cards[4].id
    assert after.conflicts == (Conflict(third, 15, "answer", False), Conflict(fifth, 25, "tip", False))
    assert {card for card, status in after.statuses.items() if status is Status.CONFLICT} == {third, fifth}

    later = again(after, *cards)
    assert (later.deck, later.conflicts, later.other_title) == (after.deck, (), "")
    cards[2] = cards[2]._replace(body=OpenBody("By hand, at noon."))
    assert again(later, *cards).conflicts == (Conflict(third, 15, "answer"),)


def test_a_card_that_a_person_wrote_is_in_conflict_with_a_document_that_asks_the_same() -> None:
    before = first(*ten()[:9])
    mine = builders.card(card_id="my-own", question=QUESTIONS[9], body=OpenBody("Mine."), topic="Basics")
    deck = replace(before.deck, cards=(*before.deck.cards, mine))
    after = again(before, *ten(), deck=deck)
    assert after.deck.cards[9].body == OpenBody("Mine.")
    assert after.conflicts == (Conflict(CardId("my-own"), 50, "answer", False),)


def test_a_retired_card_that_the_document_asks_stays_so_and_is_told_where_the_base_is_lost() -> None:
    before = first(*ten())
    deck = edited(before, 0, retired=True)
    assert again(before, *ten(), deck=deck).conflicts == ()
    after = again(before, *ten(), deck=deck, base=False)
    assert after.deck == deck
    assert after.conflicts == (Conflict(before.deck.cards[0].id, 5, RETIRED, False),)


def test_a_card_that_left_while_the_base_was_lost_does_not_come_back_over_the_persons_text() -> None:
    before = first(*ten())
    deck = edited(before, 3, body=OpenBody("mine"))
    without = again(before, *ten()[:3], *ten()[4:], deck=deck, base=False)
    card = without.deck.cards[3]
    assert (card.body, card.retired, without.statuses[card.id]) == (OpenBody("mine"), True, Status.RETIRED)
    back = again(without, *ten())
    assert back.deck.cards[3].body == OpenBody("mine")
    assert {conflict.field for conflict in back.conflicts} == {"answer", RETIRED}


@given(st.sampled_from(["Lamps", "a", "b"]), st.sampled_from(["Lamps", "a", "b"]))
def test_a_title_that_is_not_taken_is_told(here: str, there: str) -> None:
    before = first(*ten())
    deck = replace(before.deck, title=here)
    read = replace(extraction(*ten()), title=there)
    after = merge(read, DECK, there, deck, before.base)
    known = here == "Lamps" or there == "Lamps" or here == there
    assert (after.deck.title, after.other_title) == (
        there if here == "Lamps" else here,
        "" if known else there,
    )


def test_a_card_of_ones_own_stays_where_it_is() -> None:
    before = first(*ten())
    own = builders.card(card_id="my-own")
    cards = before.deck.cards
    deck = replace(before.deck, cards=(*cards[:3], own, *cards[3:]))
    for base in (True, False):
        after = again(before, *ten(), deck=deck, base=base)
        assert after.deck == deck
        assert CardId("my-own") not in after.statuses


def test_a_card_removed_by_hand_does_not_come_back() -> None:
    before = first(*ten())
    deck = replace(before.deck, cards=before.deck.cards[1:])
    after = again(before, *ten(), deck=deck)
    assert after.deck == deck
    assert after.ids[0] is None
    assert again(after, *ten()).deck == deck


PAIRS = tuple(Pair(f"keeper {letter}", f"post {letter * 3}") for letter in "bcdfghjk")


def _matching(*pairs: Pair) -> FoundCard:
    return FoundCard(1, "Join them.", MatchBody(pairs))


def _listed(*pairs: Pair) -> FoundCard:
    answer = "\n".join(f"- {pair.left} → {pair.right}" for pair in pairs)
    return FoundCard(1, "Join them.", OpenBody(answer), tags=("match",))


def test_pairs_that_were_a_list_before_are_still_the_same_card() -> None:
    before = first(_listed(*PAIRS[:4]), _listed(*PAIRS[4:]))
    after = again(before, _matching(*PAIRS[4:]), _matching(*PAIRS[:4]))
    assert after.ids == before.ids[::-1]
    assert set(after.statuses.values()) == {Status.CHANGED}
    assert {card.kind for card in after.deck.cards} == {Kind.MATCH}
    assert not any(card.tags for card in after.deck.cards)


def test_pairs_edited_and_reworded_keep_their_card() -> None:
    before = first(_matching(*PAIRS[:4]), *ten())
    reworded = _matching(*PAIRS[1:4])._replace(question="Join each of them.")
    assert again(before, *ten(), reworded).ids[-1] == before.ids[0]


def test_two_equally_good_candidates_are_a_doubt_and_never_guessed() -> None:
    answer = "It is filled with colza oil and trimmed before the evening watch begins, every day."
    before = first(found("How is the north lamp of the tower lit?", answer), *ten())
    cards = [
        found("How is the north lamp of this tower lit?", answer + " "),
        found("How is the north lamp of that tower lit?", answer + " "),
    ]
    after = again(before, *cards, *ten())
    assert [after.statuses[card_id] for card_id in after.ids[:2] if card_id] == [Status.DOUBTFUL] * 2
    old = CardId("how-is-the-north-lamp-of-the-tower-lit")
    assert [doubt.candidates for doubt in after.doubtful] == [(old,), (old,)]
    assert after.statuses[old] is Status.RETIRED


def test_same_questions_are_told_apart_by_their_answers() -> None:
    asked = "What does this signal mean?"
    cards = [found(asked, f"{word} and nothing else, says the code book.") for word in QUESTIONS]
    before = first(*cards)
    after = again(before, *reversed(cards))
    assert after.ids == tuple(reversed(before.ids))
    changed = list(cards)
    changed[4] = found(asked, f"{QUESTIONS[4]} and nothing else, says the new code book.")
    assert again(before, *changed).ids == before.ids


def test_a_retired_ids_name_is_never_given_again() -> None:
    before = first(found("What is it?", "A long lamp for the far rocks."), *ten())
    gone = again(before, *ten())
    after = again(
        gone, *ten(), found("What is it?", "Nothing like that: three bells and a rope.", topic="Other")
    )
    assert len({card.id for card in after.deck.cards}) == len(after.deck.cards)


def test_a_hand_made_order_holds_while_the_document_keeps_its_own() -> None:
    before = first(*ten())
    deck = replace(before.deck, cards=tuple(reversed(before.deck.cards)))
    assert again(before, *ten(), deck=deck).deck == deck


@given(st.permutations(range(10)))
def test_reordering_keeps_every_id_and_follows_the_document(order: list[int]) -> None:
    before = first(*ten())
    after = again(before, *(ten()[at] for at in order))
    assert list(after.ids) == [before.ids[at] for at in order]
    assert [card.id for card in after.deck.cards] == list(after.ids)
    assert set(after.statuses.values()) <= {Status.KEPT, Status.MOVED}


@given(st.sets(st.integers(0, 9)), st.lists(st.integers(0, 10), max_size=4))
def test_insertions_and_deletions_leave_the_other_ids_alone(gone: set[int], places: list[int]) -> None:
    before = first(*ten())
    cards = [card for at, card in enumerate(ten()) if at not in gone]
    for number, place in enumerate(places):
        cards.insert(place, found(f"Zq{number} vw{number}{number}?", f"Yx{number}."))
    after = again(before, *cards)
    assert kept_ids(before, after) == 10 - len(gone)
    assert {card.id for card in after.deck.cards if card.retired} == {before.ids[at] for at in gone}
    assert again(after, *cards).deck == after.deck


@given(st.integers(0, 9), st.booleans(), st.integers(0, 30), st.sampled_from("xyz ?"))
@example(8, True, 24, " ")
def test_an_edited_character_changes_no_id(at: int, asked: bool, place: int, letter: str) -> None:
    before = first(*ten())
    cards = ten()
    question, answer = QUESTIONS[at], ANSWERS[at]
    if asked:
        question = question[:place] + letter + question[place + 1 :]
    else:
        answer = answer[:place] + letter + answer[place + 1 :]
    cards[at] = found(question, answer)
    assert again(before, *cards).ids == before.ids


def test_several_cards_of_a_status_are_counted_in_words() -> None:
    assert [Status.CONFLICT.counted(number) for number in (1, 2)] == ["1 conflict", "2 conflicts"]
    assert [Status.KEPT.counted(number) for number in (1, 1000)] == ["1 kept", "1,000 kept"]
