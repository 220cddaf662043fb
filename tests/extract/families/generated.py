"""Question documents made up from lists of questions, in the dress that people give them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

_SUBJECTS = (
    "a keel",
    "the tide",
    "`a & b`",
    "a _Fresnel_ lens",
    "rye",
    "the wick",
    "a bowline",
    "`#!/bin/sh`",
)
_FRAMES = ("What is {}?", "How does {} work?", "Explain {}", "Why is {} needed?", "Name two uses of {}.")
_BLOCKS = (
    "It shines.",
    "It holds\nand it turns.",
    "- one\n- two\n  - deeper",
    "1. first\n2. second",
    "```sh\n# not a heading\n- [ ] not a box\n## Q1. not a question?\n1. ### nor this?\n```",
    "~~~\n### 3. What is not asked?\n~~~",
    "> quoted, why not?",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "**Note**: mind it.",
    "Is it old? It is.",
)
_NOISE = (
    "",
    "**[⬆ Back to Top](#contents)**\n\n",
    "---\n\n",
    "<br/>\n\n",
    "[[↑] Back to top](#contents)\n\n",
    '<div align="right">\n    <b><a href="#contents">↥ back to top</a></b>\n</div>\n\n',
)
_CLOSINGS = (
    "",
    "## License\n\nMIT\n",
    "## References\n\n- https://example.org/a\n",
    "# Contributors\n\nMany.\n",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what answers it."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Dress:
    """What stands around questions and answers without being of them."""

    opening: str
    noise: str
    """Behind each answer."""
    closing: str


_ALL = [frame.format(subject) for frame in _FRAMES for subject in _SUBJECTS]
_ANSWERS = st.lists(st.sampled_from(_BLOCKS), min_size=1, max_size=3).map("\n\n".join)
QUESTIONS = st.lists(
    st.builds(Asked, st.sampled_from(_ALL), _ANSWERS),
    min_size=5,
    max_size=10,
    unique_by=lambda one: one.question,
)
DRESSES = st.builds(
    Dress,
    st.sampled_from(("", "# Guide\n\n", "# Guide\n\nWords first.\n\n- a list\n- of things\n\n")),
    st.sampled_from(_NOISE),
    st.sampled_from(_CLOSINGS),
)


def document(asked: Sequence[Asked], dress: Dress, written: Callable[[int, Asked], str]) -> str:
    """A document of questions, each as `written` writes it by its number from 1."""
    parts = [f"{written(at, one)}\n\n{dress.noise}" for at, one in enumerate(asked, 1)]
    return dress.opening + "".join(parts) + dress.closing
