import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.search.query import KEYS, KINDS, OTHER_NAMES, STATES, Filter, Query, parse_query


def test_words_phrases_exclusions_and_filters_are_told_apart() -> None:
    query = parse_query('pool "run in production" -draft -"old way" deck:"TypeORM basics" -tag:orm IS:Due')
    assert query == Query(
        terms=("pool",),
        phrases=("run in production",),
        excluded=("draft", "old way"),
        filters=(Filter("deck", "TypeORM basics"), Filter("tag", "orm", negated=True), Filter("is", "due")),
    )


@pytest.mark.parametrize("text", ["", "   \t\n", '"', '""', '-""'])
def test_nothing_asked_is_an_empty_query(text: str) -> None:
    assert parse_query(text) == Query()


def test_the_last_word_of_an_open_quote_is_still_being_typed() -> None:
    assert parse_query('"run in prod') == Query(terms=("prod",), phrases=("run in",))


@pytest.mark.parametrize("quoted", ['"a b"', "“a b”"])
def test_straight_and_curly_quotes_keep_together(quoted: str) -> None:
    assert parse_query(quoted).phrases == ("a b",)


@pytest.mark.parametrize("value", STATES)
def test_every_state_is_a_filter(value: str) -> None:
    assert parse_query(f"is:{value}").filters == (Filter("is", value),)


@pytest.mark.parametrize("value", KINDS)
def test_every_kind_is_a_filter(value: str) -> None:
    assert parse_query(f"kind:{value}").filters == (Filter("kind", value),)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("is:duee", "is:due"),
        ("is:d", "is:due"),
        ("is:suspnded", "is:suspended"),
        ("kind:chioce", "kind:choice"),
        ("tags:orm", "tag:orm"),
        ("topci:x", "topic:x"),
        ("Decs:x", "deck:x"),
        ("si:due", "is:due"),
        ("is:brokn", "is:broken"),
    ],
)
def test_a_wrong_filter_is_left_out_and_names_the_right_one(wrong: str, right: str) -> None:
    query = parse_query(f"before {wrong} after")
    assert query.terms == ("before", "after")
    assert query.filters == ()
    assert len(query.complaints) == 1
    assert f"did you mean {right}?" in query.complaints[0]


@pytest.mark.parametrize(("key", "known"), [("kind", KINDS), ("is", (*STATES, *OTHER_NAMES))])
def test_a_value_like_no_other_is_answered_with_all_of_them(key: str, known: tuple[str, ...]) -> None:
    complaint = parse_query(f"{key}:x").complaints[0]
    assert complaint.startswith(f"{key}:x is no filter")
    assert all(word in complaint for word in known)


@pytest.mark.parametrize("key", KEYS)
def test_a_filter_without_a_value_says_what_it_takes(key: str) -> None:
    query = parse_query(f"{key}: word")
    assert query.terms == ("word",)
    assert query.complaints[0].startswith(f"{key}: takes ")


@pytest.mark.parametrize(
    "code",
    [
        "std::vector",
        "http://localhost:80",
        "foo:bar",
        "type:string",
        "tab:4",
        "bind:value",
        "it:works",
        "tag::name",
        "12:30",
        "a?b:c",
        "--force",
        "{x:1}",
        "-",
        ":",
    ],
)
def test_code_is_a_term_and_no_complaint(code: str) -> None:
    assert parse_query(code) == Query(terms=(code,))


def test_the_same_complaint_is_made_once() -> None:
    assert len(parse_query("is:x " * 2000).complaints) == 1


def test_complaints_hold_no_control_characters() -> None:
    assert "\x1b" not in "".join(parse_query("is:\x1b[31m tags:\x1b[2J").complaints)


@pytest.mark.parametrize(
    "text",
    ["a" * 10_000, '"' * 10_000, "-" * 10_000, "is:" * 3_000, "((.*+?)[" * 1_000, "x:" * 5_000, " " * 10_000],
)
def test_ten_thousand_characters_are_read(text: str) -> None:
    query = parse_query(text)
    assert len("".join((*query.terms, *query.phrases, *query.excluded))) <= len(text)


SNIPPET = st.one_of(
    st.text(max_size=8), st.sampled_from([*(f"{key}:" for key in KEYS), '"', "-", " ", "is:due"])
)


@given(st.lists(SNIPPET, max_size=20).map("".join))
def test_every_text_is_a_query(text: str) -> None:
    query = parse_query(text)
    assert all(part.strip() for part in (*query.terms, *query.phrases, *query.excluded))
    assert all(one.key in KEYS and one.value for one in query.filters)
    assert all(one.value in STATES for one in query.filters if one.key == "is")
