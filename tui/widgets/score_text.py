"""A score in words: headline, tables, misses."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from tui.model.card import Kind
from tui.model.response import OpenResponse
from tui.practice.responses import response_text, right_answer_text
from tui.practice.scoring import Asked, Part, Score
from tui.text.controls import visible_line
from tui.text.reading import plain_text
from tui.widgets.cut import cut
from tui.widgets.deck_line import bar
from tui.wording import one_line, percent, plural

_NAME = 20
_ANSWER = 300


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
    names = [cut(visible_line(name or "No topic"), _NAME).plain for name, _ in parts]
    width = max((cell_len(name) for name in names), default=0)
    lines = [Content.styled(title, "bold $text-primary")]
    for name, (_, part) in zip(names, parts, strict=True):
        gap = " " * (width - cell_len(name) + 2)
        share = percent(part.grade or 0)
        figures = Content(f"{share:>6}   {plural(part.asked, 'question')}")
        lines.append(Content(f"  {name}{gap}") + bar(part.grade or 0) + figures)
    return Content("\n").join(lines)


def miss_lines(miss: Asked) -> list[Content]:
    """What was given and what was right, without Markdown's marks."""
    card, given = miss.question.card, miss.given
    said = plain_text(response_text(card, given.response)) or "nothing"
    if given.grade > 0:
        first = Content.styled(f"◐ you ({percent(given.grade)}): ", "$text-warning")
    else:
        first = Content.styled("✗ you: ", "$text-error")
    lines = [first + Content(said)]
    if card.kind is Kind.OPEN and card.key_points:
        ticked = given.response.ticked if isinstance(given.response, OpenResponse) else ()
        missed = [plain_text(point) for at, point in enumerate(card.key_points) if at not in ticked]
        return [*lines, Content.styled("· not ticked: ", "$text-warning") + Content("; ".join(missed))]
    right = one_line(plain_text(right_answer_text(card)), _ANSWER)
    return [*lines, Content.styled("✓ right: ", "$text-success") + Content(right)]
