"""Family table: `| Question | Answer |`, one card a row; the table's head must say which column asks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tui.extract.families.columns import Columns, cell_at, columns
from tui.extract.families.weighing import weighed
from tui.extract.found import Candidate, Found, Skipped
from tui.extract.questions.asking import asks, ends_asking
from tui.extract.questions.carving import topics_outside
from tui.extract.questions.doubts import promised
from tui.extract.questions.names import is_faq_name, promises_questions
from tui.text.markdown import Block, BlockKind, Markdown, table_cells
from tui.wording import one_line

_ASKED = 0.9
"""Share of rows that must be asked and answered where a third column has any name."""
_BREAK = re.compile(r"<br\s*/?>", re.I)
MOST = 0.9
_FEW = 0.8
_NUMBER = re.compile(r"(?:q|no|#)?[ .]?\d{1,4}[.):]?|", re.I)
_LETTERS = re.compile(r"[*_(\[ ]*[A-Ja-j](?:[ ]?[,&/]?[ ]?[A-Ja-j])*[*_)\]. ]*|")
_SIDES, _FEWEST_SIDES = 0.62, 3
"""Evidence of a table whose columns are called the sides of a card, whatever else there is; and its rows."""
_FREE = 3
"""Blocks that may introduce the tables."""
_ALONE = 3
"""Blocks of a document that is but a table, whatever stands in it."""


@dataclass(frozen=True, slots=True)
class _Deck:
    """A table of questions and what its columns hold."""

    block: Block
    columns: Columns


def _decks(markdown: Markdown) -> Iterator[_Deck]:
    """Tables of questions: some rows ask, or the title or the heading above promises that they do."""
    for block in markdown.of(BlockKind.TABLE):
        deck = _deck(block)
        if deck and (_some_ask(deck) or (_is_promised(markdown, block) and not _is_key(deck))):
            yield deck


def _some_ask(deck: _Deck) -> bool:
    """Whether a row has a question mark, or half of them ask by their words: "Name" heads a row as well."""
    said = [cell_at(cells, deck.columns.asks) for _, cells in _rows(deck.block)]
    return any(map(ends_asking, said)) or sum(map(asks, said)) * 2 >= len(said)


def _is_key(deck: _Deck) -> bool:
    """Whether its rows only say by number what answers questions that stand elsewhere."""
    columns = deck.columns
    return all(
        _NUMBER.fullmatch(cell_at(cells, columns.asks))
        and _LETTERS.fullmatch(cell_at(cells, columns.answers))
        for _, cells in _rows(deck.block)
    )


def _is_promised(markdown: Markdown, block: Block) -> bool:
    above = [heading.text for heading in markdown.headings if heading.start < block.start][-1:]
    return promised(markdown) or any(map(promises_questions, above)) or len(markdown.outer) <= _ALONE


def _deck(block: Block) -> _Deck | None:
    found = columns(table_cells(block.text.split("\n", 1)[0]), lambda: _is_asked(block))
    return None if found is None else _Deck(block, found)


def _is_asked(block: Block) -> bool:
    """Whether the first column asks and the second answers in nearly every row."""
    rows = [cells for _, cells in _rows(block)]
    return sum(asks(cell_at(cells, 0)) and cell_at(cells, 1) != "" for cells in rows) >= _ASKED * len(rows)


def _rows(block: Block) -> list[tuple[int, tuple[str, ...]]]:
    """The rows below the head with their lines, from 0."""
    rows = enumerate(block.text.split("\n")[2:], block.start + 2)
    return [(line, tuple(map(_said, table_cells(row)))) for line, row in rows if row.strip()]


def _said(cell: str) -> str:
    """A cell's text, its breaks as lines and its escaped bars as bars."""
    return _BREAK.sub("\n", cell).replace("\\|", "|").strip()


def evidence(markdown: Markdown) -> float:
    """How many rows tables of questions have, and how much else there is: a text may have a short one."""
    if "|" not in markdown.text:
        return 0.0
    decks = list(_decks(markdown))
    tables = [deck.block for deck in decks]
    if not tables:
        return 0.0
    rows = sum(len(_rows(block)) for block in tables)
    starts = {block.start for block in tables}
    others = sum(
        block.kind is not BlockKind.HEADING and block.start not in starts for block in markdown.outer
    )
    told = any(deck.columns.choices or _is_named(markdown, deck.block) for deck in decks)
    weight = weighed(rows, rows + max(0, others - _FREE) / (2 if told else 1), _FEW, MOST)
    carded = sum(len(_rows(deck.block)) for deck in decks if deck.columns.sides and _some_ask(deck))
    return max(weight, _SIDES) if carded >= _FEWEST_SIDES else weight


def _is_named(markdown: Markdown, block: Block) -> bool:
    """Whether the title or the heading above a table says that it holds questions."""
    above = [heading.text for heading in markdown.headings if heading.start < block.start][-1:]
    return promised(markdown) or any(promises_questions(name) and not is_faq_name(name) for name in above)


def extract(markdown: Markdown) -> Found:
    """A candidate for each row that asks."""
    return _found(markdown, _decks(markdown))


def insisted(markdown: Markdown) -> Found:
    """A candidate for each row of any table, as of words and what they mean: its first cell asks."""
    decks = []
    for block in markdown.of(BlockKind.TABLE):
        heads = table_cells(block.text.split("\n", 1)[0])
        if len(heads) > 1:
            decks.append(_Deck(block, Columns(0, 1, more=tuple(range(2, len(heads))))))
    return _found(markdown, decks)


def _found(markdown: Markdown, decks: Iterable[_Deck]) -> Found:
    topics = topics_outside(markdown)
    candidates: list[Candidate] = []
    skipped: list[Skipped] = []
    regions: list[range] = []
    for deck in decks:
        regions.append(range(deck.block.start, deck.block.end))
        for line, cells in _rows(deck.block):
            if cell_at(cells, deck.columns.asks):
                candidates.append(deck.columns.candidate(line + 1, cells, topics.topic_at(line)))
            else:
                skipped.append(Skipped(line + 1, one_line(markdown.lines[line]), "a row without a question"))
    return Found(tuple(candidates), tuple(skipped), regions=tuple(regions))
