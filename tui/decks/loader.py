"""Deck files in: every problem of a file at once, and every card that is right."""

import stat
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from tui.decks.checks import check_card, check_fields
from tui.decks.flawless import flawless_deck
from tui.decks.format import CARD, DECK
from tui.decks.reading import Report, is_empty, read_record, shown
from tui.decks.values import Values, card_from, deck_from
from tui.files import why
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.ids import DeckId
from tui.model.limits import CARD_LIMIT, FILE_LIMIT
from tui.model.problem import Problem, Severity
from tui.text.yaml_nodes import Node, Pairs, Scalar, Sequence
from tui.text.yaml_values import YamlRead, read_yaml

_NEEDED = ("format", "deck")
_SPOILING = frozenset({"encoding", "refused-character"})
_ENCODINGS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


class UnreadableError(Exception):
    """A file that holds no text to read; carries the code, what is wrong and what to do."""

    def __init__(self, code: str, what: str, hint: str) -> None:
        super().__init__(what)
        self.code = code
        self.what = what
        self.hint = hint


@dataclass(frozen=True, slots=True)
class LoadedDeck:
    """What a file gave."""

    path: str
    deck: Deck | None
    """The cards that are right; None where the deck itself cannot be made out."""
    problems: tuple[Problem, ...]
    """In the order of the file."""
    broken: int = 0
    """Cards left out because of errors."""
    deck_id: DeckId | None = None
    """The deck's id where it can be read, even if the deck cannot."""
    title: str = ""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that break a card or the deck."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that may surprise."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.WARNING)


def load_deck(path: Path) -> LoadedDeck:
    """Read a deck file; never raises for what is in it, or for a file that cannot be read."""
    try:
        text = deck_file_text(path)
    except UnreadableError as error:
        problem = Problem(str(path), 0, 0, Severity.ERROR, error.code, error.what, error.hint)
        return LoadedDeck(str(path), None, (problem,))
    return parse_deck(text, str(path))


