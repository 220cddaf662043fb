from collections.abc import Callable
from dataclasses import replace

import pytest

from tests import builders
from tui.extract.merging.likeness import Likable
from tui.extract.merging.matching import Matching, Old, match
from tui.model.card import Card, OpenBody


def _card(question: str, answer: str = "", topic: str = "") -> Card:
    return builders.card(OpenBody(answer), question=question, topic=topic)


def matched(old: list[list[Card]], new: list[Card]) -> Matching:
    return match([Old(versions) for versions in old], new)


def test_equal_cards_pair_within_their_topic_first() -> None:
    here, there = _card("What?", "A", "Here"), _card("What?", "A", "There")
    assert matched([[here], [there]], [there, here]).partners == {0: 1, 1: 0}


def test_either_version_of_a_card_will_do() -> None:
    assert matched([[_card("Old?", "A"), _card("Mine?", "B")]], [_card("Mine?", "B")]).partners == {0: 0}
    assert matched([[_card("Old?", "A"), _card("Mine?", "B")]], [_card("Old?", "A")]).partners == {0: 0}


def test_scripts_without_spaces_are_looked_up_too() -> None:
    old = [
        [_card("灯台のレンズはなぜ回転しますか", "船が灯台を見分けるためです")],
        [_card("霧笛はいつ鳴りますか", "霧の時です")],
    ]
    new = [_card("灯台のレンズはどうして回転しますか", "船が灯台を見分けるためです")]
    assert matched(old, new).partners == {0: 0}


def test_negations_and_numbers_weigh_more_than_letters() -> None:
    plain = Likable(_card("Should the lamp burn by day?", "Never."))
    assert plain.likeness(Likable(_card("Should the lamp not burn by day?", "Always."))) == 0
    assert plain.likeness(Likable(_card("Should the lamp burn by day", "Never."))) > 0.9


class Comparisons:
    """Counts how often two cards are compared."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        for name in ("likeness", "resemblance"):
            self._count(monkeypatch, name)

    def _count(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        real: Callable[[Likable, Likable], float] = getattr(Likable, name)

        def counted(one: Likable, other: Likable) -> float:
            self.count += 1
            return real(one, other)

        monkeypatch.setattr(Likable, name, counted)


@pytest.fixture
def comparisons(monkeypatch: pytest.MonkeyPatch) -> Comparisons:
    return Comparisons(monkeypatch)


def _levers(count: int, asked: str) -> list[Card]:
    return [_card(asked.format(n), f"It moves part{n}.") for n in range(count)]


def test_work_grows_with_the_number_of_cards_and_no_faster(comparisons: Comparisons) -> None:
    made = []
    for count in (200, 400):
        comparisons.count = 0
        old = _levers(count, "What does lever{} of the big lamp move?")
        new = _levers(count, "What is it that lever{} of the big lamp moves?")
        assert matched([[card] for card in old], new).partners == {n: n for n in range(count)}
        made.append(comparisons.count)
    assert made[1] <= made[0] * 2.2
    assert made[1] <= 400 * 16


@pytest.mark.parametrize("reordered", [False, True])
def test_two_thousand_questions_that_are_nearly_equal(comparisons: Comparisons, reordered: bool) -> None:
    old = [
        _card("What does this program print when it runs twice?", f"print({'a' * (n % 7)}{'b' * (n % 11)})")
        for n in range(2000)
    ]
    new = [_card(card.question, f"{_said(card)};") for card in (reversed(old) if reordered else old)]
    found = matched([[card] for card in old], new)
    assert comparisons.count <= 2000 * 17
    assert reordered or found.partners == {n: n for n in range(2000)}


def test_a_question_of_a_million_characters_costs_no_more_than_another(comparisons: Comparisons) -> None:
    for letter in ("x", "x ", "1 ", "\N{HIRAGANA LETTER A}"):
        long = _card(letter * (1_000_000 // len(letter)), letter * 1000)
        changed = replace(long, question=f"{long.question} and more")
        comparisons.count = 0
        assert matched([[long], [_card("What?", "A")]], [changed, _card("What?", "A")]).partners == {
            0: 0,
            1: 1,
        }
        assert comparisons.count <= 4


def test_the_place_decides_between_questions_that_are_alike() -> None:
    listed = [
        _card("Why are passing ships noted?", "For the log."),
        _card("How is the north lamp of the tower lit?", "With a match."),
        _card("Who relieves the keeper?", "The boatman."),
        _card("How is the north lamp of this tower lit?", "With a match."),
        _card("Which oil is burnt?", "Colza."),
    ]
    new = [replace(card, question=card.question.replace("lit", "lighted")) for card in listed]
    assert matched([[card] for card in listed], new).partners == {n: n for n in range(5)}


def test_neighbours_that_are_alike_keep_their_order() -> None:
    listed = [
        _card("What will `ls [XYZ]` match?"),
        _card("What will `ls [^XYZ]` match?"),
        _card("What is a lens?"),
    ]
    new = [replace(card, question=f"Explain: {card.question}") for card in listed]
    assert matched([[card] for card in listed], new).partners == {0: 0, 1: 1, 2: 2}


def test_a_card_without_a_place_is_not_found_by_it() -> None:
    old = _card("How is the clockwork wound?", "By hand.")
    kept = _card("Which oil is burnt?", "Colza.")
    new = _card("Who winds the clockwork up?", "The keeper does it by hand, twice a night.")
    assert match([Old([kept]), Old([old])], [kept, new]).partners == {0: 0, 1: 1}
    assert match([Old([kept]), Old([old], placed=False)], [kept, new]).partners == {0: 0}


def test_a_persons_own_card_is_only_found_by_its_own_words() -> None:
    own = Old([_card("How is the clockwork wound?", "By hand.")], reworded=False, placed=False)
    assert match([own], [_card("How is this clockwork wound?", "By hand.")]).partners == {}
    assert match([own], [_card("How is the  CLOCKWORK wound?", "With a crank.")]).partners == {0: 0}


def _said(card: Card) -> str:
    assert isinstance(card.body, OpenBody)
    return card.body.answer
