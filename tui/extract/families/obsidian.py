"""Family obsidian: `question::answer`, sides above and below a line `?`, and `==deletions==` in notes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tui.extract.families.deletions import between, cloze_text
from tui.extract.families.obsidian_habits import as_usual
from tui.extract.families.obsidian_notes import Note, Notes, notes
from tui.extract.families.obsidian_text import NUMBERED, Sides, sides, without_links
from tui.extract.found import Candidate, Found, Skipped
from tui.extract.questions.names import is_answer_name
from tui.model.card import Body, ClozeBody, OpenBody
from tui.text.markdown import Markdown
from tui.text.signs import by_rarest, holds_any, rare
from tui.wording import one_line

_TURNS = {"?": False, "??": True}
"""Lines between question and answer, and whether the card is asked both ways."""
_HIGHLIGHT = re.compile(r"==(?=[^\s=])((?:[^=\n]|=(?!=))+)(?<=\S)==")
_BRACED = re.compile(r"\{\{(?:c\d+::)?([^{}\n]+?)(?:::(?P<hint>[^{}\n]{0,200}))?\}\}")
_BOLD = re.compile(r"\*\*(?=\S)([^*\n]+)\*\*")
_SIGNS = (by_rarest("\n?"), rare("SR:", "R"), "lashcard", rare("FLASHCARD", "H"), rare("TARGET DECK:", "K"))
_PARTING = (by_rarest("::"), by_rarest(";;"))
_FRONT_MATTER = ("---", "+++")
_NOT_INLINE = re.compile(r"[ \t]*(?:\.\.[ \t]|\||<\w)")
"""Lines of reStructuredText, tables and HTML."""
_FEW = 0.25
"""How much a small count weighs down the evidence: n cards count n / (n + 0.25)."""
_UNMARKED = 0.9
"""Weight of a document that neither a tag nor a schedule names a deck."""
_COVERED = 0.6
"""Share of its lines that must be cards then."""

_IN_CODE = "may be a name in code: unlike in the cards around it, no space stands where its sides part"


@dataclass(frozen=True, slots=True)
class _Side:
    """One card, or the place of one that cannot be read."""

    line: int
    question: str
    body: Body | None
    reason: str = ""
    split: Sides | None = None
    """Where one line is the card."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What one note gives, and of how many lines."""

    note: Note
    """With those joined to it."""
    cards: tuple[_Side, ...]
    lines: int
    doubtful: tuple[int, ...] = ()
    """Its lines, from 0, that may be names in code, or data about a note."""


def evidence(markdown: Markdown) -> float:
    """Weighs the cards of a tagged or scheduled note; others must be cards for the most part."""
    if not _likely(markdown):
        return 0.0
    found, read = _read(markdown)
    cards = sum(card.body is not None for one in read for card in one.cards)
    if found.tagged or any(one.note.scheduled and one.cards for one in read):
        return cards / (cards + _FEW) if cards else 0.0
    marked = [one for one in read if any(not isinstance(card.body, ClozeBody) for card in one.cards)]
    whole = sum(card.body is not None for one in marked for card in one.cards)
    covered = sum(one.lines for one in marked)
    if whole < 3 or covered < found.said * _COVERED:
        return 0.0
    return _UNMARKED * whole / (whole + _FEW)


def _likely(markdown: Markdown) -> bool:
    """Whether the text is worth taking apart: it names a deck, or separators are more than an accident."""
    text = markdown.text
    if holds_any(text, _SIGNS):
        return True
    if "lash-card" in text and ("#flash-card" in text or text.startswith(_FRONT_MATTER)):
        return True
    separators = sum(len(sign.findall(text)) for sign in _PARTING)
    return separators > 2 and separators * 10 >= len(markdown.lines)


def extract(markdown: Markdown) -> Found:
    """Every card; what is scheduled or parted and yet none is skipped."""
    found, read = _read(markdown)
    candidates: list[Candidate] = []
    skipped: list[Skipped] = []
    for one in read:
        topic = found.topic(one.note)
        for card in one.cards:
            if card.body is None:
                skipped.append(Skipped(card.line + 1, one_line(card.question), card.reason))
            else:
                tags = tuple(dict.fromkeys(one.note.tags))
                candidates.append(
                    Candidate(card.line + 1, card.question, card.body, topic, tags, literal=True)
                )
        texts = dict(zip(one.note.numbers, one.note.texts, strict=True))
        skipped += [Skipped(line + 1, one_line(texts[line]), _IN_CODE) for line in one.doubtful]
    regions = tuple(
        range(one.note.line, one.note.numbers[-1] + 1) for one in read if one.cards or one.doubtful
    )
    return Found(tuple(candidates), tuple(skipped), regions=regions)


@lru_cache(maxsize=1)
def _read(markdown: Markdown) -> tuple[Notes, tuple[_Read, ...]]:
    """One document's cards; kept, because evidence and extraction both ask for them."""
    found = notes(markdown)
    read = tuple(_cards(as_usual(found.notes)))
    lines = [card.split for one in read for card in one.cards if card.split]
    sure = [split for split in lines if not split.doubtful]
    if not sure or len(sure) == len(lines):
        return found, read
    tight, stuck = any(split.tight for split in sure), any(split.stuck for split in sure)
    return found, tuple(_surely(one, tight, stuck) for one in read)


