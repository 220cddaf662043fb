"""Questions that stand in italics on lines of their own, `_Why is it lit?_`, as ones in bold."""

import re
from collections.abc import Sequence, Set

from tui.extract.questions.asking import asks, ends_asking, may_hold_mark
from tui.text.markdown import parse_markdown

SIGNS = ("?", "？")
_SIGNED = re.compile(r"\?[_*]"), re.compile(r"？[_*]")
"""What there must be: begun with one plain sign each, they are found quickly."""
_ITALIC = re.compile(
    r"(?P<mark>[*_])(?![*_\s])(?P<text>(?:(?!(?P=mark))[^\n]){8,200}[^*_\s\\])(?P=mark)[ \t]*"
)
_ASKS = ("?", "？", '?"', "?”")
_FEWEST, _SHARE = 3, 0.6
"""Lines in italics that must end with a question mark, and their share."""
_OTHERWISE = re.compile(
    r"[ \t>]*(?:#{1,6}[ ]|\*\*|__|\d{1,4}[.)]|[-*+][ ]|[^\W\d_]{1,8}[ ]?\d{0,3}[.:]|</?\w|\|)"
)
"""How a line begins that asks in another way: a heading, bold, an item, a label, a tag, a row."""
_HALF = 0.5
"""Share of such lines, compared with those in italics, from which on they are what the document asks."""


def with_bold_questions(text: str) -> str:
    """The text with such lines in bold, where most lines in italics ask and text follows each.

    Where as much asks in other ways, they belong to answers.
    """
    if not any(sign.search(text) for sign in _SIGNED):
        return text
    lines = text.split("\n")
    marked = [at for at, line in enumerate(lines) if line[:1] in ("_", "*")]
    found = [(at, match) for at in marked if (match := _ITALIC.fullmatch(lines[at]))]
    asking = {at for at, match in found if match["text"].endswith(_ASKS)}
    if len(asking) < max(_FEWEST, _SHARE * len(found)) or not all(
        _is_answered(lines, at, asking) for at in asking
    ):
        return text
    if sum(map(_asks_otherwise, lines)) >= max(_FEWEST, _HALF * len(asking)):
        return text
    code = parse_markdown(text).code_lines
    for at, match in found:
        if at not in code and (at in asking or asks(match["text"])):
            lines[at] = f"**{match['text']}**"
    return "\n".join(lines)


def _asks_otherwise(line: str) -> bool:
    return may_hold_mark(line) and _OTHERWISE.match(line) is not None and ends_asking(line)


def _is_answered(lines: Sequence[str], at: int, asking: Set[int]) -> bool:
    """Whether a line stands apart from what is above it, and text follows that asks not itself."""
    above = lines[at - 1].strip() if at else ""
    below = next((place for place in range(at + 1, len(lines)) if lines[place].strip()), None)
    return not above and below is not None and below not in asking and not lines[below].startswith("#")
