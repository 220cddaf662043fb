"""A plan: what a quiz asks for, before any card is drawn."""

from dataclasses import dataclass, replace
from enum import StrEnum

from tui.errors import UsageError
from tui.model.card import Kind
from tui.model.ids import DeckId
from tui.model.response import JsonValue, as_mapping


class Order(StrEnum):
    """In which order questions are asked."""

    DECK = "deck"
    RANDOM = "random"
    WEAKEST = "weakest"
    WRONG = "wrong"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole wish of a quiz session; equal plans over equal decks and states ask equal questions.

    Raises: UsageError when a number makes no sense.
    """

    decks: tuple[DeckId, ...] = ()
    """Empty: every deck."""
    topics: tuple[str, ...] = ()
    """A card of any of them, sub-levels included; empty: every topic."""
    tags: tuple[str, ...] = ()
    """A card with any of them; empty: every tag."""
    kinds: tuple[Kind, ...] = ()
    count: int | None = None
    """Questions at most; None for all."""
    order: Order = Order.RANDOM
    seed: int = 0
    time_limit_s: int | None = None
    pass_percent: int | None = None
    """Score needed to pass, from 0 to 100."""
    exam: bool = False
    """Feedback at the end instead of at once."""
    unanswered: bool = False
    """Ask cards too that hold no answer."""
    recognition: bool = False
    """Ask open cards as a choice of key points, where that can be."""
    shuffle_choices: bool = False
    """Choices by the seed instead of in the deck's order."""
    placement: bool = False
    """Drawn along the learning path, to tell where to begin."""
    picked: bool = False
    """Its cards were named one by one: misses asked again, hits of a search."""

    def __post_init__(self) -> None:
        if self.count is not None and self.count < 1:
            raise UsageError(f"a quiz of {self.count} questions has nothing to ask", "ask for 1 or more")
        if self.time_limit_s is not None and self.time_limit_s < 1:
            raise UsageError("the time limit is shorter than a second", "allow more, or leave the limit out")
        if self.pass_percent is not None and not 0 <= self.pass_percent <= 100:
            raise UsageError(f"a pass mark of {self.pass_percent} % cannot be", "choose 0 to 100")

    def is_like(self, other: "Plan") -> bool:
        """Whether scores of the two can be compared: the same cards are meant, asked in the same way.

        When right and wrong are told makes no difference, nor does how many are asked.
        """
        return self._asked_alike == other._asked_alike

    @property
    def _asked_alike(self) -> "Plan":
        alike = replace(self, seed=0, count=None, time_limit_s=None, pass_percent=None)
        return replace(alike, shuffle_choices=False, exam=False)

    def to_json(self) -> dict[str, JsonValue]:
        """The form kept in the log."""
        return {
            "decks": list(self.decks),
            "topics": list(self.topics),
            "tags": list(self.tags),
            "kinds": [str(kind) for kind in self.kinds],
            "count": self.count,
            "order": str(self.order),
            "seed": self.seed,
            "time_limit_s": self.time_limit_s,
            "pass_percent": self.pass_percent,
            "exam": self.exam,
            "unanswered": self.unanswered,
            "recognition": self.recognition,
            "shuffle_choices": self.shuffle_choices,
            "placement": self.placement,
            "picked": self.picked,
        }

    @classmethod
    def from_json(cls, value: object) -> "Plan":
        """Read the form kept in the log; what is absent takes its default, what is unknown is passed over.

        Raises: ValueError on anything that is no plan.
        """
        fields = as_mapping(value)
        try:
            return cls(
                decks=tuple(DeckId(deck) for deck in _texts(fields.get("decks"))),
                topics=_texts(fields.get("topics")),
                tags=_texts(fields.get("tags")),
                kinds=tuple(Kind(kind) for kind in _texts(fields.get("kinds"))),
                count=_number(fields.get("count")),
                order=Order(str(fields.get("order", Order.RANDOM))),
                seed=_number(fields.get("seed")) or 0,
                time_limit_s=_number(fields.get("time_limit_s")),
                pass_percent=_number(fields.get("pass_percent")),
                exam=fields.get("exam") is True,
                unanswered=fields.get("unanswered") is True,
                recognition=fields.get("recognition") is True,
                shuffle_choices=fields.get("shuffle_choices") is True,
                placement=fields.get("placement") is True,
                picked=fields.get("picked") is True,
            )
        except UsageError as error:
            raise ValueError(str(error)) from error


def _texts(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, list) and all(isinstance(text, str) for text in value):
        return tuple(value)
    raise ValueError(f"not a list of texts: {value!r}")


def _number(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ValueError(f"not a whole number: {value!r}")
