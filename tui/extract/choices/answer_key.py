"""Keys: parts of a document that say by number which choices of the questions before them are right."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui.extract.choices.answer_marks import read_verdict
from tui.extract.choices.bare_keys import bare_keys, last_pairs, pairs_in
from tui.extract.choices.key_rows import KeyRows, lists_letters, names_one, says_letters
from tui.extract.choices.rows import Offer
from tui.extract.folding.fold_labels import is_answers_label
from tui.extract.folding.folds import folds, summary_text
from tui.extract.found import Candidate
from tui.extract.questions.names import is_key_name, may_name_key
from tui.model.card import Choice, ChoiceBody, OpenBody
from tui.text.markdown import Block, BlockKind, Markdown
from tui.wording import listing

_FEWEST = 3
"""Entries that make a key, where there are as many questions."""
_COMMENTED = 2
"""Entries of one number that are a letter and a comment on it."""
_LONGEST_NAME = 100
_MOST_NAMED = 20
_ASIDE = re.compile(r"[ ]+[—–-][ ]|[ ]*[(（]")
"""What begins an aside in a name: `Scoring key — for teachers`."""
_CHOSEN = re.compile(r"(?:[(（]|[—–-][ ])[ ]*[A-Ja-j](?:[ ]*(?:,|/|&|and)[ ]*[A-Ja-j])*\W*$")
"""Letters of choices behind what begins an aside: those answer the question above."""


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """A key and what it says, by the questions' numbers."""

    lines: range
    """From its heading on, from 0."""
    entries: Mapping[int, tuple[str, ...]]
    """For each number what is said of it, as Markdown; several where numbers begin again."""
    commented: bool = False
    """Whether numbers begin again only to explain the letters that were given before."""

    def complete(self, candidate: Candidate, number: int, time: int, *, alone: bool = False) -> Candidate:
        """The candidate with the right choices and the explanation that the key gives it.

        Only where the candidate has the number `alone` comments on it are its.
        """
        said = self.entries.get(number, ())
        if time >= len(said):
            return candidate
        entry = "\n\n".join(said) if alone and self.commented else said[time]
        if isinstance(candidate.body, OpenBody):
            empty = not candidate.body.answer.strip(" \t\n-*_")
            return candidate._replace(body=OpenBody(entry)) if empty else candidate
        if not isinstance(candidate.body, ChoiceBody) or candidate.body.correct:
            return candidate
        offers = [Offer(choice.text, False, at) for at, choice in enumerate(candidate.body.choices)]
        verdict = read_verdict(entry, offers, labelled=False)
        if verdict is None:
            return candidate if candidate.explanation else candidate._replace(explanation=entry)
        choices = tuple(
            Choice(choice.text, at in verdict.right) for at, choice in enumerate(candidate.body.choices)
        )
        again = said[1] if alone and time == 0 and len(said) == _COMMENTED and entry is said[0] else ""
        more = read_verdict(again, offers, labelled=False) if again else None
        rest = more.rest if more and more.right == verdict.right else ""
        parts = (candidate.explanation.strip("\n"), verdict.rest, rest.strip("\n"))
        explanation = "\n\n".join(part for part in parts if part.strip())
        return candidate._replace(body=ChoiceBody(choices), explanation=explanation)


def answer_keys(markdown: Markdown, rows: Sequence[int]) -> list[AnswerKey]:
    """The keys in order; `rows` are the lines with which rows of choices begin.

    A key goes on to the next key, or to the last heading before the next row of choices. Keys without a
    row between them are one. Behind those that are named the last lines of document or parts may be one.
    """
    headings = [block.start for block in markdown.headings]
    names = key_parts(markdown) or _unnamed(markdown, rows, headings)
    starts = [name.start for name in names]
    keys: list[AnswerKey] = []
    for at, name in enumerate(names):
        following = starts[at + 1] if at + 1 < len(starts) else len(markdown.lines)
        end = min(following, name.end, _asked_again(name.start, rows, headings))
        entries = KeyRows.read(markdown, range(name.body, end)).entries
        if name.body == name.start + 1:
            beside = {number: (said,) for number, said in pairs_in(markdown.lines[name.start])}
            entries = {**beside, **entries}
        said = [one for several in entries.values() for one in several]
        last = not rows or rows[-1] < name.start
        behind = starts[at - 1] if at else 0
        asked = bisect_right(rows, name.start) - bisect_right(rows, behind)
        fewest = min(_FEWEST, max(2, asked if asked else len(rows)))
        if len(said) >= fewest and (last or sum(map(says_letters, said)) * 2 > len(said)):
            keys.append(AnswerKey(range(name.start, end), entries))
    bare = bare_keys(markdown, [row for row in rows if not keys or row >= keys[-1].lines.stop])
    return [*_joined(keys, rows), *(AnswerKey(key.lines, key.entries) for key in bare)]


