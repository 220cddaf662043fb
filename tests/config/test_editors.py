from pathlib import Path

import pytest

from tui.config.editors import EditorError, editor_command

DECK = Path("/decks/my deck.yaml")


@pytest.mark.parametrize(
    ("named", "command"),
    [
        ("vim", ("vim", "+7", str(DECK))),
        ("/usr/bin/nano -w", ("/usr/bin/nano", "-w", "+7", str(DECK))),
        ("emacsclient -t", ("emacsclient", "-t", "+7", str(DECK))),
        ("hx", ("hx", f"{DECK}:7")),
        ("code", ("code", "--wait", "--goto", f"{DECK}:7")),
        ("code --wait", ("code", "--wait", "--goto", f"{DECK}:7")),
        ("kate", ("kate", "--block", "--line", "7", str(DECK))),
        ("'my editor' --fast", ("my editor", "--fast", str(DECK))),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way_and_waited_for(
    named: str, command: tuple[str, ...]
) -> None:
    assert editor_command({"EDITOR": named}, DECK, 7) == command


def test_visual_comes_before_editor_and_empty_ones_count_as_none() -> None:
    assert editor_command({"VISUAL": "vim", "EDITOR": "nano"}, DECK, 1)[0] == "vim"
    assert editor_command({"VISUAL": " ", "EDITOR": "nano"}, DECK, 1)[0] == "nano"


def test_without_a_variable_the_first_usual_editor_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name if name in ("vim", "vi") else None)
    assert editor_command({}, DECK, 3) == ("vim", "+3", str(DECK))
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(EditorError, match="set EDITOR"):
        editor_command({}, DECK, 3)


def test_a_variable_that_is_no_command_is_told() -> None:
    with pytest.raises(EditorError, match="EDITOR cannot be read as a command"):
        editor_command({"EDITOR": "vim 'x"}, DECK, 3)
