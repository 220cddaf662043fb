"""Lists that a sentence leads into, `Checks:`, in documents that promise no questions: things to look at."""

from bisect import bisect_left
from collections.abc import Sequence

from tui.extract.choices.line_ranges import Lines
from tui.extract.questions.asking import asks_at_end, ends_asking
from tui.extract.questions.doubts import promised
from tui.extract.questions.heads import Head
from tui.extract.questions.names import is_faq_name, promises_questions
from tui.text.markdown import Block, BlockKind, Markdown

_LONGEST = 120
"""Characters of a line that leads into a list."""
_CONTAINER = ":::"
"""What opens a container: `::: questions` says what a lesson is about."""
_COLONS = (":", "：")


def without_led(markdown: Markdown, items: Sequence[Head]) -> list[Head]:
    """The items without the bullets of such lists in which nothing is answered."""
    asking = [head.line for head in items if asks_at_end(head.question)]
    if not asking or promised(markdown):
        return list(items)
    inside = Lines(
        range(block.start, block.end)
        for block in markdown.at_depth(0, BlockKind.LIST)
        if bisect_left(asking, block.start) < bisect_left(asking, block.end) and _is_led(markdown, block)
    )
    return [head for head in items if head.line not in inside]


def _is_led(markdown: Markdown, block: Block) -> bool:
    lines = markdown.lines
    if not lines[block.start].lstrip().startswith(("-", "*", "+")) or _holds_more(markdown, block):
        return False
    at = block.start - 1 if block.start and lines[block.start - 1].strip() else block.start - 2
    lead = lines[at].strip(" *_") if at >= 0 else ""
    if lead.startswith(_CONTAINER):
        return True
    return (
        lead.endswith(_COLONS)
        and len(lead) <= _LONGEST
        and lead[0] not in "#>|<-+"
        and not (promises_questions(lead) or is_faq_name(lead) or ends_asking(lead))
    )


def _holds_more(markdown: Markdown, block: Block) -> bool:
    """Whether an item has more than its own line."""
    return any(line[:1] in (" ", "\t") for line in markdown.lines[block.start : block.end] if line.strip())
