"""Family answered-headings: headings with one or a label below each that says that the answer follows."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from tui.extract.choices.answer_words import KIND, MANY, ONE
from tui.extract.families.weighing import weighed
from tui.extract.found import Found, Skipped
from tui.extract.questions.carving import carve
from tui.extract.questions.heads import Head
from tui.extract.questions.levels import by_level, outline
from tui.extract.questions.names import bare, may_name_answer
from tui.extract.questions.task_heads import answered_tasks
from tui.text.markdown import Block, Markdown
from tui.wording import one_line

MOST = 0.92
_MOST_LABELLED = 0.62
"""Less than that of the families which read the same headings for what they ask."""
_FEW = 0.5
_FEWEST, _SHARE = 3, 0.7
"""Headings of a level that must have an answer of their own, and the share of them."""
_ANSWER = re.compile(rf"(?:(?:the|my|sample|model|suggested|possible) )?(?:{ONE}|{MANY})(?: \d+)?", re.I)
_OTHER = re.compile(
    r"requests?|causes?|symptoms?|reasons?|issues?|root cause|context|requisição|solicitud|petición|запрос"
    r"|причина|原因|现象|请求|リクエスト",
    re.I,
)
"""What stands beside answers that are none to a question: replies of a service, remedies for a trouble."""
_NUMBER = re.compile(r"[\d.\s]+")
_LABEL = re.compile(
    rf"[>\s]*(?P<bold>[*_]{{1,3}})?{KIND}(?P<name>{ONE})[ ]*"
    r"(?:[:：]|(?(bold)[*_]{1,3}(?:\s*$|[ ]*[:：])|(?!)))",
    re.I,
)
"""How the first line below a heading may begin; a solution without a question is the remedy for a trouble."""
_REMEDY = re.compile(r"sol|lös|lsg|oplos|rozwi|řeš|rieš|реш|ріш|megold|çöz|解|λύση|สิ", re.I)
_REQUEST = re.compile(r"[\W\d]*(?:get|post|put|patch|delete)\W|[\W\d]*(?:get|post|put|delete) ?/", re.I)
_ASKED_OF_SERVICES = re.compile(
    r"[>\s*_]+(?:requests?|запрос|richiesta|petición|solicitud|requisição|requête|请求)\b", re.I
)


@lru_cache(maxsize=1)
def _heads(markdown: Markdown) -> tuple[tuple[Head, ...], tuple[Head, ...]]:
    """The answered headings of the level with the most of them, and that level's other ones."""
    tasks, unanswered = answered_tasks(markdown, outline(markdown).headings)
    if tasks:
        return tuple(head._replace(question="") for head in tasks), tuple(unanswered)
    if labelled := _labelled(markdown):
        return labelled
    outer = [block for block in markdown.headings if block.depth == 0]
    answers = [block for block in outer if _ANSWER.fullmatch(bare(block.text))]
    if len(answers) < _FEWEST or sum(_OTHER.fullmatch(bare(block.text)) is not None for block in outer) > 1:
        return (), ()
    best: tuple[tuple[Head, ...], tuple[Head, ...]] = ((), ())
    for level, heads in sorted(by_level(outline(markdown)).items()):
        owned = _owned(level, outer, answers)
        answered = tuple(head for head in heads if head.line in owned)
        others = tuple(head for head in heads if head.line not in owned)
        if len(answered) >= max(_FEWEST, _SHARE * len(heads)) and len(answered) > len(best[0]):
            best = answered, others
    return best


def _labelled(markdown: Markdown) -> tuple[tuple[Head, ...], tuple[Head, ...]] | None:
    """The headings of a level that have a line right below them that says so, and its others."""
    lines = markdown.lines
    best: tuple[tuple[Head, ...], tuple[Head, ...]] | None = None
    for _, heads in sorted(by_level(outline(markdown)).items()):
        answered = [head for head in heads if _is_labelled(lines, head)]
        if len(answered) < max(_FEWEST, _SHARE * len(heads)) or len(answered) <= len(best[0] if best else ()):
            continue
        kept = {head.line for head in answered}
        best = tuple(answered), tuple(head for head in heads if head.line not in kept)
    if best is None or any(_REQUEST.match(head.question) for head in best[0]):
        return None
    return None if any(map(_ASKED_OF_SERVICES.match, lines)) else best


def _is_labelled(lines: Sequence[str], head: Head) -> bool:
    first = next((line for line in lines[head.body : head.body + 2] if line.strip()), "")
    label = _LABEL.match(first) if may_name_answer(first) else None
    return label is not None and not _REMEDY.match(label["name"])


def _owned(level: int, outer: Sequence[Block], answers: Sequence[Block]) -> frozenset[int]:
    """The lines of the headings of a level below which an answer stands before the next one."""
    named = {block.start for block in answers}
    owned: set[int] = set()
    last: int | None = None
    for block in outer:
        if block.start in named and block.level > level and last is not None:
            owned.add(last)
        elif block.level <= level:
            last = block.start if block.level == level else None
    return frozenset(owned)


def evidence(markdown: Markdown) -> float:
    """Share of the level's headings that have an answer."""
    answered, others = _heads(markdown)
    most = _MOST_LABELLED if answered and _is_labelled(markdown.lines, answered[0]) else MOST
    return weighed(len(answered), len(answered) + len(others), _FEW, most)


def extract(markdown: Markdown) -> Found:
    """A candidate for each answered heading; what is only a number asks nothing itself."""
    answered, others = _heads(markdown)
    skipped = [
        Skipped(head.line + 1, one_line(head.question), "a heading without an answer below it")
        for head in others
        if head.asking
    ]
    heads = [head._replace(question="") if _NUMBER.fullmatch(head.question) else head for head in answered]
    return carve(markdown, _before(others, heads), skipped=skipped)


def _before(others: Sequence[Head], heads: Sequence[Head]) -> list[Head]:
    """The heads, whose regions stop at the latest at the next other heading of their level."""
    lines = [head.line for head in others]
    places = [bisect_left(lines, head.line) for head in heads]
    return [
        head._replace(stop=lines[place]) if place < len(lines) else head
        for head, place in zip(heads, places, strict=True)
    ]
