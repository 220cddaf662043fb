import pytest

from tests.extract.reading import answers, asked, read, topics
from tui.extract.rewriting.tight_headings import spaced

TIGHT = """#Questions on boats

##Hulls

###1.What is a keel?
It runs along the bottom.

###2.What is a bow?
The front.

##Sails

###3.What is a jib?
A sail in front of the mast.
"""


def test_headings_without_a_space_ask_and_name_topics() -> None:
    found = read(TIGHT)
    assert asked(found) == ["What is a keel?", "What is a bow?", "What is a jib?"]
    assert answers(found) == ["It runs along the bottom.", "The front.", "A sail in front of the mast."]
    assert [topic.rpartition(" / ")[2] for topic in topics(found)] == ["Hulls", "Hulls", "Sails"]


def test_lists_below_them_are_under_their_name() -> None:
    found = read(
        "Interview questions\n===\n\n####[[^]](#toc) <a name='a'>Hull questions:</a>\n\n* What is a keel?\n"
        "* Tell me of bows.\n\n####[[^]](#toc) <a name='b'>Sail questions:</a>\n\n* What is a jib?\n"
        "* Draw a spinnaker.\n"
    )
    assert len(found.cards) == 4
    assert topics(found)[0] != topics(found)[-1]


def test_one_that_asks_among_others_is_a_heading() -> None:
    slip = (
        TIGHT.replace("##H", "## H").replace("##S", "## S").replace("###1", "### 1").replace("###3", "### 3")
    )
    assert asked(read(slip))[1] == "What is a bow?"
    assert answers(read(slip))[0] == "It runs along the bottom."


@pytest.mark.parametrize(
    "text",
    [
        "# Boats\n\n##hull\n\n## Sails\n",
        "```\n##one\n##two\n```\n",
        "::keel:: What is a keel? {\n=a beam\n~a sail\n####It holds.\n####So it is.\n}\n",
        "# Boats\n\n#hull #sails\n\n########\n##########\n",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert spaced(text) == text
