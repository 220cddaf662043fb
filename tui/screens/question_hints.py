"""What the keys of a question do at each of its phases, in the words of the footer."""

from tui.keymap import Key
from tui.model.card import ChoiceBody, Kind
from tui.widgets.phase import Phase
from tui.widgets.question_pane import QuestionPane

_TYPED = (Kind.TYPED, Kind.CLOZE)


def question_offers(pane: QuestionPane) -> dict[str, bool]:
    """For each action on a question whether it does something now; actions not named always do."""
    card, phase = pane.card, pane.phase
    if card is None:
        return {}
    asking, choosing = phase is Phase.ASKING, card.kind is Kind.CHOICE
    several = isinstance(card.body, ChoiceBody) and card.body.several
    return {
        "choose": (choosing and asking) or phase is Phase.REVEALED,
        "reveal": (card.kind is Kind.OPEN and phase is not Phase.GRADED) or (asking and several),
        "submit": phase is not Phase.REVEALED or pane.proposed is not None,
        "strike": choosing and asking,
        "skip": phase is not Phase.GRADED,
        "overrule": phase is Phase.GRADED and card.kind in _TYPED,
        "hint": bool(card.hint) and asking,
    }


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
            ("submit", Phase.ASKING): "reveal" if is_open else "answer",
            ("reveal", Phase.ASKING): "reveal" if is_open else "",
        }
    return shown, words.get((key.action or key.name, pane.phase), word)


def _number_hint(pane: QuestionPane) -> tuple[str, str]:
    if pane.phase is not Phase.ASKING:
        return "1-4", "rate"
    body = pane.card.body if pane.card is not None else None
    count = min(9, len(body.choices)) if isinstance(body, ChoiceBody) else 9
    return f"1-{count}", "tick" if isinstance(body, ChoiceBody) and body.several else "choose"
