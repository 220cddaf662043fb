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


def kept_extraction(deck: Path) -> KeptExtraction:
    """Read the extraction beside a deck file."""
    path = base_path(deck)
    try:
        return KeptExtraction(parsed_base(path.read_bytes()))
    except FileNotFoundError:
        return KeptExtraction(None, (f"{path} is not there, so {_MEANS}",))
    except OSError as error:
        flaw, _ = why(error)
    except FlawedBaseError as error:
        flaw = str(error)
    return KeptExtraction(None, (f"{path} cannot be read ({flaw}), so {_MEANS}",), is_flawed=True)
