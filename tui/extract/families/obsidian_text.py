"""Notation of Obsidian notes: schedules, block ids, tags, `[[links]]`, and what parts the sides of a card."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.extract.cleaning.code_pieces import outside_code
from tui.extract.families.deletions import Places, opaque
from tui.extract.questions.asking import asks

SCHEDULE = re.compile(r"(?<![ \t])[ \t]*<!--[ \t]*SR:[^<>]*-->")
_BLOCK_ID = re.compile(r"(?:(?<=\s)|\A)\^[A-Za-z0-9-]{2,}[ \t]*\Z")
_TAG = re.compile(r"""(?:(?<=\s)|\A)\#((?=[^\s]*[^\W\d])[^\s\#\[\](){}!@$%^&*+=,.;:'"?<>|`~\\]+)""", re.X)
_TAG_AT_START = re.compile(rf"[ \t]*{_TAG.pattern}(?=\s|\Z)", re.X)
_LINK = re.compile(r"(!?)\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]*))?\]\]")
_DECK_TAG = re.compile(r"flash-?cards?(?:/(.*))?", re.I)
_SEPARATOR = re.compile(r"(?<!:):{2,3}(?!:)|(?<!;);{2,3}(?!;)")
_HELD = r"(?:[^{}\n]|\{(?:[^{}\n]|\{[^{}\n]*\})*\})+?"
NUMBERED = re.compile(rf"\{{\{{c\d+::({_HELD})(?:::(?P<hint>[^{{}}\n]{{0,200}}))?\}}\}}")
"""A deletion as Anki writes it, `{{c1::so::hint}}`; formulas in it have braces of their own."""
_ANKI_DECK = re.compile(r"[ \t]*TARGET DECK:[ \t]*(\S.*)")
_FIELD = re.compile(r"[a-z][\w-]*")
_VALUE = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ][\d:.+Z-]+)?|true|false|https?://\S+|(?:#[^\s#,]+[, ]*)+"
    r"|(?:\[\[[^\[\]]+\]\][, ]*)+"
)
"""What a field of Dataview has that no answer has: a date, a yes or no, an address, tags or pages alone."""
_OPENED = re.compile(r"[\[(][\w -]+$")
_SCOPES = frozenset({"std", "boost", "self", "crate", "super"})
"""Names before `::` in code."""
_LIST_MARK = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_FEWEST_WORDS = 2
_MOST_TAGS = 50
"""In a row; each is taken off the line by itself."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A line in two."""

    question: str
    answer: str
    reversed: bool
    """Whether it is asked both ways."""
    tight: bool = False
    """Whether no space stands around what parts them, both on one line."""
    stuck: bool = False
    """Whether none stands before it."""

    @property
    def doubtful(self) -> bool:
        """Whether they may be a name in code, or data about a note with a link: `see:: [[lamps]] too`.

        No space parts a single word from what asks not.
        """
        if self.stuck and self.answer.startswith("[[") and _FIELD.fullmatch(self.question):
            return True
        return self.tight and " " not in self.answer and not asks(self.question)


def without_schedule(text: str) -> str:
    """A line without review dates and the block id at its end."""
    return _BLOCK_ID.sub("", SCHEDULE.sub("", text)).rstrip()


def sides(line: str) -> Sides | None:
    """A line parted by `::`, `;;`, `:::` or `;;;` outside of code and formulas, if it is.

    Of several the first is taken that does not stand between words as in `std::move`.
    """
    if "::" not in line and ";;" not in line:
        return None
    hidden = Places(opaque(line) if "{{c" not in line else sorted([*opaque(line), *_numbered(line)]))
    found = [mark for mark in _SEPARATOR.finditer(line) if not hidden.hold(mark.start(), mark.end())]
    if not found:
        return None
    mark = next((mark for mark in found if not _in_a_name(line, mark)), found[0])
    question = line[: mark.start()]
    bare = question[listed.end() :] if (listed := _LIST_MARK.match(question)) else question
    bare, answer = bare.strip(), line[mark.end() :].strip()
    around = line[mark.start() - 1 : mark.start()] + line[mark.end() : mark.end() + 1]
    tight = answer != "" and not any(map(str.isspace, around))
    if _is_field(bare, answer) or (tight and _is_in_code(bare, answer)):
        return None
    return Sides(bare, answer, len(mark[0]) == 3, tight, answer != "" and not around[:1].isspace())


def _numbered(line: str) -> Iterator[tuple[int, int]]:
    return (hit.span() for hit in NUMBERED.finditer(line))


def _is_field(question: str, answer: str) -> bool:
    """Whether a line is data about its note, `created:: 2024-01-01`, or has some in brackets."""
    if _FIELD.fullmatch(question) and _VALUE.fullmatch(answer):
        return True
    opened = _OPENED.search(question)
    return opened is not None and ("]" if opened[0][0] == "[" else ")") in answer


def _is_in_code(question: str, answer: str) -> bool:
    """Whether what parts no sides stands in an address, a name of code, or between numbers."""
    words = question.split()
    last = words[-1] if words else ""
    if "://" in last:
        return True
    if question.endswith("?") or len(words) < _FEWEST_WORDS:
        return False
    return last.strip("`*_([") in _SCOPES or (last.isdigit() and answer.isdigit())


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


def anki_deck(line: str) -> tuple[str, ...]:
    """The levels of the deck that a line `TARGET DECK: one::two` names for Anki; none for other lines."""
    found = _ANKI_DECK.fullmatch(line)
    return tuple(filter(None, map(str.strip, found[1].split("::")))) if found else ()


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
