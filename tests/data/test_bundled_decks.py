"""Every deck in data/decks loads clean, and the drill keeps what its learners rely on."""

import re
from collections import Counter
from pathlib import Path
from statistics import mean

import pytest

from tui.decks.loader import load_deck
from tui.decks.schema import SCHEMA_NAME
from tui.model.card import Card, ChoiceBody, ClozeBody, Kind
from tui.model.cloze import cloze_filled
from tui.model.deck import Deck
from tui.model.problem import Severity

DECKS = Path(__file__).resolve().parents[2] / "data" / "decks"
PATHS = sorted(DECKS.glob("*.yaml"))
DIFFICULTIES = {"basic", "working", "deep"}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def read(path: Path) -> Deck:
    loaded = load_deck(path)
    assert loaded.deck is not None, [str(problem) for problem in loaded.problems]
    return loaded.deck


@pytest.fixture(scope="module")
def drill() -> Deck:
    return read(DECKS / "typeorm-drill.yaml")


def choice_bodies(deck: Deck) -> list[ChoiceBody]:
    return [card.body for card in deck.cards if isinstance(card.body, ChoiceBody)]


def single_choice_bodies(deck: Deck) -> list[ChoiceBody]:
    return [body for body in choice_bodies(deck) if not body.several]


def repeated(texts: list[str]) -> list[str]:
    return [text for text, times in Counter(texts).items() if times > 1]


def test_there_are_bundled_decks() -> None:
    assert DECKS / "typeorm-drill.yaml" in PATHS


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
class TestEveryBundledDeck:
    def test_loads_without_errors_or_warnings(self, path: Path) -> None:
        serious = [p for p in load_deck(path).problems if p.severity is not Severity.NOTICE]
        assert serious == []

    def test_is_named_like_its_id(self, path: Path) -> None:
        assert read(path).id == path.stem

    def test_names_the_schema_that_lies_beside_it(self, path: Path) -> None:
        first, _, _ = path.read_text(encoding="utf-8").partition("\n")
        assert first == f"# yaml-language-server: $schema={SCHEMA_NAME}"
        assert (path.parent / SCHEMA_NAME).is_file()

    def test_ids_are_unique_slugs(self, path: Path) -> None:
        ids = [str(card.id) for card in read(path).cards]
        assert repeated(ids) == []
        assert [card_id for card_id in ids if not SLUG.fullmatch(card_id)] == []

    def test_every_card_can_be_asked_and_has_a_topic(self, path: Path) -> None:
        deck = read(path)
        assert deck.cards
        assert deck.askable == deck.cards
        assert [card.id for card in deck.cards if not card.topic] == []

    def test_asks_no_question_twice(self, path: Path) -> None:
        assert repeated([card.title.casefold() for card in read(path).cards]) == []

    def test_needs_only_bundled_decks(self, path: Path) -> None:
        assert set(read(path).needs) <= {other.stem for other in PATHS}


class TestDrill:
    def test_says_language_and_licence(self, drill: Deck) -> None:
        assert drill.language == "en"
        assert drill.licence == "CC-BY-4.0"

    def test_holds_at_least_forty_cards_of_three_kinds(self, drill: Deck) -> None:
        assert len(drill.cards) >= 40
        assert {card.kind for card in drill.cards} == {Kind.CHOICE, Kind.TYPED, Kind.CLOZE}

    def test_asks_in_full_sentences(self, drill: Deck) -> None:
        assert [card.id for card in drill.cards if not re.search(r"[.?]$", card.question)] == []

    def test_every_card_explains_itself_and_names_its_evidence(self, drill: Deck) -> None:
        def bare(card: Card) -> bool:
            return not (card.explanation and card.source and card.source.title and card.source.version)

        assert [card.id for card in drill.cards if bare(card)] == []

    def test_every_card_has_one_difficulty(self, drill: Deck) -> None:
        assert [card.id for card in drill.cards if len(DIFFICULTIES.intersection(card.tags)) != 1] == []

    def test_every_choice_card_offers_four_different_choices_and_explains_a_wrong_one(
        self, drill: Deck
    ) -> None:
        for body in choice_bodies(drill):
            assert len({choice.text for choice in body.choices}) == 4
            assert any(choice.feedback for choice in body.choices if not choice.correct), body

    def test_right_choices_are_spread_over_all_places(self, drill: Deck) -> None:
        bodies = single_choice_bodies(drill)
        places = Counter(body.correct[0] for body in bodies)
        assert set(places) == {0, 1, 2, 3}
        assert max(places.values()) <= 0.35 * len(bodies)

    def test_length_does_not_give_the_right_choice_away(self, drill: Deck) -> None:
        choices = [choice for body in choice_bodies(drill) for choice in body.choices]
        right = mean(len(choice.text) for choice in choices if choice.correct)
        wrong = mean(len(choice.text) for choice in choices if not choice.correct)
        assert abs(right - wrong) <= 0.25 * wrong

    def test_taking_the_longest_choice_is_no_better_than_guessing(self, drill: Deck) -> None:
        bodies = single_choice_bodies(drill)
        lengths = [[len(choice.text) for choice in body.choices] for body in bodies]
        hits = sum(row.index(max(row)) == body.correct[0] for row, body in zip(lengths, bodies, strict=True))
        assert hits <= 0.35 * len(bodies)

    def test_filled_clozes_hold_no_notation(self, drill: Deck) -> None:
        texts = [cloze_filled(card.body.text) for card in drill.cards if isinstance(card.body, ClozeBody)]
        assert texts
        assert [text for text in texts if "{{" in text or "}}" in text or "\\" in text] == []
