"""What the keys of a question do at each of its phases, in the words of the footer."""

from tui.keymap import Key
from tui.model.card import Body, ChoiceBody, Kind, MatchBody, OrderBody
from tui.model.grade import Rating
from tui.widgets.phase import Phase
from tui.widgets.question_pane import QuestionPane

BY_NUMBER = (Kind.CHOICE, Kind.ORDER, Kind.MATCH)
"""Kinds that are responded to by numbers."""


def question_offers(pane: QuestionPane) -> dict[str, bool]:
    """For each action on a question whether it does something now; actions not named always do."""
    card, phase = pane.card, pane.phase
    if card is None:
        return {}
    asking = phase is Phase.ASKING
    ticks = phase is Phase.REVEALED and bool(card.key_points)
    picks = card.kind in BY_NUMBER and not (isinstance(card.body, ChoiceBody) and not card.body.several)
    return {
        "choose": (card.kind in BY_NUMBER and asking) or phase is Phase.REVEALED,
        "reveal": (card.kind is Kind.OPEN and (asking or ticks)) or (asking and picks),
        "submit": phase is not Phase.REVEALED or pane.proposed is not None,
        "strike": card.kind is Kind.CHOICE and asking,
        "carry": card.kind is Kind.ORDER and asking,
        "switch": card.kind is Kind.MATCH and asking,
        "skip": phase is not Phase.GRADED,
        "overrule": phase is Phase.GRADED and card.kind is not Kind.OPEN,
        "hint": bool(card.hint) and asking,
        "focus_field": asking and pane.is_typed and (_gap(pane) is None or _gaps(pane) > 1),
    }


def question_whys(pane: QuestionPane) -> dict[str, str]:
    """For keys on a question, by name, why they do nothing now; others are left out, or not in their time."""
    card = pane.card
    if card is None or pane.phase is Phase.GRADED:
        return {}
    if pane.phase is Phase.REVEALED:
        return {"submit": how_to_rate(pane)}
    return {
        "hint": "" if card.hint else "This card has no hint.",
        "reveal": _how_to_choose(pane) if card.kind is Kind.CHOICE else "",
        "overrule": "There is no verdict to overrule yet.",
        "strike": "" if card.kind is Kind.CHOICE else "There are no choices to strike out.",
    }


def _how_to_choose(pane: QuestionPane) -> str:
    """Said where one choice is wanted, which Space does not take."""
    field = pane.field
    lacking = field.lacking if field is not None and field.draft is None else ""
    return lacking or "Enter answers with the marked choice."


def how_to_rate(pane: QuestionPane) -> str:
    """Said where a rating is wanted."""
    points = pane.card is not None and pane.card.key_points
    return "Rate it with 1 to 4, or tick what you had with Space." if points else "Rate it with 1 to 4."


def why_no_number(pane: QuestionPane, number: int) -> str:
    """Why a digit does nothing: there are fewer to choose from; empty where it does something."""
    if pane.phase is Phase.REVEALED:
        return how_to_rate(pane) if number > len(Rating) else ""
    count, word = _numbered(pane.card.body) if pane.card is not None else (9, "")
    asking = pane.phase is Phase.ASKING
    return f"There is no {number} here: 1 to {count} {word}." if asking and number > count else ""


def question_hint(key: Key, pane: QuestionPane, shown: str, word: str) -> tuple[str, str]:
    """The key as the footer writes it, and what it does now."""
    if key.action == "choose(1)":
        return _number_hint(pane)
    words = {
        ("submit", Phase.GRADED): "next",
        ("submit", Phase.REVEALED): "take proposed",
        ("reveal", Phase.REVEALED): "tick",
    }
    if pane.phase is Phase.ASKING and pane.card is not None:
        is_open = pane.card.kind is Kind.OPEN
        words |= {
            ("submit", Phase.ASKING): "" if is_open else _enter_word(pane),
            ("field", Phase.ASKING): "type" if _gap(pane) is None else "other gap",
            ("reveal", Phase.ASKING): _SPACE.get(pane.card.kind, ""),
        }
    name = key.name if key.name == "field" else key.action or key.name
    return shown, words.get((name, pane.phase), word)


def _gap(pane: QuestionPane) -> int | None:
    """The place of the text field that is typed into."""
    return None if pane.field is None else pane.field.typing_at


def _gaps(pane: QuestionPane) -> int:
    return 0 if pane.field is None else len(pane.field.inputs)


def _enter_word(pane: QuestionPane) -> str:
    """Enter goes through the gaps, and answers in the last one."""
    at = _gap(pane)
    return "answer" if at is None or at + 1 == _gaps(pane) else "next gap"


_SPACE = {Kind.OPEN: "reveal", Kind.ORDER: "take up / put down"}
"""What Space does while asking, where the footer says so."""


def _number_hint(pane: QuestionPane) -> tuple[str, str]:
    if pane.phase is not Phase.ASKING:
        return "1-4", "rate"
    count, word = _numbered(pane.card.body) if pane.card is not None else (9, "choose")
    return f"1-{min(9, count)}", word


def _numbered(body: Body) -> tuple[int, str]:
    """How many numbers there are, and what they do."""
    match body:
        case ChoiceBody(choices):
            return len(choices), "tick" if body.several else "choose"
        case OrderBody(steps):
            return len(steps), "take up"
        case MatchBody(pairs):
            return len(pairs), "match"
        case _:
            return 9, "choose"
