"""What a YAML file is read as: texts, lists and mappings, each with its place. Places count from 1."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Scalar(NamedTuple):
    """A text as written. A tuple, as decks have hundreds of thousands of them."""

    text: str
    plain: bool
    """Whether it stands without quotes, so that it may be a number or a truth value."""
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    elements: tuple["Node", ...]
    line: int
    column: int
    flow: bool
    """Whether it is written in brackets."""
    whole: bool
    """False where a mistake in the file cut it short."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """A mapping: each key with its value, the first where a key is repeated."""

    pairs: Mapping[str, tuple[Scalar, "Node"]]
    repeated: tuple[Scalar, ...]
    """Keys that were there already."""
    line: int
    column: int
    flow: bool
    whole: bool

    def get(self, name: str) -> "Node | None":
        """The value of a key, or None."""
        pair = self.pairs.get(name)
        return pair[1] if pair else None


Node = Scalar | Sequence | Pairs
