"""Sources at the end of an answer, apart from it: links are kept, but they are no part of what to know."""

import re
from collections.abc import Sequence

from tui.extract.questions.names import is_sources_name, may_name_sources
from tui.text.markdown import Block, BlockKind, Markdown, parse_markdown

_LINK = re.compile(r"https?://|\]\([^()\s]+\)|^\[[^\]]+\]:")
_LABELLED = re.compile(
    r"[ \t>*_-]*\[?(?P<label>[^\W\d][\w ./-]{1,30}?)[*_\]]*[ ]?[:：][*_]*[ \t]*(?P<rest>.*)", re.DOTALL
)
_ONLY_LINK = re.compile(
    r"[ \t>*_(-]*(?:\[(?P<label>[^\[\]]*)\]\([^()\s]*\)|<https?://[^<>\s]*>|https?://\S+)[ \t.,;)*_]*"
)


_SITE = re.compile(r"[\s*_<>]*[\w-]+(?:\.[\w-]+)+(?:/\S*)?[\s*_<>.]*")


def without_references(answer: str) -> tuple[str, str]:
    """The answer, and the sources that stood at its end as Markdown; empty where there are none.

    Links below their own heading are no answer, also where nothing stands above it.
    """
    end = answer.rstrip().rpartition("\n\n")[2]
    linked = ("http" in end or "](" in end or "]:" in end) and _LINK.search(end)
    if not linked and not _names_site(end.rpartition("\n")[2]):
        return answer, ""
    if not any(map(may_name_sources, reversed(answer.split("\n")))):
        return answer, ""
    markdown = parse_markdown(answer)
    blocks = markdown.outer
    place = len(blocks)
    while place > 0 and (start := _sources(markdown, blocks, place)) is not None:
        place = start
    if place == len(blocks):
        return answer, ""
    at = blocks[place].start
    body = "\n".join(markdown.lines[:at]).rstrip()
    if not body.strip() and blocks[place].kind is not BlockKind.HEADING:
        return answer, ""
    return body, "\n".join(markdown.lines[at:]).strip("\n")


def _names_site(line: str) -> bool:
    """Whether a line is `Source: example.com`."""
    return (":" in line or "：" in line) and _is_labelled(line)


def _sources(markdown: Markdown, blocks: Sequence[Block], end: int) -> int | None:
    """Where the last piece of sources begins, if the blocks before `end` end in one."""
    last = blocks[end - 1]
    if last.kind is BlockKind.RULE:
        return None
    text = markdown.source(last)
    if last.kind is BlockKind.PARAGRAPH and _is_labelled(text):
        return end - 1
    above = blocks[end - 2] if end > 1 else None
    if above is not None and _is_name(above) and _only_links(text):
        return end - 2
    return None


def _is_labelled(text: str) -> bool:
    """`Source: <link>`, or a line that is nothing but a link called reference."""
    match = _LABELLED.match(text[:1000])
    if match and is_sources_name(match["label"]):
        return bool(_LINK.search(match["rest"])) or _SITE.fullmatch(match["rest"]) is not None
    only = _ONLY_LINK.fullmatch(text.strip())
    return only is not None and is_sources_name(only["label"] or "")


def _is_name(block: Block) -> bool:
    if block.kind is BlockKind.HEADING:
        return is_sources_name(block.text)
    return block.kind is BlockKind.PARAGRAPH and "\n" not in block.text and is_sources_name(block.text)


def _only_links(text: str) -> bool:
    """Whether every line holds a link."""
    lines = [line for line in text.split("\n") if line.strip()]
    return bool(lines) and all(_LINK.search(line) for line in lines)
