"""What extraction finds in a document, from a family's raw candidates to finished cards. Lines from 1."""

from collections.abc import Mapping, Sized
from dataclasses import dataclass
from typing import NamedTuple

from tui.model.card import Body
from tui.model.limits import CARD_LIMIT


class TooManyQuestionsError(Exception):
    """A document asks more than a deck can hold."""


def require_few(questions: Sized) -> None:
    """Raises: TooManyQuestionsError, before questions are read one by one."""
    if len(questions) > CARD_LIMIT:
        raise TooManyQuestionsError


class Candidate(NamedTuple):
    """A question as a family cut it out of the document, not yet cleaned; a tuple, as there are thousands."""

    line: int
    question: str
    body: Body
    """Of an open candidate the raw answer, everything up to the next question."""
    topic: str = ""
    tags: tuple[str, ...] = ()
    explanation: str = ""
    hint: str = ""
    literal: bool = False
    """Whether question and answer stand as they were written: a format of its own decorates nothing."""
    by_look: bool = False
    """Whether only bold says which of its choices are right."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that looked like a question and did not become a card."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A question that says what another one says, with its answer or without one."""

    line: int
    of: int
    """Line of the one that became the card: the earlier one, or the one that is answered."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one family found, in document order."""

    candidates: tuple[Candidate, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    regions: tuple[range, ...] = ()
    """Lines, from 0, that candidates and skipped ones take, in order."""


class FoundCard(NamedTuple):
    """A card as the document has it, before it gets an identity; a tuple, as documents hold thousands."""

    line: int
    question: str
    body: Body
    topic: str = ""
    tags: tuple[str, ...] = ()
    key_points: tuple[str, ...] = ()
    explanation: str = ""
    hint: str = ""
    tip: str = ""
    flags: tuple[str, ...] = ()
    """`unanswered`, `image`, `missing-image` (the question speaks of a picture that is not there)."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """One document, read."""

    name: str
    """File name, without folders."""
    sha256: str
    """Of the bytes on disk."""
    encoding: str
    repaired: int
    """Runs of mojibake undone."""
    title: str
    """The document's own title, or one made from its name."""
    family: str
    """The family that found the cards; empty where none did."""
    evidence: Mapping[str, float]
    """Per family, from 0 to 1, highest first; families without any are left out."""
    cards: tuple[FoundCard, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def unanswered(self) -> int:
        """Cards that the document asks without answering."""
        return sum("unanswered" in card.flags for card in self.cards)
