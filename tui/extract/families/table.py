"""Family table: `| Question | Answer |`, one card a row; the table's head must say which column asks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.extract.asking import asks, ends_asking
from tui.extract.carving import topics_outside
from tui.extract.doubts import promised
from tui.extract.families.table_choices import RIGHT, ChoiceColumns, choice_columns
from tui.extract.families.weighing import weighed
from tui.extract.found import Candidate, Found, Skipped
from tui.extract.names import bare, is_answer_name, promises_questions
from tui.model.card import OpenBody
from tui.text.markdown import Block, BlockKind, Markdown, table_cells
from tui.wording import one_line

_QUESTION = re.compile(
    r"(?:interview )?questions?|q|front|prompt|fragen?|preguntas?|perguntas?|domand[ae]"
    r"|vra(?:ag|gen)|вопросы?|питання|pytani[ea]|soru|câu hỏi|pertanyaan"
    r"|ερώτηση|ερωτήσεις|问题|題目|题目|質問|질문|السؤال|प्रश्न",
    re.I,
)
_ANSWER = re.compile(r"(?:short |correct )?answers?|a|back|response", re.I)
_TOPICS = re.compile(r"topics?|category|section|chapter|subject|tema|thema|тема|主题", re.I)
_TAGS = re.compile(r"tags?|difficulty|level|难度", re.I)
_MORE = re.compile(
    r"hints?|explanations?|notes?|examples?|references?|sources?|links?"
    r"|explicación|explication|erklärung|пояснение|解析|备注",
    re.I,
)
_NUMBERS = re.compile(
    r"#|no|nr|num(?:ber)?|id|s ?no|sl ?no|№|序号|编号"
    r"|pts|points?|marks?|score|punkte|puntos|pontos|punti|punten|баллы?|分值|分数|",
    re.I,
)
"""Columns that only count: questions, or what they are worth."""
_BESIDES = (_TOPICS, _TAGS, _MORE, _NUMBERS)
"""Columns that a deck may have besides.

Any other says that the table is of another kind, but for a third and last one.
"""
_ASKED = 0.9
"""Share of rows that must be asked and answered then."""
_BETWEEN_TAGS = re.compile(r"[,;]")
_BREAK = re.compile(r"<br\s*/?>", re.I)
MOST = 0.9
_FEW = 0.8
_FREE = 4
"""Blocks that may introduce the tables."""
_ALONE = 3
"""Blocks of a document that is but a table, whatever stands in it."""


@dataclass(frozen=True, slots=True)
class _Deck:
    """A table of questions and what its columns hold."""

    block: Block
    asks: int
    answers: int
    choices: ChoiceColumns | None
    topic: int | None
    tags: tuple[int, ...]
    more: tuple[int, ...]


def _decks(markdown: Markdown) -> Iterator[_Deck]:
    """Tables of questions: some rows ask, or the title or the heading above promises that they do."""
    for block in markdown.of(BlockKind.TABLE):
        if (deck := _deck(block)) and (_some_ask(deck) or _is_promised(markdown, block)):
            yield deck


def _some_ask(deck: _Deck) -> bool:
    """Whether a row has a question mark, or half of them ask by their words: "Name" heads a row as well."""
    said = [_cell(cells, deck.asks) for _, cells in _rows(deck.block)]
    return any(map(ends_asking, said)) or sum(map(asks, said)) * 2 >= len(said)


def _is_promised(markdown: Markdown, block: Block) -> bool:
    above = [heading.text for heading in markdown.headings if heading.start < block.start][-1:]
    return promised(markdown) or any(map(promises_questions, above)) or len(markdown.outer) <= _ALONE


def _deck(block: Block) -> _Deck | None:
    head = [bare(cell) for cell in table_cells(block.text.split("\n", 1)[0])]
    asks = next((at for at, cell in enumerate(head) if _QUESTION.fullmatch(cell)), None)
    choices = choice_columns(head)
    offered = choices.columns if choices else ()
    answers = next(
        (at for at, cell in enumerate(head) if at not in offered and _answers(cell, offered)), None
    )
    if asks is None or answers is None or asks == answers:
        return None
    rest = [(at, cell) for at, cell in enumerate(head) if at not in (asks, answers, *offered)]
    unknown = [at for at, cell in rest if not any(name.fullmatch(cell) for name in _BESIDES)]
    if unknown and not (unknown == [2] == [at for at, _ in rest] and _is_asked(block)):
        return None
    topic = next((at for at, cell in rest if _TOPICS.fullmatch(cell)), None)
    tags = tuple(at for at, cell in rest if _TAGS.fullmatch(cell))
    more = tuple(at for at, cell in rest if at in unknown or _MORE.fullmatch(cell))
    return _Deck(block, asks, answers, choices, topic, tags, more)


def _answers(cell: str, offered: tuple[int, ...]) -> bool:
    """Whether a column's head says that it answers; beside choices words for the right one say so too."""
    named = _ANSWER.fullmatch(cell) is not None or is_answer_name(cell)
    return named or (bool(offered) and RIGHT.fullmatch(cell) is not None)


