import pytest

from tests.extract.growth import growth
from tests.extract.reading import answered, answers, asked, choices, read
from tui.extract.families import FAMILIES
from tui.model.card import OpenBody
from tui.text.markdown import parse_markdown

PAIRS = [
    ("What is a lamp?", "A light."),
    ("The keeper sleeps by day. Say why.", "At night there is work.\n\n- oil\n- glass"),
    ("Which way does light go?", "Straight on:\n\n```\n1. on\n2. on\n```"),
    ("Draw a lens.", "Of **steps**."),
]
ASKING = {
    "items": "{}. {}\n",
    "headings": "## Question {}: {}\n\n",
    "bold numbers": "**{}.** {}\n\n",
}
KEYS = {
    "list": ("## Answers\n\n", "{}. {}\n\n", ""),
    "headings": ("## Answer Key\n\n", "### Answer {}: {}\n\n", ""),
    "bold": ("### Answer Key & Explanations\n\n", "**{}.** {}\n\n", ""),
    "folded away": ("<details>\n<summary>参考答案</summary>\n\n", "{}. {}\n\n", "</details>\n"),
}


@pytest.mark.parametrize("asking", ASKING.values(), ids=ASKING)
@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_open_questions_take_their_answer_from_the_key(asking: str, key: tuple[str, str, str]) -> None:
    above, entry, below = key
    indent = "   " if entry[0] == "{" else ""
    said = [answer.replace("\n", f"\n{indent}") for _, answer in PAIRS]
    text = "".join(asking.format(at, question) for at, (question, _) in enumerate(PAIRS, 1))
    text += f"\n---\n\n{above}" + "".join(entry.format(at, one) for at, one in enumerate(said, 1)) + below
    found = read(f"# Lamps\n\nRead this first.\n\n{text}")
    assert (found.family, asked(found)) == ("keyed", [question for question, _ in PAIRS])
    assert answers(found) == [answer for _, answer in PAIRS]
    assert not found.skipped


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("<details>\n<summary>Show answers</summary>\n\n", "\n</details>\n"),
        ("<details>\n<summary>Ver respuestas</summary>\n\n", "\n</details>\n"),
        ("### Answers\n\n", ""),
    ],
)
def test_each_part_has_a_key_of_its_own(above: str, below: str) -> None:
    part = "## Part {0}\n\nRead on.\n\n1. What is lamp {0}?\n2. Who lights {0}?\n3. Why {0}?\n\n"
    text = "".join(
        f"{part.format(at)}{above}1. Lamp {at}.\n2. He does.\n   Always.\n3. So.\n{below}\n" for at in (1, 2)
    )
    found = read(f"# Lamps\n\n{text}## More\n\nThe end.\n")
    assert asked(found) == [
        question for at in (1, 2) for question in (f"What is lamp {at}?", f"Who lights {at}?", f"Why {at}?")
    ]
    assert answers(found) == ["Lamp 1.", "He does.\nAlways.", "So.", "Lamp 2.", "He does.\nAlways.", "So."]
    assert [card.topic for card in found.cards] == ["Part 1"] * 3 + ["Part 2"] * 3


def test_an_entry_that_names_its_question_again_leaves_that_out() -> None:
    found = read(
        "# Quiz\n\n"
        + "".join(f"## Question {at}: Lamp {at}\n\n**Think** of it.\n\n" for at in range(1, 4))
        + "## Answer Key\n\n"
        + "".join(f"### Answer {at}: Lamp {at}\n\nOf brass.\n\n" for at in range(1, 4))
    )
    assert asked(found) == [f"Lamp {at}\n\n**Think** of it." for at in range(1, 4)]
    assert answers(found) == ["Of brass."] * 3


@pytest.mark.parametrize(
    "text",
    [
        "## How do I install it?\n\n1. Get it.\n2. Run it.\n3. Smile.\n\n## Solutions\n\nThere are three.\n",
        "1. Why?\n2. How?\n3. Who?\n\n## Answers\n\n1. So.\n2. So.\n",
        "1. Why?\n2. How?\n3. Who?\n\n## Answers\n\n7. So.\n8. So.\n9. So.\n",
        "## Q1. Why?\n\n### Answer\n\n1. So.\n2. So.\n3. So.\n\n## Q2. How?\n\n### Answer\n\n1. So.\n",
    ],
)
def test_what_answers_no_numbered_questions_is_no_key(text: str) -> None:
    assert FAMILIES["keyed"].evidence(parse_markdown(text)) == 0.0


