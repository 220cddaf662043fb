from tests.extract.reading import answers, asked, read

FACTS = (
    "The first lamp burnt: **oil**",
    "Who lights it? **The keeper**",
    "It is lit in: **1850**.",
    "Which is **red**?",
)


def test_items_that_end_in_bold_are_answered_by_it() -> None:
    numbered = "".join(f"{n}. {fact}\n" for n, fact in enumerate(FACTS, start=1))
    found = read(
        f"# Lamps\n\n**Practice questions**\n\n1. Which lamp is this?\n{numbered.replace('1. ', '2. ', 1)}"
    )
    assert "The first lamp burnt" in asked(found)
    assert answers(found)[asked(found).index("The first lamp burnt")] == "**oil**"
    assert answers(found)[asked(found).index("Who lights it?")] == "**The keeper**"
    assert "Which is **red**?" in asked(found)


def test_one_or_two_stress_a_word() -> None:
    found = read(
        "## Questions\n\n- Which lamp is lit: **red**\n- Why is it lit?\n- Who lights it?\n- When?\n"
    )
    assert asked(found)[0] == "Which lamp is lit: **red**"


def test_the_name_of_the_next_questions_is_no_answer() -> None:
    found = read(
        "# Lamps\n\n**First questions**\n\n1. Which lamp is lit?\n2. Why is it lit?\n3. Who lights it?\n\n"
        "**More practice questions**\n\n4. When is it lit?\n5. What burns in it?\n6. How is it cleaned?\n"
    )
    assert answers(found) == [""] * 6
