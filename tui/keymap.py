"""The one table of keys: screens, footer, help, palette and README all read it.

Letters, digits, arrows, Enter, Space, Escape and F-keys only: terminals and multiplexers take the rest.
F-keys mirror the letters that a text field would swallow.
"""

from textual.binding import Binding, BindingType

from tui.document_keys import DOCUMENT_KEYS
from tui.keys import (
    EDIT,
    FLAG,
    LEAVE,
    MOVING,
    MOVING_UNSAID,
    PAGING,
    QUIT_SCREEN,
    SCROLLING,
    SCROLLING_LINES,
    SCROLLING_UNSAID,
)
from tui.keys import Key as Key
from tui.question_keys import QUESTION_KEYS
from tui.search_keys import NAMING, SEARCHES, SEARCHING

_EXPORT = Key("export", "e", "export", "Write the answers to a file")

KEYS: dict[str, tuple[Key, ...]] = {
    "app": (
        Key("help", "question_mark,f1", "help", "Show every key of this screen", "show_help", "?"),
        Key("search", "slash", "search", "Search every card", "search", "/", footer=False),
        Key("palette", "ctrl+p", "palette", "Find a command by name", "command_palette", "^p", footer=False),
        Key("quit", "ctrl+q", "quit", "Leave the program", "quit", "^q", footer=False),
        Key(
            "suspend",
            "ctrl+z",
            "suspend",
            "Go to the shell, whose fg brings the program back (not on Windows)",
            "suspend_process",
            "^z",
            footer=False,
        ),
    ),
    "home": (
        Key("quiz", "enter", "quiz", "Set up a quiz on the chosen deck", "quiz", "Enter"),
        *MOVING_UNSAID,
        Key("review", "r", "review", "Review what is due in every deck"),
        Key(
            "review-how",
            "v",
            "review how",
            "Review the chosen deck: due, ahead, or cram",
            footer=False,
        ),
        Key("continue", "c", "continue", "Go on with the unfinished quiz", "resume"),
        Key("placement", "t", "placement", "Take a placement quiz, to see where to begin", footer=False),
        Key("search", "slash", "search", "Search every card", "app.search", "/"),
        Key("extract", "x", "extract", "Make a deck of a document"),
        Key("stats", "s", "stats", "Show your figures: what was done, remembered, and is to come"),
        Key("history", "h", "sessions", "List past sessions", "app.history", footer=False),
        Key("problems", "p", "problems", "Show what is wrong with the chosen deck"),
        Key("reload", "f5", "reload", "Read the decks again", footer=False),
        Key("quit", "q", "quit", "Leave the program", "app.quit"),
    ),
    "setup": (
        Key("start", "enter", "start", "Start the quiz", "start", "Enter"),
        Key("previous", "up,k", "move", "Go to the line above", "move(-1)", "↑↓"),
        Key("next", "down,j", "move", "Go to the line below", "move(1)", footer=False),
        Key("less", "left", "change", "The value before", "change(-1)", "←→"),
        Key("more", "right", "change", "The value after", "change(1)", footer=False),
        Key("toggle", "space", "change", "Pick several values, or take the value after", "pick", "Space"),
        LEAVE,
        QUIT_SCREEN,
    ),
    "pick": (
        Key("take", "enter", "take", "Go back with what is picked", "take", "Enter"),
        Key("toggle", "space", "pick", "Pick the marked value, or leave it", "pick", "Space"),
        *MOVING,
        *PAGING,
        LEAVE,
        QUIT_SCREEN,
    ),
    **QUESTION_KEYS,
    "results": (
        Key("retry", "r", "retry misses", "Quiz again on what was not right"),
        _EXPORT,
        Key("undo", "u", "undo", "Take the last answer back and return to it"),
        *SCROLLING_UNSAID,
        *SCROLLING,
        Key("review", "v", "review", "Review what is due now"),
        Key("leave", "escape", "home", "Go home", "leave", "Esc"),
        QUIT_SCREEN,
    ),
    "search": SEARCHING,
    "searches": SEARCHES,
    "naming": NAMING,
    "card": (
        Key("practise", "p", "practise", "Take a quiz on this card alone"),
        FLAG,
        EDIT,
        Key("suspend", "z", "suspend", "Ask the card no more in reviews, or ask it again"),
        *SCROLLING_LINES,
        *SCROLLING,
        LEAVE,
        QUIT_SCREEN,
    ),
    "help": (
        *SCROLLING_LINES,
        *SCROLLING,
        Key("leave", "escape,question_mark,f1", "close", "Close the help", "leave", "Esc"),
        QUIT_SCREEN,
    ),
    "stats": (
        Key("history", "h", "sessions", "List past sessions", "app.history"),
        *SCROLLING_LINES,
        *SCROLLING,
        LEAVE,
        QUIT_SCREEN,
    ),
    "history": (
        Key(
            "open", "enter", "open", "Show what came of each question of the marked session", "open", "Enter"
        ),
        _EXPORT,
        *MOVING,
        *PAGING,
        LEAVE,
        QUIT_SCREEN,
    ),
    "past": (
        Key("open", "enter", "card", "Show the marked question's card", "open", "Enter"),
        _EXPORT,
        Key("continue", "c", "continue", "Go on with this quiz, which has no end yet", "resume"),
        *MOVING,
        *PAGING,
        LEAVE,
        QUIT_SCREEN,
    ),
    "problems": (
        Key("edit", "e", "edit", "Open the deck in your editor, at the marked problem"),
        *MOVING,
        *PAGING,
        LEAVE,
        QUIT_SCREEN,
    ),
    **DOCUMENT_KEYS,
    "export": (
        Key("save", "enter", "save", "Write the file", "save", "Enter"),
        Key("leave", "escape", "cancel", "Write nothing", "leave", "Esc"),
    ),
}

