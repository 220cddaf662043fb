import pytest

from tests.extract.quizzes import (
    KNOTS,
    LETTERS,
    LIGHT,
    OVEN,
    QUIZ,
    WHEELS,
    Quizzed,
    assert_quiz,
    explained,
    lettered_document,
    lettered_row,
    right_letters,
)
from tests.extract.reading import answered, choices, read, topics


@pytest.mark.parametrize(
    "head",
    [
        "### ",
        "#### {}. ",
        "### Question {}\n\n",
        "**Question {}:** ",
        "**Q{}.** ",
        "{}. ",
        "Q{}. ",
        "**{})** ",
        "## Câu {}: ",
        "### 問{}. ",
        "###### <a name=2019070{}></a>{}. ",
    ],
)
def test_heads_of_every_kind(head: str) -> None:
    text = "# Quiz\n\n" + "".join(
        f"{head.format(at, at)}{one.question}\n\n{lettered_row(one)}\n**Answer: {right_letters(one)}**\n\n"
        for at, one in enumerate(QUIZ, 1)
    )
    assert_quiz(text, "lettered", *QUIZ)


@pytest.mark.parametrize(
    "form", ["{}. {}", "{}) {}", "({}) {}", "{}: {}", "- {}. {}", "*   {}) {}", "- **{}.** {}"]
)
@pytest.mark.parametrize("letters", [LETTERS, LETTERS.lower()])
def test_letters_as_people_write_them(form: str, letters: str) -> None:
    text = lettered_document("### {}. ", form, lambda one: f"Answer: {right_letters(one, letters)}", letters)
    assert_quiz(text, "lettered", *QUIZ)


@pytest.mark.parametrize("form", ["- {}: {}", "- {}) {}"])
def test_numbers_for_letters(form: str) -> None:
    numbers = "1234"
    text = lettered_document(
        "#### {}. ", form, lambda one: f"##### Answer: {right_letters(one, numbers)}", numbers
    )
    assert_quiz("# Quiz\n\n" + text, "lettered", *QUIZ)


@pytest.mark.parametrize(
    ("letters", "form", "label"),
    [
        ("АБВГ", "{}) {}", "Правильный ответ: {}"),
        ("أبجد", "- {}: {}", "#### الاجابة الصحيحة: {}"),
        ("①②③④", "{} {}", "정답: {}"),
        ("アイウエ", "- {}. {}", "正解：{}"),
        ("가나다라", "{}. {}", "정답: {}"),
        ("אבגד", "{}. {}", "תשובה: {}"),
        ("กขคง", "{}. {}", "Answer: {}"),
        ("কখগঘ", "{}) {}", "Answer: {}"),
    ],
)
def test_letters_of_other_alphabets(letters: str, form: str, label: str) -> None:
    text = lettered_document("### {}. ", form, lambda one: label.format(right_letters(one, letters)), letters)
    assert_quiz(text, "lettered", *QUIZ)


@pytest.mark.parametrize(
    "row",
    [
        "A. Torch  B. Lighthouse  C. Candle",
        "A) Torch B) Lighthouse C) Candle",
        "Options: (a) Torch (b) Lighthouse (c) Candle",
        "(a) Torch    (b) Lighthouse\n(c) Candle",
        "① Torch ② Lighthouse ③ Candle",
    ],
)
def test_several_choices_on_a_line(row: str) -> None:
    answer = "②" if "②" in row else "b"
    text = (
        f"**Q1.** {LIGHT.question}\n{row}\n\nAns: {answer}\n\n"
        f"**Q2.** {OVEN.question}\n{lettered_row(OVEN)}\nAns: A\n"
    )
    assert_quiz(text, "lettered", LIGHT, OVEN)


def test_choices_that_are_code() -> None:
    text = (
        "### 1. Which one rings?\n\nA.\n```js\n# bell\nring();\n```\nB.\n```js\nstop();\n```\n\n"
        "**Answer: A**\n\n"
        "### 2. Which one stops?\n\n- A:\n\n```js\na();\n```\n\n- B:\n\n```js\nstop();\n```\n\n"
        "<details><summary>Answer</summary>\n\n#### Answer: B\n\nIt does.\n</details>\n"
    )
    assert_quiz(
        text,
        "lettered",
        Quizzed("Which one rings?", ("```js\n# bell\nring();\n```", "```js\nstop();\n```"), (0,)),
        Quizzed("Which one stops?", ("```js\na();\n```", "```js\nstop();\n```"), (1,)),
    )


