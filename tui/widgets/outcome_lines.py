"""What is to be read below a question once it is revealed or graded: what was typed, the answer, remarks."""

from textual.content import Content

from tui.model.card import Card, ClozeBody, Kind, OpenBody
from tui.model.cloze import Blank
from tui.model.grade import Verdict
from tui.text.controls import visible
from tui.widgets.layout import markdown_lines, prefixed
from tui.widgets.lines import Draw
from tui.widgets.verdict_view import typed_lines

_BAR = Content.styled("█", "$surface-lighten-2") + Content(" ")
_BLANK = Content("")


def nothing(width: int) -> list[Content]:
    """While the question is asked there is nothing to read below it."""
    return []


def answer_lines(card: Card) -> Draw:
    """The answer, for kinds whose response field does not show it, explanation and tip."""
    remarks = [card.explanation, f"**Tip:** {card.tip}" if card.tip else ""]

    def draw(width: int) -> list[Content]:
        parts = [_answer(card, width), *(markdown_lines(text, width) for text in remarks if text)]
        return [line for part in parts if part for line in (_BLANK, *part)]

    return draw


def graded_lines(card: Card, verdict: Verdict) -> Draw:
    """Where something was typed, what was typed and wanted; then what `answer_lines` has."""
    typed = typed_lines(verdict.parts) if card.kind in (Kind.TYPED, Kind.CLOZE) else []
    answer = answer_lines(card)

    def draw(width: int) -> list[Content]:
        return [*(piece for line in typed for piece in line.wrap(width)), *answer(width)]

    return draw


def filled_lines(body: ClozeBody, width: int) -> list[Content]:
    """The text of a cloze with every gap filled by its first answer; as it stands, it is mostly code."""
    parts = [
        Content.styled(visible(part.accept[0]), "bold $text-success")
        if isinstance(part, Blank)
        else Content(visible(part).expandtabs(4))
        for part in body.parts
    ]
    return prefixed(Content("").join(parts).wrap(max(1, width - 2)), _BAR, _BAR)


def _answer(card: Card, width: int) -> list[Content]:
    match card.body:
        case OpenBody(answer):
            points = "\n".join(f"- {point}" for point in card.key_points)
            return markdown_lines(answer or points or "*This card has no answer yet.*", width)
        case ClozeBody() as body:
            return filled_lines(body, width)
        case _:
            return []
