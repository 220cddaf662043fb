"""Questions whose answer stands behind them on the same line."""

import re

from tui.extract.choices.answer_words import ONE
from tui.extract.questions.asking import MARK, may_hold_mark

_BOLD = re.compile(
    rf"(\*\*|__)(?=\S)(?:(?:(?!\1).)+?{MARK}[\"”»]?|[\"“«](?:(?!\1).)+?[\"”»])\1[ ]*"
    r"(?:(?:→|⇒|->|=>|—|–|-|:)[ ]*|(?=(?:\*\*)?A(?:ns|nswer)?[.:])|(?<=[ ])(?=[^\W\d_][^?？؟]*$))(?=\S)"
)
_LED = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).){3,300}?\1[ ]*(?:—|–|-|:)[ ]*(?=\[[^\[\]]{1,100}\]\(http)")
"""A question in bold with nothing behind it but a link to what answers it."""
_DASHED = re.compile(rf"[^?？؟]{{3,300}}?{MARK}[*_»”\"]{{0,3}}[ ]+(?:→|⇒|->|=>|—|–|--)[ ]+(?=\S)")
_LABELLED = re.compile(rf"\S[^\n]{{2,500}}?[?？؟:.…*_`)]\s+(?=(?:\*\*|__)?(?:{ONE})(?:\*\*|__)?[:：])", re.I)
"""What an answer called one follows: `It is lit by: **Answer: oil**`."""
_PAIRED = re.compile(
    r"(?:[^\n?？]{0,60}?[ \]])??(?:\*\*|__)?(?:Q|F|P|D|В|S|问|問)[ ]?(?:\*\*|__)?[:：](?:\*\*|__)?[ ]*"
    r"(?P<asked>[^\n]{2,500}?)\s+(?=(?:\*\*|__)(?:A|R|О|C|答)[ ]?(?:\*\*|__)?[:：])"
)
"""Both on one line, called by their first letters: `**Q:** Why? **A:** So.`"""
_PARTING = " →⇒->=—–:"


def bold_parted(line: str) -> tuple[str, str] | None:
    """A question in bold and what answers it; None where nothing does."""
    match = _BOLD.match(line)
    return (match[0].rstrip(_PARTING), line[match.end() :]) if match else None


def item_parted(line: str) -> tuple[str, str] | None:
    """The question of a list item and what answers it; None where nothing does."""
    if may_hold_mark(line) and (match := _BOLD.match(line) or _DASHED.match(line)):
        return match[0].rstrip(_PARTING), line[match.end() :]
    if "](http" in line and (match := _LED.match(line)):
        return match[0].rstrip(_PARTING), line[match.end() :]
    if (":**" in line or "：**" in line or "**:" in line) and (match := _PAIRED.match(line)):
        return match["asked"].rstrip(), line[match.end() :]
    match = _LABELLED.match(line) if ":" in line or "：" in line else None
    return (match[0].rstrip(), line[match.end() :]) if match else None
