"""Choices in a table: a column for each of them, or one column that holds all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.extract.choices.answer_marks import read_verdict
from tui.extract.choices.rows import Offer, choice_runs
from tui.model.card import Choice, ChoiceBody
from tui.text.markdown import NO_LINES

_COLUMN = re.compile(
    r"(?:(?:options?|choices?|answers?|opción|opção|choix|antwort|вариант|选项|選項|選択肢|보기|seçenek) ?)?"
    r"(?P<letter>[A-H]|[1-8])",
    re.I,
)
_ALL = re.compile(
    r"(?:answer )?(?:options|choices)|opciones|opções|варианты|选项|選項|選択肢|보기|seçenekler", re.I
)
RIGHT = re.compile(
    r"(?:correct|right)(?: (?:answer|option|choice|letter)(?: ?s)?)?|ans|key|solution|bonne réponse"
    r"|correcta|correta",
    re.I,
)
"""The head of the column that says which choice is right."""
_PARTED = re.compile(r"[ ](?=\(?[B-Hb-h][.)][ ])")
"""The space before a further choice on a line: in a cell that holds nothing else it parts them."""
_LETTERS, _NUMBERS = "ABCDEFGH", "12345678"
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class ChoiceColumns:
    """Where a table's choices stand."""

    columns: tuple[int, ...]
    """One for each; a single one holds them all."""
    numbered: bool = False
    """Whether numbers name them, which then need not be what a choice says."""

    def body(self, cells: Sequence[str], right: str) -> ChoiceBody | None:
        """A row's choices, those right that the cell `right` names; None where there are not two."""
        offers = self._offers(cells)
        if len(offers) < _FEWEST:
            return None
        doubtful = self.numbered and right.isdecimal() and _says_another(int(right), offers)
        verdict = None if doubtful else read_verdict(right, offers, labelled=False)
        places = verdict.right if verdict else frozenset()
        return ChoiceBody(tuple(Choice(offer.text, at in places) for at, offer in enumerate(offers)))

    def _offers(self, cells: Sequence[str]) -> list[Offer]:
        if len(self.columns) > 1:
            said = [(at, cells[column]) for at, column in enumerate(self.columns) if column < len(cells)]
            return [Offer(text, False, at) for at, text in said if text]
        runs = choice_runs(_PARTED.sub("  ", self.said(cells)).split("\n"), NO_LINES)
        return list(runs[0].offers) if len(runs) == 1 and runs[0].start == 0 else []

    def said(self, cells: Sequence[str]) -> str:
        """What the one column that holds them all says; empty where each has its own."""
        column = self.columns[0]
        return cells[column] if len(self.columns) == 1 and column < len(cells) else ""


def _says_another(number: int, offers: Sequence[Offer]) -> bool:
    """Whether a number is what another choice says than the one that has it."""
    said = [offer.rank + 1 for offer in offers if offer.text == str(number)]
    return bool(said) and number not in said and number <= len(offers)


def choice_columns(head: Sequence[str]) -> ChoiceColumns | None:
    """The columns of a table's head that hold choices; None where none does."""
    named = [
        (at, match["letter"].upper()) for at, cell in enumerate(head) if (match := _COLUMN.fullmatch(cell))
    ]
    letters = "".join(letter for _, letter in named)
    if len(letters) >= _FEWEST and (_LETTERS.startswith(letters) or _NUMBERS.startswith(letters)):
        return ChoiceColumns(tuple(at for at, _ in named), letters.isdecimal())
    every = [at for at, cell in enumerate(head) if _ALL.fullmatch(cell)]
    return ChoiceColumns((every[0],)) if len(every) == 1 else None
