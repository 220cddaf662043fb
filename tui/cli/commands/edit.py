"""`quizdeck edit`: a deck in your editor, at a card's line, checked when you come back."""

from tui.cli.call import Call
from tui.cli.output import complain, say
from tui.cli.parser import Parser
from tui.model.ids import CardId, CardRef, DeckId
from tui.wording import plural

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
    edit = editing.begin(ref) if card else editing.begin_deck(ref.deck)
    editing.run(edit)
    edited = editing.end(edit)
    if not edited.changed:
        say("Nothing was changed.")
        return 0
    for problem in edited.problems:
        complain(str(problem))
    found = plural(len(edited.problems), "problem") if edited.problems else "no problems"
    say(f"{edited.path} was changed: {found}.")
    return 1 if edited.error is not None else 0
