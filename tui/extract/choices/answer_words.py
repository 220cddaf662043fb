"""What an answer and several answers are called, by language; nothing else knows these words.

In patterns for `re`, to be matched without regard to case.
"""

import re

from tui.text.alternatives import by_letter

_WORDS = {
    "en": ("answer, ans, solution", "answers, solutions"),
    "de": (
        "antwort, richtige antwort, korrekte antwort, musterantwort, musterlösung, lösung",
        "antworten, richtige antworten, korrekte antworten, lösungen",
    ),
    "es": (
        "respuesta, respuesta correcta, respuesta esperada, respuesta modelo, solución",
        "respuestas, respuestas correctas, soluciones",
    ),
    "fr": (
        "réponse, bonne réponse, réponse correcte, réponse attendue, réponse type, réponse modèle, solution"
        ", corrigé",
        "réponses, bonnes réponses, réponses correctes, solutions",
    ),
    "pt": (
        "resposta, resposta correta, resposta certa, resposta esperada, resposta modelo, solução, gabarito",
        "respostas, respostas corretas, respostas certas, soluções, gabarito",
    ),
    "it": (
        "risposta, risposta corretta, risposta esatta, risposta giusta, risposta attesa, risposta modello"
        ", soluzione",
        "risposte, risposte corrette, risposte esatte, soluzioni",
    ),
    "nl": (
        "antwoord, juiste antwoord, goede antwoord, correcte antwoord, oplossing",
        "antwoorden, juiste antwoorden, goede antwoorden, oplossingen",
    ),
    "pl": (
        "odpowiedź, poprawna odpowiedź, prawidłowa odpowiedź, rozwiązanie",
        "odpowiedzi, poprawne odpowiedzi, prawidłowe odpowiedzi, rozwiązania",
    ),
    "cs": ("odpověď, správná odpověď, řešení", "odpovědi, správné odpovědi, řešení"),
    "sv": ("svar, rätt svar, riktigt svar, korrekt svar, riktig svar", "svar"),
    "fi": ("vastaus, oikea vastaus", "vastaukset, oikeat vastaukset"),
    "hu": ("válasz, helyes válasz, megoldás", "válaszok, megoldások"),
    "ro": ("răspuns, răspuns corect", "răspunsuri"),
    "ru": (
        "ответ, правильный ответ, верный ответ, краткий ответ, примерный ответ, решение",
        "ответы, правильные ответы, верные ответы, решения",
    ),
    "uk": ("відповідь, правильна відповідь, рішення", "відповіді, правильні відповіді"),
    "el": ("απάντηση, απαντηση, σωστή απάντηση, λύση", "απαντήσεις, λύσεις"),
    "tr": ("cevap, doğru cevap, örnek cevap, yanıt, doğru yanıt", "cevaplar, cevap anahtarı"),
    "vi": ("đáp án, đáp án đúng, trả lời, câu trả lời, đáp, gợi ý trả lời, gợi ý đáp án", "đáp án"),
    "id": ("jawaban, jawaban yang benar, kunci jawaban, jawab", "jawaban, kunci jawaban"),
    "zh": (
        "答案, 答, 回答, 参考答案, 正确答案, 标准答案, 參考答案, 正確答案, 解答, 解析, 参考回答"
        ", 示例回答, 回答要点",
        "答案, 参考答案, 參考答案, 解答, 答案与解析, 答案及解析, 答案解析, 参考答案与解析, 参考答案及解析",
    ),
    "ja": ("答え, 解答, 正解, 模範解答, 解答例, 回答例", "解答, 正解, 模範解答, 解答と解説, 正解と解説"),
    "ko": (
        "정답, 답변, 모범 답안, 모범 답변, 모범답안, 모범답변, 예시 답변, 답변 예시, 답",
        "정답, 정답 및 해설, 정답과 해설, 퀴즈 정답, 퀴즈 해설, 문제 정답, 문제 해설",
    ),
    "hi": ("उत्तर, सही उत्तर", ""),
    "ar": ("الإجابة, الاجابة, إجابة, الإجابة الصحيحة, الإجابة النموذجية, الجواب", "الإجابات"),
    "fa": ("پاسخ, پاسخ صحیح, جواب", "پاسخ ها"),
    "th": ("คำตอบ, คำตอบที่ถูกต้อง, เฉลย", "คำตอบ, เฉลย"),
    "bn": ("উত্তর, সঠিক উত্তর", ""),
    "ur": ("جواب, صحیح جواب", ""),
    "ms": ("jawapan, jawapan betul", "jawapan"),
    "bg": ("отговор, верен отговор", "отговори"),
    "hr": ("odgovor, točan odgovor, tačan odgovor", "odgovori"),
    "sk": ("odpoveď, správna odpoveď, riešenie", "odpovede, riešenia"),
    "ca": ("resposta correcta, solució", "respostes, solucions"),
    "he": ("תשובה, תשובה נכונה", "תשובות"),
}


def _alternatives(number: int) -> str:
    words = (word for row in _WORDS.values() for word in row[number].split(", ") if word)
    return "|".join(map(re.escape, dict.fromkeys(words)))


EACH_ONE, EACH_MANY = _alternatives(0), _alternatives(1)
"""The words as alternatives, to be split at `|`."""
ONE, MANY = by_letter(EACH_ONE), by_letter(EACH_MANY)
"""The same for patterns."""
KIND = r"(?:(?:expected|sample|model|suggested|ideal|possible|example|correct|strong)[ ])?"
"""What may stand before the word; a short answer and a long one tell each other apart and stay."""
OF_SETS = (
    "面试题|练习|练习题|编程题|算法题|算法编程题|思考题"
    "|选择题|单选题|多选题|判断题|填空题|简答题|问答题"
    "|题目|习题|自测|自测题|测验|课后题"
)
"""What sets of questions are called, before the word for their answers: `选择题答案`."""
WORKED = (
    "exercices corrigés|correction des exercices|corrections des exercices|corrigé des exercices|corrigés"
    "|ejercicios resueltos|exercícios resolvidos|esercizi svolti"
)
"""What exercises with their solutions are called, or these alone where the exercises stand above."""
