"""Text of decks is never markup and never reaches the terminal as control characters, on any screen."""

from pathlib import Path

from tests.ui.driving import Driver, driven, library

HOSTILE = [
    "[/]", "x [/b] y", "[x='y", "List[int] = [1, 2]", "regex [^a-z]+ [A-Z]", "[@click=app.bell]x[/]",
    "[bold]x[/bold]", "Array<string>", "a < b && c > d",
]  # fmt: skip
CONTROLS = r"\x1b]2;PWNED\x07 \x1b[2J \x9b31m \u202e \u200b \x00 end"


def deck(text: str) -> str:
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return _deck(quoted)


def _deck(quoted: str) -> str:
    return f"""\
format: 1
deck: hostile
title: {quoted}
description: {quoted}
cards:
  - id: choice
    topic: {quoted}
    question: {quoted}
    hint: {quoted}
    choices: [{{text: {quoted}, correct: true, feedback: {quoted}}}, {{text: other}}]
    explanation: {quoted}
  - id: typed
    question: {quoted}
    accept: [{quoted}]
  - id: open
    question: {quoted}
    answer: {quoted}
    key_points: [{quoted}, second]
    tip: {quoted}
"""


async def tour(driver: Driver) -> str:
    """Every screen that shows card text; returns all that was seen."""
    seen = [driver.text]
    steps: list[tuple[str, ...]] = [
        ("enter",), ("down", "down", "down", "down", "right", "enter"), ("h",), ("2", "enter"), ("enter",),
        ("type:zz", "enter"), ("enter",), ("space",), ("3",), ("escape",),
        ("slash", "type:other"), ("escape", "tab", "enter"), ("escape",), ("escape",), ("escape",), ("r",),
        ("1", "enter"), ("escape",),
    ]  # fmt: skip
    for keys in steps:
        await driver.press(*keys)
        seen.append(driver.text)
    return "\n".join(seen)


async def test_markup_is_shown_as_it_stands(tmp_path: Path) -> None:
    library(tmp_path, hostile=deck(" ; ".join(HOSTILE)))
    async with driven(tmp_path) as driver:
        seen = " ".join((await tour(driver)).split())
        assert [text for text in HOSTILE if text not in seen] == []
        assert driver.app.return_code is None


async def test_control_characters_are_visible_and_harmless(tmp_path: Path) -> None:
    library(tmp_path, hostile=_deck(f'"{CONTROLS}"'))
    async with driven(tmp_path) as driver:
        seen = await tour(driver)
    assert "␛]2;PWNED␇" in seen
    assert not [char for char in seen if char != "\n" and (ord(char) < 32 or 0x7F <= ord(char) < 0xA0)]
    assert not set("\u202e\u200b\ufeff") & set(seen)
