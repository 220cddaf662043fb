from tests.extract.reading import answers, asked, read
from tui.extract.choosing import NO_FAMILY, choose
from tui.extract.families import sniff
from tui.text.markdown import parse_markdown

FOLDED = "".join(
    f"<details>\n<summary>{at}. What is lamp {at}?</summary>\n\nA lamp.\n\n</details>\n\n" for at in range(5)
)
BOXES = "".join(
    f"#### Q{at}. Which lamp is {at}?\n\n- [ ] this\n- [x] that\n- [ ] none\n\n" for at in range(5)
)


def test_a_second_family_takes_over_where_the_first_found_nothing() -> None:
    found = read(f"# Lamps\n\n{FOLDED}## Quiz\n\n{BOXES}")
    assert len(found.cards) == 10
    assert sum(card.body.__class__.__name__ == "ChoiceBody" for card in found.cards) == 5
    assert any("are of the family" in warning for warning in found.warnings)


def test_lines_of_the_second_part_are_those_of_the_document() -> None:
    found = read(f"{FOLDED}{BOXES}")
    lines = f"{FOLDED}{BOXES}".split("\n")
    assert found.cards
    assert all(card.question.split(". ")[-1] in lines[card.line - 1] for card in found.cards)


def test_warnings_on_the_second_part_name_lines_of_the_document() -> None:
    torn = FOLDED.replace("</details>\n\n", "", 1)
    found = read(f"# Lamps\n\n{BOXES}## More\n\n{torn}")
    lines = f"# Lamps\n\n{BOXES}## More\n\n{torn}".split("\n")
    [line] = [warning.split(":")[0] for warning in found.warnings if "never closed" in warning]
    assert lines[int(line.removeprefix("line ")) - 1] == "<details>"


def test_the_wanted_family_overrules_the_evidence() -> None:
    assert asked(read(BOXES, "details")) == []
    assert len(asked(read(BOXES, "prefixed-headings"))) == 5


def test_without_evidence_nothing_is_found_and_that_is_said() -> None:
    markdown = parse_markdown("# Lamps\n\nThey shine.\n")
    chosen = choose(markdown, sniff(markdown), None)
    assert (chosen.family, chosen.found.candidates, chosen.found.warnings) == ("", (), (NO_FAMILY,))


def test_what_was_wanted_and_what_is_empty_is_told() -> None:
    assert read("# Lamps\n\nThey shine.\n", "table").warnings == (
        "nothing in it is written as family table has it",
    )
    assert read(" \n\n").warnings == ("the document is empty",)


def test_a_few_questions_of_another_family_are_read_and_a_doubtful_few_are_told() -> None:
    two = "".join(f"#### Which lamp is {at}?\n\n- [ ] this\n- [x] that\n\n" for at in range(2))
    assert len(read(f"# Lamps\n\n## First\n\n{FOLDED}## Quiz\n\n{two}").cards) == 7

    items = "".join(f"- What is wick {at}?\n" for at in range(4))
    bold = "".join(f"**What is lamp {at}?**\n\nA lamp.\n\n" for at in range(2))
    found = read(f"# Lamps\n\n## Wicks\n\n{items}\n## More\n\n{bold}")
    assert asked(found) == ["What is lamp 0?", "What is lamp 1?"]
    assert [(skip.line, skip.text) for skip in found.skipped] == [
        (5 + at, f"What is wick {at}?") for at in range(4)
    ]


def test_a_few_that_a_heading_promises_are_read() -> None:
    items = "- **Oil or gas?** Oil is old.\n- **Wick?** It burns.\n- **Glass?** It keeps the wind out.\n"
    asking = "".join(f"**Q: What is lamp {at}?**\nA: A lamp.\n\n" for at in range(8))
    found = read(f"# Lamps\n\n{asking}## Notes\n\nThey shine.\n\n## Common viva questions\n\n{items}")
    assert asked(found)[-3:] == ["Oil or gas?", "Wick?", "Glass?"]
    told = read(f"# Lamps\n\n{asking}## Notes\n\nThey shine.\n\n## More on lamps\n\n{items}")
    assert len(told.cards) == 8


def test_chapters_around_what_a_heading_promises_are_no_questions() -> None:
    items = "".join(f"- What is lamp {at}?\n" for at in range(1, 9))
    found = read(
        f"# Lamps\n\n## 1. Commands\n\nSome.\n\nMore.\n\n## 2. Must-know interview questions\n\n{items}"
    )
    assert len(found.cards) == 8


def test_other_questions_of_a_list_that_asks_one_again_stay() -> None:
    answered = "".join(f"## {n}. What is lamp {n}?\n\nA light.\n\n" for n in (1, 2, 3))
    others = ("What is oil?", "What is a wick?", "What is a lens?")
    listed = "".join(f"- {question}\n" for question in ("What is lamp 2?", *others))
    found = read(f"{answered}# More questions\n\n{listed}")
    assert asked(found)[3:] == list(others)
    assert [skip.line for skip in found.skipped] == [15]


def test_a_list_of_what_is_asked_further_on_asks_nothing_itself() -> None:
    contents = (
        "- [Light](https://a.example/Interview-Questions#light)\n"
        "    - What is a lamp?\n    - When would you light a lamp at sea?\n"
        "- [Work](https://a.example/Interview-Questions#work)\n"
        "    -What is the purpose of a wick? What are its uses?\n\n"
    )
    text = "**What is a lamp?**\n\nA light of ships.\n\n**When would you light a lamp at sea?**\n\nAt dusk.\n"
    found = read(f"# Lamp-Interview-Questions\n\n{contents}{text}")
    assert answers(found) == ["A light of ships.", "At dusk."]
    assert [skip.line for skip in found.skipped] == [4, 5, 6]


def test_front_matter_and_frames_of_tables_are_no_part_that_says_something() -> None:
    """Else the part would begin with a rule that makes a heading of the lines above it."""
    table = "| Question | Answer |\n|---|---|\n| Is it safe? | Yes. |\n| Is it lit? | No. |\n"
    found = read(f"---\ntitle: A\nlicence: MIT\n...\n\n---\n\n## Talk\n\n{table}\n---\n\n{FOLDED}")
    assert asked(found)[:2] == ["Is it safe?", "Is it lit?"]
    framed = read(f"---\ntitle: A\n---\n\n# Lamps\n\n|---|---|\n\n---\n\n{FOLDED}")
    assert len(framed.cards) == 5 and not framed.skipped


def test_one_question_that_marks_itself_and_its_answer_is_read_among_those_of_another_family() -> None:
    found = read(
        f"# Lamps\n\n{FOLDED}\n## More\n\nQ: What is a wick?\nA: A thread.\n\n## Notes\n\nSo it is.\n"
    )
    assert asked(found)[-1] == "What is a wick?"
    assert any("1 question is of the family hashcards" in warning for warning in found.warnings)
