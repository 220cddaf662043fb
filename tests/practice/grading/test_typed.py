from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import card, typed_card
from tui.model.card import Accept, AcceptNumber, AcceptPattern, AcceptText, OpenBody
from tui.model.grade import Mark, PartMark, Rating, Verdict
from tui.model.response import OpenResponse, TypedResponse
from tui.practice.grading import grade
from tui.practice.grading.normalise import folded_all
from tui.practice.grading.typed import accept_text, judge

RIGHT, SLIP, WRONG = Mark.RIGHT, Mark.SLIP, Mark.WRONG

LABELLED = [
    # Form: case, width, spacing, marks and ends of sentences do not count.
    ("destroy", "Destroy", RIGHT),
    ("destroy", "  destroy ", RIGHT),
    ("destroy", "destroy.", RIGHT),
    ("destroy", "`destroy`", RIGHT),
    ("destroy", "**destroy**", RIGHT),
    ("destroy", "“destroy”", RIGHT),
    ("destroy", "destroy", RIGHT),
    ("straße", "STRASSE", RIGHT),
    ("It closes the pool.", "it closes  the pool", RIGHT),
    ("isn't lazy", "isn’t lazy", RIGHT),
    ("many–to–one", "many-to-one", RIGHT),
    ("the `destroy` method", "the destroy method", RIGHT),
    ("yes: it closes", "yes, it closes", SLIP),
    # Case counts in backticks.
    ("`DataSource`", "DataSource", RIGHT),
    ("`DataSource`", "`DataSource`", RIGHT),
    ("`DataSource`", "datasource", WRONG),
    ("`DataSource`", "DataSorce", WRONG),
    # Ends that belong to the word.
    ("id!", "id", WRONG),
    ("user?", "user", WRONG),
    ("user?", "user?", RIGHT),
    ("connection", "connection?", WRONG),
    ("C++", "c++", RIGHT),
    ("C++", "C", WRONG),
    ("__init__", "init", WRONG),
    # Slips: one from 4 letters, two from 8, none below.
    ("destroy", "destory", SLIP),
    ("destroy", "destro", SLIP),
    ("destroy", "desstroy", SLIP),
    ("destroy", "destrxx", WRONG),
    ("pool", "pol", SLIP),
    ("set", "sett", WRONG),
    ("map", "mpa", WRONG),
    ("connection", "conection", SLIP),
    ("connection", "conectoin", SLIP),
    ("connection", "conectonx", WRONG),
    ("connection", "ocnnection", SLIP),
    ("database", "databbaze", SLIP),
    ("dataset", "dattasset", WRONG),
    ("destructor", "distructor", WRONG),
    ("e-mail", "email", SLIP),
    ("many-to-one", "mayn-to-one", SLIP),
    ("many-to-one", "many-to-ony", WRONG),
    # Starts turn meanings.
    ("synchronous", "asynchronous", WRONG),
    ("increase", "decrease", WRONG),
    ("effect", "affect", WRONG),
    ("hypothermia", "hyperthermia", WRONG),
    ("intranet", "internet", WRONG),
    ("preposition", "proposition", WRONG),
    ("macrophage", "microphage", WRONG),
    ("kibibyte", "kilobyte", WRONG),
    ("decimeter", "decameter", WRONG),
    # Numbers, versions, operators, negations and code agree exactly.
    ("version 3 protocol", "verson 3 protocol", SLIP),
    ("version 3 protocol", "version 4 protocol", WRONG),
    ("HTTP2 server", "HTTP3 server", WRONG),
    ("3.11.2", "3.11.3", WRONG),
    ("sixteen", "sixty", WRONG),
    ("seventeen", "seventen", SLIP),
    ("three bytes", "there bytes", SLIP),
    ("first normal form", "fifth normal form", WRONG),
    ("fifty rows", "fifth rows", WRONG),
    ("a && b", "a || b", WRONG),
    ("a + b", "a - b", WRONG),
    ("not deferred", "now deferred", WRONG),
    ("note", "not", WRONG),
    ("without cascade", "witout cascade", WRONG),
    ("isn't lazy", "isnt lazy", WRONG),
    ("user_name", "user_nane", WRONG),
    ("findOne()", "findOne", WRONG),
    ("findOne()", "findone()", RIGHT),
    ("connection", "connection()", WRONG),
    ("npm install @types/node", "npm instal @types/node", WRONG),
    ("=>", "->", WRONG),
    # Several words, each against its own.
    ("connection pool", "conection pool", SLIP),
    ("connection pool", "conection pol", SLIP),
    ("connection pool", "pool connection", WRONG),
    ("connection pool", "connection", WRONG),
    ("connection", "connection pool", WRONG),
    ("read-only replica", "read only replica", SLIP),
    ("left outer join", "left inner join", WRONG),
    # Other scripts.
    ("соединение", "соединеие", SLIP),
    ("时间递增", "时间递减", WRONG),
    ("数据库", "数据库。", RIGHT),
]


