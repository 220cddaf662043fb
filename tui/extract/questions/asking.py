"""What a line asks: question marks, words that ask, and the numbering that question documents use."""

import re
from functools import lru_cache
from typing import NamedTuple

_ASKING = re.compile(
    r"(?:(?:so|now|then|and|but|briefly|please|in \w+,|can you(?: please)?|could you(?: please)?"
    r"|would you"
    r"|bonus:?|true or false:?)[ ,]+)?(?:what|what's|whats|what’s|which|why|when|where|where's|who"
    r"|who's|whom"
    r"|whose|how|how's|is|are|was|were|am|do|does|did|can|could|should|would|will|has|have|may|must"
    r"|explain|describe|define|name|list|give|write|compare|contrast|tell|discuss|differentiate"
    r"|distinguish"
    r"|difference|differences|true or false|suppose|assume|imagine|given|consider|create|fix|find"
    r"|implement"
    r"|demonstrate|state|mention|outline|summari[sz]e|prove|calculate|compute|convert|reverse"
    r"|determine|identify"
    r"|design|build|sketch|draw|show|illustrate|elaborate|justify|derive|estimate|evaluate|choose"
    r"|select|pick"
    r"|match|arrange|complete|fill|predict|guess|talk|walk|traditionally|do your best|pros and cons"
    r"|erkläre|beschreibe|nenne|was|wie|warum|wer|wann|wo|welche[rns]?|worin|wozu|unterschied"
    r"|qué|que|cómo|cuál|cuáles|cuándo|dónde|quién|explica|explique|describe|define|diferencia"
    r"|quoi|qu'est-ce|quel|quelle|quels|quelles|comment|pourquoi|quand|où|expliquez|décrivez|différence"
    r"|o que|como|qual|quais|quando|onde|por que|explique|descreva|diferença"
    r"|che cos['’]è|cosa|come|quale|quali|perché|spiega|differenza|czym|co|jak|jaki|jakie|dlaczego"
    r"|kiedy|wyjaśnij"
    r"|что|как|какой|какая|какое|какие|каким|каков|почему|зачем|когда|где|кто|чем|сколько|для чего"
    r"|в чем|в чём"
    r"|объясните|опишите|назовите|перечислите|расскажите|приведите|разница|отличи[ея]|различи[ея]|сравните|напишите|можете"
    r"|можно ли"
    r"|що|як|який|яка|які|чому|навіщо|коли|де|хто|поясніть|опишіть|nedir|nasıl|neden|apa|bagaimana"
    r"|mengapa"
    r"|τι|ποι[αοά-ώ]\w*|πώς|πως|πού|που|γιατί|πότε|πόσ\w+|εξηγήστε|περιγράψτε|ονομάστε|αναφέρετε|ορίστε"
    r"|erklären|beschreiben|nennen|vergleiche|por qué|diferencie|cite|hãy|giải thích|trình bày|so sánh"
    r"|phân biệt|nêu|liệt kê|mô tả|sự khác|vì sao|làm sao|làm thế nào|açıkla|açıklayın"
    r"|jelaskan|sebutkan|ما|ماذا|كيف|لماذا|متى|أين|هل|اشرح|عرف|क्या|कैसे|क्यों|समझाइए)(?![\w'’])",
    re.I,
)
"""Words that a question or task begins with."""
_WITH_MARK = re.compile(
    r"[\W_]*(?:what|which|why|when|where|who|whose|how|is|are|was|do|does|did|can|could|should"
    r"|would|will|has|have)\b",
    re.I,
)
"""Words that surely ask only where a question mark follows."""
_ASKING_WITHIN = re.compile(
    "什么|如何|为什么|为何|怎么|怎样|哪些|哪个|哪种|谁|多少|几种|有何|手写|是否|区别|谈谈|说说|说一下|讲讲|讲一下|介绍|解释|简述|描述|列举|请写"
    "|什麼|為什麼|哪個|とは|ですか|説明|違い|何が|なぜ|무엇|어떻게|차이|설명|là gì|như thế nào|tại sao"
    "|khi nào|thế nào|nelerdir"
)
"""Words beyond ASCII that ask wherever they stand, in scripts and languages that put them later."""
_ASKING_AT_END = re.compile(
    r"(?:(?<=[가-힣])[는은던인][가지]|나요|까요?|하시오"
    r"|(?:설명|서술|비교|기술|나열|정의|말)[해하][가-힣 ]{0,3}(?:세요|라)"
    r"|なさい|せよ|述べよ|挙げよ|(?:説明して|述べて|答えて|教えて|挙げて)ください|(?:ます|です|でしょう|ません)か)"
    r"[\s.。?？!*_)」』”\"]*$"
)
"""How sentences end that ask or set a task, in Korean and Japanese."""
_ASKING_LATER = "nedir"
"""The same in ASCII."""
MARKS = "?？؟;"
_GREEK = "\u0370-\u03ff\u1f00-\u1fff"
MARK = rf"[?？؟\u037e;](?:(?<!;)|(?<=[{_GREEK}];))"
"""A mark that asks, as a pattern; in Greek it is written as a semicolon.

It begins with a set of characters, as the search for such is far quicker.
"""
_MARK = re.compile(rf"{MARK}(?=[\s*_`\"'”’»)\]<:.⭐👶🚀]|$)")
_INLINE_CODE = re.compile(r"(`+)[^`\n]*\1")
_LAST_MARK = re.compile(rf"{MARK}(?:[^\w<>]|</?\w[^<>]*>)*$")
_OPENING_TAGS = re.compile(r"^\s*(?:<(?:b|strong|i|em|u|p|span|font|h\d)(?:\s[^<>]*)?>\s*)+", re.I)
_READ = 600
"""Characters of a line that are looked at."""
_LAST = 200
"""Those at its end."""

