"""Marks of difficulty as tags: `⭐⭐`, `👶`, `[E]`, `(hard)`, named as the document's legend has it."""

import re
from collections.abc import Iterator, Mapping

from tui.extract.cleaning.code_pieces import outside_code
from tui.text.line_starts import lines_holding
from tui.text.markdown import Markdown

_SIGNS = "👶🐣🌱🟢🟡🟠🔴🚀🔥💀🌶"
_STARS = "⭐🌟★"
_MARKS = (*_SIGNS, *_STARS)
_USUAL = {
    "👶": "easy",
    "🐣": "easy",
    "🌱": "easy",
    "🟢": "easy",
    "🟡": "medium",
    "🟠": "medium",
    "🔴": "hard",
    "🚀": "hard",
    "💀": "hard",
}
"""What the signs mean where the document does not say; others are decoration there."""
_WORDS = {"e": "easy", "m": "medium", "h": "hard"}
_LEVELS = (
    r"easy|simple|basic|beginner|junior|medium|intermediate|middle|hard|difficult|advanced|expert|senior"
    r"|fácil|facil|medio|difícil|dificil|facile|moyen|difficile|leicht|mittel|schwer|лёгкий|легкий|средний|сложный|简单|中等|困难"
)
_LEVEL = re.compile(rf"e|m|h|{_LEVELS}", re.I)
_WORD_MARK = re.compile(
    rf"^[\s*_]*[\[(](e|m|h|{_LEVELS})[\])][*_]*[:.]?\s+|(?<!\s)\s+[\[(]({_LEVELS})[\])][\s*_.]*$", re.I
)
_STARRED = re.compile(rf"[ ]*[(\[][{_STARS}☆\ufe0f]{{1,12}}[)\]](?=[ \t*_]*$)", re.M)
_LEGEND = re.compile(rf"([{_SIGNS}{_STARS}])\ufe0f?[ :=\-–—(]*([^\W\d_]{{3,20}})")
_FEWEST = 2
"""Signs that one line must explain to be a legend."""
_LONGEST_LEGEND = 500
"""Characters of such a line."""
_JOINERS = str.maketrans("", "", "\u200d\ufe0f")


def legend(markdown: Markdown) -> Mapping[str, str]:
    """What the first line of a document that explains several signs says of each."""
    present = () if markdown.text.isascii() else _MARKS
    for line in map(markdown.lines.__getitem__, lines_holding(markdown.text, present)):
        if len(line) < _LONGEST_LEGEND:
            meanings = {sign: word.lower() for sign, word in _LEGEND.findall(line.translate(_JOINERS))}
            if len(meanings) >= _FEWEST:
                return meanings
    return {}


def level_tag(said: str) -> str:
    """The tag for a difficulty that a field names; empty where its text is no such word."""
    word = said.strip().lower()
    return _WORDS.get(word, word) if _LEVEL.fullmatch(word) else ""


def difficulty_tags(question: str, meanings: Mapping[str, str]) -> tuple[str, ...]:
    """Tags for the marks at either end of a question's first line."""
    if question.isascii() and "(" not in question and "[" not in question:
        return ()
    first = question.strip().partition("\n")[0]
    joined = "\u200d" in first or "\ufe0f" in first
    first = (first.translate(_JOINERS) if joined else first).strip("*_# \t")
    return tuple(dict.fromkeys(_tags(first, meanings)))


def _tags(text: str, meanings: Mapping[str, str]) -> Iterator[str]:
    if ("[" in text or "(" in text) and (word := _WORD_MARK.search(text)):
        said = (word[1] or word[2]).lower()
        yield _WORDS.get(said, said)
    edges = text[:8] + text[-8:] if len(text) > 16 else text
    if edges.isascii() or not any(map(edges.__contains__, _MARKS)):
        return
    stars = sum(edges.count(star) for star in _STARS)
    named = next((meanings[star] for star in _STARS if star in edges and star in meanings), None)
    if stars:
        yield named or f"stars-{stars}"
    for sign in _SIGNS:
        if sign in edges and (meaning := meanings.get(sign) or _USUAL.get(sign)):
            yield meaning


def without_difficulty(question: str) -> str:
    """The question without words and stars in brackets that mark its difficulty.

    Other signs are decoration, which cleaning takes off.
    """
    if not question.isascii() and any(map(question.__contains__, _STARS)):
        question = outside_code(question, lambda piece: _STARRED.sub("", piece))
    return (
        outside_code(question, lambda piece: _WORD_MARK.sub("", piece))
        if question[:1] in "[(*_" or question.rstrip()[-1:] in ")]*_"
        else question
    )
