"""Lists whose name says that questions follow."""

import pytest

from tests.extract.reading import asked, read

ASKED = ["What burns in a lamp?", "Who trims it?", "Compare oil with gas"]
NOTES = "## Parts\n\n" + "".join(f"- Part {at} is of brass\n" for at in range(20)) + "\n"
NAMES = {
    "heading": "## Interview questions\n\n{}",
    "deeper heading": "## Interview\n\nSoon.\n\n### Common Interview Questions\n\n{}",
    "bold": "## Tips\n\n- Polish daily\n- Trim by night\n\n**Interview questions:**\n\n{}",
    "label": "## Tips\n\nPractice questions:\n{}",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("mark", ["- ", "1. "])
def test_a_list_that_is_named_questions_asks_whatever_other_lists_tell(name: str, mark: str) -> None:
    items = "".join(f"{mark}{one}\n" for one in ASKED)
    found = read(f"# Lamps\n\n{NOTES}{name.format(items)}\n## More\n\n- Further reading\n- And more\n")
    assert (found.family, asked(found)) == ("lists", ASKED)


@pytest.mark.parametrize("name", ["Common questions:", "**Common Interview Questions**:", "면접 질문"])
def test_an_item_that_is_named_questions_holds_them(name: str) -> None:
    items = "".join(f"  - {one}\n" for one in ASKED)
    found = read(f"# Lamps\n\n{NOTES}## Tips\n\n- {name}\n{items}- **Tips**:\n  - Stay calm\n  - Speak up\n")
    assert asked(found) == ASKED


def test_steps_beside_a_list_that_is_named_questions_are_not_asked() -> None:
    steps = "1. Create a lamp\n2. Fill it with oil\n3. Choose a wick\n\n"
    items = "".join(f"- {one}\n" for one in ASKED)
    found = read(f"# Lamps\n\n## Setup\n\n{steps}## Review\n\n- Why?\n- Who?\n\n## Quiz questions\n\n{items}")
    assert asked(found) == ["Why?", "Who?", *ASKED]


@pytest.mark.parametrize(
    "text",
    [
        "## Interview questions\n\n- One is soft\n- One is hard\n- Two are odd\n",
        "## Interview questions\n\n- [Lamps](lamps.md)\n- [Why lamps?](why.md)\n- [Oil](oil.md)\n",
        "## Questions?\n\n- Open an issue\n- Write to us\n- Read the docs\n",
        "- Quiz\n  - one\n  - two\n",
        "Open questions:\n\n- whether to buy oil\n- how bright\n- who pays for it\n",
        "Common interview questions:\n\n- Tell me of lamps\n- Strengths\n- Salary\n",
    ],
)
def test_such_a_name_alone_makes_no_questions(text: str) -> None:
    assert not read(f"# Lamps\n\n{NOTES}{text}").cards


def test_questions_that_nobody_has_decided_yet_are_told_and_no_cards() -> None:
    notes = "## Open questions\n\n- Who buys the oil?\n- Which wick is it? A round one.\n- How long?\n"
    assert [skip.line for skip in read(notes).skipped] == [3, 4, 5]
    found = read(f"# Lamps\n\n{NOTES}{notes}")
    assert not found.cards
    assert len(found.skipped) == 3


@pytest.mark.parametrize("item", ["{0}. Why is lamp {0} lit?", "- Why is lamp {0} lit?\n  - It is dark."])
def test_open_questions_of_exams_have_numbers_or_answers(item: str) -> None:
    items = "".join(item.format(at) + "\n" for at in range(1, 5))
    assert len(read(f"# Lamps\n\n## Open questions\n\n{items}").cards) == 4


def test_tasks_in_any_words_are_questions_in_such_a_list() -> None:
    tasks = ["Reverse a list", "Merge two lamps", "Detect a draught", "Find the keeper", "Warm the oil"]
    items = "".join(f"{at}. {one}\n" for at, one in enumerate(tasks, 1))
    found = read(f"# Lamps\n\n{NOTES}### Common Interview Questions\n{items}\n### Tips\n- Stay calm\n")
    assert asked(found) == tasks


def test_topics_of_few_words_in_such_a_list_are_told_as_skipped() -> None:
    items = "".join(f"- {one}\n" for one in (*ASKED, "Oil lamps", "Wicks\n\n  Woven cords."))
    found = read(f"# Lamps\n\n## Interview questions\n\n{items}")
    assert asked(found) == [*ASKED, "Wicks"]
    assert [(skip.line, skip.text) for skip in found.skipped] == [(8, "Oil lamps")]


COUNTED = "1. Who buys the oil?\n2. Which wick is it?\n3. How long does it burn?\n"
STEPS = "\n## Nächste Schritte\n\n1. Öl kaufen\n"


@pytest.mark.parametrize(
    "text",
    [
        f"## 3. Goals\n\nMore light.\n\n## Open questions\n\n{COUNTED}",
        f"## Unresolved Questions\n\n{COUNTED}\n## Next steps\n\n- Buy oil\n",
        f"## Offene Fragen\n\n{COUNTED}{STEPS}",
    ],
)
def test_plans_count_what_nobody_has_decided_yet(text: str) -> None:
    found = read(f"# Lamps\n\n{NOTES}{text}")
    assert not found.cards
    assert len(found.skipped) == 3


@pytest.mark.parametrize(
    "text",
    [
        f"# Lamp exam\n\n## Goals\n\nLight.\n\n## Open questions\n\n{COUNTED}",
        f"# Lamps\n\n## Quiz\n\n1. What is it?\n\n## Open questions\n\n{COUNTED}",
        f"# Lamps\n\n## Open questions\n\n{COUNTED}",
    ],
)
def test_exams_count_what_has_no_choices(text: str) -> None:
    assert [question for question in asked(read(text)) if question != "What is it?"] == [
        "Who buys the oil?",
        "Which wick is it?",
        "How long does it burn?",
    ]


def test_open_questions_are_asked_where_the_title_promises_questions() -> None:
    text = "# {0}\n\n## Open questions\n\n- What is fog?\n- Tell me of lamps.\n- Why oil?\n"
    assert len(read(text.format("Interview questions")).cards) == 3
    assert not read(text.format("Notes of the meeting")).cards


def test_the_name_of_an_anchor_does_not_call_questions_open() -> None:
    heading = "## <a name='open'>Questions on lamps</a>"
    found = read(f"{heading}\n\n- What is fog?\n- Tell me of lamps.\n- Why oil?\n")
    assert len(found.cards) == 3


@pytest.mark.parametrize("name", ["Açık sorular", "Открытые вопросы", "Preguntas abiertas"])
def test_open_questions_are_known_in_other_languages(name: str) -> None:
    items = "- Wer kauft Öl?\n- Welcher Docht?\n- Wie lange?\n"
    assert not read(f"# Lamps\n\n{NOTES}## {name}\n\n{items}").cards


@pytest.mark.parametrize("name", ["Open points for Thursday", "1. Offene Punkte", "Action items"])
def test_what_is_still_to_be_decided_under_another_name_is_told(name: str) -> None:
    found = read(f"# The lamp\n\n## {name}\n\n- Do we light it? *(Lin)*\n- Who cleans it?\n- Is it old?\n")
    assert found.cards == ()
    assert len(found.skipped) == 3
