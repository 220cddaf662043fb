"""How far a question on the screen is."""

from enum import Enum, auto


class Phase(Enum):
    """How far the question is."""

    ASKING = auto()
    REVEALED = auto()
    """An open card shows its answer and waits for the learner's rating."""
    GRADED = auto()
