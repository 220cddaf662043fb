"""The comments of a YAML file, which are no values and so are in nothing that was read from it."""

import re
from collections.abc import Iterator

import yaml

from tui.text.yaml_values import LOADER, lines_of

_COMMENT = re.compile(r"#[^\n\r\x85\u2028\u2029]*")


def comments(text: str) -> list[str]:
    """Every comment from its `#` to the end of its line, in order; none where the YAML has mistakes.

    Those behind the mark of a block, as in `answer: |  # mine`, are not seen.
    """
    if "#" not in text:
        return []
    try:
        return [found for between in _between(text) for found in _COMMENT.findall(between)]
    except (yaml.YAMLError, UnicodeEncodeError):
        return []


def _between(text: str) -> Iterator[str]:
    """What stands between the values and marks of a file."""
    lines = lines_of(text)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    # YAML passes over a byte order mark when it counts columns; only the first line can have one.
    bom = int(text.startswith("\ufeff"))
    loader, behind = LOADER(text), 0
    try:
        for token in iter(loader.get_token, None):
            begin, end = (
                starts[mark.line] + mark.column + (bom if mark.line == 0 else 0)
                for mark in (token.start_mark, token.end_mark)
            )
            if begin > behind:
                yield text[behind:begin]
            behind = max(behind, end)
    finally:
        loader.dispose()
    yield text[behind:]
