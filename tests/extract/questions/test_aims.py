import pytest

from tests.extract.reading import asked, read

ASKING = "- Why does oil burn?\n- What is a wick?\n- Who trims it?\n"
AIMS = "- Explain how oil burns.\n- Describe the wick.\n- Compare lamps and candles.\n\n"


@pytest.mark.parametrize(
    "above",
    [
        "## Learning Objectives",
        "## 🎯 Key learning outcomes",
        "### Objectives",
        "## What you'll learn",
        "By the end of this lesson you will be able to:",
        "**After this module, students should be able to:**",
        "## Lernziele",
        "## Objetivos de aprendizaje",
        "## 学习目标",
    ],
)
@pytest.mark.parametrize("numbered", [False, True])
def test_aims_of_a_lesson_ask_nobody(above: str, numbered: bool) -> None:
    aims = AIMS.replace("- ", "1. ") if numbered else AIMS
    assert not read(f"# Lamps\n\n{above}\n\n{aims}## Text\n\nOil burns.\n").cards
    found = read(f"# Lamps\n\n{above}\n\n{aims}## Review questions\n\n{ASKING}")
    assert asked(found) == ["Why does oil burn?", "What is a wick?", "Who trims it?"]


@pytest.mark.parametrize(
    "text",
    [
        f"## Exam questions\n\n{AIMS}",
        "## Objectives quiz\n\n1. Explain how oil burns.\n2. Describe the wick.\n3. What is a lamp?\n",
        f"## Objectives\n\n{ASKING}",
        "## Objectives\n\n"
        + "".join(f"1. Describe {one}.\n\n   It is so.\n\n" for one in ("oil", "wax", "gas")),
    ],
)
def test_what_asks_or_is_answered_there_is_no_aim(text: str) -> None:
    assert len(read(f"# Lamps\n\n{text}").cards) == 3
