"""Whatever people do to the documents of one deck, a question that stays as it is keeps its card."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.histories import NOTES
from tests.services.documents import document, done, loaded
from tests.services.home import Home
from tui.model.card import Card
from tui.services.extraction import Options

NAMES = tuple(f"{folder}{stem}.md" for stem in "abc" for folder in ("", "x/", "y/"))
"""Names that documents take and leave to others, several of them the same in different folders."""


@dataclass
class Desk:
    """Documents by name, with the questions of each, and the cards these had in the run before."""

    home: Home
    folder: Path
    documents: dict[str, list[int]] = field(
        default_factory=lambda: {"a.md": [0, 1, 2, 3], "x/a.md": [4, 5, 6], "y/b.md": [7, 8, 9]}
    )
    deleted: list[list[int]] = field(default_factory=list)
    cards: dict[int, str] = field(default_factory=dict)

    def pick(self, at: int) -> str:
        return sorted(self.documents)[at % len(self.documents)]

    def new_name(self, at: int) -> str:
        return next(name for name in (*NAMES[at:], *NAMES) if name not in self.documents)

    def extract(self, options: Options) -> None:
        """Read all documents, and see that each question goes on with its card."""
        paths = [self._write(name, questions) for name, questions in self.documents.items()]
        done(self.home, *paths, options=options)
        present = self._cards()
        for question in (question for questions in self.documents.values() for question in questions):
            ((place, card),) = present[NOTES[question].question]
            assert self.cards.get(question, place) in {place, *card.was}
            self.cards[question] = place
        for path in paths:
            Path(path).unlink()

    def _write(self, name: str, questions: list[int]) -> str:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            document({NOTES[at].question: NOTES[at].answer for at in questions}), encoding="utf-8"
        )
        return str(path)

    def _cards(self) -> dict[str, list[tuple[str, Card]]]:
        """By question the cards that are asked, with their places."""
        found: dict[str, list[tuple[str, Card]]] = {}
        for path in self.home.deck_path("orm").parent.glob("*.yaml"):
            deck = loaded(path)
            for card in deck.active:
                found.setdefault(card.question, []).append((str(deck.ref(card)), card))
        return found


def rename(desk: Desk, at: int, to: int) -> None:
    questions = desk.documents.pop(desk.pick(at))
    desk.documents[desk.new_name(to)] = questions


def split(desk: Desk, at: int, to: int) -> None:
    questions = desk.documents[desk.pick(at)]
    middle = len(questions) // 2
    if middle:
        desk.documents[desk.new_name(to)] = questions[middle:]
        del questions[middle:]


def join(desk: Desk, at: int, to: int) -> None:
    questions = desk.documents.pop(desk.pick(at))
    if desk.documents:
        desk.documents[desk.pick(to)] += questions
    else:
        desk.documents[NAMES[to]] = questions


def move(desk: Desk, at: int, to: int) -> None:
    questions = desk.documents[desk.pick(at)]
    if len(questions) > 1:
        desk.documents[desk.pick(to)].append(questions.pop(0))


def swap(desk: Desk, at: int, to: int) -> None:
    one, other = desk.pick(at), desk.pick(to)
    desk.documents[one], desk.documents[other] = desk.documents[other], desk.documents[one]


def turn(desk: Desk, at: int, to: int) -> None:
    desk.documents[desk.pick(at)].reverse()


def delete(desk: Desk, at: int, to: int) -> None:
    if len(desk.documents) > 1:
        desk.deleted.append(desk.documents.pop(desk.pick(at)))


def restore(desk: Desk, at: int, to: int) -> None:
    if desk.deleted:
        desk.documents[desk.new_name(to)] = desk.deleted.pop(at % len(desk.deleted))


CHANGES: dict[str, Callable[[Desk, int, int], None]] = {
    change.__name__: change for change in (rename, split, join, move, swap, turn, delete, restore)
}
PLACES = st.integers(0, len(NAMES) - 1)


@contextmanager
def a_desk() -> Iterator[Desk]:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr("tui.services.core.bundled_data", lambda: Path(folder) / "bundled")
        home = Home(Path(folder) / "home")
        try:
            yield Desk(home, Path(folder) / "inbox")
        finally:
            home.close()


@settings(max_examples=40)
@given(
    st.lists(st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), PLACES, PLACES), max_size=2), max_size=4),
    st.booleans(),
)
def test_a_question_keeps_its_card(steps: list[list[tuple[str, int, int]]], into: bool) -> None:
    with a_desk() as desk:
        desk.extract(Options(into="orm"))
        for changes in steps:
            for name, at, to in changes:
                CHANGES[name](desk, at, to)
            desk.extract(Options(into="orm" if into else None))
