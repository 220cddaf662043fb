"""Answers by number that only a rule parts from their questions: a document's last list."""

import re

from tui.extract.choices.answer_key import KeyPart
from tui.extract.cleaning.wrappers import is_rule
from tui.extract.questions.asking import asks, ends_asking
from tui.text.markdown import Markdown

_RULES = ("\n---", "\n***", "\n___", "\n* * *", "\n- - -")
_ITEM = re.compile(r"[ ]{0,3}(?:\*\*)?(?P<number>\d{1,3})(?P<stop>[.)])(?:\*\*)?[ \t]+(?P<text>\S.*)")
_FEWEST = 4
"""Answers that there must be: three things to do may stand below three questions as well."""
_LONGEST = 8_000
"""Characters of such answers."""


def behind_rule(markdown: Markdown) -> tuple[KeyPart, ...]:
    """The part behind the last rule, if it is one list of as many answers as questions stand above it.

    Both count from 1, each question asks, and no answer does.
    """
    lines, text = markdown.lines, markdown.text
    end = next((line for line in reversed(lines) if line.strip()), "")
    if not end.lstrip(" *")[:1].isdigit():
        return ()
    place = max(text.rfind(rule, max(0, len(text) - _LONGEST)) for rule in _RULES)
    if place < 0 or not text[place + 1 :].partition("\n")[2].lstrip(" \n*").startswith("1"):
        return ()
    rule = text.count("\n", 0, place + 1)
    if not is_rule(lines[rule]) or rule in markdown.code_lines:
        return ()
    answers = [line for line in lines[rule + 1 :] if line.strip()]
    found = [_ITEM.match(line) for line in answers]
    counted = [int(item["number"]) for item in found if item]
    if len(counted) < max(_FEWEST, len(answers)) or counted != list(range(1, len(counted) + 1)):
        return ()
    last = next((line for line in reversed(lines[:rule]) if line.strip()), "")
    if not ends_asking(last) or any(item and asks(item["text"]) for item in found):
        return ()
    asked = [item for line in lines[:rule] if (item := _ITEM.match(line)) and ends_asking(line)]
    same = [int(item["number"]) for item in asked] == counted
    return (KeyPart(rule, rule + 1, len(lines)),) if same else ()
