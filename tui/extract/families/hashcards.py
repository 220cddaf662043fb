"""Family hashcards: lines that begin with `Q:` and `A:`, `T:` and `D:`, or `C:` with its `[deletions]`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tui.extract.families.deletions import bracketed, cloze_text
from tui.extract.families.plain_lines import PlainLine, plain_lines
from tui.extract.found import Candidate, Found, Skipped
from tui.extract.front_matter import FrontMatter, front_matter
from tui.extract.questions.hints import without_hint
from tui.extract.questions.sections import Sections, sections
from tui.extract.questions.tails import prose
from tui.model.card import ClozeBody, OpenBody
from tui.text.markdown import Block, Markdown
from tui.wording import one_line

_MARKER = re.compile(r"([QACTD])[:：][ \t]*(.*)", re.DOTALL)
_LIKELY = re.compile(r"\n[QCT][:：]")
_ASKS = {"Q": "A", "T": "D"}
"""What opens a card, and what its answer is marked with."""
_RULE = re.compile(r"-{3,}[ \t]*|:{3,}(?:[ \t]*[a-z]\w*)?(?:[ \t][^\n]*)?")
_CLOSED = ":::"
"""What closes a card, and does not begin another part."""
_SECOND_CHOICE = re.compile(r"B[:：][ \t]*\S")
_FEW = 0.25
"""How much a small count weighs down the evidence: n cards count n / (n + 0.25)."""


@dataclass(slots=True)
class _Card:
    """What one marker opened, while its lines are gathered."""

    line: int
    marker: str
    question: list[str]
    answer: list[str] | None = None
    end: int = 0
    """The line behind its last one."""

    @property
    def last(self) -> list[str]:
        """The lines that text now goes to."""
        return self.question if self.answer is None else self.answer


@dataclass(frozen=True, slots=True)
class _Read:
    """A document read as a deck."""

    cards: tuple[_Card, ...]
    skipped: tuple[Skipped, ...]
    warnings: tuple[str, ...]
    front: FrontMatter
    topics: Sections
    said: int
    """Lines with text, front matter, comments and headings aside."""


def evidence(markdown: Markdown) -> float:
    """Share of the markers that make whole cards, weighed down where cards are few or lost in text."""
    if not _LIKELY.search(f"\n{markdown.text}"):
        return 0.0
    read = _read(markdown)
    kept = [card for card in read.cards if not _refusal(card)]
    pairs = sum(card.answer is not None for card in kept)
    clozes = sum(card.marker == "C" for card in kept)
    named = "name" in read.front.fields
    if not pairs and clozes < 2 and not (named and clozes):
        return 0.0
    whole = pairs + clozes
    marked = len(read.cards) + len(read.skipped)
    covered = sum(map(_lines_of, kept)) / max(1, read.said)
    # No other family has both marks, so a question beside them that lacks its answer is one of this family.
    own = len(kept) if pairs and clozes else whole
    return own / marked * whole / (whole + _FEW) * min(1.0, (covered + whole / 20) * 3)


def extract(markdown: Markdown) -> Found:
    """Every card outside of code and comments."""
    read = _read(markdown)
    root = read.front.text("name") or read.front.text("deck")
    candidates: list[Candidate] = []
    skipped = list(read.skipped)
    for card in read.cards:
        if reason := _refusal(card):
            skipped.append(Skipped(card.line + 1, one_line(" ".join(_texts(card))), reason))
            continue
        topic = " / ".join(filter(None, (root.replace(" / ", "/"), read.topics.topic_at(card.line))))
        candidates.append(_candidate(card, topic, read.front.tags))
    skipped.sort(key=lambda skip: skip.line)
    regions = tuple(range(card.line, card.end) for card in read.cards)
    return Found(tuple(candidates), tuple(skipped), read.warnings, regions)


def _candidate(card: _Card, topic: str, tags: tuple[str, ...]) -> Candidate:
    line, text = card.line + 1, _joined(card.question)
    if card.marker == "C":
        body = ClozeBody(cloze_text(text, bracketed(text)))
        return Candidate(line, "", body, topic, tags, literal=True)
    asked, hint = without_hint(text)
    asked, hint = (asked, hint) if asked else (text, "")
    answer = OpenBody(_joined(card.answer or []))
    return Candidate(line, asked, answer, topic, tags, hint=hint, literal=True)


def _refusal(card: _Card) -> str:
    """Why something marked as a card is none; empty where it is one."""
    text = _joined(card.question)
    if not text:
        return "nothing is asked"
    if card.marker == "C":
        return "" if bracketed(text) else "a cloze without a [deletion]"
    if card.answer and any(map(_SECOND_CHOICE.match, card.answer[1:2])):
        return "lettered choices, not an answer"
    return ""


@lru_cache(maxsize=1)
def _read(markdown: Markdown) -> _Read:
    """One document's cards; kept, because evidence and extraction both ask for them."""
    front = front_matter(markdown.lines)
    lines = plain_lines(markdown.lines, front.end, _MARKER)
    reader = _Reader(_defined(lines))
    for line in lines:
        reader.take(line)
    said = sum(bool(line.text.strip()) and not line.comment and not line.heading for line in lines)
    topics = sections(reader.headings)
    return _Read(tuple(reader.cards), tuple(reader.skipped), tuple(reader.warnings), front, topics, said)


