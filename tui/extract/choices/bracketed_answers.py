"""Letters of right choices in brackets within the question, as in tests in Chinese: `会浮的是（ B ）。`"""

import re
from collections.abc import Sequence

from tui.extract.found import Candidate
from tui.extract.questions.asking import MARK
from tui.model.card import Choice, ChoiceBody

_LETTERS = r"[ \u3000]*(?P<{0}>[A-J](?:[ ,，、]{{0,2}}[A-J])*)[ \u3000]*"
_BRACKET = re.compile(
    rf"\A\W{{0,4}}[(（]{_LETTERS.format('first')}[)）][ \u3000]*(?:\d{{1,4}}[.、．)][ ]*)?"
    rf"|[(（]{_LETTERS.format('last')}[)）](?=[ ]*[。.?？:：]?[*_]{{0,3}}\s*\Z)"
    rf"|（{_LETTERS.format('within')}）"
)
"""At the beginning before a number, at the end, or, in wide brackets, anywhere."""
_ASKED = re.compile(rf"{MARK}[*_ \u3000]*\Z")
_GAP = "（ ）"
_FEWEST, _SHARE = 2, 0.8
"""Questions that have them, and their share of those that nothing else answers."""
_READ = 2000


def with_bracketed(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, those with such letters answered: nearly all that nothing else answers have some."""
    waiting = [at for at, one in enumerate(candidates) if _is_unanswered(one)]
    found = {at: answered for at in waiting if (answered := _answered(candidates[at]))}
    if len(found) < max(_FEWEST, _SHARE * len(waiting)):
        return tuple(candidates)
    return tuple(found.get(at, one) for at, one in enumerate(candidates))


def _is_unanswered(candidate: Candidate) -> bool:
    return isinstance(candidate.body, ChoiceBody) and not candidate.body.correct


def _answered(candidate: Candidate) -> Candidate | None:
    """A candidate whose question has one bracket with letters of its choices, without these."""
    text = candidate.question
    brackets = list(_BRACKET.finditer(text)) if len(text) < _READ and ("(" in text or "（" in text) else []
    if len(brackets) != 1 or not isinstance(candidate.body, ChoiceBody):
        return None
    bracket, choices = brackets[0], candidate.body.choices
    named = re.findall("[A-J]", bracket["first"] or bracket["last"] or bracket["within"])
    places = {ord(letter) - ord("A") for letter in named}
    if max(places) >= len(choices) or len(places) < len(named):
        return None
    above, below = text[: bracket.start()], text[bracket.end() :]
    gap = "" if bracket["first"] or _ASKED.search(above) else _GAP
    body = ChoiceBody(tuple(Choice(choice.text, at in places) for at, choice in enumerate(choices)))
    return candidate._replace(question=f"{above.rstrip()}{gap}{below}".strip(), body=body)
