"""Headings, labels and sections that are no questions, in the languages of question documents."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tui.extract.choices.answer_words import EACH_MANY, EACH_ONE, MANY, OF_SETS, ONE, WORKED
from tui.extract.questions.name_starts import begins_tagged, named_in_begin, starting_as

_VOWELS = r"\u0300-\u036f\u064b-\u0652\u0900-\u0983\u09bc-\u09cd\u0e31-\u0e4e"
"""Signs that belong to the letter before them, and are no letters themselves."""
_PLAIN = re.compile(rf"<[^<>]*>|[*_`#\[\]:：.!()|>~-]|&\w+;|[^\w\s'’&/?？{_VOWELS}]|[\u0964\u0965]")

_BEFORE_ANSWER = (
    r"(?:the |your |correct |right |model |sample |suggested |possible |best |short |long "
    r"|detailed |expected |ideal |show |view |see |hide"
    r" |reveal |click (?:here )?(?:to )?|get |check )*"
)
_ANSWER = rf"{_BEFORE_ANSWER}(?:a|response|tl[; ]?dr|ج|{ONE}|{MANY})(?: \d+)?"
_EACH_ANSWER = f"response|tl|ج|{EACH_ONE}|{EACH_MANY}"


_begins_answer = named_in_begin(
    "the|your|correct|right|model|sample|suggested|possible|best|short|long|detailed|expected|ideal|show|view|see"
    "|hide|reveal|click|here|to|get|check",
    rf"a(?![^\W_])|{_EACH_ANSWER}",
)
_EXPLANATION = (
    r"(?:answer |detailed |code |the )*(?:explanations?|reason(?:ing)?|rationale|why"
    r"|because|erklärung|begründung|explicación|justificación|justification"
    r"|explication|explicação|justificativa|justificação|spiegazione|объяснение|пояснение|обоснование"
    r"|почему|пояснення|wyjaśnienie|giải thích|pembahasan|penjelasan|açıklama|解释|解析"
    r"|说明|解説|설명|الشرح|شرح)(?: (?:of|for) (?:the |all |each )*(?:options?|choices?|answers?))?"
)
_begins_explanation = named_in_begin(
    "answer|detailed|code|the",
    "expla|explic|reason|rationale|why|because|justifi|erkl|begründung|spieg|объясн|поясн|обоснование|почему"
    "|wyja|giải thích|pembahasan|penjelasan|açıklama|解释|解析|说明|解説|설명|الشرح|شرح",
)
_SOURCES = (
    r"(?:ref(?:erence)? links?|(?:additional |useful |external |related |more "
    r"|other )*(?:references?|links?|sources?|resources?"
    r"|readings?|documentation|docs)|further reading|read more|learn more|see also|credits?"
    r"|bibliography|reference"
    r"|quellen?|fuentes?|referencias?|sources?|références?|referências|fontes?|источники?|ссылки"
    r"|джерел[оа]|źródł[oa]"
    r"|参考|参考资料|参考文献|参考链接|资料|(?:拓展|扩展|延伸)(?:资料|阅读)|来源|出典|참고|المصادر|المراجع)"
)
_begins_sources = named_in_begin(
    "additional|useful|external|related|more|other",
    "ref|link|source|resource|reading|read more|doc|further|learn|see also|credit|bibliography|quelle|fuente"
    "|référ|fonte|источник|ссылки|джерел|źródł|参考|资料|拓展|扩展|延伸|来源|出典|참고|المصادر|المراجع",
)
_REST = (
    r"(?:table of )?contents?|toc|index|introduction|intro|overview|description|synopsis|abstract"
    r"|foreword|preface|about(?: .*)?"
    r"|contributing|contributors?"
    r"|contribution guidelines|how to contribute|licen[cs]e|copyright|disclaimer"
    r"|acknowledge?ments?|author|authors|support|sponsors?"
    r"|(?:final|closing) (?:notes?|remarks?|words|thoughts)(?: (?:for|on) .*)?"
    r"|conclusion|summary|prerequisites|requirements|installation|getting started|usage"
    r"|change ?log|contact|follow me|thanks|thank you"
    r"|(?:full |complete |the )*(?:list of|all|all the|index of) (?:the )?questions"
    r"|(?:interview )?questions? (?:list|index)|(?:interview )?questions"
    r"|frequently asked questions|faqs?|next questions?|reading list|список вопросов|вопросы"
    r"|полезные ссылки|问题列表|面试题|题目列表"
    r"|stargazers.*|star history|back to top|navigation|related projects|instructions?"
    r"|test instructions|test information|legend"
    r"|suggest (?:your|a) question|inhalt|inhaltsverzeichnis|contenido|tabla de contenidos?|índice"
    r"|sommaire|table des matières"
    r"|resumen(?: final)?|conclusi[oó]n(?:es)?|zusammenfassung|fazit|résumé|bilan|resumo|conclus(?:ão|ões)"
    r"|riepilogo"
    r"|podsumowanie|итоги?|выводы?|заключение|висновки|まとめ|요약|정리|摘要"
    r"|содержание|оглавление|зміст|目录|目錄|目次|前言|总结|小结|结语|참고|목차|المحتويات|फ़ायदे"
    r"|spis treści|içindekiler|daftar isi|mục lục"
)
_QUESTIONS = re.compile(
    r"\b(?:flash ?cards?|questions?|interviews?|quiz(?:zes)?|q ?(?:&|and) ?a|exams?|fragen"
    r"|preguntas|perguntas"
    r"|вопросы|собеседовани\w+|карточки|pytania|soal|domande|soru\w*|câu hỏi|phỏng vấn|entrevistas?"
    r"|entretiens?|mülakat\w*)\b|面试|面試|题|題|問題|質問|面接|질문|면접|أسئلة",
    re.I,
)
_ABOUT = re.compile(
    r"\b(?:exams?|quiz(?:zes)?|interviews?|questions?)[ -](?:formats?|rules|tips|instructions|process"
    r"|schedule|information|info|polic(?:y|ies)|results?|scores?|structure|details|logistics|dates?|day|registration)\b",
    re.I,
)
"""What is said about such, where nothing else in a name speaks of them."""
_FAQ = re.compile(
    r"\bfaqs?\b|frequent|frecuente|fréquente|häufig|часто|常见问|常見問|よくある|자주|thường gặp|sıkça|شائعة",
    re.I,
)
_IN_FAQ = ("faq", *(word.casefold() for word in _FAQ.pattern.split("|")[1:]))
"""One of them is in every such name: they are found far quicker than the pattern."""
_ANSWER_NAME = re.compile(_ANSWER, re.I)
_EXPLANATION_NAME = re.compile(rf"{_EXPLANATION}|explain", re.I)
_SOURCES_NAME = re.compile(_SOURCES, re.I)
_NO_QUESTION = "|".join((_REST, _SOURCES, _ANSWER, _EXPLANATION))
_NO_QUESTION_NAME = re.compile(_NO_QUESTION, re.I)
_begins_no_question = starting_as(
    "|".join((_REST, _SOURCES, _BEFORE_ANSWER, "a", _EACH_ANSWER, _EXPLANATION))
)
_OF_KEYS = (
    rf"(?:short|sample|model|suggested|expected|possible) (?=answers)"
    r"|(?:(?:knowledge|self|mini|review|assessment|check|test|exercises?|questions?) ){1,3}"
    r"(?=answers\b|solutions\b)"
    rf"|(?:{OF_SETS})(?:的)?(?=参考|答案)"
)
"""What may stand right before the word for several answers, or for a key where one word says both."""
_KEY_NAME = re.compile(
    rf"(?:(?:the|practice|test|exam|quiz|correct|all|scoring|marking|grading|diagnostic|repair|official) )*"
    rf"(?:{_OF_KEYS})?"
    rf"(?:answers?(?: ?keys?)?(?: ?sheet)?|key|solutions?|clave|corrigé|gabarito|{WORKED}|{MANY})"
    r"(?: (?:and|&|with|to|for|of|mit|und|zu|zum|zur|der|y|et|e|и|к|ve|dan|và|en|och|del?|des?|du|do|da|dos"
    r"|das) .*"
    r"| (?:/ )?(?:hints?|explanations?|rationales?)"
    r"| (?:practice |mock )?(?:tests?|exams?|quiz|sections?|parts?|chapters?|modules?|units?|sets?|weeks?"
    r"|days?|questions?|domains?|comentad[oa]s?|explicad[oa]s?|expliquées?|detalhad[oa]s?)\b.*)?",
    re.I,
)
_OPTIONS = (
    r"(?:the |your |possible |available |multiple |answer )*(?:options?|choices?|alternatives?)"
    r"|possible answers"
    r"|optionen|antwortmöglichkeiten|opciones|opções|alternativas|opzioni|choix|opcje|seçenekler|şıklar"
    r"|варианты(?: ответ(?:а|ов))?|варіанти(?: відповідей)?|επιλογές|选项|選項|選択肢|보기|선택지|الخيارات"
)
_OPTIONS_NAME, _begins_options = re.compile(_OPTIONS, re.I), starting_as(_OPTIONS)
_begins_key = named_in_begin(
    "the|practice|test|exam|quiz|correct|all|scoring|marking|grading|diagnostic|repair|official|knowledge|self"
    "|mini|review|assessment|check|exercises|exercise|questions|question",
    rf"answer|key|solution|clave|corrigé|gabarito|short answers|sample answers|model answers"
    rf"|suggested answers|expected answers|possible answers|{OF_SETS}|{WORKED}|{EACH_MANY}",
)
_COUNT = re.compile(r"^\d+\s")
_LONGEST = 80


@lru_cache(maxsize=2048)
def bare(text: str) -> str:
    """A heading or label without marks, signs and tags: what its words are.

    The last ones are remembered: each is held against several kinds of names.
    """
    return " ".join(_PLAIN.sub(" ", text[: 4 * _LONGEST]).split()) if len(text) <= 4 * _LONGEST else ""


def is_answer_name(text: str) -> bool:
    """Whether it only says that an answer follows."""
    return len(text) <= 4 * _LONGEST and _names_answer(text)


@lru_cache(maxsize=2048)
def _names_answer(text: str) -> bool:
    """The last ones are remembered: each family asks the same of the same lines."""
    return may_name_answer(text) and _ANSWER_NAME.fullmatch(bare(text)) is not None


def may_name_answer(line: str) -> bool:
    """Whether a line may begin with such a name: few do, and the others need no closer look."""
    return _begins_answer(line) or begins_tagged(line)


def lines_naming_answers(lines: Sequence[str]) -> list[int]:
    """The lines that may, in order."""
    return [at for at, line in enumerate(lines) if _begins_answer(line) or begins_tagged(line)]


def is_explanation_name(text: str) -> bool:
    """Whether it only says that an explanation follows."""
    if not (_begins_explanation(text) or begins_tagged(text)):
        return False
    return _EXPLANATION_NAME.fullmatch(bare(text)) is not None


def is_options_name(text: str) -> bool:
    """Whether it only says that choices follow."""
    return may_name_options(text) and _OPTIONS_NAME.fullmatch(bare(text)) is not None


def may_name_options(line: str) -> bool:
    """Whether a line may begin with such a name: few do, and the others need no closer look."""
    return _begins_options(line) or begins_tagged(line)


def promises_questions(title: str) -> bool:
    """Whether a document's title says that questions follow; "Exam format" says what an exam is like."""
    return _promises(title[:_LONGEST])


