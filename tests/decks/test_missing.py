import pytest

from tui.decks.missing import missing_deck


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("exm", "there is no deck “exm”; did you mean exam?"),
        ("zoo", "there is no deck “zoo”; see: quizdeck decks"),
        ("two\nlines", "there is no deck “two lines”; see: quizdeck decks"),
    ],
)
def test_a_deck_that_is_not_there_is_told_with_the_nearest_or_the_way_to_the_list(
    wanted: str, told: str
) -> None:
    assert str(missing_deck(wanted, ["exam", "notes"])) == told


def test_of_a_long_name_the_beginning_is_told() -> None:
    assert len(str(missing_deck("x" * 1_000_000, ["exam"]))) < 200
