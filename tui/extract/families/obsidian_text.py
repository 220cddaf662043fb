"""Notation of Obsidian notes: schedules, block ids, tags, `[[links]]`, and what parts the sides of a card."""

import re
from dataclasses import dataclass

from tui.extract.cleaning.code_pieces import outside_code
from tui.extract.families.deletions import Places, opaque

SCHEDULE = re.compile(r"(?<![ \t])[ \t]*<!--[ \t]*SR:[^<>]*-->")
_BLOCK_ID = re.compile(r"(?:(?<=\s)|\A)\^[A-Za-z0-9-]{2,}[ \t]*\Z")
_TAG = re.compile(r"""(?:(?<=\s)|\A)\#((?=[^\s]*[^\W\d])[^\s\#\[\](){}!@$%^&*+=,.;:'"?<>|`~\\]+)""", re.X)
_TAG_AT_START = re.compile(rf"[ \t]*{_TAG.pattern}(?=\s|\Z)", re.X)
_LINK = re.compile(r"(!?)\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]*))?\]\]")
_DECK_TAG = re.compile(r"flash-?cards?(?:/(.*))?", re.I)
_SEPARATOR = re.compile(r"(?<!:):{2,3}(?!:)|(?<!;);{2,3}(?!;)")
_LIST_MARK = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_MOST_TAGS = 50
"""In a row; each is taken off the line by itself."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A line in two."""

    question: str
    answer: str
    reversed: bool
    """Whether it is asked both ways."""


def without_schedule(text: str) -> str:
    """A line without review dates and the block id at its end."""
    return _BLOCK_ID.sub("", SCHEDULE.sub("", text)).rstrip()


def sides(line: str) -> Sides | None:
    """A line parted by `::`, `;;`, `:::` or `;;;` outside of code and formulas, if it is.

    Of several the first is taken that does not stand between words as in `std::move`.
    """
    if "::" not in line and ";;" not in line:
        return None
    hidden = Places(opaque(line))
    found = [mark for mark in _SEPARATOR.finditer(line) if not hidden.hold(mark.start(), mark.end())]
    if not found:
        return None
    mark = next((mark for mark in found if not _in_a_name(line, mark)), found[0])
    question = line[: mark.start()]
    bare = question[listed.end() :] if (listed := _LIST_MARK.match(question)) else question
    return Sides(bare.strip(), line[mark.end() :].strip(), len(mark[0]) == 3)


def _in_a_name(line: str, mark: re.Match[str]) -> bool:
    before, after = line[mark.start() - 1 : mark.start()], line[mark.end() : mark.end() + 1]
    return before.isalnum() and (after.isalnum() or after == "_")


def split_tags(line: str) -> tuple[tuple[str, ...], str]:
    """Tags at the start of a line, and what follows them."""
    tags: list[str] = []
    while len(tags) < _MOST_TAGS and (found := _TAG_AT_START.match(line)):
        tags.append(found[1].rstrip("/"))
        line = line[found.end() :]
    return tuple(tags), line.strip() if tags else line


def trailing_tags(line: str) -> tuple[str, tuple[str, ...]]:
    """A line without the tags at its end, and those."""
    tags: list[str] = []
    words = line.rstrip().rsplit(maxsplit=1)
    while len(words) == 2 and len(tags) < _MOST_TAGS and (found := _TAG.fullmatch(words[1])):
        tags.insert(0, found[1].rstrip("/"))
        line = words[0]
        words = line.rsplit(maxsplit=1)
    return line, tuple(tags)


def deck_of(tag: str) -> tuple[str, ...] | None:
    """The levels behind `flashcards/`; None for a tag that names no deck."""
    found = _DECK_TAG.fullmatch(tag)
    if not found:
        return None
    return tuple(level for level in re.split(r"/+", found[1] or "") if level)


def without_links(text: str) -> str:
    """`[[page|shown]]` as what is shown; `![[embeds]]` and code stay."""
    return outside_code(text, lambda piece: _LINK.sub(_shown, piece))


def _shown(link: re.Match[str]) -> str:
    if link[1]:
        return link[0]
    return (link[3] or link[2].replace("#", " > ").removeprefix(" > ")).strip()
