"""Family anki-blocks: notes of Anki within other text, from `START` or `%%ANKI` to `END`, type first."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.extract.families.deletions import Deletion, between, cloze_text
from tui.extract.families.obsidian_text import NUMBERED, anki_deck, without_links
from tui.extract.families.plain_lines import plain_lines
from tui.extract.found import Candidate, Found, Skipped
from tui.extract.front_matter import front_matter
from tui.extract.questions.sections import sections
from tui.model.card import ClozeBody, OpenBody
from tui.text.markdown import Markdown
from tui.wording import one_line

_SIGNS = ("\nSTART\n", "\n%%ANKI\n", "STARTI [")
"""One of them is in every text with such notes."""
_CLOSED_BY = {"START": "END", "%%ANKI": "END%%"}
_INLINE = re.compile(r"STARTI[ ]+\[(?P<kind>[^\]\n]+)\][ ]+(?P<held>.*?\S)[ ]+ENDI\b")
_FIELD = re.compile(
    r"^(?P<name>Front|Text|Back|Extra|Reference|References|Source|Tags):[ \t]*", re.MULTILINE | re.IGNORECASE
)
_INLINE_FIELD = re.compile(r"(?:^|(?<=[ ]))(?P<name>Front|Text|Back|Tags):[ ]+")
_ID = re.compile(r"(?:<!--)?[ ]*ID:[ ]*\d+[ ]*(?:-->)?[ \t]*")
_PARTS = re.compile(r"[\s,]+")
_GAPS = (
    NUMBERED,
    re.compile(r"\{(?:c?\d+[:|]{1,2})([^{}\n]+)\}"),
    re.compile(r"\{([^{}\n]+)\}"),
)
"""How a note of the type Cloze writes its gaps: `{{c1::so}}`, `{1:so}` or `{so}`."""
_FEW = 0.25
"""How much a small count weighs down the evidence: n cards count n / (n + 0.25)."""
_FRONT = "front"


class _Block(NamedTuple):
    """One note: where it stands, what type it is of, and what it holds."""

    line: int
    end: int
    """The line behind its last one."""
    kind: str
    fields: dict[str, str]


class _Read(NamedTuple):
    """A document read as notes; a topic for each."""

    blocks: tuple[_Block, ...]
    topics: tuple[str, ...]


def evidence(markdown: Markdown) -> float:
    """Weighs the notes that make a card; nothing else has such lines."""
    text = markdown.text
    if not ("START" in text or "%%ANKI" in text) or not any(map(f"\n{text}".__contains__, _SIGNS)):
        return 0.0
    whole = sum(bool(_cards(block)) for block in _read(markdown).blocks)
    return whole / (whole + _FEW)


def extract(markdown: Markdown) -> Found:
    """Every note outside of code; one without a question, an answer or a gap is skipped."""
    candidates: list[Candidate] = []
    skipped: list[Skipped] = []
    read = _read(markdown)
    for block, topic in zip(read.blocks, read.topics, strict=True):
        cards = _cards(block)
        tags = tuple(tag for tag in _PARTS.split(block.fields.get("tags", "")) if tag)
        candidates += [
            Candidate(
                block.line + 1, asked, body, topic, tags, explanation=_remarks(block.fields), literal=True
            )
            for asked, body in cards
        ]
        if not cards:
            said = " ".join(block.fields.values())
            reason = "a note without a gap" if _is_cloze(block) else "a note without a question or an answer"
            skipped.append(Skipped(block.line + 1, one_line(said or block.kind), reason))
    return Found(
        tuple(candidates),
        tuple(skipped),
        regions=tuple(range(block.line, block.end) for block in read.blocks),
    )


def _is_cloze(block: _Block) -> bool:
    return "cloze" in block.kind.lower()


def _cards(block: _Block) -> list[tuple[str, ClozeBody | OpenBody]]:
    """What a note asks: a cloze, its front, and its back as well where it is asked both ways."""
    front, back = block.fields.get(_FRONT, ""), block.fields.get("back", "")
    if _is_cloze(block):
        text = front or block.fields.get("text", "")
        gaps: Sequence[Deletion] = next(filter(None, (between(text, gap) for gap in _GAPS)), ())
        return [("", ClozeBody(cloze_text(text, gaps)))] if gaps else []
    if not front or not back:
        return []
    both = [(back, OpenBody(front))] if "revers" in block.kind.lower() else []
    return [(front, OpenBody(back)), *both]


def _remarks(fields: dict[str, str]) -> str:
    """What further fields say, and what stands behind the gaps of a cloze."""
    said = (text for name, text in fields.items() if name not in (_FRONT, "text", "back", "tags"))
    return "\n\n".join(filter(None, said))


@lru_cache(maxsize=1)
def _read(markdown: Markdown) -> _Read:
    """One document's notes; kept, because evidence and extraction both ask for them."""
    front = front_matter(markdown.lines)
    lines = plain_lines(markdown.lines, front.end)
    code = {line.number for line in lines if line.code}
    blocks = tuple(_blocks(markdown.lines, front.end, code))
    taken = {number for block in blocks for number in range(block.line, block.end)}
    headings = [head for line in lines if line.number not in taken and (head := line.heading)]
    deck = next(filter(None, map(anki_deck, markdown.lines)), ())
    found = sections(headings)
    topics = (" / ".join(filter(None, (*deck, found.topic_at(block.line)))) for block in blocks)
    return _Read(blocks, tuple(topics))


def _blocks(lines: Sequence[str], start: int, code: set[int]) -> Iterator[_Block]:
    """The notes in order; one that is not closed before the next opens is none."""
    opened: int | None = None
    for at in range(start, len(lines)):
        bare = lines[at].strip()
        if bare in _CLOSED_BY and at not in code:
            opened = at
        elif opened is not None and bare == _CLOSED_BY[lines[opened].strip()]:
            kind = lines[opened + 1].strip() if opened + 1 < at else ""
            yield _Block(opened, at + 1, kind, _fields("\n".join(lines[opened + 2 : at]), _FIELD))
            opened = None
        elif opened is None and "STARTI" in bare and at not in code:
            for found in _INLINE.finditer(lines[at]):
                yield _Block(at, at + 1, found["kind"], _fields(found["held"], _INLINE_FIELD))


def _fields(text: str, mark: re.Pattern[str]) -> dict[str, str]:
    """What a note says by the name of its field; what stands before the first name is its front."""
    fields: dict[str, str] = {}
    name, done = _FRONT, 0
    for found in (*mark.finditer(text), None):
        said = _ID.sub("", text[done : found.start() if found else len(text)]).strip()
        if said:
            fields[name] = without_links(f"{fields[name]}\n\n{said}" if name in fields else said)
        if found:
            name, done = found["name"].lower(), found.end()
    return fields
