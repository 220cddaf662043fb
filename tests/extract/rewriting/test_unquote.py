import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.growth import growth
from tui.extract.rewriting.unquote import outdented, unquoted

DOCUMENT = """# Lamps

## What is a lamp?

A light.

```sh
> not a quotation
```

- [ ] one
- [x] two

> Said by a keeper.
"""


def quoted(text: str, mark: str = "> ") -> str:
    return "\n".join(f"{mark}{line}".rstrip() for line in text.split("\n"))


@pytest.mark.parametrize("mark", ["> ", ">", " > ", "> > ", ">>"])
def test_a_document_quoted_whole_is_unwrapped(mark: str) -> None:
    assert unquoted(quoted(DOCUMENT, mark)) == DOCUMENT


def test_blank_lines_and_a_line_or_two_may_stand_bare() -> None:
    lines = quoted(DOCUMENT * 4).replace("\n>\n", "\n\n") + "\nForwarded."
    assert unquoted(lines) == DOCUMENT * 4 + "\nForwarded."


def test_the_main_part_of_a_document_is_unwrapped() -> None:
    assert (
        unquoted(f"From a friend:\n\n{quoted(DOCUMENT)}\n\nBye.") == f"From a friend:\n\n{DOCUMENT}\n\nBye."
    )


@pytest.mark.parametrize(
    "text",
    [
        DOCUMENT,
        "## What is it?\n\n> A light.\n\n## Who keeps it?\n\n> A keeper.\n",
        "## What is it?\n\n> A light\n> in the night\n> that turns\n> and turns.\n",
        "Mail:\n\n```\n" + quoted(DOCUMENT) + "\n```\n",
        "```\n" + quoted(DOCUMENT * 20) + "\n```\n",
        "",
        ">",
    ],
)
def test_quotations_within_a_document_stay(text: str) -> None:
    assert unquoted(text) == text


@given(st.text("># -`a\n", max_size=60))
def test_lines_keep_their_numbers(text: str) -> None:
    assert unquoted(text).count("\n") == text.count("\n")


@given(st.text("abc#-1. \n", max_size=60))
def test_what_was_quoted_line_by_line_comes_back(text: str) -> None:
    if text.count("\n") >= 2:
        assert unquoted("\n".join(f"> # {line}" for line in text.split("\n"))) == "\n".join(
            f"# {line}" for line in text.split("\n")
        )


@pytest.mark.parametrize("unit", [">", "> # a\n", "> a\n\n", "> > > > a\n", "a\n> # b\n> # c\n> # d\n"])
def test_time_grows_with_the_text_alone(unit: str) -> None:
    assert growth(unquoted, unit) < 20


def test_what_stands_before_all_lines_goes() -> None:
    assert outdented("\n  # Lamp\n\n    ```\n    on\n    ```\n") == "\n# Lamp\n\n  ```\n  on\n  ```\n"
    for text in ("# Lamp\n  oil\n", "  # Lamp\noil\n", "\tLamp\n", "", " \n"):
        assert outdented(text) == text
