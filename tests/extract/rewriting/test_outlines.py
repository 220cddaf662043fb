import pytest

from tests.extract.reading import answers, asked, read, topics
from tui.extract.rewriting.outlines import as_lists

OUTLINE = """Lamps
    * What is a lens?
    * Explain how a wick is trimmed.
    * How far is it seen?
        * Why not farther?

Fog:
    * What is fog?
    * Who sounds the horn?
"""


def test_lists_indented_below_plain_lines_are_lists_under_their_names() -> None:
    found = read(OUTLINE)
    assert asked(found) == [
        "What is a lens?",
        "Explain how a wick is trimmed.",
        "How far is it seen?\n\n* Why not farther?",
        "What is fog?",
        "Who sounds the horn?",
    ]
    assert topics(found) == ["Lamps"] * 3 + ["Fog"] * 2
    assert answers(found) == [""] * 5


@pytest.mark.parametrize(
    "text",
    [
        OUTLINE.partition("\n\n")[0],
        f"# Sea\n\n{OUTLINE}",
        f"```\n{OUTLINE}```\n",
        OUTLINE.replace("Lamps", "* Lamps").replace("Fog:", "* Fog"),
        OUTLINE.replace("\n    *", "\n\n    *"),
        "Interviews\n==========\n\n" + OUTLINE,
        "**What is a lamp?**\n\nIt has\n    - a wick\n    - oil\n\nOne may\n    - light it\n    - do not\n",
        OUTLINE.replace("Fog:", "2. Fog"),
        OUTLINE.replace("    * How", "and\n    * How").replace("    * Who", "or\n    * Who"),
    ],
)
def test_other_indented_lines_stay(text: str) -> None:
    assert as_lists(text) == text
