"""What is to be said of a deck that a document goes on with."""

from tui.extract.merging.identity import Merged, Status
from tui.services.joint import is_joint
from tui.wording import plural


def goes_on(merged: Merged, document: str, *, here: bool) -> str:
    """That the deck of a document that is `here` no more, or asks others now, goes on with this one."""
    retired = sum(status is Status.RETIRED for status in merged.statuses.values())
    gone = f" and {plural(retired, 'card')} of it retired" if retired else ""
    why = "asks others now" if here else "is not here any more"
    return (
        f"it has the questions of {document}, which {why}: the deck "
        f"{merged.deck.id} goes on with it{gone}. For a deck of its own: --into with another id"
    )


def titles(merged: Merged) -> tuple[str, ...]:
    """A warning where the document has another title than the deck, and which is meant is not known.

    That of several documents together is no text of theirs.
    """
    if not merged.other_title or is_joint(merged.deck):
        return ()
    return (f"its title is “{merged.other_title}”, that of the deck “{merged.deck.title}”; the deck's stays",)