TITLES = {
    "app": "Everywhere",
    "home": "Home",
    "setup": "Quiz setup",
    "pick": "Quiz setup: several values",
    "quiz": "Quiz",
    "questions": "Quiz: list of questions",
    "paused": "Quiz: paused",
    "review": "Review",
    "review-choice": "Review: what to ask",
    "results": "Results",
    "search": "Search",
    "searches": "Search: kept searches",
    "naming": "Search: name",
    "card": "Card",
    "stats": "Stats",
    "history": "Past sessions",
    "past": "Past sessions: one session",
    "help": "Help",
    "problems": "Problems of a deck",
    "extract": "Extract",
    "preview": "Extract: preview",
    "family": "Extract: family",
    "report": "Extract: report",
    "accepting": "Extract: all documents",
    "export": "Export",
}


def bindings(screen: str) -> list[BindingType]:
    """The bindings of a screen, in the order of the table."""
    return [
        Binding(
            key.keys,
            key.action or key.name.replace("-", "_"),
            key.word,
            show=key.footer,
            key_display=key.shown or None,
            tooltip=key.about,
            id=f"{screen}.{key.name}",
        )
        for key in KEYS[screen]
    ]


_NAMES = {
    "question_mark": "?",
    "slash": "/",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "tab": "Tab",
    "home": "Home",
    "end": "End",
    "ctrl": "Ctrl",
    "shift": "Shift",
}


def bound(screen: str, pressed: str) -> list[Key]:
    """The rows of a screen that a key, by Textual's name, belongs to."""
    return [key for key in KEYS[screen] if pressed in key.keys.split(",")]


def key_names(key: Key) -> str:
    """The keys as a person reads them: `?, F1`, `Ctrl+P`; a letter alone is small, as it is typed."""
    return ", ".join("+".join(map(_named, name.split("+"))) if "+" in name else _named(name, alone=True)
                     for name in key.keys.split(","))  # fmt: skip


def _named(name: str, *, alone: bool = False) -> str:
    function_key = name[:1] == "f" and name[1:].isdigit()
    return _NAMES.get(name) or (name if alone and not function_key else name.upper())


def help_rows(screen: str) -> list[tuple[str, str]]:
    """Keys and what they do, runs of digits and pairs of arrows joined into one row."""
    rows: list[tuple[str, str]] = []
    for key in KEYS[screen]:
        if key.name[-2:-1] == "-" and key.name[-1:].isdigit() and key.name[-1] != "1":
            continue
        names = key.shown if key.name.endswith("-1") else key_names(key)
        rows.append((names, key.about))
    return rows
