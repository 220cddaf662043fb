import pytest

from tui.extract.decoding.lost import LOST, found_again


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("doneâ€", ("”", True)),
        ("doneâ€\ufffd", ("”", True)),
        (" â€ ", None),
        ("word.Â next", ("\u00a0", True)),
        (" Â next", ("\u00a0", False)),
        ("voilÃ  que", ("à", False)),
        ("voilÃ , que", ("à", False)),
        ("pÃ gina", None),
        ("il Ã dit", ("à ", False)),
        (" Ã  la", ("à", False)),
    ],
)
def test_what_is_clear_from_its_neighbours_is_found_again(text: str, meant: tuple[str, bool] | None) -> None:
    match = LOST.search(text)
    assert match is not None
    assert found_again(text, match) == meant


@pytest.mark.parametrize("text", ["â€™", "â€œ", "Ã©", "Âme", "à la"])
def test_what_lost_nothing_is_not_looked_at(text: str) -> None:
    assert LOST.search(text) is None
