"""Choices that the front matter of a file lists, the right ones marked: the file's text asks and explains."""

import re
from collections.abc import Sequence

from tui.extract.front_matter import FrontMatter

_NAMES = ("answers", "choices", "options")
_RIGHT = re.compile(r"[ ]+(?://[ ]*correct|\(correct\)|✅)$", re.I)
_EXPLAINS = re.compile(r"[ \t]*<!--[ ]*explanation[ ]*-->[ \t]*", re.I)
_FEWEST = 2


def with_choices(lines: Sequence[str], matter: FrontMatter) -> str | None:
    """The text below the front matter with its choices as boxes; None where it lists none, or marks none.

    They stand above what explains them, behind a label.
    """
    offers = next((matter.fields[name] for name in _NAMES if name in matter.fields), ())
    right = [_RIGHT.search(offer) is not None for offer in offers]
    if len(offers) < _FEWEST or not any(right) or all(right):
        return None
    boxes = [
        f"- [{'x' if one else ' '}] {_RIGHT.sub('', offer)}" for offer, one in zip(offers, right, strict=True)
    ]
    body = lines[matter.end :]
    end = next((at for at, line in enumerate(body) if _EXPLAINS.fullmatch(line)), None)
    if end is None:
        return "\n".join([*body, "", *boxes, ""])
    return "\n".join([*body[:end], "", *boxes, "", "**Explanation:**", *body[end + 1 :]])
