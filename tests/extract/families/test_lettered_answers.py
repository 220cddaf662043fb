import pytest

from tests.extract.quizzes import (
    LIGHT,
    OVEN,
    QUIZ,
    Quizzed,
    assert_quiz,
    lettered_document,
    lettered_row,
    right_letters,
)
from tests.extract.reading import choices, read


@pytest.mark.parametrize(
    "label",
    [
        "Antwort: {}",
        "Richtige Antwort: {}",
        "Lösung: {}",
        "答案：{}",
        "正确答案：{}",
        "Ответ: {}",
        "Réponse : {}",
        "Respuesta correcta: {}",
        "Resposta: {}",
        "Đáp án: {}",
        "Cevap: {}",
        "Jawaban: {}",
        "उत्तर: {}",
        "Answer: **{}**",
        "*Answer*: {}",
        "ANSWER: {}",
        "Ans: {}",
        "Ans. {}",
        "Sol: {}",
        "✅ **Correct Answer: {}**",
        "> **Answer: {}**",
        "(Answer: {})",
        "[Answer: {}]",
        "<!-- Answer: {} -->",
        "**Answer**\n{}",
        "### Answer: {}",
        "The correct answer is {}.",
        "*   **Correct Answer:** {}",
        "Correct option: {}",
        "<b>Answer: {}</b>",
        "<details><summary>Answer</summary>\n<b>{}</b>\n</details>",
        "<details><summary>Answer: {}</summary>\n</details>",
        "<details markdown=1><summary markdown='span'>Show</summary>\n\nCorrect answer: {}\n\n</details>",
    ],
)
def test_labels_of_answers(label: str) -> None:
    assert_quiz(
        lettered_document("### {}. ", "{}) {}", lambda one: label.format(right_letters(one))),
        "lettered",
        *QUIZ,
    )


@pytest.mark.parametrize("between", [", ", "", " and ", " & ", "/", ",", "; "])
def test_several_right_ones(between: str) -> None:
    text = lettered_document(
        "### {}. ", "{}. {}", lambda one: f"Answer: {right_letters(one, between=between)}"
    )
    assert_quiz(text, "lettered", *QUIZ)


def test_the_text_of_the_right_one_may_be_said_again_or_alone() -> None:
    again = lettered_document(
        "### {}. ", "{}) {}", lambda one: f"**Answer: {right_letters(one)}) {one.offers[one.right[0]]}**"
    )
    found = assert_quiz(again, "lettered", *QUIZ)
    assert [card.explanation for card in found.cards] == [""] * 4
    sentence = "### 1. A ketch has two masts.\n\nA. True\nB. False\n\n**Answer:** True\n\n"
    more = "### 2. A sloop has three.\n\nA. True\nB. False\n\n**Answer:** False\n"
    assert_quiz(
        sentence + more,
        "lettered",
        Quizzed("A ketch has two masts.", ("True", "False"), (0,)),
        Quizzed("A sloop has three.", ("True", "False"), (1,)),
    )


@pytest.mark.parametrize(
    ("answer", "explanation"),
    [
        ("**Answer: B) Lighthouse**\n\n> It is tall.\n> And bright.", "> It is tall.\n> And bright."),
        ("**Answer: B** - It is tall.", "It is tall."),
        ("<details><summary>Answer</summary>\n\n**B.** It is tall.\n</details>", "It is tall."),
        ("**Correct Answer:** B) It is tall.", "It is tall."),
        ("Answer: B\nExplanation: it is tall.", "it is tall."),
        ("Answer: B. " + "It is tall. " * 60, "It is tall. " * 59 + "It is tall."),
        (
            "**Answer:** B\n\n**Why the others are wrong:**\n- A) A torch is small\n- C) A candle too",
            "**Why the others are wrong:**\n- A) A torch is small\n- C) A candle too",
        ),
    ],
)
def test_what_else_an_answer_says_explains(answer: str, explanation: str) -> None:
    text = f"### Question 1\n\n{LIGHT.question}\n\n{lettered_row(LIGHT)}\n{answer}\n\n" + (
        f"### Question 2\n\n{OVEN.question}\n\n{lettered_row(OVEN)}\nAnswer: A\n"
    )
    found = assert_quiz(text, "lettered", LIGHT, OVEN)
    assert [card.explanation for card in found.cards] == [explanation, ""]


