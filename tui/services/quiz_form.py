"""What the quiz setup offers, and the plan its choices make."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tui.model.ids import DeckId
from tui.model.outline import Outline
from tui.practice.draw import matching
from tui.practice.orders import States
from tui.practice.plan import Order, Plan
from tui.wording import clock_time, plural

T = TypeVar("T")
Chosen = tuple[int, ...]
"""Positions of the values chosen in a field, ascending; one, unless several may be."""

_COUNTS = (5, 10, 20, 40)
_ORDERS = {
    Order.RANDOM: "random",
    Order.DECK: "as in the deck",
    Order.WEAKEST: "weakest first",
    Order.WRONG: "wrong last time",
    Order.UNSEEN: "never answered",
}
_LIMITS_S = (None, 300, 600, 1200, 3600)
_PASS = (None, 50, 60, 70, 80, 90)
_FEEDBACK = {False: "at once (practice)", True: "at the end (exam)"}
_OPEN = {False: "recall, then rate yourself", True: "recognise the key points"}
_CHOICES = {False: "as in the deck", True: "shuffled"}


@dataclass(frozen=True, slots=True)
class FormField:
    """One line of the form: values as shown, and as the plan takes them."""

    label: str
    shown: tuple[str, ...]
    values: tuple[object, ...]
    chosen: Chosen = (0,)
    listed: bool = False
    """Whether the plan takes a list of values, of which the first stands for all."""

    def value(self, chosen: Chosen) -> object:
        """What the plan takes for that choice."""
        if not self.listed:
            return self.values[chosen[0]]
        return () if 0 in chosen else tuple(self.values[at] for at in chosen)

    @property
    def several(self) -> bool:
        """Whether there is more than one value to choose besides all."""
        return self.listed and len(self.values) > 2


@dataclass(frozen=True, slots=True)
class QuizForm:
    """The form for some decks; pure once made."""

    decks: tuple[Outline, ...]
    """Those that are asked from."""
    states: States
    """What the log says, which takes long to read where it is long."""
    seed: int
    fields: Mapping[str, FormField]
    """By the name of the plan's field, in the order they are shown."""

    @property
    def about(self) -> str:
        """What the decks hold."""
        active = sum(len(deck.cards) for deck in self.decks)
        silent = sum(len(deck.unanswered) for deck in self.decks)
        of = f" in {plural(len(self.decks), 'deck')}" if len(self.decks) > 1 else ""
        left_out = f", {silent} without an answer (not asked)" if silent else ""
        return f"{plural(active, 'card')}{of}{left_out}"

    def plan(self, chosen: Mapping[str, Chosen]) -> Plan:
        """The plan of these choices, by field; a field that is not named keeps its own."""
        values = {name: field.value(chosen.get(name, field.chosen)) for name, field in self.fields.items()}
        return Plan(**values, seed=self.seed)  # type: ignore[arg-type]  # fields are named and typed like the plan's

    def matches(self, plan: Plan) -> int:
        """Cards that the plan could ask, its count aside."""
        return matching(plan, self.decks, self.states)


def quiz_form(
    library: Sequence[Outline],
    titles: Mapping[DeckId, str],
    states: States,
    like: Plan,
    seed: int,
) -> QuizForm:
    """The form over the library, chosen as in a plan; only topics, tags and kinds that its decks have.

    What the plan wants and the decks have not is left out of the choice.
    """
    decks = tuple(one for one in library if not like.decks or one.deck in like.decks)
    asked = [(one, place) for one in decks for place in one.askable]
    named = {one.deck: titles.get(one.deck, one.deck) for one in library}
    topics = _same(one.topics[place] for one, place in asked)
    tags = _same(tag for several in {one.tags[place]: None for one, place in asked} for tag in several)
    kinds = _same(one.kinds[place] for one, place in asked)
    fields = {
        "decks": _several("Decks", "every deck", named, like.decks),
        "count": _count(len(asked), like.count),
        "topics": _several("Topics", "every topic", topics, like.topics),
        "tags": _several("Tags", "every tag", tags, like.tags),
        "kinds": _several("Kinds", "every kind", kinds, like.kinds),
        "order": _one("Order", _ORDERS, like.order),
        "exam": _one("Feedback", _FEEDBACK, like.exam),
        "time_limit_s": _one("Time limit", _with(_LIMITS_S, like.time_limit_s, _limit), like.time_limit_s),
        "pass_percent": _one("Pass mark", _with(_PASS, like.pass_percent, _mark), like.pass_percent),
        "shuffle_choices": _one("Choices", _CHOICES, like.shuffle_choices),
    }
    if any(place not in one.unanswered for one in decks for place in one.lending):
        fields["recognition"] = _one("Open cards", _OPEN, like.recognition)
    return QuizForm(decks, states, seed, fields)


def _several(label: str, every: str, offered: Mapping[T, str], wanted: Sequence[object]) -> FormField:
    values: tuple[object, ...] = (None, *offered)
    chosen = tuple(at for at, value in enumerate(values) if at and value in wanted)
    return FormField(label, (every, *offered.values()), values, chosen or (0,), listed=True)


def _one(label: str, offered: Mapping[T, str], wanted: T) -> FormField:
    values = tuple(offered)
    return FormField(label, tuple(offered.values()), values, (values.index(wanted),))


def _count(askable: int, wanted: int | None) -> FormField:
    counts = sorted({count for count in (*_COUNTS, wanted or 0) if 0 < count < askable})
    everything = None if wanted in counts else wanted  # the wish is kept for decks that hold as many
    offered: dict[int | None, str] = {**{count: str(count) for count in counts}, everything: f"all {askable}"}
    return _one("Questions", offered, wanted)


def _with(
    offered: Sequence[int | None], wanted: int | None, word: Callable[[int | None], str]
) -> dict[int | None, str]:
    """The values offered with the one wanted among them, in order, and their words."""
    values = sorted({*offered, wanted} - {None}, key=int)  # type: ignore[arg-type]  # None is taken out
    return {value: word(value) for value in (None, *values)}


def _limit(seconds: int | None) -> str:
    return "none" if seconds is None else f"{clock_time(seconds)} minutes"


def _mark(percent: int | None) -> str:
    return "none" if percent is None else f"{percent} %"


def _same(texts: Iterable[str]) -> dict[str, str]:
    """Each text once, as itself."""
    return {text: str(text) for text in texts if text}
