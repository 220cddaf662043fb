"""Headings that only count tasks, `### Задание 2`, with a line or heading below that says "Answer"."""

import re
from collections.abc import Sequence

from tui.extract.questions.heads import Head, HeadKind, paragraph_heads
from tui.extract.questions.names import bare, is_answer_name
from tui.text.markdown import Markdown

_TASK = re.compile(
    r"(?:task|assignment|challenge|задани[ея]|задача|завдання"
    r"|tarea|actividad|tarefa|atividade|tâche|activité"
    r"|compito|opdracht|zadanie|ćwiczenie|alıştırma|bài(?: tập)?|任务|作业|課題|연습|과제)"
    r" ?(?:№|#|n[o°º]\.?)? ?\d{1,3}(?:\.\d{1,2})?[ .:*()]*",
    re.I,
)
_FEWEST, _SHARE = 2, 0.7
"""Counted tasks that must have an answer, and their share."""


def answered_tasks(markdown: Markdown, headings: Sequence[Head]) -> tuple[list[Head], list[Head]]:
    """The headings of tasks with an answer below them, and those without; none where these are many."""
    tasks = [head for head in headings if _TASK.fullmatch(bare(head.question))]
    if len(tasks) < _FEWEST:
        return [], []
    answers = _answer_lines(markdown)
    ends = [*(head.line for head in tasks[1:]), len(markdown.lines)]
    answered = {
        head.line
        for head, end in zip(tasks, ends, strict=True)
        if any(head.line < line < end for line in answers)
    }
    if len(answered) < max(_FEWEST, _SHARE * len(tasks)):
        return [], []
    return [head for head in tasks if head.line in answered], [
        head for head in tasks if head.line not in answered
    ]


def _answer_lines(markdown: Markdown) -> list[int]:
    """Headings and lines in bold that only say that an answer follows."""
    bold = [head for head in paragraph_heads(markdown) if head.kind is HeadKind.BOLD]
    named = [head.line for head in bold if is_answer_name(head.question)]
    outer = (block for block in markdown.headings if block.depth == 0)
    return sorted([*named, *(block.start for block in outer if is_answer_name(block.text))])
