import pytest

from tests.extract.reading import answers, asked, read
from tui.extract.questions.directions import directs, fits

DIRECTIONS = {
    "arrows": "* Need oil? -> ask the keeper\n* Found a crack? -> send for glass\n* Is it out? -> light it\n",
    "words": "- New lamp? → ask Lin\n- Lost? → follow the line\n- Cold? → take a coat\n",
    "commands": "1. Is oil there? (`ls oil`)\n2. Are you the keeper? (`whoami`)\n3. Is it night? (`date`)\n",
}


@pytest.mark.parametrize("text", DIRECTIONS.values(), ids=DIRECTIONS)
def test_questions_that_say_when_to_do_something_are_told_and_no_cards(text: str) -> None:
    found = read(f"# The lamp\n\n{text}")
    assert found.cards == ()
    assert len(found.skipped) == 3


@pytest.mark.parametrize("text", DIRECTIONS.values(), ids=DIRECTIONS)
def test_under_a_title_that_promises_questions_they_ask(text: str) -> None:
    assert len(asked(read(f"# Questions on the lamp\n\n{text}"))) == 3


def test_short_names_may_be_asked() -> None:
    text = "- TCP? → a protocol\n- Rennet? → an enzyme\n- H2O? → water\n"
    assert answers(read(f"# Names\n\n{text}")) == ["a protocol", "an enzyme", "water"]


def test_what_is_said_of_others_answers() -> None:
    text = "- Is it lit? -> it is, at night\n- Are wicks wool? -> of cotton\n- Has it oil? -> whale oil\n"
    assert answers(read(f"# The lamp\n\n{text}")) == ["it is, at night", "of cotton", "whale oil"]


def test_yes_and_no_answer_them() -> None:
    text = "- Is it lit? -> yes\n- Is it clean? -> no\n- Has it oil? -> yes, whale oil\n"
    assert answers(read(f"# The lamp\n\n{text}")) == ["yes", "no", "yes, whale oil"]


@pytest.mark.parametrize(
    "item", ["- Is it lit? Why?", "- What is it? -> a lamp", "- Is it lit? (at night)", "Is it lit? -> never"]
)
def test_other_items_direct_nobody(item: str) -> None:
    assert not directs(item)


def test_what_german_asks_for_is_no_yes_or_no() -> None:
    assert fits("Was ist ein Kiel", "ein Balken") is None
    assert fits("Was it lit", "ask the keeper") is False
    text = (
        "1. Was ist ein Kiel? → ein Balken\n2. Was macht ein Mast? → er trägt\n3. Was ist Tau? → ein Seil\n"
    )
    assert answers(read(f"# Schiffe\n\n{text}")) == ["ein Balken", "er trägt", "ein Seil"]
