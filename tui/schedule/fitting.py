"""Weights fitted to a learner's own reviews by the optimizer of FSRS, which is an optional extra.

The optimizer is loaded when it is called: few install it, and nobody else should need it.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from tui.errors import NotInstalledError, TooFewReviewsError
from tui.model.grade import Rating
from tui.schedule.preset import DEFAULT_WEIGHTS, Preset, Weights, require_weights

if TYPE_CHECKING:
    from fsrs_rs_python import FSRSItem

LEAST_REVIEWS = 400
"""Below this the usual weights, drawn from many learners, foretell as well as fitted ones.

Anki 24.04 asked for as many, counted as here: after all that teaches nothing is left out (ankitects/anki
#2999). Later versions ask for none, and quietly give back the usual weights where there is too little.
"""
_DIGITS = 4
"""As FSRS and Anki write weights; more would be noise, and swell every answer in the log."""
_PACKAGE = "fsrs-rs-python"

History = Sequence[tuple[Rating, datetime]]
"""The reviews of one card from its first on, in order."""


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How well weights foretell whether a card is remembered; less is better."""

    log_loss: float
    """Mean surprise in nats; 0.693 is that of tossing a coin."""
    rmse: float
    """By how much the foretold share of remembered cards is off, from 0 to 1, in groups of like reviews."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What fitting gave. Both accuracies are those over the reviews that were fitted to, as Anki has it."""

    reviews: int
    """Reviews that were used: each at least a day after the one before it on the same card."""
    cards: int
    before: Accuracy
    """Of the weights in force."""
    after: Accuracy
    weights: Weights
    differs: bool
    """Whether they are others than those in force."""

    @property
    def better(self) -> bool:
        """Whether the fitted weights are others than those in force, and foretell better."""
        return self.differs and self.after.log_loss < self.before.log_loss


def fit(histories: Iterable[History], preset: Preset) -> Fit:
    """Fit weights to the reviews of many cards, and hold them against those of the preset.

    Raises: NotInstalledError without the optimizer; TooFewReviewsError below `LEAST_REVIEWS`; ValueError
    where it finds no weights, or none that can be used.
    """
    optimizer = _optimizer()
    # In an order that comes from the reviews alone, so that the same reviews give the same weights.
    ordered = sorted(histories, key=lambda history: [(at, rating) for rating, at in history])
    reviews = sorted(
        (one for card, history in enumerate(ordered) for one in _reviews(optimizer, card, history)),
        key=lambda one: one[:3],
    )
    if len(reviews) < LEAST_REVIEWS:
        raise TooFewReviewsError(
            f"weights are fitted to {LEAST_REVIEWS} reviews or more, and there are {len(reviews)}",
            "go on reviewing; one counts where its card was last reviewed a day or more before",
        )
    items, cards = [one[3] for one in reviews], [one[1] for one in reviews]
    fitted = optimizer.FSRS(list(DEFAULT_WEIGHTS)).compute_parameters(
        items, card_ids=cards, num_relearning_steps=len(preset.relearning_steps)
    )
    weights = require_weights(round(float(weight), _DIGITS) for weight in fitted)
    return Fit(
        reviews=len(reviews),
        cards=len(set(cards)),
        before=_accuracy(optimizer, preset.weights, items),
        after=_accuracy(optimizer, weights, items),
        weights=weights,
        differs=weights != preset.weights,
    )


def _optimizer() -> Any:  # noqa: ANN401  # a module that may not be there has no type
    try:
        return import_module("fsrs_rs_python")
    except ImportError as error:
        raise NotInstalledError(
            "the optimizer is not installed", f"install it: {sys.executable} -m pip install {_PACKAGE}"
        ) from error


def _reviews(
    optimizer: Any,  # noqa: ANN401  # see `_optimizer`
    card: int,
    history: History,
) -> Iterable[tuple[datetime, int, int, "FSRSItem"]]:
    """Each review of the card that teaches something, with all before it: when, card, place, what.

    Days are counted as the scheduler counts them, by 24 hours. A review on the same day says nothing about
    forgetting, yet it goes before the later ones.
    """
    days = [0, *(max(0, (later - earlier).days) for (_, earlier), (_, later) in pairwise(history))]
    past = [optimizer.FSRSReview(int(rating), gap) for (rating, _), gap in zip(history, days, strict=True)]
    for place, (_, at) in enumerate(history):
        if days[place] > 0:
            yield at, card, place, optimizer.FSRSItem(past[: place + 1])


def _accuracy(optimizer: Any, weights: Weights, items: Sequence["FSRSItem"]) -> Accuracy:  # noqa: ANN401
    found = optimizer.FSRS(list(weights)).evaluate(items)
    return Accuracy(float(found.log_loss), float(found.rmse_bins))
