"""The keys of the search and of what belongs to it; part of the one table in `tui.keymap`."""

from tui.keys import LEAVE, MOVING, PAGING, QUIT_SCREEN, Key

SEARCHING = (
    Key("open", "enter", "open", "Open the marked card, or run the marked search", "open", "Enter"),
    Key(
        "switch",
        "tab",
        "preview",
        "Complete the filter being typed; else go to the preview, or back",
        "switch",
        "Tab",
    ),
    Key("practise", "p,f6", "practise", "Take a quiz on the cards found"),
    Key("review", "r,f8", "review", "Review the cards found"),
    Key("edit", "e,f4", "edit", "Open the marked card in your editor, at its line"),
    Key("flag", "f,f2", "flag", "Flag the marked card, or take its flag away"),
    Key("copy", "c,f7", "copy link", "Copy where the marked card comes from, or its deck and id"),
    Key("save", "s,f3", "save", "Save the search under a name"),
    Key("kept", "l,f9", "searches", "List the saved and recent searches"),
    Key("query", "slash", "type", "Go to the query", "query", "/"),
    Key("up", "up,k", "move", "Mark the hit above; in the preview, scroll up", "move(-1)", "↑↓"),
    Key("down", "down,j", "move", "Mark the hit below; in the preview, scroll down", "move(1)", footer=False),
    Key("first", "home", "first", "Mark the first hit", "mark_end(-1)", footer=False),
    Key("last", "end", "last", "Mark the last hit", "mark_end(1)", footer=False),
    Key("page-up", "pageup", "page", "Go a page up", "move_page(-1)", footer=False),
    Key("page-down", "pagedown", "page", "Go a page down", "move_page(1)", footer=False),
    Key("leave", "escape", "back", "Leave the preview, then the query, then the screen", "leave", "Esc"),
    QUIT_SCREEN,
)
SEARCHES = (
    Key("run", "enter", "search", "Run the marked search", "run", "Enter"),
    *MOVING,
    Key("rename", "r", "rename", "Give the marked search a name, or another one"),
    Key("delete", "d", "delete", "Forget the marked saved search"),
    Key("undo", "u", "undo", "Bring back the search deleted last"),
    *PAGING,
    LEAVE,
    QUIT_SCREEN,
)
NAMING = (
    Key("save", "enter", "save", "Save under this name", "save", "Enter"),
    Key("leave", "escape", "cancel", "Save nothing", "leave", "Esc"),
)
