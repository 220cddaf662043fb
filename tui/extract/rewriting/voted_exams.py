"""What sites where people vote on answers of exams write around them, emptied; lines keep their number."""

import re

from tui.extract.cleaning.code_pieces import outside_fences
from tui.text.signs import RareSign, rare

_MARKED = re.compile(
    r"^([ \t]*(?:[-*+][ \t]+)?(?:[*_]{0,2}(?:[A-Ja-j][.)]|\([A-Ja-j]\))|\[[ xX]?\])[^\n]*?\S)[ \t]+"
    r"[*_]{0,2}Most Voted[*_]{0,2}[ \t]*$",
    re.M,
)
"""A choice that most people voted for, which would give away the answer, or what they take for it."""
_VOTES = re.compile(
    r"^[ \t]*[Cc]ommunity vote [Dd]istribution[ \t]*"
    r"(?:\n[ \t]*(?:(?:[A-J]{1,8}|Other)[ ]?\(\d{1,3}[ ]?%\)|\d{1,3}[ ]?%)[ \t]*)*$",
    re.M,
)
_TOPIC_BEHIND = re.compile(r"^([ \t]*Question #\d{1,4})[ \t]*Topic \d{1,2}[ \t]*$", re.M)
_TOPIC_BELOW = re.compile(r"^(NEW QUESTION \d{1,4}[ \t]*\n)-[ ]?\((?:Exam )?Topic \d{1,2}\)[ \t]*$", re.M)
_BUTTON = r"(?:Hide|Reveal|Show) (?:Solution|Answer)"
_BUTTONS = re.compile(
    rf"^[ \t]*(?:{_BUTTON}[ \t]+Discussion(?:[ \t]+\d{{1,4}})?"
    rf"|(?:(?:Hide|Reveal|Show) Suggested Answer)(?:[ \t]+{_BUTTON})?|{_BUTTON}[ \t]+{_BUTTON})[ \t]*$",
    re.M,
)
"""What can be pressed below a question."""
_OPINIONS = re.compile(
    r"^[ \t]*(?:by \S{1,40} at [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}[^\n]{0,20}|upvoted \d{1,5} times?"
    r"|(?:Selected|Chosen) Answer: [A-J]{1,8}|Comments(?: \d{1,4})?)[ \t]*$",
    re.M,
)
"""What people there say of answers, and when."""
_NUMBER_NAMED = re.compile(r"^([ \t>#*_]*QUESTION) NO[:.]?[ \t]*(?=\d{1,4}\b)", re.M)
_NUMBERED = re.compile(r"^[ \t]*NEW QUESTION \d", re.M)
_LABEL = re.compile(r"^[ \t]*(?P<mark>[*_]{0,2})Explanation(?:/References?)?:(?P=mark)[ \t]*(?=\S|$)", re.M)
"""What stands above explanations there, which cards have a place of their own for."""
SIGNS = (
    RareSign("Q", re.compile(r"Q(?:uestion #|UESTION NO|UESTION(?<=NEW QUESTION))")),
    rare("Most Voted", "V"),
    "ommunity vote",
    " Discussion",
    "Suggested Answer",
)
"""Without one of these there is nothing to do."""


def without_votes(text: str) -> str:
    """The text without votes, buttons and the numbers of topics beside those of questions.

    In one that has any of these, or numbers as such sites write them, explanations lose their label. Fenced
    code stays as it is.
    """
    bare = outside_fences(text, _without_signs)
    if bare == text and not _NUMBERED.search(text):
        return text
    return outside_fences(bare, lambda piece: _LABEL.sub("", piece))


def _without_signs(text: str) -> str:
    bare = _VOTES.sub(lambda votes: "\n" * votes[0].count("\n"), _MARKED.sub(r"\1", text))
    bare = _BUTTONS.sub("", _NUMBER_NAMED.sub(r"\1 ", bare))
    bare = _TOPIC_BELOW.sub(r"\1", _TOPIC_BEHIND.sub(r"\1", bare))
    return _OPINIONS.sub("", bare) if bare != text else text
