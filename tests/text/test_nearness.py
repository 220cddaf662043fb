import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.nearness import likeness, nearest, same_words_likeness, typing_distance, within

WORDS = st.text(st.sampled_from("abcd"), max_size=8)


def test_a_slip_of_each_kind_counts_one() -> None:
    for slip in ("destory", "destro", "destrooy", "destrot"):
        assert typing_distance("destroy", slip, 3) == 1


@given(WORDS, WORDS, st.integers(0, 4))
def test_distances_agree_both_ways_and_stop_past_the_limit(left: str, right: str, limit: int) -> None:
    distance = typing_distance(left, right, limit)
    assert distance == typing_distance(right, left, limit)
    assert 0 <= distance <= limit + 1
    assert (distance == 0) == (left == right)


@given(WORDS, st.lists(WORDS, max_size=20), st.integers(0, 2), st.integers(1, 5))
def test_words_within_reach_are_found_nearest_first(
    word: str, vocabulary: list[str], limit: int, most: int
) -> None:
    found = within(word, vocabulary, limit, most)
    assert [distance for _, distance in found] == sorted(distance for _, distance in found)
    reach = [known for known in vocabulary if typing_distance(word, known, limit) <= limit]
    assert len(found) == min(most, len(reach))
    assert all(typing_distance(word, match, limit) == distance for match, distance in found)


@given(WORDS, WORDS)
def test_likeness_lies_between_nothing_and_all(left: str, right: str) -> None:
    assert 0 <= likeness(left, right) <= 1
    assert likeness(left, left) == 1


def test_the_order_of_words_matters_only_where_it_should() -> None:
    assert same_words_likeness("maps classes to tables", "to tables maps classes") == 1
    assert likeness("maps classes to tables", "to tables maps classes") < 1


def test_the_word_somebody_meant_is_named() -> None:
    assert nearest("quizz", ["quiz", "review"]) == "quiz"
    assert nearest("QUIZ", ["quiz", "review"]) == "quiz"
    assert nearest("xyzzy", ["quiz", "review"]) is None
    assert nearest("quiz", []) is None
    assert nearest("", ["quiz"]) is None


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("cvs", ["csv", "json"], "csv"),
        ("scroes", ["answers", "scores"], "scores"),
        ("typeorm", ["nestjs", "typeorm-basics"], "typeorm-basics"),
        ("TYPE", ["types-of-rock", "TypeORM-basics", "Type"], "Type"),
        ("drill", ["drilled", "typeorm-drill"], "drilled"),
        ("dril", ["typeorm-basics", "typeorm-drill"], "typeorm-drill"),
        ("Conections", ["Basics / Connections", "Basics"], "Basics / Connections"),
        ("c++-", ["c++-basics"], "c++-basics"),
    ],
)
def test_slips_and_beginnings_name_the_word_as_it_is_written(word: str, known: list[str], meant: str) -> None:
    assert nearest(word, known) == meant


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("nosuch", ["undo", "quiz", "search"]),
        ("Nope", ["nestjs", "TypeORM"]),
        ("typ", ["typeorm-basics"]),
        ("rill", ["typeorm-drill"]),
        ("e", ["extract", "export"]),
        ("....", ["typeorm-basics"]),
    ],
)
def test_nothing_is_named_that_only_shares_a_few_letters(word: str, known: list[str]) -> None:
    assert nearest(word, known) is None
