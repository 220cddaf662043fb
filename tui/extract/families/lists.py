"""Family lists: items of outermost lists ask, many without an answer; what is nested belongs to its item."""

import re
from collections.abc import Container
from dataclasses import dataclass, replace
from functools import lru_cache

from tui.extract.families.weighing import weighed
from tui.extract.found import Candidate, Found, Skipped
from tui.extract.questions.asking import asks, ends_asking
from tui.extract.questions.bold_endings import with_bold_endings
from tui.extract.questions.carving import carve
from tui.extract.questions.counts_within import without_counts_within
from tui.extract.questions.doubts import doubt
from tui.extract.questions.heads import Head, item_heads
from tui.extract.questions.inline_answers import with_inline_answers
from tui.extract.questions.item_ends import ended
from tui.extract.questions.item_labels import (
    COUNTED,
    are_labelled,
    are_tasks,
    is_answered,
    is_called_question,
)
from tui.extract.questions.led_lists import asked_of_users, without_led
from tui.extract.questions.levelled_items import levelled_items
from tui.extract.questions.named_lists import NamedList, named_lists
from tui.extract.questions.names import promises_questions
from tui.extract.questions.nested_points import with_nested
from tui.extract.questions.sections import title_as_written
from tui.extract.questions.slipped_items import with_slipped
from tui.model.card import OpenBody
from tui.text.markdown import Markdown
from tui.wording import one_line

MOST = 0.8
_SHARE = 0.6
_SHARE_NAMED = 0.33
"""The same where the list is called questions: tasks are said in many words."""
_FEWEST = 3
"""Items that ask."""
_ALL_LINES = 2
"""Lines that say something, to each of fewer items that are read."""
_OWN_TO_LINK = 4
"""Items of a list to each link among them that asks as they do."""
_WORDS = 3
"""Words of a task there; fewer that do not ask, without an answer, name a topic."""
_ELSEWHERE = "a link to a question that stands elsewhere"
_OPEN = "a question that is open yet, as the name above says"
_FEW = 2.0
_DOUBTFUL = 0.1
"""Too little to be read: what is open yet is told."""
_BOX = re.compile(r"\\?\[[ xX]?\\?\](?!\()")
"""What begins an item of a list of things to do."""
_LINK = re.compile(r"[*_ ]*!?\[(?:[^\[\]]|\[[^\[\]]*\])*\]\([^()]*\)[\W]*")
_TAG = re.compile(r"</?[a-z][^<>]*>", re.I)
_ANSWER = re.compile(r"(?:\*\*)?(?:a|ans|answer)(?:\*\*)?[.:]\s|(?:\*\*)(?:a|ans|answer)[.:]\*\*", re.I)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the lists of a document hold."""

    asking: list[Head]
    """Items of lists that ask."""
    others: list[Head]
    """Items of other lists."""
    links: list[Head]
    """Links, which lead to their question elsewhere."""
    undecided: list[Head]
    """Those of the others that nobody has answered yet, as the name above them says."""
    named: frozenset[int]
    """Lines of those that ask in lists called questions; with enough of them other lists weigh nothing."""

    @property
    def promised(self) -> bool:
        return len(self.named) >= _FEWEST


@lru_cache(maxsize=1)
def _found(markdown: Markdown) -> _Found:
    """The items of all lists; kept for evidence and extraction.

    Beside lists that are called questions, others ask only with question marks, or under such a title.
    """
    asking: list[Head] = []
    others: list[Head] = []
    links: list[Head] = []
    undecided: list[Head] = []
    parts = []
    of_users = asked_of_users(markdown)
    for one in named_lists(markdown, [head for head in _items(markdown) if head.line not in of_users]):
        if one.undecided:
            undecided += one.items
            continue
        own, led = _without_links(one)
        links += led
        sure = one.promised or are_labelled(markdown, own)
        own = own if sure else without_led(markdown, own)
        parts.append((sure, *_parted(markdown, own, _SHARE_NAMED if sure else _SHARE)))
    named = frozenset(head.line for sure, asked, _ in parts if sure for head in asked)
    if len(named) >= _FEWEST:
        parts = [
            (sure, told, []) if sure and are_tasks(markdown, told) else (sure, asked, told)
            for sure, asked, told in parts
        ]
        named = frozenset(head.line for sure, asked, _ in parts if sure for head in asked)
    titled = len(named) >= _FEWEST and promises_questions(title_as_written(markdown))
    for sure, asked, told in parts:
        if titled and not sure and _ask_among(asked or told):
            asking += asked or told
            others += told if asked else []
            continue
        marked = sum(ends_asking(head.question) for head in asked)
        beside = len(named) >= _FEWEST and not sure and marked < _SHARE * len(asked)
        (others if beside else asking).extend(asked)
        others += told
    asking.sort(key=lambda head: head.line)
    return _Found(asking, [*others, *undecided], links, undecided, named)


def _without_links(one: NamedList) -> tuple[list[Head], list[Head]]:
    """The items of a list, and those that only lead elsewhere; a few that ask among others are items."""
    own: list[Head] = []
    led: list[Head] = []
    for head in one.items:
        (led if _LINK.fullmatch(_TAG.sub("", head.question)) else own).append(head)
    asking = all("](http" in head.question and ends_asking(head.question) for head in led)
    if not led or not asking or not one.promised or len(own) < _OWN_TO_LINK * len(led):
        return own, led
    return one.items, []


def _ask_among(items: list[Head]) -> bool:
    """Whether so many of a list's items ask as where it is called questions, some with a mark."""
    asking = sum(asks(head.question) for head in items)
    return asking >= _SHARE_NAMED * len(items) and any(ends_asking(head.question) for head in items)