@pytest.mark.parametrize(("accepted", "response", "mark"), LABELLED)
def test_a_response_is_right_a_slip_or_wrong(accepted: str, response: str, mark: Mark) -> None:
    assert judge(response, [AcceptText(accepted)], ()).mark is mark


def test_a_slip_is_right_and_says_so() -> None:
    verdict = grade(typed_card("`x`", "destroy"), TypedResponse("destory"))

    assert verdict == Verdict(1.0, (PartMark(Mark.SLIP, "destory", "destroy", "typing slip"),))


def test_a_wrong_text_shows_the_first_accepted_one_bare() -> None:
    verdict = grade(typed_card("`destroy`", "close"), TypedResponse("end"))

    assert verdict == Verdict(0.0, (PartMark(Mark.WRONG, "end", "destroy"),))


def test_an_exact_text_wins_over_a_slip_of_an_earlier_one() -> None:
    assert judge("colour", [AcceptText("color"), AcceptText("colour")], ()).mark is Mark.RIGHT


@pytest.mark.parametrize("known", ["connector", "**Connector.**"])
def test_what_means_something_else_is_no_slip(known: str) -> None:
    assert judge("connector", [AcceptText("connection")], ()).mark is Mark.SLIP
    assert judge("connector", [AcceptText("connection")], folded_all([known])).mark is Mark.WRONG


def test_a_word_that_means_something_else_is_no_slip_among_others() -> None:
    accept = [AcceptText("employee record")]

    assert judge("employer record", accept, folded_all(["employer"])).mark is Mark.WRONG
    assert judge("employe record", accept, folded_all(["employer", "record"])).mark is Mark.SLIP


def test_a_whole_text_that_another_card_accepts_is_no_slip() -> None:
    accept = [AcceptText("static fields")]

    assert judge("statics fields", accept, folded_all(["statics", "Static field"])).mark is Mark.WRONG
    assert judge("static field", accept, ()).mark is Mark.SLIP
    assert judge("static field", accept, folded_all(["Static field"])).mark is Mark.WRONG


def test_nothing_typed_is_missed() -> None:
    assert judge("  ", [AcceptText("destroy")], ()).mark is Mark.MISSED


@pytest.mark.parametrize(
    ("response", "right"),
    [
        ("42", True),
        ("42.0", True),
        ("+42", True),
        ("42.5", True),
        ("41,5", True),
        ("4.2e1", True),
        ("42.51", False),
        ("-42", False),
        ("−42", False),
        ("42 ms", False),
        ("forty-two", True),
        ("forty two", True),
        ("forty-three", False),
        ("84/2", True),
        ("42/0", False),
        ("nan", False),
        ("inf", False),
        ("", False),
        ("9" * 100_000, False),
        ("1e999", False),
    ],
)
def test_a_number_is_right_within_its_tolerance(response: str, right: bool) -> None:
    assert (judge(response, [AcceptNumber(42, 0.5)], ()).mark is Mark.RIGHT) is right


@pytest.mark.parametrize("response", ["1000", "1,000", "1 000", "1'000", "1_000", "1,000.0"])
def test_thousands_may_be_grouped(response: str) -> None:
    assert judge(response, [AcceptNumber(1000)], ()).mark is Mark.RIGHT


