"""Lists that a sentence leads into in documents that promise no questions: what to look at, or to ask a user.

Neither `Checks:` nor "Ask the user the following questions", as a program is told to, asks the reader.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui.extract.choices.line_ranges import Lines
from tui.extract.questions.asking import asks_at_end, ends_asking
from tui.extract.questions.directions import directs
from tui.extract.questions.doubts import promised
from tui.extract.questions.heads import Head
from tui.extract.questions.names import is_faq_name, promises_questions
from tui.extract.questions.records import is_record
from tui.extract.questions.sections import title_as_written
from tui.text.markdown import Block, BlockKind, Markdown

_LONGEST = 120
"""Characters of a line that leads into a list."""
_CONTAINER = ":::"
"""What opens a container: `::: questions` says what a lesson is about."""
_COLONS = (":", "：")
_CHECKLIST_SIGNS = ("hecklist", "HECKLIST", "heck list")
_CHECK = re.compile(
    r"(?:[*_]*\[[ xX]?\] *)*(?:[*_]{1,3}[^*_]{1,60}[*_]{1,3}[:：]? *)?"
    r"(?:is|are|does|do|has|have|was|were|will|did|can|should|could|would|must)\b(?! (?:you|i)\b)",
    re.I,
)
"""What a list of checks asks: whether something is done, not what it is, nor whether the reader knows it."""
_SHARE_CHECKS = 0.8
_SHARE_DIRECT = 0.6
"""Shares of the items that ask."""
_SEVERAL = 6
"""Lines and lists of a document that is nothing else."""
_USER_SIGNS = ("user", "User", "用户", "utzer", "usuario", "usuário", "utilisateur", "ользовател")
_USERS = re.compile(
    r"\bask (?:the |your )?users?\b|\b(?:frag\w*) (?:den|die) (?:be)?nutzer|\bpregunt\w+ al usuario"
    r"|\bpergunt\w+ ao usuário|\bdemand\w+ à l['’]utilisateur|\bспроси\w* (?:у )?пользовател"
    r"|(?:询问|问|向)用户",
    re.I,
)
_LEADS_ON = re.compile(r"question|following|these|[:：]\s*$|frage|pregunta|pergunta|вопрос|问题|以下", re.I)


def without_led(markdown: Markdown, items: Sequence[Head]) -> list[Head]:
    """The items without the bullets of such lists in which nothing is answered.

    None in records, and of lists that say what to do when.
    """
    asking = [head.line for head in items if asks_at_end(head.question)]
    if items and not promised(markdown) and (_is_record(markdown) or _direct(markdown, items)):
        return []
    if not asking or promised(markdown) or _are_all(markdown):
        return list(items)
    inside = Lines(
        range(block.start, block.end)
        for block in markdown.at_depth(0, BlockKind.LIST)
        if bisect_left(asking, block.start) < bisect_left(asking, block.end) and _is_led(markdown, block)
    )
    left = [head for head in items if head.line not in inside]
    return [] if _are_checks(markdown, left) else left


@lru_cache(maxsize=1)
def _is_record(markdown: Markdown) -> bool:
    """Kept, as each list is looked at by itself."""
    return is_record(markdown.lines)


def _direct(markdown: Markdown, items: Sequence[Head]) -> bool:
    """Whether most items that ask say what to do then."""
    asking = [markdown.lines[head.line] for head in items if ends_asking(head.question)]
    return bool(asking) and sum(map(directs, asking)) >= _SHARE_DIRECT * len(asking)


def _are_all(markdown: Markdown) -> bool:
    """Whether a document is nothing but several lists, each below the line that leads into it."""
    blocks = markdown.outer
    kinds = [BlockKind.PARAGRAPH, BlockKind.LIST] * (len(blocks) // 2)
    led = all(block.text.rstrip().endswith(_COLONS) for block in blocks[::2])
    return len(blocks) >= _SEVERAL and [block.kind for block in blocks] == kinds and led


def _are_checks(markdown: Markdown, items: Sequence[Head]) -> bool:
    """Whether a heading above or the title names a checklist, and most that ask can be ticked off."""
    if not items or not any(map(markdown.text.__contains__, _CHECKLIST_SIGNS)):
        return False
    headings = [block for block in markdown.headings if block.depth == 0]
    at = bisect_left(headings, items[0].line, key=lambda block: block.start)
    names = [title_as_written(markdown), headings[at - 1].text if at else ""]
    if not any(sign in name for sign in _CHECKLIST_SIGNS for name in names):
        return False
    asking = [head for head in items if asks_at_end(head.question)]
    checks = sum(_CHECK.match(head.question) is not None and _is_bare(markdown, head) for head in asking)
    return checks >= max(1, _SHARE_CHECKS * len(asking))


def _is_bare(markdown: Markdown, head: Head) -> bool:
    """Whether nothing stands below an item."""
    return not head.behind and "".join(markdown.lines[head.body : head.body + 1])[:1] not in (" ", "\t")


@lru_cache(maxsize=1)
def asked_of_users(markdown: Markdown) -> Lines:
    """The lines of what a document tells to ask a user; kept, as each list is held against them."""
    return Lines(() if promised(markdown) else _asked_of_users(markdown))


def _asked_of_users(markdown: Markdown) -> Iterator[range]:
    """From each paragraph that tells to ask a user something up to the next heading."""
    if not any(map(markdown.text.__contains__, _USER_SIGNS)):
        return
    starts = [block.start for block in markdown.headings]
    for block in markdown.at_depth(0, BlockKind.PARAGRAPH):
        found = _USERS.search(block.text)
        if found and _LEADS_ON.search(block.text, found.end()):
            after = bisect_left(starts, block.end)
            yield range(block.end, starts[after] if after < len(starts) else len(markdown.lines))


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
