"""What is set apart behind a question and does not answer it: when it was asked, and who asked it."""

import re

from tui.extract.questions.asking import asks

_DATE = re.compile(r"(?:[^\W\d_]{2,15}[ ,.'’-]{0,2}){0,2}(?:19|20)\d\d(?:[ ,/&-]{1,3}(?:19|20)?\d\d)*")
_WHEN = re.compile(
    r"\b(?:when|(?:what|which) (?:year|date|month|decade|season)|in which|how long|between which|wann"
    r"|jahr\w*|quand|année|cu[aá]ndo|año|quando|anno|ano|когда|год\w*|kiedy|rok\w*)\b"
    r"|何年|いつ|哪一?年|什么时候|언제|몇 ?년",
    re.I,
)
_CAPITAL = "[A-ZÀ-ÞĄ-ŽА-ЯЁ]"
_NAME = re.compile(rf"{_CAPITAL}[\w'’-]+(?: (?:{_CAPITAL}[.]|{_CAPITAL}[\w'’-]+)){{1,2}}")
_HOW = re.compile(
    r"\W*(?:how(?! many| much| old)|why|comment|pourquoi|c[oó]mo|por qu[eé]|como|perché|come|как(?! зовут)"
    r"|почему|зачем|jak|dlaczego)\b",
    re.I,
)
"""How what no name answers begins; in German other answers begin with two capitals as well."""
_HOW_TO = re.compile(
    r"\W*(?:how (?:do|to|can|would|could|does one)|which command"
    r"|wie (?:kann|macht|bekomm|lösch|zeig|list|änder)\w*|comment|c[oó]mo|como|come (?:si|posso)|как|jak)\b"
    r"(?!.*\b(?:this|these|following|below|output|snippet|expression)\b)"
    r"|如何|怎么|どうやって",
    re.I,
)
"""How what a command answers begins, if it does not ask about the code behind it."""
_COUNT = re.compile(
    r"\bhow (?:many|much|long|old|far|tall|high|big|deep|fast|heavy|often)\b|\bwie (?:viele?|lange|alt|hoch"
    r"|weit|tief|groß|schwer|oft)\b|\b(?:combien|cu[aá]nt[oa]s?|quant[oiae]s?|сколько|ile)\b"
    r"|多少|几|幾|いくつ|何(?:人|個|つ)|몇",
    re.I,
)


def says_when(asked: str, told: str) -> bool:
    """Whether something is but a year, as of the exam that asked, where no time is asked for."""
    return _DATE.fullmatch(told) is not None and asks(asked.rstrip("?？؟ ")) and not _WHEN.search(asked)


def says_who(asked: str, told: str) -> bool:
    """Whether something is but a name, as of who asked, where no name can answer."""
    return _NAME.fullmatch(told) is not None and _HOW.match(asked) is not None


def asks_how_many(asked: str) -> bool:
    """Whether numbers answer a question."""
    return _COUNT.search(asked) is not None


def asks_how_to(asked: str) -> bool:
    """Whether a command answers a question, which is not what the question is about."""
    return _HOW_TO.match(asked) is not None
