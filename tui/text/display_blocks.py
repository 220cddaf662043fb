"""Reading Markdown into the blocks of `tui.text.display`.

Raw HTML is text, so that `Array<string>` in prose stays what it is. Control characters come out as
placeholders.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tui.text.controls import visible
from tui.text.display import (
    Block,
    Code,
    Grid,
    Heading,
    Inline,
    Listing,
    ListPoint,
    Paragraph,
    Quote,
    Rule,
    Span,
)
from tui.text.line_ends import flowing

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BREAKS = ("softbreak", "hardbreak")
_TAB_WIDTH = 4
_DEEPEST = 100
"""Blocks nested deeper are dropped, so that no document exhausts the stack."""


@lru_cache(maxsize=512)
def display_blocks(markdown: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text, in order."""
    return tuple(_blocks(_Reader(_parser().parse(visible(markdown)))))


@cache
def _parser() -> "MarkdownIt":
    """One for all texts, as making it takes longer than most of them; it keeps nothing of a text."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  # loaded with the first text

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST})
    parser.enable(["table", "strikethrough"])
    parser.parse("*rules*")  # they are put together when first needed, which is not safe in two threads
    return parser


class _Reader:
    """Tokens with a position; blocks are read by taking them off the front."""

    def __init__(self, tokens: "list[Token]") -> None:
        self.tokens = tokens
        self.at = 0

    def take(self) -> "Token":
        token = self.tokens[self.at]
        self.at += 1
        return token

    def until(self, closing: str) -> "Iterator[Token]":
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


def _block(reader: _Reader, token: "Token") -> Block | None:
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


def _points(reader: _Reader, opening: "Token") -> Iterator[ListPoint]:
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


def _inline(token: "Token") -> Inline:
    return tuple(_spans(token.children or [], _flows(token)))


def _flows(token: "Token") -> Iterator[bool]:
    """For each break of lines whether the text flows across it."""
    if "\n" not in token.content:
        return iter(())
    lines = [line.strip() for line in token.content.split("\n")]
    breaks = sum(child.type in _BREAKS for child in token.children or [])
    plain = len(lines) == breaks + 1  # else some are within code or an address, which were wrapped for sure
    return iter(flowing(lines) if plain else [True] * breaks)


_SWITCHES: dict[str, Callable[[Span, bool], Span]] = {
    "strong": lambda span, on: replace(span, strong=on),
    "em": lambda span, on: replace(span, emphasis=on),
    "s": lambda span, on: replace(span, struck=on),
    "link": lambda span, on: replace(span, link=on),
}


def _spans(tokens: "list[Token]", flows: Iterator[bool]) -> Iterator[Span]:
    style = Span("")
    last = ""
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
        ends = token.type in _BREAKS
        # Made visible here: an entity such as `&#x202e;` is a character only now.
        text = _break(token, next(flows), last) if ends else visible(_token_text(token))
        shown += text
        last = text or last
        if text:
            yield replace(style, text=text, code=token.type == "code_inline")


def _break(token: "Token", flows: bool, before: str) -> str:
    """What stands for the end of a line; a tag before it may have broken the line already."""
    if token.type == "softbreak" and before.endswith("\n"):
        return ""
    return " " if flows and token.type == "softbreak" else "\n"


def _token_text(token: "Token") -> str:
    match token.type:
        case "image":
            return f"[picture: {token.content or 'without a name'}] ({token.attrGet('src')})"
        case "text":
            return _BREAK_TAG.sub("\n", token.content)
        case _:
            return token.content
