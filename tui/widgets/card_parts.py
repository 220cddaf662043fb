"""What a card is responded with, as widgets."""

from collections.abc import Collection, Sequence

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.model.card import (
    Body,
    ChoiceBody,
    ClozeBody,
    MatchBody,
    OpenBody,
    OrderBody,
    TypedBody,
)
from tui.model.cloze import Blank
from tui.model.response import (
    ChoiceResponse,
    ClozeResponse,
    MatchResponse,
    OrderResponse,
    Response,
    TypedResponse,
)
from tui.text.controls import visible
from tui.widgets.blanks import Blanks
from tui.widgets.choice_list import ChoiceList
from tui.widgets.match_list import MatchList
from tui.widgets.order_list import OrderList
from tui.widgets.response_field import ResponseField

_DRAWN_GAP = "▁▁▁▁"
"""Not underscores: next to code those read as part of a name."""


def lead_widgets(body: Body) -> list[Widget]:
    """What stands between the question and the field it is responded with."""
    match body:
        case ClozeBody():
            return [gapped_text(body)]
        case OpenBody():
            return [Static("Think of your answer, then reveal.", classes="caption block", markup=False)]
        case OrderBody():
            words = "Space takes a step up, arrows move it, Space puts it down."
            return [Static(words, classes="caption block", markup=False)]
        case _:
            return []


def response_field(
    body: Body, order: Sequence[int], struck: Collection[int], given: Response | None
) -> ResponseField | None:
    """What to respond with, `given` filled in; None on an open card.

    What is offered stands in `order`; both it and `struck` are positions in deck order. A response that does
    not fit the card any more is left out: the deck may have been changed since.
    """
    match body:
        case ChoiceBody():
            return ChoiceList(body, order, struck, given.chosen if isinstance(given, ChoiceResponse) else ())
        case TypedBody():
            typed = given.text if isinstance(given, TypedResponse) else ""
            return Blanks(("",), lambda texts: TypedResponse(texts[0]), (typed,))
        case ClozeBody():
            texts = given.blanks if isinstance(given, ClozeResponse) else ()
            return Blanks(gap_captions(body), ClozeResponse, texts)
        case OrderBody(steps):
            held = given.steps if isinstance(given, OrderResponse) else ()
            fits = sorted(held) == list(range(len(steps)))
            return OrderList(steps, held if fits else order, begun=fits)
        case MatchBody(pairs):
            rights = given.rights if isinstance(given, MatchResponse) else ()
            fits = len(rights) == len(pairs) and {*rights, None} <= {*order, None}
            return MatchList(pairs, order, rights if fits else ())
        case OpenBody():
            return None


def gapped_text(body: ClozeBody) -> Widget:
    """The text with its gaps drawn, as it stands: a cloze is plain text, mostly code."""
    gap = Content.styled(_DRAWN_GAP, "bold $text-accent")
    parts = [gap if isinstance(part, Blank) else Content(visible(part).expandtabs(4)) for part in body.parts]
    return Static(Content("").join(parts), classes="cloze")


def gap_captions(body: ClozeBody) -> list[str]:
    """What stands above each field: its number where there are several, and its hint."""
    blanks = [part for part in body.parts if isinstance(part, Blank)]
    several = len(blanks) > 1
    return [
        " ".join(filter(None, (f"Gap {number}" if several else "", f"({blank.hint})" if blank.hint else "")))
        for number, blank in enumerate(blanks, 1)
    ]
