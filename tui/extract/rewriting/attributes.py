"""Lines of attributes for the block above them, `{: .answer}`, as Kramdown has them: they say nothing."""

import re

from tui.text.markdown import parse_markdown

SIGN = "{:"
_ATTRIBUTES = re.compile(r"^[ \t>]*\{:[^{}\n]*\}[ \t]*$", re.M)


def without_attributes(text: str) -> str:
    """The text with such lines emptied; lines keep their number, and code what was written."""
    if _ATTRIBUTES.search(text) is None:
        return text
    lines = text.split("\n")
    code = parse_markdown(text).code_lines
    for at, line in enumerate(lines):
        if SIGN in line and at not in code and _ATTRIBUTES.fullmatch(line):
            lines[at] = ""
    return "\n".join(lines)
