import pytest

from tui.cli.parser import Parser
from tui.cli.values import whole
from tui.errors import UsageError


@pytest.fixture
def parser() -> Parser:
    made = Parser("quizdeck try", "try things", "quizdeck try x")
    made.words("WORD", "some words")
    made.json_switch()
    made.add_argument("--count", type=whole("--count", 1, 9, 3))
    made.add_argument("--resume", nargs="?", const="")
    return made


def single() -> Parser:
    made = Parser("quizdeck try", "try things", "quizdeck try x")
    made.words("DECK", "one word", least=1, most=1)
    return made


@pytest.mark.parametrize(
    "arguments",
    [
        ["a", "b", "--count", "3"],
        ["--count", "3", "a", "b"],
        ["a", "--count=3", "b"],
        ["--count", "3", "--", "a", "b"],
    ],
)
def test_words_may_stand_on_both_sides_of_options(parser: Parser, arguments: list[str]) -> None:
    options = parser.read(arguments)

    assert (options.words, options.count) == (["a", "b"], 3)


def test_behind_two_dashes_everything_is_a_word(parser: Parser) -> None:
    assert parser.read(["a", "--", "--json", "-x"]).words == ["a", "--json", "-x"]


def test_a_single_dash_is_a_word(parser: Parser) -> None:
    assert parser.read(["-"]).words == ["-"]


def test_words_may_begin_with_a_dash_where_they_are_allowed_to(parser: Parser) -> None:
    parser.dashed_words = True

    assert parser.read(["new", "-tag:x", "--json"]).words == ["new", "-tag:x"]
    with pytest.raises(UsageError, match="--jsn"):
        parser.read(["--jsn"])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--jsn"], "there is no option --jsn; did you mean --json?"),
        (["-x"], "there is no option -x; see: quizdeck try --help"),
        (["--count"], "--count wants a value; see: quizdeck try --help"),
        (["--count", "many"], "--count wants a number, not “many”; as in --count 3"),
        (["--count", "0"], "--count 0 is not between 1 and 9; as in --count 3"),
        (["--json=3"], "--json takes no value; see: quizdeck try --help"),
        (["--coun", "3"], "there is no option --coun; did you mean --count?"),
    ],
)
def test_mistakes_are_told_in_our_words(parser: Parser, arguments: list[str], told: str) -> None:
    with pytest.raises(UsageError) as caught:
        parser.read(arguments)

    assert str(caught.value) == told


def test_a_missing_word_is_told_by_name() -> None:
    with pytest.raises(UsageError, match="DECK is missing; see: quizdeck try --help"):
        single().read([])


def test_one_word_too_many_is_told() -> None:
    with pytest.raises(UsageError, match="“b” is one word too many"):
        single().read(["a", "b"])


def test_a_command_without_words_takes_none() -> None:
    with pytest.raises(UsageError, match="“a” is one word too many"):
        Parser("quizdeck try", "try things", "x").read(["a"])


def test_a_value_may_be_left_out_where_it_can(parser: Parser) -> None:
    assert parser.read(["--resume"]).resume == ""
    assert parser.read([]).resume is None