def test_text_code_and_pictures_between_number_and_choices_are_asked() -> None:
    text = (
        "### Question 1\n\n![map](map.png)\n\nWhich light is marked?\n\nA) North\n![n](n.png)\n"
        "B) South\n\n**Answer:** A\n\n"
        "### Scenario 2: A foggy harbour\n\nNobody sees the buoys.\n\n**Question:** What comes first?\n\n"
        "A) Sound the horn\nB) Speed up\n\n**Answer:** A\n"
    )
    scenario = "Scenario 2: A foggy harbour\n\nNobody sees the buoys.\n\n**Question:** What comes first?"
    found = assert_quiz(
        text,
        "lettered",
        Quizzed("![map](map.png)\n\nWhich light is marked?", ("North\n![n](n.png)", "South"), (0,)),
        Quizzed(scenario, ("Sound the horn", "Speed up"), (0,)),
    )
    assert found.cards[0].flags == ("image",)


def test_ordered_lists_hold_question_choices_and_answer() -> None:
    text = (
        f"1. {LIGHT.question}<br/>Think of ships.\n"
        + "".join(f"   - {line}\n" for line in lettered_row(LIGHT, "{}. {}").splitlines())
        + "\n   <details markdown=1><summary markdown='span'>Answer</summary>\n"
        "      Correct answer: B\n   </details>\n\n"
        + f"1. {KNOTS.question}\n"
        + "".join(f"    - {line}\n\n" for line in lettered_row(KNOTS, "{}. {}").splitlines())
        + "    <details markdown=1><summary markdown='span'>Answer</summary>\n\n      Correct Answer: AC\n\n"
        + "    Explanation: both are tied.\n    </details>\n\n"
    )
    light = Quizzed(f"{LIGHT.question} Think of ships.", LIGHT.offers, LIGHT.right)
    found = assert_quiz(text, "lettered", light, KNOTS)
    assert found.cards[1].explanation == "both are tied."


def test_wrappers_for_other_directions_are_no_text() -> None:
    text = (
        "<div dir='rtl'>\n\n# قائمة\n\n- [English](../README.md)\n</div>\n\n____________\n\n"
        "1. ماهو الناتج ؟\n\n"
        "```javascript\nf();\n```\n\n- A: `1`\n- B: `2`\n\n<details><summary><b>الإجابة</b></summary>\n"
        "<p>\n\n"
        "<div dir='rtl'>\nالإجابة هي الخيار الثاني : B\n\nشرح.\n\n</p>\n</details>\n</div>\n\n---\n\n"
        '2.ماهو الناتج؟   \n\n<div dir="ltr">\n\n```javascript\ng();\n```\n</div>\n\n- A: `1`\n- B:`2`\n\n'
        "<details><summary><b>الإجابة</b></summary>\n<p>\n<div dir='rtl'>\n"
        "الجواب هو الخيار الأول: A\n\nشرح.\n</p>\n"
        "</details>\n<div>\n\n---\n\n<div dir='rtl'>\n3. ماهي المراحل؟\n</div>\n\n- A: واحد\n"
        "- B: اثنان\n- C: ثلاثة\n- D: أربعة\n- هـ: خمسة\n\n"
        "<details><summary><b>الإجابة</b></summary>\n<p>\n<div dir='rtl'>\nالجواب هو: B\n\nشرح.\n</p>\n"
        "</details>\n</div>\n"
    )
    found = assert_quiz(
        text.replace("\n- C: ثلاثة\n- D: أربعة\n- هـ: خمسة", ""),
        "lettered",
        Quizzed("ماهو الناتج ؟\n\n```javascript\nf();\n```", ("`1`", "`2`"), (1,)),
        Quizzed("ماهو الناتج؟\n\n```javascript\ng();\n```", ("`1`", "`2`"), (0,)),
        Quizzed("ماهي المراحل؟", ("واحد", "اثنان"), (1,)),
    )
    assert [one.explanation for one in explained(found)] == ["شرح."] * 3