def _defined(lines: Sequence[PlainLine]) -> frozenset[int]:
    """Lines of the `T:` that a `D:` follows before anything else is marked; others are text."""
    marked = [(line.number, line.text[0]) for line in lines if not line.code and _MARKER.match(line.text)]
    return frozenset(line for (line, mark), (_, after) in pairwise(marked) if (mark, after) == ("T", "D"))


class _Reader:
    """One pass over the lines of a document."""

    def __init__(self, terms: frozenset[int]) -> None:
        self.cards: list[_Card] = []
        self.skipped: list[Skipped] = []
        self.warnings: list[str] = []
        self.headings: list[Block] = []
        self._terms = terms
        self._apart = False
        """Whether the last card has just been closed, and what follows is not told yet."""
        self._open: _Card | None = None

    def take(self, line: PlainLine) -> None:
        """Open a card, give the open one a line, or end it."""
        self._read(line)
        if self._open and line.text.strip():
            self._open.end = line.number + 1

    def _read(self, line: PlainLine) -> None:
        mark = None if line.code else _MARKER.match(line.text)
        if line.comment:
            if mark:
                self._skip(line, "inside a comment")
        elif mark and self._marked(mark, line):
            return
        elif not line.code and _RULE.fullmatch(line.text):
            self._open, self._apart = None, line.text == _CLOSED
        elif line.heading and not self._awaits_answer():
            self.headings.append(line.heading)
            self._open, self._apart = None, False
        elif self._open:
            self._open.last.append(line.text)
        elif self._apart and not line.code and (text := prose(line.text)):
            self._apart = False
            self.warnings.append(
                f"line {line.number + 1}: what stands apart from the cards is in none ({text})"
            )

    def _awaits_answer(self) -> bool:
        """Whether nothing yet stands behind `A:`; a heading there begins the answer."""
        return self._open is not None and self._open.answer is not None and not _joined(self._open.answer)

    def _marked(self, mark: re.Match[str], line: PlainLine) -> bool:
        """Take a marked line; False where its mark is none here."""
        marker, text = mark[1], mark[2]
        if marker in ("Q", "C") or (marker == "T" and line.number in self._terms):
            self._open = _Card(line.number, marker, [text])
            self.cards.append(self._open)
            return True
        if marker in ("T", "D") and not (self._open and _ASKS.get(self._open.marker) == marker):
            return False
        self._answer(text, line)
        return True

    def _answer(self, text: str, line: PlainLine) -> None:
        card = self._open
        if card is None or card.marker == "C":
            self._skip(line, "an answer without a question")
        elif card.answer is None:
            card.answer = [text]
        else:
            card.answer += ["", text]
            self.warnings.append(f"line {line.number + 1}: a second answer was added to the first")

    def _skip(self, line: PlainLine, reason: str) -> None:
        self.skipped.append(Skipped(line.number + 1, one_line(line.text), reason))


def _texts(card: _Card) -> Iterator[str]:
    yield from card.question
    yield from card.answer or ()


def _lines_of(card: _Card) -> int:
    return sum(bool(text.strip()) for text in _texts(card))


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines).strip()
