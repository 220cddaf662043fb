"""What the right one of several choices is called behind it, by language; nothing else knows these words.

In patterns for `re`, to be matched without regard to case.
"""

import re

from tui.text.alternatives import by_letter

_ONE = (
    "correct|correct[aeo]|corret[oa]|corrett[oa]|cert[oa]|giusto|richtig|juist|rätt|poprawn[aey]|prawidłow[aey]"
    "|správně|helyes|corect|benar|doğru|đúng|верно|правильно|вірно|σωστό|正确|正確|正解|정답|صحيح|सही"
)
_SEVERAL = (
    "true answer|правильный ответ|respuesta correcta|resposta correta|bonne réponse|richtige antwort"
    "|risposta corretta|正确答案|正確答案"
)
CALLED = f"{_SEVERAL}|{_ONE}"
_FIRST = "".join(sorted({letter for word in _ONE.split("|") for letter in word[0] + word[0].upper()}))
SIGNS = tuple(
    re.compile(rf"{bracket}(?=[{_FIRST}])(?=(?i:{by_letter(_ONE)})[)）]\*{{0,2}}[ \t]*(?:\n|\Z))")
    for bracket in (r"\(", "（")
)
"""One of them is in every text in which a line ends with one such word in brackets."""


def calls_right(text: str) -> bool:
    """Whether a text holds one of them."""
    return SIGNS[0].search(text) is not None or ("（" in text and SIGNS[1].search(text) is not None)