def test_a_joined_letter_is_the_letter() -> None:
    row = "- أ: واحد\n- ب: اثنان\n- ج: ثلاثة\n- د: أربعة\n- هـ: خمسة\n"
    text = f"###### 1. ما هذا؟\n\n{row}\n#### الاجابة: هـ\n\n###### 2. وما ذاك؟\n\n{row}\n#### الاجابة: د\n"
    offers = ("واحد", "اثنان", "ثلاثة", "أربعة", "خمسة")
    assert_quiz(text, "lettered", Quizzed("ما هذا؟", offers, (4,)), Quizzed("وما ذاك؟", offers, (3,)))


def test_headings_that_only_label_what_asks_below_them_are_topics() -> None:
    text = "# Quiz\n\n" + "".join(
        f"## {label}\n\n**{one.question}**\n\n{lettered_row(one)}\n**Answer: {right_letters(one)}**\n\n"
        for label, one in (("Coasts", LIGHT), ("Bread", OVEN), ("Roads", WHEELS))
    )
    assert topics(assert_quiz(text, "lettered", LIGHT, OVEN, WHEELS)) == ["Coasts", "Bread", "Roads"]


def test_a_quiz_that_never_says_what_is_right_is_unanswered() -> None:
    text = "".join(
        f"{at}. {one.question}\n" + lettered_row(one, "   {}. {}") for at, one in enumerate(QUIZ, 1)
    )
    found = assert_quiz(text, "lettered", *(Quizzed(one.question, one.offers) for one in QUIZ))
    assert found.unanswered == 4
    assert found.warnings == ()


@pytest.mark.parametrize("head", ["**{}.** {}", "### Question {}\n\n{}", "**Question {}**\n{}"])
def test_two_questions_suffice_where_each_surely_asks(head: str) -> None:
    text = "\n".join(
        f"{head.format(at, one.question)}\n\n{lettered_row(one)}" for at, one in enumerate(QUIZ[:2], 1)
    )
    assert_quiz(text, "lettered", *(Quizzed(one.question, one.offers) for one in QUIZ[:2]))


@pytest.mark.parametrize("head", ["#### {}.", "{})", "**{}.**"])
def test_numbers_alone_ask_what_stands_below_them(head: str) -> None:
    text = "\n".join(
        f"{head.format(at)}\n\n{one.question}\n\n{lettered_row(one)}" for at, one in enumerate(QUIZ, 1)
    )
    assert_quiz(text, "lettered", *(Quizzed(one.question, one.offers) for one in QUIZ))


def test_what_is_to_be_considered_may_be_numbered_below_the_question() -> None:
    shape = "Q.{} Consider the following:\n1. Cork\n2. Iron\n3. Oil\nWhich of them {}?\n"
    shape += "(a) 1 and 3\n(b) 2 only\nAnswer: {}\n\n"
    found = read(shape.format(1, "float", "a") + shape.format(2, "sink", "b"))
    assert [card.question.split("\n")[0] for card in found.cards] == ["Consider the following:"] * 2
    assert [card.question.split("\n")[-1] for card in found.cards] == [
        "Which of them float?",
        "Which of them sink?",
    ]
    assert [choices(card) for card in found.cards] == [(["1 and 3", "2 only"], [at]) for at in (0, 1)]


@pytest.mark.parametrize(
    "row", ["(a) members;\n(b) guests.\n", "A. members; or\nB. guests\n", "a) oars\nb) sails\n"]
)
def test_rules_in_parts_and_small_letters_below_headings_may_answer(row: str) -> None:
    found = read(f"## Who may sail?\n\n{row}\n## What may they carry?\n\n{row}")
    assert found.family == "plain-headings"
    assert not found.unanswered


def test_answers_to_two_tasks_may_be_lettered() -> None:
    found = read(
        "1. Name three ropes.\n   a. halyard\n   b. sheet\n\n2. Name two sails.\n   a. jib\n   b. genoa\n"
    )
    assert found.family != "lettered"


@pytest.mark.parametrize("key", ["See the web site.\n", "| one | two |\n|---|---|\n| left | right |\n"])
def test_a_key_that_cannot_be_read_is_told(key: str) -> None:
    text = "".join(
        f"{at}. {one.question}\n" + lettered_row(one, "   {}. {}") for at, one in enumerate(QUIZ, 1)
    )
    found = assert_quiz(
        f"{text}\n## Answers\n\n{key}", "lettered", *(Quizzed(one.question, one.offers) for one in QUIZ)
    )
    [warning] = found.warnings
    assert warning.startswith(f"line {text.count(chr(10)) + 2}: answers to the questions above may stand")


