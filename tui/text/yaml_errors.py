"""What is wrong with a YAML file, in plain words, with what to do about it."""

from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True, order=True)
class YamlProblem:
    """One mistake at one place; line and column count from 1."""

    line: int
    column: int
    code: str
    what: str
    hint: str


_QUOTE_IT = "put the whole text in quotes, or write it on its own lines after a |"
_INDENT_IT = "give it the same indentation as its neighbours"

_SYNTAX = {
    "mapping values are not allowed": ("a text with a colon and a space in it reads as a key", _QUOTE_IT),
    "could not find expected ':'": (
        "a line is neither `key: value` nor part of the text above it",
        "indent it further than the key above, or add the colon",
    ),
    "found unexpected end of stream": (
        "a text in quotes is opened here and never closed",
        "add the closing quote",
    ),
    "found unexpected document indicator": (
        "a text in quotes is opened here and never closed",
        "add the closing quote",
    ),
    "found unknown escape character": (
        "a backslash in double quotes is followed by something it cannot escape",
        "write two backslashes, or use single quotes",
    ),
    "found invalid Unicode character escape code": (
        "an escaped character does not exist",
        "lone surrogates and codes above 10FFFF cannot be written",
    ),
    "did not find expected ',' or": (
        "brackets or braces are opened here and not closed",
        f"add the comma or bracket; where it belongs to the text, {_QUOTE_IT}",
    ),
    "did not find expected key": (
        "the line does not fit what is before it",
        f"{_INDENT_IT}; where quotes or braces belong to the text, {_QUOTE_IT}",
    ),
    "did not find expected '-'": ("the line does not belong to the list above it", _INDENT_IT),
    "block sequence entries are not allowed": (
        "a list starts on the line of its key",
        "start it on the next line; where the dash belongs to the text, put the text in quotes",
    ),
    "did not find expected alphabetic": ("a text cannot start with * or & here", _QUOTE_IT),
    "did not find expected node content": ("a value cannot start like this", _QUOTE_IT),
    "found undefined tag handle": ("a text cannot start with ! here", _QUOTE_IT),
    "did not find expected comment or line break": (
        "something follows the | or > of a text",
        "start the text on the next line, indented",
    ),
    "did not find expected <document start>": (
        "the line does not belong to the deck before it",
        _INDENT_IT,
    ),
}
_NO_TOKEN = "cannot start any token"
_OPENED = (
    "found unexpected end of stream",
    "found unexpected document indicator",
    "did not find expected ',' or",
)
"""Mistakes told where what is not closed was opened."""
_TAB = ("a tab is used for indentation", "use spaces instead")
_CANNOT_START = ("a text cannot start with this character", _QUOTE_IT)

_LIMITS = {
    "too-deep": ("the values are nested too deeply", "a deck needs five levels, twenty are allowed"),
    "anchor": ("anchors (&name) are not allowed", "where & belongs to the text, put the text in quotes"),
    "tag": ("tags (!name) are not allowed", "where ! belongs to the text, put the text in quotes"),
    "several-documents": (
        "a second document starts here, and a file holds one deck",
        "move it into a file of its own, or remove the --- line",
    ),
    "too-many-values": ("the file holds too many values", "split it into several decks"),
}


def in_words(error: yaml.MarkedYAMLError, text: str, offset: int) -> YamlProblem:
    """The parser's error for people; lines of the text are counted from `offset`."""
    raw = (error.problem or "").partition(" in this context")[0]
    opened = raw.startswith(_OPENED) and error.context_mark is not None
    mark = error.context_mark if opened else error.problem_mark or error.context_mark
    if mark is None:
        return YamlProblem(offset, 1, "yaml", f"this is not YAML ({raw})", "check the file")
    char = _character_at(text, mark) if _NO_TOKEN in raw else ""
    what, hint = _meaning(raw, char)
    return YamlProblem(mark.line + offset, mark.column + 1, "yaml", what, hint)


def too_deep_for_parser(error: yaml.MarkedYAMLError) -> bool:
    """Whether libyaml gave up before our own limit was seen: from 0.2.6 on it stops at 1,000 levels."""
    return "maximum nesting depth" in (error.problem or "")


def alias_used(line: int, column: int) -> YamlProblem:
    """An alias, mostly a text that starts with an asterisk."""
    what = "aliases (*name) are not allowed"
    return YamlProblem(line, column, "alias", what, "where * belongs to the text, put the text in quotes")


def odd_key(line: int, column: int) -> YamlProblem:
    """A key that is a list or a mapping, mostly braces that belong to a text."""
    return YamlProblem(line, column, "yaml", "brackets or braces are read as a key here", _QUOTE_IT)


def limit_reached(code: str, line: int, column: int) -> YamlProblem:
    """A limit of which the code is given."""
    what, hint = _LIMITS[code]
    return YamlProblem(line, column, code, what, hint)


def refused_character(char: str, line: int, column: int) -> YamlProblem:
    """A character that a YAML file cannot hold as it is; half a surrogate pair stands for a stray byte."""
    if "\ud800" <= char <= "\udfff":
        what = "a byte here is not UTF-8"
        return YamlProblem(line, column, "encoding", what, "save the file as UTF-8")
    what = f"the control character U+{ord(char):04X} cannot stand in a YAML file"
    hint = f'remove it, or write it as "\\u{ord(char):04x}" in double quotes'
    return YamlProblem(line, column, "refused-character", what, hint)


def _meaning(raw: str, char: str) -> tuple[str, str]:
    if "tab character" in raw or char == "\t":
        return _TAB
    if _NO_TOKEN in raw:
        return _CANNOT_START
    for beginning, meaning in _SYNTAX.items():
        if raw.startswith(beginning):
            return meaning
    return f"the YAML cannot be read from here on ({raw})", "check quotes and indentation"


def _character_at(text: str, mark: yaml.error.Mark) -> str:
    """The character at a mark, or nothing at the end; lines are walked only this once."""
    for number, line in enumerate(text.splitlines()):
        if number == mark.line:
            return line[mark.column : mark.column + 1]
    return ""
