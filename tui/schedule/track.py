"""One card while its events are gone through: its state in the plain numbers that the store keeps."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from tui.clock import from_microseconds, microseconds
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.memory import CardState, Memory, Stage

Numbers = tuple[str, int | None, float, float, int, int, int, int]
"""A memory: stage, step, stability, difficulty, due and reviewed in microseconds, reps, lapses."""


@dataclass(slots=True)
class Track:
    """A `CardState` that is changed in place, its instants in microseconds.

    Values made anew for each answer would cost more than all the rest of a rebuild.
    """

    memory: Numbers | None = None
    answers: int = 0
    last_grade: float | None = None
    last_answered_at: int | None = None
    flagged: bool = False
    suspended: bool = False
    buried_until: int | None = None

    @classmethod
    def of(cls, state: CardState) -> "Track":
        """The state in numbers."""
        known, last, buried = state.memory, state.last_answered_at, state.buried_until
        return cls(
            None if known is None else _numbers(known),
            state.answers,
            state.last_grade,
            None if last is None else microseconds(last),
            state.flagged,
            state.suspended,
            None if buried is None else microseconds(buried),
        )

    def is_free(self, at: int) -> bool:
        """Whether nothing holds the card back: it is neither suspended nor buried. Microseconds."""
        return not self.suspended and (self.buried_until is None or self.buried_until <= at)

    def is_new(self, at: int) -> bool:
        """Whether the card waits to be introduced, the daily limit aside. Microseconds."""
        return self.memory is None and self.is_free(at)

    def is_due(self, at: int, before: int) -> bool:
        """As `CardState.is_due` has it, in microseconds."""
        if self.memory is None or not self.is_free(at):
            return False
        return self.memory[4] < before if self.memory[0] == Stage.REVIEW else self.memory[4] <= at

    def state(self) -> CardState:
        """The same as a value. Raises: ValueError where the numbers make no sense."""
        return CardState(
            memory=None if self.memory is None else memory_of(self.memory),
            answers=self.answers,
            last_grade=self.last_grade,
            last_answered_at=_instant(self.last_answered_at),
            flagged=self.flagged,
            suspended=self.suspended,
            buried_until=_instant(self.buried_until),
        )


_UNSEEN = Track()


@dataclass(frozen=True, slots=True)
class Tracks:
    """What is known of the cards of some decks."""

    decks: Mapping[DeckId, Mapping[CardId, Track]]

    def of(self, ref: CardRef) -> Track:
        """The track of a card, to be read only; of one that nothing is known of, an empty one."""
        return self.at(ref.deck, ref.card)

    def at(self, deck: DeckId, card: CardId) -> Track:
        """As `of`, by its names."""
        return self.decks.get(deck, {}).get(card, _UNSEEN)

    def knows(self, ref: CardRef) -> bool:
        """Whether anything is known of a card."""
        return ref.card in self.decks.get(ref.deck, ())


def turns(tracks: Collection[Track], now: int) -> list[int]:
    """When, after now, cards come to be asked within the day: their minutes are up, or they were put off.

    Microseconds.
    """
    return [
        *(
            track.buried_until
            for track in tracks
            if track.buried_until is not None and track.buried_until > now
        ),
        *(
            track.memory[4]
            for track in tracks
            if track.memory is not None and track.memory[4] > now and track.memory[0] != Stage.REVIEW
        ),
    ]


def memory_of(numbers: Numbers) -> Memory:
    """The memory as a value. Raises: ValueError where the numbers make no sense."""
    stage, step, stability, difficulty, due_at, reviewed_at, reps, lapses = numbers
    return Memory(
        stage=Stage(stage),
        step=step,
        stability=stability,
        difficulty=difficulty,
        due_at=from_microseconds(due_at),
        reviewed_at=from_microseconds(reviewed_at),
        reps=reps,
        lapses=lapses,
    )


def _numbers(memory: Memory) -> Numbers:
    return (
        memory.stage.value,
        memory.step,
        memory.stability,
        memory.difficulty,
        microseconds(memory.due_at),
        microseconds(memory.reviewed_at),
        memory.reps,
        memory.lapses,
    )


def _instant(value: int | None) -> datetime | None:
    return None if value is None else from_microseconds(value)