LIGHTS = ["What is a lamp?", "Who lights it?", "Why by night?", "Where does it stand?"]
SAID = ["A light.", "The keeper.", "Ships pass then.", "On a rock."]


def lamps(asked: int, entries: list[str], name: str = "## Answers") -> str:
    """A document with the first so many questions, and a key with those lines."""
    questions = "".join(f"{at}. {question}\n" for at, question in enumerate(LIGHTS[:asked], 1))
    return f"# Lamps\n\n{questions}\n{name}\n\n" + "".join(f"{entry}\n" for entry in entries)


@pytest.mark.parametrize(
    ("numbers", "unanswered", "warnings"),
    [
        ((1, 2, 3, 4), [], ["line 7: the key answers 4, but no question has that number"]),
        ((1, 2, 4), [2], ["line 7: the key answers 4, but no question has that number"]),
    ],
)
def test_an_entry_too_many_is_told_and_takes_no_answer_away(
    numbers: tuple[int, ...], unanswered: list[int], warnings: list[str]
) -> None:
    for name in ("## Answers", "### Answer Key"):
        found = read(lamps(3, [f"{number}. {SAID[number - 1]}" for number in numbers], name))
        assert (found.family, asked(found), list(found.warnings)) == ("keyed", LIGHTS[:3], warnings)
        assert answers(found) == ["" if at in unanswered else SAID[at] for at in range(3)]


@pytest.mark.parametrize("missing", range(1, 5))
def test_a_question_that_the_key_leaves_out_is_unanswered(missing: int) -> None:
    found = read(lamps(4, [f"{at}. {one}" for at, one in enumerate(SAID, 1) if at != missing]))
    assert (found.family, asked(found)) == ("keyed", LIGHTS)
    assert answers(found) == ["" if at == missing else one for at, one in enumerate(SAID, 1)]
    assert not found.skipped and not found.warnings


def test_sections_below_the_last_question_are_none_though_they_count_on() -> None:
    asking = "".join(f"## {at}. {question}\n\n" for at, question in enumerate(LIGHTS[:3], 1))
    said = "".join(f"{at}. {one}\n" for at, one in enumerate(SAID[:3], 1))
    found = read(f"# Lamps\n\n{asking}## 4. Oil and wicks\n\nRead on.\n\n# Answers\n\n{said}")
    assert len(found.cards) == 3 and asked(found)[:2] == LIGHTS[:2]


@pytest.mark.parametrize("entry", ["{}. {}", "Q{}. {}"])
def test_questions_on_lines_right_below_each_other_take_the_keys_answers(entry: str) -> None:
    asking = "\n".join(f"Q{at}. {question}" for at, question in enumerate(LIGHTS, 1))
    said = "\n".join(entry.format(at, one) for at, one in enumerate(SAID, 1))
    found = read(f"# Lamps\n\n{asking}\n\n## Answers\n\n{said}\n")
    assert (found.family, asked(found), answers(found)) == ("keyed", LIGHTS, SAID)
    assert not found.skipped


def test_many_parts_with_a_key_each_take_time_in_proportion() -> None:
    asking = "".join(f"{at}. {question}\n" for at, question in enumerate(LIGHTS, 1))
    said = "".join(f"{at}. {one}\n" for at, one in enumerate(SAID, 1))
    part = f"## Part\n\n{asking}\n### Answers\n\n{said}\n"
    assert growth(lambda text: FAMILIES["keyed"].evidence(parse_markdown(text)), part, count=20) < 20


STEPS = "## Light it\n\n1. Trim the wick.\n2. Pour the oil.\n3. Strike a match.\n4. Wait.\n\n"


