"""Forms to fill in, as projects have them for reports: their questions are put to whoever writes."""

import re
from collections.abc import Sequence

from tui.extract.choices.choice_reading import WHOLLY_BOLD
from tui.extract.front_matter import front_matter
from tui.extract.questions.looks import looks_asking
from tui.text.markdown import Markdown

_FIELDS = frozenset({"name", "about", "title", "labels", "assignees", "type", "projects", "description"})
"""What stands above the form of a report, `name` and `about` in any case."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PLACEHOLDER = re.compile(
    r"^(?:[^\w\n]|_)*+(?:an? (?:clear|concise|short|brief|detailed)(?:(?: and|,) \w+)? (?:descri|expla)"
    r"|(?:please |briefly )?(?:describe|explain|add|list|provide|paste|attach) [^\n]{0,60}\b(?:here|below)"
    r"(?:[^\w\n]|_)*$)",
    re.I | re.M,
)
"""What stands where somebody is to write."""
_FEWEST, _SHARE = 2, 0.5
"""Parts of a form that are yet to be filled in, and their share."""
_MOST_LINES = 200


def is_form(markdown: Markdown) -> bool:
    """Whether a document is the form of a report, or half of its parts only hold what is to stand there."""
    if len(markdown.lines) > _MOST_LINES:
        return False
    if markdown.skip and _is_template(markdown):
        return True
    code = markdown.code_lines
    places = sum(
        not (number in code or line.startswith("#") or WHOLLY_BOLD.fullmatch(line))
        for number, line in enumerate(markdown.lines)
        if _PLACEHOLDER.match(line)
    )
    if places < _FEWEST and "<!--" not in markdown.text:
        return False
    headings = [block for block in markdown.headings if block.depth == 0]
    ends = [block.start for block in headings[1:]] + [len(markdown.lines)]
    parts = (markdown.lines[block.end : end] for block, end in zip(headings, ends, strict=False))
    waiting = max(places, sum(map(_is_blank, parts)) if len(headings) >= _FEWEST else 0)
    if waiting < _FEWEST:
        return False
    asked = max(len(headings), sum(looks_asking(line, begins=True) for line in markdown.lines))
    return waiting >= max(_FEWEST, _SHARE * asked)


def _is_template(markdown: Markdown) -> bool:
    fields = front_matter(markdown.lines[: markdown.skip]).fields.keys()
    return {"name", "about"} <= fields and fields <= _FIELDS


def _is_blank(lines: Sequence[str]) -> bool:
    """Whether a part holds comments and nothing else."""
    text = "\n".join(lines).strip()
    return text.startswith("<!--") and not _COMMENT.sub("", text).strip()
