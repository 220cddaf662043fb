"""List items that answer themselves on their line: `Who lights it? The keeper does so at dusk.`"""

import re
from collections.abc import Sequence

from tui.extract.questions.asking import MARK, asks
from tui.extract.questions.heads import Head

_SENTENCE = rf"(?:[^?？؟.!\n]|[.!](?!\s))+{MARK}"
_ANSWERED = re.compile(
    rf"(?P<question>{_SENTENCE}(?:[ ]+{_SENTENCE})*+)(?:[ ]+|(?<=？))"
    r"(?P<answer>(?!\(?[A-Ja-jА-Е①1][).．、:：])[^\s(\[（【*_`:：|][^\n?？؟]*)"
)
"""One or more sentences that ask, and what follows them on the line, choices aside."""
_UNSPACED = re.compile(r"[\u3040-\u9fff\u0e00-\u0e7f]")
"""Letters of what has no spaces between words."""
_FEWEST, _SHARE = 3, 0.7
"""Items that say something behind their question, and their share: some only add a task or a condition."""
_WORDS, _CHARACTERS, _MANY = 4, 8, 0.7
"""Words of what tells something, or characters where no spaces stand between words; and the share of such."""


def with_inline_answers(heads: Sequence[Head]) -> list[Head]:
    """The heads with what follows their question behind it, where nearly all go on so and none asks on."""
    bare = [head for head in heads if not head.behind]
    parted = {head.line: match for head in bare if (match := _ANSWERED.fullmatch(head.question))}
    if len(parted) < max(_FEWEST, _SHARE * len(bare)):
        return list(heads)
    told = [match["answer"] for match in parted.values()]
    if any(map(asks, told)) or sum(map(_tells, told)) < _MANY * len(told):
        return list(heads)
    return [
        head._replace(question=match["question"], behind=match["answer"])
        if (match := parted.get(head.line))
        else head
        for head in heads
    ]


def _tells(text: str) -> bool:
    return len(text.split()) >= _WORDS or len(_UNSPACED.findall(text)) >= _CHARACTERS
