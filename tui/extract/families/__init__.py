"""The families of question documents: one module and one row each. Evidence in the document decides."""

from collections.abc import Callable
from dataclasses import dataclass

from tui.errors import UsageError
from tui.extract.families import details
from tui.extract.found import Found
from tui.text.markdown import Markdown
from tui.text.nearness import nearest
from tui.wording import listing

ENOUGH = 0.35
"""Evidence from which on a document is taken to be of a family."""


@dataclass(frozen=True, slots=True)
class Family:
    """A way in which people write questions down."""

    name: str
    evidence: Callable[[Markdown], float]
    """How much speaks for it in a document, from 0 to 1."""
    extract: Callable[[Markdown], Found]


FAMILIES: dict[str, Family] = {
    family.name: family for family in (Family("details", details.evidence, details.extract),)
}
"""By name, the more particular first: of equal evidence the first is taken."""


def sniff(markdown: Markdown) -> dict[str, float]:
    """Evidence for each family that has any, highest first, in hundredths."""
    scores = {name: round(family.evidence(markdown), 2) for name, family in FAMILIES.items()}
    return dict(
        sorted(((name, score) for name, score in scores.items() if score > 0), key=lambda row: -row[1])
    )


def family_named(name: str) -> Family:
    """The family of that name. Raises: UsageError naming the nearest one."""
    family = FAMILIES.get(name)
    if family is None:
        near = nearest(name, FAMILIES)
        hint = f"did you mean {near}?" if near else f"the families are {listing(list(FAMILIES))}"
        raise UsageError(f"there is no family {name}", hint)
    return family
