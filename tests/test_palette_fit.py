import pytest

from tui.palette_fit import fit


def score(
    query: str, word: str = "review", about: str = "Ask what is due", others: str = "r", **how: bool
) -> float:
    return fit(query, word, about, others, slips=how.get("slips", False))


def test_the_name_comes_before_the_key_its_beginning_other_words_and_what_is_said() -> None:
    ways = [
        score("review"),
        score("R"),
        score("rev"),
        score("how", word="review how"),
        score("repea", others="r repeat"),
        score("due"),
    ]
    assert ways == sorted(set(ways), reverse=True)
    assert min(ways) > 0


@pytest.mark.parametrize("query", ["quit", "rvw", "eview", "review nothing", "!"])
def test_scattered_letters_and_other_words_are_no_match(query: str) -> None:
    assert score(query) == 0


@pytest.mark.parametrize("query", ["revew", "reveiw", "reviw waht", "revvie", "reve"])
def test_a_slip_counts_only_where_it_may(query: str) -> None:
    assert score(query) == 0
    assert score(query, slips=True) > 0
