"""Answers freed of wrappers, labels, navigation and separators, and the tip behind them taken out.

Code stays byte for byte: only whole lines before and after the answer go, and wrappers at its ends.
"""

import re
from dataclasses import dataclass

from tui.text.markdown import Block, BlockKind, Markdown, parse_markdown
from tui.text.tags import Tag, tags

_WRAPPERS = frozenset({"b", "strong", "i", "em", "p", "div", "span", "font", "center", "br", "blockquote"})
_ANSWER = r"(?:the\s+)?(?:answer|ans|solution)"
_ANSWER_HEADING = re.compile(rf"[*_]*{_ANSWER}\s*[:.]?\s*[*_]*\s*:?", re.I)
_ANSWER_LABEL = re.compile(
    rf"(?:(\*\*|__){_ANSWER}\s*(?::\s*\1|\1\s*:|\1[ \t]*$)|{_ANSWER}\s*:)[ \t]*\n?", re.I | re.M
)
_TIP_NAME = r"(?:interview(?:er)?|pro|exam|study|quick)?[ -]?(?:tip|tips)"
_TIP = re.compile(
    rf"[^\w*_`\n]{{0,6}}(?:(\*\*|__|\*|_)[^\w*_`\n]{{0,6}}{_TIP_NAME}\s*(?:[:.]\s*\1|\1\s*[:\-–—]?)"
    rf"|{_TIP_NAME}\s*:)\s*",
    re.I,
)
_TIP_HEADING = re.compile(rf"\W*{_TIP_NAME}\W*", re.I)
_RULE = re.compile(
    r"\s*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:<br\s*/?>[ \t]*)+|<hr\s*/?>[ \t]*)", re.I
)
_NAVIGATION = re.compile(
    r"\W*(?:(?:go|jump|return)\s+)?(?:back\s+)?to\s+(?:the\s+)?(?:top|index|contents|toc)\W*", re.I
)
_PLACEHOLDER = re.compile(
    r"\W*(?:(?:to\s+be|will\s+be)\s+(?:completed|added|answered|done|written)(?:\s+soon)?|todo|todo(?:\([\w.-]+\))?:[^\n]*|tbd|tba|coming\s+soon"
    r"|(?:your\s+)?answer\s+(?:here|goes\s+here)|no\s+answer(?:\s+yet)?|wip)\W*",
    re.I,
)
_MARKUP = re.compile(r"<[^<>]*>|\]\([^()\s]*\)|&\w+;")
_MEANINGLESS = re.compile(r"[\s*_#>\-.…]*")


@dataclass(frozen=True, slots=True)
class CleanAnswer:
    """An answer, and the tip that stood at its end."""

    answer: str
    """Empty where the document only holds the place of one."""
    tip: str = ""


def clean_answer(raw: str) -> CleanAnswer:
    """Take off what is not the answer."""
    text = _without_label(_trimmed(_unwrapped(raw)))
    body, tip = _without_tip(text)
    if _is_placeholder(body) and not tip:
        return CleanAnswer("")
    if _is_placeholder(body):
        return CleanAnswer(_trimmed(text))
    return CleanAnswer(_trimmed(body), tip)


def _is_placeholder(text: str) -> bool:
    if _MEANINGLESS.fullmatch(text):
        return True
    return len(text) < 80 and "`" not in text and _PLACEHOLDER.fullmatch(text) is not None


def _unwrapped(raw: str) -> str:
    """Without tags that only wrap the whole answer or nothing, and without halves of such at its ends."""
    marks = tags(parse_markdown(raw), _WRAPPERS)
    partner = _partners(marks)
    first, last = 0, len(marks) - 1
    start, end = 0, len(raw)
    while first <= last:
        head, tail = marks[first], marks[last]
        if not raw[start : head.start].strip() and _wraps(raw, marks, partner, first, last):
            start, first = head.end, first + 1
        elif not raw[tail.end : end].strip() and (partner[last] is None or partner[last] in range(first)):
            end, last = tail.start, last - 1
        else:
            break
    return raw[start:end]


def _wraps(raw: str, marks: tuple[Tag, ...], partner: list[int | None], first: int, last: int) -> bool:
    """Whether a tag at the head has no partner, or one at the end, or one with nothing between."""
    other = partner[first]
    if other is None or other == last or other < first:
        return True
    return other == first + 1 and not raw[marks[first].end : marks[other].start].strip()


def _partners(marks: tuple[Tag, ...]) -> list[int | None]:
    """For each tag the place of the one that closes or opens it; line breaks have none."""
    partner: list[int | None] = [None] * len(marks)
    opened: dict[str, list[int]] = {}
    for place, mark in enumerate(marks):
        if mark.name == "br":
            continue
        if not mark.closing:
            opened.setdefault(mark.name, []).append(place)
        elif opened.get(mark.name):
            opening = opened[mark.name].pop()
            partner[place], partner[opening] = opening, place
    return partner


def _trimmed(text: str) -> str:
    """Without empty lines around, and without separators and navigation at either end."""
    markdown = parse_markdown(text)
    start, end = 0, len(markdown.lines)
    while start < end and _is_noise(markdown, start):
        start += 1
    while end > start and _is_noise(markdown, end - 1):
        end -= 1
    return "\n".join(markdown.lines[start:end]).rstrip() if end > start else ""


def _is_noise(markdown: Markdown, number: int) -> bool:
    line = markdown.lines[number]
    if not line.strip():
        return True
    if number in markdown.code_lines or len(line) > 300:
        return False
    if _RULE.fullmatch(line):
        return True
    said = _MARKUP.sub("", line)
    return (said != line or "↥" in line or "⬆" in line) and _NAVIGATION.fullmatch(said) is not None


def _without_label(text: str) -> str:
    """Without the heading or label that only says that an answer follows."""
    blocks = parse_markdown(text).outer
    if not blocks:
        return text
    first = blocks[0]
    if first.kind is BlockKind.HEADING and _ANSWER_HEADING.fullmatch(first.text):
        return _trimmed("\n".join(text.split("\n")[first.end :]))
    if first.kind is BlockKind.PARAGRAPH and (label := _ANSWER_LABEL.match(text)):
        return _trimmed(text[label.end() :])
    return text


def _without_tip(text: str) -> tuple[str, str]:
    """The answer before its tip, and the tip without its label."""
    markdown = parse_markdown(text)
    blocks = markdown.outer
    if not blocks:
        return text, ""
    last = blocks[-1]
    above = blocks[-2] if len(blocks) > 1 else None
    if above and above.kind is BlockKind.HEADING and _TIP_HEADING.fullmatch(above.text):
        return _split(markdown, above, markdown.source(last).strip())
    if last.kind is BlockKind.PARAGRAPH:
        return _labelled(markdown, last, last.text)
    if last.kind is BlockKind.QUOTE:
        return _labelled(markdown, last, re.sub(r"(?m)^[ ]{0,3}>[ ]?", "", markdown.source(last)))
    if (
        above
        and above.kind is BlockKind.PARAGRAPH
        and last.kind is BlockKind.LIST
        and _TIP.fullmatch(above.text)
    ):
        return _split(markdown, above, markdown.source(last).strip())
    return text, ""


def _labelled(markdown: Markdown, block: Block, said: str) -> tuple[str, str]:
    label = _TIP.match(said)
    tip = said[label.end() :].strip() if label else ""
    return _split(markdown, block, tip) if tip else (markdown.text, "")


def _split(markdown: Markdown, block: Block, tip: str) -> tuple[str, str]:
    return "\n".join(markdown.lines[: block.start]), tip
