"""What is nested below an item that asks: points and further questions, which belong to the question."""

import re

from tui.extract.choices.answer_lines import names_answer
from tui.extract.found import Candidate
from tui.extract.questions.asking import asks, may_tell
from tui.model.card import OpenBody

_NESTED = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]+")


def with_nested(candidate: Candidate) -> Candidate:
    """The candidate with what is nested below it: points and further questions belong to the question."""
    if not isinstance(candidate.body, OpenBody):
        return candidate
    nested = candidate.body.answer
    if names_answer(nested.partition("\n")[0]):
        return candidate
    items = [line for line in nested.split("\n") if _NESTED.match(line)]
    said = [_NESTED.sub("", item) for item in items]
    follow_ups = bool(items) and sum(asks(one) and not may_tell(one) for one in said) * 2 > len(items)
    if not nested.strip() or not (follow_ups or candidate.question.rstrip().endswith(":")):
        return candidate
    return candidate._replace(question=f"{candidate.question}\n\n{nested.strip(chr(10))}", body=OpenBody())
