import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.growth import growth
from tui.extract.rewriting.spacing import plain_spacing


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("##\u00a0What is a lamp?", "## What is a lamp?"),
        ("\ufeff## What is a lamp?", "## What is a lamp?"),
        ("\u00a0\u00a0\u00a0\u00a0# Lamp", "# Lamp"),
        ("##\u3000灯塔", "##  灯塔"),
        ("-\u00a0one", "- one"),
        ("\u00a0\u00a0\u00a0\u00a0-\u00a0one", "    - one"),
        ("12.\u00a0### Lamp", "12. ### Lamp"),
        ("- [\u00a0] one", "- [ ] one"),
        ("- [x]\u00a0one", "- [x] one"),
        (">\u00a0-\u00a0one", "> - one"),
        ("\u00a0", ""),
        ("\u200b \u00a0", ""),
        ("\x0c# Lamp", "# Lamp"),
        ("\u00a0<details>", " <details>"),
    ],
)
def test_spaces_that_hide_what_a_line_is_become_plain(written: str, plain: str) -> None:
    assert plain_spacing(f"text\n{written}\ntext") == f"text\n{plain}\ntext"


@pytest.mark.parametrize(
    "text",
    [
        "20\u00a0€ and\u00a0more",
        "\u3000\u3000灯塔是什么",
        "\u00a0\u00a0a paragraph",
        "- one\u00a0two",
        "5.5\u00a0m",
        "```\n#\u00a0code\n\u00a0\n-\u00a0x\n```",
        "~~~\n```\n#\u00a0code\n~~~",
        "    #\u00a0code",
        "a\u2028b\x85c",
    ],
)
def test_text_and_code_keep_their_spaces(text: str) -> None:
    assert plain_spacing(text) == text


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("\u200bText", "Text"),
        ("Answer:\u200b B", "Answer: B"),
        ("**A.**\u200b oil\u2060", "**A.** oil"),
        ("A. o\ufeffil\u200b\u200b", "A. oil"),
        ("ภาษา\u200bไทย", "ภาษา\u200bไทย"),
        ("see `a\u200bb`\u200b", "see `a\u200bb`"),
        ("```\na\u200b\n```", "```\na\u200b\n```"),
        ("👩\u200d🚀", "👩\u200d🚀"),
    ],
)
def test_what_has_no_width_goes_but_where_it_parts_words(written: str, plain: str) -> None:
    assert plain_spacing(written) == plain


def test_behind_a_fence_lines_are_looked_at_again() -> None:
    text = "```\n#\u00a0code\n```\n#\u00a0Lamp\n```x`\n#\u00a0Lens"
    assert plain_spacing(text) == "```\n#\u00a0code\n```\n# Lamp\n```x`\n# Lens"


@given(st.text("#->1. \t\u00a0\u200b\u3000[x]`~\na", max_size=60))
def test_lines_keep_their_numbers_and_words(text: str) -> None:
    plain = plain_spacing(text)
    assert plain.count("\n") == text.count("\n")
    assert [line.split() for line in plain.replace("\u200b", "").split("\n")] == [
        line.split() for line in text.replace("\u200b", "").split("\n")
    ]
    assert plain_spacing(plain) == plain


@pytest.mark.parametrize(
    "unit", ["\u00a0", "-\u00a0", "#\u00a0\n", "#", "\u00a0x", "```\n\u00a0\n", "[\u00a0"]
)
def test_time_grows_with_the_text_alone(unit: str) -> None:
    assert growth(plain_spacing, unit) < 20
