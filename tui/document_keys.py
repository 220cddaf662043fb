"""The keys of the screens that make decks of documents: a part of the one table in `tui.keymap`."""

from tui.keys import LEAVE, MOVING, MOVING_BESIDE_TEXT, PAGING, QUIT_SCREEN, SCROLLING, SCROLLING_LINES, Key

DOCUMENT_KEYS: dict[str, tuple[Key, ...]] = {
    "extract": (
        Key(
            "take", "enter", "open", "Open the marked folder, or look at the marked document", "take", "Enter"
        ),
        *MOVING_BESIDE_TEXT,
        Key("complete", "tab", "complete", "Put the marked name into the field", "complete", "Tab"),
        *PAGING,
        Key("leave", "escape", "back", "Stop reading; else go back", "leave", "Esc"),
    ),
    "preview": (
        Key("accept", "enter,a", "accept", "Write the deck", "accept", "Enter"),
        Key("before", "left", "document", "The document before", "document(-1)", "←→"),
        Key("after", "right", "document", "The document after", "document(1)", footer=False),
        Key("all", "e", "accept all", "Write the decks of all documents that are left", "accept_all"),
        *MOVING,
        Key("pane", "tab", "source", "Go from the card to its lines in the document, or back", "pane", "Tab"),
        Key("lost", "s", "skipped", "Mark the next line that becomes no card"),
        Key("family", "f", "family", "Read the document as another family of documents"),
        Key("report", "r", "report", "Show the report, as the command line gives it"),
        *SCROLLING,
        Key("far-up", "shift+up", "page", "Mark a line a page above", "move_page(-1)", footer=False),
        Key("far-down", "shift+down", "page", "Mark a line a page below", "move_page(1)", footer=False),
        Key("first", "home", "first", "Mark the first line", "move(-1000000)", footer=False),
        Key("last", "end", "last", "Mark the last line", "move(1000000)", footer=False),
        LEAVE,
        QUIT_SCREEN,
    ),
    "family": (
        Key("choose", "enter", "read", "Read the document as the marked family", "choose", "Enter"),
        *MOVING,
        LEAVE,
        QUIT_SCREEN,
    ),
    "report": (
        *SCROLLING_LINES,
        *SCROLLING,
        LEAVE,
        QUIT_SCREEN,
    ),
    "accepting": (
        Key("finish", "enter", "home", "Go home, once all is done", "finish", "Enter"),
        *MOVING,
        Key("report", "r", "report", "Show the report of the marked document"),
        *PAGING,
        Key("leave", "escape", "stop", "Stop after this document; once all is done: go home", "leave", "Esc"),
        QUIT_SCREEN,
    ),
}
