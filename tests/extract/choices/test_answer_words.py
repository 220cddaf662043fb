import re

import pytest

from tui.extract.choices.answer_words import MANY, ONE
from tui.extract.cleaning.answers import clean_answer
from tui.extract.folding.fold_labels import is_answer_label
from tui.extract.questions.names import is_answer_name, is_key_name


@pytest.mark.parametrize(
    "word",
    [
        "Answer",
        "Lösung",
        "Solución",
        "Ответ",
        "Λύση",
        "答案",
        "답",
        "Jawaban",
        "الجواب",
        "正解",
        "Svar",
        "תשובה",
        "Respuesta correcta",
        "Правильный ответ",
        "Bonne réponse",
        "正确答案",
        "الإجابة الصحيحة",
    ],
)
def test_a_word_for_answer_is_one_wherever_it_stands(word: str) -> None:
    assert re.fullmatch(ONE, word, re.I)
    assert is_answer_name(f"**{word}:**")
    assert is_answer_label(word)
    assert clean_answer(f"**{word}:** It glows.").answer == "It glows."


@pytest.mark.parametrize(
    "word",
    [
        *("Answers", "Lösungen", "Soluciones", "Ответы", "Λύσεις", "答案", "정답", "Odpowiedzi"),
        *("答案与解析", "解答と解説", "정답 및 해설", "퀴즈 해설"),
    ],
)
def test_a_word_for_answers_heads_a_key(word: str) -> None:
    assert re.fullmatch(MANY, word, re.I)
    assert is_key_name(word)
