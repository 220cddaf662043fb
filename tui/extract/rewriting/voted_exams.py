"""What sites where people vote on answers of exams write around them, emptied; lines keep their number."""

import re

_MARKED = re.compile(r"^([ \t]*[A-J][.)][^\n]*?\S)[ \t]+Most Voted[ \t]*$", re.M)
"""A choice that most people voted for, which would give away the answer, or what they take for it."""
_VOTES = re.compile(
    r"^[ \t]*[Cc]ommunity vote [Dd]istribution[ \t]*"
    r"(?:\n[ \t]*(?:[A-J]{1,8}|Other)[ ]?\(\d{1,3}[ ]?%\)[ \t]*)*$",
    re.M,
)
_TOPIC_BEHIND = re.compile(r"^([ \t]*Question #\d{1,4})[ \t]+Topic \d{1,2}[ \t]*$", re.M)
_TOPIC_BELOW = re.compile(r"^(NEW QUESTION \d{1,4}[ \t]*\n)-[ ]?\((?:Exam )?Topic \d{1,2}\)[ \t]*$", re.M)
SIGNS = ("Most Voted", "ommunity vote", "Question #", "NEW QUESTION")
"""Without one of these there is nothing to do."""


def without_votes(text: str) -> str:
    """The text without votes and the numbers of topics beside those of questions."""
    text = _VOTES.sub(lambda votes: "\n" * votes[0].count("\n"), _MARKED.sub(r"\1", text))
    return _TOPIC_BELOW.sub(r"\1", _TOPIC_BEHIND.sub(r"\1", text))
