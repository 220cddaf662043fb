"""The rows of choices of a document, which two families look at."""

from functools import lru_cache

from tui.extract.choices import Run, choice_runs
from tui.text.markdown import Markdown


@lru_cache(maxsize=1)
def choice_rows(markdown: Markdown) -> tuple[Run, ...]:
    """Every row of boxes or letters, in order; kept for the next family that asks."""
    return tuple(choice_runs(markdown.lines, markdown.code_lines))
