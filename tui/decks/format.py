"""The deck format, version 1: every field of a deck and a card, once.

The loader's checks, the writer's order and the published schema all follow these tables.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tui.model.card import Kind
from tui.model.ids import ID_LIMIT, ID_PATTERN

FORMAT_VERSION = 1

KIND_FIELDS = {
    "answer": Kind.OPEN,
    "choices": Kind.CHOICE,
    "accept": Kind.TYPED,
    "cloze": Kind.CLOZE,
    "order": Kind.ORDER,
    "pairs": Kind.MATCH,
}
"""The field that only one kind has, and so makes a card that kind."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text, taken as it is written, numbers and words such as `no` included."""

    pattern: str = ""
    """What the whole text must match, in syntax that Python and JSON Schema share."""
    means: str = "a text"
    """What the pattern stands for, in words."""
    longest: int | None = None
    """Most characters, or None."""


@dataclass(frozen=True, slots=True)
class Exactly:
    """One whole number and no other: the version of the format."""

    value: int


@dataclass(frozen=True, slots=True)
class Flag:
    """`true` or `false`, without quotes."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from 1, without quotes."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number, without quotes."""

    least: float | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A list; its texts are never blank."""

    element: "Shape"
    least: int = 0
    most: int | None = None
    """Most elements, or None."""
    lone: bool = False
    """Whether one element may stand without a list around it."""


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping of known fields, in the order they are written."""

    fields: tuple["Field", ...]

    by_name: Mapping[str, "Field"] = field(init=False, repr=False, compare=False)
    required: frozenset[str] = field(init=False, repr=False, compare=False)
    """Names of the fields that must be there."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {known.name: known for known in self.fields})
        required = frozenset(known.name for known in self.fields if known.required)
        object.__setattr__(self, "required", required)


@dataclass(frozen=True, slots=True)
class Either:
    """A text, or a mapping that is the first record whose first field it has."""

    text: Text
    records: tuple[Record, ...]


Shape = Text | Exactly | Flag | Whole | Number | Listed | Record | Either


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record."""

    name: str
    shape: Shape
    description: str
    required: bool = False
    """Whether it must be there; a required text is not blank."""
    if_missing: tuple[str, str] = ("missing-field", "write it")
    """Code of the problem where it is not there, and what to do."""


ANY_TEXT = Text()
_ID = Text(ID_PATTERN.pattern, "an id (a-z, 0-9 and dashes, at most 100)", ID_LIMIT)
_CARD_PLACE = Text("[a-z0-9-]+(/[a-z0-9-]+)?", "an id, or deck/id", 2 * ID_LIMIT + 1)
_LANGUAGE = Text("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", "a language tag such as en or pt-BR", 80)
_TAGS = Listed(ANY_TEXT)

CHOICE = Record(
    (
        Field("text", ANY_TEXT, "What the choice says, in Markdown.", required=True),
        Field("correct", Flag(), "Whether it is right to take it; false when left out."),
        Field("feedback", ANY_TEXT, "Shown when it was taken, right or wrong."),
        Field(
            "weight", Number(), "Share of the grade it is worth, from -1 to 1; leave out for equal shares."
        ),
    )
)

ACCEPT_NUMBER = Record(
    (
        Field("number", Number(), "The number that is right.", required=True),
        Field("tolerance", Number(least=0), "How far off a response may be; 0 when left out."),
    )
)

ACCEPT_PATTERN = Record(
    (
        Field(
            "pattern",
            Text(longest=500),
            "A regular expression that the whole response must match, case ignored.",
            required=True,
        ),
    )
)

CARD_SOURCE = Record(
    (
        Field("line", Whole(), "Line in the document the deck was extracted from, from 1."),
        Field("title", ANY_TEXT, "Title of the document or page."),
        Field("url", ANY_TEXT, "Address of the page."),
        Field("file", ANY_TEXT, "Name of the file."),
        Field("version", ANY_TEXT, "Version of what the card is about."),
    )
)

DECK_SOURCE = Record(
    (
        Field("document", ANY_TEXT, "File name of the document the deck was extracted from.", required=True),
        Field("family", ANY_TEXT, "The form its questions have in the document."),
        Field("sha256", ANY_TEXT, "Hash of the document as it was read."),
    )
)

CARD = Record(
    (
        Field(
            "id",
            _ID,
            "Unique in the deck; progress hangs on it, so never change it.",
            required=True,
            if_missing=("no-id", "write one, or run `quizdeck check --fix`"),
        ),
        Field("topic", ANY_TEXT, 'What the card is about; " / " divides levels.'),
        Field("tags", _TAGS, "Words to filter by, besides the deck's tags."),
        Field("question", ANY_TEXT, "What is asked, in Markdown. Required but for a cloze card."),
        Field("answer", ANY_TEXT, "Makes an open card: the answer to compare with, in Markdown."),
        Field(
            "choices",
            Listed(Either(ANY_TEXT, (CHOICE,)), least=1),
            "Makes a choice card: what to choose from, one or several of them correct.",
        ),
        Field(
            "accept",
            Listed(Either(ANY_TEXT, (ACCEPT_NUMBER, ACCEPT_PATTERN)), least=1, lone=True),
            "Makes a typed card: what is right to type. In backticks, case counts.",
        ),
        Field(
            "cloze",
            ANY_TEXT,
            "Makes a cloze card: a text with gaps, {{text}}, {{text::hint}}, {{one|other}}.",
        ),
        Field(
            "order",
            Listed(ANY_TEXT, least=2),
            "Makes an order card: the steps in the right order; they are asked in another.",
        ),
        Field(
            "pairs",
            Listed(Listed(ANY_TEXT, least=2, most=2), least=2),
            "Makes a match card: pairs of left and right; several may have the same right.",
        ),
        Field("key_points", Listed(ANY_TEXT), "What a good answer mentions, to be ticked."),
        Field("hint", ANY_TEXT, "Help shown before the answer, on request."),
        Field("explanation", ANY_TEXT, "Shown after the answer, right or wrong, in Markdown."),
        Field("tip", ANY_TEXT, "Advice shown after the answer, for instance for interviews."),
        Field("family", ANY_TEXT, "Cards of one family are kept apart in a session."),
        Field("source", CARD_SOURCE, "Where the card comes from."),
        Field("retired", Flag(), "true: kept with its history, no longer asked."),
        Field("was", Listed(_CARD_PLACE), "Earlier ids of the card, as id or deck/id; progress follows."),
    )
)

DECK = Record(
    (
        Field("format", Exactly(FORMAT_VERSION), "Version of this format.", required=True),
        Field("deck", _ID, "Id of the deck; progress hangs on it, so never change it.", required=True),
        Field("title", ANY_TEXT, "Name of the deck as people read it.", required=True),
        Field("description", ANY_TEXT, "What the deck is for."),
        Field("language", _LANGUAGE, "Language of the cards, as a BCP 47 tag."),
        Field("licence", ANY_TEXT, "Licence of the cards, if they may be shared."),
        Field("tags", _TAGS, "Tags added to every card."),
        Field("needs", Listed(_ID), "Ids of decks to know first."),
        Field("source", DECK_SOURCE, "The document the deck was extracted from."),
        Field("was", Listed(_ID), "Earlier ids of the deck; progress follows."),
        Field("cards", Listed(CARD), "The cards, in their order.", required=True),
    )
)
