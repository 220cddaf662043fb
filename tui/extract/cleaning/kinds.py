"""What kind of question one says it is, `**Type:** Multiple choice` or `[Single]`: nothing that it asks."""

import re

from tui.extract.questions.asking import marking

_NAMES = (
    r"mcqs?|msq|nat|(?:multiple|single)[ -](?:choice|answers?|select|response)|multi[ -]?select"
    r"|true[ ]?/[ ]?false|short[ -]answer|open[ -]ended|open question|essay|fill[ -]in[ -](?:the[ -])?blanks?"
    r"|selecci[oó]n(?: m[uú]ltiple| [uú]nica)?|opci[oó]n m[uú]ltiple|abierta|verdadero[ ]?/[ ]?falso"
    r"|m[uú]ltipla escolha|dissertativa|verdadeiro[ ]?/[ ]?falso|choix (?:multiples?|unique)"
    r"|vrai[ ]?/[ ]?faux"
    r"|tự luận|trắc nghiệm|pilihan ganda|单选题?|多选题?|判断题?|填空题?|简答题?"
)
LEVELS = (
    "easy|medium|hard|beginner|intermediate|advanced|basic|fácil|medio|difícil|facile|moyen|difficile"
    "|leicht|mittel|schwer|лёгкий|легкий|средний|сложный|简单|中等|困难"
)
"""How hard a question may say that it is."""
BRACKETS = ("[", "【")
_KIND = re.compile(_NAMES, re.I)
_LEVEL = re.compile(LEVELS, re.I)
_IN_LABEL = re.compile(r"[po型пe][ ]?[*_]{0,3}[:：]")
_IN_BRACKETS = re.compile(rf"[\[【](?:{_NAMES})[\]】]", re.I)
_BRACKETED = re.compile(rf"[*_]{{0,3}}[\[【](?:{_NAMES})[\]】][*_]{{0,3}}[:.]?[ \t]*(?=\S)", re.I)
_LABELLED = re.compile(
    r"\s*[*_]{0,3}(?:question )?(?:type|tipo|typ|тип|题型|類型)[ ]?[*_]{0,3}[:：][*_]{0,3}[ \t]*"
    r"[^\n:：]{1,60}\n+(?=[ \t]*\S)",
    re.I,
)
_NEAR = 40
"""Characters in which such a label stands."""
_MAY_LABEL = ("yp", "ipo", "тип", "型")


def is_kind(text: str) -> bool:
    """Whether a text says no more than what kind of question follows, or how hard it is."""
    return _KIND.fullmatch(text) is not None or is_level(text)


def is_level(text: str) -> bool:
    """Whether a text says no more than how hard a question is."""
    return _LEVEL.fullmatch(text) is not None


def may_say_kind(questions: str) -> bool:
    """Whether any of some questions, in small letters, may say of what kind it is."""
    return _IN_LABEL.search(questions) is not None or _IN_BRACKETS.search(questions) is not None


def without_kind(question: str) -> str:
    """The question without a line on its kind above another label, and without its kind in brackets."""
    near = question[:_NEAR].lower()
    if any(map(near.__contains__, _MAY_LABEL)) and (label := _LABELLED.match(question)):
        rest = question[label.end() :]
        mark = marking(rest)
        question = rest if mark and mark.prefixed else question
    if question.lstrip("*_ ").startswith(BRACKETS) and (bracket := _BRACKETED.match(question)):
        return question[bracket.end() :]
    return question
