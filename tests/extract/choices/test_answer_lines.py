import pytest

from tui.extract.choices.answer_lines import labels_answer, names_answer, unmarked


@pytest.mark.parametrize(
    "line",
    [
        "Answer: B",
        "Correta: B",
        "Sol: B",
        "The right letters: A, C",
        "Letra correta: B",
        "Alternativa correcta: B",
        "Opção correta: B",
        "Верно: Б",
        "Верный вариант: Б",
        "Правильный вариант: Б",
        "正确选项：B",
        "正確選項：B",
        "Richtig: B",
        "**Answer:** B",
        "#### Answer: D",
        "The correct answer is c)",
        "<b>Correct answer:</b> A",
        "答案: B",
        "Ans. C. A keel is of wood",
        "Correct answer(s): B, C",
        "Respuestas correctas: A y C",
        "Bonnes réponses : A et C",
        "Richtige Antworten: A, C",
        "Prawidłowa odpowiedź: B",
        "Правильные ответы: А, В",
        "Opción correcta: b",
        "Answer B",
        "Answer (b)",
        "Đáp án (B).",
        "Correct answer A, C",
        "Ans - B, as that one is round",
    ],
)
def test_lines_that_name_an_answer_are_known(line: str) -> None:
    assert names_answer(line)


@pytest.mark.parametrize(
    "line",
    [
        "Note: B",
        "A lamp: it shines",
        "What is the answer to this?",
        "",
        "Answering B",
        "Answer B first",
        "Answer a, b",
        "Solution X",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert not names_answer(line)


def test_marks_around_a_line_are_no_part_of_it() -> None:
    assert unmarked("> **✅ <b>Answer: B</b>**") == "Answer: B"
    assert labels_answer("Correct")
