from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.config.searches import (
    LONGEST_NAME,
    MOST_RECENT,
    MOST_SAVED,
    Last,
    delete,
    keep_last,
    load_last,
    load_saved,
    rename,
    save,
)
from tui.errors import NotFoundError, QuizdeckError, UsageError, WouldOverwriteError

TEXT = st.text(min_size=1, max_size=30).filter(lambda text: bool(" ".join(text.split())))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "searches.toml"


def test_no_file_holds_no_search(path: Path) -> None:
    assert load_saved(path).queries == {}
    assert load_last(path) == Last()


@given(name=TEXT, query=TEXT)
def test_every_query_comes_back_under_its_name(
    tmp_path_factory: pytest.TempPathFactory, name: str, query: str
) -> None:
    path = tmp_path_factory.mktemp("kept") / "searches.toml"
    save(path, name, query)
    found = load_saved(path)
    assert found.warnings == ()
    assert list(found.queries.items()) == [(" ".join(name.split()), query.strip())]


def test_comments_order_and_what_cannot_be_read_stay_as_they_were(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(
        b'# mine\r\nfirst = "is:due"\n\nhalf = "is:\n"second" = "tag:orm" # often\nbad \xff\xfe\n[table]\n'
        b'again = ["a"]\nsecond = "shadowed"\n'
    )
    found = load_saved(path)
    assert found.queries == {"first": "is:due", "second": "tag:orm"}
    assert [int(warning.split(":")[1]) for warning in found.warnings] == [4, 6, 7, 8]
    save(path, "third", 'say "no"')
    rename(path, "first", "very first")
    delete(path, "second")
    assert path.read_bytes() == (
        b'# mine\n"very first" = "is:due"\n\nhalf = "is:\nbad \xff\xfe\n[table]\n'
        b'again = ["a"]\n"third" = "say \\"no\\""\n'
    )


def test_names_are_taken_once_and_missing_ones_told(path: Path) -> None:
    save(path, "weak", "is:wrong")
    save(path, "due", "is:due")
    with pytest.raises(WouldOverwriteError, match="saved as “weak” already"):
        save(path, " weak ", "x")
    with pytest.raises(WouldOverwriteError, match="saved as “weak” already"):
        rename(path, "due", "weak")
    with pytest.raises(NotFoundError, match="no search is saved as “gone”"):
        rename(path, "gone", "new")
    delete(path, "gone")
    rename(path, "due", "due")
    assert load_saved(path).queries == {"weak": "is:wrong", "due": "is:due"}


@pytest.mark.parametrize(
    ("name", "query"), [("", "x"), (" \t", "x"), ("n", " "), ("n" * (LONGEST_NAME + 1), "x")]
)
def test_what_cannot_be_kept_is_refused_in_words(path: Path, name: str, query: str) -> None:
    with pytest.raises(UsageError):
        save(path, name, query)
    assert not path.exists()


def test_there_is_a_limit_to_what_is_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("".join(f'n{at} = "x"\n' for at in range(MOST_SAVED)))
    with pytest.raises(UsageError, match="delete one"):
        save(path, "one more", "x")


def test_what_was_searched_last_comes_back(path: Path) -> None:
    last = Last('a "b" \x1b\x7f', "deck/card", tuple(f"q{at}" for at in range(MOST_RECENT)))
    keep_last(path, last)
    assert load_last(path) == last
    assert str(last.marked) == "deck/card"
    assert Last(card="none").marked is None


@pytest.mark.parametrize(
    "damage", [b"", b"\x00\xff", b"query = 3\nrecent = [1, 'a']\n", b"query = [" + b"[" * 9000]
)
def test_damage_costs_no_more_than_the_line_it_is_in(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage + b'\ncard = "d/c"\n')
    assert load_last(path).card == "d/c"
    assert load_last(path).query == ""


def test_a_file_too_large_or_a_folder_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(QuizdeckError, match="cannot read"):
        load_saved(path)
    assert load_last(path) == Last()
