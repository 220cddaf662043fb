"""Documents for extraction, small ones, and what becomes of them."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.services.home import Home
from tui.decks.loader import load_deck
from tui.errors import QuizdeckError
from tui.extract.reporting.report import DocumentReport
from tui.model.card import Card
from tui.model.deck import Deck
from tui.services.extraction import ExtractionService, Failure, Options
from tui.services.sources import gather

LIBRARY = Options()

QUESTIONS = {
    "What is an entity?": "A class that maps to a table.",
    "What does a repository do?": "It reads and writes one kind of entity.",
    "Why are migrations needed?": "So that the schema changes with the code, step by step.",
    "How is a relation loaded lazily?": "By declaring its type as a promise.",
}
OTHERS = {
    "Which planet is the largest?": "Jupiter, by mass and by volume.",
    "Where does the Danube end?": "In the Black Sea.",
    "When was the printing press invented?": "Around 1440.",
}
ALL = {**QUESTIONS, **OTHERS}
MOVED = "Why are migrations needed?"
"""One of all that the tests move from a document to another."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run."""

    documents: tuple[DocumentReport, ...]
    failures: tuple[tuple[str, QuizdeckError], ...]


def gathered(results: Iterable[DocumentReport | Failure]) -> Outcome:
    """Run to the end and keep everything."""
    everything = list(results)
    return Outcome(
        tuple(one for one in everything if isinstance(one, DocumentReport)),
        tuple((one.name, one.error) for one in everything if isinstance(one, Failure)),
    )


def document(questions: dict[str, str], title: str = "Mapping") -> str:
    """Markdown with a question and its answer in each fold."""
    folds = (
        f"<details>\n<summary>{question}</summary>\n\n{answer}\n\n</details>\n"
        for question, answer in questions.items()
    )
    return f"# {title}\n\n## Basics\n\n" + "\n".join(folds)


def write(path: Path, questions: dict[str, str], title: str = "Mapping") -> str:
    """Write a document and return how a person names it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(document(questions, title), encoding="utf-8")
    return str(path)


def extract(home: Home, *paths: str, options: Options = LIBRARY) -> Outcome:
    return gathered(ExtractionService(home.services().library).run(gather(list(paths)), options))


def done(home: Home, *paths: str, options: Options = LIBRARY) -> list[str]:
    """Extract without a failure; the ids of the decks."""
    outcome = extract(home, *paths, options=options)
    assert outcome.failures == ()
    return [report.merged.deck.id for report in outcome.documents]


def loaded(path: Path) -> Deck:
    found = load_deck(path)
    assert found.deck is not None
    assert found.errors == ()
    return found.deck


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and the moment it was written."""
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir() if path.is_file()
    }


def aged(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Make every file old, so that a file written anew shows it."""
    for path in folder.iterdir():
        os.utime(path, (1_000_000, 1_000_000))
    return contents(folder)


def cards(decks: Path, name: str) -> dict[str, Card]:
    """The cards of a deck by what they ask."""
    return {card.question: card for card in loaded(decks / f"{name}.yaml").cards}


def without(questions: dict[str, str], *gone: str) -> dict[str, str]:
    """The questions but for some."""
    return {question: answer for question, answer in questions.items() if question not in gone}
