"""A deck to begin with: a card of each kind, and every field of the format explained where it stands."""

from tui.decks.schema import SCHEMA_NAME
from tui.model.ids import DeckId
from tui.text.yaml_text import yaml_fields

_ABOVE = """\
# A deck of Quizdeck, to be made your own. What stands behind # is not read: take the # away from a field to
# use it, as from `#language`, and delete what you do not need. Texts of several lines begin with |.
format: 1                       # the version of this format
"""

_BELOW = """\
#description: Knots and lamps.  # what the deck is for
#language: en                   # the language of the cards, such as en or pt-BR
#licence: CC-BY-4.0             # on which terms the cards may be shared
#tags: [harbour]                # words to filter by, for all cards
#needs: [first-knots]           # ids of decks to know first
#was: [older-deck]              # earlier ids of this deck; progress follows
#source: {document: notes.md, family: bold, sha256: 5e1f}    # written by `quizdeck extract`

cards:                          # the cards, in their order
  # An open card: think, compare with the answer, and tick the key points you had.
  - id: what-a-bowline-is-for   # unique in the deck; progress hangs on it, so it stays when the text changes
    topic: Ropes                # "Ropes / Knots" for levels
    question: What is a bowline for, and why is it trusted?
    answer: |
      It makes a loop at the end of a rope. The loop keeps its size under load, and can be undone afterwards.
    key_points:                 # what a good answer mentions
      - a loop at the end of a rope
      - it keeps its size under load
      - it can be undone afterwards

  # A choice card: one choice or several are correct.
  - id: two-ropes
    topic: Ropes
    question: Which knot ties a thin rope to a thick one?
    choices:
      - text: The sheet bend
        correct: true           # left out, it is false
        #weight: 1              # its share of the grade, from -1 to 1; left out, all share equally
      - text: The reef knot
        feedback: It is for two ends of the same rope.   # shown when this choice was taken
      - The figure of eight     # of a wrong one, the text alone is enough

  # A typed card: what is right to type. Small typing slips in words are forgiven.
  - id: what-draws-the-oil
    topic: Lamps
    question: What draws the oil up to the flame of a lamp?
    accept: [wick]              # also a pattern, {pattern: "wicks?"}, or {number: 12, tolerance: 0.5}
    hint: It is woven of cotton.                  # help before the answer, on request
    explanation: |              # shown after the answer, right or wrong
      Oil climbs between the threads of the wick, and burns at its tip.

  # A cloze card: a text with gaps, {{text}}, {{text::hint}} or {{one|other}}; it needs no question.
  - id: the-flame-smokes
    topic: Lamps
    cloze: A flame smokes where the wick is too {{long::short or long}}, so it is {{trimmed|cut}} first.

  # An order card: the steps in the right order; they are asked in another.
  - id: to-light-a-lamp
    topic: Lamps
    question: How is an oil lamp lit?
    order:
      - take the glass off
      - trim the wick
      - light the wick
      - put the glass back

  # A match card: pairs of left and right; several may have the same right.
  - id: which-knot-for-what
    topic: Ropes
    question: What is each knot for?
    pairs:
      - [bowline, a loop at the end of a rope]
      - [clove hitch, a rope around a post]
      - [figure of eight, a rope that shall not slip through a hole]
    #tags: [knots]              # words to filter by, besides those of the deck
    #tip: Tie each of them once.                  # advice shown after the answer
    #family: knots              # cards of one family are kept apart in a session
    # Where the card comes from:
    #source: {title: My notes, url: "https://example.org", file: notes.md, line: 5, version: "2"}
    #was: [old-id, other-deck/old-id]             # earlier ids of the card; progress follows
    #retired: true              # kept with its history, no longer asked
"""


def template_text(deck: DeckId) -> str:
    """The file of a deck of that id."""
    title = deck.replace("-", " ").strip().capitalize() or deck
    named = yaml_fields({"deck": deck, "title": title}, 0).splitlines()
    about = ("progress hangs on this id, so it stays", "the name of the deck as people read it")
    lines = "".join(f"{field:<31} # {said}\n" for field, said in zip(named, about, strict=True))
    return f"# yaml-language-server: $schema={SCHEMA_NAME}\n{_ABOVE}{lines}{_BELOW}"
