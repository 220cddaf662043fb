import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.library import WordIndex
from tests.search.test_engine import document, search
from tui.search.highlight import spans
from tui.search.query import parse_query


def marked(text: str, typed: str) -> list[str]:
    """The parts of the text that are highlighted when it is found as a question."""
    hit = search(typed, WordIndex.of([document("a", text)])).hits[0]
    return [text[start:end] for start, end in spans(text, parse_query(typed), hit.matches)]


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("Should synchronize run in production?", "synchornize prodution", ["synchronize", "production"]),
        ("Should synchronize run in production?", "prod SYNC", ["sync", "prod"]),
        ("Should synchronize run in production?", "sycnhro", ["synchronize"]),
        ("use createQueryBuilder()", "query", ["Query"]),
        ("use createQueryBuilder()", "createQueryBuilder", ["createQueryBuilder"]),
        ("Straße und Cafés", "strass cafe", ["Straß", "Café"]),
        ("run it, run in production", '"run in"', ["run in"]),
        ("run it, run in production", '"run in" prod', ["run in", "prod"]),
        ("C++ or C", "c++", ["C++"]),
        ("数据库索引", "据库", ["据库"]),
        ("数据库索引", "数据库", ["数据库"]),
        ("tests of a test", "test", ["test", "test"]),
    ],
)
def test_what_matched_is_marked_and_nothing_else(text: str, typed: str, expected: list[str]) -> None:
    assert marked(text, typed) == expected


@given(
    st.text("abS _+@\n\u0301é数库", max_size=40),
    st.text('ab s"+@é数', max_size=12),
    st.lists(st.text("absé", min_size=1)),
)
def test_spans_lie_inside_the_text_and_apart(text: str, typed: str, matches: list[str]) -> None:
    found = spans(text, parse_query(typed), matches)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(found))