@pytest.mark.parametrize("mark", ["{}. {}", "- {1}", "* {1}"])
@pytest.mark.parametrize("name", ["## Answers", "### Short Answers / Hints", "## 思考题答案"])
def test_a_key_answers_the_row_that_asks_though_steps_count_as_well(mark: str, name: str) -> None:
    asking = "".join(f"{mark.format(at, one)}\n" for at, one in enumerate(LIGHTS, 1))
    said = "".join(f"{at}. {one}\n" for at, one in enumerate(SAID, 1))
    found = read(f"# Lamps\n\n{STEPS}## Review\n\n{asking}\n{name}\n\n{said}\n## See also\n\n- Oil.\n")
    assert (found.family, asked(found), answers(found)) == ("keyed", LIGHTS, SAID)


def test_a_key_does_not_answer_one_of_two_rows_that_ask() -> None:
    asking = "".join(f"{at}. {one}\n" for at, one in enumerate(LIGHTS, 1))
    said = "".join(f"{at}. {one}\n" for at, one in enumerate(SAID, 1))
    text = f"# Lamps\n\n## One\n\n{asking}\n## Two\n\n{asking.replace('lamp', 'lens')}\n## Answers\n\n{said}"
    assert FAMILIES["keyed"].evidence(parse_markdown(text)) == 0.0


def test_a_key_that_is_a_section_ends_with_it() -> None:
    for below in ("## 9. Oil\n\nIt burns.\n", "# Oil\n\nIt burns.\n", "## Oil\n\nIt burns.\n"):
        found = read(lamps(3, [f"{at}. {one}" for at, one in enumerate(SAID[:3], 1)]) + f"\n{below}")
        assert answers(found) == SAID[:3]


def test_questions_with_choices_among_others_take_them_from_the_key() -> None:
    asking = (
        "1. What is a lamp?\n   A) A light\n   B) A ship\n2. Who lights it?\n3. Why by night?\n"
        "4. Where is it?\n\n   Look up.\n\n   A. At sea\n   B. On a rock\n   C. Nowhere\n"
        "5. What burns?\n6. What sinks?\n"
    )
    key = "1. **A** - It shines.\n2. The keeper.\n3. Ships pass.\n4. **B**\n5. Oil.\n6. Iron.\n"
    found = read(f"# Lamps\n\n{asking}\n## Answer key\n\n{key}")
    first, fourth = found.cards[0], found.cards[3]
    assert (first.question, choices(first)) == ("What is a lamp?", (["A light", "A ship"], [0]))
    assert first.explanation == "It shines."
    assert (fourth.question, choices(fourth)[1]) == ("Where is it?\n\nLook up.", [1])
    assert [answered(card) for card in found.cards if isinstance(card.body, OpenBody)] == [
        "The keeper.",
        "Ships pass.",
        "Oil.",
        "Iron.",
    ]


@pytest.mark.parametrize("name", ["Exercices corrigés", "Correction des exercices", "Ejercicios resueltos"])
def test_worked_exercises_answer_those_above_by_number(name: str) -> None:
    asking = "".join(f"**Exercice {at} (Facile)**\n{one}\n\n" for at, one in enumerate(LIGHTS, 1))
    said = "".join(f"**Exercice {at} :**\n{one}\n\n" for at, one in enumerate(SAID, 1))
    found = read(f"# Lampes\n\n## Exercices\n\n{asking}---\n\n## {name}\n\n{said}")
    assert (found.family, asked(found), answers(found)) == ("keyed", LIGHTS, SAID)


def test_exercises_with_their_own_solutions_are_no_key() -> None:
    laws = "1. Light goes straight\n2. It is quick\n3. It bends\n4. It is white\n\n"
    worked = "".join(
        f"### Exercice {at}\n{one}\n\n**Solution :**\n{said}\n\n"
        for at, (one, said) in enumerate(zip(LIGHTS, SAID, strict=True), 1)
    )
    found = read(f"# Lampes\n\n## Lois\n\n{laws}## Exercices corrigés\n\n{worked}")
    assert (asked(found), answers(found)) == (LIGHTS, SAID)


def test_a_short_answer_whose_letters_are_within_the_question_stays() -> None:
    asked = "".join(f"### {at}. Does lamp {at} normally burn?\n\n" for at in range(1, 4))
    key = "1. **Yes**\n2. **No**\n3. **No**"
    text = f"# Knowledge Check\n\n{asked}# Knowledge Check Answers\n\n{key}\n\n---\n\n# More\n"
    assert answers(read(text)) == ["**Yes**", "**No**", "**No**"]
