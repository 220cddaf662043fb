"""Cards and their kinds. A kind is the body a card has; adding one is a class and a row in each registry."""

from dataclasses import dataclass, field
from enum import StrEnum

from tui.model.cloze import ClozePart, cloze_parts, cloze_with_gaps
from tui.model.ids import CardId


class Kind(StrEnum):
    """What a card asks of the learner."""

    OPEN = "open"
    CHOICE = "choice"
    TYPED = "typed"
    CLOZE = "cloze"
    ORDER = "order"
    MATCH = "match"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the texts a choice card offers."""

    text: str
    correct: bool = False
    feedback: str = ""
    weight: float | None = None
    """Share of the grade it is worth, negative allowed; None where the card has no weights."""


@dataclass(frozen=True, slots=True)
class AcceptText:
    """A text that is right as it stands; in backticks it must agree in case too."""

    text: str


@dataclass(frozen=True, slots=True)
class AcceptNumber:
    """A number that is right within `tolerance` (absolute)."""

    number: float
    tolerance: float = 0.0


@dataclass(frozen=True, slots=True)
class AcceptPattern:
    """A regular expression that the whole response must match, case ignored."""

    pattern: str


Accept = AcceptText | AcceptNumber | AcceptPattern


@dataclass(frozen=True, slots=True)
class OpenBody:
    """A free answer the learner compares with the deck's. Empty: the card is unanswered."""

    answer: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceBody:
    """Texts to choose from, one or several of them correct. None correct: the card is unanswered."""

    choices: tuple[Choice, ...]

    @property
    def correct(self) -> tuple[int, ...]:
        """Positions of the correct choices, in deck order, from 0."""
        return tuple([index for index, choice in enumerate(self.choices) if choice.correct])

    @property
    def several(self) -> bool:
        """Whether more than one choice may be taken."""
        return len(self.correct) > 1 or any(choice.weight is not None for choice in self.choices)


@dataclass(frozen=True, slots=True)
class TypedBody:
    """A short answer typed by the learner; the first accepted one is shown as the answer."""

    accept: tuple[Accept, ...]


@dataclass(frozen=True, slots=True)
class ClozeBody:
    """A text with gaps, in the notation of `tui.model.cloze`."""

    text: str

    @property
    def parts(self) -> tuple[ClozePart, ...]:
        """The text taken apart. Raises: ValueError on broken notation (the loader refuses it)."""
        return cloze_parts(self.text)


@dataclass(frozen=True, slots=True)
class OrderBody:
    """Steps to put in order; here they stand in the right one."""

    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that belong together."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class MatchBody:
    """Texts on the left, to each of which one on the right belongs; several may share a right one."""

    pairs: tuple[Pair, ...]

    @property
    def offered(self) -> tuple[int, ...]:
        """Positions of the pairs whose right texts are offered: of equal ones the first."""
        first: dict[str, int] = {}
        for position, pair in enumerate(self.pairs):
            first.setdefault(pair.right, position)
        return tuple(first.values())


Body = OpenBody | ChoiceBody | TypedBody | ClozeBody | OrderBody | MatchBody

_KINDS: dict[type[Body], Kind] = {
    OpenBody: Kind.OPEN,
    ChoiceBody: Kind.CHOICE,
    TypedBody: Kind.TYPED,
    ClozeBody: Kind.CLOZE,
    OrderBody: Kind.ORDER,
    MatchBody: Kind.MATCH,
}


def offered_texts(body: Body) -> tuple[str, ...]:
    """Every text that a card lays before the learner to choose from, order or match, in deck order."""
    match body:
        case ChoiceBody(choices):
            return tuple(choice.text for choice in choices)
        case OrderBody(steps):
            return steps
        case MatchBody(pairs):
            return (*(pair.left for pair in pairs), *(pairs[at].right for at in body.offered))
        case _:
            return ()


@dataclass(frozen=True, slots=True)
class CardSource:
    """Where a card comes from; any field may be absent."""

    line: int | None = None
    """Line in the document the deck was extracted from, from 1."""
    title: str = ""
    url: str = ""
    file: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One question with what it takes to ask, grade and explain it. Texts are Markdown."""

    id: CardId
    question: str
    """Empty only on a cloze card."""
    body: Body
    topic: str = ""
    """Levels divided by " / "."""
    tags: tuple[str, ...] = ()
    key_points: tuple[str, ...] = ()
    hint: str = ""
    explanation: str = ""
    tip: str = ""
    family: str = ""
    source: CardSource | None = None
    retired: bool = False
    was: tuple[str, ...] = ()
    """Earlier ids, `card` or `deck/card`: their progress is this card's."""
    line: int = field(default=0, compare=False)
    """Line of the card in its deck file, from 1; 0 where it has none."""

    @property
    def kind(self) -> Kind:
        """The kind that the body makes it."""
        return _KINDS[type(self.body)]

    @property
    def answered(self) -> bool:
        """Whether the card holds an answer to check a response against."""
        match self.body:
            case OpenBody(answer):
                return bool(answer.strip())
            case ChoiceBody():
                return bool(self.body.correct)
            case _:
                return True

    @property
    def title(self) -> str:
        """The question; for a cloze card without one, its text with the gaps drawn."""
        return title_of(self.question, self.body)


def title_of(question: str, body: Body) -> str:
    """What a card with that question and body is called, as `Card.title`."""
    if question or not isinstance(body, ClozeBody):
        return question
    return cloze_with_gaps(body.text)
