"""Family gift: Moodle's question format, `::title:: text {=right ~wrong}`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from tui.extract.families.gift_answers import GiftAnswer, gift_answer
from tui.extract.families.gift_blocks import GiftBlock, gift_blocks
from tui.extract.families.gift_text import Formatted, formatted, readable
from tui.extract.found import Candidate, Found, Skipped
from tui.text.markdown import Markdown
from tui.text.signs import by_rarest
from tui.wording import listing, one_line

_COLONS = by_rarest("::")
_TITLED = re.compile(r"\n[ \t]*+::")
_BEFORE = r"[\s.?!:)\]\"'”’»›。？！：]"
"""What stands before the braces of a statement."""
_ANSWERED = re.compile(
    r"\{(?:\s*[=~]|[ \t]*\n?[ \t]*#(?:###|\s*[=%\d.+-])"
    rf"|(?<={_BEFORE}\{{)\s*(?:T|F|TRUE|FALSE)\s*[#}}])",
    re.I,
)
_ENDS_TEXT = re.compile(rf"{_BEFORE}\Z")
_ONLY_MARKS = re.compile(r"[\s.,;:?!。？！]*")
_SAID = re.compile(r"true\s*(?:or|/|,)\s*false|\bt\s*/\s*f\b", re.I)
_FEW = 0.25
"""How much a small count weighs down the evidence: n questions count n / (n + 0.25)."""
_SHOWN = 40
"""Characters of a text that is only named."""
_PROSE = 0.5
"""What a paragraph that asks nothing counts against the evidence."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A block, and the answer or why there is none."""

    block: GiftBlock
    answer: GiftAnswer | None
    reason: str = ""


def evidence(markdown: Markdown) -> float:
    """Share of the paragraphs that are questions in this format, weighed down where they are few."""
    if not _likely(markdown):
        return 0.0
    read = _read(markdown)
    whole = sum(_is_sure(one) for one in read)
    others = sum(_is_prose(one) for one in read if not _is_sure(one) and not _is_essay(one))
    if not whole:
        return 0.0
    return whole / (whole + others * _PROSE) * whole / (whole + _FEW)


def _likely(markdown: Markdown) -> bool:
    """Whether a line may begin with a title, or braces outside of code may hold answers."""
    text, code = markdown.text, markdown.code_lines
    if _COLONS.search(text) and _TITLED.search(f"\n{text}"):
        return True
    line = done = 0
    for match in _ANSWERED.finditer(text):
        line += text.count("\n", done, match.start())
        done = match.start()
        if line not in code:
            return True
    return False


def extract(markdown: Markdown) -> Found:
    """Every question; descriptions and what cannot be read are skipped."""
    candidates: list[Candidate] = []
    skipped: list[Skipped] = []
    for one in _read(markdown):
        question = _question(one.block, one.answer)
        if one.answer is None or not question:
            shown = one.block.before + one.block.after
            skipped.append(Skipped(one.block.line + 1, one_line(shown), one.reason or "nothing is asked"))
        else:
            candidates.append(_candidate(one.block, one.answer, question))
    regions = tuple(range(one.block.line, one.block.end) for one in _read(markdown))
    return Found(tuple(candidates), tuple(skipped), tuple(_unpaired(_read(markdown))), regions)


def _unpaired(read: Iterable[_Read]) -> Iterator[str]:
    for one in read:
        if one.answer and one.answer.unpaired:
            left_out = listing([one_line(text, _SHOWN) for text in one.answer.unpaired])
            yield f"line {one.block.line + 1}: belongs to nothing and is not offered for matching: {left_out}"


def _candidate(block: GiftBlock, answer: GiftAnswer, question: str) -> Candidate:
    return Candidate(
        line=block.line + 1,
        question=question,
        body=answer.body,
        topic=" / ".join(block.category),
        tags=block.tags,
        explanation=answer.explanation,
        literal=True,
    )


@lru_cache(maxsize=1)
def _read(markdown: Markdown) -> tuple[_Read, ...]:
    """One document's blocks; kept, because evidence and extraction both ask for them."""
    return tuple(map(_answered, gift_blocks(markdown.lines)))


def _answered(block: GiftBlock) -> _Read:
    if block.answers is None:
        return _Read(block, None, block.broken or "a description: nothing is asked")
    try:
        return _Read(block, gift_answer(block.answers, formatted(block.before).format))
    except ValueError as error:
        return _Read(block, None, str(error))


def _is_prose(one: _Read) -> bool:
    """Whether a block says something, where others part questions with a line."""
    return not one.block.title and any(map(str.isalnum, one.block.before))


def _is_essay(one: _Read) -> bool:
    return one.block.answers is not None and not one.block.answers.strip()


def _is_sure(one: _Read) -> bool:
    """Whether a block can hardly be anything else: empty braces and `{T}` are common in code and formulas."""
    if one.answer is None:
        return False
    if one.block.title:
        return True
    if _is_essay(one):
        return False
    if not one.answer.truth:
        return bool(one.block.before.strip() or one.block.after.strip())
    return bool(_ENDS_TEXT.search(one.block.before) and _ONLY_MARKS.fullmatch(one.block.after))


def _question(block: GiftBlock, answer: GiftAnswer | None) -> str:
    """The text around the braces, with a line where they were if they were inside."""
    before = formatted(block.before)
    text = before.text
    if block.after.strip() and not (
        _ONLY_MARKS.fullmatch(block.after) and text.rstrip().endswith(("?", "!", "."))
    ):
        space = "" if not text or text[-1].isspace() else " "
        text = f"{text}{space}_{block.after}"
    question = readable(Formatted(text, before.format)) or readable(Formatted(block.title, "plain"))
    if answer and answer.truth and question and not _SAID.search(question):
        return f"{question}\n\nTrue or false?"
    return question
