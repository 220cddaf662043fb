import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.builders import card, choice_card, cloze_card, deck, typed_card
from tui.cli import main
from tui.decks.writer import write_deck
from tui.model.card import OpenBody
from tui.model.deck import Deck

MIXED = deck(
    choice_card("*one", "two", "three", card_id="a-choice", topic="Basics", explanation="One is first."),
    choice_card(
        "*one", "*two", "three", card_id="b-several", question="Which two are small?", topic="Basics / Deep"
    ),
    typed_card("destroy", "close", card_id="c-typed", question="Which call ends it?", tags=("calls",)),
    cloze_card("{{await}} ds.{{destroy}}()", card_id="d-cloze", question="Fill it in."),
    card(OpenBody("Because."), "e-points", key_points=("maps", "tracks"), question="Why so?"),
    card(OpenBody("A mapper."), "f-open", question="What for?"),
    deck_id="mixed",
    tags=("all",),
)
"""A card of each kind, in this order."""
RIGHT = ["a", "a,b", "destroy", "await | destroy", "3 1,2", "3"]
"""Lines that answer it all."""


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """Standard output, read back."""
        return dict(json.loads(self.out))


Run = Callable[..., Ran]


class Keyboard(io.TextIOWrapper):
    """Standard input where a person types."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, without bundled decks, and the current folder in it."""
    root = tmp_path / "home"
    monkeypatch.setenv("QUIZDECK_HOME", str(root))
    monkeypatch.setattr("tui.services.core.bundled_data", lambda: tmp_path / "bundled")
    monkeypatch.chdir(tmp_path)
    return root


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process, with lines on standard input, which may be typed at a terminal."""

    def run(*arguments: str, lines: list[str] | None = None, typed: bool = False) -> Ran:
        given = "".join(f"{line}\n" for line in lines or []).encode()
        stream = Keyboard if typed else io.TextIOWrapper
        monkeypatch.setattr(sys, "stdin", stream(io.BytesIO(given), encoding="utf-8"))
        capsys.readouterr()
        code = main(arguments)
        written = capsys.readouterr()
        return Ran(code, written.out, written.err)

    return run


@pytest.fixture
def put(home: Path) -> Callable[[Deck], Path]:
    """Writes decks into the library."""

    def put(one: Deck) -> Path:
        path = home / "data" / "decks" / f"{one.id}.yaml"
        write_deck(one, path)
        return path

    return put


@pytest.fixture
def mixed(put: Callable[[Deck], Path]) -> Path:
    """The mixed deck, in the library."""
    return put(MIXED)
