from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.texts import MARKDOWN
from tui.widgets.overview_text import continue_text, offer_text, today_text, weakest_text, why_not


@dataclass(frozen=True)
class Day:
    """The figures of a day."""

    due: int = 23
    new: int = 7
    minutes: int = 9
    answered_today: int = 1
    first_run: bool = False


@dataclass(frozen=True)
class Weak:
    """A weak topic."""

    topic: str = "Connections"
    known: float = 0.52
    cards: int = 11


@dataclass(frozen=True)
class Interrupted:
    """A quiz left in the middle."""

    title: str = "TypeORM drill"
    position: int = 7
    asked: int = 20
    time_left_s: float | None = 700.0


def test_the_day_is_told_at_a_glance() -> None:
    assert today_text(Day()).plain.split("\n") == ["23 due   7 new", "about 9 minutes", "1 answer today"]


def test_nothing_due_is_said_in_words() -> None:
    assert today_text(Day(due=0, new=0)).plain == "Nothing due\n1 answer today"
    assert "about" not in today_text(Day(minutes=0)).plain


def test_a_first_run_says_in_three_lines_what_to_do() -> None:
    text = today_text(Day(first_run=True)).plain
    assert len(text.split("\n")) == 3
    assert all(key in text for key in ("Enter", "r", "/", "?"))


@dataclass(frozen=True)
class Offered:
    """What home may offer."""

    unfinished: Interrupted | None = None
    first_run: bool = True
    placement: int = 15
    decks: tuple[str, ...] = ("grid",)


def test_before_the_first_answer_a_placement_quiz_is_offered_with_its_key() -> None:
    text = offer_text(Offered())
    assert text is not None
    assert text.plain == "t Not sure where to begin? A placement quiz of 15 questions"


@dataclass(frozen=True)
class Deck:
    id: str = "grid"
    cards: int = 6
    askable: int = 6


def test_a_deck_without_problems_tells_the_cards_that_are_not_asked() -> None:
    assert why_not("problems", Deck()) == "Nothing is wrong with this deck."
    assert why_not("problems", Deck(askable=4)) == (
        "Nothing is wrong with this deck. 2 cards without an answer are not asked: quizdeck check grid"
    )
    assert "1 card without an answer is not asked" in why_not("problems", Deck(askable=5))
    assert why_not("continue", Deck(askable=4)) == "There is no quiz to continue."
    assert why_not("quiz", None) == ""


def test_an_interrupted_quiz_is_offered_before_a_placement_quiz() -> None:
    text = offer_text(Offered(Interrupted(), first_run=False))
    assert text is not None
    assert text.plain.startswith("c Continue")


def test_without_a_deck_the_way_to_one_is_told() -> None:
    text = offer_text(Offered(decks=()))
    assert text is not None
    assert text.plain == "x Make a deck of a document: there are none yet"


def test_nothing_is_offered_later_or_without_a_path() -> None:
    assert offer_text(Offered(first_run=False)) is None
    assert offer_text(Offered(placement=0)) is None


@given(st.lists(st.builds(Weak, MARKDOWN, st.floats(0, 1)), min_size=1, max_size=4), st.integers(20, 80))
def test_weak_topics_take_a_line_each_within_the_width(topics: list[Weak], width: int) -> None:
    lines = weakest_text(topics, width, begun=True).split("\n", allow_blank=True)
    assert len(lines) == len(topics)
    assert all(line.cell_length <= width for line in lines)


def test_before_the_first_answers_there_is_a_word_instead() -> None:
    assert "after the first" in weakest_text([], 40, begun=False).plain
    assert "all was right" in weakest_text([], 40, begun=True).plain
    assert "52 %" in weakest_text([Weak()], 40, begun=True).plain


def test_the_interrupted_quiz_is_named_with_its_key() -> None:
    assert continue_text(Interrupted()).plain == "c Continue question 7 of 20, 11:40 left: TypeORM drill"
    assert (
        continue_text(Interrupted("[/b]\x1b", time_left_s=None)).plain == "c Continue question 7 of 20: [/b]␛"
    )