_WORDS = (
    r"questions?|new question|ques|que|q|exercise|problem|frage|aufgabe|übung|pregunta|ejercicio|pergunta"
    r"|quest[ãa]o"
    r"|exercício|domanda|esercizio|exercice|вопрос|упражнение|питання|pytanie|vraag"
    r"|soru|câu hỏi|câu|pertanyaan|soal|ερώτηση|ερωτηση|题目|問題|问题|題目|面试题"
    r"|练习题?|習題|习题|演習|練習|設問|質問|题|問|问|문제|질문|प्रश्न"
    r"|السؤال|سؤال|س|№"
)
_NUMBER = r"\d{1,5}(?:\.\d{1,3})*(?:\.?[a-z])?(?![\w])"
_LEAD = r"(?:[*_#\s]|<a\s[^<>]*>(?:</a>)?|[^\w\s*#<>`\[\](){}\"'“‘«¿$@&/\\.,;:!?+=~^|%№-])*+"
_PREFIXED = re.compile(
    rf"{_LEAD}(?:\[(?=[^\[\]]{{1,20}}\](?!\()))?(?:(?:{_WORDS})[ ]?(?:[-#.№]?[ ]*"
    rf"|[:：])({_NUMBER})(?:[*_ ]*(?:[.):：、．\]]|[-–—](?!\w))+|[*_]*(?=\s|$))"
    rf"|(?:{_WORDS})[*_]*[ ]?[.:：)][*_]*(?=\s|$|\S)|第[ ]?(\d{{1,4}}"
    rf"|[一二三四五六七八九十百]+)[ ]?[题題问問][:：.、 ]*"
    rf"|(\d{{1,3}})[ªº°][ ](?:{_WORDS})(?=[\s*_:.–—-]|$)[*_]*[ ]?(?:[:.)–—-](?=[\s*_]|$))?)"
    r"[*_]*\s*(?:\|[ ]+)?",
    re.I,
)
_NUMBERED = re.compile(
    rf"{_LEAD}[\[(]?({_NUMBER})[ ]?(?:[):：、．\]]+\.?|(?:\*\*)?\.(?![\d.])|[-–—](?=[ ](?!\d))"
    rf"|\ufe0f?\u20e3)[*_]*\s*"
    r"|[*_]{0,3}(\d{1,2}(?:\.\d{1,2}){1,2})[ ]+(?-i:(?=[A-Z][a-z]"
    r"|[А-ЯЁ\u3040-\u9fff\uac00-\ud7a3]))",
    re.I,
)


