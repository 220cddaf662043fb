from hypothesis import given
from hypothesis import strategies as st

from tui.text.controls import visible
from tui.text.reading import plain_text, reading_text


def test_a_picture_is_named() -> None:
    assert plain_text("![a plan](plan.png)") == "[picture: a plan] (plan.png)"


def test_every_kind_of_block_is_read_line_by_line() -> None:
    points, table = "1. one\n2. two", "| a | b |\n|---|---|\n| 1 | 2 |"
    markdown = "\n\n".join(["# Head", "Text **bold**.", points, "> said", table, "---", "```ts\nx()\n```"])
    assert reading_text(markdown).split("\n") == [
        "Head", "Text bold.", "1. one", "2. two", "said", "a - b", "1 - 2", "x()"
    ]  # fmt: skip


def test_a_title_holds_lists_too() -> None:
    assert plain_text("- one\n- two") == "• one • two"


@given(st.text())
def test_any_text_reads_without_controls(text: str) -> None:
    for shown in (plain_text(text), reading_text(text)):
        assert not any((ord(char) < 32 and char not in "\n\t") or 0x7F <= ord(char) < 0xA0 for char in shown)


_SIGNS = st.text(
    alphabet=st.sampled_from("aZé1 .-+#=:;\"'()!?/$%^,{}@]\t\u00a0\u2028\x1b\x0b\x85"), max_size=20
)


@given(_SIGNS.map(lambda text: f"a{text}") | _SIGNS | st.text(max_size=20))
def test_a_title_without_marks_is_read_as_any_other(text: str) -> None:
    assert plain_text(text) == (" ".join(reading_text(text).split()) or " ".join(visible(text).split()))
