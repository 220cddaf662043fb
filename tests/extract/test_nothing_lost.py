"""What a document says anew is in the deck or told, whoever edited the deck and whatever befell its base."""

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
    SPARE,
    Note,
    changed,
    written,
)
from tui.extract.found import Extraction
from tui.extract.merging.base import base_json, read_base
from tui.extract.merging.identity import Merged, Status, merge
from tui.extract.merging.undecided import RETIRED
from tui.extract.pipeline import extract_document
from tui.model.card import Card, OpenBody
from tui.model.deck import Deck
from tui.model.ids import CardId, DeckId

TEXTS = ("question", "topic", "tags", "key_points", "explanation", "hint", "tip")
PERSONS = ("tip", "question", "explanation", "answer", "retired", "taken out", "own")
RECORDS = ("there", "missing", "cut short", "an older one")


def _read(notes: list[Note] | tuple[Note, ...], style: str) -> Extraction:
    return extract_document(written(notes, style).encode(), "light.md")


def _edited(data: DRAW, deck: Deck) -> Deck:
    """The deck after a person did up to four things to it."""
    cards = list(deck.cards)
    for number, what in enumerate(data.draw(st.lists(st.sampled_from(PERSONS), max_size=4), label="person")):
        at = data.draw(st.integers(0, len(cards) - 1), label="card")
        match what:
            case "taken out":
                del cards[at]
            case "own":
                question, answer = data.draw(st.sampled_from(SPARE), label="own card")
                own = Card(CardId(f"own-{number}"), question, OpenBody(f"I say: {answer}"))
                cards.insert(at, own)
            case "answer":
                cards[at] = replace(cards[at], body=OpenBody("What I say."))
            case "retired":
                cards[at] = replace(cards[at], retired=True)
            case _:
                cards[at] = replace(cards[at], **{what: f"{getattr(cards[at], what)} I say."})  # type: ignore[arg-type]  # texts
    return replace(
        deck, title=data.draw(st.sampled_from([deck.title, "Mine"]), label="title"), cards=tuple(cards)
    )


def _kept(data: DRAW, record: str, first: Merged, last: Merged) -> Deck | None:
    """The base as the next extraction finds it."""
    if record == "missing":
        return None
    whole = base_json(last.base)
    if record == "cut short":
        return read_base(whole[: data.draw(st.integers(0, len(whole) - 2), label="length")])
    return read_base(whole if record == "there" else base_json(first.base))


def _differing(document: Card, deck: Card) -> set[str]:
    names = {name for name in TEXTS if getattr(document, name) != getattr(deck, name)}
    return names | ({"body"} if document.body != deck.body else set())


def assert_nothing_is_lost(before: Deck | None, after: Merged, extraction: Extraction) -> None:
    """Each text of the document is in the deck, is told, or was there before and the person changed it."""
    cards = {card.id: card for card in after.deck.cards}
    base = {card.id: card for card in before.cards} if before else {}
    now = {card.id: card for card in after.base.cards}
    told: dict[CardId, set[str]] = {}
    for conflict in after.conflicts:
        told.setdefault(conflict.card, set()).add(conflict.field if conflict.field in TEXTS else "body")
    for card_id, found in zip(after.ids, extraction.cards, strict=True):
        if card_id is None:
            continue  # told as one that a person took out of the deck
        document = now[card_id]
        assert (document.question, document.body) == (found.question, found.body)
        anew = _differing(document, base[card_id]) if card_id in base else {*TEXTS, "body"}
        assert _differing(document, cards[card_id]) & anew <= told.get(card_id, set())
        if cards[card_id].retired and card_id not in base:
            assert (card_id, RETIRED) in {(conflict.card, conflict.field) for conflict in after.conflicts}
    if after.deck.title != extraction.title:
        assert after.other_title == extraction.title or (before and before.title == extraction.title)
    assert {card for card, status in after.statuses.items() if status is Status.CONFLICT} == told.keys()


def assert_the_person_keeps_all(deck: Deck, base: Deck | None, after: Merged) -> None:
    """No card and no text that differs from the last extraction leaves the deck."""
    cards = {card.id: card for card in after.deck.cards}
    before = {card.id: card for card in base.cards} if base else {}
    for card in deck.cards:
        mine = _differing(before[card.id], card) if card.id in before else {*TEXTS, "body"}
        assert not mine & _differing(card, cards[card.id])


@pytest.mark.parametrize("record", RECORDS)
@settings(max_examples=40, deadline=None)
@given(data=st.data(), quiz=st.booleans())
def test_what_the_document_says_anew_is_in_the_deck_or_told(data: DRAW, quiz: bool, record: str) -> None:
    notes, style, edits = (QUIZ, "boxes", CHOICE_EDITS) if quiz else (NOTES, "folds", EDITS)
    changes = {**edits, **MOVES}
    read = _read(notes, style)
    first = merge(read, DeckId("light"), read.title, None, None)
    read = _read(second := changed(data, notes, changes, 2), style)
    last = merge(read, DeckId("light"), read.title, first.deck, first.base)

    deck = _edited(data, last.deck)
    read = replace(
        _read(changed(data, second, changes, 4), style),
        title=data.draw(st.sampled_from([read.title, "Another"]), label="new title"),
    )
    base = _kept(data, record, first, last)
    after = merge(read, DeckId("light"), read.title, deck, base)
    assert_nothing_is_lost(base, after, read)
    assert_the_person_keeps_all(deck, base, after)

    kept = read_base(base_json(after.base))
    again = merge(read, DeckId("light"), read.title, after.deck, kept)
    assert (again.deck, again.conflicts, again.other_title) == (after.deck, (), "")
    read = _read(second, style)
    back = merge(read, DeckId("light"), read.title, after.deck, kept)
    assert_nothing_is_lost(kept, back, read)
    assert_the_person_keeps_all(after.deck, kept, back)
