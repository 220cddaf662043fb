"""A score in words: headline, tables, misses."""

from collections.abc import Sequence

from textual.content import Content

from tui.practice.responses import response_text, right_answer_text
from tui.practice.scoring import Miss, Part, Score
from tui.text.controls import visible_line
from tui.widgets.deck_line import bar
from tui.wording import one_line, percent, plural

_NAME = 30


def score_headline(score: Score) -> Content:
    """`82 %   9 right of 11 questions   passed`."""
    if score.share is None:
        return Content.styled("No question was answered.", "bold")
    figures = Content.styled(f"{percent(score.share)}", "bold") + Content("  ") + bar(score.share, 20)
    counts = Content(f"   {score.right} right of {plural(score.asked, 'question')}")
    passed = {
        None: Content(""),
        True: Content.styled("   ✓ passed", "bold $text-success"),
        False: Content.styled("   ✗ not passed", "bold $text-error"),
    }[score.passed]
    return figures + counts + passed


def parts_table(title: str, parts: Sequence[Part]) -> Content:
    """A line a topic or kind, with its share."""
    lines = [Content.styled(title, "bold $text-primary")]
    for part in parts:
        name = one_line(visible_line(part.name or "No topic"), _NAME)
        count = plural(part.asked, "question")
        lines.append(
            Content(f"  {name:<{_NAME}} ") + bar(part.share) + Content(f"{percent(part.share):>6}   {count}")
        )
    return Content("\n").join(lines)


def miss_lines(miss: Miss) -> list[Content]:
    """What was given and what was right."""
    card = miss.question.card
    given = visible_line(response_text(card, miss.given.response)) or "nothing"
    right = visible_line(right_answer_text(card))
    lines = [Content.styled("✗ you: ", "$text-error") + Content(given)]
    if miss.given.verdict.grade > 0:
        lines = [
            Content.styled(f"◐ you ({percent(miss.given.verdict.grade)}): ", "$text-warning") + Content(given)
        ]
    lines.append(Content.styled("✓ right: ", "$text-success") + Content(one_line(right, 400)))
    return lines
