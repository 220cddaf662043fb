"""How much a heading or an item that asks by its words may do something else: tell, or say what to do.

"How it works" tells of it, and "Create a table" is a step of a lesson as often as it is a task.
"""

import re
from functools import lru_cache

from tui.extract.questions.asking import ends_asking, marking, may_tell
from tui.extract.questions.names import promises_questions
from tui.extract.questions.sections import title_as_written
from tui.text.markdown import Markdown

_STEP = re.compile(
    r"[\W_]*(?:create|fix|find|implement|design|build|draw|choose|select|pick|arrange|complete|fill|write|convert"
    r"|define|match|show)\b"
    r"|[\W_]*(?:state|list|name|reverse|outline|compute|estimate|compare)\b"
    r"(?![ ](?:the|an?|any|all|some|at|each|its|two|three|four|five|few|\d+|out|down|and|between)\b)",
    re.I,
)
"""Tasks that lessons and instructions set as well as exams, and words that are names of things as often."""
_TASKS = re.compile(
    r"\b(?:exercises?|problems?|tasks?|challenges?|katas?|drills?|practi[cs]e|homework|assignments?|aufgaben"
    r"|übungen|ejercicios|exercícios|exercices|esercizi|упражнения|задачи|задания|zadania)\b|练习|習題|习题|演習",
    re.I,
)
_MAY_TELL, _MAY_INSTRUCT = 0.5, 0.8


@lru_cache(maxsize=1)
def promised(markdown: Markdown) -> bool:
    """Whether a document's title says that questions or tasks follow; kept, as several families ask."""
    title = title_as_written(markdown)
    return promises_questions(title) or _TASKS.search(title) is not None


def doubt(markdown: Markdown, text: str) -> float:
    """From 0 for what surely asks, by a mark or a word of exams, to what lessons are full of."""
    if may_tell(text):
        return _MAY_TELL
    if ends_asking(text) or promised(markdown):
        return 0.0
    mark = marking(text)
    return _MAY_INSTRUCT if _STEP.match(text, mark.end if mark else 0) else 0.0