def unread_key(markdown: Markdown, rows: Sequence[int]) -> int | None:
    """The line behind all rows of choices that alone names a key or seems to be one; None where none is."""
    names = key_parts(markdown)
    lines = [name.start for name in names if rows and name.start > rows[-1]]
    if not names and rows and (pairs := last_pairs(markdown)) and pairs.lines.start > rows[-1]:
        lines = [pairs.lines.start]
    return lines[0] if len(lines) == 1 else None


def unasked_numbers(line: int, numbers: Collection[int]) -> Iterator[str]:
    """What tells a person of the numbers that a key answers and nobody asks; nothing where there are none."""
    if numbers:
        named = listing([str(number) for number in sorted(numbers)[:_MOST_NAMED]])
        yield f"line {line + 1}: the key answers {named}, but no question has that number"


@dataclass(frozen=True, slots=True)
class KeyPart:
    """A part of a document that says that answers follow."""

    start: int
    body: int
    """Where they begin."""
    end: int
    """Where it ends at the latest."""


def _unnamed(markdown: Markdown, rows: Sequence[int], headings: Sequence[int]) -> tuple[KeyPart, ...]:
    """What the first heading behind all rows heads, if it answers as many numbers, each by a letter."""
    first = bisect_right(headings, rows[-1]) if len(rows) >= _FEWEST else len(headings)
    if first == len(headings):
        return ()
    part = KeyPart(headings[first], headings[first] + 1, len(markdown.lines))
    entries = KeyRows.read(markdown, range(part.body, part.end)).entries
    counted = list(entries) == list(range(1, len(rows) + 1))
    answered = all(len(said) == 1 and says_letters(said[0].lstrip()) for said in entries.values())
    return (part,) if counted and answered else ()


@lru_cache(maxsize=1)
def key_parts(markdown: Markdown) -> tuple[KeyPart, ...]:
    """Headings, labels and summaries that name a key, in order; kept for those who ask for what is unread."""
    blocks, lines = markdown.at_depth(0, BlockKind.HEADING, BlockKind.PARAGRAPH), markdown.lines
    likely = (blocks[at] for at, start in enumerate(blocks.starts()) if may_name_key(lines[start]))
    names = [name for block in likely if (name := _name(markdown, block))]
    for span in folds(markdown):
        summary = summary_text(markdown, span).strip()
        if is_key_name(summary) or is_answers_label(summary):
            names.append(KeyPart(span.opening.line, span.opening.line + 1, span.last_line(markdown) + 1))
    return tuple(sorted(names, key=lambda name: name.start))


def _name(markdown: Markdown, block: Block) -> KeyPart | None:
    end = len(markdown.lines)
    if block.kind is BlockKind.HEADING:
        return KeyPart(block.start, block.end, end) if _names_key(block.text) else None
    first = markdown.lines[block.start].strip()
    if _names_key(first):
        return KeyPart(block.start, block.start + 1, end)
    label, stop, rest = first.replace("：", ":", 1).partition(":")
    if stop and lists_letters(rest) and _names_key(label):
        headings = markdown.headings
        behind = bisect_right(headings, block.start, key=lambda heading: heading.start)
        end = headings[behind].start if behind < len(headings) else end
        return KeyPart(block.start, block.start, end)
    return None


def _names_key(text: str) -> bool:
    name = text.strip(" :*_")
    if len(text) >= _LONGEST_NAME or _CHOSEN.search(text) or names_one(name):
        return False
    return is_key_name(name) or is_key_name(_ASIDE.split(name, 1)[0])


def _asked_again(start: int, rows: Sequence[int], headings: Sequence[int]) -> int:
    """The heading behind a key under which the next questions stand; far off where there is none."""
    first = bisect_right(headings, start)
    row = bisect_right(rows, headings[first]) if first < len(headings) else len(rows)
    return headings[bisect_left(headings, rows[row]) - 1] if row < len(rows) else 1 << 62


def _joined(keys: Sequence[AnswerKey], rows: Sequence[int]) -> list[AnswerKey]:
    together: list[list[AnswerKey]] = []
    for key in keys:
        above = together[-1][-1] if together else None
        if above and bisect_right(rows, key.lines.start) == bisect_right(rows, above.lines.stop - 1):
            together[-1].append(key)
        else:
            together.append([key])
    return [_as_one(several) for several in together]


def _as_one(keys: Sequence[AnswerKey]) -> AnswerKey:
    entries: dict[int, list[str]] = {}
    for key in keys:
        for number, said in key.entries.items():
            entries.setdefault(number, []).extend(said)
    lines = range(keys[0].lines.start, keys[-1].lines.stop)
    commented = _is_commented(list(entries.values()))
    return AnswerKey(lines, {number: tuple(said) for number, said in entries.items()}, commented)


def _is_commented(entries: Sequence[Sequence[str]]) -> bool:
    """Whether what is said first of each number names choices, and what is said then mostly does not."""
    again = [said for said in entries if len(said) == _COMMENTED]
    if not again or not all(len(said) <= _COMMENTED and says_letters(said[0]) for said in entries):
        return False
    return sum(says_letters(said[1]) for said in again) * 2 < len(again)
