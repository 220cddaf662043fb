"""Every deck in data/decks loads clean and keeps the rules of a good card; the drill has some of its own."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean

import pytest

from tests.shipped import DECK_PATHS, DECKS, loaded, shipped, shipped_decks
from tui.decks.duplicates import near_duplicates
from tui.decks.library import Library
from tui.decks.loader import LoadedDeck
from tui.decks.schema import SCHEMA_NAME
from tui.model.card import Card, Choice, ChoiceBody, ClozeBody, Kind
from tui.model.cloze import cloze_filled
from tui.model.deck import Deck
from tui.model.ids import DeckId
from tui.model.problem import Severity
from tui.services.checking import check_library

DIFFICULTIES = {"basic", "working", "deep"}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
POINTS_AT_OTHERS = re.compile(
    r"of the above|(other|these) (answers|choices|options)|^(all|any|both|neither|none) of (them|these)\W*$",
    re.IGNORECASE,
)
"""A choice that speaks of the other choices."""
MADE_HERE = [path for path in DECK_PATHS if shipped(path).source is None]
"""Decks that were written as decks; what a document says of its cards is less."""


def cards() -> Iterator[tuple[Deck, Card]]:
    return ((deck, card) for deck in shipped_decks() for card in deck.cards)


def choice_bodies(decks: Sequence[Deck]) -> list[ChoiceBody]:
    return [card.body for deck in decks for card in deck.cards if isinstance(card.body, ChoiceBody)]


def single_choice_bodies(decks: Sequence[Deck]) -> list[ChoiceBody]:
    return [body for body in choice_bodies(decks) if not body.several]


def places(decks: Sequence[Deck]) -> Counter[int]:
    """How often the right choice stands in each of the first four places."""
    return Counter({place: 0 for place in range(4)}) + Counter(
        body.correct[0] for body in single_choice_bodies(decks)
    )


def length_ratio(decks: Sequence[Deck]) -> float:
    """Length of right choices in lengths of wrong ones; a card counts once, however many are right."""
    bodies = choice_bodies(decks)
    right, wrong = (sum(mean_length(body, correct=side) for body in bodies) for side in (True, False))
    return right / wrong


def mean_length(body: ChoiceBody, *, correct: bool) -> float:
    return mean(len(choice.text) for choice in body.choices if choice.correct is correct)


def longest_is_right(decks: Sequence[Deck]) -> float:
    """Share of the cards with one right choice that taking the longest one would get right."""
    bodies = single_choice_bodies(decks)
    lengths = [[len(choice.text) for choice in body.choices] for body in bodies]
    hits = sum(row.index(max(row)) == body.correct[0] for row, body in zip(lengths, bodies, strict=True))
    return hits / len(bodies)


def repeated(texts: list[str]) -> list[str]:
    return [text for text, times in Counter(texts).items() if times > 1]


def wrong_choices(deck: Deck) -> list[tuple[str, Choice]]:
    return [
        (card.id, choice)
        for card in deck.cards
        if isinstance(card.body, ChoiceBody)
        for choice in card.body.choices
        if not choice.correct
    ]


@pytest.mark.parametrize("path", DECK_PATHS, ids=lambda path: path.stem)
class TestEveryBundledDeck:
    def test_loads_without_errors_or_warnings(self, path: Path) -> None:
        serious = [p for p in loaded(path).problems if p.severity is not Severity.NOTICE]
        assert serious == []

    def test_is_named_like_its_id(self, path: Path) -> None:
        assert shipped(path).id == path.stem

    def test_names_the_schema_that_lies_beside_it(self, path: Path) -> None:
        first, _, _ = path.read_text(encoding="utf-8").partition("\n")
        assert first == f"# yaml-language-server: $schema={SCHEMA_NAME}"
        assert (path.parent / SCHEMA_NAME).is_file()

    def test_says_what_it_is_about_its_language_and_licence(self, path: Path) -> None:
        deck = shipped(path)
        assert deck.description
        assert (deck.language, deck.licence) == ("en", "CC-BY-4.0")

    def test_ids_are_unique_slugs(self, path: Path) -> None:
        ids = [str(card.id) for card in shipped(path).cards]
        assert repeated(ids) == []
        assert [card_id for card_id in ids if not SLUG.fullmatch(card_id)] == []

    def test_every_card_can_be_asked_and_has_a_topic(self, path: Path) -> None:
        deck = shipped(path)
        assert deck.cards
        assert deck.askable == deck.cards
        assert [card.id for card in deck.cards if not card.topic] == []

    def test_needs_only_bundled_decks(self, path: Path) -> None:
        assert set(shipped(path).needs) <= {other.stem for other in DECK_PATHS}

    def test_every_card_explains_itself(self, path: Path) -> None:
        assert [card.id for card in shipped(path).cards if not card.explanation] == []

    def test_every_wrong_choice_has_feedback(self, path: Path) -> None:
        assert [(card, one.text) for card, one in wrong_choices(shipped(path)) if not one.feedback] == []

    def test_every_card_names_its_evidence(self, path: Path) -> None:
        def bare(card: Card) -> bool:
            source = card.source
            return not (source and source.title and source.version and (source.url or source.file))

        assert [card.id for card in shipped(path).cards if bare(card)] == []

    def test_every_card_has_one_difficulty(self, path: Path) -> None:
        deck = shipped(path)
        assert [card.id for card in deck.cards if len(DIFFICULTIES.intersection(card.tags)) != 1] == []


@pytest.mark.parametrize("path", MADE_HERE, ids=lambda path: path.stem)
class TestEveryDeckMadeHere:
    def test_holds_at_least_twenty_cards_of_several_kinds(self, path: Path) -> None:
        deck = shipped(path)
        assert len(deck.cards) >= 20
        assert len({card.kind for card in deck.cards}) >= 3

    def test_right_choices_are_spread_over_all_places(self, path: Path) -> None:
        counts = [places([shipped(path)])[place] for place in range(4)]
        assert max(counts) - min(counts) <= 3, counts

    def test_length_does_not_give_the_right_choice_away(self, path: Path) -> None:
        assert 0.85 <= length_ratio([shipped(path)]) <= 1.15


class TestTheWholeLibrary:
    def test_a_strict_check_finds_nothing(self, tmp_path: Path) -> None:
        library = Library(DECKS, tmp_path)
        assert [str(problem) for problem in check_library(library, fix=False).problems] == []

    def test_holds_every_kind_of_card(self) -> None:
        assert {card.kind for _, card in cards()} == set(Kind)

    def test_asks_no_question_twice(self) -> None:
        assert repeated([card.title.casefold() for _, card in cards()]) == []

    def test_asks_nothing_that_is_nearly_the_same(self) -> None:
        together = Deck(DeckId("library"), "Library", tuple(card for _, card in cards()))
        assert near_duplicates(LoadedDeck("library", together, ())) == ()

    def test_no_choice_speaks_of_the_others(self) -> None:
        texts = [choice.text for body in choice_bodies(shipped_decks()) for choice in body.choices]
        assert [text for text in texts if POINTS_AT_OTHERS.search(text)] == []

    def test_right_choices_are_spread_evenly(self) -> None:
        counts = places(shipped_decks())
        shares = [counts[place] / counts.total() for place in range(4)]
        assert max(shares) - min(shares) <= 0.06, shares

    def test_length_does_not_give_the_right_choice_away(self) -> None:
        assert 0.9 <= length_ratio(shipped_decks()) <= 1.1

    def test_taking_the_longest_choice_is_hardly_better_than_guessing(self) -> None:
        assert longest_is_right(shipped_decks()) <= 0.35

    def test_filled_clozes_hold_no_notation(self) -> None:
        texts = [cloze_filled(card.body.text) for _, card in cards() if isinstance(card.body, ClozeBody)]
        assert texts
        assert [text for text in texts if "{{" in text or "}}" in text or "\\" in text] == []


class TestDrill:
    @pytest.fixture
    def drill(self) -> Deck:
        return shipped(DECKS / "typeorm-drill.yaml")

    def test_holds_at_least_forty_short_cards(self, drill: Deck) -> None:
        assert len(drill.cards) >= 40
        assert {card.kind for card in drill.cards} == {Kind.CHOICE, Kind.TYPED, Kind.CLOZE}

    def test_asks_in_full_sentences(self, drill: Deck) -> None:
        assert [card.id for card in drill.cards if not re.search(r"[.?]$", card.question)] == []

    def test_every_choice_card_offers_four_different_choices(self, drill: Deck) -> None:
        for body in choice_bodies([drill]):
            assert len({choice.text for choice in body.choices}) == 4
