from tests.extract.reading import answers, asked, read

ITEMS = [
    ("How far is it seen?", "It depends on the weather."),
    ("Is it lit by day? If so, why?", "No, only by night."),
    ("Who trims the wick?", "The keeper."),
    ("What does it burn?", "Oil: 1) of whales 2) of seeds."),
]


def test_what_stands_behind_the_question_marks_of_nearly_all_items_answers_them() -> None:
    text = "".join(f"* {question} {answer}\n\n" for question, answer in ITEMS)
    found = read(f"# Questions on lamps\n\n{text}")
    assert asked(found) == [question for question, _ in ITEMS]
    assert answers(found) == [answer for _, answer in ITEMS]


def test_what_a_few_items_add_is_a_part_of_their_question() -> None:
    text = "".join(f"* {question}\n" for question, _ in ITEMS)
    found = read(f"# Questions on lamps\n\n{text}* What is a lens? Say it in a word.\n* Why oil? Explain.\n")
    assert asked(found)[-2:] == ["What is a lens? Say it in a word.", "Why oil? Explain."]


def test_tasks_behind_questions_answer_none() -> None:
    text = "".join(f"* {question} Explain it with words of your own.\n" for question, _ in ITEMS)
    found = read(f"# Questions on lamps\n\n{text}")
    assert answers(found) == [""] * 4


def test_choices_behind_questions_answer_none() -> None:
    text = "".join(f"{at}. {question} A) oil B) gas C) wax\n" for at, (question, _) in enumerate(ITEMS, 1))
    assert answers(read(f"# Questions on lamps\n\n{text}")) == [""] * 4
