"""The label above an explanation, `Explanation:`, taken off it: the card has a place of its own for that."""

import re

from tui.extract.questions.names import is_explanation_name

_LABEL = re.compile(
    r"[ \t]*(?:#{1,6}[ \t]+)?(?P<mark>[*_]{0,3})(?P<name>[^\W\d_][^\n:：*_<>\[\]]{2,40}?)(?:/References?)?"
    r"(?P<closed>[*_]{0,3})"
    r"[ ]?[:：](?P<ended>[*_]{0,3}):?(?P<end>[ \t]*\\?\n\s*|[ \t]+)(?=\S)"
)


_FAR = 80
"""Characters within which a label ends."""


def without_explanation_label(text: str) -> str:
    """An explanation without a label that it begins with; one in a line of bold that goes on stays."""
    if ":" not in text[:_FAR] and "：" not in text[:_FAR]:
        return text
    bare = text.lstrip("\n")
    label = _LABEL.match(bare)
    if label is None or label["mark"] != label["closed"] + label["ended"]:
        return text
    if not is_explanation_name(label["name"]):
        return text
    return _below(bare[label.end("ended") :]) if "\n" in label["end"] else bare[label.end() :]


def _below(text: str) -> str:
    """What stands below the rest of a label's line, which keeps its indent: that may make it code."""
    return text.partition("\n")[2].lstrip("\n")
