r"""Texts of GIFT files: escapes undone, and HTML put into Markdown.

A backslash takes the meaning from `~ = # { } :` and from itself; `\n` is a line break.
"""

import html
import re
from dataclasses import dataclass

_ESCAPE = re.compile(
    r"\\(?:([~=#{}:\\])|n(?!(?:e|eq|u|abla|ot|otin|i|mid|eg|leq|geq|ewline|earrow|onumber)(?![a-z])))"
)
r"""Formulas are full of `\neq` and `\nabla`, which break no line."""
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.I)
_PRE = re.compile(r"<pre(?:\s[^<>]*)?>(?:\s*<code(?:\s[^<>]*)?>)?|(?:</code>\s*)?</pre>", re.I)
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?/?>", re.I)
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`", "br": "\n", "li": "\n- "}
_CLOSED_BY = {**_MARKS, "li": "", "p": "\n\n", "div": "\n", "ul": "\n\n", "ol": "\n\n"}
_DROPPED = frozenset({"p", "div", "span", "font", "ul", "ol", "u", "center", "section", "big", "small"})
_EMPTY = re.compile(r"\*\*\s*\*\*(?!\*)|``")
_WIDE = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text and the format it is written in, empty where it does not say."""

    text: str
    format: str = ""


def formatted(raw: str, otherwise: str = "") -> Formatted:
    """Take `[html]` and its like off the front of a text."""
    found = _FORMAT.match(raw)
    return Formatted(raw[found.end() :], found[1].lower()) if found else Formatted(raw, otherwise)


def readable(text: Formatted) -> str:
    """The text as Markdown, without escapes."""
    plain = _ESCAPE.sub(lambda found: found[1] or "\n", text.text)
    if text.format not in ("plain", "markdown"):
        plain = from_html(plain)
    return "\n".join(line.rstrip() for line in plain.split("\n")).strip()


def from_html(text: str) -> str:
    """HTML as Markdown; tags that say nothing about formatting stay as they are."""
    pieces: list[str] = []
    code = False
    done = 0
    for mark in [*_PRE.finditer(text), None]:
        piece = text[done : mark.start() if mark else len(text)]
        pieces.append((html.unescape(piece) if code else _inline(piece)).strip("\n"))
        if mark is None:
            break
        opens = not mark[0].endswith(("/pre>", "/PRE>"))
        pieces.append("" if opens == code else "\n\n```\n" if opens else "\n```\n\n")
        code, done = opens, mark.end()
    return "".join(pieces) + ("\n```" if code else "")


def _inline(text: str) -> str:
    replaced = html.unescape(_EMPTY.sub("", _TAG.sub(_tag, text))).replace("\u00a0", " ")
    if "```" not in replaced:
        replaced = "\n".join(line.strip(" \t") for line in replaced.split("\n"))
    return _WIDE.sub("\n\n", replaced)


def _tag(found: re.Match[str]) -> str:
    closing, name = found[1], found[2].lower()
    if name in _MARKS or name in _DROPPED:
        return _CLOSED_BY.get(name, "") if closing else _MARKS.get(name, "")
    return found[0]
