"""What stands behind the last question of a quiz, parted from it by a rule: no part of its explanation."""

import re
from collections.abc import Iterator, Sequence

from tui.extract.choices.answer_lines import names_answer, unmarked
from tui.extract.cleaning.navigation import is_navigation
from tui.extract.questions.asking import ends_asking
from tui.extract.questions.names import is_explanation_name
from tui.text.markdown import Markdown
from tui.wording import one_line

_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")
_RULES = ("---", "***", "___", "- -", "* *", "_ _")
_FOLD = re.compile(r"[ \t>]*</?details", re.I)
_KEY = re.compile(r"[ \t>*|-]*\d{1,4}[ ]*[-.):=]+[ ]*\(?[A-Ja-j]\)?(?!\w)")
"""An answer by number: `1-B`, `2. a`."""
_LINKS = re.compile(r"!?\[[^\[\]]*\]\([^()]*\)|<[^<>]*>|https?://\S+")
_WORD = re.compile(r"[^\W\d_]{2,}|[\u3040-\u9fff\uac00-\ud7a3]{2}")
_NO_PROSE = ("#", "|", "<!--")
_LEAST_SAID = 4
"""Words that say something."""
_LABEL = re.compile(r"[^:：]{1,40}(?=[:：]|$)")


def end_of_last(markdown: Markdown, regions: list[range]) -> int:
    """Where the last region ends: at a rule with text behind it, if no other holds text behind a rule.

    An answer, explanation or code behind the rule, or what asks there, keeps it in.
    """
    last = regions[-1]
    rule = _rule_with_text(markdown, last)
    if rule is None or any(_rule_with_text(markdown, region) is not None for region in regions[:-1]):
        return last.stop
    behind = markdown.lines[rule + 1 : last.stop]
    coded = not markdown.code_lines.isdisjoint(range(rule, last.stop))
    return last.stop if coded or any(answers(line) or ends_asking(line) for line in behind) else rule


def answers(line: str) -> bool:
    """Whether a line says that it answers or explains, answers by number, or folds something away."""
    label = _LABEL.match(unmarked(line))
    explains = label is not None and is_explanation_name(label[0])
    return explains or names_answer(line) or any(sign.match(line) for sign in (_FOLD, _KEY))


def _rule_with_text(markdown: Markdown, region: range) -> int | None:
    """The first rule of a region with text behind it; None where there is none."""
    rules = _rules(markdown, region)
    rule = next(rules, None)
    text = rule is not None and any(
        line.strip() and not _RULE.fullmatch(line) for line in markdown.lines[rule + 1 : region.stop]
    )
    return rule if text else None


def _rules(markdown: Markdown, region: range) -> Iterator[int]:
    lines = markdown.lines
    for at in region:
        rule = lines[at].lstrip().startswith(_RULES) and _RULE.fullmatch(lines[at])
        above = lines[at - 1].strip()
        if rule and at not in markdown.code_lines and (not above or above.endswith("</details>")):
            yield at


def told_tail(lines: Sequence[str], start: int, end: int, line: int | None = None) -> Iterator[str]:
    """What tells a person of prose, from one line to another, that a rule parts from the last question.

    It is told by its own line if not by another one (from 1). Headings begin another part, and links lead
    elsewhere.
    """
    said = (at for at in range(start, end) if lines[at].strip() and not _RULE.fullmatch(lines[at]))
    first = next((at for at in said if not is_navigation(lines[at])), end)
    if first < end and (text := prose(lines[first])):
        yield f"line {line or first + 1}: what a rule parts from the last question is in no card ({text})"


def prose(line: str) -> str:
    """A line as the report shows it, if it tells something by itself; empty for headings, rows and links."""
    if not line.strip() or line.lstrip().startswith(_NO_PROSE):
        return ""
    text = one_line(_LINKS.sub("", line))
    return text if len(_WORD.findall(text)) >= _LEAST_SAID else ""
