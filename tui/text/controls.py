"""Control characters made visible: the one filter for everything that reaches a terminal or a file.

Text from decks and documents is stored as it came; whatever shows it passes it through `visible`.
"""

import re
import unicodedata

_FORMATS = "\u202a-\u202e\u2066-\u2069\u200b\ufeff"
_SUSPECT = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f{_FORMATS}\u200c\u200d\ud800-\udfff]")
_JOINERS = "\u200c\u200d"
_TERMINAL = re.compile(rf"[\x00-\x1f\x7f-\x9f{_FORMATS}\ud800-\udfff]")


def visible(text: str) -> str:
    """Text safe to print: newlines and tabs stay, other controls become placeholders that can be seen.

    C0 and DEL become their Unicode control picture (ESC is `␛`); C1, direction overrides and invisible
    spaces become `‹U+202E›`. Joiners stay between letters and inside emoji, where scripts need them.
    A carriage return before a newline goes.
    """
    if not _SUSPECT.search(text):
        return text
    text = text.replace("\r\n", "\n")
    return _SUSPECT.sub(lambda match: _placeholder(text, match), text)


def visible_line(text: str) -> str:
    """As `visible`, for one line: newlines and tabs become spaces."""
    return " ".join(visible(text).split())


def is_terminal_safe(text: str) -> bool:
    """Whether `terminal_safe` would leave the text as it is."""
    return _TERMINAL.search(text) is None


def terminal_safe(text: str) -> str:
    """The last net before the terminal: the same width, every control character as U+FFFD."""
    return _TERMINAL.sub("\ufffd", text)


def _placeholder(text: str, match: re.Match[str]) -> str:
    char = match.group()
    if char in _JOINERS and _joins(text, match.start()):
        return char
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return f"‹U+{code:04X}›"


def _joins(text: str, at: int) -> bool:
    """Whether the joiner stands where scripts and emoji use one: between letters, marks, numbers, symbols."""
    if not 0 < at < len(text) - 1:
        return False
    return _joinable(text[at - 1]) and _joinable(text[at + 1])


def _joinable(char: str) -> bool:
    return unicodedata.category(char)[0] in "LMNS"
