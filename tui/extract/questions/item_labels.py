"""What list items are called: questions by a label or by number, with what is called an answer below."""

import re
from collections.abc import Sequence

from tui.extract.choices.answer_lines import names_answer
from tui.extract.questions.heads import Head
from tui.text.markdown import Markdown

_FEWEST = 3
"""Items that are such a list."""
COUNTED = re.compile(r"[ \t]*\d")
_NO_LETTERS = re.compile(r"[\W\d_]")
_TASK = re.compile(r"\W*(?:problem|exercise|case|step)", re.I)
"""Words that with a number head other things than questions as well."""
_SENTENCE = 4
"""Words of a task in a list of numbered ones that is called questions."""


def is_called_question(head: Head) -> bool:
    """Whether a word for it and a number stand before an item; `Q3` alone may be a quarter of a year."""
    prefix = head.question[: head.mark.end] if head.mark and head.mark.prefixed and head.mark.number else ""
    return len(_NO_LETTERS.sub("", prefix)) > 1 and not _TASK.match(prefix)


def are_labelled(markdown: Markdown, items: Sequence[Head]) -> bool:
    """Whether each of several items is called a question, and what stands right below it an answer."""
    return len(items) >= _FEWEST and all(
        head.mark and head.mark.prefixed and is_answered(markdown, head) for head in items
    )


def are_tasks(markdown: Markdown, items: Sequence[Head]) -> bool:
    """Whether items called questions are numbered sentences, which may ask in any language's words."""
    return len(items) >= _FEWEST and all(
        COUNTED.match(markdown.lines[head.line]) and len(head.question.split()) >= _SENTENCE for head in items
    )


def is_answered(markdown: Markdown, head: Head) -> bool:
    """Whether an answer that is called one stands behind or right below an item."""
    if names_answer(head.behind):
        return True
    line = next((line for line in markdown.lines[head.body : head.body + 3] if line.strip()), "")
    return line[:1] in " \t" and names_answer(line)
