import pytest

from tests.extract.reading import asked, read, topics
from tui.extract.rewriting.indented_items import as_lists

SHIFTED = """## Boats

  ### Hulls:

    1. What is a keel?

    2. Why are hulls round?

  ### Sails:

    1. What is a jib?

    2. Explain the reef.
"""


def test_items_that_the_margin_makes_code_are_questions() -> None:
    found = read(SHIFTED)
    assert asked(found) == ["What is a keel?", "Why are hulls round?", "What is a jib?", "Explain the reef."]
    assert topics(found) == ["Boats / Hulls"] * 2 + ["Boats / Sails"] * 2


@pytest.mark.parametrize(
    "text",
    [
        SHIFTED.replace("1. What", "x = what").replace("?", ""),
        SHIFTED.replace("Why are hulls", "Hulls are")
        .replace("What is a", "A")
        .replace("Explain", "See")
        .replace("?", "."),
        SHIFTED.replace("#", ""),
        SHIFTED + "\n    make boat\n",
    ],
)
def test_other_code_stays(text: str) -> None:
    assert as_lists(text) == text
