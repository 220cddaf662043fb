"""The lists of an answer: what their items begin with, and what is listed below them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tui.extract.cleaning.leads import lead
from tui.extract.cleaning.points import is_cut_off
from tui.extract.cleaning.scaffolding import is_scaffolding
from tui.text.markdown import Block, BlockKind, Markdown

_MOST = 100
"""Items of a list that are looked at."""
_LINK = re.compile(r"\W{0,3}(?:\[[^\[\]]*\]\(|https?://)")


@dataclass(slots=True)
class Listing:
    """A list; gathered block by block."""

    block: Block
    heads: list[str] = field(default_factory=list)
    """The first paragraph of each item that begins with one; of a very long list the first ones."""
    below: list["Listing"] = field(default_factory=list)
    """Lists inside its items."""
    of: int = -1
    """The place of the head it stands below; -1 where it stands below none."""
    intro: str = ""
    """The heading or paragraph right before an outermost list."""
    awaited: bool = False
    """Whether an item has begun whose head was not seen yet."""


def listings(markdown: Markdown) -> list[Listing]:
    """The outermost lists, in order; those that only refer to other texts left out."""
    outer: list[Listing] = []
    open_lists: list[Listing] = []
    before: Block | None = None
    for block in markdown.blocks:
        while open_lists and open_lists[-1].block.depth >= block.depth:
            open_lists.pop()
        inner = open_lists[-1] if open_lists else None
        if block.kind is BlockKind.LIST:
            if inner:
                inner.awaited = False
            intro = before.text if before and not inner else ""
            found = Listing(block, of=len(inner.heads) - 1 if inner else -1, intro=intro)
            (inner.below if inner else outer).append(found)
            open_lists.append(found)
        elif inner:
            _gather(markdown, inner, block)
        before = block if block.depth == 0 else before
    return [listing for listing in outer if not _only_refers(listing)]


def _only_refers(listing: Listing) -> bool:
    """Whether it is the links below `References`."""
    links = sum(_LINK.match(head) is not None for head in listing.heads)
    return links * 2 > len(listing.heads) and is_scaffolding(listing.intro.strip("*_#: "))


def _gather(markdown: Markdown, listing: Listing, block: Block) -> None:
    if block.kind is BlockKind.LIST_ITEM and block.depth == listing.block.depth + 1:
        listing.awaited = True
        return
    first = listing.awaited and block.depth == listing.block.depth + 2
    if first and block.kind is BlockKind.PARAGRAPH and len(listing.heads) < _MOST:
        listing.heads.append(_own_lines(markdown, block))
    listing.awaited = False


def _own_lines(markdown: Markdown, block: Block) -> str:
    """The lines of an item that are indented as such; others were hardly meant to go on with it."""
    lines = block.text.split("\n")
    written = markdown.lines[block.start + 1 : block.end]
    own = next(
        (at for at, line in enumerate(written, 1) if not line.startswith((" ", "\t", ">"))), len(lines)
    )
    return "\n".join(lines[:own])


def heads(listing: Listing) -> list[str]:
    """The heads of a list; one that breaks off where a list begins below it goes on with what that names."""
    below = {one.of: one for one in reversed(listing.below)}
    return [
        f"{head.rstrip(' :：')} {', '.join(map(lead, below[at].heads))}"
        if at in below and is_cut_off(head.rstrip(" :："))
        else head
        for at, head in enumerate(listing.heads)
    ]


def levels(listing: Listing, fewest: int) -> Iterator[list[str]]:
    """The heads of a list; where it has fewer than that, those of all lists right below it, and so on."""
    level = [listing]
    while level:
        found = [head for one in level for head in heads(one)]
        yield found
        level = [below for one in level for below in one.below] if len(found) < fewest else []
