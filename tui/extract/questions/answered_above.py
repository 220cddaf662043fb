"""Numbered heads above the first one that offers choices: questions where an answer is named below them."""

from collections.abc import Sequence

from tui.extract.choices.answer_lines import names_answer
from tui.extract.questions.heads import Head
from tui.text.markdown import Markdown


def answered_above(markdown: Markdown, loose: Sequence[Head], first: Head) -> list[Head]:
    """Which heads that seemed to ask nothing are of the first question's like, and answered."""
    alike = [
        head
        for head in loose
        if head.mark and head.line < first.line and (head.kind, head.level) == (first.kind, first.level)
    ]
    ends = [*(head.line for head in alike[1:]), first.line]
    return [
        head
        for head, end in zip(alike, ends, strict=False)
        if any(map(names_answer, markdown.lines[head.body : end]))
    ]
