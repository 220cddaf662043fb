"""A key of a screen, and the rows that several screens share."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Key:
    """One key of one screen. Its id is `screen.name`; only ids can be remapped."""

    name: str
    keys: str
    """Keys that do it, comma-separated, the one shown first."""
    word: str
    """What the footer calls it."""
    about: str
    """What it does, for help and palette."""
    action: str = ""
    """Textual action; empty: the name itself."""
    shown: str = ""
    """How the footer writes the key; empty: Textual's own way."""
    footer: bool = True


def digits(name: str, word: str, about: str, last: int) -> tuple[Key, ...]:
    """One action for the digits from 1 to `last`, which the footer writes as a range."""
    first = Key(f"{name}-1", "1", word, about, f"{name}(1)", f"1-{last}")
    rest = (
        Key(f"{name}-{digit}", str(digit), word, about, f"{name}({digit})", str(digit), footer=False)
        for digit in range(2, last + 1)
    )
    return (first, *rest)


MOVING = (
    Key("up", "up,k", "move", "Mark the line above", "move(-1)", "↑↓"),
    Key("down", "down,j", "move", "Mark the line below", "move(1)", footer=False),
)
MOVING_BESIDE_TEXT = tuple(replace(key, keys=key.name) for key in MOVING)
"""Where a text field has the focus all the time, letters are text."""
MOVING_UNSAID = tuple(replace(key, footer=False) for key in MOVING)
"""Where the footer has no room for it."""
FIELDS = (
    Key(
        "field",
        "tab",
        "type",
        "Go to the next gap; after the field was left, type again",
        "focus_field(1)",
        "Tab",
    ),
    Key("field-back", "shift+tab", "gap before", "Go to the gap before", "focus_field(-1)", footer=False),
)
ANSWERING = (
    Key("carry-up", "shift+up", "move step", "Move the marked step up", "carry(-1)", "⇧↑↓"),
    Key("carry-down", "shift+down", "move step", "Move the marked step down", "carry(1)", footer=False),
    Key("left", "left", "columns", "Go to the left texts of pairs", "switch(0)", "←→"),
    Key("right", "right", "columns", "Go to the right texts of pairs", "switch(1)", footer=False),
)
PAGING = (
    Key("page-up", "pageup", "page", "Mark a line a page above", "move_page(-1)", footer=False),
    Key("page-down", "pagedown", "page", "Mark a line a page below", "move_page(1)", footer=False),
)
SCROLLING_LINES = (
    Key("up", "up,k", "scroll", "Scroll up", "scroll_line(-1)", "↑↓"),
    Key("down", "down,j", "scroll", "Scroll down", "scroll_line(1)", footer=False),
)
SCROLLING_UNSAID = tuple(replace(key, footer=False) for key in SCROLLING_LINES)
"""As `MOVING_UNSAID`."""
SCROLLING = (
    Key("page-up", "pageup", "scroll up", "Scroll a page up", "scroll_page(-1)", "PgUp", footer=False),
    Key("page-down", "pagedown", "scroll", "Scroll a page down", "scroll_page(1)", "PgDn", footer=False),
)
FLAG = Key("flag", "f,f2", "flag", "Flag the card, to find it again with is:flagged")
EDIT = Key("edit", "e", "edit", "Open the card in your editor, at its line")
LEAVE = Key("leave", "escape", "back", "Go back", "leave", "Esc")
QUIT_SCREEN = Key("quit-screen", "q", "leave", "Leave the screen", "leave", footer=False)
