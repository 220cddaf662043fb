"""What other dialects of Markdown fold away, head and letter, as this one writes it; lines keep their number.

`??? question "Why?"` and `> [!question]- Why?` are `<details>`, `<h3>Why?</h3>` is a heading, and the items
of a list in `<div class="upper-alpha">` are lettered.
"""

import re
from collections.abc import MutableSequence

from tui.extract.asking import asks
from tui.extract.fold_labels import is_answer_label, is_hint
from tui.extract.names import is_answer_name

_SIGNS = ("??? ", "???+ ", "> [!", ">[!", "<h", "<H", "-alpha")
"""Without one of these there is nothing to do."""
_LIKELY = re.compile(
    r"^(?:[ >]*(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)|\?{3}|>[ ]?\[!|[ ]{0,3}<(?:[hH][1-6]|div |ol ))", re.M
)
"""How a line begins that may be one of these, or the mark of code."""
_BOX = re.compile(r"\?{3}\+?[ ]+(?P<kind>[\w-]+)(?:[ ]+[\w ]*\"(?P<title>[^\n]*)\")?[ \t]*")
_CALLOUT = re.compile(r">[ ]?\[!(?P<kind>[\w-]+)\][-+][ ]*(?P<title>[^\n]*)")
_QUOTED = re.compile(r">[ ]?")
_INDENTED = re.compile(r"[ ]{4}|\t")
_ASKS = frozenset({"question", "faq", "help", "quiz", "exercise", "flashcard"})
"""Kinds of boxes whose title asks."""
_HEADING = re.compile(r"[ ]{0,3}<h([1-6])(?:\s[^<>]*)?>(.+)</h\1>[ \t]*", re.I)
_ALPHA = re.compile(r"[ ]{0,3}<(div|ol)\s[^<>]*class=[\"'][^\"']*(?:upper|lower)-alpha[^<>]*>[ \t]*", re.I)
_COUNTED = re.compile(r"[ ]{0,3}(\d{1,2})[.)][ \t]+(?=\S)")
_LETTERS = "ABCDEFGHIJ"
_FENCE = ("```", "~~~")


def in_markdown(text: str) -> str:
    """The text in plain Markdown. Code between fences stays as it is."""
    if not any(sign in text for sign in _SIGNS) or not (found := _places(text)):
        return text
    lines = text.split("\n")
    behind = 0
    for at in found:
        if at < behind:
            continue
        if match := _BOX.fullmatch(lines[at]):
            behind = _fold(lines, at, match, _INDENTED)
        elif match := _CALLOUT.fullmatch(lines[at]):
            behind = _fold(lines, at, match, _QUOTED)
        elif (match := _HEADING.fullmatch(lines[at])) and not (at and lines[at - 1].strip()):
            lines[at] = f"{'#' * int(match[1])} {match[2].strip()}"
        elif _ALPHA.fullmatch(lines[at]):
            behind = _letter(lines, at)
    return "\n".join(lines)


def _places(text: str) -> list[int]:
    """The lines outside of fences that begin as one of these does."""
    places: list[int] = []
    fence = ""
    number = done = 0
    for match in _LIKELY.finditer(text):
        marks = match["fence"]
        if marks:
            closes = fence and marks.startswith(fence) and not match["info"].strip()
            fence = "" if closes else fence or marks
        elif not fence:
            number += text.count("\n", done, match.start())
            done = match.start()
            places.append(number)
    return places


def _fold(lines: MutableSequence[str], start: int, opening: re.Match[str], margin: re.Pattern[str]) -> int:
    """Fold a box that asks or answers, if its end has a place; the line behind what is done."""
    title = _title(opening)
    end = _end(lines, start + 1, margin)
    if not title or end == start + 1 or not _close(lines, end):
        return start + 1
    lines[start] = f"<details><summary>{title}</summary>"
    for at in range(start + 1, end):
        lines[at] = margin.sub("", lines[at], count=1)
    _open_answers(lines, start + 1, end)
    return end


def _title(opening: re.Match[str]) -> str:
    """What a box that asks or answers says; empty for others."""
    title = (opening["title"] or "").strip()
    if not title:
        return opening["kind"] if is_answer_name(opening["kind"]) else ""
    known = opening["kind"].lower() in _ASKS or asks(title) or is_answer_label(title) or is_hint(title)
    return title if known else ""


def _end(lines: MutableSequence[str], start: int, margin: re.Pattern[str]) -> int:
    """The line behind the last one with text that a box holds."""
    end = start
    for at in range(start, len(lines)):
        if margin.match(lines[at]) and (margin is _INDENTED or not _CALLOUT.fullmatch(lines[at])):
            end = at + 1 if lines[at].strip() else end
        elif margin is _QUOTED or lines[at].strip():
            break
    return end


def _close(lines: MutableSequence[str], end: int) -> bool:
    """Whether a fold could be closed: behind the last line's text, or behind the fence that it is."""
    if not lines[end - 1].strip(" \t>").startswith(_FENCE):
        lines[end - 1] += "</details>"
    elif end == len(lines):
        lines.append("</details>")
    elif not lines[end].strip():
        lines[end] = "</details>"
    else:
        return False
    return True


def _open_answers(lines: MutableSequence[str], start: int, end: int) -> None:
    """Take the answer out of a box of its own in a box that asks."""
    inside = False
    for at in range(start, end):
        match = _CALLOUT.fullmatch(lines[at])
        if match and is_answer_label(match["title"] or match["kind"]):
            lines[at], inside = "", True
        elif inside and _QUOTED.match(lines[at]):
            lines[at] = _QUOTED.sub("", lines[at], count=1)
        else:
            inside = False


def _letter(lines: MutableSequence[str], start: int) -> int:
    """Letter the items of a list up to the tag that closes it; the line behind it."""
    lines[start] = ""
    for at in range(start + 1, len(lines)):
        if lines[at].lstrip().lower().startswith(("</div", "</ol")):
            lines[at] = ""
            return at + 1
        match = _COUNTED.match(lines[at])
        if match and 0 < int(match[1]) <= len(_LETTERS):
            lines[at] = f"{_LETTERS[int(match[1]) - 1]}. {lines[at][match.end() :]}"
    return len(lines)