def test_choices_may_stand_right_below_what_asks() -> None:
    text = "".join(
        f"{one.question}\n{lettered_row(one, '{}) {}').strip()}\n\nAnswer: {'ABCD'[one.right[0]]}\n\n"
        for one in QUIZ
        if len(one.right) == 1
    )
    assert_quiz(f"# Quiz\n\n{text}", "lettered", *(one for one in QUIZ if len(one.right) == 1))


def test_a_label_that_comes_again_below_answers_goes_through_other_choices() -> None:
    why = "**Vì sao các phương án khác sai:**"
    rows = {"A": "- B: no\n- C: never\n", "C": "- A: no\n- B: never\n"}
    text = "".join(
        f"### {at}. Which is {at}?\n\n- A. one\n- B. two\n- C. ten\n\n"
        f"**Answer: {right}**\nSo.\n\n{why}\n{rows[right]}\n"
        for at, right in enumerate("ACC", 1)
    )
    found = read(f"# Quiz\n\n{text}")
    assert [choices(card)[1] for card in found.cards] == [[0], [2], [2]]
    assert all(why in card.explanation for card in found.cards)


@pytest.mark.parametrize("said", ["(A)", "(a)", "(A, C)"])
def test_what_answers_the_last_question_is_no_name_of_the_key_below(said: str) -> None:
    asked_for = "".join(
        f"**{at}. Which is lamp {at}?**\n- A) oil\n- B) gas\n- C) arc\n\n**Correct Answer:** {said}\n\n"
        for at in (9, 10)
    )
    found = read(f"{asked_for}---\n\n## Answer Key Summary\n\n### Part A\n- A1: 7-B, 8-C, 9-B, 10-B\n")
    right = [0, 2] if "C" in said else [0]
    assert [choices(card)[1] for card in found.cards] == [right] * 2


def test_tasks_without_a_number_are_no_questions_of_a_numbered_quiz() -> None:
    items = "".join(
        f"{at}. {one.question}\n{lettered_row(one)}   - **Answer:** {right_letters(one)}\n"
        for at, one in enumerate(QUIZ, 1)
    )
    text = f"# Quiz\n\n{items}\n## Homework\n\n- Create a boat of wood.\n- Add a sail to it.\n"
    assert [card.question for card in read(text).cards] == [one.question for one in QUIZ]


def test_a_key_under_ordinal_names_answers_the_questions_of_these_names() -> None:
    asked = "".join(
        f"### {at}ª Questão — Assinale\n\n{one.question}\n\n{lettered_row(one)}\n1. zero\n2. um\n3. dois\n\n"
        for at, one in enumerate(QUIZ, 1)
    )
    key = "".join(
        f"### Questão {at} — X\n\n**Resposta correta:** ({right_letters(one)})\n\n"
        for at, one in enumerate(QUIZ, 1)
    )
    found = read(f"# Prova\n\n{asked}# Gabarito\n\n{key}")
    assert [choices(card)[1] for card in found.cards] == [list(one.right) for one in QUIZ]


def test_headings_of_the_first_level_are_what_is_asked_where_all_of_them_are() -> None:
    text = "".join(
        f"# Challenge {at}\n\nA boat is seen.\n\n```\nboat {at}\n```\n\n{one.question}\n\n"
        f"{lettered_row(one)}\n> **Answer: {right_letters(one)}**\n\n"
        for at, one in enumerate(QUIZ, 1)
    )
    assert all("A boat is seen." in card.question for card in read(text).cards)


def test_a_question_whose_heading_says_that_its_answer_is_short_is_one() -> None:
    row = "## Question {} — Multiple Choice\n\n**{}**\n\n{}\n**Answer: {}**\n\n"
    asked = [
        row.format(at, one.question, lettered_row(one), right_letters(one)) for at, one in enumerate(QUIZ, 1)
    ]
    asked.insert(
        1, "## Question 9 — Short Answer\n\n**Why is it lit?**\n\n**✅ Sample Answer:**\nTo be seen.\n\n"
    )
    card = read("".join(asked)).cards[1]
    assert (card.question, answered(card)) == ("Why is it lit?", "To be seen.")