def _parted(markdown: Markdown, items: list[Head], share: float) -> tuple[list[Head], list[Head]]:
    """The items of a part that ask, and those of lists that tell; items below one that asks may answer it."""
    counted = [head for head in items if COUNTED.match(markdown.lines[head.line])]
    points = [head for head in items if not COUNTED.match(markdown.lines[head.line])]
    if not counted or not points:
        return (items, []) if _ask(markdown, items, share) else ([], items)
    asking = [kind for kind in (counted, points) if _ask(markdown, kind, share)]
    if len(asking) != 1:
        return (items, []) if asking else ([], items)
    first = asking[0][0].line
    return asking[0], [head for head in items if head.line < first]


def _ask(markdown: Markdown, items: list[Head], share: float) -> bool:
    """Whether most ask by their words, or have an answer right below them that is called one."""
    asked = sum(asks(head.question) for head in items)
    if asked > 0 and asked >= share * len(items):
        return True
    if len(items) < _FEWEST:
        return False
    return all(map(is_called_question, items)) or all(is_answered(markdown, head) for head in items)


def _items(markdown: Markdown) -> list[Head]:
    """The items of outermost lists; labelled answers and boxes are none."""
    return [
        head
        for head in without_counts_within(markdown, with_slipped(markdown, item_heads(markdown)))
        if not _ANSWER.match(head.question) and not _BOX.match(head.question)
    ]


def evidence(markdown: Markdown) -> float:
    """Share of the items that stand in lists that ask; "how it ends" may ask, or tell of it."""
    if levels := levelled_items(markdown):
        return weighed(len(levels.candidates), len(levels.candidates), _FEW, MOST)
    found = _found(markdown)
    asking = [head for head in found.asking if head.line not in found.named or not _is_topic(head.question)]
    others = [] if found.promised else found.others
    few = len(asking) < _FEWEST and not (asking == found.asking and not others and _are_all(markdown, asking))
    if few or len(found.links) > len(asking):
        return _DOUBTFUL if any(asks(head.question) for head in found.undecided) else 0.0
    unsure = sum(doubt(markdown, head.question) for head in asking if head.line not in found.named)
    return weighed(len(asking) - unsure, len(asking) + len(others) / 2, _FEW, MOST)


def _are_all(markdown: Markdown, items: list[Head]) -> bool:
    """Whether two items that ask, with an answer behind each, are nearly all that a document says."""
    answered = len(items) == _FEWEST - 1 and all(head.behind and ends_asking(head.question) for head in items)
    return answered and sum(bool(line.strip()) for line in markdown.lines) <= _ALL_LINES * len(items)


def extract(markdown: Markdown) -> Found:
    """A candidate for each item of the lists that ask; links to questions elsewhere are skipped."""
    if levels := levelled_items(markdown):
        return levels
    lists = _found(markdown)
    skipped = [
        Skipped(head.line + 1, one_line(head.question), reason)
        for heads, reason in ((lists.links, _ELSEWHERE), (lists.undecided, _OPEN))
        for head in heads
        if asks(head.question.strip("*_ ").removeprefix("["))
    ]
    skipped.sort(key=lambda skip: skip.line)
    heads = with_inline_answers(with_bold_endings(lists.asking))
    found = carve(markdown, ended(markdown, heads), skipped=skipped)
    return _without_topics(found, lists.named)


def _without_topics(found: Found, named: Container[int]) -> Found:
    """What was found; items of lists called questions that only name a topic are skipped."""
    candidates: list[Candidate] = []
    skipped = list(found.skipped)
    for one in found.candidates:
        whole = with_nested(one)
        if one.line - 1 in named and _is_unanswered(whole) and _is_topic(whole.question):
            skipped.append(
                Skipped(one.line, one_line(one.question), "a topic of few words that asks nothing")
            )
        else:
            candidates.append(whole)
    skipped.sort(key=lambda skip: skip.line)
    return replace(found, candidates=tuple(candidates), skipped=tuple(skipped))


def _is_unanswered(candidate: Candidate) -> bool:
    return isinstance(candidate.body, OpenBody) and not candidate.body.answer.strip()


def _is_topic(text: str) -> bool:
    return text.isascii() and len(text.split()) < _WORDS and not asks(text)
