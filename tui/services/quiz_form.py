"""What the quiz setup offers for a deck, and the plan its choices make."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tui.errors import NotFoundError
from tui.model.card import Kind
from tui.model.deck import Deck
from tui.model.ids import CardRef
from tui.model.memory import CardState
from tui.practice.draw import draw
from tui.practice.plan import Order, Plan
from tui.wording import clock_time, plural

_COUNTS = (5, 10, 20, 40)
_ORDERS = {
    "random": Order.RANDOM,
    "as in the deck": Order.DECK,
    "weakest first": Order.WEAKEST,
    "wrong last time": Order.WRONG,
    "never answered": Order.UNSEEN,
}
_LIMITS_S = (None, 300, 600, 1200, 3600)
_PASS = (None, 50, 60, 70, 80, 90)


@dataclass(frozen=True, slots=True)
class FormField:
    """One line of the form: values as shown, and as the plan takes them."""

    label: str
    shown: tuple[str, ...]
    values: tuple[object, ...]
    chosen: int = 0


@dataclass(frozen=True, slots=True)
class QuizForm:
    """The form for one deck; pure once made."""

    deck: Deck
    states: Mapping[CardRef, CardState]
    seed: int
    fields: Mapping[str, FormField]

    @property
    def about(self) -> str:
        """What the deck holds."""
        silent = len(self.deck.active) - len(self.deck.askable)
        left_out = f", {silent} without an answer (not asked)" if silent else ""
        return f"{plural(len(self.deck.active), 'card')}{left_out}"

    def plan(self, chosen: Mapping[str, int]) -> Plan:
        """The plan of these choices (positions of values, by field)."""
        values = {name: field.values[chosen.get(name, field.chosen)] for name, field in self.fields.items()}
        return Plan(
            decks=(self.deck.id,),
            topics=values["topic"],  # type: ignore[arg-type]  # the table below holds the right types
            kinds=values["kind"],  # type: ignore[arg-type]
            count=values["count"],  # type: ignore[arg-type]
            order=values["order"],  # type: ignore[arg-type]
            time_limit_s=values["time"],  # type: ignore[arg-type]
            pass_percent=values["pass"],  # type: ignore[arg-type]
            exam=values["feedback"],  # type: ignore[arg-type]
            seed=self.seed,
        )

    def matches(self, plan: Plan) -> int:
        """Cards that the plan could ask, its count aside."""
        try:
            return len(draw(replace(plan, count=None), (self.deck,), self.states))
        except NotFoundError:
            return 0


def quiz_form(deck: Deck, states: Mapping[CardRef, CardState], questions: int, seed: int) -> QuizForm:
    """The form for a deck: only topics and kinds it has, `questions` proposed where it has as many."""
    topics = list(dict.fromkeys(card.topic for card in deck.askable if card.topic))
    kinds = list(dict.fromkeys(card.kind for card in deck.askable))
    askable = len(deck.askable)
    counts = sorted({count for count in (*_COUNTS, questions) if count < askable})
    fields = {
        "count": FormField(
            "Questions",
            (*map(str, counts), f"all {askable}"),
            (*counts, None),
            counts.index(questions) if questions in counts else len(counts),
        ),
        "topic": FormField("Topic", ("every topic", *topics), ((), *((topic,) for topic in topics))),
        "kind": FormField("Kind", ("every kind", *kinds), ((), *((Kind(kind),) for kind in kinds))),
        "order": FormField("Order", tuple(_ORDERS), tuple(_ORDERS.values())),
        "feedback": FormField("Feedback", ("at once", "at the end (exam)"), (False, True)),
        "time": FormField(
            "Time limit",
            tuple("none" if limit is None else f"{clock_time(limit)} minutes" for limit in _LIMITS_S),
            _LIMITS_S,
        ),
        "pass": FormField("Pass mark", tuple("none" if p is None else f"{p} %" for p in _PASS), _PASS),
    }
    return QuizForm(deck, states, seed, fields)