def test_a_tolerance_is_kept_in_decimals() -> None:
    assert judge("0.4", [AcceptNumber(0.3, 0.1)], ()).mark is Mark.RIGHT
    assert judge("0.4000001", [AcceptNumber(0.3, 0.1)], ()).mark is Mark.WRONG


@pytest.mark.parametrize(
    ("response", "right"),
    [("cat", True), ("CATS", True), (" cats ", True), ("`cat`", True), ("cats!", False)],
)
def test_a_pattern_matches_the_whole_response_case_ignored(response: str, right: bool) -> None:
    assert (judge(response, [AcceptPattern("cats?")], ()).mark is Mark.RIGHT) is right


def test_a_pattern_allows_no_slip() -> None:
    assert judge("connectoin", [AcceptPattern("connection")], ()).mark is Mark.WRONG


@pytest.mark.parametrize("pattern", ["(x+x+)+y", "(unclosed"])
def test_a_runaway_or_broken_pattern_matches_nothing(pattern: str) -> None:
    assert judge("x" * 1500, [AcceptPattern(pattern)], ()).mark is Mark.WRONG


def test_what_is_accepted_reads_as_people_write_it() -> None:
    accepts: list[Accept] = [
        AcceptText("`a`"),
        AcceptNumber(42),
        AcceptNumber(0.5, 0.25),
        AcceptPattern("a+"),
    ]

    assert [accept_text(accept) for accept in accepts] == ["a", "42", "0.5 ± 0.25", "/a+/"]


def test_a_response_or_card_of_another_kind_grades_zero() -> None:
    assert grade(typed_card("x"), OpenResponse(Rating.EASY)) == Verdict(0.0)
    assert grade(card(OpenBody("x")), TypedResponse("x")) == Verdict(0.0)


def test_a_skipped_question_grades_zero() -> None:
    assert grade(typed_card("x"), None) == Verdict(0.0)


@given(st.text().filter(str.strip))
def test_a_response_equal_to_an_accepted_text_is_right(text: str) -> None:
    assert judge(text, [AcceptText("other"), AcceptText(text)], ()).mark is Mark.RIGHT


@given(st.text(), st.text(min_size=1), st.frozensets(st.text(), max_size=3))
def test_a_typed_grade_is_all_or_nothing(response: str, accepted: str, known: frozenset[str]) -> None:
    assert grade(typed_card(accepted), TypedResponse(response), known).grade in (0.0, 1.0)


@given(st.integers(0, 10**15), st.integers(0, 10**15))
def test_digits_never_slip(left: int, right: int) -> None:
    for form in ("{}", "port {} open", "v{}", "{}.1"):
        marked = judge(form.format(left), [AcceptText(form.format(right))], ()).mark
        assert marked is (Mark.RIGHT if left == right else Mark.WRONG)


@given(
    st.decimals(-(10**6), 10**6, places=3), st.decimals(0, 100, places=3), st.decimals(-200, 200, places=3)
)
@settings(max_examples=60)
def test_a_number_is_right_exactly_within_tolerance(number: Decimal, near: Decimal, off: Decimal) -> None:
    accept = AcceptNumber(float(number), float(near))

    assert (judge(str(number + off), [accept], ()).mark is Mark.RIGHT) == (abs(off) <= near)


@given(st.text("abcdefghij", min_size=1, max_size=3), st.text("abcdefghij", min_size=1, max_size=4))
def test_short_words_never_slip(accepted: str, response: str) -> None:
    assert judge(response, [AcceptText(accepted)], ()).mark is not Mark.SLIP


@given(st.text("abcdefghij", min_size=4, max_size=12), st.text("abcdefghij", min_size=4, max_size=12))
def test_the_first_two_letters_of_a_slip_agree(accepted: str, response: str) -> None:
    if judge(response, [AcceptText(accepted)], ()).mark is Mark.SLIP:
        assert sorted(response[:2]) == sorted(accepted[:2])