@lru_cache(maxsize=512)
def _promises(name: str) -> bool:
    """The last ones are remembered: the same few headings are asked by many."""
    return _QUESTIONS.search(name) is not None and _QUESTIONS.search(_ABOUT.sub("", name)) is not None


def is_faq_name(text: str) -> bool:
    """Whether a heading is that of questions about a program, as its pages have them."""
    return _FAQ.search(text[:_LONGEST]) is not None


def may_name_faq(text: str) -> bool:
    """Whether any of several names may be one of those: none need be asked by itself where this says no."""
    folded = text.casefold()
    return any(map(folded.__contains__, _IN_FAQ)) and _FAQ.search(text) is not None


def is_sources_name(text: str) -> bool:
    """Whether it only says that links or references follow."""
    return may_name_sources(text) and _SOURCES_NAME.fullmatch(bare(text)) is not None


def may_name_sources(line: str) -> bool:
    """Whether a line may begin with such a name."""
    return _begins_sources(line) or begins_tagged(line)


def is_key_name(text: str) -> bool:
    """Whether it heads the answers to all questions before it."""
    return may_name_key(text) and _names_key(bare(text))


@lru_cache(maxsize=1024)
def _names_key(name: str) -> bool:
    """The last ones are remembered: labels above single answers come again and again."""
    return _KEY_NAME.fullmatch(_COUNT.sub("", name)) is not None


def may_name_key(line: str) -> bool:
    """The same for such a name."""
    return _begins_key(line) or begins_tagged(line)


@lru_cache(maxsize=1024)
def is_no_question(text: str) -> bool:
    """Whether a heading names a part of a document that is none of its questions.

    The last ones are remembered: each family asks the same of the same headings.
    """
    if not (_begins_no_question(text) or begins_tagged(text)):
        return False
    return _NO_QUESTION_NAME.fullmatch(bare(text)) is not None
