from tests.extract.reading import answers, asked, read

QUOTED = "".join(
    f"**Question {n}:**\nWhat is lamp {n}?\n\n> Lamp {n} is\nof glass.\n>\n> It is lit.\n\n"
    for n in (1, 2, 3)
)


def test_what_stands_before_a_quoted_answer_is_still_asked() -> None:
    last = (
        "**Question 4:**\nCompare two lamps:\n\n- Which is brighter?\n- Which is older?\n\n> The red one.\n"
    )
    found = read(f"# Lamps\n\n{QUOTED}{last}")
    assert asked(found)[3] == "Compare two lamps:\n\n- Which is brighter?\n- Which is older?"
    assert answers(found)[3] == "> The red one."
    assert answers(found)[0] == "> Lamp 1 is\nof glass.\n>\n> It is lit."


def test_code_and_text_behind_a_quotation_make_it_a_part_of_the_answer() -> None:
    last = "**Question 4:**\nWhat is lamp 4?\n\n{}\n\n> The red one.\n{}"
    for before, behind in (("It is lit.", "\nAnd new.\n"), ("```\nlight\n```", "")):
        found = read(f"# Lamps\n\n{QUOTED}{last.format(before, behind)}")
        assert asked(found)[3] == "What is lamp 4?"
        assert answers(found)[3].startswith(before)


def test_text_below_a_whole_question_is_a_part_of_the_answer() -> None:
    for question in ("What is lamp 4?", "Name lamp 4."):
        last = f"**Question 4:**\n{question}\n\nIt is lit:\n\n> See chapter 3.\n"
        assert answers(read(f"# Lamps\n\n{QUOTED}{last}"))[3] == "It is lit:\n\n> See chapter 3."


def test_elsewhere_a_quotation_is_a_part_of_the_answer() -> None:
    plain = QUOTED.replace("> ", "").replace(">\n", "\n")
    found = read(f"# Lamps\n\n{plain}**Question 4:**\nWhat is lamp 4?\n\nIt is lit.\n\n> So they say.\n")
    assert answers(found)[3] == "It is lit.\n\n> So they say."


def test_below_a_remark_alone_is_what_is_asked() -> None:
    last = "**Question 4:** _(harder)_\nPicture two lamps and give your reasons:\n\n- a red one\n\n> Red.\n"
    found = read(f"# Lamps\n\n{QUOTED}{last}")
    assert asked(found)[3] == "_(harder)_\n\nPicture two lamps and give your reasons:\n\n- a red one"
