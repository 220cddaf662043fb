"""`quizdeck edit`: a deck in your editor, at a card's line, checked when you come back."""

from tui.cli.call import Call
from tui.cli.output import complain, say
from tui.cli.parser import Parser
from tui.errors import NotFoundError
from tui.model.ids import CardId, CardRef, DeckId
from tui.model.problem import Severity
from tui.services.editing import Edit
from tui.text.nearness import nearest
from tui.wording import problem_counts

EXAMPLE = "quizdeck edit typeorm-drill/destroy-the-pool"


def options(parser: Parser) -> None:
    """Declare words."""
    parser.words("DECK[/CARD]", "id of a deck, or of one of its cards", least=1, most=1)


def run(call: Call) -> int:
    """Open the editor and wait; 1 when the deck has errors afterwards."""
    call.warn()
    editing = call.services.editing
    deck, _, card = str(call.options.words[0]).partition("/")
    ref = CardRef(DeckId(deck), CardId(card))
    edit = _begin_on_card(call, ref) if card else editing.begin_deck(ref.deck)
    editing.run(edit)
    edited = editing.end(edit)
    if not edited.changed:
        say("Nothing was changed.")
        return 0
    for problem in edited.problems:
        complain(str(problem))
    errors = sum(problem.severity is Severity.ERROR for problem in edited.problems)
    found = problem_counts(errors, len(edited.problems) - errors) if edited.problems else "no problems"
    say(f"{edited.path} was changed: {found}.")
    return 1 if edited.error is not None else 0


def _begin_on_card(call: Call, ref: CardRef) -> Edit:
    """Raises: NotFoundError where there is no such deck or card, naming what is nearest."""
    try:
        return call.services.editing.begin(ref)
    except NotFoundError as error:
        deck = call.services.library.deck(ref.deck)
        if deck is None:
            return call.services.editing.begin_deck(ref.deck)
        near = nearest(ref.card, [card.id for card in deck.cards])
        hint = f"did you mean {deck.id}/{near}?" if near else "`quizdeck search` finds cards"
        raise NotFoundError(f"there is no card {ref.card} in the deck {deck.id}", hint) from error
