"""Choices whose letters stand in any order, `D) …`, `B) …`, `A) …`, `C) …`: what a program has shuffled."""

from collections.abc import Sequence

from tui.extract.choices.choice_marks import Mark, marks_in

_FEWEST = 3


def begun(rows: list[list[Mark]], row: list[Mark], mark: Mark, lines: Sequence[str]) -> list[Mark]:
    """The row behind a mark that does not go on with the one above: its own, added to the rows, or none."""
    if mark.alphabet < 0 or mark.rank == 0:
        rows.append([mark])
        return rows[-1]
    every = [] if mark.heading else _shuffled(row, mark, lines)
    if every:
        rows[-1:] = [every] if row and every[0] is row[0] else [*rows[-1:], every]
        return every
    return [] if mark.heading else row


def _shuffled(above: Sequence[Mark], mark: Mark, lines: Sequence[str]) -> list[Mark]:
    """The choices below each other of which a mark is one, if their letters are the first ones, each once.

    `above` is the row right above it, which it does not go on; empty where they are no such choices.
    """
    row = [*above, mark] if above and above[-1].line == mark.line - 1 else [mark]
    ranks = {one.rank for one in row if one.alphabet == mark.alphabet}
    if len(ranks) < len(row):
        return []
    for at in range(mark.line + 1, len(lines)):
        found = marks_in(lines[at], at)
        if len(found) != 1 or found[0].alphabet != mark.alphabet or found[0].rank in ranks:
            break
        row.append(found[0])
        ranks.add(found[0].rank)
    one_below_the_other = row[-1].line - row[0].line == len(row) - 1
    return row if len(row) >= _FEWEST and one_below_the_other and max(ranks) == len(row) - 1 else []
