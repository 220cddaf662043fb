import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.text.cells import cells
from tui.text.filling import filled

PROSE = "The drive is wound up by hand each evening, and it runs down until the morning."
WORDS = st.lists(st.text("abc漢字.,é", min_size=1, max_size=12), min_size=1, max_size=40).map(" ".join)


def test_prose_is_broken_between_words_and_points_hang() -> None:
    assert filled(f"{PROSE}\n\n1. {PROSE}\n- one", 40).split("\n") == [
        "The drive is wound up by hand each",
        "evening, and it runs down until the",
        "morning.",
        "",
        "1. The drive is wound up by hand each",
        "   evening, and it runs down until the",
        "   morning.",
        "- one",
    ]


def test_prose_that_was_wrapped_wider_is_filled_anew_and_separate_lines_stay() -> None:
    text = (
        "The drive of the lighthouse is wound up by hand each evening,\n"
        "and runs down until the morning.\nred\nblue"
    )
    assert filled(text, 50).split("\n") == [
        "The drive of the lighthouse is wound up by hand",
        "each evening, and runs down until the morning.",
        "red",
        "blue",
    ]


CODE = "const grid = await new DataSource(options).initialize()  // and more"


@pytest.mark.parametrize(
    "text",
    [
        f"```ts\n{CODE}\n\n{CODE}\n```",
        f"   ~~~\n   {CODE}\n   ```\n   {CODE}\n   ~~~",
        f"    {CODE}",
        f"| a | {CODE} |\n|---|---|\n| b | c |",
    ],
)
def test_code_and_tables_stay_as_they_are(text: str) -> None:
    assert filled(f"{text}\n\n{PROSE}", 30).startswith(f"{text}\n\nThe drive is wound up by hand\n")


def test_a_line_that_ends_on_purpose_ends() -> None:
    text = f"{PROSE[:43]}  \n{PROSE[44:]}"
    assert filled(text, 60).split("\n")[1:] == [PROSE[44:]]


@example("字. aaaaaaaaa", 12)
@example("a. b aaaaaaaaaa", 12)
@given(WORDS, st.integers(12, 60))
def test_no_line_is_too_long_and_nothing_is_lost(text: str, width: int) -> None:
    lines = filled(text, width).split("\n")
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells(line) <= max(width, max(map(cells, line.split()))) for line in lines)


@given(st.text("ab -`>|1.\n", max_size=60), st.integers(8, 20))
def test_no_text_is_lost_whatever_it_holds(text: str, width: int) -> None:
    assert "".join(filled(text, width).split()) == "".join(text.split())
