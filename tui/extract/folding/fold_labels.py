"""What the summary of a `<details>` says: that an answer, a hint or more is folded away, or a question."""

import re
from functools import lru_cache

from tui.extract.choices.answer_words import MANY, ONE
from tui.extract.cleaning.clean import clean_question
from tui.extract.questions.asking import MARKS
from tui.extract.questions.names import is_answer_name

_ANSWERS = f"{ONE}|{MANY}"
_CORRECTIONS = "corrections?|corrigée?s?|correcci[oó]n(?:es)?|correç(?:ão|ões)|soluzion[ei]|разбор"
"""What else an answer is called, but only where it is folded away."""
_SHOWN = r"çözüm(?:ü|leri?)?|cevab[ıi]|cevapları|yanıt(?:ı|ları)"
"""How Turkish writes what is shown."""
_LABEL = re.compile(
    r"(?:(?:show|view|see|reveal|hide|click|tap|open|expand|toggle|read|get|check|here|to|for|the|me|more|full|and|or"
    r"|correct|possible|suggested|sample|model|my|an?|this|all|answer|example|detailed|quick|official|your|one|try|then"
    r"|ver|mostrar|voir|afficher|la|le|el|los|die|der|mostra|vedi|pokaż|показать|посмотреть|открыть|смотреть|xem|lihat|toon"
    r"|zobrazit|ukázat|показати|відкрити|visa|vis|näytä|arată|vezi|prikaži|tampilkan|exibir|cliquez?|clic|clique|klick"
    r"|ici|aquí|aqui|hier|pour|para|zum|zur)\W+)*"
    r"(?:show|hide|view|expand|collapse|more|hints?|details|spoilers?|reveal|explanations?|tips?"
    rf"|{_ANSWERS}|{_CORRECTIONS}|{_SHOWN}|(?:table of )?contents?|toc|index|topics|menu|navigation"
    r"|translations?|languages)"
    r"(?:\W+(?:\d+|[a-z]|here|anzeigen|zeigen|göster|gör(?:üntüle)?|için|tıkla(?:yın)?|key|explanation|and|below))*"
    r"|(?:点击|點擊|点我|查看|显示|顯示|展开|展開|参考|正确|正解|解答|解析|答案|揭晓|示例|与|和|及|를|을|보기|정답|답안|해설|回答|答え|を見る|表示|\s)+"
)
_ANSWERING = re.compile(
    rf"\b(?:{_ANSWERS})\b|^(?:\w+\W+){{0,2}}(?:{_CORRECTIONS})\W*$"
    r"|^\W*(?:click\W+to\W+)?(?:show|view|reveal|see)(?:\W+(?:me|here|it))?\W*$"
    rf"|\b(?:{_SHOWN})\b|答案|解答|解析|回答|答え|정답|답안|إجابة|الجواب",
    re.I,
)
_SEVERAL = re.compile(rf"\b(?:{MANY}|answer keys?)\b|(?:题|練習|练习|测验|自测)的?(?:参考)?答案", re.I)
_HINT = re.compile(
    r"(?:(?:show|view|see|need|want|stuck|an?|the|small|little|get|click|for)\W+)*"
    r"(?:hints?|tips?|hinweis|tipp|pista|indice|indizio|dica|подсказка|提示|ヒント|힌트)"
    r"(?:\W+(?:\d+|[a-z]))?"
)
_ADDING = re.compile(
    r"(?:(?:show|read|learn|see|view|click|for|to|the|an?|some|code|detailed|full)\W+)*"
    r"(?:more|details?|explanations?|examples?|info|information|background)"
)
_DIVIDED = re.compile(r"\s*[:：]\s+|\s+[-–—|]\s+")
_DIVIDERS = re.compile(r"[:：\-–—|\n]")
"""Without one of them there is but one part."""
_FEW_WORDS = 8
"""Words that may follow a label, to say what it is of."""
_BRACKETS = re.compile(r"[ ]*[(（][^()（）]{0,80}[)）]\s*$")
_NO_WORDS = re.compile(r"\W+")


@lru_cache(maxsize=1024)
def said(summary: str) -> str:
    """A summary's bare words, case folded; kept, because every family asks the same of them."""
    return _NO_WORDS.sub(" ", clean_question(summary).casefold()).strip()


def is_label(summary: str, labels: frozenset[str] = frozenset()) -> bool:
    """Whether a summary only says that something is folded away; a word or two on it may follow.

    So does `Solution 2 (by hand)`, `Answer: B` and `Lösung anzeigen`.
    """
    return said(summary) in labels or _only_labels(summary)


@lru_cache(maxsize=1024)
def _only_labels(summary: str) -> bool:
    return _is_bare_label(said(_label_part(summary))) or is_hint(summary)


def is_answer_label(summary: str, labels: frozenset[str] = frozenset()) -> bool:
    """Whether a label says that an answer is folded away, or is the one the document repeats."""
    return said(summary) in labels or _ANSWERING.search(clean_question(summary)) is not None


def is_answers_label(summary: str) -> bool:
    """Whether a summary says that the answers to several questions are folded away: `Show answers`."""
    return _only_labels(summary) and names_several(summary)


def names_several(text: str) -> bool:
    """Whether a name speaks of several answers, or of their key."""
    return _SEVERAL.search(said(text)) is not None


@lru_cache(maxsize=1024)
def _label_part(summary: str) -> str:
    """What stands before brackets, or before a colon or dash that a few words follow."""
    text = clean_question(summary)
    text = _BRACKETS.sub("", text) if text.rstrip().endswith((")", "）")) else text
    if not _DIVIDERS.search(text):
        return text
    label, _, rest = _DIVIDED.sub("\n", text, count=1).partition("\n")
    return label if rest and len(rest.split()) <= _FEW_WORDS and rest.strip()[-1:] not in MARKS else text


def _is_bare_label(words: str) -> bool:
    return _LABEL.fullmatch(words) is not None or is_answer_name(words)


def says_no_more(summary: str) -> bool:
    """Whether a summary has no number or letter behind its label, to tell answers apart or to give one."""
    words = said(summary)
    last = words.rpartition(" ")[2]
    return (
        _LABEL.fullmatch(words) is not None and (len(last) > 1 or not last.isascii()) and not last.isdigit()
    )


def is_addition(summary: str) -> bool:
    """Whether a summary says that more of what stands above it is folded away."""
    return _ADDING.fullmatch(said(summary)) is not None


@lru_cache(maxsize=1024)
def is_hint(summary: str) -> bool:
    """Whether a summary says that a hint is folded away; kept, as many have the same few labels."""
    return bool(_HINT.fullmatch(said(summary)) or _HINT.fullmatch(said(_label_part(summary))))
