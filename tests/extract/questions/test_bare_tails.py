from tests.extract.reading import answers, asked, read

BARE = "".join(f"**Q{n}.** Describe lamp {n}.\n\n" for n in range(1, 7))
TAIL = "---\n**Total: 6 questions**\n\nStuck? Look it up.\n"


def test_what_a_rule_parts_from_questions_without_answers_is_no_answer() -> None:
    found = read(f"# Lamp questions\n\n{BARE}{TAIL}")
    assert answers(found) == [""] * 6
    assert asked(found)[5] == "Describe lamp 6."
    assert not found.warnings


def test_what_is_left_out_is_told() -> None:
    found = read(f"# Lamp questions\n\n{BARE}---\nAll lamps are lit at night.\n")
    line = found.cards[-1].line
    assert found.warnings == (
        f"line {line}: what a rule parts from the last question is in no card (All lamps are lit at night.)",
    )


def test_text_right_below_the_last_one_is_its_answer() -> None:
    assert answers(read(f"# Lamp questions\n\n{BARE}It is red.\n"))[5] == "It is red."


def test_where_another_is_answered_so_is_the_last_one() -> None:
    text = BARE.replace("lamp 2.\n", "lamp 2.\n\nIt is green.\n")
    assert answers(read(f"# Lamp questions\n\n{text}{TAIL}"))[5].startswith("**Total")


RULED = "".join(f"### Question {n}\nWhat is lamp {n}?\n\n**Answer:** Red {n}.\n\n---\n\n" for n in (1, 2, 3))


def test_what_stands_behind_the_last_rule_is_no_answer_where_a_rule_ends_each() -> None:
    found = read(f"# Lamps\n\n{RULED}**For:** keepers of lamps\n")
    assert answers(found) == ["Red 1.", "Red 2.", "Red 3."]


def test_an_answer_behind_the_last_rule_stays() -> None:
    plain = RULED.replace("**Answer:** ", "")
    last = "### Question 4\nWhat is lamp 4?\n\nRed 4.\n\n---\n\n**Explanation:** it is to port.\n"
    assert "it is to port." in answers(read(f"# Lamps\n\n{plain}{last}"))[3]


def test_rules_within_answers_part_nothing() -> None:
    text = RULED.replace("Red 2.", "Red.\n\n---\n\nOr not.")
    assert answers(read(f"# Lamps\n\n{text}And green.\n"))[2].endswith("And green.")
    last = RULED.replace("Red 3.", "Red.\n\n---\n\nOr not.")
    assert "Or not." in answers(read(f"# Lamps\n\n{last}"))[2]
