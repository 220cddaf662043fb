"""A card as lines: the question as it will be asked, then everything that is shown after the answer."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from tui.model.card import (
    Accept,
    AcceptNumber,
    AcceptText,
    Card,
    Choice,
    ChoiceBody,
    ClozeBody,
    MatchBody,
    OpenBody,
    OrderBody,
    Pair,
    TypedBody,
)
from tui.model.cloze import Blank
from tui.text.controls import visible, visible_line
from tui.widgets.layout import folded, markdown_lines, prefixed
from tui.wording import plural

if TYPE_CHECKING:
    from tui.search.document import SearchDocument

_LONGEST = 20_000
_LONGEST_CHOICE = 1_000
"""Characters of a text that are laid out; a longer one is cut, and says so."""
_MOST_CHOICES = 50


def card_lines(card: Card, width: int) -> list[Content]:
    """The whole card, `width` cells wide; parts are divided by an empty line."""
    place = " · ".join(filter(None, (str(card.kind), card.topic)))
    question = [line.stylize("bold") for line in text_lines(card.question, width)]
    return _divided((Content.styled(visible_line(place), "dim").wrap(width), question, *_rest(card, width)))


def rest_lines(card: Card, width: int) -> list[Content]:
    """All of the card but its question."""
    return _divided(_rest(card, width))


def found_lines(found: "SearchDocument", width: int) -> list[Content]:
    """What search knows of a card but its question: no word about what is right."""
    choices = (line for choice in found.choices[:_MOST_CHOICES] for line in _marked(choice, False, width))
    points = _named("Key points", _listed(found.key_points), width)
    explanation = _named("Explanation", found.explanation, width)
    return _divided((list(choices), text_lines(found.answer, width), points, explanation))


def _listed(points: Iterable[str]) -> str:
    return "\n".join(f"- {point}" for point in points)


def _named(name: str, markdown: str, width: int) -> list[Content]:
    """A text under its name; nothing where there is none."""
    head = Content.styled(name, "bold $text-primary")
    return [head, *text_lines(markdown, width)] if markdown else []


def _divided(parts: Iterable[list[Content]]) -> list[Content]:
    lines: list[Content] = []
    for part in parts:
        if part:
            lines.extend([*([Content("")] if lines else []), *part])
    return lines


def _rest(card: Card, width: int) -> Iterator[list[Content]]:
    yield _body(card, width)
    yield _named("Key points", _listed(card.key_points), width)
    for name, text in (("Explanation", card.explanation), ("Tip", card.tip), ("Hint", card.hint)):
        yield _named(name, text, width)
    if card.tags:
        yield Content.styled(visible_line(f"Tags: {', '.join(card.tags)}"), "dim").wrap(width)


def _body(card: Card, width: int) -> list[Content]:
    match card.body:
        case OpenBody(answer):
            return text_lines(answer, width) if answer else _without(width)
        case ChoiceBody(choices):
            lines = [line for choice in choices[:_MOST_CHOICES] for line in _choice(choice, width)]
            more = len(choices) - _MOST_CHOICES
            left = Content.styled(f"… and {plural(more, 'choice')} more", "italic dim")
            return [*lines, *([left] if more > 0 else ()), *(() if card.answered else _without(width))]
        case TypedBody(accept):
            return [line for one in accept for line in _marked(_accepted(one), True, width)]
        case ClozeBody():
            return _cloze(card.body, width)
        case OrderBody(steps):
            return [line for number, step in enumerate(steps, 1) for line in _numbered(number, step, width)]
        case MatchBody(pairs):
            return [line for pair in pairs for line in _paired(pair, width)]


def _without(width: int) -> list[Content]:
    """Not asked in a quiz: the document gives no answer."""
    return Content.styled("The document gives no answer.", "italic $text-warning").wrap(width)


def _choice(choice: Choice, width: int) -> list[Content]:
    feedback = text_lines(choice.feedback, width - 2, _LONGEST_CHOICE) if choice.feedback else []
    return [
        *_marked(choice.text, choice.correct, width),
        *prefixed((line.stylize("italic dim") for line in feedback), Content("  "), Content("  ")),
    ]


def _marked(markdown: str, correct: bool, width: int) -> list[Content]:
    sign = Content.styled("✓ ", "bold $text-success") if correct else Content.styled("· ", "dim")
    return prefixed(text_lines(markdown, width - 2, _LONGEST_CHOICE) or [Content("")], sign, Content("  "))


def _numbered(number: int, markdown: str, width: int) -> list[Content]:
    sign = Content.styled(f"{number}. ", "bold $text-success")
    lines = text_lines(markdown, width - sign.cell_length, _LONGEST_CHOICE) or [Content("")]
    return prefixed(lines, sign, Content(" " * sign.cell_length))


def _paired(pair: Pair, width: int) -> list[Content]:
    arrow = Content.styled("→ ", "bold $text-success")
    right = text_lines(pair.right, width - 4, _LONGEST_CHOICE) or [Content("")]
    return [
        *text_lines(pair.left, width, _LONGEST_CHOICE),
        *prefixed(right, Content("  ") + arrow, Content("    ")),
    ]


def _accepted(accept: Accept) -> str:
    match accept:
        case AcceptText(text):
            return text
        case AcceptNumber(number, tolerance):
            return f"{number:g} ± {tolerance:g}" if tolerance else f"{number:g}"
        case _:
            return f"pattern `{accept.pattern}`"


def _cloze(body: ClozeBody, width: int) -> list[Content]:
    """The text with its gaps filled, as it stands: mostly it is code."""
    parts = [
        Content.styled(f"[{visible(part.accept[0])}]", "bold $text-success")
        if isinstance(part, Blank)
        else Content(visible(part).expandtabs(4))
        for part in body.parts
    ]
    whole = Content("").join(parts)[:_LONGEST]
    return [piece for line in whole.split("\n", allow_blank=True) for piece in folded(line, width, width)]


def text_lines(markdown: str, width: int, longest: int = _LONGEST) -> list[Content]:
    """Markdown as lines, cut where it would take too long to lay out."""
    lines = markdown_lines(markdown[:longest], width)
    left = len(markdown) - longest
    if left > 0:
        lines += Content.styled(f"… and {left:,} characters more", "italic dim").wrap(width)
    return lines
