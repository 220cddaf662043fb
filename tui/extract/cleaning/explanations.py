"""Explanations without the label that only says that they explain: their own field says that."""

import re

from tui.extract.questions.names import is_explanation_name

_PLAIN = re.compile(r"(?P<name>[^*_:：\n#>|\[]{2,60})(?:：[ \t]*|:[ \t]+)(?=\S)")
"""A label on the line of what it labels; one above a list may be the first of several parts."""
_MARKED = re.compile(r"(\*\*|__|\*|_)(?P<name>[^*_:：\n]{2,60})(?:[:：][ ]*\1|\1[ ]*[:：])[ \t]*")
"""The same in bold."""
_ABOVE = re.compile(r"\*\*(?P<name>[^*_:：\n]{2,60})\*\*[ \t]*\n+(?=[^\s*+#>|`-])")
"""One on a line of its own, above text."""
_PART = re.compile(r"\n[ \t]*(?:[-*+][ ]+)?\*\*[^*\n]{2,60}(?:[:：][ ]*\*\*|\*\*[ ]*(?:[:：]|\n|\Z))")
"""The label of a further part, beside which the first one's is needed."""
_QUOTED = re.compile(r"(?:[ ]{0,3}>[^\n]*(?:\n|\Z))+")
_QUOTE = re.compile(r"(?m)^[ ]{0,3}>[ ]?")


def without_explanation_label(text: str) -> str:
    """The text without such a label at its beginning; a quote that is all of a labelled one is opened."""
    if not text.startswith(">"):
        return _without(_PLAIN, text)
    if not _QUOTED.fullmatch(text):
        return text
    said = _QUOTE.sub("", text).strip()
    first, _, below = said.partition("\n")
    if is_explanation_name(first):
        return below.strip("\n")
    bare = _without(_MARKED, _without(_PLAIN, said))
    return text if bare == said else bare


def without_bold_label(text: str) -> str:
    """The text behind an answer without such a label in bold, if none of another part follows."""
    if not text.startswith("**") or _PART.search(text):
        return text
    return _without(_ABOVE, _without(_MARKED, text)).lstrip("\n")


def _without(label: re.Pattern[str], text: str) -> str:
    match = label.match(text)
    return text[match.end() :] if match and is_explanation_name(match["name"]) else text
