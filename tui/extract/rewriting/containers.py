"""Containers between colons that fold an answer away, `::: details Answer`, as `<details>`.

VitePress, VuePress, Docusaurus, HackMD, Quarto and the Carpentries write them. Lines keep their number.
"""

import re
from collections.abc import Iterator, MutableSequence, Sequence

from tui.extract.folding.fold_labels import is_answer_label, is_hint, is_label
from tui.extract.questions.names import is_answer_name
from tui.text.markdown import parse_markdown

SIGN = ":::"
_MARK = re.compile(
    r"[ ]{0,3}:{3,}[ \t]*(?:(?P<braced>\{\.)?(?P<kind>[^\W\d_][\w-]*)(?P<rest>[^\n]*?)[ \t]*:*)?[ \t]*"
)
"""The line that opens a container, or without a kind the one that closes it."""
_FOLDS = frozenset({"details", "spoiler", "collapse"})
"""Kinds that fold away whatever they hold."""
_ATTRIBUTES = re.compile(r"\{[^{}]*\}?|[\w-]+=\"[^\"]*\"|\}")
_TITLE = re.compile(r"\btitle=\"([^\"]+)\"")
_COLLAPSED = re.compile(r"\bcollapse=\"?true")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(?P<text>\S[^\n]*)")
_FENCE = re.compile(r"[ ]{0,3}(?:`{3}|~{3})")
_ALONE = "<!-- -->"
"""Behind it a tag makes no block of tags of the lines that follow."""
_DEEPEST = 8


def with_folds(text: str) -> str:
    """The text with its folding containers as `<details>`, where one is closed. Code stays as it is."""
    lines = text.split("\n")
    marks = [
        (at, match) for at, line in enumerate(lines) if SIGN in line and (match := _MARK.fullmatch(line))
    ]
    if not any(match["kind"] and _title(lines, at, match) for at, match in marks):
        return text
    code = parse_markdown(text).code_lines
    for start, opening, end in _pairs([(at, match) for at, match in marks if at not in code]):
        if end > start + 1 and (title := _title(lines, start, opening)):
            _fold(lines, start, title, end)
    return "\n".join(lines)


def _pairs(marks: Sequence[tuple[int, re.Match[str]]]) -> Iterator[tuple[int, re.Match[str], int]]:
    """Where each container begins, its mark, and where it ends."""
    opened: list[tuple[int, re.Match[str]]] = []
    for at, match in marks:
        if match["kind"]:
            opened = [*opened[-_DEEPEST:], (at, match)]
        elif opened:
            start, opening = opened.pop()
            yield start, opening, at


def _fold(lines: MutableSequence[str], start: int, title: str, end: int) -> None:
    """Put tags for a container's marks; the closing one needs an empty line behind it, or text before it."""
    if (heading := _HEADING.fullmatch(lines[start + 1])) and heading["text"] == title:
        lines[start + 1] = ""
    lines[start] = f"<details><summary>{title}</summary>"
    above = lines[end - 1]
    if end + 1 == len(lines) or not lines[end + 1].strip():
        lines[end] = "</details>"
    elif above.strip() and not above.startswith("    ") and not _FENCE.match(above):
        lines[end - 1], lines[end] = f"{above}</details>", ""
    else:
        lines[end] = f"{_ALONE}</details>"


def _title(lines: Sequence[str], at: int, opening: re.Match[str]) -> str:
    """What is written on a fold; empty for a container that folds nothing away."""
    kind, rest = opening["kind"], opening["rest"]
    if opening["braced"]:
        title = _TITLE.search(rest)
        said = title[1] if title else _heading_at(lines, at + 1)
        return said if _COLLAPSED.search(rest) or (said and _folds_away(said)) else ""
    said = _ATTRIBUTES.sub("", rest).strip(" \t[]")
    if kind.lower() in _FOLDS or is_answer_name(kind):
        return said or kind
    return said if said and _folds_away(said) else ""


def _heading_at(lines: Sequence[str], at: int) -> str:
    heading = _HEADING.fullmatch(lines[at]) if at < len(lines) else None
    return heading["text"] if heading else ""


def _folds_away(title: str) -> bool:
    """Whether a title says no more than that an answer or a hint is folded away."""
    return is_hint(title) or (is_label(title) and is_answer_label(title))
