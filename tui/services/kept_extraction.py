"""The extraction kept beside a deck: read as the base of the next merge, or why it cannot be one."""

from dataclasses import dataclass
from pathlib import Path

from tui.extract.merging.base import FlawedBaseError, parsed_base
from tui.files import why
from tui.model.deck import Deck
from tui.services.deck_names import base_path

_MEANS = (
    "it is not known what changed since the last extraction: where deck and document differ, the deck's text "
    "stays and that is told; cards that were taken out of the deck come back"
)


@dataclass(frozen=True, slots=True)
class KeptExtraction:
    """What lies beside a deck that was made of a document."""

    base: Deck | None
    warnings: tuple[str, ...] = ()
    """What a person should know where there is no base."""
    is_flawed: bool = False
    """Whether something is there that cannot be read."""


def kept_extraction(path: Path, deck: Deck | None) -> KeptExtraction:
    """Read the extraction beside a deck file that holds this deck."""
    path = base_path(path)
    try:
        base = parsed_base(path.read_bytes())
        if deck is None or _is_of(base, deck):
            return KeptExtraction(base)
        flaw = "it is that of another deck"
    except FileNotFoundError:
        return KeptExtraction(None, (f"{path} is not there, so {_MEANS}",))
    except OSError as error:
        flaw, _ = why(error)
    except FlawedBaseError as error:
        flaw = str(error)
    return KeptExtraction(None, (f"{path} cannot be read ({flaw}), so {_MEANS}",), is_flawed=True)


def _is_of(base: Deck, deck: Deck) -> bool:
    """Whether a card of the deck came from that extraction, or none from any."""
    extracted = {card.id for card in deck.cards if card.source and card.source.line}
    then = {card.id for card in base.cards}
    return not extracted or not then or not extracted.isdisjoint(then)
