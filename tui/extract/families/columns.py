"""What the columns of a deck in rows hold, told by their heads: tables of documents and of spreadsheets."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.extract.families.table_choices import RIGHT, ChoiceColumns, choice_columns
from tui.extract.found import Candidate
from tui.extract.questions.names import bare, is_answer_name
from tui.model.card import Body, OpenBody

_QUESTION = re.compile(
    r"(?:interview )?questions?(?: text)?|q|front|prompt|fragen?|preguntas?|perguntas?|domand[ae]"
    r"|vra(?:ag|gen)|вопросы?|питання|pytani[ea]|soru|câu hỏi|pertanyaan"
    r"|ερώτηση|ερωτήσεις|问题|題目|题目|質問|질문|السؤال|प्रश्न",
    re.I,
)
_FRONT = re.compile(
    r"front|recto|vorderseite|anverso|frente|fronte|лицевая сторона|awers|przód"
    r"|ön ?yüz|voorkant|正面|表面|앞면",
    re.I,
)
_BACK = re.compile(
    r"back|verso|rückseite|reverso|retro|обратная сторона|rewers|tył"
    r"|arka ?yüz|achterkant|背面|反面|裏面|뒷면",
    re.I,
)
"""The sides of a card; one of them alone says nothing."""
_ANSWER = re.compile(r"(?:short |correct )?answers?|a|back|response", re.I)
_TOPICS = re.compile(
    r"topics?|category|section|chapter|subject|tema|thema|kategorie|categor[íi]a|catégorie|categoria|тема"
    r"|категория|主题|分类",
    re.I,
)
_TAGS = re.compile(r"tags?|difficulty|level|难度", re.I)
_HINTS = re.compile(r"hints?|hinweis|tipp|pista|dica|indice|подсказка|提示|ヒント|힌트", re.I)
_MORE = re.compile(
    r"explanations?|notes?|examples?|references?|sources?|links?"
    r"|explicación|explication|erklärung|пояснение|解析|备注",
    re.I,
)
_NUMBERS = re.compile(
    r"#|no|nr|time(?: limit| in seconds)?|question type|image link|num(?:ber)?|id|s ?no|sl ?no|№|序号|编号"
    r"|pts|points?|marks?|score|punkte|puntos|pontos|punti|punten|баллы?|分值|分数|",
    re.I,
)
"""Columns that only count: questions, or what they are worth."""
_BESIDES = (_TOPICS, _TAGS, _HINTS, _MORE, _NUMBERS)
"""Columns that a deck may have besides.

Any other says that the table is of another kind, but for a third and last one.
"""
_BETWEEN_TAGS = re.compile(r"[,;]")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what, by place from 0."""

    asks: int
    answers: int
    choices: ChoiceColumns | None = None
    topic: int | None = None
    tags: tuple[int, ...] = ()
    more: tuple[int, ...] = ()
    hints: tuple[int, ...] = ()
    sides: bool = False
    """Whether they are called the sides of a card."""

    def candidate(self, line: int, cells: Sequence[str], topic: str, body: Body | None = None) -> Candidate:
        """The question of a row on that line, from 1, below that topic."""
        own = cell_at(cells, self.topic) if self.topic is not None else ""
        answer = cell_at(cells, self.answers)
        chosen = self.choices.body(cells, answer) if self.choices else None
        offered = self.choices.said(cells) if self.choices and not chosen else ""
        unread = answer if chosen and not chosen.correct else ""
        return Candidate(
            line,
            "\n\n".join(filter(None, (cell_at(cells, self.asks), offered))),
            body or chosen or OpenBody(answer),
            topic=" / ".join(part for part in (topic, own.replace(" / ", "/")) if part),
            tags=tuple(
                tag.strip()
                for column in self.tags
                for tag in _BETWEEN_TAGS.split(cell_at(cells, column).strip("`"))
                if tag.strip()
            ),
            explanation="\n\n".join(
                filter(None, (unread, *(cell_at(cells, column) for column in self.more)))
            ),
            hint="\n\n".join(filter(None, (cell_at(cells, column) for column in self.hints))),
        )


def cell_at(cells: Sequence[str], column: int) -> str:
    """A cell of a row; empty where the row has fewer."""
    return cells[column] if column < len(cells) else ""


def columns(heads: Sequence[str], any_third: Callable[[], bool]) -> Columns | None:
    """What columns of such heads hold; None where they are not those of a deck.

    `any_third` tells whether a third and last column may be of any name, as a rule by what the others hold.
    """
    head = [bare(cell) for cell in heads]
    fronts = [at for at, cell in enumerate(head) if _FRONT.fullmatch(cell)]
    backs = [at for at, cell in enumerate(head) if _BACK.fullmatch(cell)]
    sides = len(fronts) == len(backs) == 1
    asks = next((at for at, cell in enumerate(head) if _QUESTION.fullmatch(cell)), None)
    choices = choice_columns(head)
    offered = choices.columns if choices else ()
    answers = next(
        (at for at, cell in enumerate(head) if at not in offered and _answers(cell, offered)), None
    )
    if sides:
        asks, answers = fronts[0], backs[0]
    if asks is None or answers is None or asks == answers:
        return None
    rest = [(at, cell) for at, cell in enumerate(head) if at not in (asks, answers, *offered)]
    unknown = [at for at, cell in rest if not any(name.fullmatch(cell) for name in _BESIDES)]
    if unknown and not (unknown == [2] == [at for at, _ in rest] and any_third()):
        return None
    topic = next((at for at, cell in rest if _TOPICS.fullmatch(cell)), None)
    tags = tuple(at for at, cell in rest if _TAGS.fullmatch(cell))
    hints = tuple(at for at, cell in rest if _HINTS.fullmatch(cell))
    more = tuple(at for at, cell in rest if at not in hints and (at in unknown or _MORE.fullmatch(cell)))
    return Columns(asks, answers, choices, topic, tags, more, hints, sides)


def _answers(cell: str, offered: tuple[int, ...]) -> bool:
    """Whether a column's head says that it answers; beside choices words for the right one say so too."""
    named = _ANSWER.fullmatch(cell) is not None or is_answer_name(cell)
    return named or (bool(offered) and RIGHT.fullmatch(cell) is not None)
