"""What an answer and several answers are called, by language; nothing else knows these words.

In patterns for `re`, to be matched without regard to case.
"""

import re

_WORDS = {
    "en": ("answer, ans, solution", "answers, solutions"),
    "de": ("antwort, lösung", "antworten, lösungen"),
    "es": ("respuesta, solución", "respuestas, soluciones"),
    "fr": ("réponse, solution", "réponses, solutions"),
    "pt": ("resposta, solução", "respostas, soluções"),
    "it": ("risposta, soluzione", "risposte, soluzioni"),
    "nl": ("antwoord, oplossing", "antwoorden, oplossingen"),
    "pl": ("odpowiedź, rozwiązanie", "odpowiedzi, rozwiązania"),
    "ru": ("ответ, решение", "ответы, решения"),
    "uk": ("відповідь, рішення", "відповіді"),
    "el": ("απάντηση, απαντηση, λύση", "απαντήσεις, λύσεις"),
    "tr": ("cevap", "cevaplar"),
    "vi": ("đáp án, trả lời", "đáp án"),
    "id": ("jawaban", "jawaban"),
    "zh": ("答案, 答, 回答, 参考答案, 解答, 解析", "答案, 参考答案, 解答"),
    "ja": ("答え, 解答", "解答"),
    "ko": ("정답, 답변, 답", "정답"),
    "hi": ("उत्तर", ""),
    "ar": ("الإجابة, الاجابة, إجابة, الجواب", "الإجابات"),
}


def _pattern(number: int) -> str:
    words = (word for row in _WORDS.values() for word in row[number].split(", ") if word)
    return "|".join(map(re.escape, dict.fromkeys(words)))


ONE, MANY = _pattern(0), _pattern(1)
