"""Lists and mappings of a YAML file while they are being read."""

from dataclasses import dataclass, field

from tui.text.yaml_errors import YamlProblem, odd_key
from tui.text.yaml_nodes import Node, Pairs, Scalar, Sequence


class StopError(Exception):
    """Reading cannot go on from here; it may resume further down unless a limit is reached."""

    def __init__(self, problem: YamlProblem, *, resumable: bool) -> None:
        super().__init__(problem.what)
        self.problem = problem
        self.resumable = resumable


@dataclass(slots=True)
class OpenNode:
    """A list or mapping whose end has not been read."""

    mapping: bool
    line: int
    column: int
    flow: bool
    elements: list[Node] = field(default_factory=list)
    pairs: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    repeated: list[Scalar] = field(default_factory=list)
    key: Scalar | None = None

    def take(self, node: Node) -> None:
        """Add an element, a key, or the value of the key before."""
        if not self.mapping:
            self.elements.append(node)
        elif self.key is not None:
            if self.key.text in self.pairs:
                self.repeated.append(self.key)
            else:
                self.pairs[self.key.text] = (self.key, node)
            self.key = None
        elif isinstance(node, Scalar):
            self.key = node
        else:
            raise StopError(odd_key(node.line, node.column), resumable=True)

    def closed(self, whole: bool) -> Node:
        """The finished value."""
        if self.mapping:
            return Pairs(self.pairs, tuple(self.repeated), self.line, self.column, self.flow, whole)
        return Sequence(tuple(self.elements), self.line, self.column, self.flow, whole)
