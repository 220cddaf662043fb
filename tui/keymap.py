"""The one table of keys: screens, footer, help, palette and README all read it.

Letters, digits, arrows, Enter, Space, Escape and F-keys only: terminals and multiplexers take the rest.
F-keys mirror the letters that a text field would swallow.
"""

from dataclasses import dataclass

from textual.binding import Binding, BindingType


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


def _digits(name: str, word: str, about: str, last: int) -> tuple[Key, ...]:
    first = Key(f"{name}-1", "1", word, about, f"{name}(1)", f"1-{last}")
    rest = (
        Key(f"{name}-{digit}", str(digit), word, about, f"{name}({digit})", str(digit), footer=False)
        for digit in range(2, last + 1)
    )
    return (first, *rest)


_SCROLLING = (
    Key("page-up", "pageup", "scroll up", "Scroll a page up", "scroll_page(-1)", "PgUp", footer=False),
    Key("page-down", "pagedown", "scroll", "Scroll a page down", "scroll_page(1)", "PgDn", footer=False),
)
_FLAG = Key("flag", "f,f2", "flag", "Flag the card, to find it again with is:flagged")
_LEAVE = Key("leave", "escape", "back", "Go back", "leave", "Esc")
_QUIT_SCREEN = Key("quit-screen", "q", "leave", "Leave the screen", "leave", footer=False)

