"""What a card's fields must be together, and what may surprise on a card that is right."""

from collections.abc import Callable
from typing import Any

from tui.decks.format import KIND_FIELDS
from tui.decks.patterns import pattern_fault
from tui.decks.reading import Report, is_empty, shown
from tui.model.card import (
    AcceptPattern,
    Body,
    Card,
    ChoiceBody,
    ClozeBody,
    MatchBody,
    OpenBody,
    OrderBody,
    TypedBody,
)
from tui.model.cloze import cloze_parts
from tui.model.problem import Severity
from tui.text.yaml_nodes import Node, Pairs, Scalar, Sequence


def check_fields(node: Pairs, report: Report) -> None:
    """Report a card of two kinds, and one that asks nothing."""
    present = [key for name, (key, _) in node.pairs.items() if name in KIND_FIELDS]
    for key in present[1:]:
        what = f"`{present[0].text}` and `{key.text}` make it a card of two kinds"
        report.error(key, "two-kinds", what, "keep one of them, or make two cards")
    question = node.get("question")
    asks = question is not None and not (isinstance(question, Scalar) and not question.text.strip())
    cloze = node.get("cloze")
    if not asks and (cloze is None or is_empty(cloze)):
        report.error(question or node, "missing-field", "the card has no question", "write `question:`")


def check_card(node: Pairs, card: Card, report: Report) -> None:
    """Report what is wrong or odd in a card whose fields are right each by itself."""
    _CHECKS[type(card.body)](node, card.body, report)
    if not card.answered:
        what = "the card has no answer yet"
        report.note(node, Severity.NOTICE, "unanswered", what, "it can be read, and is not asked")


def _check_open(node: Pairs, body: OpenBody, report: Report) -> None:
    """Nothing can be wrong with an answer."""


def _check_typed(node: Pairs, body: TypedBody, report: Report) -> None:
    accept = node.get("accept") or node
    for place, accepted in zip(_places(accept, len(body.accept)), body.accept, strict=True):
        if isinstance(accepted, AcceptPattern):
            fault = pattern_fault(accepted.pattern)
            if fault:
                report.error(place, "bad-pattern", f"the pattern cannot be used: {fault}", "mend the pattern")


def _check_cloze(node: Pairs, body: ClozeBody, report: Report) -> None:
    try:
        cloze_parts(body.text)
    except ValueError as error:
        hint = "write {{text}}; a backslash before {{ or }} makes it plain text"
        report.error(node.get("cloze") or node, "bad-cloze", str(error), hint)


def _check_choices(node: Pairs, body: ChoiceBody, report: Report) -> None:
    place = node.get("choices") or node
    if len(body.choices) == 1 and not body.correct:
        what = "there is one choice only, and it is not marked right"
        hint = "add the others, and write `correct: true` in the right one"
        report.note(place, Severity.WARNING, "single-choice", what, hint)
    elif len(body.choices) == 1:
        report.note(place, Severity.WARNING, "single-choice", "there is one choice only", "add a wrong one")
    elif len(body.correct) == len(body.choices) and not any(choice.weight for choice in body.choices):
        report.note(place, Severity.WARNING, "all-correct", "every choice is correct", "add a wrong one")
    _check_repeated(place, tuple(choice.text for choice in body.choices), "choice", report)


def _check_order(node: Pairs, body: OrderBody, report: Report) -> None:
    _check_repeated(node.get("order") or node, body.steps, "step", report)


def _check_match(node: Pairs, body: MatchBody, report: Report) -> None:
    place = node.get("pairs") or node
    _check_repeated(place, tuple(pair.left for pair in body.pairs), "left", report)
    if len(body.offered) == 1:
        what = "every pair has the same right text"
        report.note(place, Severity.WARNING, "single-choice", what, "add a pair with another")


def _places(place: Node, count: int) -> tuple[Node, ...]:
    """Where the elements of a list stand; that of one without places is where all of them are."""
    return place.elements if isinstance(place, Sequence) else (place,) * count


def _check_repeated(place: Node, texts: tuple[str, ...], word: str, report: Report) -> None:
    """Warn of a text that is there twice among those listed at a place."""
    seen: set[str] = set()
    for at, text in zip(_places(place, len(texts)), texts, strict=True):
        if text.strip() in seen:
            what = f"the {word} `{shown(text)}` is here twice"
            report.note(at, Severity.WARNING, f"repeated-{word}", what, "remove one of them")
        seen.add(text.strip())


_CHECKS: dict[type[Body], Callable[[Pairs, Any, Report], None]] = {
    OpenBody: _check_open,
    ChoiceBody: _check_choices,
    TypedBody: _check_typed,
    ClozeBody: _check_cloze,
    OrderBody: _check_order,
    MatchBody: _check_match,
}