def _surely(read: _Read, tight: bool, stuck: bool) -> _Read:
    """What a note gives without names in code and data about it, where nothing sure is parted so."""
    doubtful = [card for card in read.cards if _is_doubtful(card, tight, stuck)]
    cards = tuple(card for card in read.cards if not _is_doubtful(card, tight, stuck))
    lines = dict.fromkeys(card.line for card in doubtful)
    return replace(read, cards=cards, doubtful=tuple(lines)) if doubtful else read


def _is_doubtful(card: _Side, tight: bool, stuck: bool) -> bool:
    if card.split is None or not card.split.doubtful:
        return False
    return not (tight if card.split.tight else stuck)


def _cards(found: Sequence[Note]) -> Iterator[_Read]:
    """The cards of each note; one that only begins with `?` has its question in the note before."""
    at = 0
    while at < len(found):
        note = found[at]
        following = found[at + 1] if at + 1 < len(found) and found[at + 1].gap_only else None
        last = found[at + 2] if following and at + 2 < len(found) and found[at + 2].gap_only else None
        joined, taken = _joined(note, following, last)
        yield from _note(joined)
        at += taken


def _joined(note: Note, following: Note | None, last: Note | None) -> tuple[Note, int]:
    """A note with those behind it, where empty lines stand around its `?`; and how many these are."""
    turn = _turn(note)
    if turn is not None:
        unanswered = turn == len(note.texts) - 1 and following is not None and _turn(following) is None
        return (note.with_(following), 2) if following and unanswered else (note, 1)
    if following is None or _turn(following) != 0 or any(map(_inline, note.texts)):
        return note, 1
    if len(following.texts) == 1 and last is not None and _turn(last) is None:
        return note.with_(following).with_(last), 3
    return note.with_(following), 2


def _turn(note: Note) -> int | None:
    """Place of the line that parts question and answer."""
    return next((at for at in note.open_lines if note.texts[at].strip() in _TURNS), None)


def _note(note: Note) -> Iterator[_Read]:
    turn = _turn(note)
    cards = _parted(note, turn) if turn is not None else tuple(_by_line(note)) or tuple(_deleted(note))
    yield _Read(note, cards, sum(bool(text.strip()) for text in note.texts))


def _parted(note: Note, turn: int) -> tuple[_Side, ...]:
    """The card that a turn parts; lines right above its question may be cards of their own."""
    above = list(_leading(note, turn))
    cards = [
        card
        for at, split in above
        for card in _pair(note.numbers[at], split.question, split.answer, split.reversed)
    ]
    start = len(above)
    question, answer = note.between(start, turn), note.between(turn + 1, len(note.texts))
    both_ways = _TURNS[note.texts[turn].strip()]
    return (*cards, *_pair(note.numbers[start], question, answer, both_ways))


def _leading(note: Note, turn: int) -> Iterator[tuple[int, Sides]]:
    """The lines above a turn that are cards of their own, from the first on; the last of them asks."""
    for at in range(turn - 1):
        split = _inline(note.texts[at]) if at in note.open_lines else None
        if split is None:
            return
        yield at, split


def _by_line(note: Note) -> Iterator[_Side]:
    """Cards of one line each; a side left empty at the end of a line is filled by the lines below."""
    marked = [(at, split) for at in note.open_lines if (split := _inline(note.texts[at]))]
    ends = [*(at for at, _ in marked), len(note.texts)][1:]
    for (at, split), end in zip(marked, ends, strict=True):
        answer = split.answer or note.between(at + 1, end)
        cards = _pair(note.numbers[at], split.question, answer, split.reversed)
        yield from (replace(card, split=split) for card in cards)


def _inline(line: str) -> Sides | None:
    return None if _NOT_INLINE.match(line) else sides(line)


def _pair(line: int, question: str, answer: str, both_ways: bool) -> Iterator[_Side]:
    question, answer = without_links(question).strip(), _unlabelled(without_links(answer).strip())
    if not question or not answer:
        reason = "nothing is asked" if not question else "nothing stands behind the separator"
        yield _Side(line, question or answer, None, reason)
        return
    yield _Side(line, question, OpenBody(answer))
    if both_ways:
        yield _Side(line, answer, OpenBody(question))


def _unlabelled(answer: str) -> str:
    """An answer without a first line such as `**Answer:**`."""
    label, _, below = answer.partition("\n")
    named = label.rstrip(" \t*_").endswith((":", "：")) and is_answer_name(label)
    return below.strip("\n") if named and below.strip() else answer


def _deleted(note: Note) -> Iterator[_Side]:
    """The note as a cloze; bare braces and bold are deletions only where it is scheduled for review."""
    text = without_links(note.between(0, len(note.texts))).strip()
    marks = (_HIGHLIGHT, _BRACED, _BOLD) if note.scheduled else (_HIGHLIGHT, NUMBERED)
    deletions = next(filter(None, (between(text, mark) for mark in marks)), ())
    if deletions:
        yield _Side(note.line, "", ClozeBody(cloze_text(text, deletions)))
    elif note.scheduled and text:
        yield _Side(note.line, text, None, "scheduled for review, but with no separator or deletion known")
