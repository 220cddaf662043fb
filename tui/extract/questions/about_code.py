"""Questions about code: those that ask what it does, and those that speak of the code right below them."""

import re

_ABOUT_CODE = re.compile(
    r"\b(?:outputs?|prints?|printed|logs?|logged|following|below|results?|returns?|returned"
    r"|values?|evaluates?|outcomes?"
    r"|happens?|this|these|snippet|вывод\w*|выведет|ausgabe|ausgegeben|salida|sortie)\b|输出|結果"
    r"|结果|打印",
    re.I,
)
"""Questions that ask about the code below them."""
_CODE_BELOW = re.compile(
    r"\b(?:following|below|given|this|these)\b[^.?]{0,40}\b(?:code|snippets?|programs?|functions?"
    r"|queries|query|scripts?|expressions?"
    r"|statements?|loops?|output|prints?|return)\b"
    r"|\b(?:code|snippets?|programs?|output|prints?)\b[^.?]{0,30}\b(?:following|below|given)\b"
    r"|(?:下面|以下|下列|如下)[^。？]{0,12}(?:代码|程序|输出|结果|语句|函数)"
    r"|(?:следующ|данн|эт)\w{1,12} (?:код|программ|фрагмент|функци|выражени)\w*",
    re.I,
)
"""Questions that speak of the code right below them, as those that end in a colon do.

The answer, which speaks of it too, keeps it.
"""
_LONGEST_NAME = 40
_OUTPUT = re.compile(
    r"[\W_]*(?:the |expected |console )*"
    r"(?:output|prints|salida|saída|ausgabe|sortie|вывод|输出(?:结果)?|出力)[\W_]*",
    re.I,
)


def asks_about_code(question: str) -> bool:
    """Whether a question may ask about code that stands below it."""
    return _ABOUT_CODE.search(question) is not None


def speaks_of_code(question: str) -> bool:
    """Whether a question speaks of the code right below it."""
    return _CODE_BELOW.search(question) is not None or question.rstrip(" *_#").endswith((":", "："))


def names_output(line: str) -> bool:
    """Whether a line only says that what a program prints follows: below code under a topic it answers."""
    return len(line) <= _LONGEST_NAME and _OUTPUT.fullmatch(line) is not None
