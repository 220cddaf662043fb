"""Questions that only rules part from each other, each with its answer behind a label: they get a number.

`What holds wind?`, an empty line, `Answer: a sail`, a rule, and the next one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from tui.extract.choices.answer_lines import names_answer
from tui.extract.front_matter import front_matter_end
from tui.extract.questions.asking import marking
from tui.extract.questions.names import lines_naming_answers
from tui.text.markdown import parse_markdown

_RULE = re.compile(r"\n\n[ ]{0,3}(?:\*{3,}|-{3,}|_{3,}|(?:\*[ ]){2,}\*)[ \t]*(?=\n|$)")
"""A rule with the empty line above it: begun with plain signs it is found quickly."""
_FEWEST = 3
"""Questions that such a document has."""
_NEARLY_ALL = 0.8
"""Share of the parts between rules that must be such a question."""
_FIELD = re.compile(r"([^\W\d_][^:\n]{0,20}):[ ]\S.{0,80}$")
_OTHERS = re.compile(r"[ ]{0,3}(?:[#>|<!`~\[(*_+•-]|\d+[.)])|[ ]{4}|\t|\s*\(?[A-Ja-j][.)]\s")
"""How a line begins that is no plain text: what asks there has another form, which is known."""


def with_numbers(text: str) -> str:
    """The text with such questions numbered; code and documents with headings between stay as they are."""
    if len(_RULE.findall(text)) < _FEWEST - 1:
        return text
    markdown = parse_markdown(text, skip=front_matter_end(text))
    lines = list(markdown.lines)
    if any(block.start > _first(lines, 0) for block in markdown.headings):
        return text
    if len(lines_naming_answers(lines)) < _FEWEST:
        return text
    parts = list(_parts(text, markdown.code_lines))
    if fields := _fields(lines, parts):
        for at in fields:
            lines[at] = ""
        return "\n".join(lines)
    begins = [_asked(lines[start:end], start) for start, end in parts]
    asked = [at for at in begins if at is not None]
    if len(asked) < max(_FEWEST, _NEARLY_ALL * len(begins)):
        return text
    for number, at in enumerate(asked, 1):
        lines[at] = f"Q{number}. {lines[at].lstrip()}"
    return "\n".join(lines)


def _fields(lines: Sequence[str], parts: Sequence[tuple[int, int]]) -> list[int]:
    """The lines of fields, the same above what asks in nearly every part: `Topic: sails`, `Year: 2021`."""
    held: list[range] = []
    names: Counter[tuple[str, ...]] = Counter()
    for start, end in parts:
        first = _first(lines, start)
        last = next((at for at in range(first, end) if not lines[at].strip()), end)
        fields = [_FIELD.match(line) for line in lines[first:last]]
        below = next((line for line in lines[last:end] if line.strip()), "")
        if len(fields) > 1 and all(fields) and (mark := marking(below)) and mark.prefixed:
            held.append(range(first, last))
            names[tuple(field[1] for field in fields if field)] += 1
    several = len(names) == 1 and len(held) >= max(_FEWEST, _NEARLY_ALL * len(parts))
    return [at for block in held for at in block] if several else []


def _first(lines: Sequence[str], start: int) -> int:
    """The first line from one on that says something."""
    return next((at for at in range(start, len(lines)) if lines[at].strip()), len(lines))


def _parts(text: str, code: Set[int]) -> Iterator[tuple[int, int]]:
    """The lines between rules, from and up to; parts that say nothing are none."""
    start = number = done = 0
    for rule in _RULE.finditer(text):
        number += text.count("\n", done, rule.start() + 2)
        done = rule.start() + 2
        if number not in code:
            if number > start:
                yield start, number
            start = number + 1
    if text[done:].strip():
        yield start, text.count("\n") + 1


def _asked(part: Sequence[str], start: int) -> int | None:
    """The line that asks: the first of a part that is plain text and has one answer named below it."""
    first = _first(part, 0)
    if first < len(part) and part[first].startswith("# "):
        first = _first(part, first + 1)
    named = [at for at in lines_naming_answers(part) if names_answer(part[at])]
    if len(named) != 1 or named[0] <= first:
        return None
    marked = any((mark := marking(line)) and mark.prefixed for line in part[first + 1 : named[0]])
    plain = not marked and _OTHERS.match(part[first]) is None and marking(part[first]) is None
    return start + first if plain else None
