"""Why a deck that is there is not written, and what to do about it."""

from tui.errors import DeckError
from tui.model.ids import DeckId
from tui.services.deck_names import Shelved
from tui.wording import plural


def broken(there: Shelved) -> DeckError:
    """The deck has errors."""
    errors = plural(len(there.loaded.errors), "error")
    return DeckError(
        f"{there.path} has {errors}; writing it anew would lose what is broken",
        f"see them with: quizdeck check {there.path}",
    )


def foreign(name: DeckId, there: Shelved | None) -> DeckError:
    """The deck of that id is made of something else."""
    document = there.document if there else ""
    holds = f"cards of another document ({document})" if document else "cards that are not this document's"
    return DeckError(f"the deck {name} holds {holds}", "use --force to replace it, or another id")
