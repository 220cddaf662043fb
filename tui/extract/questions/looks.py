"""How a single line looks: like a question or an answer, whatever family would read it."""

import re
from functools import lru_cache

from tui.extract.choices.answer_lines import names_answer
from tui.extract.questions.asking import asks_at_end, marking
from tui.extract.questions.link_lists import is_link
from tui.extract.questions.names import is_no_question
from tui.extract.questions.speakers import ASKED

_MARKS = re.compile(r"(?:[ \t]*(?:>|[-*+•](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*(#{1,6}(?=[ \t#]))?[ \t]*")
"""What containers put before a line, and what makes it a heading."""
_BOLD = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).){1,300}?[?？؟\u037e;][ ]*\1")
_SUMMARY = re.compile(r"<(?i:summary)(?:\s[^<>]*)?>(.*?)(?:</(?i:summary)>|$)")
"""Begins with a sign of its own, as the search for such is far quicker."""
_NOTATION = re.compile(r"::[^:]+::[ ]*\S|[^{}]{3,}\{\s*[=~][^{}]*(?:\}|$)|[^`:;]*[?？؟][*_ ]*(?:::|;;)")
"""GIFT and inline cards: `::title:: …`, `… {=right ~wrong}`, `…? :: …`."""
_SENTENCE_BEFORE = re.compile(r"[.!?:][*_\"”’)]*[ ]+\W*\w|[。！？]\w")
_TASKS = ("problem", "exercise")
"""Words that without a number head other things than questions as well."""
_COUNT = re.compile(r"[*_\s]*\d+[*_\s]*")
_ONE_LETTER = re.compile(r"\W*\w\W*|\W*tl[; ]?dr\W*", re.I)
"""Headings of an index, and of a summary, that have the names of answers."""
_LONGEST, _READ = 200, 600
"""Characters of a line in prose that is one question; and those of any line that are looked at."""


def is_heading(line: str) -> bool:
    """Whether a line is written as a heading, in whatever container."""
    return _parted(line)[1]


def looks_asking(line: str, *, begins: bool) -> bool:
    """Whether a line asks, as a heading, in bold, with a prefix, in a cell, or all by itself.

    In prose only one question to a line counts, where a paragraph `begins`.
    """
    line = line[:_READ]
    if is_link(line):
        return False
    text, heading = _parted(line)
    if heading:
        return asks_at_end(text) or (is_prefixed(text) and not is_no_question(text))
    if text.startswith("|"):
        return "](" not in text and any(map(asks_at_end, text.split("|")))
    if asks_apart(text):
        return True
    alone = (begins or text != line) and len(text) <= _LONGEST and asks_at_end(text)
    return alone and (not _SENTENCE_BEFORE.search(text) or ASKED.match(text) is not None)


def asks_apart(text: str) -> bool:
    """Whether what a line says asks in a form that sets it apart from any text around it."""
    if "<" in text and (summary := _SUMMARY.search(text)):
        return asks_at_end(summary[1])
    noted = ("::" in text or "{" in text or ";;" in text) and _NOTATION.match(text)
    return bool(noted or _bold(text)) or is_prefixed(text)


def asks_within(line: str) -> bool:
    """Whether a line in the answer to another question asks one of its own: as above, heading or cell.

    A question in bold that leads into text of the answer does not.
    """
    return _asks_within(line[:_READ])


@lru_cache(maxsize=1024)
def _asks_within(line: str) -> bool:
    """The last ones are remembered: what folds answers away is the same line again and again."""
    text, heading = _parted(line)
    if heading or text.startswith("|"):
        return looks_asking(line, begins=False)
    bold = _bold(text)
    return asks_apart(text) and (bold is None or not text[bold.end() :].strip())


def _bold(text: str) -> re.Match[str] | None:
    """The question in bold that a line begins with."""
    return _BOLD.match(text) if text.startswith(("**", "__")) else None


def said(line: str) -> str:
    """A line without the marks of containers and headings before it."""
    return _parted(line)[0]


def _parted(line: str) -> tuple[str, bool]:
    """A line without its marks, and whether they make it a heading."""
    marks = _MARKS.match(line)
    return (line[marks.end() :], marks[1] is not None) if marks else (line, False)


def is_prefixed(text: str) -> bool:
    """Whether `Question 3:`, `Q3.` or `Q:` stands before something; "Question 3 is" is prose."""
    mark = marking(text)
    if mark is None or not mark.prefixed:
        return False
    prefix, rest = text[: mark.end].strip(" *_\t"), text[mark.end :]
    if mark.number is None and (prefix.lower().startswith(_TASKS) or not rest or _COUNT.fullmatch(rest)):
        return False
    return prefix[-1:] in ".):：、]-–—"


def looks_answering(line: str) -> bool:
    """Whether a line says that an answer stands in it or follows."""
    return names_answer(line) and not _ONE_LETTER.fullmatch(line[:_READ])
