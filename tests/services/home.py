"""A learner's home for tests: decks, settings, a clock that stands still, and a second look at the log."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random

from tests.builders import NOON, choice_card, cloze_card, deck, typed_card
from tests.builders import card as open_card
from tests.shipped import hide_bundled
from tui.clock import SettableClock
from tui.decks.writer import write_deck
from tui.model.card import Card
from tui.model.deck import Deck
from tui.model.event import Event
from tui.model.grade import Rating
from tui.model.ids import SessionId
from tui.model.response import ChoiceResponse, ClozeResponse, OpenResponse, Response, TypedResponse
from tui.services.assemble import Services, assemble
from tui.store.progress import ProgressStore
from tui.store.rows import AnswerRow, SessionRow


@dataclass
class Home:
    """Everything under one folder; services are opened anew as often as a test wants."""

    path: Path
    clock: SettableClock = field(default_factory=lambda: SettableClock(NOON))
    opened: list[Services] = field(default_factory=list)

    def write(self, *decks: Deck) -> None:
        """Put decks into the library, each under its id."""
        for one in decks:
            write_deck(one, self.deck_path(one.id))

    def deck_path(self, name: str) -> Path:
        return self.path / "data" / "decks" / f"{name}.yaml"

    def hide_bundled(self) -> None:
        """See no decks but those that are written here."""
        hide_bundled(self.path)

    def settings(self, text: str) -> None:
        folder = self.path / "config"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "settings.toml").write_text(text, encoding="utf-8")

    def services(self, *decks: str) -> Services:
        """A program of its own on this home."""
        environment = {"QUIZDECK_HOME": str(self.path)}
        self.opened.append(assemble(environment, decks=decks, clock=self.clock, rng=Random(7)))
        return self.opened[-1]

    def later(self, **time: float) -> None:
        """Let time go by: `minutes=10`, `days=3`."""
        self.clock.instant += timedelta(**time)

    def close(self) -> None:
        for services in self.opened:
            services.close()

    @property
    def log(self) -> Path:
        return self.path / "data" / "progress.db"

    def answers(self, session: SessionId | None = None) -> tuple[AnswerRow, ...]:
        """The answers as another program reads them from the file."""
        with_store = ProgressStore.open(self.log, "another", self.clock)
        try:
            return with_store.answers(session)
        finally:
            with_store.close()

    def sessions(self) -> tuple[SessionRow, ...]:
        with_store = ProgressStore.open(self.log, "another", self.clock)
        try:
            return with_store.sessions()
        finally:
            with_store.close()

    def events(self, session: SessionId) -> tuple[Event, ...]:
        with_store = ProgressStore.open(self.log, "another", self.clock)
        try:
            return with_store.session_events(session)
        finally:
            with_store.close()


KINDS = deck(
    choice_card("*grid.destroy()", "grid.close()", "grid.end()", card_id="pool", topic="Connections"),
    choice_card("*two", "three", "*four", card_id="even", topic="Numbers"),
    typed_card("EntitySchema", card_id="schema", topic="Entities"),
    cloze_card("await grid.{{getRepository}}(Meter).{{find}}()", card_id="calls", topic="Entities"),
    open_card(card_id="orm", topic="Entities", key_points=("maps classes", "writes SQL")),
    deck_id="kinds",
)
RIGHT: dict[str, Response] = {
    "pool": ChoiceResponse((0,)),
    "even": ChoiceResponse((0, 2)),
    "schema": TypedResponse("EntitySchema"),
    "calls": ClozeResponse(("getRepository", "find")),
    "orm": OpenResponse(Rating.GOOD, (0, 1)),
}
WRONG: dict[str, Response] = {
    "pool": ChoiceResponse((1,)),
    "even": ChoiceResponse((1,)),
    "schema": TypedResponse("Column"),
    "calls": ClozeResponse(("", "")),
    "orm": OpenResponse(Rating.AGAIN),
}
PARTLY: dict[str, Response] = {
    "even": ChoiceResponse((0,)),
    "calls": ClozeResponse(("getRepository", "")),
    "orm": OpenResponse(Rating.HARD, (0,)),
}


def typed_cards(count: int, **known: object) -> tuple[Card, ...]:
    """Typed cards `card-0` …, each accepting its own number."""
    return tuple(
        typed_card(f"`{at}`", card_id=f"card-{at}", question=f"Which number follows {at - 1}?", **known)
        for at in range(count)
    )