_DIGITS = re.compile(r"\d+")
_MARKS_BEFORE = "*_# \t"
_TEN = "\U0001f51f"
"""The only number above nine that is one sign on a key."""
_LETTERS = "abcdefghijklmnoprstuvwxyz"
"""Letters but q, which alone may be a prefix."""
_STARTS = frozenset(
    {"exe", "pro", "fra", "auf", "pre", "eje", "per", "dom", "ese", "pyt", "vra", "sor", "soa", "câu", "new"}
)
"""What the prefixes in Latin letters begin with; a line that begins with other letters has none."""


class Marking(NamedTuple):
    """How a line is marked as a question: `Q12.`, `Question 3:`, `17a.`, `题目001：`."""

    prefixed: bool
    """Whether a word or letter says that it is a question."""
    number: int | None
    """The first number in it; None where it has none."""
    end: int
    """Where the text behind it begins."""


def marking(line: str) -> Marking | None:
    """The numbering or prefix that a line begins with; None where it has neither."""
    return None if _is_plain(line[:3]) else _marking(line[:_READ])


def begins_plainly(line: str) -> bool:
    """Whether a line begins with letters that neither numbering nor a prefix begins with, as most do."""
    return _is_plain(line[:3])


@lru_cache(maxsize=4096)
def _is_plain(start: str) -> bool:
    """The last ones are remembered: lines begin in few ways, and all of them are looked at."""
    return start.isascii() and start.isalpha() and start[0] not in "qQ" and start.lower() not in _STARTS


@lru_cache(maxsize=2048)
def _marking(head: str) -> Marking | None:
    """The last ones are remembered: a line is looked at as a head, as a question, and as a choice's end."""
    if (start := head.lstrip(_MARKS_BEFORE)[:3].lower()) and start[0] in _LETTERS and start not in _STARTS:
        return None
    if _TEN in head and (bare := head.lstrip(_MARKS_BEFORE)).startswith(_TEN):
        return Marking(False, 10, len(head) - len(bare[1:].lstrip()))
    if (match := _PREFIXED.match(head)) and match.end():
        return Marking(True, _first_number(match[1] or match[2] or match[3]), match.end())
    if match := _NUMBERED.match(head):
        number = _first_number(match[1] or match[2])
        if (prefix := _PREFIXED.match(head, match.end())) and prefix.end() > match.end():
            return Marking(True, number, prefix.end())
        return Marking(False, number, match.end())
    return None


def _first_number(text: str | None) -> int | None:
    digits = _DIGITS.match(text or "")
    return int(digits[0]) if digits else None


def asks(text: str) -> bool:
    """Whether a text asks: it ends a sentence with a question mark, or begins with a word that asks."""
    return _asks(text[:_READ])


@lru_cache(maxsize=2048)
def _asks(head: str) -> bool:
    """The last ones are remembered: each family asks the same of the same headings."""
    mark = marking(head)
    bare = head[mark.end :] if mark else head
    bare = _OPENING_TAGS.sub("", bare) if "<" in bare else bare
    return (
        _ASKING.match(bare.lstrip("*_#>[(\"“‘'«¿ \t")) is not None
        or ends_asking(head)
        or (not head.isascii() and _asks_elsewhere(head))
        or _ASKING_LATER in head
    )


def _asks_elsewhere(head: str) -> bool:
    """Whether what is not ASCII asks by words that need not stand first."""
    return bool(_ASKING_WITHIN.search(head) or _ASKING_AT_END.search(head[-_LAST:]))


def may_tell(text: str) -> bool:
    """Whether what asks may tell as well: "How it works" has no question mark, "Explain it" needs none."""
    head = text[:_READ]
    if ends_asking(head):
        return False
    mark = marking(head)
    return _WITH_MARK.match(head, mark.end if mark else 0) is not None


def asks_at_end(text: str) -> bool:
    """Whether nothing but marks and tags stands behind a question mark."""
    end = text[-_LAST:]
    return may_hold_mark(end) and _LAST_MARK.search(end) is not None


def ends_asking(text: str) -> bool:
    """Whether a text has a question mark at the end of a sentence."""
    head = text[:_READ]
    if "`" in head and "?" in head:
        head = _INLINE_CODE.sub("``", head)
    return may_hold_mark(head) and _MARK.search(head) is not None


def may_hold_mark(text: str) -> bool:
    """Whether a mark that asks may stand in a text at all."""
    return "?" in text or not text.isascii()
