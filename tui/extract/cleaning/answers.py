"""Answers freed of wrappers, labels, navigation and separators, and of the tip behind them.

Code stays byte for byte: only whole lines before and after the answer go, and wrappers at its ends.
"""

import re
from collections.abc import Container, Sequence
from typing import NamedTuple

from tui.extract.choices.answer_words import KIND, ONE
from tui.extract.cleaning.adverts import without_advert
from tui.extract.cleaning.inner_labels import lists_names, without_inner_label
from tui.extract.cleaning.navigation import end_without, is_navigation, may_lead_about
from tui.extract.cleaning.shifted import shifted_left
from tui.extract.cleaning.tips import without_tip
from tui.extract.cleaning.wrapped import unwrapped
from tui.extract.questions.names import is_answer_name, promises_questions
from tui.text.markdown import BlockKind, parse_markdown

_SIGN = r"(?:[^\w\s!-/:-@\[-`{-~]{1,3}[ ]*)?"
_ANSWER = rf"{_SIGN}(?:the\s+)?{KIND}(?:{ONE}|answers)(?:[ ]#?\d{{1,3}})?"
_ANSWER_HEADING = re.compile(rf"[*_]*{_ANSWER}\s*[:.]?\s*[*_]*\s*:?", re.I)
_HEADS = re.compile(r"\s*#|[^\n]++\n[ ]{0,3}[=-]")
"""How a text begins whose first block may be a heading."""
_DASH = r"(?:[-–—=]+>?(?![\d.$∞])|[ ][-–—=]+>?(?=\s))?"
"""What some put behind the colon of a label: `Ans :-`."""
_ANSWER_LABEL = re.compile(
    rf"{_SIGN}(?:(\*{{1,3}}|__?){_ANSWER}\s*(?:[:：]{_DASH}\s*\1|\1\s*[:：]{_DASH}|\1[ ][-–—](?=[ ])"
    r"|\1[ \t]*$)"
    rf"|{_ANSWER}(?:\s*[:：]{_DASH}|[ ]?(?:[-–—=]{{2,}}>?|[-–—=]>)|[ ]?[-–—](?=[ ]))|ans\.(?=[ ])"
    r"|(?-i:(\*\*|__)A\d{0,3}\s*[:.：]\s*\2|(\*\*|__)A\d{0,3}\3\s*[:：]|A(?:\d{1,3}[.:]"
    r"|:)(?=\s)(?![^\n]*\n\W*B\s*[:.)])))[ \t]*\n?",
    re.I | re.M,
)
_DIGITS = re.compile(r"\d+")
_LONGEST_LABEL = 60
"""Characters of a first line that is but a label; a longer one has a colon or a full stop behind it."""
_BEHIND_LABEL = frozenset(":：.#-–—=")
_MAY_LABEL = frozenset(" >*_-+•")
"""How a text begins that may have a label further in."""
_ITEM_MARKS = frozenset("-*+")
_ITEM_LABEL = re.compile(rf"[-*+][ \t]+(?={_ANSWER_LABEL.pattern})", re.I | re.M)
"""The mark of a list item that begins with such a label."""
_RULE = re.compile(
    r"\s*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:<br\s*/?>[ \t]*)+|<hr(?:\s[^<>]*)?/?>[ \t]*"
    r"|(?:&nbsp;[ \t]*)+|(?:<a\s+(?:name|id)=[^<>]*>\s*(?:</a>\s*)?)+)",
    re.I,
)
"""Rules, line breaks, and the places of headings below that links lead to."""
_NEXT_PART = re.compile(r"\n[ ]{0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*\n+[ ]{0,3}\*\*([^*\n]{3,60})\*\*[ \t\n]*\Z")
"""The name of the next questions, in bold behind a rule: it stands above them, and below the last answer."""
_NAME_END = 8
"""Characters at the end among which its bold ends."""
_PLACEHOLDER = re.compile(
    r"[\W_]*(?:(?:to\s+be|will\s+be)\s+(?:completed|added|answered|done|written)(?:\s+soon)?|todo"
    r"|todo(?:\([\w.-]+\))?:[^\n]*|tbd|tba|(?:answers?\s+)?coming\s+soon"
    r"|(?:(?:type|write|put)\s+)?(?:your\s+)?answer\s+(?:here(?:,\s+replacing\s+this\s+text)?|goes\s+here)|no\s+answer(?:\s+yet)?|wip|unanswered|pending"
    r"|not\s+(?:yet\s+)?(?:answered|available|written|done)(?:\s+yet)?)[\W_]*",
    re.I,
)
_ELSEWHERE = re.compile(
    r"\W*(?:(?:read|see|find|get|view|check|unlock|show)\s+)(?:the\s+|full\s+"
    r"|detailed\s+)*(?:answers?|solutions?)"
    r"\s+(?:on|at|in|here|from)?[^\n]*(?:https?://|\]\([^()\s#])[^\n]*",
    re.I,
)
"""A line that only says where the answer can be had."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_BOX = re.compile(r"(?:\?{3}\+?|!{3}\+?)[ ]+[\w-]+(?:[ ]+\"([^\"\n]*)\")?[ \t]*\n")
"""The first line of a box that can be opened, as some sites write it; what it holds is indented by four."""
_BOXES = ("???", "!!!")
"""What such a line begins with."""
_BOX_INDENT = "    "
_EMPTY, _LONGEST_EMPTY = re.compile(r"[*_]{0,3}A[*_]{0,3}[:：][*_]{0,3}\s*"), 12
"""A label that nothing stands behind."""
_MEANINGLESS = re.compile(r"[\s*_#>\-.…]*")


_ARROWS = ("→ ", "⇒ ", "➔ ", "➜ ", "➡ ", "➡️ ")


class CleanAnswer(NamedTuple):
    """An answer, and the tip that stood at its end; a tuple, as documents hold thousands."""

    answer: str
    """Empty where the document only holds the place of one."""
    tip: str = ""


NOTHING = CleanAnswer("")


def clean_answer(raw: str) -> CleanAnswer:
    """Take off what is not the answer."""
    if not raw or raw.isspace():
        return NOTHING
    if "**" in raw[-_NAME_END:] and (part := _NEXT_PART.search(raw)) and promises_questions(part[1]):
        raw = raw[: part.start()]
    trimmed = _trimmed(_without_half_fold(raw) if "</details>" in raw else raw)
    bare = unwrapped(trimmed)
    inner = trimmed if bare is trimmed else _trimmed(bare)
    inner = _unboxed(inner) if inner.startswith(_BOXES) else inner
    text = _without_label(without_inner_label(inner) if inner[:1] in _MAY_LABEL else inner)
    text = _without_arrow(text) if text.startswith(_ARROWS) else text
    body, tip = without_tip(without_advert(text))
    if _is_placeholder(body):
        return CleanAnswer(_trimmed(text) if tip else "")
    return CleanAnswer(body if body is text else _trimmed(body), tip)


def _without_arrow(text: str) -> str:
    """Without an arrow that leads from the question, unless other lines have one too."""
    sign, _, told = text.partition(" ")
    return text if f"\n{sign}" in text else told.lstrip(" ")


def _without_half_fold(text: str) -> str:
    """A text without the end, at its own end, of a fold that began before it."""
    return text if "<details" in text else re.sub(r"</details>(?:\s|<br[ ]?/?>)*$", "", text)


def _unboxed(text: str) -> str:
    """What a box holds that is the whole answer and says so."""
    box = _BOX.match(text)
    if box is None or not is_answer_name(box[1] or "answer"):
        return text
    lines = text[box.end() :].split("\n")
    if any(line.strip() and not line.startswith(_BOX_INDENT) for line in lines):
        return text
    return _trimmed("\n".join(line.removeprefix(_BOX_INDENT) for line in lines))


def _without_comments(text: str) -> str:
    """A text without closed comments; each has its end before the last one, so this takes one pass."""
    end = text.rfind("-->") + 3 if "-->" in text else 0
    return _COMMENT.sub("", text[:end]) + text[end:]


def _is_placeholder(text: str) -> bool:
    if not text[:1].isalnum() and _MEANINGLESS.fullmatch(text):
        return True
    if len(text) < _LONGEST_EMPTY and _EMPTY.fullmatch(text):
        return True
    if text.startswith("<!--") and not _without_comments(text).strip():
        return True
    if len(text) < 80 and "`" not in text and _PLACEHOLDER.fullmatch(text):
        return True
    links = len(text) < 300 and ("://" in text or "](" in text)
    return links and _ELSEWHERE.fullmatch(text) is not None


def _trimmed(text: str) -> str:
    """Without empty lines around, and without separators and navigation at either end."""
    bare = text.strip("\n")
    first, line_end, below = bare.partition("\n")
    last = below[below.rfind("\n") + 1 :]
    if not (_may_be_noise(first, bare) or (line_end and _may_be_noise(last, bare))):
        return bare.rstrip()
    markdown = parse_markdown(text)
    lines, code = markdown.lines, markdown.code_lines
    start, end = 0, len(lines)
    while start < end and _is_noise(lines, code, start):
        start += 1
    while end > start:
        shorter = end - 1 if _is_noise(lines, code, end - 1) else end
        shorter = end_without(lines, code, start, shorter)
        if shorter == end:
            break
        end = shorter
    return "\n".join(lines[start:end]).rstrip() if end > start else ""


_LONGEST_NOISE = 300
"""Characters of a line that is no text."""
_NOISY = frozenset({"--", "**", "__", "<>", "&;"})
"""What rules, line breaks and comments begin and end with."""


def _may_be_noise(line: str, text: str) -> bool:
    """Whether a line of a text is noise unless it is code, or closes what may wrap navigation."""
    if len(line) > _LONGEST_NOISE:
        return not line.strip()
    if not line[:1].isalnum():
        if line.lstrip().startswith("</"):
            return may_lead_about(text)
        if _parts(line):
            return True
    return may_lead_about(line) and (is_navigation(line, alone=True) or is_navigation(line))


def _parts(line: str) -> bool:
    """Whether a line is empty, a rule, a line break or a comment."""
    bare = line.strip()
    return not bare or (
        bare[0] + bare[-1] in _NOISY and bool(_RULE.fullmatch(line) or _COMMENT.fullmatch(bare))
    )


def _is_noise(lines: Sequence[str], code: Container[int], number: int) -> bool:
    line = lines[number]
    if not line or line.isspace():
        return True
    if len(line) > _LONGEST_NOISE:
        return False
    return (_parts(line) or is_navigation(line, alone=True)) and number not in code


def _without_label(text: str) -> str:
    """Without the heading or label that only says that an answer follows."""
    line = text[: text.find("\n")] if "\n" in text else text
    if len(line) > _LONGEST_LABEL and _BEHIND_LABEL.isdisjoint(line[:_LONGEST_LABEL]):
        return text
    item = _ITEM_LABEL.match(text) if text[:1] in _ITEM_MARKS else None
    label = _ANSWER_LABEL.match(text)
    if not (item or label or _HEADS.match(text)):
        return text
    blocks = parse_markdown(_beginning(text)).outer
    if not blocks:
        return text
    first = blocks[0]
    if first.kind is BlockKind.HEADING and _ANSWER_HEADING.fullmatch(first.text):
        return _trimmed("\n".join(text.split("\n")[first.end :]))
    if item and first.kind is BlockKind.LIST and not lists_names(text):
        return _without_label(_outdented(text[item.end() :], item.end()))
    if label and first.kind is BlockKind.PARAGRAPH and not _tells_apart(label, text):
        return _trimmed(shifted_left(text[label.end() :]))
    return text


def _tells_apart(label: re.Match[str], text: str) -> bool:
    """Whether a label has a number because the next one follows: `Solution 1:` and `Solution 2:`."""
    number = _DIGITS.search(label[0])
    return number is not None and label[0].strip().replace(number[0], str(int(number[0]) + 1)) in text


def _beginning(text: str) -> str:
    """A text up to its first empty line: enough to know its first block by."""
    end = text.find("\n\n", len(text) - len(text.lstrip()))
    return text[:end] if end >= 0 else text


def _outdented(text: str, columns: int) -> str:
    """The lines below the first shifted left, as far as they are right."""
    return re.sub(rf"(?m)(?<=\n)[ ]{{1,{columns}}}", "", text)
