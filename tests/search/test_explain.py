import pytest

from tests.search.named import Named
from tui.search.explain import advice, complaints, explained
from tui.search.lexicon import Lexicon
from tui.search.query import parse_query

LEXICON = Lexicon.of(
    [
        Named("basics", "First steps", topics=("Basics / Pool",), tags=("orm", "orm-deep")),
        *(Named(f"drill-{at}", f"Drill {at}") for at in range(1, 6)),
    ]
)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("pool", ()),
        ("deck:basics", ("in First steps",)),
        ("deck:basics deck:drill-1", ("in First steps or Drill 1",)),
        ("deck:drill", ("in Drill 1, Drill 2, Drill 3 or 2 more",)),
        ("-deck:basics", ("not in First steps",)),
        ("topic:pool", ("about Basics / Pool",)),
        ("tag:orm -tag:deep", ("tagged orm", "not tagged orm-deep")),
        ("kind:open kind:choice", ("of kind open or choice",)),
        ("is:due -is:flagged", ("due for review", "not flagged")),
        ('"in production" -draft -"old way"', ("“in production” together", "without “draft” or “old way”")),
    ],
)
def test_a_query_is_told_in_words(query: str, words: tuple[str, ...]) -> None:
    assert explained(parse_query(query), LEXICON) == words
    assert complaints(parse_query(query), LEXICON) == ()


def test_a_wrong_filter_is_told_with_the_right_one_and_the_rest_explained() -> None:
    query = parse_query("deck:basisc is:due is:duee")
    assert explained(query, LEXICON) == ("due for review",)
    wrong, unknown = complaints(query, LEXICON)
    assert "did you mean is:due?" in wrong
    assert unknown == "no deck is called basisc; did you mean deck:basics?"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("harbour", "try another word"),
        ("harbour tide", "try fewer words"),
        ('"a harbour"', "try fewer words"),
        ("harbour is:due", "leave a filter out, or try another word"),
        ("is:due is:new", "leave a filter out"),
    ],
)
def test_what_to_do_about_nothing_found_fits_the_query(query: str, told: str) -> None:
    assert advice(parse_query(query)) == told


def test_nothing_said_holds_a_control_character() -> None:
    hostile = Lexicon.of([Named("x", "t\x07", topics=("a\x1b[2Jb",), tags=("\u202ec",))])
    query = parse_query('deck:x topic:a tag:c "d\x1b e" -\x1bf tag:\x1bzz')
    said = "".join((*explained(query, hostile), *complaints(query, hostile)))
    assert said
    assert not set(said) & {"\x1b", "\x07", "\u202e"}