def _is_asked(block: Block) -> bool:
    """Whether the first column asks and the second answers in nearly every row."""
    rows = [cells for _, cells in _rows(block)]
    return sum(asks(_cell(cells, 0)) and _cell(cells, 1) != "" for cells in rows) >= _ASKED * len(rows)


def _rows(block: Block) -> list[tuple[int, tuple[str, ...]]]:
    """The rows below the head with their lines, from 0."""
    rows = block.text.split("\n")[2:]
    return [(block.start + 2 + at, table_cells(row)) for at, row in enumerate(rows) if row.strip()]


def evidence(markdown: Markdown) -> float:
    """How many rows tables of questions have, and how much else there is: a text may have a short one."""
    if "|" not in markdown.text:
        return 0.0
    tables = [deck.block for deck in _decks(markdown)]
    if not tables:
        return 0.0
    rows = sum(len(_rows(block)) for block in tables)
    starts = {block.start for block in tables}
    others = sum(
        block.kind is not BlockKind.HEADING and block.start not in starts for block in markdown.outer
    )
    return weighed(rows, rows + max(0, others - _FREE) / 2, _FEW, MOST)


def extract(markdown: Markdown) -> Found:
    """A candidate for each row that asks."""
    topics = topics_outside(markdown)
    candidates: list[Candidate] = []
    skipped: list[Skipped] = []
    regions: list[range] = []
    for deck in _decks(markdown):
        regions.append(range(deck.block.start, deck.block.end))
        for line, cells in _rows(deck.block):
            if _cell(cells, deck.asks):
                candidates.append(_candidate(deck, line, cells, topics.topic_at(line)))
            else:
                skipped.append(Skipped(line + 1, one_line(markdown.lines[line]), "a row without a question"))
    return Found(tuple(candidates), tuple(skipped), regions=tuple(regions))


def _candidate(deck: _Deck, line: int, cells: tuple[str, ...], topic: str) -> Candidate:
    own = _cell(cells, deck.topic) if deck.topic is not None else ""
    answer = _cell(cells, deck.answers)
    said = [_cell(cells, at) for at in range(len(cells))]
    return Candidate(
        line + 1,
        _cell(cells, deck.asks),
        (deck.choices.body(said, answer) if deck.choices else None) or OpenBody(answer),
        topic=" / ".join(part for part in (topic, own.replace(" / ", "/")) if part),
        tags=tuple(
            tag.strip()
            for at in deck.tags
            for tag in _BETWEEN_TAGS.split(_cell(cells, at).strip("`"))
            if tag.strip()
        ),
        explanation="\n\n".join(filter(None, (_cell(cells, at) for at in deck.more))),
    )


def _cell(cells: tuple[str, ...], at: int) -> str:
    """A cell's text, its breaks as lines and its escaped bars as bars."""
    return _BREAK.sub("\n", cells[at]).replace("\\|", "|").strip() if at < len(cells) else ""
