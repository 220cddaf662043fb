"""Markdown as blocks to be drawn: what a screen, or a plain terminal, needs of a card's text.

Raw HTML is text, so that `Array<string>` in prose stays what it is. Control characters come out as
placeholders. Nothing here knows how blocks look.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tui.text.controls import visible

_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAB_WIDTH = 4
_DEEPEST = 100
"""Blocks nested deeper are dropped, so that no document exhausts the stack."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    struck: bool = False
    link: bool = False


Inline = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, level 1 to 6."""

    level: int
    text: Inline


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text that wraps; newlines in it are kept."""

    text: Inline


@dataclass(frozen=True, slots=True)
class Code:
    """A fenced or indented block, tabs expanded; `language` is the first word of the info string."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class ListPoint:
    """One point of a list with its marker (`•`, `3.`) and what stands in it."""

    marker: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; nesting lies in the points."""

    points: tuple[ListPoint, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted blocks."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its head and its rows, each as wide as the head."""

    head: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""


Block = Heading | Paragraph | Code | Listing | Quote | Grid | Rule


@lru_cache(maxsize=512)
def display_blocks(markdown: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text, in order."""
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST})
    parser.enable(["table", "strikethrough"])
    tokens = parser.parse(visible(markdown))
    return tuple(_blocks(_Reader(tokens)))


def inline_text(inline: Iterable[Span]) -> str:
    """The bare text of spans."""
    return "".join(span.text for span in inline)


def plain_text(markdown: str) -> str:
    """The first lines of a Markdown text without its marks, on one line: for lists and titles."""
    words: list[str] = []
    for block in display_blocks(markdown):
        match block:
            case Heading(_, text) | Paragraph(text):
                words.append(inline_text(text))
            case Code(_, text):
                words.append(text)
            case _:
                continue
    return " ".join(" ".join(words).split()) or " ".join(visible(markdown).split())


def reading_text(markdown: str) -> str:
    """The whole text without its marks, a line a paragraph, point or row: for previews and search."""
    return "\n".join(_reading_lines(display_blocks(markdown)))


def _reading_lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(_, text) | Paragraph(text):
                yield inline_text(text)
            case Code(_, text):
                yield text
            case Listing(points):
                for point in points:
                    yield f"{point.marker} " + " ".join(_reading_lines(point.blocks))
            case Quote(inner):
                yield from _reading_lines(inner)
            case Grid(head, rows):
                for row in (head, *rows):
                    yield " - ".join(inline_text(cell) for cell in row)
            case Rule():
                continue


class _Reader:
    """Tokens with a position; blocks are read by taking them off the front."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0

    def take(self) -> Token:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def until(self, closing: str) -> Iterator[Token]:
        """Take tokens up to and including the closing one, which is not given."""
        while self.at < len(self.tokens):
            token = self.take()
            if token.type == closing:
                return
            yield token


def _blocks(reader: _Reader, closing: str = "") -> Iterator[Block]:
    for token in reader.until(closing):
        block = _block(reader, token)
        if block is not None:
            yield block


def _block(reader: _Reader, token: Token) -> Block | None:
    match token.type:
        case "heading_open":
            return Heading(int(token.tag[1:]), _inline_until(reader, "heading_close"))
        case "paragraph_open":
            return Paragraph(_inline_until(reader, "paragraph_close"))
        case "fence" | "code_block":
            words = token.info.split()
            return Code(words[0] if words else "", token.content.rstrip("\n").expandtabs(_TAB_WIDTH))
        case "bullet_list_open" | "ordered_list_open":
            return Listing(tuple(_points(reader, token)))
        case "blockquote_open":
            return Quote(tuple(_blocks(reader, "blockquote_close")))
        case "table_open":
            return _grid(reader)
        case "hr":
            return Rule()
    return None


def _points(reader: _Reader, opening: Token) -> Iterator[ListPoint]:
    ordered = opening.type == "ordered_list_open"
    number = int(opening.attrGet("start") or 1) if ordered else 0
    for _ in reader.until(opening.type.replace("open", "close")):
        blocks = tuple(_blocks(reader, "list_item_close"))
        marker, blocks = _task(blocks) if not ordered else (f"{number}.", blocks)
        yield ListPoint(marker, blocks)
        number += 1


def _task(blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """The marker of an unordered point: a bullet, or the box of a task."""
    if blocks and isinstance(blocks[0], Paragraph) and blocks[0].text:
        first = blocks[0].text[0]
        box = re.match(r"\[([ xX])\]\s+", first.text)
        if box:
            rest = replace(first, text=first.text[box.end() :])
            return f"[{box.group(1).lower()}]", (Paragraph((rest, *blocks[0].text[1:])), *blocks[1:])
    return "•", blocks


def _grid(reader: _Reader) -> Grid:
    rows: list[tuple[Inline, ...]] = []
    current: list[Inline] = []
    for token in reader.until("table_close"):
        if token.type == "tr_open":
            current = []
        elif token.type == "inline":
            current.append(_inline(token))
        elif token.type == "tr_close":
            rows.append(tuple(current))
    head, *body = rows or [()]
    return Grid(head, tuple(body))


def _inline_until(reader: _Reader, closing: str) -> Inline:
    spans: list[Span] = []
    for token in reader.until(closing):
        spans.extend(_inline(token))
    return tuple(spans)


def _inline(token: Token) -> Inline:
    return tuple(_spans(token.children or []))


_SWITCHES: dict[str, Callable[[Span, bool], Span]] = {
    "strong": lambda span, on: replace(span, strong=on),
    "em": lambda span, on: replace(span, emphasis=on),
    "s": lambda span, on: replace(span, struck=on),
    "link": lambda span, on: replace(span, link=on),
}


def _spans(tokens: list[Token]) -> Iterator[Span]:
    style = Span("")
    address = ""
    shown = ""
    for token in tokens:
        name, _, turn = token.type.rpartition("_")
        if name in _SWITCHES:
            style = _SWITCHES[name](style, turn == "open")
            if token.type == "link_open":
                address, shown = str(token.attrGet("href") or ""), ""
            elif token.type == "link_close" and address and address != shown:
                yield Span(f" ({address})")
            continue
        text = visible(_token_text(token))  # an entity such as `&#x202e;` is a character only now
        shown += text
        if text:
            yield replace(style, text=text, code=token.type == "code_inline")


def _token_text(token: Token) -> str:
    match token.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "image":
            return f"[picture: {token.content or 'without a name'}] ({token.attrGet('src')})"
        case "text":
            return _BREAK_TAG.sub("\n", token.content)
        case _:
            return token.content