KEYS: dict[str, tuple[Key, ...]] = {
    "app": (
        Key("help", "question_mark,f1", "help", "Show every key of this screen", "show_help", "?"),
        Key("search", "slash", "search", "Search every card", "search", "/", footer=False),
        Key("palette", "ctrl+p", "palette", "Find a command by name", "command_palette", "^p", footer=False),
        Key("quit", "ctrl+q", "quit", "Leave the program", "quit", "^q", footer=False),
    ),
    "home": (
        Key("quiz", "enter", "quiz", "Set up a quiz on the chosen deck", "quiz", "Enter"),
        Key("review", "r", "review", "Review what is due in every deck"),
        Key("continue", "c", "continue", "Go on with the unfinished quiz", "resume"),
        Key("search", "slash", "search", "Search every card", "app.search", "/"),
        Key("problems", "p", "problems", "Show what is wrong with the chosen deck"),
        Key("reload", "f5", "reload", "Read the decks again", footer=False),
        Key("quit", "q", "quit", "Leave the program", "app.quit"),
    ),
    "setup": (
        Key("start", "enter", "start", "Start the quiz", "start", "Enter"),
        Key("previous", "up", "move", "Go to the line above", "move(-1)", "↑↓"),
        Key("next", "down", "move", "Go to the line below", "move(1)", footer=False),
        Key("less", "left", "change", "The value before", "change(-1)", "←→"),
        Key("more", "right", "change", "The value after", "change(1)", footer=False),
        Key("toggle", "space", "change", "The value after", "change(1)", footer=False),
        _LEAVE,
        _QUIT_SCREEN,
    ),
    "quiz": (
        *_digits("choose", "choose", "Choose, tick or rate by number", 9),
        Key("submit", "enter", "answer", "Answer, or go on to the next question", "submit", "Enter"),
        Key("reveal", "space", "reveal", "Reveal the answer, or tick what is marked", "reveal", "Space"),
        Key("field", "tab", "type", "Type again, after the field was left", "focus_field", "Tab"),
        Key("hint", "h,f7", "hint", "Show the hint"),
        Key("strike", "x,f5", "strike", "Strike out the marked choice, or bring it back"),
        Key("skip", "s,f3", "skip", "Leave the question unanswered and go on"),
        Key("previous", "b,f4", "back", "Go back one question", "previous"),
        _FLAG,
        Key("undo", "u", "undo", "Take the last answer back"),
        Key("overrule", "o,f6", "overrule", "Say that you were right (or wrong) after all"),
        Key("up", "up", "move", "Mark the line above", "move(-1)", footer=False),
        Key("down", "down", "move", "Mark the line below", "move(1)", footer=False),
        *_SCROLLING,
        Key("finish", "e", "end", "End the quiz here, once confirmed", "finish", footer=False),
        Key("leave", "escape", "leave", "Leave; the quiz can be continued from home", "leave", "Esc"),
        _QUIT_SCREEN,
    ),
    "review": (
        Key("reveal", "space", "reveal", "Reveal the answer, or tick what is marked", "reveal", "Space"),
        *_digits("choose", "rate", "Choose or tick; once revealed, rate: Again, Hard, Good, Easy", 9),
        Key("submit", "enter", "answer", "Answer, or take the proposed rating", "submit", "Enter"),
        Key("field", "tab", "type", "Type again, after the field was left", "focus_field", "Tab"),
        Key("undo", "u", "undo", "Take the last answer back"),
        _FLAG,
        Key("strike", "x,f5", "strike", "Strike out the marked choice, or bring it back", footer=False),
        Key("hint", "h,f7", "hint", "Show the hint", "hint", footer=False),
        Key("up", "up", "move", "Mark the line above", "move(-1)", footer=False),
        Key("down", "down", "move", "Mark the line below", "move(1)", footer=False),
        *_SCROLLING,
        Key("leave", "escape", "leave", "Leave; every answer is kept", "leave", "Esc"),
        _QUIT_SCREEN,
    ),
    "results": (
        Key("retry", "r", "retry misses", "Quiz again on what was not right"),
        Key("export", "e", "export", "Write the answers to a file"),
        Key("undo", "u", "undo", "Take the last answer back and return to it"),
        *_SCROLLING,
        Key("review", "v", "review", "Review what is due now"),
        Key("leave", "escape", "home", "Go home", "leave", "Esc"),
        _QUIT_SCREEN,
    ),
    "search": (
        Key("open", "enter", "open", "Open the marked card", "open", "Enter"),
        Key("up", "up", "move", "Mark the hit above", "move(-1)", "↑↓"),
        Key("down", "down", "move", "Mark the hit below", "move(1)", footer=False),
        Key("practise", "p,f6", "practise these", "Take a quiz on the cards found"),
        Key("field", "slash,tab", "type", "Go to the query, or from it to the hits", "switch", "Tab"),
        *_SCROLLING,
        Key("leave", "escape", "back", "Leave the query; again: go back", "leave", "Esc"),
        _QUIT_SCREEN,
    ),
    "card": (
        Key("practise", "p", "practise", "Take a quiz on this card alone"),
        _FLAG,
        Key("up", "up", "scroll", "Scroll up", "scroll_line(-1)", "↑↓"),
        Key("down", "down", "scroll", "Scroll down", "scroll_line(1)", footer=False),
        *_SCROLLING,
        _LEAVE,
        _QUIT_SCREEN,
    ),
    "help": (
        Key("up", "up", "scroll", "Scroll up", "scroll_line(-1)", "↑↓"),
        Key("down", "down", "scroll", "Scroll down", "scroll_line(1)", footer=False),
        *_SCROLLING,
        Key("leave", "escape,question_mark,f1", "close", "Close the help", "leave", "Esc"),
        _QUIT_SCREEN,
    ),
    "problems": (
        Key("up", "up", "scroll", "Scroll up", "scroll_line(-1)", "↑↓"),
        Key("down", "down", "scroll", "Scroll down", "scroll_line(1)", footer=False),
        *_SCROLLING,
        _LEAVE,
        _QUIT_SCREEN,
    ),
    "export": (
        Key("save", "enter", "save", "Write the file", "save", "Enter"),
        Key("leave", "escape", "cancel", "Write nothing", "leave", "Esc"),
    ),
}

TITLES = {
    "app": "Everywhere",
    "home": "Home",
    "setup": "Quiz setup",
    "quiz": "Quiz",
    "review": "Review",
    "results": "Results",
    "search": "Search",
    "card": "Card",
    "help": "Help",
    "problems": "Problems of a deck",
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
}


def key_names(key: Key) -> str:
    """The keys as a person reads them: `?, F1`."""
    return ", ".join(_NAMES.get(name, name.upper() if name[:1] == "f" and name[1:].isdigit() else name)
                     for name in key.keys.split(","))  # fmt: skip


def help_rows(screen: str) -> list[tuple[str, str]]:
    """Keys and what they do, runs of digits and pairs of arrows joined into one row."""
    rows: list[tuple[str, str]] = []
    for key in KEYS[screen]:
        if key.name[-2:-1] == "-" and key.name[-1:].isdigit() and key.name[-1] != "1":
            continue
        names = key.shown if key.name.endswith("-1") else key_names(key)
        rows.append((names, key.about))
    return rows
