"""Family interview: notes by speaker, `**Interviewer:** …` and `**Candidate:** …`.

They are read as what they are once the speakers are called `Q:` and `A:`, where nothing else fits: what is
said within the answer to another question stays in it.
"""

import re
from functools import lru_cache

from tui.extract.cleaning.code_pieces import outside_code
from tui.extract.families import bold, hashcards
from tui.extract.found import Found
from tui.extract.front_matter import front_matter_end
from tui.extract.questions.speakers import ANSWERING, ASKED, ASKING, spoken
from tui.text.markdown import Markdown, parse_markdown

MOST = 0.35
"""Just enough to be chosen (`families.ENOUGH`)."""
_ANSWERED = spoken(ANSWERING)
_ASKED_ALONE = re.compile(
    rf"^[ \t>]*(\*{{1,3}}|_{{1,3}}|)(?:{'|'.join(ASKING.split(', '))})[ ]?[:：][ ]?([^\n]*[?？])\1[ \t]*$",
    re.I | re.M,
)
"""A line that is all of what an interviewer asks, maybe quoted, in notes that name nobody who answers."""
_FEWEST = 2
"""Turns of each speaker that make an interview."""
_FEWEST_ALONE = 3
"""Those of the interviewer, where they are the only ones."""


@lru_cache(maxsize=1)
def _questions(markdown: Markdown) -> tuple[Markdown | None, bool]:
    """The document with questions for what is asked, line by line, and whether somebody answers them.

    None where it is no interview.
    """
    text = markdown.text
    answered = _ANSWERED.search(text) is not None
    if not answered and len(_ASKED_ALONE.findall(text)) >= _FEWEST_ALONE:
        written = outside_code(text, lambda piece: _ASKED_ALONE.sub(r"**Q: \2**", piece))
    elif answered and min(len(ASKED.findall(text)), len(_ANSWERED.findall(text))) >= _FEWEST:
        written = outside_code(text, lambda piece: _ANSWERED.sub("A: ", ASKED.sub("Q: ", piece)))
    else:
        return None, answered
    return parse_markdown(written, skip=front_matter_end(written)), answered


def evidence(markdown: Markdown) -> float:
    """What speaks for questions once the speakers are called so."""
    asked, answered = _questions(markdown)
    if asked is None:
        return 0.0
    return min(MOST, hashcards.evidence(asked) if answered else bold.evidence(asked))


def extract(markdown: Markdown) -> Found:
    """A candidate for each turn of who asks; without turns of who answers, what follows is the answer."""
    asked, answered = _questions(markdown)
    if asked is None:
        return Found()
    return hashcards.extract(asked) if answered else bold.extract(asked)
