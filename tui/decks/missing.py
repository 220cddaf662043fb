"""What is said where somebody names a deck that is not there."""

from collections.abc import Iterable

from tui.errors import NotFoundError
from tui.text.nearness import nearest
from tui.wording import one_line

_LONGEST = 100
"""Characters of a name that are looked at and told."""


def missing_deck(wanted: str, known: Iterable[str]) -> NotFoundError:
    """The error for a deck of that name, with the nearest of those that are there."""
    near = nearest(wanted[:_LONGEST], list(known))
    hint = f"did you mean {near}?" if near else "see: quizdeck decks"
    return NotFoundError(f"there is no deck “{one_line(wanted, _LONGEST)}”", hint)
