"""Headings that tell of a trouble with a program, `### Problem 1: …`, where exams set one."""

import re
from collections.abc import Sequence

from tui.extract.questions.asking import ends_asking
from tui.extract.questions.heads import Head
from tui.text.markdown import Markdown

_PROBLEM = re.compile(r"\W*(?:problem|問題|问题|문제)", re.I)
"""What both are called."""
_SECTION = re.compile(
    r"troubleshoot|(?:common|known|frequent|possible) (?:problems|issues|errors)"
    r"|problems? (?:&|and) (?:solutions|fixes)"
    r"|トラブル|故障|排错|排查|解决方案|fehlerbehebung|problembehebung|dépannage|solu[cç][ií]\w+ de problemas"
    r"|устранение|неполадк",
    re.I,
)
"""What the part of a program's pages is called that lists troubles."""
_REMEDY = re.compile(
    r"[\W_]*(?:symptoms?|causes?|root cause|reasons?|fix(?:es)?|workarounds?|error(?: message)?|diagnosis"
    r"|症状|原因|現象|现象"
    r"|対処法?|対策|解決策|解決方法|解决方案|解决方法|解决办法|원인|증상|해결(?: ?방법)?)[\W_]*(?:[:：]|$)",
    re.I,
)
"""What stands below a trouble, and below no task."""
_LOOKED_AT = 8
_SHARE = 0.5


def without_troubles(markdown: Markdown, headings: Sequence[Head]) -> Sequence[Head]:
    """The headings without those that are called problems and ask nothing, where these are troubles."""
    problems = [head for head in headings if head.mark and head.mark.prefixed and _is_problem(head.question)]
    if not problems:
        return headings
    remedied = sum(_is_remedied(markdown, head) for head in problems)
    troubles = {
        head.line
        for head in problems
        if remedied >= _SHARE * len(problems) or _SECTION.search(_above(headings, head))
    }
    return [head for head in headings if head.line not in troubles]


def _is_problem(text: str) -> bool:
    return _PROBLEM.match(text) is not None and not ends_asking(text)


def _is_remedied(markdown: Markdown, head: Head) -> bool:
    below = markdown.lines[head.body : head.body + _LOOKED_AT]
    own = next((at for at, line in enumerate(below) if line.startswith("#")), len(below))
    return any(map(_REMEDY.match, below[:own]))


def _above(headings: Sequence[Head], head: Head) -> str:
    """The heading that a head stands under."""
    over = (one for one in reversed(headings) if one.line < head.line and one.level < head.level)
    return next((one.question for one in over), "")
