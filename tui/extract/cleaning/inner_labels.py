"""Labels of answers within what they label: in a quote, in bold with its first words, in each item."""

import re

from tui.extract.choices.answer_words import KIND, ONE

_NAME = rf"(?:the\s+)?{KIND}(?:{ONE}|answers)"
_IN_BOLD = rf"(?:{_NAME}|(?-i:A))"
"""A lone `A` labels an answer only in bold: plain, or with a number, it may be a record or a blood group."""
_QUOTED = re.compile(r"(?:[ ]{0,3}>[^\n]*(?:\n|\Z))+\s*", re.I)
_MARK = re.compile(r"(?m)^[ ]{0,3}>[ ]?")
_LABELLED_QUOTE = re.compile(
    rf"[ ]{{0,3}}>[ ]*(?:(\*\*|__){_IN_BOLD}[ ]?[:：.]?\1[ ]?[:：]?|{_NAME}[ ]?[:：])(?=\s)[ \t]*", re.I
)
_EMPHASISED = re.compile(
    rf"(\*\*|__|\*|_){_IN_BOLD}[ ]?(?::[ \t]+|：[ \t]*)(?!\(?\w[).,:*_&])(?=\S(?:(?!\1)[^\n])*\1)", re.I
)
_WHOLLY = re.compile(r"([*_])(?P<said>[^*_\n]+)\1")
_ITEMS = re.compile(
    rf"(?m)^([ \t]*[-*+•][ \t]+)(?:(\*\*|__){_IN_BOLD}(?:[ ]?[:：]\2|\2[ ]?[:：])"
    rf"|{_NAME}[ ]?[:：](?=[ \t]))[ \t]*",
    re.I,
)
_ITEM = re.compile(r"(?m)^[ ]{0,3}[-*+•][ \t]+\S")
_NAMED_ITEMS = re.compile(
    r"[-*+][ \t]+(?:\*\*|__)?A\d{0,3}(?:\*\*|__)?[ ]?[.:：](?s:.*?)"
    r"\n[ \t]*[-*+][ \t]+(?:\*\*|__)?[A-Z]{1,4}\d{0,3}(?:\*\*|__)?[ ]?[:：]"
)


def lists_names(text: str) -> bool:
    """Whether a list says something of `A` and then of `B`, `O` or `AAAA`: these are names and no labels."""
    return _NAMED_ITEMS.match(text) is not None


def without_inner_label(text: str) -> str:
    """The text without such a label at its beginning; a quote that is all of a labelled answer is opened."""
    bare = text.lstrip(" ")
    if bare.startswith(">"):
        return _without_quoted(text)
    if bare.startswith(("*", "_")) and bare[1:2] != " ":
        return _without_emphasised(text) if _EMPHASISED.match(text) else text
    if bare[:1] in ("-", "*", "+", "•"):
        return _without_item_labels(text)
    return text


def _without_emphasised(text: str) -> str:
    """Without a label in emphasis, and without italics where all that is said stands in them."""
    bare = _EMPHASISED.sub(r"\1", text, count=1)
    whole = _WHOLLY.fullmatch(bare.strip())
    return whole["said"] if whole else bare


def _without_quoted(text: str) -> str:
    label = _LABELLED_QUOTE.match(text)
    if label is None:
        return text
    if _QUOTED.fullmatch(text):
        return _MARK.sub("", f"> {text[label.end() :]}").strip("\n")
    return f"> {text[label.end() :]}"


def _without_item_labels(text: str) -> str:
    """Without the label of each item, where all of them have one."""
    labelled = len(_ITEMS.findall(text))
    if not labelled or labelled < len(_ITEM.findall(text)):
        return text
    return _ITEMS.sub(r"\1", text) if labelled > 1 else text.lstrip(" ")
