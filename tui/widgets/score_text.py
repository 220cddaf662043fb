"""A score in words: headline, tables, misses."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from tui.practice.responses import response_text, right_answer_text
from tui.practice.scoring import Asked, Part, Score
from tui.text.controls import visible_line
from tui.widgets.deck_line import bar
from tui.wording import one_line, percent, plural

_NAME = 20


def score_headline(score: Score) -> Content:
    """`82 %   9 right of 11 questions   passed`."""
    if score.grade is None:
        return Content.styled("No question was answered.", "bold")
    figures = Content.styled(f"{percent(score.grade)}", "bold") + Content("  ") + bar(score.grade, 20)
    counts = Content(f"   {score.whole.right} right of {plural(score.whole.asked, 'question')}")
    passed = {
        None: Content(""),
        True: Content.styled("   ✓ passed", "bold $text-success"),
        False: Content.styled("   ✗ not passed", "bold $text-error"),
    }[score.passed]
    unseen = Content(f", {score.never_shown} never shown") if score.never_shown else Content("")
    return figures + counts + unseen + passed


def parts_table(title: str, parts: Sequence[tuple[str, Part]]) -> Content:
    """A line a topic or kind, with its share; 58 cells at most."""
    names = [
        Content(visible_line(name or "No topic")).truncate(_NAME, ellipsis=True).plain for name, _ in parts
    ]
    width = max((cell_len(name) for name in names), default=0)
    lines = [Content.styled(title, "bold $text-primary")]
    for name, (_, part) in zip(names, parts, strict=True):
        gap = " " * (width - cell_len(name) + 2)
        share = percent(part.grade or 0)
        figures = Content(f"{share:>6}   {plural(part.asked, 'question')}")
        lines.append(Content(f"  {name}{gap}") + bar(part.grade or 0) + figures)
    return Content("\n").join(lines)


def miss_lines(miss: Asked) -> list[Content]:
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