def deck_file_text(path: Path) -> str:
    """The text of a deck file; a byte that is not UTF-8 stands as half a surrogate pair.

    Only regular files within the limit are read. Raises: UnreadableError.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableError("unreadable", "it is a folder", "name the decks in it, as in FOLDER/*.yaml")
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError("unreadable", "it is not a file", "name a deck file")
        data = b"" if status.st_size > FILE_LIMIT else path.read_bytes()
    except (OSError, ValueError) as error:
        what, hint = why(error) if isinstance(error, OSError) else (str(error), "check the path")
        raise UnreadableError("unreadable", f"the file cannot be read: {what}", hint) from error
    if max(status.st_size, len(data)) > FILE_LIMIT:
        limit = FILE_LIMIT // 1024 // 1024
        raise UnreadableError(
            "too-large", f"the file is larger than {limit} MiB", "split it into several decks"
        )
    if data[:2] in _ENCODINGS:
        what = f"the file is in {_ENCODINGS[data[:2]]}, not in UTF-8"
        raise UnreadableError("encoding", what, "save it as UTF-8")
    if b"\0" in data:
        raise UnreadableError("not-text", "the file is not text", "name a deck file, in UTF-8")
    return data.decode("utf-8", "surrogateescape")


def parse_deck(text: str, path: str) -> LoadedDeck:
    """Read the text of a deck; problems carry the path."""
    found = flawless_deck(text, path, CARD_LIMIT)
    if found is not None:
        deck, notices = found
        return LoadedDeck(path, deck, notices, deck_id=deck.id, title=deck.title)
    return read_in_full(text, path)


def read_in_full(text: str, path: str) -> LoadedDeck:
    """As `parse_deck`, whatever is wrong with the deck."""
    return _Parser(read_yaml(text), path).parse()


class _Parser:
    """Turns one file's values into a deck, keeping count."""

    def __init__(self, read: YamlRead, path: str) -> None:
        self.read = read
        self.report = Report(path)
        self.broken = 0
        self.lines_of_ids: dict[str, int] = {}

    def parse(self) -> LoadedDeck:
        path, root = self.report.path, self.read.root
        values: Values = {}
        deck = None
        if isinstance(root, Pairs):
            values = self._header(root)
            cards = None if self._is_newer() else self._cards(root.get("cards"))
            if cards is not None and all(name in values for name in _NEEDED):
                deck = deck_from(values, cards)
        elif not self.read.problems:
            self._not_a_deck(root)
        deck_id, title = values.get("deck"), values.get("title")
        return LoadedDeck(
            path,
            deck,
            self._problems(),
            self.broken,
            DeckId(deck_id) if isinstance(deck_id, str) else None,
            title if isinstance(title, str) else "",
        )

    def _not_a_deck(self, root: Node | None) -> None:
        hint = "a deck starts with `format: 1`, `deck:`, `title:` and `cards:`"
        if root is None:
            self.report.error(Scalar("", True, 1, 1), "empty", "the file is empty", hint)
        else:
            what = "a list" if isinstance(root, Sequence) else "a text"
            self.report.error(root, "not-a-deck", f"the file holds {what} and not a deck", hint)

    def _header(self, root: Pairs) -> Values:
        values = read_record(root, DECK, self.report, aside=("cards",))
        if self.read.problems:
            # What a mistake in the file swallowed is not missing.
            self.report.problems = [p for p in self.report.problems if p.code != "missing-field"]
        return values

    def _is_newer(self) -> bool:
        """Whether the deck is of a newer format; then nothing else in it can be judged."""
        newer = [problem for problem in self.report.problems if problem.code == "newer-format"]
        self.report.problems = newer or self.report.problems
        return bool(newer)

    def _cards(self, node: Node | None) -> tuple[Card, ...] | None:
        """The cards that are right, or None where there is no list of cards."""
        if node is None:
            return None
        if not isinstance(node, Sequence):
            what = "is empty" if is_empty(node) else "should be a list"
            self.report.error(node, "wrong-value", f"`cards` {what}", "start each card with a dash: `- id:`")
            return None
        if len(node.elements) > CARD_LIMIT:
            what = f"the deck has more than {CARD_LIMIT:,} cards"
            self.report.error(
                node.elements[CARD_LIMIT], "too-many-cards", what, "split it into several decks"
            )
        elements = node.elements[:CARD_LIMIT]
        spoiled = self._spoiled(elements)
        cards: list[Card] = []
        for index, element in enumerate(elements):
            card = self._card(element)
            if card is None or index in spoiled:
                self.broken += 1
            else:
                cards.append(card)
        return tuple(cards)

    def _spoiled(self, elements: tuple[Node, ...]) -> frozenset[int]:
        """Positions of cards that hold characters the file cannot hold: their text is not what was meant."""
        starts = [element.line for element in elements]
        lines = [problem.line for problem in self.read.problems if problem.code in _SPOILING]
        return frozenset(bisect_right(starts, line) - 1 for line in lines)

    def _card(self, node: Node) -> Card | None:
        if not isinstance(node, Pairs):
            what = "a card should be a mapping with `id:` and `question:`"
            self.report.error(node, "wrong-value", what, "write its fields as `name: value`, one a line")
            return None
        if not node.whole:
            return None
        before = self.report.errors
        values = read_record(node, CARD, self.report)
        check_fields(node, self.report)
        self._check_id(node, values)
        if self.report.errors > before:
            return None
        card = card_from(values, node.line)
        check_card(node, card, self.report)
        return card if self.report.errors == before else None

    def _check_id(self, node: Pairs, values: Values) -> None:
        card_id = values.get("id")
        if not isinstance(card_id, str):
            return
        if card_id in self.lines_of_ids:
            what = f"the id `{shown(card_id)}` is that of the card on line {self.lines_of_ids[card_id]}"
            self.report.error(node.get("id") or node, "duplicate-id", what, "give this card another id")
        self.lines_of_ids.setdefault(card_id, node.line)

    def _problems(self) -> tuple[Problem, ...]:
        path = self.report.path
        syntax = [
            Problem(path, p.line, p.column, Severity.ERROR, p.code, p.what, p.hint)
            for p in self.read.problems
        ]
        return tuple(sorted([*syntax, *self.report.problems], key=lambda p: (p.line, p.column)))