def test_right_ones_marked_where_they_stand() -> None:
    marked = (
        "### 1. Which one rings?\n\n- A) bell ✅\n- B) lamp\n- C) rope\n\n"
        "### 2. Which one shines?\n\n- A) bell\n- B) ✅ lamp\n- C) rope\n\n"
        "### 3. Which one ties?\n\n- A) bell\n- B) lamp\n- C) rope (correct)\n\n"
        "### 4. Which one floats?\n\n- A) lead\n- B) cork <-- correct answer\n- C) iron\n"
    )
    bold = (
        "1. Which one rings?\n   **a) bell**\n   b) lamp\n   c) rope\n\n"
        "2. Which one shines?\n   a) bell\n   b) **lamp**\n   c) rope\n\n"
        "3. Which one ties?\n   a) bell\n   b) lamp\n   **c) rope** ✅\n\n"
        "4. Which one floats?\n   a) lead\n   **b) cork**\n   c) iron\n"
    )
    quiz = [
        Quizzed(f"Which one {does}?", offers, (right,))
        for does, offers, right in (
            ("rings", ("bell", "lamp", "rope"), 0),
            ("shines", ("bell", "lamp", "rope"), 1),
            ("ties", ("bell", "lamp", "rope"), 2),
            ("floats", ("lead", "cork", "iron"), 1),
        )
    ]
    assert_quiz(marked, "lettered", *quiz)
    assert_quiz(bold, "lettered", *quiz)


@pytest.mark.parametrize("label", ["Explicación de distractores", "Why the others are wrong", "解析"])
@pytest.mark.parametrize("answer", ["**Respuesta correcta:** B) tall", "**Correct answer:** B"])
def test_choices_gone_through_again_before_the_answer_are_no_choices(label: str, answer: str) -> None:
    shape = (
        "### Question {}\n\nWhich lamp is {}?\n\nA) low  \nB) tall  \nC) wide\n\n**{}:**\n- A) It is not.\n"
        "- C) It is thin.\n\n{}\n\n"
    )
    found = read("# Lamps\n\n" + "".join(shape.format(at, at, label, answer) for at in range(1, 4)))
    assert found.family == "lettered"
    assert [choices(card) for card in found.cards] == [(["low", "tall", "wide"], [1])] * 3
    assert all("It is thin." in card.explanation for card in found.cards)


@pytest.mark.parametrize(
    "answer",
    [
        "【答案】B",
        "答案：B。解析：它亮",
        "Gabarito: Letra B",
        "**Answer: B**\\",
        "<h4>Answer: B</h4>",
        "Ans. b",
    ],
)
def test_answers_are_labelled_in_many_ways(answer: str) -> None:
    shape = f"{{0}}. Which floats {{0}}?\n\nA. a stone\nB. a boat\n\n{answer}\n\n"
    found = read("".join(shape.format(at) for at in range(1, 4)))
    assert [choices(card)[1] for card in found.cards] == [[1]] * 3


def test_rows_that_only_judge_the_choices_are_none() -> None:
    asked = "".join(
        f"### Question {at}\n\nWhat floats {at}?\n\nA) a stone\nB) a boat\n\n" for at in (1, 2, 3)
    )
    judged = "".join(
        f"### On question {at}\n\n- **A) is wrong:** it sinks.\n- **B) is correct.**\n\n" for at in (1, 2, 3)
    )
    found = read(f"{asked}## Answer key\n\n1. B\n2. B\n3. B\n\n## Notes\n\n{judged}")
    assert [choices(card) for card in found.cards] == [(["a stone", "a boat"], [1])] * 3


def test_a_task_with_the_number_of_a_question_does_not_ask_the_key() -> None:
    task = "### Exercise 2: Build a raft\n\nTake wood.\n\n## Quiz\n\n"
    asked = "".join(
        f"### Question {at}\nWhat floats {at}?\n- a) a stone\n- b) a boat\n\n" for at in (1, 2, 3)
    )
    found = read(f"{task}{asked}**Answers: 1-b, 2-a, 3-b**\n")
    assert [choices(card)[1] for card in found.cards[-3:]] == [[1], [0], [1]]


def test_a_label_may_say_of_which_kind_its_question_is() -> None:
    shape = "### Q{0} [single]\nWhich floats {0}?\nA. a stone\nB. a boat\nAnswer: B\n\n"
    found = read(shape.format(1) + shape.format(2) + "### Q3 [judgment]\nIce floats.\nAnswer: true\n")
    assert [card.question for card in found.cards] == ["Which floats 1?", "Which floats 2?", "Ice floats."]
