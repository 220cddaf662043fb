"""Mending deck files in place, touching nothing but what is mended."""

from collections.abc import Iterator
from pathlib import Path

from tui.decks.loader import UnreadableError, deck_file_text
from tui.errors import DeckError
from tui.files import write_atomically
from tui.model.cloze import cloze_with_gaps
from tui.model.ids import slug, unique
from tui.text.yaml_nodes import Pairs, Scalar, Sequence
from tui.text.yaml_values import lines_of, read_yaml

_NO_QUESTION = "card"


def mend_ids(path: Path) -> int:
    """Give every card without `id` one made from its question; returns how many were given.

    Only `id:` is inserted: comments and layout survive. A file with mistakes in its YAML is left alone,
    as ids in the unread parts cannot be known. Raises: DeckError for such a file and for one that cannot be
    read, QuizdeckError when it cannot be written.
    """
    try:
        text = deck_file_text(path)
    except UnreadableError as error:
        raise DeckError(f"{path}: {error.what}", error.hint) from error
    mistakes = read_yaml(text).problems
    if mistakes:
        first = mistakes[0]
        raise DeckError(
            f"{path}: no id was written: the YAML has a mistake in line {first.line:,}, "
            "and ids in what cannot be read are not known",
            "mend that first",
        )
    insertions = _insertions(text)
    if insertions:
        mended = _inserted(text, insertions)
        if not _only_ids_added(text, mended):
            raise DeckError(
                f"{path}: the ids cannot be put in their places", "write `id:` into each card by hand"
            )
        write_atomically(path, mended.encode("utf-8", "surrogateescape"))
    return len(insertions)


def _insertions(text: str) -> list[tuple[int, int, str]]:
    """Line and column (from 1) with what goes in there, in the order of the file."""
    mappings = _cards(text)
    taken = {used for card in mappings for used in _ids(card)}
    newline = "\r\n" if "\r\n" in text else "\n"
    insertions = []
    for card in mappings:
        if not _id(card):
            new = unique(slug(_question(card)), taken)
            taken.add(new)
            insertions.append(_insertion(card, new, newline))
    return insertions


def _cards(text: str) -> list[Pairs]:
    """The cards that have fields; none where the file has mistakes in its YAML."""
    read = read_yaml(text)
    cards = read.root.get("cards") if isinstance(read.root, Pairs) else None
    if read.problems or not isinstance(cards, Sequence):
        return []
    return [card for card in cards.elements if isinstance(card, Pairs) and card.pairs]


def _only_ids_added(before: str, after: str) -> bool:
    """Whether every card has its fields and an id: rare forms of YAML put keys where none can go in front."""
    old, new = _cards(before), _cards(after)
    return len(old) == len(new) and all(
        _id(mended) and set(mended.pairs) == {*card.pairs, "id"} and not mended.repeated[len(card.repeated) :]
        for card, mended in zip(old, new, strict=True)
    )


def _insertion(card: Pairs, new: str, newline: str) -> tuple[int, int, str]:
    """Where the id goes: behind an `id:` left empty, else before the first field."""
    if "id" in card.pairs:
        key = card.pairs["id"][0]
        return key.line, key.column + len("id:"), f" {new}"
    first = next(iter(card.pairs.values()))[0]
    if card.flow:
        return first.line, first.column, f"id: {new}, "
    return first.line, first.column, f"id: {new}{newline}{' ' * (first.column - 1)}"


def _id(card: Pairs) -> str:
    """The card's id as written, or nothing; an id of the wrong shape is a person's to mend."""
    node = card.get("id")
    return "" if node is None else node.text.strip() if isinstance(node, Scalar) else "?"


def _ids(card: Pairs) -> Iterator[str]:
    """The id a card has and those it had."""
    yield _id(card)
    was = card.get("was")
    for earlier in was.elements if isinstance(was, Sequence) else ():
        if isinstance(earlier, Scalar):
            yield earlier.text


def _question(card: Pairs) -> str:
    question, cloze = card.get("question"), card.get("cloze")
    if isinstance(question, Scalar) and question.text.strip():
        return question.text
    if isinstance(cloze, Scalar) and cloze.text.strip():
        return cloze_with_gaps(cloze.text)
    return _NO_QUESTION


def _inserted(text: str, insertions: list[tuple[int, int, str]]) -> str:
    lines = lines_of(text)
    for number, column, new in reversed(insertions):
        # YAML passes over a byte order mark when it counts columns; only the first line can have one.
        at = column - 1 + (number == 1 and text.startswith("\ufeff"))
        lines[number - 1] = lines[number - 1][:at] + new + lines[number - 1][at:]
    return "".join(lines)
