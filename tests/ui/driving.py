"""The app as tests drive it: a fixed clock and seed, a library of its own, keys pressed, text read."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from textual.pilot import Pilot
from textual.strip import Strip

from tests.shipped import hide_bundled
from tests.ui.screen_text import screen_lines, screen_strips
from tests.ui.waiting import wait_for
from tui.app import QuizdeckApp
from tui.clock import SettableClock
from tui.screens.home import HomeScreen
from tui.services.assemble import Services, assemble

MORNING = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

EVERY_KIND = """\
format: 1
deck: every-kind
title: Every kind
cards:
  - id: single
    topic: Choices
    question: |
      Which call closes the pool?

      ```typescript
      const grid = await new DataSource(options).initialize()
      ```
    hint: Not a *polite* word.
    choices:
      - grid.close()
      - {text: grid.destroy(), correct: true}
      - {text: grid.end(), feedback: That belongs to the client.}
    explanation: The name changed in 1.0.
  - id: several
    topic: Choices
    question: Which of these are even?
    choices: [one, {text: two, correct: true}, three, {text: four, correct: true}]
  - id: typed
    topic: Typing
    question: Which class describes an entity without decorators?
    accept: [EntitySchema]
    explanation: It returns plain `Array<string>` columns too.
  - id: cloze
    topic: Typing
    cloze: "await grid.{{getRepository::a gateway}}(Meter).{{find}}()"
  - id: open
    topic: Talking
    question: What does an ORM do?
    answer: |
      It maps **classes** to tables.

      | Side | Word |
      |---|---|
      | code | `Repository<Meter>` |
    key_points: [maps classes to tables, writes the SQL, tracks changes]
    tip: Name one limit.
"""


ARRANGED = """\
format: 1
deck: arranged
title: Arranged
cards:
  - id: docking
    topic: Boats
    question: Put the stages of docking in order.
    order: [Lower the fenders, Slow down, Throw the line, Tie up]
    explanation: Nobody regrets a fender.
  - id: parts
    topic: Boats
    question: Which word belongs to which part of a boat?
    pairs: [[port, left side], [starboard, right side], [bow, front], [stern, back]]
    explanation: Port has four letters, as has left.
  - id: finds
    question: What does each call return?
    pairs: [["`find()`", a list], ["`findBy()`", a list], ["`findOne()`", one row or null]]
"""
"""Cards whose parts are moved: steps to order, pairs to match."""


def library(home: Path, **decks: str) -> None:
    """Put deck files into the home's own library, and hide the bundled decks."""
    folder = home / "data" / "decks"
    hide_bundled(home)
    for name, text in decks.items():
        (folder / f"{name.replace('_', '-')}.yaml").write_text(text, encoding="utf-8")


def services(home: Path, at: datetime = MORNING, editor: str = "", decks: tuple[str, ...] = ()) -> Services:
    """Services on that home, with a clock that stands still and chance that repeats."""
    environment = {"QUIZDECK_HOME": str(home), "EDITOR": editor}
    return assemble(environment, decks=decks, clock=SettableClock(at), rng=Random(7))


class Driver:
    """Presses keys and reads the screen."""

    def __init__(self, app: QuizdeckApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys one after the other; `type:text` types a text."""
        for key in keys:
            if key.startswith("type:"):
                await self.pilot.press(*("space" if char == " " else char for char in key[5:]))
            else:
                await self.pilot.press(key)
        await self.pilot.pause()

    @property
    def text(self) -> str:
        """The whole screen as text."""
        return "\n".join(screen_lines(self.app))

    async def sees(self, *words: str) -> None:
        """Wait until all of these are on the screen."""
        for word in words:
            await wait_for(self.pilot, lambda word=word: word in self.text, f"{word!r} on:\n{self.text}")  # type: ignore[misc]

    async def sees_no(self, word: str) -> None:
        """Wait until this is gone from the screen."""
        await wait_for(self.pilot, lambda: word not in self.text, f"{word!r} to go from:\n{self.text}")

    async def comes_to_rest(self) -> None:
        """Wait until two pictures in a row are the same: a scrollbar may be laid out after the text."""
        shown: list[Strip] | None = None

        def still() -> bool:
            nonlocal shown
            before, shown = shown, screen_strips(self.app)
            return before == shown

        await wait_for(self.pilot, still, "a picture that stays")


@asynccontextmanager
async def driven(
    home: Path,
    size: tuple[int, int] = (80, 24),
    at: datetime = MORNING,
    editor: str = "",
    decks: tuple[str, ...] = (),
) -> AsyncIterator[Driver]:
    """The app on a home, its decks loaded."""
    held = services(home, at, editor, decks)
    app = QuizdeckApp(held)
    async with app.run_test(size=size, notifications=True) as pilot:
        driver = Driver(app, pilot)

        def loaded() -> bool:
            return isinstance(app.screen, HomeScreen) and app.screen.overview is not None

        await wait_for(pilot, loaded, "home")
        yield driver
    held.close()
